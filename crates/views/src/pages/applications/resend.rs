//! The session ran out while somebody typed: everything typed, kept in a form to send again.

use maud::{Markup, html};

use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

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
