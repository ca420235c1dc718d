//! Letters by state, those that wait for a second person, and addresses that letters come back
//! from.

use domain::language::Lang;
use domain::outgoing::State;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::{state_tag, state_words};
use crate::parts::{self, Choice, Column, Field, Mood, Row};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{numbers, rich, t};

/// How many letters are in a state, as far as they are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// So many at least.
    pub n: i64,
    /// There are more than that.
    pub has_more: bool,
}

/// The outbox.
#[derive(Debug, Clone, Default)]
pub struct List {
    /// How many letters are in each state, in the order of the states.
    pub counts: Vec<(Option<State>, Count)>,
    /// What the list is narrowed to: state, kind, words.
    pub state: String,
    /// The kind.
    pub kind: String,
    /// Words in address or subject.
    pub words: String,
    /// Kinds to choose from: word and label.
    pub kinds: Vec<(String, String)>,
    /// The letters.
    pub lines: Vec<Line>,
    /// Letters to very many that wait for a second person.
    pub waves: Vec<WaveLine>,
    /// Addresses that letters come back from.
    pub bounced: Vec<BouncedLine>,
    /// The query of the page before, if there is one.
    pub previous: Option<String>,
    /// The query of the page after.
    pub next: Option<String>,
    /// Whether letters have nowhere to go, since no relay is configured.
    pub no_relay: bool,
    /// What was refused.
    pub refused: Option<String>,
    /// How many letters an act let go.
    pub n_done: Option<i64>,
}

/// One letter of the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// Its subject, with the language it is in; the kind's own words where it was a secret.
    pub title: (String, Lang),
    /// The address.
    pub to: String,
    /// What kind of letter it is.
    pub kind: String,
    /// Its state.
    pub state: State,
    /// The moment that matters for the state, and in words.
    pub when: (Timestamp, String),
    /// How often it was tried, where that was in vain so far.
    pub n_missed: i64,
}

/// A wave of letters that one act caused.
#[derive(Debug, Clone)]
pub struct WaveLine {
    /// The event's number.
    pub event: i64,
    /// The letters' word.
    pub template: String,
    /// What they are.
    pub kind: String,
    /// How many.
    pub n: i64,
    /// Who caused them.
    pub by: String,
    /// When, in words.
    pub when: String,
    /// Whether the reader caused them and cannot approve them.
    pub own: bool,
    /// The proposal by which a second person lets them go.
    pub proposal: Option<String>,
}

/// An address that letters come back from.
#[derive(Debug, Clone)]
pub struct BouncedLine {
    /// The address.
    pub email: String,
    /// The status its mail server gave.
    pub status: String,
    /// Since when, in words.
    pub since: String,
    /// The newest letter to it.
    pub letter: Option<String>,
}

/// The page.
pub fn list(shell: &Shell, it: &List) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "outbox-title");
    let main = html! {
        (heading(None, &title))
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        @if let Some(n) = it.n_done {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "outbox-wave-done", count = n)) }))
        }
        @if it.no_relay { (parts::notice(lang, Mood::Warning, html! { (t!(lang, "outbox-no-relay")) })) }
        (counts(shell, it))
        @if !it.waves.is_empty() { (waves(shell, &it.waves)) }
        @if !it.bounced.is_empty() { (bounced(shell, &it.bounced)) }
        section {
            h2 { (t!(lang, "outbox-letters")) }
            (filters(shell, it))
            (letters(shell, it))
        }
        p { a href=(shell.href("/letters")) { (t!(lang, "wordings-title")) } }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn counts(shell: &Shell, it: &List) -> Markup {
    let lang = shell.lang;
    let figures: Vec<_> = it
        .counts
        .iter()
        .map(|(state, n)| {
            let (words, query) = match state {
                Some(state) => (state_words(lang, *state), format!("?state={}", state.name())),
                None => (t!(lang, "outbox-all").into_owned(), String::new()),
            };
            let href = shell.href(&format!("/outbox{query}"));
            let more = if n.has_more { "+" } else { "" };
            (format!("{}{more}", numbers::whole(lang, n.n)), words, String::new(), href)
        })
        .collect();
    parts::figures(&figures)
}

