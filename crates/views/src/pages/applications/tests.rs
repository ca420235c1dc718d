//! Every page once in every language, with realistic content.

use domain::event::EventKind;
use domain::language::Lang;

mod samples;
mod states;
#[path = "teamwork_tests.rs"]
mod teamwork;

use super::*;
use crate::LANGUAGES;
use samples::shell;
use states::pages;

#[test]
fn no_page_lacks_a_word_in_any_language() {
    for lang in LANGUAGES {
        for (name, page) in pages(&shell(lang)) {
            let html = page.into_string();
            // To look at: `LYCEUM_LOOK=folder cargo test -p views applications`.
            if let Some(folder) = std::env::var_os("LYCEUM_LOOK") {
                let path = std::path::Path::new(&folder).join(format!("{name}-{lang}.html"));
                std::fs::write(path, &html).unwrap();
            }
            assert!(
                !html.contains('⟦'),
                "{lang} {name}: {}",
                &html[html.find('⟦').unwrap()..][..80]
            );
        }
    }
}

#[test]
fn every_link_inside_a_page_leads_somewhere_and_ids_are_unique() {
    let values = |html: &str, attribute: &str| -> Vec<String> {
        let start = format!(" {attribute}=\"");
        html.split(&start)
            .skip(1)
            .filter_map(|it| it.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    for (name, page) in pages(&shell(Lang::UK)) {
        let html = page.into_string();
        let mut ids = values(&html, "id");
        for href in values(&html, "href").iter().filter_map(|it| it.strip_prefix('#')) {
            assert!(ids.iter().any(|it| it == href), "{name}: nothing is called {href}");
        }
        let n = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), n, "{name}: an id comes twice");
    }
}

#[test]
fn a_team_is_not_told_of_ranks_experts_or_decisions() {
    for kind in EventKind::ALL {
        let inside = ["review.", "decision.", "application.ranked", "city."];
        if inside.iter().any(|it| kind.as_str().starts_with(it)) {
            assert_eq!(happened_key(*kind), None, "{}", kind.as_str());
        }
    }
}

#[test]
fn text_sent_again_keeps_its_first_line_break() {
    let sent =
        ResendPage { path: "/x".to_owned(), fields: vec![("a".to_owned(), "\nb".to_owned())] };
    let html = resend(&shell(Lang::EN), &sent).into_string();
    assert!(html.contains("<textarea name=\"a\" hidden>\n\nb</textarea>"), "{html}");
}
