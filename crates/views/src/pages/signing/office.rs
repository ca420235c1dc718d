//! The page a mayor's office opens from its letter: everything that is to be signed, and the act.

use domain::signature::RequestOver;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::over_words;
use crate::pages::applications::{ShownSection, answers};
use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// A file that belongs to what is signed.
#[derive(Debug, Clone)]
pub struct OfficeFile {
    /// Its name.
    pub name: String,
    /// Where it can be opened, below the language; with the letter's token.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// What can be done with the letter.
#[derive(Debug, Clone)]
pub enum OfficeState {
    /// It waits for an answer.
    Open {
        /// SHA-256 of what is shown, so that nothing else is signed.
        seen: String,
        /// Everything that is signed.
        sections: Vec<ShownSection>,
        /// Its files.
        files: Vec<OfficeFile>,
        /// Whether a code is on its way and can be typed.
        code_sent: bool,
        /// Whether another one can be sent.
        more_codes: bool,
    },
    /// It cannot be answered any more.
    Over(RequestOver),
    /// The time for signing has passed, or the application is handed in.
    NotNow(String),
}

/// The page.
#[derive(Debug, Clone)]
pub struct OfficePage {
    /// The letter.
    pub request: String,
    /// The token of its link.
    pub token: String,
    /// The city.
    pub city: String,
    /// Whether the city is invented.
    pub invented: bool,
    /// The call.
    pub call: String,
    /// Who asks.
    pub asker: String,
    /// The address that code and letter go to.
    pub email: String,
    /// Until when it can be answered.
    pub until: (Timestamp, String),
    /// The code of the version.
    pub code: String,
    /// What can be done.
    pub state: OfficeState,
    /// Minutes a code is good for.
    pub minutes: u32,
    /// Who signs, as typed.
    pub signer: String,
    /// What is wrong with what was typed.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub refused: Option<String>,
}

/// What was signed, for the page that says so.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The city.
    pub city: String,
    /// The code of the version.
    pub code: String,
}

impl OfficePage {
    fn path(&self, rest: &str) -> String {
        format!("/signatures/{}{rest}", self.request)
    }
}

/// The page. Opening it changes nothing; the buttons do.
pub fn office(shell: &Shell, it: &OfficePage, signed: Option<&Signed>) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "signing-office-title", city = it.city.as_str());
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(it.invented.then(|| parts::invented_mark(lang)), &title))
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        @match (&it.state, signed) {
            (_, Some(signed)) => (thanks(shell, signed)),
            (OfficeState::Over(over), None) => {
                (parts::notice(lang, Mood::News, html! { (over_words(lang, *over)) }))
                p.text { (t!(lang, "signing-office-over")) }
            },
            (OfficeState::NotNow(why), None) => (parts::notice(lang, Mood::News, html! { (why) })),
            (OfficeState::Open { .. }, None) => (open(shell, it)),
        }
    };
    page(shell, &title, main)
}

fn thanks(shell: &Shell, signed: &Signed) -> Markup {
    let lang = shell.lang;
    let code = html! { bdi.code dir="ltr" { strong { (signed.code) } } };
    html! {
        (parts::notice(lang, Mood::Done, html! { (t!(lang, "signing-office-signed")) }))
        p.text { (crate::rich!(lang, "signing-office-signed-code", code = code)) }
    }
}

fn open(shell: &Shell, it: &OfficePage) -> Markup {
    let lang = shell.lang;
    let OfficeState::Open { seen, sections, files, code_sent, more_codes } = &it.state else {
        return html! {};
    };
    html! {
        p.text { (t!(lang, "signing-office-lead")) }
        (parts::facts(&[
            (t!(lang, "application-receipt-city").into_owned(), parts::user_text(&it.city, None)),
            (t!(lang, "application-receipt-call").into_owned(), parts::user_text(&it.call, None)),
            (t!(lang, "signing-asker").into_owned(), parts::user_text(&it.asker, None)),
            (t!(lang, "signing-office-until").into_owned(), parts::time_for_reader(it.until.0, &it.until.1)),
            (t!(lang, "signing-version-code").into_owned(), html! { bdi.code dir="ltr" { strong { (it.code) } } }),
        ]))
        (answers(shell, sections, None))
        @if !files.is_empty() {
            section {
                h2 { (t!(lang, "application-files")) }
                ul {
                    @for file in files {
                        li {
                            a href=(shell.href(&file.path)) { (parts::user_text(&file.name, None)) }
                            div.small.quiet { code dir="ltr" { (file.sha256) } }
                        }
                    }
                }
            }
        }
        section {
            h2 { (t!(lang, "signing-office-sign")) }
            p.text { (t!(lang, "signing-office-means")) }
            @if *more_codes {
                form method="post" action=(shell.href(&it.path("/code"))) {
                    (parts::hidden("token", &it.token))
                    p.text {
                        (crate::rich!(lang, "signing-office-code-goes",
                            email = html! { bdi dir="ltr" { (it.email) } },
                            minutes = i64::from(it.minutes)))
                    }
                    p.actions {
                        @if *code_sent { (parts::button_second(&t!(lang, "signing-office-code-again"), "act", "again")) }
                        @else { (parts::button(&t!(lang, "signing-office-code-send"))) }
                    }
                }
            }
            @if *code_sent {
                form method="post" action=(shell.href(&it.path(""))) novalidate {
                    (parts::hidden("token", &it.token))
                    (parts::hidden("seen", seen))
                    (parts::text_field(&Field::new(lang, "signer", &t!(lang, "signing-office-signer"))
                        .hint(&t!(lang, "signing-office-signer-hint"))
                        .value(&it.signer).errors(&it.errors)))
                    (parts::number_field(&Field::new(lang, "code", &t!(lang, "signing-office-code"))
                        .hint(&t!(lang, "signing-office-code-hint"))
                        .autocomplete("one-time-code").errors(&it.errors)))
                    (parts::checkbox(&Field::new(lang, "confirm", &t!(lang, "signing-office-confirm"))
                        .errors(&it.errors), false))
                    p.actions { (parts::button(&t!(lang, "signing-office-act"))) }
                }
            }
        }
    }
}
