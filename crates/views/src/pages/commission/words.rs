//! What states and refusals of a commission's desk are called.

use std::borrow::Cow;

use domain::application::CommissionRefused;
use domain::country_note::NoteRefused;
use domain::interview::InterviewRefused;
use domain::language::Lang;
use domain::own_question::{AskRefused, OwnAnswerRefused};
use domain::time::WallRefused;

use crate::parts::State;
use crate::t;

/// A file's stage as its commission reads it, with its colour.
pub fn stage(lang: Lang, name: &str) -> (State, Cow<'static, str>) {
    match name {
        "submitted" => (State::Part, t!(lang, "commission-stage-submitted")),
        "returned" => (State::Todo, t!(lang, "commission-stage-returned")),
        "reserved" => (State::Todo, t!(lang, "commission-stage-reserved")),
        "endorsed" => (State::Done, t!(lang, "commission-stage-endorsed")),
        "refused" => (State::Stop, t!(lang, "commission-stage-refused")),
        "forwarded" => (State::Done, t!(lang, "commission-stage-forwarded")),
        "eligible" => (State::Done, t!(lang, "commission-stage-eligible")),
        "excluded" => (State::Stop, t!(lang, "commission-stage-excluded")),
        "withdrawn" => (State::Todo, t!(lang, "commission-stage-withdrawn")),
        "admitted" => (State::Done, t!(lang, "commission-stage-admitted")),
        "declined" => (State::Stop, t!(lang, "commission-stage-declined")),
        _ => (State::Todo, t!(lang, "commission-stage-draft")),
    }
}

/// Why an act was refused and what to do instead; `until` is the commission's clock in words.
pub fn refusal(lang: Lang, refused: &CommissionRefused, until: &str) -> String {
    match refused {
        CommissionRefused::WrongStage { stage: name } => wrong_stage(lang, name),
        CommissionRefused::Late { .. } => late(lang, until),
        CommissionRefused::QuotaFull { quota } => {
            t!(lang, "refusal-commission-quota-full", count = *quota)
        }
        CommissionRefused::NoReason => t!(lang, "refusal-commission-no-reason"),
        CommissionRefused::Ranks => t!(lang, "refusal-commission-ranks"),
        CommissionRefused::RankedMeanwhile => t!(lang, "refusal-commission-ranked-meanwhile"),
        CommissionRefused::AnotherVersion => t!(lang, "refusal-commission-another-version"),
        CommissionRefused::NoFunction => t!(lang, "refusal-commission-no-function"),
        CommissionRefused::NotSigned => t!(lang, "refusal-commission-not-signed"),
        CommissionRefused::NothingChosen => t!(lang, "refusal-commission-nothing-chosen"),
    }
    .into_owned()
}

fn wrong_stage(lang: Lang, name: &str) -> Cow<'static, str> {
    let (_, words) = stage(lang, name);
    t!(lang, "refusal-commission-wrong-stage", stage = words)
}

fn late(lang: Lang, until: &str) -> Cow<'static, str> {
    t!(lang, "refusal-commission-late", moment = until)
}

/// Why a wall time names no moment.
pub fn wall_refusal(lang: Lang, refused: &WallRefused) -> String {
    match refused {
        WallRefused::NotATime(_) => t!(lang, "interview-refused-time"),
        WallRefused::UnknownZone(zone) => {
            t!(lang, "call-desk-refusal-zone", zone = zone.as_str())
        }
        WallRefused::InGap { local, zone } => {
            let local = local.replace('T', " ");
            t!(lang, "call-desk-refusal-gap", local = local, zone = zone.as_str())
        }
    }
    .into_owned()
}

/// Why an interview was not set.
pub fn interview_refusal(lang: Lang, refused: &InterviewRefused, until: &str) -> String {
    match refused {
        InterviewRefused::When(refused) => return wall_refusal(lang, refused),
        InterviewRefused::Past => t!(lang, "interview-refused-past"),
        InterviewRefused::Nowhere => t!(lang, "interview-refused-nowhere"),
        InterviewRefused::NoAddress => t!(lang, "interview-refused-address"),
        InterviewRefused::TooLong { max } => t!(lang, "refusal-commission-too-long", max = *max),
        InterviewRefused::WrongStage { stage: name } => wrong_stage(lang, name),
        InterviewRefused::Late { .. } => late(lang, until),
        InterviewRefused::Stale => t!(lang, "interview-refused-stale"),
    }
    .into_owned()
}

/// Why an own question was not written down or not asked.
pub fn ask_refusal(lang: Lang, refused: &AskRefused, until: &str) -> String {
    match refused {
        AskRefused::Blank => t!(lang, "own-refused-blank"),
        AskRefused::TooLong { max } => t!(lang, "refusal-commission-too-long", max = *max),
        AskRefused::TooMany { max } => t!(lang, "own-refused-too-many", max = *max),
        AskRefused::Past => t!(lang, "own-refused-past"),
        AskRefused::AfterCommission { .. } => t!(lang, "own-refused-after", moment = until),
        AskRefused::Late { .. } => late(lang, until),
        AskRefused::Nothing => t!(lang, "own-refused-nothing"),
    }
    .into_owned()
}

/// Why an own question was not answered; `until` is its date in words.
pub fn answer_refusal(lang: Lang, refused: &OwnAnswerRefused) -> String {
    match refused {
        OwnAnswerRefused::Closed { .. } | OwnAnswerRefused::WrongStage { .. } => {
            t!(lang, "own-refused-closed")
        }
        OwnAnswerRefused::TooLong { max } => t!(lang, "refusal-commission-too-long", max = *max),
        OwnAnswerRefused::Kind => t!(lang, "own-refused-kind"),
        OwnAnswerRefused::Clash { .. } => t!(lang, "own-refused-clash"),
    }
    .into_owned()
}

/// Why a note was not kept or taken away.
pub fn note_refusal(lang: Lang, refused: &NoteRefused) -> String {
    match refused {
        NoteRefused::Blank => t!(lang, "note-refused-blank"),
        NoteRefused::TooLong { max } => t!(lang, "refusal-commission-too-long", max = *max),
        NoteRefused::NotYours => t!(lang, "note-refused-other"),
    }
    .into_owned()
}
