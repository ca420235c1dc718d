//! The board of a call: where its files stand, how long they have stood there, whose turn it is.

use domain::language::Lang;
use maud::{Markup, html};

use super::{CityLink, Verdict, stage_tag, stage_words, verdict_words};
use crate::pages::call_desk::{ClockLine, clock_facts};
use crate::parts::{self, Choice, Column, Field, Row};
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
    /// Countries with files: code and name.
    pub countries: Vec<(String, String)>,
    /// What the list is narrowed to.
    pub filter: Filter,
    /// How many files the call has in all.
    pub n_files: usize,
    /// The files, as narrowed.
    pub files: Vec<FileRow>,
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
    /// Days the oldest of them has stood there.
    pub oldest_days: i64,
}

/// What a list is narrowed to; from the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this stage.
    pub stage: Option<String>,
    /// Only this country.
    pub country: Option<String>,
}

/// A file on the board.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// Whose it is.
    pub city: CityLink,
    /// Its stage's word in the database.
    pub stage: &'static str,
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
        (counts(shell, board))
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
            (
                number(lang, it.n),
                stage_words(lang, it.stage),
                t!(lang, "board-oldest", when = dates::relative(lang, -it.oldest_days))
                    .into_owned(),
                address(shell, board, Some(it.stage), board.filter.country.as_deref()),
            )
        })
        .collect();
    html! { @if !figures.is_empty() { (parts::figures(&figures)) } }
}

fn address(shell: &Shell, board: &Board, stage: Option<&str>, country: Option<&str>) -> String {
    let pairs = [("stage", stage), ("country", country)];
    let query: Vec<String> =
        pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    let path = shell.href(&format!("/calls/{}/board", board.slug));
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

fn filters(shell: &Shell, board: &Board) -> Markup {
    let lang = shell.lang;
    let (stage_label, country_label) = (t!(lang, "board-stage"), t!(lang, "board-country"));
    let (every_stage, every_country) =
        (t!(lang, "board-every-stage"), t!(lang, "board-every-country"));
    let words: Vec<(&str, String)> =
        board.stages.iter().map(|it| (it.stage, stage_words(lang, it.stage))).collect();
    let mut stages = vec![Choice::new(EVERY, &every_stage)];
    stages.extend(words.iter().map(|(stage, words)| Choice::new(stage, words)));
    let mut countries = vec![Choice::new(EVERY, &every_country)];
    countries.extend(board.countries.iter().map(|(code, name)| Choice::new(code, name)));
    let field = |name, label, value| Field::new(lang, name, label).value(value);
    html! {
        form.filters method="get" action=(shell.href(&format!("/calls/{}/board", board.slug))) {
            (parts::select(
                &field("stage", &stage_label, board.filter.stage.as_deref().unwrap_or(EVERY)),
                &stages,
            ))
            (parts::select(
                &field("country", &country_label, board.filter.country.as_deref().unwrap_or(EVERY)),
                &countries,
            ))
            (parts::button(&t!(lang, "board-narrow")))
            @if board.filter != Filter::default() {
                a href=(address(shell, board, None, None)) { (t!(lang, "board-show-all")) }
            }
        }
    }
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
    let caption = t!(lang, "board-caption", shown = board.files.len(), total = board.n_files);
    html! {
        @if rows.is_empty() { p.empty { (t!(lang, "board-none-such")) } }
        @else { (parts::table(&caption, &columns, &rows)) }
    }
}

fn row(shell: &Shell, it: &FileRow) -> Row {
    let lang = shell.lang;
    let none = t!(lang, "board-none");
    Row::new(vec![
        it.city.link(shell),
        html! { (it.city.country) },
        stage_tag(lang, it.stage),
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
