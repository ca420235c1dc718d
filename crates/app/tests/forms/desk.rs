//! A draft written page by page and as a text, by several officers, some of them hostile.

use app::forms::desk::{self, DeskRefused};
use app::forms::fields::{self, Typed};
use app::forms::part::{self, Step};
use app::forms::{publish, text};
use app::testing::World;
use app::{Failure, forms};
use domain::form::Form;
use domain::form_draft::{Place, Way};
use domain::form_version::{EditRefused, PublishRefused, SOURCE_BYTES_MAX};
use domain::language::Lang;
use domain::policy::Denied;

use super::world::{FORM, source, with_a_question, write};

fn refused<T: std::fmt::Debug>(it: Result<T, Failure<DeskRefused>>) -> DeskRefused {
    match it {
        Err(Failure::Refused(refused)) => refused,
        other => panic!("not refused but {other:?}"),
    }
}

/// What a browser sends of a part's page that nobody changed.
fn as_shown(world: &World, place: Place) -> Typed {
    let page = part::page(&world.app, &world.actor(world.ida), FORM, place, Lang::EN, None, vec![]);
    let page = page.unwrap();
    Typed { edition: page.edition, part: page.id, ..fields::as_shown(&page.fields) }
}

fn read(world: &World, n: i64) -> Form {
    let languages: Vec<Lang> = world.app.network.languages().collect();
    Form::parse(&source(world, n), &languages).unwrap()
}

