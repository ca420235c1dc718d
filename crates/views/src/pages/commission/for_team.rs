//! What a team sees of its commission on the task list.

use domain::ids::ApplicationId;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::case::{InterviewShown, meeting};
use super::{PartTwoShown, signed_by};
use crate::parts::{self, State};
use crate::shell::Shell;
use crate::{rich, t};

/// The panel.
#[derive(Debug, Clone)]
pub struct ForTeam {
    /// The application.
    pub application: ApplicationId,
    /// How many questions the commission asks.
    pub n_asked: usize,
    /// How many of them are answered.
    pub n_answered: usize,
    /// The nearest date of one that is open, with its words.
    pub next: Option<(Timestamp, String)>,
    /// The interview.
    pub interview: Option<InterviewShown>,
    /// What the commission signed, the newest first.
    pub parts: Vec<PartTwoShown>,
}

impl ForTeam {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.n_asked == 0 && self.interview.is_none() && self.parts.is_empty()
    }
}

/// The panel on the task list.
pub fn for_team(shell: &Shell, it: &ForTeam) -> Markup {
    let lang = shell.lang;
    let path = |rest: &str| shell.href(&format!("/applications/{}{rest}", it.application));
    let state = if it.n_answered == it.n_asked { State::Done } else { State::Todo };
    html! {
        @if it.n_asked > 0 {
            h2 { (t!(lang, "own-asked-title")) }
            p {
                a href=(path("/own-questions")) { (t!(lang, "own-to-answers", count = it.n_asked)) } " "
                (parts::tag(state, &t!(lang, "own-n-answered", n = it.n_answered, total = it.n_asked)))
                @if let Some((at, until)) = &it.next {
                    " " (rich!(lang, "own-until", moment = parts::time_for_reader(*at, until)))
                }
            }
        }
        @if let Some(interview) = &it.interview {
            h2 { (t!(lang, "interview-title")) }
            p { (meeting(lang, interview)) }
        }
        @if let Some(part) = it.parts.first() {
            h2 { (t!(lang, "part-two-title")) }
            p { (signed_by(lang, part)) }
            p { a href=(path("/part-two")) { (t!(lang, "part-two-open")) } }
        }
    }
}
