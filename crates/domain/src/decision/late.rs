//! After the announcement: a city is admitted late, in public; or a file that an appeal took back
//! is not admitted once more.

use std::collections::BTreeMap;

use serde_json::json;

use super::{Correction, CorrectionKind, membership};
use crate::application::{Application, Stage};
use crate::call::{self, Call};
use crate::city::Spell;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{PersonId, SpellId};
use crate::language::Lang;
use crate::time::Timestamp;

/// A late admission.
#[derive(Debug, Clone, PartialEq)]
pub struct Late {
    /// The file.
    pub file: Application,
    /// The membership that begins.
    pub spell: Spell,
    /// What everybody reads.
    pub correction: Correction,
}

/// Why a city was not admitted late, or not declined once more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LateRefused {
    /// Only after the results.
    #[error("the call is not announced")]
    NotAnnounced,
    /// Only what was not admitted, or was taken back by an appeal.
    #[error("an application that is {stage} cannot be admitted late")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The city is a member.
    #[error("the city is a member already")]
    MemberAlready,
    /// The note is missing, in English at least.
    #[error("the note is missing")]
    NoNote,
}

fn open(call: &Call, file: &Application) -> Result<(), LateRefused> {
    let told = match call.stage {
        call::Stage::Announced { at } => at,
        call::Stage::Draft | call::Stage::Published { .. } | call::Stage::Closed { .. } => {
            return Err(LateRefused::NotAnnounced);
        }
    };
    match file.stage {
        Stage::Declined { .. } => Ok(()),
        Stage::Eligible { at, .. } if told < at => Ok(()),
        _ => Err(LateRefused::WrongStage { stage: file.stage.name() }),
    }
}

fn has_note(note: &BTreeMap<Lang, String>) -> bool {
    note.get(&Lang::EN).is_some_and(|it| !it.trim().is_empty())
}

/// Admits a city after the announcement, with a note that everybody reads.
///
/// # Errors
/// [`LateRefused`].
pub fn admit_late(
    call: &Call,
    file: Application,
    is_member: bool,
    spell: SpellId,
    correction: Correction,
    day: &str,
) -> Result<Changed<Late>, LateRefused> {
    open(call, &file)?;
    if is_member {
        return Err(LateRefused::MemberAlready);
    }
    if !has_note(&correction.note) {
        return Err(LateRefused::NoNote);
    }
    let (by, at) = (Some(correction.by), correction.at);
    let admitted = json!({ "application": file.id, "call": call.id, "spell": spell, "from": day });
    let corrected = json!({ "correction": correction.id, "spell": spell });
    let events = vec![
        Event::new(EventKind::CityAdmitted, file.city.0, by, at, admitted),
        Event::new(EventKind::CallCorrected, call.id.0, by, at, corrected),
    ];
    let begun = membership(&file, spell, day);
    let file = Application { stage: Stage::Admitted { at }, ..file };
    let correction = Correction { kind: CorrectionKind::Admitted, spell, ..correction };
    Ok(Changed::with_all(Late { file, spell: begun, correction }, events))
}

/// Does not admit a file that an appeal took back to the decision.
///
/// # Errors
/// [`LateRefused`].
pub fn decline_late(
    call: &Call,
    file: Application,
    by: PersonId,
    now: Timestamp,
) -> Result<Changed<Application>, LateRefused> {
    open(call, &file)?;
    if !matches!(file.stage, Stage::Eligible { .. }) {
        return Err(LateRefused::WrongStage { stage: file.stage.name() });
    }
    let payload = json!({ "application": file.id, "call": call.id });
    let event = Event::new(EventKind::CityDeclined, file.city.0, Some(by), now, payload);
    Ok(Changed::new(Application { stage: Stage::Declined { at: now }, ..file }, event))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CorrectionId;
    use crate::testing::{application, at, call, closed, id, ida};

    fn told() -> Call {
        Call { stage: call::Stage::Announced { at: at("2020-07-15T12:00") }, ..call() }
    }

    fn declined() -> Application {
        application(1, Stage::Declined { at: at("2020-07-15T12:00") })
    }

    fn correction(note: &str) -> Correction {
        Correction {
            id: CorrectionId(id(60)),
            call: call().id,
            spell: SpellId(id(61)),
            kind: CorrectionKind::Revoked,
            at: at("2020-08-01T10:00"),
            by: ida(),
            note: BTreeMap::from([(Lang::EN, note.to_owned())]),
        }
    }

    fn late(
        call: &Call,
        file: Application,
        is_member: bool,
        note: &str,
    ) -> Result<Changed<Late>, LateRefused> {
        admit_late(call, file, is_member, SpellId(id(61)), correction(note), "2020-08-01")
    }

    #[test]
    fn a_city_is_admitted_late_with_a_note_that_everybody_reads() {
        let (done, events) =
            late(&told(), declined(), false, "An appeal was right.").unwrap().into_parts();
        assert_eq!(done.file.stage, Stage::Admitted { at: at("2020-08-01T10:00") });
        assert_eq!(done.spell.from_on.as_deref(), Some("2020-08-01"));
        assert_eq!(done.correction.kind, CorrectionKind::Admitted);
        let kinds: Vec<_> = events.iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [EventKind::CityAdmitted, EventKind::CallCorrected]);
    }

    #[test]
    fn nobody_is_admitted_late_before_the_results_twice_or_without_a_word() {
        assert_eq!(late(&closed(), declined(), false, "Why."), Err(LateRefused::NotAnnounced));
        assert_eq!(late(&told(), declined(), true, "Why."), Err(LateRefused::MemberAlready));
        assert_eq!(late(&told(), declined(), false, " "), Err(LateRefused::NoNote));
        let admitted = application(1, Stage::Admitted { at: at("2020-07-15T12:00") });
        let refused = late(&told(), admitted, false, "Why.");
        assert_eq!(refused, Err(LateRefused::WrongStage { stage: "admitted" }));
    }

    #[test]
    fn only_what_an_appeal_took_back_is_declined_once_more() {
        let now = at("2020-08-02T10:00");
        let again = decline_late(&told(), declined(), ida(), now);
        assert_eq!(again, Err(LateRefused::WrongStage { stage: "declined" }));
        let taken_back = application(1, Stage::Eligible { at: at("2020-08-01T10:00"), seat: 1 });
        let done = decline_late(&told(), taken_back, ida(), now).unwrap().into_parts().0;
        assert_eq!(done.stage, Stage::Declined { at: now });
    }
}
