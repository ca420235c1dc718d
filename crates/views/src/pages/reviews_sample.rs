//! What the tests of the experts' pages share.

use domain::language::Lang;

use super::reviews::{Criterion, Marks, Sheet};
use crate::shell::{AssetPaths, Me, Shell};
use crate::texts::LANGUAGES;

/// A signed-in reader's frame.
pub(super) fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/reviews".to_owned(),
        base_url: "https://cities.example".to_owned(),
        me: Some(Me { name: "梅".to_owned() }),
        network_name: "Lyceum".to_owned(),
        nav: None,
        description: None,
        assets: AssetPaths {
            style: "style.css".to_owned(),
            network_style: None,
            script: "page.js".to_owned(),
        },
        demo: true,
        head: crate::head::Head::default(),
    }
}

/// Two criteria, one of them scored.
pub(super) fn sheet() -> Sheet {
    let criterion = |id: &str, name: &str| Criterion {
        id: id.into(),
        name: name.into(),
        levels: (1..=5).map(|n| format!("What level {n} means.")).collect(),
    };
    Sheet {
        criteria: vec![
            criterion("commitment", "Commitment of the city"),
            criterion("inclusion", "Learning for everybody"),
        ],
        cannot_judge: "Cannot judge from what is written".into(),
        saved: Marks {
            scores: [("commitment".to_owned(), "4".to_owned())].into(),
            to_city: "A steady team.\nThe budget is missing.".into(),
            to_panel: String::new(),
        },
        seen: ["score-commitment", "score-inclusion", "to_city", "to_panel"]
            .map(|it| (it.to_owned(), "0123456789abcdef".to_owned()))
            .into(),
        note_words: 500,
    }
}
