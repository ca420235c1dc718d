//! The expert's files by date, narrowed by state and call; and the past files scored first.

use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::{Given, other};
use crate::parts::{self, Choice, Clock, Column, Field, Mood, Row};
use crate::shell::{Nav, Shell, page as framed};
use crate::{dates, t};

/// What waits for the expert in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Interest is to be declared.
    Declare,
    /// It is to be read and scored.
    Score,
    /// The text of all experts waits.
    Agree,
    /// Handed in.
    Done,
}

impl State {
    /// Every state, in the order in which they follow.
    pub const ALL: [State; 4] = [State::Declare, State::Score, State::Agree, State::Done];

    /// The state's word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            State::Declare => "declare",
            State::Score => "score",
            State::Agree => "agree",
            State::Done => "done",
        }
    }

    fn words(self, lang: Lang) -> std::borrow::Cow<'static, str> {
        match self {
            State::Declare => t!(lang, "reviews-state-declare"),
            State::Score => t!(lang, "reviews-state-score"),
            State::Agree => t!(lang, "reviews-state-agree"),
            State::Done => t!(lang, "reviews-state-done"),
        }
    }

    fn tag(self, lang: Lang) -> Markup {
        let state = match self {
            State::Declare => parts::State::Todo,
            State::Score | State::Agree => parts::State::Part,
            State::Done => parts::State::Done,
        };
        parts::tag(state, &self.words(lang))
    }
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// One state.
    pub state: Option<State>,
    /// One call, by its address.
    pub call: Option<String>,
}

/// One file.
#[derive(Debug, Clone)]
pub struct ReviewRow {
    /// Whose.
    pub given: Given,
    /// The call's address.
    pub slug: String,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// What waits.
    pub state: State,
    /// The day it was given, in words.
    pub given_on: String,
    /// When it was given.
    pub given_at: Timestamp,
    /// Until when; nothing once the results are told.
    pub until: Option<Clock>,
}

/// A past file to be scored first.
#[derive(Debug, Clone)]
pub struct PastRow {
    /// The call's address.
    pub slug: String,
    /// The file.
    pub application: ApplicationId,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The title of the call it is scored for, with the language it is in.
    pub call: (Lang, String),
    /// Whether the call's own files wait for it.
    pub required: bool,
    /// Whether it is handed in.
    pub is_done: bool,
}

/// The expert's files.
#[derive(Debug, Clone, Default)]
pub struct Reviews {
    /// The files, those that end first before.
    pub files: Vec<ReviewRow>,
    /// How many there are without the filter.
    pub n_all: usize,
    /// The calls there are files of: address and title.
    pub calls: Vec<(String, String)>,
    /// Past files to be scored.
    pub pasts: Vec<PastRow>,
    /// What the list is narrowed to.
    pub filter: Filter,
    /// Whether a city took its file back.
    pub taken_back: bool,
    /// Whether the act before declared a conflict: said once, and not kept.
    pub declared: bool,
}

impl Reviews {
    /// Puts the files in order, those first that end first, then the newest; and leaves out what
    /// the filter does.
    pub fn sort_and_filter(&mut self) {
        let end = |it: &ReviewRow| it.until.as_ref().map_or(i64::MAX, |it| it.deadline.at.0);
        self.files.sort_by_key(|it| (end(it), it.state, -it.given_at.0, it.given.city.clone()));
        self.n_all = self.files.len();
        for it in &self.files {
            if !self.calls.iter().any(|(slug, _)| *slug == it.slug) {
                self.calls.push((it.slug.clone(), it.call.1.clone()));
            }
        }
        let Filter { state, call } = &self.filter;
        self.files.retain(|it| {
            state.is_none_or(|wanted| wanted == it.state)
                && call.as_ref().is_none_or(|wanted| *wanted == it.slug)
        });
    }
}

