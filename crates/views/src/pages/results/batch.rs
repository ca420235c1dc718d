//! Decisions in batch: every eligible file with its scores beside it, an outcome for each row or
//! for those picked.

use domain::language::Lang;
use maud::{Markup, html};

use super::{Station, head};
use crate::pages::board::{CityLink, Verdict, verdict_words};
use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row};
use crate::shell::{Shell, page};
use crate::{numbers, t};

/// A decision that stands.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// What.
    pub verdict: Verdict,
    /// By whom.
    pub by: String,
    /// When, in words.
    pub at: String,
    /// The note that stays with the secretariat.
    pub note: String,
    /// The set that was looked at: its id and name.
    pub set: Option<(String, String)>,
}

/// One file.
#[derive(Debug, Clone)]
pub struct DecisionRow {
    /// Whose it is.
    pub city: CityLink,
    /// Reviews handed in.
    pub n_handed_in: usize,
    /// Mean, median, lowest and highest of all levels given.
    pub spread: Option<(f64, f64, u8, u8)>,
    /// The decision that stands.
    pub prepared: Option<Prepared>,
    /// How often it was prepared when the page was made.
    pub seen: i64,
    /// The outcome as stored or typed.
    pub outcome: String,
    /// The reason as stored or typed.
    pub note: String,
    /// Whether the row is picked.
    pub picked: bool,
    /// Whether somebody else decided it meanwhile.
    pub clash: bool,
}

/// The page.
#[derive(Debug, Clone)]
pub struct DecisionsPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Whether decisions can be prepared now.
    pub open: bool,
    /// Eligible files in all, and those without a decision.
    pub n_all: usize,
    /// Files without a decision.
    pub n_undecided: usize,
    /// The rows of this page.
    pub rows: Vec<DecisionRow>,
    /// The page shown, from 1, and how many there are.
    pub at: (usize, usize),
    /// The set the outcomes were filled in from: its id and name.
    pub set: Option<(String, String)>,
    /// The outcome for the picked rows, as typed.
    pub for_picked: String,
    /// The reason for the picked rows, as typed.
    pub reason: String,
    /// How many decisions the act before this page saved.
    pub saved: Option<usize>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page.
pub fn decisions_page(shell: &Shell, it: &DecisionsPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "decisions-title");
    let main = html! {
        (head(shell, &it.slug, &it.title, Station::Decisions, &title))
        (parts::error_summary(lang, &it.errors))
        @if let Some(n) = it.saved {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "decisions-saved", count = n)) }))
        }
        section {
            p { (t!(lang, "decisions-lead")) }
            ul.rule {
                li { (t!(lang, "decisions-n-all", count = it.n_all)) }
                li { (t!(lang, "decisions-n-undecided", count = it.n_undecided)) }
            }
            @if !it.open { p.empty { (t!(lang, "case-decide-later")) } }
            @if let Some((id, name)) = &it.set {
                (parts::notice(lang, Mood::News, crate::rich!(lang, "decisions-from-set",
                    name = html! { a href=(shell.href(&format!("/calls/{}/what-if/{id}", it.slug))) { bdi { (name) } } })))
            }
        }
        @if it.rows.is_empty() {
            section { p.empty { (t!(lang, "decisions-none")) } }
        } @else {
            (form(shell, it))
        }
    };
    page(shell, &title, main)
}

fn form(shell: &Shell, it: &DecisionsPage) -> Markup {
    let lang = shell.lang;
    let path = format!("/calls/{}/decisions", it.slug);
    let (at, of) = it.at;
    let link = |n: usize| shell.href(&format!("{path}?page={n}"));
    html! {
        section {
            h2 { (t!(lang, "decisions-files")) }
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "case-secret")) }))
            form novalidate method="post" action=(shell.href(&path)) {
                (parts::hidden("page", &at.to_string()))
                @if let Some((id, _)) = &it.set { (parts::hidden("set", id)) }
                @for row in &it.rows {
                    (parts::hidden(&format!("seen.{}", row.city.id), &row.seen.to_string()))
                }
                (table(shell, it))
                @if it.open {
                    p.actions { (parts::button(&t!(lang, "decisions-save-rows"))) }
                    (picked(lang, it))
                }
            }
            (parts::pager(
                lang,
                (at > 1).then(|| link(at - 1)).as_deref(),
                (at < of).then(|| link(at + 1)).as_deref(),
            ))
        }
    }
}

