//! Every page about everything that is there, as everybody: nothing changes, nothing breaks.

use app::Mode;
use axum::http::{Method, StatusCode};

use crate::ground::{Ground, LANGUAGES};

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

    /// Without this the walks above could compare nothing with nothing.
    fn one_row_more_is_seen(store) {
        let ground = Ground::open(store, Mode::Serve);
        let rows = ground.rows();
        assert_eq!(ground.rows(), rows);
        ground.browser(ground.world.zoe);
        assert_ne!(ground.rows(), rows);
    }
}
