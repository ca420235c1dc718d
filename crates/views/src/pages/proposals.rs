//! What waits for a second person: the list, and the page of one proposal.

use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Column, Field, FieldError, Mood, Row};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{rich, t};

/// A moment with its words.
pub type Moment = (Timestamp, String);

/// The list.
#[derive(Debug, Clone)]
pub struct Proposals {
    /// What waits, the one that lapses first before.
    pub waiting: Vec<Proposal>,
    /// What was settled lately, the newest first.
    pub settled: Vec<Proposal>,
}

/// One proposal.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Its id.
    pub id: String,
    /// What will happen, in one line.
    pub title: String,
    /// What it rests on.
    pub facts: Vec<(String, String)>,
    /// Who proposed it.
    pub proposed_by: String,
    /// When.
    pub proposed: Moment,
    /// Until when it can be approved.
    pub lapses: Moment,
    /// How far it has come.
    pub state: State,
    /// Whether the reader proposed it.
    pub mine: bool,
    /// Whether the reader can be the second person.
    pub decides: bool,
    /// Whether the reader is shown the list.
    pub runs_network: bool,
}

/// How far a proposal has come.
#[derive(Debug, Clone)]
pub enum State {
    /// It waits.
    Waiting,
    /// It was approved and done: when, and by whom.
    Done(Moment, String),
    /// It was refused: when, by whom, and why.
    Refused(Moment, String, String),
    /// It was taken back.
    Withdrawn(Moment),
    /// Nobody approved until then.
    Lapsed(Moment),
}

/// What was typed and not taken, or what refuses the act.
#[derive(Debug, Clone, Default)]
pub struct Tried {
    /// The reason of a refusal, as typed.
    pub reason: String,
    /// What is wrong with that reason.
    pub wrong: Option<String>,
    /// Why the approval did nothing.
    pub refused: Option<String>,
}

/// The list.
pub fn list(shell: &Shell, it: &Proposals) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "proposals-title");
    let main = html! {
        (heading(None, &title))
        p.text { (t!(lang, "proposals-lead")) }
        section {
            h2 { (t!(lang, "proposals-waiting")) }
            @if it.waiting.is_empty() { p.text { (t!(lang, "proposals-none")) } }
            @else { (waiting(shell, &it.waiting)) }
        }
        @if !it.settled.is_empty() {
            section {
                h2 { (t!(lang, "proposals-settled")) }
                (settled(shell, &it.settled))
            }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn link(shell: &Shell, it: &Proposal) -> Markup {
    html! {
        a href=(shell.href(&format!("/proposals/{}", it.id))) { (parts::user_text(&it.title, None)) }
    }
}

fn waiting(shell: &Shell, waiting: &[Proposal]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "proposals-what")),
        Column::words(t!(lang, "proposal-by")),
        Column::words(t!(lang, "proposal-lapses")),
    ];
    let row = |it: &Proposal| {
        let who = match it.mine {
            true => html! { (t!(lang, "proposals-mine")) },
            false => parts::user_text(&it.proposed_by, None),
        };
        let until = parts::time_for_reader(it.lapses.0, &it.lapses.1);
        Row::new(vec![link(shell, it), who, until])
    };
    let rows: Vec<Row> = waiting.iter().map(row).collect();
    parts::table(&t!(lang, "proposals-waiting"), &columns, &rows)
}

fn settled(shell: &Shell, settled: &[Proposal]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "proposals-what")),
        Column::words(t!(lang, "proposal-by")),
        Column::words(t!(lang, "proposals-outcome")),
    ];
    let row = |it: &Proposal| {
        let who = parts::user_text(&it.proposed_by, None);
        Row::new(vec![link(shell, it), who, outcome(shell, it)])
    };
    let rows: Vec<Row> = settled.iter().map(row).collect();
    parts::table(&t!(lang, "proposals-settled"), &columns, &rows)
}

/// How it ended, in a sentence; nothing while it waits.
fn outcome(shell: &Shell, it: &Proposal) -> Markup {
    let lang = shell.lang;
    let own = |name: &str| parts::user_text(name, None);
    match &it.state {
        State::Waiting => html! {},
        State::Done((_, when), by) => {
            rich!(lang, "proposal-done", name = own(by), when = when.as_str())
        }
        State::Refused((_, when), by, _) => {
            rich!(lang, "proposal-refused", name = own(by), when = when.as_str())
        }
        State::Withdrawn((_, when)) => html! { (t!(lang, "proposal-withdrawn", when = when.as_str())) },
        State::Lapsed((_, when)) => html! { (t!(lang, "proposal-lapsed", when = when.as_str())) },
    }
}