/// The page `/reviews`.
pub fn list_page(shell: &Shell, it: &Reviews) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "reviews-title");
    let main = html! {
        @if it.declared {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "reviews-declared-done")) }))
        }
        (crate::shell::heading(None, &title))
        @if !it.pasts.is_empty() { (pasts(shell, &it.pasts)) }
        @if it.n_all == 0 {
            p { (t!(lang, "reviews-none")) }
        } @else {
            section {
                h2 { (t!(lang, "reviews-files")) }
                (filters(shell, it))
                @if it.files.is_empty() {
                    p.empty { (t!(lang, "reviews-none-filtered")) " "
                        a href=(shell.href("/reviews")) { (t!(lang, "reviews-all")) } }
                } @else {
                    (files(shell, it))
                }
            }
        }
        @if it.taken_back { p.quiet { (t!(lang, "reviews-taken-back-line")) } }
    };
    framed(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

fn filters(shell: &Shell, it: &Reviews) -> Markup {
    let lang = shell.lang;
    let (state, call, all) =
        (t!(lang, "reviews-state"), t!(lang, "reviews-call"), t!(lang, "reviews-any"));
    let words = State::ALL.map(|it| (it.word(), it.words(lang)));
    let mut states = vec![Choice::new("", &all)];
    states.extend(words.iter().map(|(word, label)| Choice::new(word, label)));
    let mut calls = vec![Choice::new("", &all)];
    calls.extend(it.calls.iter().map(|(slug, title)| Choice::new(slug, title)));
    let chosen = it.filter.state.map_or("", State::word);
    let of = it.filter.call.as_deref().unwrap_or("");
    html! {
        form.filters method="get" action=(shell.href("/reviews")) {
            (parts::select(&Field::new(lang, "state", &state).value(chosen).not_demanded(), &states))
            @if it.calls.len() > 1 {
                (parts::select(&Field::new(lang, "call", &call).value(of).not_demanded(), &calls))
            }
            button.button.second type="submit" { (t!(lang, "reviews-filter")) }
        }
    }
}

fn files(shell: &Shell, it: &Reviews) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "reviews-city")),
        Column::words(t!(lang, "reviews-state")),
        Column::words(t!(lang, "reviews-until")),
        Column::words(t!(lang, "reviews-call")),
        Column::words(t!(lang, "reviews-given-on")),
    ];
    let row = |it: &ReviewRow| {
        Row::new(vec![
            html! {
                a href=(shell.href(&format!("/reviews/{}", it.given.id))) {
                    (parts::user_text(&it.given.city, None))
                }
                @if it.given.invented { " " (parts::invented_mark(lang)) }
                " " span.quiet { (it.given.country) }
            },
            it.state.tag(lang),
            until(lang, it),
            html! { span lang=[other(lang, it.call.0)] { (it.call.1) } },
            html! { (it.given_on) },
        ])
    };
    let rows: Vec<Row> = it.files.iter().map(row).collect();
    parts::table(&t!(lang, "reviews-table", count = it.files.len()), &columns, &rows)
}

fn until(lang: Lang, it: &ReviewRow) -> Markup {
    match &it.until {
        Some(clock) if it.state != State::Done => html! {
            (parts::time_for_reader(
                clock.deadline.at,
                &dates::deadline(lang, &clock.deadline, &clock.place),
            ))
            " " span.small.quiet { (dates::left(lang, clock.n_days)) }
        },
        _ => html! { span.quiet { (t!(lang, "reviews-no-limit")) } },
    }
}

/// What every expert of a call scores first.
fn pasts(shell: &Shell, pasts: &[PastRow]) -> Markup {
    let lang = shell.lang;
    let entry = |it: &PastRow| {
        html! {
            a href=(shell.href(&format!("/calls/{}/calibration/{}", it.slug, it.application))) {
                (parts::user_text(&it.city, None))
            }
            @if it.invented { " " (parts::invented_mark(lang)) }
            " "
            @if it.is_done { (parts::tag(parts::State::Done, &t!(lang, "reviews-state-done"))) }
            @else { (parts::tag(parts::State::Todo, &t!(lang, "calibration-open"))) }
            " " span.small.quiet lang=[other(lang, it.call.0)] { (it.call.1) }
        }
    };
    let must = pasts.iter().any(|it| it.required && !it.is_done);
    html! {
        section {
            h2 { (t!(lang, "calibration-title")) }
            p { (t!(lang, "calibration-lead")) @if must { " " (t!(lang, "calibration-must")) } }
            (parts::rule(&pasts.iter().map(entry).collect::<Vec<_>>()))
        }
    }
}
