//! The public page that checks a receipt, and the words for whatever is found.

use domain::language::Lang;
use domain::receipt::{Finding, Receipt, Verdict};
use domain::signature::code::CodeNo;
use maud::{Markup, html};

use super::way_words;
use crate::parts::{self, Field, FieldError, FileLimits, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// What was found, with the zone that moments are told in.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The findings.
    pub verdict: Verdict,
    /// When the hand-in arrived, in words.
    pub when: String,
}

/// The page.
#[derive(Debug, Clone, Default)]
pub struct VerifyPage {
    /// The receipt as it was pasted.
    pub receipt: String,
    /// The dossier as it was pasted.
    pub dossier: String,
    /// The code as it was typed.
    pub code: String,
    /// What was found; nothing while nothing was sent.
    pub verified: Option<Verified>,
    /// What is wrong with what was sent.
    pub errors: Vec<FieldError>,
}

/// A finding as a sentence.
pub fn finding_words(lang: Lang, finding: &Finding) -> String {
    match finding {
        Finding::NoReceipt => t!(lang, "verify-no-receipt"),
        Finding::OtherFormat => t!(lang, "verify-other-format"),
        Finding::Signed { key } => t!(lang, "verify-signed", key = key.as_str()),
        Finding::Forged => t!(lang, "verify-forged"),
        Finding::NoKeys { key } => t!(lang, "verify-no-keys", key = key.as_str()),
        Finding::UnknownKey { key } => t!(lang, "verify-unknown-key", key = key.as_str()),
        Finding::KeyNotInForce { key } => t!(lang, "verify-key-not-in-force", key = key.as_str()),
        Finding::DossierWhole { n_answers } => {
            t!(lang, "verify-dossier-whole", count = *n_answers)
        }
        Finding::DossierUnreadable { line, column } => {
            t!(lang, "verify-dossier-unreadable", line = *line, column = *column)
        }
        Finding::NoDossier => t!(lang, "verify-no-dossier"),
        Finding::FormChanged => t!(lang, "verify-form-changed"),
        Finding::AnswerChanged { question } => {
            t!(lang, "verify-answer-changed", question = question.as_str())
        }
        Finding::AnswerMissing { question } => {
            t!(lang, "verify-answer-missing", question = question.as_str())
        }
        Finding::AnswerAdded { question } => {
            t!(lang, "verify-answer-added", question = question.as_str())
        }
        Finding::FileFactChanged { name } => {
            t!(lang, "verify-file-fact-changed", name = name.as_str())
        }
        Finding::DossierChanged => t!(lang, "verify-dossier-changed"),
        Finding::FileWhole { name } => t!(lang, "verify-file-whole", name = name.as_str()),
        Finding::FileChanged { name } => t!(lang, "verify-file-changed", name = name.as_str()),
        Finding::FileMissing { name } => t!(lang, "verify-file-missing", name = name.as_str()),
        Finding::CodeFits => t!(lang, "verify-code-fits"),
        Finding::CodeNot(CodeNo::Mistyped) => t!(lang, "verify-code-mistyped"),
        Finding::CodeNot(CodeNo::AnotherApplication) => t!(lang, "verify-code-another"),
        Finding::CodeNot(CodeNo::AnotherVersion) => t!(lang, "verify-code-older"),
    }
    .into_owned()
}

/// What no receipt proves, in sentences.
pub fn proves_not(lang: Lang) -> Vec<String> {
    [
        t!(lang, "verify-not-true"),
        t!(lang, "verify-not-genuine"),
        t!(lang, "verify-not-admitted"),
        t!(lang, "verify-not-last"),
    ]
    .map(std::borrow::Cow::into_owned)
    .into()
}