store::on_both! {
    fn an_officer_adds_moves_and_words_a_question_without_writing_a_line_of_text(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        desk::begin(&world.app, &ida, FORM, 1).unwrap();
        let add = Step::Add(Lang::EN, "Twin cities".into(), "choice".into());
        let place = part::act(&world.app, &ida, FORM, Place::Section(0), 1, &add).unwrap();
        let outline = part::outline(&world.app, &ida, FORM, Lang::EN, None).unwrap();
        assert!(!outline.defects.is_empty(), "four languages and the options are missing");
        let there = format!("{:?}", outline.defects[0].place);
        assert!(there.contains("sections/0/questions/"), "{there}");

        let mut typed = as_shown(&world, place);
        for (name, text) in [
            ("label_fr", "Villes jumelées"), ("label_pt", "Cidades geminadas"),
            ("label_uk", "Міста-побратими"), ("label_ar", "مدن شقيقة"), ("many", "yes"),
            ("options.0_en", "None"), ("options.0_fr", "Aucune"), ("options.0_pt", "Nenhuma"),
            ("options.0_uk", "Немає"), ("options.0_ar", "لا شيء"), ("options.0.place", "2"),
            ("options.1_en", "Some"), ("options.1_fr", "Quelques"), ("options.1_pt", "Algumas"),
            ("options.1_uk", "Є"), ("options.1_ar", "بعض"), ("options.1.place", "1"),
            ("shown_if", "website=answered"),
        ] {
            typed.fields.insert(name.to_owned(), vec![text.to_owned()]);
        }
        part::save(&world.app, &ida, FORM, place, &typed, Lang::EN).unwrap();
        let up = Step::Shift(Way::Up);
        part::act(&world.app, &ida, FORM, place, 3, &up).unwrap();

        let form = read(&world, 2);
        let section = form.section_of("twin_cities").unwrap();
        assert_eq!(section.questions[section.questions.len() - 2].id, "twin_cities");
        let question = form.question("twin_cities").unwrap();
        assert!(question.shown_if.is_some());
        let domain::form::Kind::Choice { options, many: true, .. } = &question.kind else {
            panic!("{:?}", question.kind);
        };
        let ids: Vec<&str> = options.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["some", "none"]);
    }

    fn two_officers_at_one_part_are_told_of_each_other_and_nothing_is_written_over(store) {
        let world = World::new(store);
        let (ida, ian) = (world.ida, world.person("Ian", "FR"));
        world.grant(ian, domain::people::Role::Secretariat);
        let (ida, ian) = (world.actor(ida), world.actor(ian));
        desk::begin(&world.app, &ida, FORM, 1).unwrap();
        let place = Place::Question(0, 0);
        let mut first = as_shown(&world, place);
        let mut second = first.clone();
        first.fields.insert("label_en".into(), vec!["Name of your city".into()]);
        second.fields.insert("label_en".into(), vec!["City".into()]);
        part::save(&world.app, &ida, FORM, place, &first, Lang::EN).unwrap();
        let told = refused(part::save(&world.app, &ian, FORM, place, &second, Lang::EN));
        let DeskRefused::Edit(EditRefused::Meanwhile { by, .. }) = told else {
            panic!("{told:?}");
        };
        assert_eq!(by, Some(world.ida));
        assert_eq!(read(&world, 2).question("city_name").unwrap().label.to(Lang::EN), "Name of your city");
        let told = refused(desk::begin(&world.app, &ian, FORM, 1));
        assert_eq!(told, DeskRefused::DraftThere);
    }

    fn all_defects_are_shown_and_nothing_with_one_is_published(store) {
        let world = World::new(store);
        write(&world, 1, |it| {
            it.replace("label.uk = \"Назва міста\"\n", "").replace("max = 150\n", "")
        });
        let ida = world.actor(world.ida);
        let page = publish::publishing(&world.app, &ida, FORM, Lang::UK).unwrap();
        let told: Vec<&str> = page.defects.iter().map(|it| it.words.1.as_str()).collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(page.defects.iter().all(|it| it.words.0 == Lang::UK), "{:?}", page.defects);
        let no = refused(publish::publish(&world.app, &ida, FORM, 2, &[]));
        assert!(matches!(no, DeskRefused::Publish(PublishRefused::Defects(it)) if it.len() == 4));
        assert_eq!(store.read(|tx| tx.newest_form_version(FORM)).unwrap(), Some(1));
    }

    fn a_version_that_says_what_the_last_one_says_is_not_published(store) {
        let world = World::new(store);
        desk::begin(&world.app, &world.actor(world.ida), FORM, 1).unwrap();
        let no = refused(publish::publish(&world.app, &world.actor(world.ida), FORM, 1, &[]));
        assert_eq!(no, DeskRefused::Publish(PublishRefused::Nothing));
    }

    fn hostile_texts_are_refused_and_the_draft_stays_as_it_was(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        desk::begin(&world.app, &ida, FORM, 1).unwrap();
        let before = source(&world, 2);
        let put = |text: &str| refused(text::save_text(&world.app, &ida, FORM, 1, text));
        let question = "[[section.question]]\nid = \"q\"\nkind = \"date\"\nlabel.en = \"When\"\n";
        let long = format!("{before}\n# {}", "x".repeat(1024 * 1024));
        let told = put(&long);
        assert_eq!(told, DeskRefused::Edit(EditRefused::TooLong { max: SOURCE_BYTES_MAX }));
        let many = format!("{before}{}", question.repeat(5_000));
        let deep = format!("deep = {}{}\n{before}", "[".repeat(50_000), "]".repeat(50_000));
        let inline = format!("deep = {}1{}\n{before}", "{a=".repeat(20_000), "}".repeat(20_000));
        let escaped = before.replacen("title.en = \"", "title.en = \"\\u202E", 1);
        let stranger = before.replacen("id = \"application-2015\"", "id = \"other\"", 1);
        let section = before.replacen("[[section]]", "[section]", 1);
        for text in [many, deep, inline, escaped, stranger, section, "id =".into(), String::new()] {
            let told = put(&text);
            let DeskRefused::Text(defects) = told else { panic!("{told:?}") };
            assert!(!defects.is_empty() && defects.iter().all(|it| !it.what.is_empty()));
        }
        let bidi = before.replacen("title.en = \"", "title.en = \"\u{202e}", 1);
        let told = put(&bidi);
        assert!(matches!(told, DeskRefused::Edit(EditRefused::ForbiddenCharacters { line }) if line > 1));
        assert_eq!(source(&world, 2), before);
        // The same text with one small change is taken, so the draft could be changed at all.
        text::save_text(&world.app, &ida, FORM, 1, &with_a_question(&before)).unwrap();
    }

    fn nobody_but_the_secretariat_comes_near(store) {
        let world = World::new(store);
        write(&world, 1, with_a_question);
        for person in [world.ana, world.olha, world.mei, world.zoe] {
            let actor = world.actor(person);
            let denied = |it: Result<(), Failure<DeskRefused>>| match it {
                Err(Failure::Denied(denied)) => denied,
                other => panic!("{other:?}"),
            };
            assert_eq!(denied(desk::begin(&world.app, &actor, FORM, 1)), Denied::Forbidden);
            assert_eq!(denied(desk::discard(&world.app, &actor, FORM, 2)), Denied::Forbidden);
            let put = text::save_text(&world.app, &actor, FORM, 2, "");
            assert_eq!(denied(put), Denied::Forbidden);
            let publish = publish::publish(&world.app, &actor, FORM, 2, &[]).map(|_| ());
            assert_eq!(denied(publish), Denied::Forbidden);
            assert_eq!(denied(publish::bind(&world.app, &actor, FORM, "2023", 1)), Denied::Forbidden);
            assert!(desk::list(&world.app, &actor, Lang::EN).is_err());
            assert!(text::preview(&world.app, &actor, FORM, 2, None, Lang::EN).is_err());
            assert!(text::source(&world.app, &actor, FORM, 1).is_err());
            assert!(part::outline(&world.app, &actor, FORM, Lang::EN, None).is_err());
        }
        // A draft is nobody's to read from outside either.
        assert!(desk::published_version(&world.app, FORM, 2).is_err());
        assert_eq!(desk::published_versions(&world.app, FORM).unwrap().len(), 1);
        assert!(store.read(|tx| forms::version(&world.app, tx, FORM, 2)).is_err());
    }
}