fn picked(lang: Lang, it: &DecisionsPage) -> Markup {
    let (outcome, reason, hint) =
        (t!(lang, "decisions-for-picked"), t!(lang, "case-note"), t!(lang, "case-note-hint"));
    let (admit, decline) = (t!(lang, "board-admit"), t!(lang, "board-decline"));
    let choices = [
        Choice::new(Verdict::Admit.word(), &admit),
        Choice::new(Verdict::Decline.word(), &decline),
    ];
    let field = Field::new(lang, "for_picked", &outcome).value(&it.for_picked).errors(&it.errors);
    html! {
        h3 { (t!(lang, "decisions-picked-title")) }
        (parts::select_or_none(&field.not_demanded(), &choices))
        (parts::textarea(
            &Field::new(lang, "reason", &reason).hint(&hint).value(&it.reason).errors(&it.errors).optional(),
            3,
            None,
        ))
        p.actions { (parts::button_second(&t!(lang, "decisions-save-picked"), "act", "picked")) }
    }
}

fn table(shell: &Shell, it: &DecisionsPage) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "board-city")),
        Column::words(t!(lang, "board-country")),
        Column::figures(t!(lang, "board-reviews")),
        Column::figures(t!(lang, "case-mean")),
        Column::figures(t!(lang, "case-median")),
        Column::figures(t!(lang, "case-spread")),
        Column::words(t!(lang, "board-decision")),
        Column::words(t!(lang, "case-note")),
    ];
    let rows: Vec<Row> = it.rows.iter().map(|row| table_row(shell, it, row)).collect();
    parts::table(&t!(lang, "decisions-caption"), &columns, &rows)
}

fn table_row(shell: &Shell, it: &DecisionsPage, row: &DecisionRow) -> Row {
    let lang = shell.lang;
    let none = t!(lang, "board-none");
    let figures = match row.spread {
        Some((mean, median, low, high)) => [
            html! { (numbers::decimal(lang, mean, 2)) },
            html! { (numbers::decimal(lang, median, 1)) },
            html! { (t!(lang, "case-from-to", low = i64::from(low), high = i64::from(high))) },
        ],
        None => [(); 3].map(|()| html! { (none) }),
    };
    let [mean, median, spread] = figures;
    let id = &row.city.id;
    Row::new(vec![
        html! {
            @if it.open {
                input type="checkbox" id={ "pick." (id) } name={ "pick." (id) } value="yes" checked[row.picked]
                    aria-label=(t!(lang, "decisions-pick", city = row.city.city.as_str()));
                " "
            }
            (row.city.link(shell))
        },
        html! { (row.city.country) },
        html! { (numbers::whole(lang, i64::try_from(row.n_handed_in).unwrap_or(i64::MAX))) },
        mean,
        median,
        spread,
        decision(shell, it, row),
        note(lang, it, row),
    ])
}

fn decision(shell: &Shell, it: &DecisionsPage, row: &DecisionRow) -> Markup {
    let lang = shell.lang;
    let id = format!("outcome.{}", row.city.id);
    html! {
        @if row.clash { p.error { strong { (t!(lang, "form-error")) } " " (t!(lang, "decisions-clash")) } }
        @if let Some(prepared) = &row.prepared {
            strong { (verdict_words(lang, prepared.verdict)) }
            // Where two met, the field beside holds what was typed and this what stands.
            @if row.clash && !prepared.note.is_empty() {
                blockquote { p { (parts::user_text(&prepared.note, None)) } }
            }
            div.small.quiet {
                (crate::rich!(lang, "case-prepared-by", name = parts::user_text(&prepared.by, None), moment = prepared.at.as_str()))
                @if let Some((set, name)) = &prepared.set {
                    " · " a href=(shell.href(&format!("/calls/{}/what-if/{set}", it.slug))) { bdi { (name) } }
                }
            }
        }
        @if it.open {
            select id=(id) name=(id) aria-label=(t!(lang, "decisions-outcome-of", city = row.city.city.as_str())) {
                @for (value, label) in [
                    ("", t!(lang, "decisions-leave")),
                    (Verdict::Admit.word(), t!(lang, "board-admit")),
                    (Verdict::Decline.word(), t!(lang, "board-decline")),
                ] {
                    option value=(value) selected[value == row.outcome] { (label) }
                }
            }
        } @else if row.prepared.is_none() { (t!(lang, "board-none")) }
    }
}

fn note(lang: Lang, it: &DecisionsPage, row: &DecisionRow) -> Markup {
    let id = format!("note.{}", row.city.id);
    html! {
        @if it.open {
            input type="text" id=(id) name=(id) value=(row.note)
                aria-label=(t!(lang, "decisions-note-of", city = row.city.city.as_str()));
        } @else { (parts::user_text(&row.note, None)) }
    }
}
