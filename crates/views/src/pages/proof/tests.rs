use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

impl Asking {
    fn sample() -> Asking {
        Asking {
            why: Why::NotFresh,
            minutes: 10,
            back: "/people/p1".into(),
            kept: true,
            lost: false,
            has_passkey: true,
            has_authenticator: true,
            contact_email: "office@network.example".into(),
            errors: vec![FieldError::new("code", "…")],
        }
    }
}

impl Adding {
    fn sample() -> Adding {
        Adding {
            seed: Some(("otpauth://totp/x?secret=ABCD".into(), "ABCD EFGH".into())),
            back: "/desk".into(),
            errors: vec![FieldError::new("code", "…")],
        }
    }
}

#[test]
fn every_page_about_a_factor_is_told_whole_in_every_language() {
    let fields = vec![("a\"><b>".to_owned(), "v\"><b>".to_owned())];
    let waiting = Kept { path: "/people/p1/grants".into(), fields };
    for lang in LANGUAGES {
        let shell = shell(lang);
        let asking = |why, kept| Asking { why, kept, lost: !kept, ..Asking::sample() };
        let none = Asking { has_passkey: false, has_authenticator: false, ..Asking::sample() };
        let pages = [
            ask(&shell, &asking(Why::NotFresh, true)),
            ask(&shell, &asking(Why::NotStrong, false)),
            ask(&shell, &asking(Why::NoFactor, true)),
            ask(&shell, &Asking { back: String::new(), kept: false, ..none }),
            kept(&shell, Some(&waiting)),
            kept(&shell, None),
            adding(&shell, &Adding::sample()),
            adding(&shell, &Adding { seed: None, ..Adding::sample() }),
            recovery(&shell, &["0a1b2-c3d4e-00000-11111".to_owned()], "/desk"),
        ];
        for page in pages {
            let html = page.into_string();
            assert!(!html.contains('⟦'), "{lang}: {html}");
            assert!(!html.contains("<b>"), "{lang}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{lang}");
        }
        let since = Some("14 November 2023".to_owned());
        for factors in [Factors::default(), Factors { authenticator: since, n_recovery: 3 }] {
            let html = section(&shell, &factors).into_string();
            assert!(!html.contains('⟦'), "{lang}: {html}");
        }
    }
}

#[test]
fn what_was_sent_goes_on_where_it_was_sent_to() {
    let it = Kept { path: "/people/p1/grants".into(), fields: vec![("role".into(), "x".into())] };
    let html = kept(&shell(domain::language::Lang::UK), Some(&it)).into_string();
    assert!(html.contains("action=\"/uk/people/p1/grants\""), "{html}");
    assert!(html.contains("name=\"role\" value=\"x\""), "{html}");
}
