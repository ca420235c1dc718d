//! The session ran out while somebody typed: everything typed, kept in a form to send again.

use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// What was sent without a session.
#[derive(Debug, Clone)]
pub struct ResendPage {
    /// Where it was sent, below the language.
    pub path: String,
    /// Every field as sent.
    pub fields: Vec<(String, String)>,
}

/// The page: sign in beside it, then send the same again from here. No script is needed.
pub fn resend(shell: &Shell, it: &ResendPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-resend-title");
    let main = html! {
        (heading(None, &title))
        (parts::notice(lang, Mood::Warning, html! { (t!(lang, "application-resend-lead")) }))
        ol.text {
            li {
                a href=(shell.href("/sign-in")) target="_blank" rel="noopener" {
                    (t!(lang, "application-resend-sign-in"))
                }
            }
            li {
                (t!(lang, "application-resend-then"))
                form method="post" action=(shell.href(&it.path)) {
                    @for (name, value) in &it.fields {
                        // A hidden input would lose line ends in some browsers; a hidden textarea keeps them.
                        textarea name=(name) hidden { "\n" (value) }
                    }
                    p.actions { (parts::button(&t!(lang, "application-resend-act"))) }
                }
            }
        }
    };
    page(shell, &title, main)
}

/// What was sent waits on the server for its writer to sign in again.
#[derive(Debug, Clone)]
pub struct HeldPage {
    /// Where signing in leads back to, with its language.
    pub back: String,
    /// Until when it waits.
    pub until: Timestamp,
    /// The same in words.
    pub until_words: String,
}

/// The page: sign in, and come back to everything as it was typed.
pub fn held(shell: &Shell, it: &HeldPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "held-title");
    let main = html! {
        (heading(None, &title))
        section {
            (parts::notice(lang, Mood::Warning, html! {
                (rich!(lang, "held-lead", time = parts::time_for_reader(it.until, &it.until_words)))
            }))
            p { (t!(lang, "held-then")) }
            p.actions {
                (parts::button_link(&t!(lang, "held-sign-in"), &sign_in(shell, &it.back), false))
            }
        }
    };
    page(shell, &title, main)
}

fn sign_in(shell: &Shell, back: &str) -> String {
    format!("{}?back={}", shell.href("/sign-in"), back.replace('/', "%2F"))
}
