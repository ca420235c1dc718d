//! The fuller form from a blank draft to the dossier: rules, rows, and two languages of a text.

use std::collections::BTreeMap;

use app::applications::{self, SectionAfter};
use app::testing::World;
use app::testing::applying::whole_section;
use domain::answer::Fields;
use domain::ids::ApplicationId;
use domain::language::Lang;
use views::pages::applications::{SectionPage, Shown, ShownSection};

/// A draft of Ana's in a call with the fuller form.
fn begun(store: &store::Store) -> (World, ApplicationId) {
    let world = World::new(store);
    world.published_call_with_fuller_form("2023");
    let id = world.started(world.ana, "Lisboa", "PT");
    (world, id)
}

fn save(world: &World, id: ApplicationId, section: &str, changes: &[(&str, &str)]) {
    let form = world.form_of(id);
    let mut fields: Fields = whole_section(&form, section, "Lisboa");
    for (name, value) in changes {
        fields.insert((*name).to_owned(), vec![(*value).to_owned()]);
    }
    let page = page(world, id, section);
    let marks: BTreeMap<String, String> = page.marks;
    let actor = world.actor(world.ana);
    let saved = applications::save(&world.app, &actor, id, section, &fields, &marks).unwrap();
    assert_eq!(saved.problems, []);
}

fn page(world: &World, id: ApplicationId, section: &str) -> SectionPage {
    let after = SectionAfter::default();
    let actor = world.actor(world.ana);
    applications::section_page(&world.app, &actor, id, section, Lang::EN, after).unwrap()
}

fn shown<'a>(sections: &'a [ShownSection], question: &str) -> Option<&'a Shown> {
    sections.iter().flat_map(|it| &it.questions).find(|it| it.id == question).map(|it| &it.shown)
}

store::on_both! {
    fn the_fuller_form_is_filled_handed_in_and_read(store) {
        let (world, id) = begun(store);
        world.fill(world.ana, id, "Lisboa");
        let submission = world.submit(world.ana, id);
        assert!(submission.canonical.contains(r#""kind":"table""#));
        let dossier =
            applications::dossier(&world.app, &world.actor(world.ana), id, Lang::EN).unwrap();
        let Some(Shown::Table { columns, rows }) = shown(&dossier.sections, "actions") else {
            panic!("the plan is a table")
        };
        assert_eq!((columns.len(), rows.len()), (7, 2));
        assert!(matches!(shown(&dossier.sections, "team"), Some(Shown::People(team)) if team.len() == 2));
    }

    fn what_the_rules_do_not_ask_is_kept_in_the_draft_and_not_handed_in(store) {
        let (world, id) = begun(store);
        world.fill(world.ana, id, "Lisboa");
        save(&world, id, "vision", &[("plan_name", "The plan in the drawer"), ("has_plan", "no")]);
        let section = page(&world, id, "vision");
        assert!(section.asking.hides("plan_name"));
        assert!(!section.asking.hides("plan_steps"));
        assert_eq!(section.typed["plan_name"].typed_in("plan_name"), "The plan in the drawer");
        let submission = world.submit(world.ana, id);
        assert!(!submission.canonical.contains("drawer"));
        let dossier =
            applications::dossier(&world.app, &world.actor(world.ana), id, Lang::EN).unwrap();
        assert_eq!(shown(&dossier.sections, "plan_name"), None);
    }

    fn a_text_is_read_in_its_own_language_with_the_one_in_a_working_language_beside_it(store) {
        let (world, id) = begun(store);
        world.fill(world.ana, id, "Lisboa");
        save(&world, id, "vision", &[
            ("vision", "Todos aprendem."),
            ("vision__lang", "pt"),
            ("vision__working", "Everybody learns."),
            ("vision__working_lang", "en"),
        ]);
        let submission = world.submit(world.ana, id);
        let both = r#""lang":"pt","text":"Todos aprendem.","working":{"lang":"en","text":"Everybody learns."}"#;
        assert!(submission.canonical.contains(both), "{}", submission.canonical);
        let dossier =
            applications::dossier(&world.app, &world.actor(world.ana), id, Lang::UK).unwrap();
        let Some(Shown::InLanguage { lang, working, .. }) = shown(&dossier.sections, "vision") else {
            panic!("its language is known")
        };
        assert_eq!(*lang, Lang::PT);
        assert_eq!(working.as_ref().map(|it| it.lang), Some(Lang::EN));
    }

    fn one_choice_of_a_language_reaches_every_text_of_the_page_and_the_next_pages(store) {
        let (world, id) = begun(store);
        assert_eq!(page(&world, id, "vision").asking.lang, Some(Lang::EN), "it is Ana's");
        let own = [("vision__lang", "en"), ("motivation__lang", "fr"), ("plan_name__lang", "en")];
        save(&world, id, "vision", &own);
        save(&world, id, "vision", &[
            own[0], own[1], own[2], ("answer_lang", "pt"), ("answer_lang_was", "en"),
        ]);
        let section = page(&world, id, "vision");
        let lang = |question: &str| section.typed[question].typed_in(&format!("{question}__lang")).to_owned();
        assert_eq!((lang("vision").as_str(), lang("motivation").as_str()), ("pt", "fr"));
        assert_eq!(section.asking.lang, Some(Lang::PT));
        assert!(page(&world, id, "monitoring").asking.lang.is_some_and(|it| it != Lang::EN));
    }

    fn unusual_figures_are_pointed_out_and_handed_in_all_the_same(store) {
        let (world, id) = begun(store);
        world.fill(world.ana, id, "Lisboa");
        let warned = page(&world, id, "profile").asking.warnings;
        assert!(warned.iter().any(|it| it.field == "population"), "twelve people are few");
        world.submit(world.ana, id);
    }
}
