//! The page to print, sign, stamp and scan.

use maud::{Markup, html};

use super::About;
use super::shown::Shown;
use crate::parts;
use crate::shell::{Shell, heading, page};
use crate::t;

/// What is printed to be signed.
#[derive(Debug, Clone)]
pub struct SignaturePage {
    /// Whose application.
    pub about: About,
    /// The country's name.
    pub country: String,
    /// The short answers: question and answer.
    pub summary: Vec<(String, Shown)>,
    /// A short code of the answers as they are now.
    pub code: String,
    /// SHA-256 of the answers as they are now.
    pub sha256: String,
    /// When it was printed, in words.
    pub printed: String,
}

/// The page.
pub fn signature(shell: &Shell, it: &SignaturePage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-signature-title");
    let summary: Vec<(String, Markup)> =
        it.summary.iter().map(|(label, shown)| (label.clone(), shown.markup(shell))).collect();
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        p.text { (t!(lang, "application-signature-lead")) }
        section {
            h2 {
                (parts::user_text(&it.about.city, None)) ", " (it.country)
                @if it.about.invented { " " (parts::invented_mark(lang)) }
            }
            (parts::facts(&summary))
        }
        section {
            p.text { (t!(lang, "application-signature-declares")) }
            (parts::facts(&[
                (t!(lang, "application-signature-place").into_owned(), html! { "______________________________" }),
                (t!(lang, "application-signature-signature").into_owned(), html! { br; br; "______________________________" }),
                (t!(lang, "application-signature-stamp").into_owned(), html! { br; br; br; "______________________________" }),
            ]))
        }
        section {
            p.small.quiet {
                (t!(lang, "application-signature-code", code = it.code.as_str(), when = it.printed.as_str()))
                br;
                code dir="ltr" { (it.sha256) }
            }
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}
