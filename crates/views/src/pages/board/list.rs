//! The board of a call: where its files stand, how long they have stood there, who is late.

use domain::language::Lang;
use maud::{Markup, html};

use super::waits::{Waits, waits};
use super::{CityLink, Verdict, stage_tag, stage_words, verdict_words};
use crate::pages::call_desk::{ClockLine, clock_facts};
use crate::parts::{self, Choice, Column, Field, Row, State};
use crate::shell::{Shell, heading, page};
use crate::{dates, numbers, t};

/// A call as the secretariat sees it.
#[derive(Debug, Clone)]
pub struct Board {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The stage of the call: draft, published, closed, announced.
    pub stage: &'static str,
    /// The clocks in force.
    pub clocks: Vec<ClockLine>,
    /// Past extensions, the latest first.
    pub extensions: Vec<ExtensionLine>,
    /// What the secretariat can do with the call now.
    pub acts: Vec<BoardAct>,
    /// How many files stand where, in the order of a life.
    pub stages: Vec<StageCount>,
    /// Who is waited for.
    pub waits: Waits,
    /// Countries with files: code and name.
    pub countries: Vec<(String, String)>,
    /// Regions with files: id and name.
    pub regions: Vec<(String, String)>,
    /// The call's experts: id and name.
    pub experts: Vec<(String, String)>,
    /// What the list is narrowed to, and how it is sorted.
    pub filter: Filter,
    /// How many files the call has in all.
    pub n_files: usize,
    /// How many of them the filter leaves.
    pub n_found: usize,
    /// The files of this page.
    pub files: Vec<FileRow>,
    /// The page before, below the site.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The same list to take away: the word of its kind, and its address.
    pub exports: Vec<(&'static str, String)>,
}

/// An extension as it was made.
#[derive(Debug, Clone)]
pub struct ExtensionLine {
    /// The day it was made, in words.
    pub day: String,
    /// The cities' deadline before.
    pub before: String,
    /// The cities' deadline after.
    pub after: String,
    /// Why, with the language it is said in.
    pub reason: (Lang, String),
}

/// An act on the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardAct {
    /// Changing the draft.
    Edit,
    /// Publishing it.
    Publish,
    /// Opening ahead of time.
    Open,
    /// Moving the clocks.
    Extend,
    /// Changing the number of seats.
    Quota,
    /// Ending the intake.
    Close,
    /// Preparing decisions.
    Decide,
    /// Seeing how far the experts are, and giving them files.
    Read,
    /// Telling the results.
    Announce,
    /// Appeals on procedure.
    Appeals,
    /// Correcting them.
    Correct,
    /// Recording printed figures.
    Figures,
}

/// How many files stand at a stage.
#[derive(Debug, Clone)]
pub struct StageCount {
    /// The stage's word in the database.
    pub stage: &'static str,
    /// How many.
    pub n: usize,
    /// Days the one in the middle has stood there.
    pub median_days: i64,
    /// Days the oldest of them has stood there.
    pub oldest_days: i64,
    /// Where exactly these are listed.
    pub href: String,
}

/// What a list is narrowed to, how it is sorted, where it begins; from the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this stage.
    pub stage: Option<String>,
    /// Only this country.
    pub country: Option<String>,
    /// Only this region.
    pub region: Option<String>,
    /// Only what this expert was given.
    pub expert: Option<String>,
    /// Only what is late.
    pub late: bool,
    /// Only cities with this in a name.
    pub q: String,
    /// What it is sorted by; `None` for country and rank.
    pub sort: Option<String>,
    /// Go on after that file.
    pub after: Option<String>,
    /// Go back from that file.
    pub before: Option<String>,
}

impl Filter {
    /// The words a list can be sorted by, besides country and rank.
    pub const SORTS: [&'static str; 2] = ["city", "waiting"];

    /// Whether anything is left out.
    pub fn narrows(&self) -> bool {
        let Filter { stage, country, region, expert, late, q, sort: _, after: _, before: _ } = self;
        *late
            || !q.is_empty()
            || [stage, country, region, expert].into_iter().any(Option::is_some)
    }
}

/// A file on the board.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// Whose it is.
    pub city: CityLink,
    /// Its stage's word in the database.
    pub stage: &'static str,
    /// Whether somebody is late with it.
    pub late: bool,
    /// Whether its city amends it now.
    pub amending: bool,
    /// Days it has stood there.
    pub n_days: i64,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// Reviews handed in.
    pub n_handed_in: usize,
    /// Reviews asked for and not declined for a conflict.
    pub n_reviews: usize,
    /// The decision prepared, or told.
    pub decision: Option<Verdict>,
}

