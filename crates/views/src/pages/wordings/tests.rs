use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

fn text(lang: Lang) -> InLanguage {
    InLanguage {
        lang,
        subject: "Code: {code}".into(),
        body: "<b>\n\n{link}".into(),
        example: Some(("Code: 1234".into(), "<b>\n\nhttps://cities.example".into())),
    }
}

fn draft_sample() -> DraftPage {
    DraftPage {
        kind: "sign_in".into(),
        label: "Your code: …".into(),
        n: 2,
        edition: 3,
        text: text(Lang::AR),
        languages: vec![(Lang::EN, true), (Lang::AR, false)],
        placeholders: vec![("code".into(), "…".into())],
        changed: ("Ida".into(), "3 April 2023".into()),
        flaws: vec![(Lang::AR, "…".into())],
        errors: vec![FieldError::new("subject", "…")],
        refused: Some("…".into()),
        saved: true,
    }
}

fn kind_sample() -> KindPage {
    KindPage {
        kind: "sign_in".into(),
        label: "Your code: …".into(),
        n: 1,
        in_force: true,
        texts: vec![text(Lang::EN), text(Lang::AR)],
        versions: vec![
            VersionLine { n: 1, published: Some(("3 April".into(), "Ida".into())) },
            VersionLine { n: 0, published: None },
        ],
        placeholders: vec![("code".into(), "…".into())],
        has_draft: false,
        duty: true,
        done: true,
        refused: Some("…".into()),
    }
}

#[test]
fn every_page_is_told_whole_in_every_language() {
    let line = |n, has_draft, duty| KindLine {
        kind: "sign_in".into(),
        label: "Your code: …".into(),
        n,
        has_draft,
        duty,
    };
    for lang in LANGUAGES {
        let shell = shell(lang);
        let without = DraftPage {
            flaws: vec![],
            text: InLanguage { example: None, ..text(lang) },
            ..draft_sample()
        };
        let pages = [
            list(&shell, &[line(0, true, true), line(3, false, false)]),
            kind(&shell, &kind_sample()),
            kind(&shell, &KindPage { in_force: false, ..kind_sample() }),
            kind(&shell, &KindPage { has_draft: true, ..kind_sample() }),
            draft(&shell, &draft_sample()),
            draft(&shell, &without),
        ];
        for page in pages {
            let html = page.into_string();
            assert!(!html.contains('⟦'), "{lang}: {html}");
            assert!(!html.contains("<b>"), "{lang}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{lang}");
        }
    }
}

#[test]
fn a_draft_with_a_flaw_has_no_button_that_publishes() {
    let button =
        |it: &DraftPage| draft(&shell(Lang::EN), it).into_string().contains("/publication");
    assert!(!button(&draft_sample()));
    assert!(button(&DraftPage { flaws: vec![], ..draft_sample() }));
}
