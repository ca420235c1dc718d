//! What is on record of a person: the list of what is kept and why, taking it away, erasing it.

use domain::language::Lang;
use domain::retention::{Basis, Kept};
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Column, Mood, Row};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{rich, t};

/// The page.
#[derive(Debug, Clone)]
pub struct OwnData {
    /// What is kept, for what, how long.
    pub classes: Vec<Told>,
    /// Days a request to be erased waits.
    pub n_days: u32,
    /// When a request that waits is carried out.
    pub due: Option<(Timestamp, String)>,
    /// Whether the reader holds a role.
    pub holds_role: bool,
}

/// One class of what is kept.
#[derive(Debug, Clone)]
pub struct Told {
    /// What it is, and for what.
    pub purpose: String,
    /// On which ground.
    pub basis: Basis,
    /// Days it is kept after it ended.
    pub days: Option<u32>,
    /// How long it is kept without days.
    pub kept: Option<Kept>,
    /// Why an erasure leaves it.
    pub why: Option<String>,
}

/// What was just done, or refused.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// Why nothing was asked for.
    pub refused: Option<String>,
}

/// The page.
pub fn page(shell: &Shell, it: &OwnData, said: &Said) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "own-data-title");
    let back = html! { a href=(shell.href("/me")) { (t!(lang, "me-title")) } };
    let main = html! {
        (heading(Some(back), &title))
        @if let Some(refused) = &said.refused {
            (parts::notice(lang, Mood::Stop, html! { (refused) }))
        }
        section {
            h2 { (t!(lang, "own-data-take")) }
            p.text { (t!(lang, "own-data-take-lead")) }
            form method="post" action=(shell.href("/me/data/export")) {
                p.actions { (parts::button(&t!(lang, "own-data-take-button"))) }
            }
        }
        section {
            h2 { (t!(lang, "own-data-kept")) }
            (table(lang, &it.classes))
        }
        section { (erasing(shell, it)) }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn table(lang: Lang, classes: &[Told]) -> Markup {
    let columns = [
        Column::words(t!(lang, "own-data-what")),
        Column::words(t!(lang, "own-data-basis")),
        Column::words(t!(lang, "own-data-how-long")),
        Column::words(t!(lang, "own-data-on-erasure")),
    ];
    let row = |it: &Told| {
        let long = match (it.days, it.kept) {
            (Some(days), _) => t!(lang, "own-data-days", count = days),
            (None, Some(Kept::Account)) => t!(lang, "own-data-while-account"),
            (None, _) => t!(lang, "own-data-with-record"),
        };
        let then = match &it.why {
            Some(why) => html! { (t!(lang, "own-data-stays")) " " (why) },
            None => html! { (t!(lang, "own-data-goes")) },
        };
        Row::new(vec![
            html! { (it.purpose) },
            html! { (basis(lang, it.basis)) },
            html! { (long) },
            then,
        ])
    };
    let rows: Vec<Row> = classes.iter().map(row).collect();
    parts::table(&t!(lang, "own-data-kept"), &columns, &rows)
}

fn basis(lang: Lang, basis: Basis) -> String {
    match basis {
        Basis::PublicTask => t!(lang, "own-data-public-task"),
        Basis::LegalDuty => t!(lang, "own-data-legal-duty"),
        Basis::Contract => t!(lang, "own-data-contract"),
        Basis::Consent => t!(lang, "own-data-consent"),
        Basis::LegitimateInterest => t!(lang, "own-data-interest"),
    }
    .into_owned()
}

fn erasing(shell: &Shell, it: &OwnData) -> Markup {
    let lang = shell.lang;
    html! {
        h2 { (t!(lang, "own-data-erase")) }
        @match &it.due {
            Some((at, when)) => {
                p.text { (rich!(lang, "own-data-due", when = parts::time_for_reader(*at, when))) }
                form method="post" action=(shell.href("/me/data/erasure/withdrawal")) {
                    p.actions { (parts::button(&t!(lang, "own-data-withdraw"))) }
                }
            }
            None => {
                p.text { (t!(lang, "own-data-erase-lead", count = it.n_days)) }
                @if it.holds_role { p.text { (t!(lang, "own-data-erase-role")) } }
                form method="post" action=(shell.href("/me/data/erasure")) {
                    p.actions { (parts::button(&t!(lang, "own-data-erase-button"))) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::sign_in::tests::shell;
    use crate::texts::LANGUAGES;

    fn told(basis: Basis, days: Option<u32>, kept: Option<Kept>, why: Option<&str>) -> Told {
        let why = why.map(str::to_owned);
        Told { purpose: "To write to you.".into(), basis, days, kept, why }
    }

    #[test]
    fn what_is_kept_is_told_whole_in_every_language() {
        let it = OwnData {
            classes: vec![
                told(Basis::PublicTask, Some(30), None, None),
                told(Basis::LegalDuty, None, Some(Kept::Account), None),
                told(Basis::Contract, None, Some(Kept::Record), Some("It is the city’s.")),
                told(Basis::Consent, Some(1), None, None),
                told(Basis::LegitimateInterest, Some(2), None, None),
            ],
            n_days: 7,
            due: None,
            holds_role: true,
        };
        let due = Some((Timestamp(1_700_000_000_000), "14 November 2023".to_owned()));
        for lang in LANGUAGES {
            let waiting = OwnData { due: due.clone(), ..it.clone() };
            for page in [
                page(&shell(lang), &it, &Said { refused: Some("…".into()) }),
                page(&shell(lang), &waiting, &Said::default()),
            ] {
                let html = page.into_string();
                assert!(!html.contains('⟦'), "{lang}: {html}");
                assert_eq!(html.matches("<h1").count(), 1, "{lang}");
            }
        }
    }
}
