//! Every page about everything that is there, as everybody: nothing changes, nothing breaks.

use app::Mode;
use axum::http::{Method, StatusCode};

use crate::hostile::ground::{AMONG_US, ANSWERED, ASKED, Ground, LANGUAGES, NOTED};

/// Reads every address as everybody; the first one let in reads it in every language.
fn reading_changes_nothing(ground: &Ground, demo: bool) {
    let (cast, mut n_pages) = (ground.cast(), 0);
    let (rows, head) = (ground.rows(), ground.head());
    for (_, address) in ground.addresses(&Method::GET, demo) {
        let mut read = false;
        for (nth, (who, browser)) in cast.iter().enumerate() {
            let mut languages = LANGUAGES;
            languages.rotate_left(nth % LANGUAGES.len());
            let mut let_in = false;
            for lang in languages {
                let path = address.replace("{lang}", lang);
                let page = browser.get(&path);
                assert!(!page.status.is_server_error(), "{who} {path}: {}", page.status);
                assert!(!page.text.contains(['⟦', '⟧']), "{who} {path} lacks a text");
                let_in = page.status == StatusCode::OK;
                n_pages += usize::from(let_in);
                // A refusal says the same of every file, and some addresses have no language.
                if !let_in || path == address || read {
                    break;
                }
            }
            read |= let_in;
        }
    }
    assert!(n_pages > 300, "only {n_pages} pages were there to read");
    assert_eq!(ground.head(), head);
    assert_eq!(ground.rows(), rows);
}

/// Reads every address as everybody who is not of the team, and looks for what its members say.
fn told_to_nobody(ground: &Ground, demo: bool) {
    app::letters::run_once(&ground.world.app).unwrap();
    let mut n_pages = 0;
    for (_, address) in ground.addresses(&Method::GET, demo) {
        for (who, browser) in ground.cast() {
            let path = address.replace("{lang}", "en");
            let page = browser.get(&path);
            n_pages += usize::from(page.status == StatusCode::OK);
            let told = page.text.contains(AMONG_US);
            // The team itself finds it where it was said, and nowhere else.
            let at_home = who == "a team's contact" && path.contains("/questions/");
            assert_eq!(told, at_home && page.status == StatusCode::OK && !says_nothing(ground, &path),
                "{who} {path}");
        }
    }
    assert!(n_pages > 200, "only {n_pages} pages were there to read");
    let mails = ground.world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
    assert!(mails.len() > 3, "letters were written");
    for mail in mails {
        assert!(!mail.body.contains(AMONG_US) && !mail.subject.contains(AMONG_US), "{mail:?}");
    }
}

/// Reads every address as everybody, and looks for what one commission noted, asked and was told.
///
/// Who may find what: the note its officers, the question and the answer those and the team.
fn kept_in_the_country(ground: &Ground, demo: bool) {
    app::letters::run_once(&ground.world.app).unwrap();
    let mut found = std::collections::BTreeSet::new();
    for (_, address) in ground.addresses(&Method::GET, demo) {
        for (who, browser) in ground.cast() {
            let path = address.replace("{lang}", "en");
            let page = browser.get(&path);
            for word in [NOTED, ASKED, ANSWERED] {
                if page.text.contains(word) {
                    found.insert((who, word));
                }
            }
        }
    }
    let expected = [
        ("a team's contact", ANSWERED),
        ("a team's contact", ASKED),
        ("the commission", ANSWERED),
        ("the commission", ASKED),
        ("the commission", NOTED),
    ];
    assert_eq!(found.into_iter().collect::<Vec<_>>(), expected);
    let mails = ground.world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
    assert!(mails.iter().any(|it| it.template == "commission_asks"), "cities were told");
    for mail in mails {
        let said = format!("{} {}", mail.subject, mail.body);
        assert!(![NOTED, ASKED, ANSWERED].iter().any(|it| said.contains(it)), "{mail:?}");
    }
    let events = ground.world.app.store.read(|tx| tx.events_after(0, 100_000)).unwrap();
    for event in events {
        let told = event.payload.to_string();
        assert!(![NOTED, ASKED, ANSWERED].iter().any(|it| told.contains(it)), "{event:?}");
    }
}

/// Pages of a question that show its history, or an application nobody commented on.
fn says_nothing(ground: &Ground, path: &str) -> bool {
    let commented = [ground.draft, ground.endorsed, ground.forwarded];
    !path.ends_with("/comments") || !commented.iter().any(|it| path.contains(&it.to_string()))
}

store::on_both! {
    fn nobodys_reading_changes_a_row_while_cities_write(store) {
        reading_changes_nothing(&Ground::open(store, Mode::Demo), true);
    }

    fn nobodys_reading_changes_a_row_while_decisions_are_prepared(store) {
        reading_changes_nothing(&Ground::closed(store, Mode::Serve), false);
    }

    fn nobodys_reading_changes_a_row_after_the_results(store) {
        reading_changes_nothing(&Ground::announced(store, Mode::Serve), false);
    }

    fn what_a_team_says_to_itself_is_on_no_page_of_anybody_else(store) {
        told_to_nobody(&Ground::open(store, Mode::Demo), true);
    }

    fn what_a_team_says_to_itself_stays_inside_while_others_read_the_file(store) {
        told_to_nobody(&Ground::closed(store, Mode::Serve), false);
    }

    fn what_a_team_says_to_itself_stays_inside_after_the_results(store) {
        told_to_nobody(&Ground::announced(store, Mode::Serve), false);
    }

    fn what_a_commission_notes_asks_and_is_told_stays_in_its_country(store) {
        kept_in_the_country(&Ground::open(store, Mode::Demo), true);
    }

    fn what_a_commission_notes_asks_and_is_told_stays_there_after_the_results(store) {
        kept_in_the_country(&Ground::announced(store, Mode::Serve), false);
    }

    /// Without this the walks above could compare nothing with nothing.
    fn one_row_more_is_seen(store) {
        let ground = Ground::open(store, Mode::Serve);
        let rows = ground.rows();
        assert_eq!(ground.rows(), rows);
        ground.browser(ground.world.zoe);
        assert_ne!(ground.rows(), rows);
    }
}