/// What a receipt says, once its signature was found good: term and words.
pub fn receipt_facts(lang: Lang, it: &Receipt, when: &str) -> Vec<(String, String)> {
    let term = |key: &str| t!(lang, key).into_owned();
    let mut facts = vec![
        (term("application-receipt-number"), it.number.clone()),
        (term("application-receipt-city"), format!("{} ({})", it.city.name, it.city.country)),
        (term("application-receipt-call"), it.call.slug.clone()),
        (term("application-receipt-when"), when.to_owned()),
        ("UTC".to_owned(), it.submitted_at.clone()),
        (term("application-receipt-n"), it.n.to_string()),
        (term("verify-issuer"), it.issuer.clone()),
        (term("signing-version-code"), it.version_code.clone()),
        (term("verify-dossier-sha256"), it.dossier_sha256.clone()),
    ];
    if let Some(mayor) = &it.signature_of_mayor {
        let words = [way_words(lang, mayor.way), mayor.signer.clone(), apart(&mayor.signed_at)];
        let words: Vec<String> = words.into_iter().filter(|it| !it.is_empty()).collect();
        facts.push((term("verify-mayor"), words.join(" · ")));
    }
    for it in &it.agreements {
        let words = format!("{} · {}", it.party, apart(&it.agreed_at));
        facts.push((term("verify-agreement"), words));
    }
    facts
}

/// A machine's word inside of a sentence that may run the other way.
fn apart(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The page. Nothing that is sent to it is kept.
pub fn verify(shell: &Shell, it: &VerifyPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "verify-title");
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(None, &title))
        @if let Some(verified) = &it.verified { (result(lang, verified)) }
        p.text { (t!(lang, "verify-lead")) }
        (form(shell, it))
        p.text { (crate::rich!(lang, "verify-offline", command = html! { code dir="ltr" { "lyceum verify" } })) }
        p { a href="/.well-known/lyceum-keys.json" { (t!(lang, "verify-keys")) } }
    };
    page(shell, &title, main)
}

fn result(lang: Lang, it: &Verified) -> Markup {
    let verdict = &it.verdict;
    let words = match verdict.is_sound() {
        true => t!(lang, "verify-sound"),
        false => t!(lang, "verify-unsound"),
    };
    let mood = if verdict.is_sound() { Mood::Done } else { Mood::Stop };
    html! {
        (parts::notice(lang, mood, html! { (words) }))
        section {
            h2 { (t!(lang, "verify-found")) }
            ul {
                @for finding in &verdict.findings {
                    li {
                        @if !finding.is_good() { strong { (t!(lang, "form-error")) } " " }
                        bdi { (finding_words(lang, finding)) }
                    }
                }
            }
            @if let Some(receipt) = &verdict.receipt {
                (parts::facts(&receipt_facts(lang, receipt, &it.when).into_iter()
                    .map(|(term, words)| (term, html! { bdi { (words) } })).collect::<Vec<_>>()))
            }
        }
        section {
            h2 { (t!(lang, "verify-proves-not")) }
            ul { @for words in proves_not(lang) { li { (words) } } }
        }
    }
}

fn form(shell: &Shell, it: &VerifyPage) -> Markup {
    let lang = shell.lang;
    let limits = FileLimits { accept: ".json", kinds: "JSON", megabytes_max: 1 };
    html! {
        form method="post" action=(shell.href("/verify")) enctype="multipart/form-data" novalidate {
            (parts::file_field(&Field::new(lang, "receipt_file", &t!(lang, "verify-receipt-file"))
                .optional().errors(&it.errors), limits))
            (parts::textarea(&Field::new(lang, "receipt", &t!(lang, "verify-receipt"))
                .optional().text_in(Lang::EN).value(&it.receipt).errors(&it.errors), 6, None))
            (parts::file_field(&Field::new(lang, "dossier_file", &t!(lang, "verify-dossier-file"))
                .optional().errors(&it.errors), limits))
            (parts::textarea(&Field::new(lang, "dossier", &t!(lang, "verify-dossier"))
                .optional().text_in(Lang::EN).value(&it.dossier).errors(&it.errors), 4, None))
            (parts::text_field(&Field::new(lang, "code", &t!(lang, "verify-code"))
                .hint(&t!(lang, "verify-code-hint"))
                .optional().value(&it.code).errors(&it.errors)))
            p.actions { (parts::button(&t!(lang, "verify-act"))) }
        }
    }
}
