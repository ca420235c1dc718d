//! Every page and every finding once in every language, with realistic content.

use domain::receipt::{Finding, Verdict};
use domain::signature::code::CodeNo;
use domain::signature::{RequestOver, SignatureRefused, Standing, Way};
use domain::time::Timestamp;

use super::*;
use crate::LANGUAGES;
use crate::pages::applications::{ShownQuestion, ShownSection, Shown, TurnBox};
use crate::parts::FieldError;
use crate::shell::{AssetPaths, Shell};

fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/verify".to_owned(),
        base_url: "https://cities.example".to_owned(),
        me: None,
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

fn whole(markup: &maud::Markup) -> &str {
    assert!(!markup.0.contains('⟦'), "{}", markup.0);
    &markup.0
}

fn row(way: Way, standing: Standing) -> SignatureRow {
    let by_file = way != Way::Link;
    SignatureRow {
        id: "1".to_owned(),
        way,
        signer: if by_file { String::new() } else { "Ana Silva, presidente".to_owned() },
        when: (Timestamp(1_700_000_000_000), "14 November 2023, 23:13 (Hamburg)".to_owned()),
        standing,
        file: by_file.then(|| ("Підпис мера.pdf".to_owned(), "/applications/1/signatures/1/file".to_owned())),
        seal: (way == Way::Pdf).then(|| "ETSI.CAdES.detached".to_owned()),
    }
}

fn team_page() -> SignaturesPage {
    SignaturesPage {
        about: About {
            application: "00000000-0000-7000-8000-000000000007".parse().unwrap(),
            slug: "2023".to_owned(),
            call: "Call 2023".to_owned(),
            city: "Суми".to_owned(),
            invented: true,
        },
        turn: TurnBox { whose: None, until: None, next: None },
        ways: Way::ALL.to_vec(),
        open: true,
        may_act: true,
        code: "7F3K-9Q2M-4TZX-81HC".to_owned(),
        signatures: vec![row(Way::Pdf, Standing::InForce), row(Way::Scan, Standing::Older), row(Way::Link, Standing::Revoked)],
        requests: [None, Some(RequestOver::Used), Some(RequestOver::Older)]
            .map(|over| RequestRow {
                id: "2".to_owned(),
                email: "office@city.example".to_owned(),
                until: (Timestamp(1_700_000_000_000), "28 November".to_owned()),
                over,
            })
            .into(),
        email: String::new(),
        letter_lang: Lang::UK,
        bring: BringForm { way: Some(Way::Scan), code: "7F3K".to_owned() },
        key: "key".to_owned(),
        n_days: 14,
        megabytes_max: 20,
        errors: vec![FieldError::new("code_scan", "Wrong.")],
        refused: Some("No.".to_owned()),
        done: Some("signing-done-asked"),
    }
}

fn office_page(state: OfficeState) -> OfficePage {
    OfficePage {
        request: "3".to_owned(),
        token: "abc".to_owned(),
        city: "Суми".to_owned(),
        invented: true,
        call: "Call 2023".to_owned(),
        asker: "Олена Коваль".to_owned(),
        email: "office@city.example".to_owned(),
        until: (Timestamp(1_700_000_000_000), "28 November".to_owned()),
        code: "7F3K-9Q2M-4TZX-81HC".to_owned(),
        state,
        minutes: 30,
        signer: "Ana".to_owned(),
        errors: vec![FieldError::new("code", "Wrong.")],
        refused: None,
    }
}

fn open_state(code_sent: bool) -> OfficeState {
    OfficeState::Open {
        seen: "ab".repeat(32),
        sections: vec![ShownSection {
            id: "city".to_owned(),
            title: "City".to_owned(),
            questions: vec![ShownQuestion {
                id: "city_name".to_owned(),
                label: "Name".to_owned(),
                shown: Shown::Year(1655),
                wrong: Vec::new(),
            }],
        }],
        files: vec![OfficeFile {
            name: "План.pdf".to_owned(),
            path: "/signatures/3/files/4?token=abc".to_owned(),
            sha256: "cd".repeat(32),
        }],
        code_sent,
        more_codes: true,
    }
}

