//! The receipt: what was handed in, when, and how anybody can check it.

use domain::ids::SubmissionId;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::About;
use super::shown::{FileRow, size};
use super::sign_off::{AgreedRow, agreed};
use crate::pages::signing::{SignatureRow, signature_facts};
use crate::parts::{self, Column, Mood, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, t};

/// A receipt in a list.
#[derive(Debug, Clone)]
pub struct ReceiptRow {
    /// Its number.
    pub number: String,
    /// When, in words.
    pub when: String,
}

/// A receipt's page.
#[derive(Debug, Clone)]
pub struct ReceiptPage {
    /// Whose application.
    pub about: About,
    /// The hand-in.
    pub submission: SubmissionId,
    /// Its number.
    pub number: String,
    /// When it arrived.
    pub at: Timestamp,
    /// When, by the clock of the call's deadline.
    pub when: String,
    /// Which hand-in of the application it is, from 1.
    pub n: i64,
    /// SHA-256 of the canonical text.
    pub sha256: String,
    /// The files handed in.
    pub files: Vec<FileRow>,
    /// The mayor's signature it rests on, where the call asked for one.
    pub mayor: Option<SignatureRow>,
    /// Whether the receipt is signed; those from before receipts were signed are not.
    pub is_signed: bool,
    /// The parties that agreed to exactly this.
    pub agreed: Vec<AgreedRow>,
    /// What the commission signed for exactly this, the newest first.
    pub endorsed: Vec<crate::pages::commission::PartTwoShown>,
    /// Whether it was handed in just before.
    pub fresh: bool,
    /// Whether its PDF was asked for and could not be made.
    pub no_pdf: bool,
}

/// The page.
pub fn receipt(shell: &Shell, it: &ReceiptPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "application-receipt-title", number = it.number.as_str());
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        @if it.fresh { (parts::notice(lang, Mood::Done, html! { (t!(lang, "application-receipt-done")) })) }
        section {
            (parts::facts(&[
                (t!(lang, "application-receipt-number").into_owned(), html! { strong { bdi dir="ltr" { (it.number) } } }),
                (t!(lang, "application-receipt-city").into_owned(), html! {
                    (parts::user_text(&it.about.city, None))
                    @if it.about.invented { " " (parts::invented_mark(lang)) }
                }),
                (t!(lang, "application-receipt-call").into_owned(), parts::user_text(&it.about.call, None)),
                (t!(lang, "application-receipt-when").into_owned(), html! {
                    (parts::time_for_reader(it.at, &it.when))
                    div.small.quiet { bdi dir="ltr" { (dates::machine(it.at)) } " (UTC)" }
                }),
                (t!(lang, "application-receipt-n").into_owned(), html! { (it.n) }),
                (t!(lang, "application-receipt-hash").into_owned(), html! { code dir="ltr" { (it.sha256) } }),
            ]))
        }
        (parts::as_pdf(shell, &it.about.path(&format!("/receipts/{}/receipt.pdf", it.submission)), it.no_pdf))
        section { (files(shell, it)) }
        @if let Some(row) = &it.mayor {
            section { h2 { (t!(lang, "signing-title")) } p { (signature_facts(shell, row)) } }
        }
        (agreed(lang, &it.agreed))
        @if !it.endorsed.is_empty() {
            section {
                h2 { (t!(lang, "part-two-title")) }
                (parts::rule(&it.endorsed.iter().map(|row| crate::pages::commission::signed_by(lang, row)).collect::<Vec<_>>()))
            }
        }
        (to_keep(shell, it))
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

/// The two files that prove everything without us, and where they can be checked.
fn to_keep(shell: &Shell, it: &ReceiptPage) -> Markup {
    let lang = shell.lang;
    let path = |file: &str| it.about.path(&format!("/receipts/{}/{file}", it.submission));
    let (receipt, dossier) =
        (format!("receipt-{}.json", it.number), format!("dossier-{}.json", it.number));
    html! {
        section {
            h2 { (t!(lang, "application-receipt-verify")) }
            @if it.is_signed { p.text { (t!(lang, "application-receipt-verify-how")) } }
            @else { p.text { (t!(lang, "receipt-unsigned")) } }
            h3 { (t!(lang, "receipt-files-to-keep")) }
            ul {
                @if it.is_signed {
                    li {
                        (t!(lang, "receipt-file")) ": "
                        a href=(shell.href(&path("receipt.json"))) download=(receipt) { bdi dir="ltr" { (receipt) } }
                    }
                }
                li {
                    (t!(lang, "dossier-file")) ": "
                    a href=(shell.href(&path("dossier.json"))) download=(dossier) { bdi dir="ltr" { (dossier) } }
                }
            }
            @if it.is_signed {
                p { code dir="ltr" { "lyceum verify " (receipt) " --dossier " (dossier) " --keys lyceum-keys.json" } }
                p { a href=(shell.href("/verify")) { (t!(lang, "receipt-to-verify")) } }
            }
        }
    }
}

fn files(shell: &Shell, it: &ReceiptPage) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "application-file-name")),
        Column::figures(t!(lang, "application-file-size")),
        Column::words("SHA-256"),
    ];
    let rows: Vec<Row> = it
        .files
        .iter()
        .map(|file| {
            Row::new(vec![
                file.markup(shell),
                html! { (size(lang, file.size_bytes)) },
                html! { code dir="ltr" { (file.sha256) } },
            ])
        })
        .collect();
    html! {
        @if rows.is_empty() { p { (t!(lang, "application-no-files")) } }
        @else { (parts::table(&t!(lang, "application-files"), &columns, &rows)) }
    }
}
