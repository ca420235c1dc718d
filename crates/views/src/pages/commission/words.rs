//! What states and refusals of a commission's desk are called.

use std::borrow::Cow;

use domain::application::CommissionRefused;
use domain::language::Lang;

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
        CommissionRefused::WrongStage { stage: name } => {
            let (_, words) = stage(lang, name);
            t!(lang, "refusal-commission-wrong-stage", stage = words)
        }
        CommissionRefused::Late { .. } => t!(lang, "refusal-commission-late", moment = until),
        CommissionRefused::QuotaFull { quota } => {
            t!(lang, "refusal-commission-quota-full", count = *quota)
        }
        CommissionRefused::NoReason => t!(lang, "refusal-commission-no-reason"),
        CommissionRefused::Ranks => t!(lang, "refusal-commission-ranks"),
    }
    .into_owned()
}
