//! The mayor's signature and the receipt that proves itself: three pages for three readers.

mod office;
mod team;
#[cfg(test)]
mod tests;
mod verify;

use domain::language::Lang;
use domain::signature::{RequestOver, SignatureRefused, Standing, Way};
use domain::time::Timestamp;
use maud::{Markup, html};

pub use office::{OfficeFile, OfficePage, OfficeState, Signed, office};
pub use team::{BringForm, RequestRow, SignaturesPage, signatures};
pub use verify::{VerifyPage, Verified, finding_words, proves_not, receipt_facts, verify};

use crate::pages::applications::About;
use crate::parts::{self, Mood, State};
use crate::shell::Shell;
use crate::t;

/// A signature as it is listed.
#[derive(Debug, Clone)]
pub struct SignatureRow {
    /// By which it is taken back; the address of its file has it too.
    pub id: String,
    /// How it came in.
    pub way: Way,
    /// Who signed, as was written; may be empty.
    pub signer: String,
    /// When it came in, with the words.
    pub when: (Timestamp, String),
    /// What it is worth for the content as it is now, or as it was handed in.
    pub standing: Standing,
    /// Name and path of the scan or PDF, below the language.
    pub file: Option<(String, String)>,
    /// The kind of electronic signature the PDF claims to carry.
    pub seal: Option<String>,
}

/// The mayor's signature on a page about the whole application.
#[derive(Debug, Clone)]
pub struct MayorPanel {
    /// The one that stands, or else the newest that stands no more.
    pub signature: Option<SignatureRow>,
}

impl MayorPanel {
    /// Whether one stands for this version.
    pub fn in_force(&self) -> bool {
        self.signature.as_ref().is_some_and(|it| it.standing == Standing::InForce)
    }
}

/// Whether the mayor has signed this version, and where to see to it.
pub fn mayor_panel(shell: &Shell, about: &About, it: &MayorPanel) -> Markup {
    let lang = shell.lang;
    let path = format!("/applications/{}/signatures", about.application);
    let (mood, words) = match &it.signature {
        Some(_) if it.in_force() => (Mood::Done, t!(lang, "signing-check-in-force")),
        Some(row) if row.standing == Standing::Older => {
            (Mood::Warning, t!(lang, "signing-check-older"))
        }
        _ => (Mood::Warning, t!(lang, "signing-check-none")),
    };
    html! {
        section {
            h2 { (t!(lang, "signing-title")) }
            (parts::notice(lang, mood, html! { (words) }))
            @if let Some(row) = &it.signature { p { (signature_facts(shell, row)) } }
            p { a href=(shell.href(&path)) { (t!(lang, "signing-check-go")) } }
        }
    }
}

/// What a way is called.
pub fn way_words(lang: Lang, way: Way) -> String {
    match way {
        Way::Link => t!(lang, "signing-way-link"),
        Way::Scan => t!(lang, "signing-way-scan"),
        Way::Pdf => t!(lang, "signing-way-pdf"),
    }
    .into_owned()
}

/// Why nothing about a signature changed, in a sentence.
pub fn refused_words(lang: Lang, refused: &SignatureRefused) -> String {
    match refused {
        SignatureRefused::WayNotAccepted => t!(lang, "refusal-signature-way"),
        SignatureRefused::NotWritable => t!(lang, "refusal-signature-not-writable"),
        SignatureRefused::Closed { .. } => t!(lang, "refusal-signature-closed"),
        SignatureRefused::TooManyWait { max } => {
            t!(lang, "refusal-signature-too-many", max = *max)
        }
    }
    .into_owned()
}

/// Why a letter cannot be answered any more, in a sentence.
pub fn over_words(lang: Lang, over: RequestOver) -> String {
    match over {
        RequestOver::Used => t!(lang, "signing-over-used"),
        RequestOver::Revoked => t!(lang, "signing-over-revoked"),
        RequestOver::Expired => t!(lang, "signing-over-expired"),
        RequestOver::Missed => t!(lang, "signing-over-missed"),
        RequestOver::Older => t!(lang, "signing-over-older"),
    }
    .into_owned()
}

fn standing_tag(lang: Lang, standing: Standing) -> Markup {
    match standing {
        Standing::InForce => parts::tag(State::Done, &t!(lang, "signing-in-force")),
        Standing::Older => parts::tag(State::Stop, &t!(lang, "signing-older")),
        Standing::Revoked => parts::tag(State::Todo, &t!(lang, "signing-revoked")),
    }
}

/// One signature in full: whose, how, when, its file, and what is not claimed about it.
pub fn signature_facts(shell: &Shell, it: &SignatureRow) -> Markup {
    let lang = shell.lang;
    html! {
        strong { (way_words(lang, it.way)) }
        @if !it.signer.is_empty() { ": " (parts::user_text(&it.signer, None)) }
        br; span.small.quiet { (parts::time_for_reader(it.when.0, &it.when.1)) }
        @if let Some((name, path)) = &it.file {
            br; span.small { a href=(shell.href(path)) { (parts::user_text(name, None)) } }
        }
        @if let Some(seal) = &it.seal {
            br; span.small.quiet {
                (crate::rich!(lang, "signing-seal", seal = html! { bdi dir="ltr" { (seal) } }))
            }
        }
    }
}