/// The word in the address for a list that is not narrowed; no stage and no country is called so.
const EVERY: &str = "all";

/// The page.
pub fn board_page(shell: &Shell, board: &Board) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "board-title");
    let main = html! {
        (heading(Some(html! { (parts::user_text(&board.title.1, Some(board.title.0))) }), &title))
        div.side {
            section {
                h2 { (t!(lang, "board-clocks")) }
                p { (call_stage(lang, board.stage)) }
                (clock_facts(lang, &board.clocks))
                (extensions(lang, &board.extensions))
            }
            (acts(shell, board))
        }
        @if !board.stages.is_empty() {
            section { h2 { (t!(lang, "board-where")) } (counts(shell, board)) }
        }
        (waits(shell, &board.waits))
        section {
            h2 { (t!(lang, "board-files")) }
            @if board.n_files == 0 {
                p.empty { (t!(lang, "board-no-files")) }
            } @else {
                (filters(shell, board))
                (files(shell, board))
            }
        }
    };
    page(shell, &title, main)
}

fn call_stage(lang: Lang, stage: &str) -> String {
    match stage {
        "draft" => t!(lang, "board-call-draft"),
        "published" => t!(lang, "board-call-published"),
        "closed" => t!(lang, "board-call-closed"),
        _ => t!(lang, "board-call-announced"),
    }
    .into_owned()
}

fn extensions(lang: Lang, all: &[ExtensionLine]) -> Markup {
    html! {
        @if !all.is_empty() {
            h3 { (t!(lang, "board-extensions")) }
            ul.rule {
                @for it in all {
                    li {
                        (t!(lang, "board-extended", day = it.day.as_str())) ": "
                        s { (it.before) } " → " strong { (it.after) }
                        p.quiet { (parts::user_text(&it.reason.1, Some(it.reason.0))) }
                    }
                }
            }
        }
    }
}

fn acts(shell: &Shell, board: &Board) -> Markup {
    let lang = shell.lang;
    let path = |noun: &str| shell.href(&format!("/calls/{}/{noun}", board.slug));
    html! {
        section {
            h2 { (t!(lang, "board-acts")) }
            ul.rule {
                li { a href=(path("calibration")) { (t!(lang, "calibration-board")) } }
                @for act in &board.acts {
                    @let (label, noun) = match act {
                        BoardAct::Edit => (t!(lang, "board-act-edit"), "edit"),
                        BoardAct::Publish => (t!(lang, "board-act-publish"), "publication"),
                        BoardAct::Open => (t!(lang, "board-act-open"), "opening"),
                        BoardAct::Extend => (t!(lang, "board-act-extend"), "extension"),
                        BoardAct::Quota => (t!(lang, "clocks-quota-title"), "quota"),
                        BoardAct::Close => (t!(lang, "board-act-close"), "closure"),
                        BoardAct::Decide => (t!(lang, "board-act-decide"), "decisions"),
                        BoardAct::Appeals => (t!(lang, "board-act-appeals"), "appeals"),
                        BoardAct::Read => (t!(lang, "board-act-read"), "reading"),
                        BoardAct::Announce => (t!(lang, "board-act-announce"), "announcement"),
                        BoardAct::Correct => (t!(lang, "board-act-correct"), "corrections"),
                        BoardAct::Figures => (t!(lang, "board-act-figures"), "figures"),
                    };
                    li { a href=(path(noun)) { (label) } }
                }
                @if board.stage != "draft" {
                    li { a href=(shell.href(&format!("/calls/{}", board.slug))) { (t!(lang, "board-public-page")) } }
                }
            }
        }
    }
}

fn counts(shell: &Shell, board: &Board) -> Markup {
    let lang = shell.lang;
    let figures: Vec<_> = board
        .stages
        .iter()
        .map(|it| {
            let ages = t!(
                lang,
                "board-ages",
                median = days(lang, it.median_days),
                oldest = days(lang, it.oldest_days)
            );
            (
                number(lang, it.n),
                stage_words(lang, it.stage),
                ages.into_owned(),
                shell.href(&it.href),
            )
        })
        .collect();
    parts::figures(&figures)
}

/// A number of days in words.
pub(super) fn days(lang: Lang, n: i64) -> String {
    t!(lang, "board-days", count = n).into_owned()
}