fn waves(shell: &Shell, waves: &[WaveLine]) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = waves
        .iter()
        .map(|it| {
            let event = it.event.to_string();
            html! {
                p {
                    (rich!(lang, "outbox-wave", count = it.n, kind = parts::user_text(&it.kind, None),
                        name = parts::user_text(&it.by, None), when = it.when.as_str()))
                }
                p { a href=(shell.href(&format!("/outbox?event={event}"))) { (t!(lang, "outbox-wave-see")) } }
                @if it.own { p.quiet { (t!(lang, "outbox-wave-own")) } }
                form method="post" action=(shell.href("/outbox/waves")) {
                    (parts::hidden("event", &event))
                    (parts::hidden("letter", &it.template))
                    p.actions {
                        @if let (false, Some(id)) = (it.own, &it.proposal) {
                            (parts::button_link(&t!(lang, "outbox-wave-decide"), &shell.href(&format!("/proposals/{id}")), false))
                        }
                        (parts::button_second(&t!(lang, "outbox-wave-cancel", count = it.n), "act", "cancel"))
                    }
                }
            }
        })
        .collect();
    html! {
        section {
            h2 { (t!(lang, "outbox-waves")) }
            p.text { (t!(lang, "outbox-waves-lead")) }
            (parts::rule(&rows))
        }
    }
}

fn bounced(shell: &Shell, lines: &[BouncedLine]) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = lines
        .iter()
        .map(|it| {
            html! {
                p {
                    @match &it.letter {
                        Some(id) => a href=(shell.href(&format!("/outbox/{id}"))) { bdi dir="ltr" { (it.email) } },
                        None => bdi dir="ltr" { (it.email) },
                    }
                }
                p.small.quiet {
                    (t!(lang, "outbox-bounced-since", when = it.since.as_str(), status = it.status.as_str()))
                }
            }
        })
        .collect();
    html! {
        section {
            h2 { (t!(lang, "outbox-bounced")) }
            p.text { (t!(lang, "outbox-bounced-lead")) }
            (parts::rule(&rows))
        }
    }
}

fn filters(shell: &Shell, it: &List) -> Markup {
    let lang = shell.lang;
    let (state_label, kind_label, words_label) =
        (t!(lang, "outbox-state"), t!(lang, "outbox-kind"), t!(lang, "outbox-words"));
    let (every_state, every_kind) = (t!(lang, "outbox-every-state"), t!(lang, "outbox-every-kind"));
    let words: Vec<(&str, String)> =
        State::ALL.iter().map(|it| (it.name(), state_words(lang, *it))).collect();
    let mut states = vec![Choice::new("", &every_state)];
    states.extend(words.iter().map(|(state, words)| Choice::new(state, words)));
    let mut kinds = vec![Choice::new("", &every_kind)];
    kinds.extend(it.kinds.iter().map(|(kind, label)| Choice::new(kind, label)));
    html! {
        form.filters method="get" action=(shell.href("/outbox")) role="search" {
            (parts::select(&Field::new(lang, "state", &state_label).not_demanded().value(&it.state), &states))
            (parts::select(&Field::new(lang, "kind", &kind_label).not_demanded().value(&it.kind), &kinds))
            (parts::text_field(&Field::new(lang, "q", &words_label).not_demanded().value(&it.words)))
            (parts::button(&t!(lang, "outbox-find")))
            @if !it.state.is_empty() || !it.kind.is_empty() || !it.words.is_empty() {
                a href=(shell.href("/outbox")) { (t!(lang, "outbox-show-all")) }
            }
        }
    }
}

fn letters(shell: &Shell, it: &List) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "outbox-subject")),
        Column::words(t!(lang, "outbox-to")),
        Column::words(t!(lang, "outbox-state")),
        Column::words(t!(lang, "outbox-when")),
    ];
    let rows: Vec<Row> = it.lines.iter().map(|it| row(shell, it)).collect();
    let page = |query: &String| shell.href(&format!("/outbox{query}"));
    html! {
        @if rows.is_empty() { p.empty { (t!(lang, "outbox-none")) } }
        @else { (parts::table(&t!(lang, "outbox-caption"), &columns, &rows)) }
        (parts::pager(lang, it.previous.as_ref().map(page).as_deref(), it.next.as_ref().map(page).as_deref()))
    }
}

fn row(shell: &Shell, it: &Line) -> Row {
    let lang = shell.lang;
    let (title, of) = &it.title;
    Row::new(vec![
        html! {
            a href=(shell.href(&format!("/outbox/{}", it.id))) { (parts::user_text(title, Some(*of))) }
            @if *title != it.kind { div.small.quiet { (it.kind) } }
        },
        html! { bdi dir="ltr" { (it.to) } },
        html! {
            (state_tag(lang, it.state))
            @if it.n_missed > 0 { div.small.quiet { (t!(lang, "outbox-tried", count = it.n_missed)) } }
        },
        parts::time_for_reader(it.when.0, &it.when.1),
    ])
}
