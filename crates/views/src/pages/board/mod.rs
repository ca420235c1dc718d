//! The secretariat's pages about a call's files: board, case, announcement, corrections, figures.
//!
//! A prepared decision is shown here and nowhere else before the announcement.

mod amendment;
mod announcement;
mod case;
mod checklist;
mod corrections;
mod figures;
mod judging;
mod list;
mod reading;
mod waits;

use domain::language::Lang;
use maud::{Markup, html};

pub use announcement::{AnnouncedCity, AnnouncementPage, Obstacle, PlanShown, announcement_page};
pub use case::{
    Case, CaseReview, DecisionForm, ExpertChoice, Happened, PreparedDecision, ScoreRow, Verdict,
    case_page,
};
pub use amendment::{AmendmentForm, amendment_page};
pub use checklist::{AmendmentRow, Checklist, Eligibility, ItemRow};
pub use reading::{
    ExpertRow, PlanFile, PlanPage, PlanPair, ReadingPage, plan_page, reading_page,
};
pub use waits::{CommissionWait, Commissions, Drafts, LateCount, Waits};
pub use corrections::{CorrectionsPage, MemberOfCall, corrections_page};
pub use figures::{FiguresForm, figures_page};
pub use judging::{InterestLine, Judging, StrictRow};
pub(crate) use judging::figures_table;
pub use list::{Board, BoardAct, ExtensionLine, FileRow, Filter, StageCount, board_page};

use crate::parts::{self, State};
use crate::t;

/// Where a city's file leads and what it is called.
#[derive(Debug, Clone)]
pub struct CityLink {
    /// The application's id.
    pub id: String,
    /// The city.
    pub city: String,
    /// Whether the place is invented.
    pub invented: bool,
    /// Its country's name.
    pub country: String,
}

impl CityLink {
    /// The city as a link to its case, marked where it is invented.
    pub(crate) fn link(&self, shell: &crate::shell::Shell) -> Markup {
        html! {
            a href=(shell.href(&format!("/applications/{}/case", self.id))) {
                (parts::user_text(&self.city, None))
            }
            @if self.invented { " " (parts::invented_mark(shell.lang)) }
        }
    }
}

/// A stage of an application in words; the names are those of the database.
pub fn stage_words(lang: Lang, stage: &str) -> String {
    match stage {
        "draft" => t!(lang, "board-stage-draft"),
        "submitted" => t!(lang, "board-stage-submitted"),
        "returned" => t!(lang, "board-stage-returned"),
        "reserved" => t!(lang, "board-stage-reserved"),
        "endorsed" => t!(lang, "board-stage-endorsed"),
        "refused" => t!(lang, "board-stage-refused"),
        "forwarded" => t!(lang, "board-stage-forwarded"),
        "eligible" => t!(lang, "board-stage-eligible"),
        "excluded" => t!(lang, "board-stage-excluded"),
        "withdrawn" => t!(lang, "board-stage-withdrawn"),
        "admitted" => t!(lang, "board-stage-admitted"),
        _ => t!(lang, "board-stage-declined"),
    }
    .into_owned()
}

/// How a stage looks beside its words.
fn stage_tag(lang: Lang, stage: &str) -> Markup {
    let state = match stage {
        "eligible" | "admitted" => State::Done,
        "submitted" | "endorsed" | "forwarded" => State::Part,
        "refused" | "excluded" => State::Stop,
        _ => State::Todo,
    };
    parts::tag(state, &stage_words(lang, stage))
}

/// A decision in words.
pub fn verdict_words(lang: Lang, verdict: Verdict) -> String {
    match verdict {
        Verdict::Admit => t!(lang, "board-admit"),
        Verdict::Decline => t!(lang, "board-decline"),
    }
    .into_owned()
}

#[cfg(test)]
mod tests;
