//! The team's page: which signature stands, and the three ways to get one.

use domain::language::Lang;
use domain::signature::{RequestOver, Standing, Way};
use domain::time::Timestamp;
use maud::{Markup, html};

use super::{SignatureRow, over_words, signature_facts, standing_tag};
use crate::pages::applications::{About, TurnBox};
use crate::parts::{self, Choice, Field, FieldError, FileLimits, Mood, State};
use crate::shell::{Shell, heading, language_name, page};
use crate::t;

/// A letter to a mayor's office.
#[derive(Debug, Clone)]
pub struct RequestRow {
    /// By which it is taken back.
    pub id: String,
    /// The office's address.
    pub email: String,
    /// Until when it can be answered, with the words.
    pub until: (Timestamp, String),
    /// Why it cannot be answered any more.
    pub over: Option<RequestOver>,
}

/// What was typed to bring a file in.
#[derive(Debug, Clone, Default)]
pub struct BringForm {
    /// Which of the two forms.
    pub way: Option<Way>,
    /// The code on the page.
    pub code: String,
}

/// The page.
#[derive(Debug, Clone)]
pub struct SignaturesPage {
    /// Whose application.
    pub about: About,
    /// Whose turn it is.
    pub turn: TurnBox,
    /// The ways the call accepts.
    pub ways: Vec<Way>,
    /// Whether the application can be written to, and so signed, now.
    pub open: bool,
    /// Whether the reader is the contact, who sees to the signature.
    pub may_act: bool,
    /// The code of the content as it is now.
    pub code: String,
    /// Every signature, the newest first.
    pub signatures: Vec<SignatureRow>,
    /// Every letter, the newest first.
    pub requests: Vec<RequestRow>,
    /// The address typed.
    pub email: String,
    /// The language chosen for the letter.
    pub letter_lang: Lang,
    /// What was typed beside a file.
    pub bring: BringForm,
    /// The key of the next filing.
    pub key: String,
    /// Days a letter is good for.
    pub n_days: u32,
    /// The largest file, in megabytes.
    pub megabytes_max: u32,
    /// What is wrong with what was typed.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub refused: Option<String>,
    /// The text that tells what was done before.
    pub done: Option<&'static str>,
}

impl SignaturesPage {
    fn path(&self, rest: &str) -> String {
        format!("/applications/{}{rest}", self.about.application)
    }

    fn in_force(&self) -> bool {
        let accepted = |it: &&SignatureRow| self.ways.contains(&it.way);
        self.signatures.iter().filter(accepted).any(|it| it.standing == Standing::InForce)
    }
}

/// The page.
pub fn signatures(shell: &Shell, it: &SignaturesPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "signing-title");
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(it.about.above(shell)), &title))
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (t!(lang, done)) })) }
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        (it.turn.markup(lang))
        @if it.ways.is_empty() {
            p.text { (t!(lang, "signing-form-asks")) }
        } @else {
            (state(lang, it))
        }
        (listed(shell, it))
        (waiting(shell, it))
        @if !it.ways.is_empty() && !it.open {
            p.text { (t!(lang, "signing-not-now")) }
        } @else if !it.ways.is_empty() && !it.may_act {
            p.text { (t!(lang, "signing-contact-acts")) }
        } @else {
            @for way in &it.ways {
                @match way {
                    Way::Link => (by_link(shell, it)),
                    Way::Scan => (by_scan(shell, it)),
                    Way::Pdf => (by_pdf(shell, it)),
                }
            }
        }
        p { a href=(shell.href(&it.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

fn state(lang: Lang, it: &SignaturesPage) -> Markup {
    let older = it.signatures.iter().any(|it| it.standing == Standing::Older);
    let code = html! { bdi.code dir="ltr" { strong { (it.code) } } };
    html! {
        @if it.in_force() {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "signing-state-in-force")) }))
        } @else if older {
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "signing-state-older")) }))
        } @else {
            (parts::notice(lang, Mood::News, html! { (t!(lang, "signing-state-none")) }))
        }
        p.text { (t!(lang, "signing-lead")) }
        p { (crate::rich!(lang, "signing-code-now", code = code)) }
    }
}

fn listed(shell: &Shell, it: &SignaturesPage) -> Markup {
    let lang = shell.lang;
    let may_revoke = it.open && it.may_act;
    let row = |row: &SignatureRow| {
        let path = it.path(&format!("/signatures/{}/removal", row.id));
        html! {
            (standing_tag(lang, row.standing)) " " (signature_facts(shell, row))
            @if may_revoke && row.standing != Standing::Revoked {
                form method="post" action=(shell.href(&path)) {
                    (parts::button_second(&t!(lang, "signing-revoke"), "act", "revoke"))
                }
            }
        }
    };
    html! {
        @if !it.signatures.is_empty() {
            h2 { (t!(lang, "signing-signatures")) }
            (parts::rule(&it.signatures.iter().map(row).collect::<Vec<_>>()))
        }
    }
}

