//! Everything a file says, to be read: what was handed in, and nothing written since.

use maud::{Markup, html};

use super::About;
use super::receipt::ReceiptRow;
use super::shown::{ShownSection, answers};
use super::sign_off::{AgreedRow, agreed};
use crate::pages::signing::{SignatureRow, signature_facts};
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// A file's dossier.
#[derive(Debug, Clone)]
pub struct DossierPage {
    /// Whose application.
    pub about: About,
    /// The country's name.
    pub country: String,
    /// The organisations that wrote it.
    pub organisations: Vec<String>,
    /// The mayor's signature the hand-in rests on.
    pub mayor: Option<SignatureRow>,
    /// The parties that agreed to the hand-in.
    pub agreed: Vec<AgreedRow>,
    /// The hand-in shown; `None` while it is a draft that only its team reads.
    pub receipt: Option<ReceiptRow>,
    /// Whether the reader is of its team.
    pub in_team: bool,
    /// Whether the reader acts on it by office, and so declares ties to it.
    pub by_office: bool,
    /// What was answered.
    pub sections: Vec<ShownSection>,
    /// Whether its PDF was asked for and could not be made.
    pub no_pdf: bool,
}

/// The page.
pub fn dossier(shell: &Shell, it: &DossierPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-dossier-title", city = it.about.city.as_str());
    let call = html! {
        a href=(shell.href(&format!("/calls/{}", it.about.slug))) { (parts::user_text(&it.about.call, None)) }
        " · " (it.country)
        @if it.about.invented { " " (parts::invented_mark(lang)) }
    };
    let main = html! {
        (heading(Some(call), &title))
        @match &it.receipt {
            Some(receipt) => p.quiet { (rich!(
                lang,
                "application-dossier-of",
                number = html! { bdi dir="ltr" { (receipt.number) } },
                when = receipt.when.as_str(),
            )) },
            None => (parts::notice(lang, Mood::Warning, html! { (t!(lang, "application-dossier-draft")) })),
        }
        (parts::as_pdf(shell, &it.about.path("/dossier.pdf"), it.no_pdf))
        @if !it.organisations.is_empty() {
            section {
                h2 { (t!(lang, "application-team")) }
                (parts::rule(&it.organisations.iter().map(|it| parts::user_text(it, None)).collect::<Vec<_>>()))
            }
        }
        @if let Some(row) = &it.mayor {
            section { h2 { (t!(lang, "signing-title")) } p { (signature_facts(shell, row)) } }
        }
        (agreed(lang, &it.agreed))
        (answers(shell, &it.sections, None))
        @if it.by_office && !it.in_team {
            p { a href=(shell.href(&it.about.path("/interest"))) { (t!(lang, "interest-link")) } }
        }
        @if it.in_team {
            p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
        }
    };
    page(shell, &title, main)
}
