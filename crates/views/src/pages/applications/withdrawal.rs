//! Whether to take an application back.

use maud::{Markup, html};

use super::About;
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// The page that asks.
#[derive(Debug, Clone)]
pub struct WithdrawalPage {
    /// Whose application.
    pub about: About,
    /// Whether it was handed in, so that a commission has read it.
    pub handed_in: bool,
    /// Whether there is nothing left to take back.
    pub over: bool,
    /// The key of this act.
    pub key: String,
}

/// The page.
pub fn withdrawal(shell: &Shell, it: &WithdrawalPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-withdraw-title");
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        @if it.over {
            (parts::notice(lang, Mood::Stop, html! { (t!(lang, "application-withdraw-over")) }))
        } @else {
            p.text {
                @if it.handed_in { (t!(lang, "application-withdraw-handed-in")) }
                @else { (t!(lang, "application-withdraw-draft")) }
            }
            form method="post" action=(shell.href(&it.about.path("/withdrawal"))) {
                (parts::hidden("key", &it.key))
                p.actions {
                    (parts::button(&t!(lang, "application-withdraw")))
                    (parts::button_link(&t!(lang, "application-keep"), &shell.href(&it.about.path("")), true))
                }
            }
        }
    };
    page(shell, &title, main)
}
