//! What letters say: drafts, flaws, versions, and which one a letter was made from.

use app::testing::World;
use app::{Failure, outbox, wordings};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::policy::Denied;
use domain::wording::{What, WordingRefused};

use crate::mail::{mails, written};

const KIND: &str = "receipt";

fn refused(done: Result<(), Failure<WordingRefused>>) -> WordingRefused {
    match done.unwrap_err() {
        Failure::Refused(refused) => refused,
        other => panic!("{other:?}"),
    }
}

/// The shipped text of the letter in a language.
fn shipped(world: &World, lang: Lang) -> (String, String) {
    let words = world.app.network.shipped_words(LetterKind::named(KIND).unwrap());
    (words.subject.to(lang).to_owned(), words.body.to(lang).to_owned())
}

store::on_both! {
    fn a_text_comes_into_force_when_it_is_published_and_letters_keep_their_version(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.submitted(world.ana, "Sumy", "UA");
        let first = written(&world).pop().unwrap();
        assert_eq!(first.wording, 0);
        let ida = world.actor(world.ida);
        wordings::begin(&world.app, &ida, KIND).unwrap();
        // Pressed twice there is still one draft.
        wordings::begin(&world.app, &ida, KIND).unwrap();
        let (subject, body) = shipped(&world, Lang::EN);
        let (subject, body) = (format!("Well done! {subject}"), format!("Congratulations.\r\n\r\n{body}"));
        wordings::save(&world.app, &ida, KIND, (Lang::EN, 1), (&subject, &body)).unwrap();
        // A draft says nothing to anybody yet.
        world.submitted(world.ana, "Lviv", "UA");
        assert_eq!(written(&world).pop().unwrap().wording, 0);

        wordings::publish(&world.app, &ida, KIND, 2).unwrap();
        world.submitted(world.ana, "Odesa", "UA");
        let letter = written(&world).pop().unwrap();
        assert_eq!((letter.wording, letter.subject.starts_with("Well done! ")), (1, true));
        assert!(letter.body.starts_with("Congratulations.\n\n"), "{}", letter.body);
        assert_ne!(letter.wording_sha256, first.wording_sha256);
        // What was sent before stays as it was.
        assert_eq!(mails(&world.app).into_iter().find(|it| it.id == first.id).unwrap(), first);
        let page = outbox::letter(&world.app, &ida, letter.id, Lang::EN).unwrap();
        assert_eq!(page.wording, "Version 1");
        let kind = wordings::kind(&world.app, &ida, KIND, None, Lang::EN).unwrap();
        let versions: Vec<i64> = kind.versions.iter().map(|it| it.n).collect();
        assert_eq!((kind.n, versions), (1, vec![1, 0]));
        let (_, name) = kind.versions[0].published.clone().unwrap();
        assert_eq!(name, "Ida");
        // The old one can still be read, word for word.
        let old = wordings::kind(&world.app, &ida, KIND, Some(0), Lang::EN).unwrap();
        assert_eq!(old.texts[0].body, shipped(&world, Lang::EN).1);
    }

    fn an_unknown_placeholder_a_missing_one_and_a_missing_language_refuse_to_be_published(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        wordings::begin(&world.app, &ida, KIND).unwrap();
        wordings::save(&world.app, &ida, KIND, (Lang::UK, 1), ("{mayor}", "{link}")).unwrap();
        wordings::save(&world.app, &ida, KIND, (Lang::AR, 2), ("", " \u{200b}")).unwrap();
        let WordingRefused::Flaws(flaws) = refused(wordings::publish(&world.app, &ida, KIND, 3)) else {
            panic!("a text with flaws was published")
        };
        let unused = |lang| {
            let of = flaws.iter().filter(move |it| it.lang == lang);
            of.filter(|it| matches!(it.what, What::Unused(_))).count()
        };
        assert_eq!((unused(Lang::UK), unused(Lang::AR)), (6, 0));
        assert!(flaws.iter().any(|it| it.lang == Lang::UK && matches!(&it.what, What::Unfilled(u) if u.about() == "mayor")));
        assert!(flaws.iter().any(|it| it.lang == Lang::AR && it.what == What::Missing));
        let page = wordings::draft(&world.app, &ida, KIND, Some(Lang::AR), Lang::FR).unwrap();
        assert_eq!(page.text.example, None);
        assert_eq!(page.flaws.len(), flaws.len());
        let whole: Vec<bool> = page.languages.iter().map(|it| it.1).collect();
        assert_eq!(whole, [true, true, true, false, false]);
        // Nothing changed for anybody.
        assert_eq!(store.read(|tx| tx.wording_in_force(LetterKind::Receipt)).unwrap(), None);
    }

    fn ten_megabytes_and_signs_that_steer_the_display_are_not_even_kept(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        wordings::begin(&world.app, &ida, KIND).unwrap();
        let save = |body: &str| {
            refused(wordings::save(&world.app, &ida, KIND, (Lang::EN, 1), ("Subject", body)))
        };
        let long = "x".repeat(10 * 1024 * 1024);
        for (body, what) in [
            (long.as_str(), What::TooLong { max: domain::wording::BODY_CHARS_MAX }),
            ("left \u{202e} right", What::ForbiddenCharacters),
            ("nul \0 here", What::ForbiddenCharacters),
        ] {
            let WordingRefused::Flaws(flaws) = save(body) else { panic!("{what:?} was kept") };
            assert_eq!(flaws.iter().map(|it| it.what.clone()).collect::<Vec<_>>(), [what]);
        }
        let draft = wordings::draft(&world.app, &ida, KIND, Some(Lang::EN), Lang::EN).unwrap();
        assert_eq!((draft.edition, draft.text.body), (1, shipped(&world, Lang::EN).1));
    }

    fn of_two_who_write_at_once_neither_overwrites_the_other_unseen(store) {
        let world = World::new(store);
        world.grant(world.zoe, domain::people::Role::Secretariat);
        let (ida, zoe) = (world.actor(world.ida), world.actor(world.zoe));
        wordings::begin(&world.app, &ida, KIND).unwrap();
        let (subject, body) = shipped(&world, Lang::EN);
        wordings::save(&world.app, &zoe, KIND, (Lang::EN, 1), (&format!("Z {subject}"), &body)).unwrap();
        let meanwhile = |it: WordingRefused| matches!(it, WordingRefused::Meanwhile { by, .. } if by == world.zoe);
        let stale = wordings::save(&world.app, &ida, KIND, (Lang::EN, 1), (&format!("I {subject}"), &body));
        assert!(meanwhile(refused(stale)));
        assert!(meanwhile(refused(wordings::publish(&world.app, &ida, KIND, 1))));
        assert!(meanwhile(refused(wordings::discard(&world.app, &ida, KIND, 1))));
        wordings::publish(&world.app, &zoe, KIND, 2).unwrap();
        // A published version is nobody's to change, also by its number.
        let gone = wordings::save(&world.app, &ida, KIND, (Lang::EN, 2), ("x", "y"));
        assert!(matches!(gone, Err(Failure::Denied(Denied::Hidden))));
    }

    fn only_the_secretariat_writes_what_letters_say(store) {
        let world = World::new(store);
        for other in [world.ana, world.olha, world.mei, world.zoe] {
            let actor = world.actor(other);
            let forbidden = |it: &dyn std::fmt::Debug| format!("{it:?}").contains("Forbidden");
            assert!(forbidden(&wordings::list(&world.app, &actor, Lang::EN)));
            assert!(forbidden(&wordings::begin(&world.app, &actor, KIND)));
            assert!(forbidden(&wordings::publish(&world.app, &actor, KIND, 1)));
        }
        let nowhere = wordings::kind(&world.app, &world.actor(world.ida), "no_such", None, Lang::EN);
        assert!(matches!(nowhere, Err(Failure::Denied(Denied::Hidden))));
    }

    fn every_letter_has_an_example_in_every_language(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        for kind in LetterKind::ALL {
            let page = wordings::kind(&world.app, &ida, kind.name(), None, Lang::EN).unwrap();
            for text in page.texts {
                let (subject, body) = text.example.unwrap_or_else(|| panic!("{} {}", kind.name(), text.lang));
                assert!(!format!("{subject}{body}").contains(['{', '}', '⟦']), "{subject} {body}");
            }
        }
    }
}
