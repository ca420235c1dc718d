//! Who changed an answer, when, and what: every text ever saved, each of which can come back.

use domain::time::Timestamp;
use maud::{Markup, html};

use super::About;
use crate::difference::{self, Piece};
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// One change: a save, or several of one person that followed close upon each other.
#[derive(Debug, Clone)]
pub struct Changed {
    /// The version it ended with.
    pub version: i64,
    /// Who: name and organisation.
    pub who: String,
    /// When it ended.
    pub at: Timestamp,
    /// The same in words.
    pub when: String,
    /// The time of the first of several saves.
    pub since: Option<String>,
    /// How many saves it was.
    pub n_saves: usize,
    /// What was taken out and put in.
    pub pieces: Vec<Piece>,
    /// Whether nothing was there before.
    pub is_first: bool,
    /// Whether nothing was left afterwards.
    pub is_blank: bool,
    /// The whole text afterwards.
    pub text: String,
    /// Whether that is the text now.
    pub is_current: bool,
    /// Whether it came in a spreadsheet.
    pub by_sheet: bool,
}

/// The history of one answer.
#[derive(Debug, Clone)]
pub struct HistoryPage {
    /// Whose application.
    pub about: About,
    /// The section the question stands in.
    pub section: String,
    /// The question's id.
    pub question: String,
    /// The question.
    pub label: String,
    /// The changes, the newest first.
    pub changes: Vec<Changed>,
    /// The version that stands now; 0 when nothing was ever saved.
    pub current: i64,
    /// The version below which older ones follow.
    pub older: Option<i64>,
    /// Whether this page begins with the newest.
    pub is_newest: bool,
    /// Whether every save stands by itself.
    pub each: bool,
    /// Whether the reader can bring a text back.
    pub can_write: bool,
    /// Whether a text could not be brought back, because somebody saved meanwhile.
    pub clashed: bool,
}

impl HistoryPage {
    fn path(&self) -> String {
        self.about.path(&format!("/answers/{}", self.question))
    }
}

/// The page.
pub fn history(shell: &Shell, it: &HistoryPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "history-title", question = it.label.as_str());
    let back = it.about.path(&format!("/sections/{}#{}", it.section, it.question));
    let each = if it.each { "" } else { "?each" };
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        @if it.clashed { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "history-clashed")) })) }
        section {
            p { (t!(lang, "history-lead")) }
            @if it.changes.is_empty() { p.empty { (t!(lang, "history-none")) } }
        }
        @if !it.changes.is_empty() {
            ol.line.history {
                @for change in &it.changes { li.now[change.is_current] { (changed(shell, it, change)) } }
            }
            nav.pager aria-label=(t!(lang, "pager-label")) {
                @if !it.is_newest {
                    a.before href=(shell.href(&it.path())) { (t!(lang, "history-newest")) }
                }
                a href={ (shell.href(&it.path())) (each) } {
                    @if it.each { (t!(lang, "history-together")) } @else { (t!(lang, "history-each")) }
                }
                @if let Some(before) = it.older {
                    a.after href={ (shell.href(&it.path())) "?before=" (before) @if it.each { "&each" } } {
                        (t!(lang, "history-older"))
                    }
                }
            }
        }
        p { a href=(shell.href(&back)) { (t!(lang, "history-back")) } }
    };
    page(shell, &title, main)
}

fn changed(shell: &Shell, it: &HistoryPage, change: &Changed) -> Markup {
    let lang = shell.lang;
    let who = html! { bdi { strong { (change.who) } } };
    let when = parts::time_for_reader(change.at, &change.when);
    html! {
        p.small {
            (rich!(lang, "history-who", who = who, when = when))
            @if let Some(since) = &change.since {
                span.quiet { " · " (t!(lang, "history-saves", count = change.n_saves, since = since.as_str())) }
            }
            @if change.by_sheet { span.quiet { " · " (t!(lang, "post-by-sheet")) } }
            @if change.is_current { " " (parts::tag(parts::State::Done, &t!(lang, "history-current"))) }
        }
        @if change.is_blank {
            p.quiet { (t!(lang, "history-emptied")) }
        } @else if change.is_first {
            // Nothing was there before, so all of it is new and none of it needs a mark.
            p.change dir="auto" { (whole(&change.text)) }
        } @else {
            (difference::markup(lang, &change.pieces))
        }
        @if !change.is_current && !change.is_blank {
            details {
                summary { (t!(lang, "history-whole")) }
                blockquote dir="auto" { (whole(&change.text)) }
                @if it.can_write {
                    form method="post" action=(shell.href(&format!("{}/restoration", it.path()))) {
                        (parts::hidden("version", &change.version.to_string()))
                        (parts::hidden("current", &it.current.to_string()))
                        p.actions {
                            button.button.second type="submit"
                                aria-label={ (t!(lang, "history-restore")) ": " (change.when) }
                            { (t!(lang, "history-restore")) }
                        }
                        p.hint { (t!(lang, "history-restore-means")) }
                    }
                }
            }
        }
    }
}

fn whole(text: &str) -> Markup {
    html! { @for (at, line) in text.split('\n').enumerate() { @if at > 0 { br; } (line) } }
}