fn waiting(shell: &Shell, it: &SignaturesPage) -> Markup {
    let lang = shell.lang;
    let row = |row: &RequestRow| {
        let path = it.path(&format!("/signature-requests/{}/removal", row.id));
        html! {
            @match row.over {
                None => (parts::tag(State::Part, &t!(lang, "signing-waits"))),
                Some(RequestOver::Used) => (parts::tag(State::Done, &t!(lang, "signing-answered"))),
                Some(_) => (parts::tag(State::Todo, &t!(lang, "signing-letter-over"))),
            }
            " " bdi dir="ltr" { (row.email) }
            div.small.quiet {
                @match row.over {
                    None => (crate::rich!(lang, "signing-until", moment = parts::time_for_reader(row.until.0, &row.until.1))),
                    Some(over) => (over_words(lang, over)),
                }
            }
            @if row.over.is_none() && it.may_act {
                form method="post" action=(shell.href(&path)) {
                    (parts::button_second(&t!(lang, "signing-revoke-letter"), "act", "revoke"))
                }
            }
        }
    };
    html! {
        @if !it.requests.is_empty() {
            h2 { (t!(lang, "signing-letters")) }
            (parts::rule(&it.requests.iter().map(row).collect::<Vec<_>>()))
        }
    }
}

fn by_link(shell: &Shell, it: &SignaturesPage) -> Markup {
    let lang = shell.lang;
    let names: Vec<(String, String)> =
        shell.languages.iter().map(|it| (it.to_string(), language_name(lang, *it))).collect();
    let choices: Vec<Choice<'_>> = names.iter().map(|(id, name)| Choice::new(id, name)).collect();
    html! {
        section {
            h2 { (t!(lang, "signing-by-link")) }
            p.text { (t!(lang, "signing-by-link-means", count = it.n_days)) }
            form method="post" action=(shell.href(&it.path("/signature-requests"))) novalidate {
                (parts::hidden("key", &it.key))
                (parts::email_field(&Field::new(lang, "email", &t!(lang, "signing-office-email"))
                    .hint(&t!(lang, "signing-office-email-hint"))
                    .value(&it.email).errors(&it.errors)))
                (parts::select(&Field::new(lang, "letter_lang", &t!(lang, "signing-letter-language"))
                    .value(it.letter_lang.as_str()).errors(&it.errors), &choices))
                p.actions { (parts::button(&t!(lang, "signing-send-letter"))) }
            }
        }
    }
}

fn by_scan(shell: &Shell, it: &SignaturesPage) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "signing-by-scan")) }
            p.text { (t!(lang, "signing-by-scan-means")) }
            p { a href=(shell.href(&it.path("/signature-page"))) { (t!(lang, "signing-print")) } }
            (bring(shell, it, Way::Scan, ".pdf,.jpg,.jpeg,.png", "PDF, JPEG, PNG"))
        }
    }
}

fn by_pdf(shell: &Shell, it: &SignaturesPage) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "signing-by-pdf")) }
            p.text { (t!(lang, "signing-by-pdf-means")) }
            p { a href=(shell.href(&it.path("/signature-page"))) { (t!(lang, "signing-print-pdf")) } }
            (bring(shell, it, Way::Pdf, ".pdf", "PDF"))
        }
    }
}

/// Both forms can stand on one page, so the fields of each bear its way.
fn bring(shell: &Shell, it: &SignaturesPage, way: Way, accept: &str, kinds: &str) -> Markup {
    let lang = shell.lang;
    let (file, code) = (format!("file_{way}"), format!("code_{way}"));
    let limits = FileLimits { accept, kinds, megabytes_max: it.megabytes_max };
    let (file_label, code_label) = match way {
        Way::Pdf => (t!(lang, "signing-pdf-file"), t!(lang, "signing-pdf-code")),
        Way::Link | Way::Scan => (t!(lang, "signing-scan-file"), t!(lang, "signing-scan-code")),
    };
    let typed = if it.bring.way == Some(way) { it.bring.code.as_str() } else { "" };
    html! {
        form method="post" action=(shell.href(&it.path("/signatures"))) enctype="multipart/form-data" novalidate {
            (parts::hidden("way", way.as_str()))
            (parts::file_field(&Field::new(lang, &file, &file_label).errors(&it.errors), limits))
            (parts::text_field(&Field::new(lang, &code, &code_label)
                .hint(&t!(lang, "signing-code-hint"))
                .value(typed).errors(&it.errors)))
            p.actions { (parts::button(&t!(lang, "signing-bring"))) }
        }
    }
}