/// The page of one proposal.
pub fn page(shell: &Shell, it: &Proposal, tried: &Tried) -> Markup {
    let lang = shell.lang;
    let errors: Vec<FieldError> =
        tried.wrong.iter().map(|it| FieldError::new("reason", it.clone())).collect();
    let above = it.runs_network.then(|| {
        html! { a href=(shell.href("/proposals")) { (t!(lang, "proposals-title")) } }
    });
    let own = |text: &str| parts::user_text(text, None);
    let moment = |(at, words): &Moment| parts::time_for_reader(*at, words);
    let mut facts: Vec<(String, Markup)> =
        it.facts.iter().map(|(what, it)| (what.clone(), lines(it))).collect();
    facts.extend([
        (t!(lang, "proposal-by").into_owned(), own(&it.proposed_by)),
        (t!(lang, "proposal-at").into_owned(), moment(&it.proposed)),
        (t!(lang, "proposal-lapses").into_owned(), moment(&it.lapses)),
    ]);
    let main = html! {
        (parts::error_summary(lang, &errors))
        (heading(above, &it.title))
        @if let Some(refused) = &tried.refused {
            (parts::notice(lang, Mood::Stop, html! { (refused) }))
        }
        (state(shell, it))
        (parts::facts(&facts))
        @if matches!(it.state, State::Waiting) {
            @if it.decides { (deciding(shell, it, tried, &errors)) }
            @if it.mine { (withdrawing(shell, it)) }
        }
        p { a href=(shell.href("/desk")) { (t!(lang, "proposal-to-desk")) } }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &it.title, main)
}

fn lines(text: &str) -> Markup {
    html! { @for line in text.lines() { div { bdi { (line) } } } }
}

fn state(shell: &Shell, it: &Proposal) -> Markup {
    let lang = shell.lang;
    match &it.state {
        State::Waiting => {
            let words = match it.mine {
                true => t!(lang, "proposal-waits-mine"),
                false => t!(lang, "proposal-waits"),
            };
            parts::notice(lang, Mood::News, html! { (words) })
        }
        State::Done(..) => parts::notice(lang, Mood::Done, outcome(shell, it)),
        State::Refused(_, _, reason) => {
            let said = html! { (outcome(shell, it)) blockquote { (lines(reason)) } };
            parts::notice(lang, Mood::Stop, said)
        }
        State::Withdrawn(_) | State::Lapsed(_) => {
            parts::notice(lang, Mood::Stop, outcome(shell, it))
        }
    }
}

fn deciding(shell: &Shell, it: &Proposal, tried: &Tried, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let why = t!(lang, "proposal-refuse-reason");
    let name = parts::user_text(&it.proposed_by, None);
    let hint = t!(lang, "proposal-refuse-hint");
    html! {
        section {
            h2 { (t!(lang, "proposal-approve-heading")) }
            p.text { (rich!(lang, "proposal-approve-means", name = name)) }
            form method="post" action=(shell.href(&format!("/proposals/{}/approval", it.id))) {
                p.actions { (parts::button(&t!(lang, "proposal-approve"))) }
            }
        }
        section {
            h2 { (t!(lang, "proposal-refuse-heading")) }
            form method="post" action=(shell.href(&format!("/proposals/{}/refusal", it.id))) novalidate {
                (parts::textarea(
                    &Field::new(lang, "reason", &why).hint(&hint).value(&tried.reason).errors(errors),
                    4,
                    None,
                ))
                p.actions { (parts::button(&t!(lang, "proposal-refuse"))) }
            }
        }
    }
}

fn withdrawing(shell: &Shell, it: &Proposal) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "proposal-withdraw-heading")) }
            p.text { (t!(lang, "proposal-withdraw-means")) }
            form method="post" action=(shell.href(&format!("/proposals/{}/withdrawal", it.id))) {
                p.actions { (parts::button(&t!(lang, "proposal-withdraw"))) }
            }
        }
    }
}

#[cfg(test)]
mod tests;