fn every_finding() -> Vec<Finding> {
    let text = |it: &str| it.to_owned();
    let (key, question, name) = (text("kPrK"), text("motivation"), text("План.pdf"));
    vec![
        Finding::NoReceipt,
        Finding::OtherFormat,
        Finding::Signed { key: key.clone() },
        Finding::Forged,
        Finding::NoKeys { key: key.clone() },
        Finding::UnknownKey { key: key.clone() },
        Finding::KeyNotInForce { key },
        Finding::DossierWhole { n_answers: 27 },
        Finding::DossierUnreadable { line: 1, column: 214 },
        Finding::NoDossier,
        Finding::FormChanged,
        Finding::AnswerChanged { question: question.clone() },
        Finding::AnswerMissing { question: question.clone() },
        Finding::AnswerAdded { question },
        Finding::FileFactChanged { name: name.clone() },
        Finding::DossierChanged,
        Finding::FileWhole { name: name.clone() },
        Finding::FileChanged { name: name.clone() },
        Finding::FileMissing { name },
        Finding::CodeFits,
        Finding::CodeNot(CodeNo::Mistyped),
        Finding::CodeNot(CodeNo::AnotherApplication),
        Finding::CodeNot(CodeNo::AnotherVersion),
    ]
}

#[test]
fn the_teams_page_is_whole_in_every_language() {
    for lang in LANGUAGES {
        let it = team_page();
        assert!(whole(&signatures(&shell(lang), &it)).contains("7F3K-9Q2M-4TZX-81HC"));
        let none = SignaturesPage {
            ways: Vec::new(),
            signatures: Vec::new(),
            requests: Vec::new(),
            ..team_page()
        };
        assert!(!whole(&signatures(&shell(lang), &none)).contains("<form method"));
        let reader = SignaturesPage { may_act: false, ..team_page() };
        assert!(!whole(&signatures(&shell(lang), &reader)).contains("enctype"));
        whole(&signatures(&shell(lang), &SignaturesPage { open: false, ..team_page() }));
        for done in ["signing-done-brought", "signing-done-revoked", "signing-done-revoked-letter"] {
            whole(&signatures(&shell(lang), &SignaturesPage { done: Some(done), ..team_page() }));
        }
    }
}

#[test]
fn the_offices_page_shows_the_act_only_once_a_code_is_on_its_way() {
    for lang in LANGUAGES {
        let shell = shell(lang);
        let before = office(&shell, &office_page(open_state(false)), None);
        assert!(!whole(&before).contains("name=\"code\""));
        let after = office(&shell, &office_page(open_state(true)), None);
        assert!(whole(&after).contains("name=\"code\""));
        for over in [
            RequestOver::Used,
            RequestOver::Revoked,
            RequestOver::Expired,
            RequestOver::Missed,
            RequestOver::Older,
        ] {
            let page = office(&shell, &office_page(OfficeState::Over(over)), None);
            assert!(!whole(&page).contains("<form method"), "{over:?}");
        }
        let signed = Signed { city: "Суми".to_owned(), code: "7F3K".to_owned() };
        whole(&office(&shell, &office_page(OfficeState::Over(RequestOver::Used)), Some(&signed)));
    }
}

#[test]
fn every_finding_and_every_refusal_has_its_sentence() {
    for lang in LANGUAGES {
        let verdict = Verdict { receipt: None, findings: every_finding() };
        let page = VerifyPage {
            verified: Some(Verified { verdict, when: String::new() }),
            errors: vec![FieldError::new("receipt_file", "Missing.")],
            ..VerifyPage::default()
        };
        let markup = verify(&shell(lang), &page);
        let words = every_finding().iter().map(|it| finding_words(lang, it)).collect::<Vec<_>>();
        let mut once = words.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), words.len(), "{lang}: two findings say the same");
        whole(&markup);
        let closed_at = Timestamp(0);
        for refused in [
            SignatureRefused::WayNotAccepted,
            SignatureRefused::NotWritable,
            SignatureRefused::Closed { closed_at },
            SignatureRefused::TooManyWait { max: 3 },
        ] {
            assert!(!refused_words(lang, &refused).contains('⟦'));
        }
    }
}
