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
    /// Where the code can be compared; the sign to scan leads there.
    pub url: String,
    /// Whether the signed page goes to the page about the mayor's signature.
    pub for_call: bool,
    /// Whether its PDF was asked for and could not be made.
    pub no_pdf: bool,
}

/// The page.
pub fn signature(shell: &Shell, it: &SignaturePage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-signature-title");
    let summary: Vec<(String, Markup)> =
        it.summary.iter().map(|(label, shown)| (label.clone(), shown.markup(shell))).collect();
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        p.text {
            @if it.for_call { (t!(lang, "signing-page-for-call")) }
            @else { (t!(lang, "application-signature-lead")) }
        }
        (parts::as_pdf(shell, &it.about.path("/signature-page.pdf"), it.no_pdf))
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
            (parts::scan_sign(&it.url, &t!(lang, "signing-page-scan-me")))
            p { bdi.code dir="ltr" { strong { (it.code) } } }
            p.small.quiet {
                (t!(lang, "signing-page-scan-me"))
                br;
                (t!(lang, "application-signature-code", code = it.code.as_str(), when = it.printed.as_str()))
                br;
                code dir="ltr" { (it.sha256) }
            }
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}
