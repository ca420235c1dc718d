//! What experts gave a file, side by side: scores with mean, median and spread, how strict each
//! expert is, declared ties, and the way to the consensus text. None of it decides.

use domain::language::Lang;
use maud::{Markup, html};

use super::case::{Case, ScoreRow};
use crate::pages::calibration::strictness;
use crate::parts::{self, Column, Field, Mood, Row, Strip, strip};
use crate::shell::Shell;
use crate::{numbers, t};

/// What experts gave a file, and how they stand to it.
#[derive(Debug, Clone, Default)]
pub struct Judging {
    /// The experts whose reviews are in, in the order of the scores.
    pub names: Vec<String>,
    /// One row a criterion, for the reviews handed in.
    pub scores: Vec<ScoreRow>,
    /// How strict each of them is.
    pub strictness: Vec<StrictRow>,
    /// Ties declared to the file.
    pub interests: Vec<InterestLine>,
    /// Reviews that can still be read or are in.
    pub n_running: usize,
    /// How many the network wants.
    pub n_wanted: usize,
    /// Reviews shut by a conflict.
    pub n_shut: usize,
    /// Whether a review was set aside after the decision was prepared.
    pub aside_since_decision: bool,
    /// The consensus text: how many agree of how many; `None` while nobody writes it.
    pub consensus: Option<(usize, usize)>,
}

/// How strict an expert is.
#[derive(Debug, Clone)]
pub struct StrictRow {
    /// The name.
    pub name: String,
    /// On the past files everybody scored: difference and number of scores.
    pub calibration: Option<(f64, usize)>,
    /// On files of this call that others read too.
    pub common: Option<(f64, usize)>,
}

/// A declared tie.
#[derive(Debug, Clone)]
pub struct InterestLine {
    /// Whose.
    pub name: String,
    /// The kind in words, with the year where there is one.
    pub tie: String,
    /// Their own words.
    pub note: String,
    /// Whether it keeps them from the file.
    pub is_conflict: bool,
    /// When, in words.
    pub when: String,
}

/// Everything about judging that stands below the list of reviews.
pub(super) fn judging(shell: &Shell, case: &Case) -> Markup {
    let (lang, it) = (shell.lang, &case.judging);
    html! {
        @if it.aside_since_decision {
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "judging-aside-since")) }))
        }
        @if it.n_shut > 0 && it.n_running < it.n_wanted {
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "judging-give-another", count = it.n_wanted - it.n_running))
            }))
        }
        @if !it.scores.is_empty() { (figures_table(lang, &it.names, &it.scores)) }
        @if !it.strictness.is_empty() { (strict_table(lang, &it.strictness)) }
        (interests(lang, &it.interests))
        (consensus(shell, case))
    }
}

/// Scores with mean, median, spread and who could not judge, drawn beside; a column for each
/// expert where they are named.
pub(crate) fn figures_table(lang: Lang, names: &[String], scores: &[ScoreRow]) -> Markup {
    let mut columns = vec![Column::words(t!(lang, "case-criterion"))];
    columns.extend(names.iter().map(|it| Column::figures(it.as_str())));
    columns.extend([
        Column::figures(t!(lang, "case-mean")),
        Column::figures(t!(lang, "case-median")),
        Column::figures(t!(lang, "case-spread")),
        Column::figures(t!(lang, "judging-cannot")),
        Column::words(t!(lang, "judging-strip")),
    ]);
    let row = |(at, it): (usize, &ScoreRow)| score_row(lang, at, names.len(), it);
    let rows: Vec<Row> = scores.iter().enumerate().map(row).collect();
    html! {
        (parts::table(&t!(lang, "case-scores"), &columns, &rows))
        p.small.quiet { (t!(lang, "case-cannot-judge-apart")) " " (t!(lang, "strip-legend")) }
    }
}