fn filters(shell: &Shell, board: &Board) -> Markup {
    let lang = shell.lang;
    let it = &board.filter;
    let words: Vec<(String, String)> = board
        .stages
        .iter()
        .map(|it| (it.stage.to_owned(), stage_words(lang, it.stage)))
        .collect();
    let sorts: Vec<(String, String)> = vec![
        ("city".to_owned(), t!(lang, "board-sort-city").into_owned()),
        ("waiting".to_owned(), t!(lang, "board-sort-waiting").into_owned()),
    ];
    let search = t!(lang, "board-search");
    let late = t!(lang, "board-late-only");
    html! {
        form.filters method="get" action=(shell.href(&format!("/calls/{}/board", board.slug))) role="search" {
            (parts::text_field(&Field::new(lang, "q", &search).value(&it.q).not_demanded()))
            (one_of(lang, "stage", &t!(lang, "board-stage"), &t!(lang, "board-every-stage"), it.stage.as_deref(), &words))
            (one_of(lang, "region", &t!(lang, "board-region"), &t!(lang, "board-every-region"), it.region.as_deref(), &board.regions))
            (one_of(lang, "country", &t!(lang, "board-country"), &t!(lang, "board-every-country"), it.country.as_deref(), &board.countries))
            @if !board.experts.is_empty() {
                (one_of(lang, "expert", &t!(lang, "board-expert"), &t!(lang, "board-every-expert"), it.expert.as_deref(), &board.experts))
            }
            (one_of(lang, "sort", &t!(lang, "board-sort"), &t!(lang, "board-sort-place"), it.sort.as_deref(), &sorts))
            (parts::checkbox(&Field::new(lang, "late", &late).not_demanded(), it.late))
            (parts::button(&t!(lang, "board-narrow")))
            @if it.narrows() {
                a href=(shell.href(&format!("/calls/{}/board", board.slug))) { (t!(lang, "board-show-all")) }
            }
        }
    }
}

/// A list to choose one of, or all.
fn one_of(
    lang: Lang,
    name: &str,
    label: &str,
    every: &str,
    chosen: Option<&str>,
    of: &[(String, String)],
) -> Markup {
    let mut choices = vec![Choice::new(EVERY, every)];
    choices.extend(of.iter().map(|(value, words)| Choice::new(value, words)));
    let field = Field::new(lang, name, label).value(chosen.unwrap_or(EVERY)).not_demanded();
    parts::select(&field, &choices)
}

fn files(shell: &Shell, board: &Board) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "board-city")),
        Column::words(t!(lang, "board-country")),
        Column::words(t!(lang, "board-stage")),
        Column::words(t!(lang, "board-since")),
        Column::figures(t!(lang, "board-rank")),
        Column::figures(t!(lang, "board-reviews")),
        Column::words(t!(lang, "board-decision")),
    ];
    let rows: Vec<Row> = board.files.iter().map(|it| row(shell, it)).collect();
    let caption = t!(lang, "board-caption", shown = board.n_found, total = board.n_files);
    html! {
        @if rows.is_empty() { p.empty { (t!(lang, "board-none-such")) } }
        @else {
            (parts::table(&caption, &columns, &rows))
            (parts::pager(lang, board.previous.as_deref(), board.next.as_deref()))
            ul.actions {
                @for (kind, href) in &board.exports {
                    li { a href=(href) { (t!(lang, "board-export", kind = *kind)) } }
                }
            }
        }
    }
}

fn row(shell: &Shell, it: &FileRow) -> Row {
    let lang = shell.lang;
    let none = t!(lang, "board-none");
    Row::new(vec![
        it.city.link(shell),
        html! { (it.city.country) },
        html! {
            (stage_tag(lang, it.stage))
            @if it.amending { " " (parts::tag(State::Part, &t!(lang, "board-amending"))) }
            @if it.late { " " (parts::tag(State::Stop, &t!(lang, "board-late"))) }
        },
        html! { (dates::relative(lang, -it.n_days)) },
        html! { @match it.rank { Some(rank) => (numbers::whole(lang, rank)), None => (none) } },
        html! {
            @if it.n_reviews == 0 { (none) }
            @else { (t!(lang, "board-handed-in", n = it.n_handed_in, of = it.n_reviews)) }
        },
        html! {
            @match it.decision { Some(verdict) => (verdict_words(lang, verdict)), None => (none) }
        },
    ])
}

fn number(lang: Lang, n: usize) -> String {
    numbers::whole(lang, i64::try_from(n).unwrap_or(i64::MAX))
}