fn score_row(lang: Lang, at: usize, n_named: usize, it: &ScoreRow) -> Row {
    let levels = t!(lang, "case-of-levels", count = it.n_levels);
    let mut cells = vec![html! { (it.criterion) " " small.quiet { (levels) } }];
    cells.extend(it.given.iter().take(n_named).map(|given| match given {
        Some(level) => html! { (numbers::whole(lang, i64::from(*level))) },
        None => html! { (t!(lang, "case-cannot-judge")) },
    }));
    let given: Vec<u8> = it.given.iter().copied().flatten().collect();
    let n_cannot = it.given.len() - given.len();
    match it.spread {
        Some((mean, median, low, high)) => cells.extend([
            html! { (numbers::decimal(lang, mean, 2)) },
            html! { (numbers::decimal(lang, median, 1)) },
            html! { (t!(lang, "case-from-to", low = i64::from(low), high = i64::from(high))) },
            html! { (numbers::whole(lang, n_cannot as i64)) },
            strip(
                lang,
                &Strip {
                    id: &format!("strip-{}", at + 1),
                    name: &it.criterion,
                    levels: &given,
                    n_levels: it.n_levels,
                    mean,
                    median,
                },
            ),
        ]),
        None => {
            cells.extend((0..3).map(|_| html! { (t!(lang, "board-none")) }));
            cells.push(html! { (numbers::whole(lang, n_cannot as i64)) });
            cells.push(html! { (t!(lang, "board-none")) });
        }
    }
    Row::new(cells)
}

fn strict_table(lang: Lang, rows: &[StrictRow]) -> Markup {
    let columns = [
        Column::words(t!(lang, "calibration-expert")),
        Column::figures(t!(lang, "judging-calibration")),
        Column::figures(t!(lang, "judging-common")),
    ];
    let row = |it: &StrictRow| {
        Row::new(vec![
            parts::user_text(&it.name, None),
            strictness(lang, it.calibration),
            strictness(lang, it.common),
        ])
    };
    let rows: Vec<Row> = rows.iter().map(row).collect();
    html! {
        (parts::table(&t!(lang, "strictness"), &columns, &rows))
        p.small.quiet { (t!(lang, "strictness-lead")) }
    }
}

fn interests(lang: Lang, lines: &[InterestLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            h3 { (t!(lang, "judging-interests")) }
            ul.rule {
                @for it in lines {
                    li {
                        strong { (parts::user_text(&it.name, None)) }
                        @if !it.tie.is_empty() { " · " (it.tie) }
                        @if !it.is_conflict { " · " span.quiet { (t!(lang, "interest-too-old")) } }
                        " " span.small.quiet { (it.when) }
                        p { (parts::user_text(&it.note, None)) }
                    }
                }
            }
        }
    }
}

fn consensus(shell: &Shell, case: &Case) -> Markup {
    let (lang, it) = (shell.lang, &case.judging);
    let href = shell.href(&format!("/applications/{}/consensus", case.city.id));
    html! {
        @if !it.names.is_empty() {
            h3 { (t!(lang, "consensus-title")) }
            p {
                @match it.consensus {
                    Some((agreed, of)) => { (t!(lang, "judging-consensus", agreed = agreed, count = of)) " " }
                    None => { (t!(lang, "judging-no-consensus")) " " }
                }
                a href=(href) { (t!(lang, "consensus-open")) }
            }
        }
    }
}

/// The form that sets a review aside, for a conflict that the secretariat learnt of.
pub(super) fn setting_aside(shell: &Shell, case: &Case, review: &str) -> Markup {
    let lang = shell.lang;
    let action =
        shell.href(&format!("/applications/{}/reviews/{review}/setting-aside", case.city.id));
    let name = format!("aside-{review}");
    let (label, hint) = (t!(lang, "judging-aside-reason"), t!(lang, "judging-aside-hint"));
    let field = Field::new(lang, &name, &label).hint(&hint).errors(&case.errors);
    html! {
        details open[field.is_wrong()] {
            summary { (t!(lang, "judging-aside-open")) }
            form novalidate method="post" action=(action) {
                (parts::textarea(&field, 2, None))
                p.actions { button.button.second type="submit" { (t!(lang, "judging-aside")) } }
            }
        }
    }
}
