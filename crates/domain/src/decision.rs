//! Decisions, prepared in secret and told at one instant; and corrections afterwards.
//!
//! Before the announcement nothing outside this aggregate knows an outcome: the
//! application stays `eligible`, no membership exists, no public row has changed.

use std::collections::BTreeMap;

use serde_json::json;

use crate::application::{self, Application};
use crate::call::{self, Call};
use crate::city::{EndReason, Spell, SpellRefused};
use crate::event::{Changed, Event, EventKind};
use crate::ids::{
    ApplicationId, CallId, CityId, CorrectionId, DecisionId, DecisionSetId, PersonId, SpellId,
};
use crate::language::Lang;
use crate::time::Timestamp;

mod late;

pub use late::{Late, LateRefused, admit_late, decline_late};

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The city becomes a member.
    Admit,
    /// It does not.
    Decline,
}

impl Outcome {
    /// Both outcomes.
    pub const ALL: [Outcome; 2] = [Outcome::Admit, Outcome::Decline];

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Admit => "admit",
            Outcome::Decline => "decline",
        }
    }
}

impl std::str::FromStr for Outcome {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Outcome::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// One decision on one file; secret until the call is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// In which call.
    pub call: CallId,
    /// On which file.
    pub application: ApplicationId,
    /// What is decided.
    pub outcome: Outcome,
    /// A note that stays with the secretariat.
    pub note: String,
    /// When it was prepared, or last changed.
    pub prepared_at: Timestamp,
    /// By whom.
    pub prepared_by: PersonId,
    /// The set of files that was looked at.
    pub set: Option<DecisionSetId>,
}

/// Why a decision could not be prepared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecideRefused {
    /// Only eligible files are decided.
    #[error("an application that is {stage} cannot be decided")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
    /// The intake must be closed, and the results not told.
    #[error("the call is not closed, or announced already")]
    NotClosed,
}

/// Why the results could not be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnnounceRefused {
    /// The intake must be closed, and the results not told before.
    #[error("the call is not closed, or announced already")]
    NotClosed,
    /// The announced instant has not come.
    #[error("not before {from}")]
    TooEarly {
        /// The planned instant.
        from: Timestamp,
    },
    /// Files wait to be checked or decided.
    #[error("{} files are undecided", .0.len())]
    Undecided(Vec<ApplicationId>),
    /// Cities to be admitted are members already, so a second membership cannot begin.
    #[error("{} cities are members already", .0.len())]
    MemberAlready(Vec<ApplicationId>),
    /// Files have no letter that was read and approved.
    #[error("{} files have no approved letter", .0.len())]
    Letters(Vec<ApplicationId>),
}

/// Everything that becomes true at the instant of an announcement.
#[derive(Debug, Clone, PartialEq)]
pub struct Announcement {
    /// The call.
    pub call: Call,
    /// The decided files, admitted or declined.
    pub files: Vec<Application>,
    /// The memberships that begin.
    pub spells: Vec<Spell>,
}

/// What a correction does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionKind {
    /// Revokes a membership announced by mistake.
    Revoked,
    /// Admits a city after the announcement.
    Admitted,
}

impl CorrectionKind {
    /// Both.
    pub const ALL: [CorrectionKind; 2] = [CorrectionKind::Revoked, CorrectionKind::Admitted];

    /// Its word in the database and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            CorrectionKind::Revoked => "revoked",
            CorrectionKind::Admitted => "admitted",
        }
    }
}

impl std::str::FromStr for CorrectionKind {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        CorrectionKind::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// A public correction of a call's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// Of which call.
    pub call: CallId,
    /// The membership it is about.
    pub spell: SpellId,
    /// What it does with it.
    pub kind: CorrectionKind,
    /// When it was made.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
    /// Why, per language; English always.
    pub note: BTreeMap<Lang, String>,
}

/// Why a correction was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CorrectRefused {
    /// Only announced results are corrected.
    #[error("the call is not announced")]
    NotAnnounced,
    /// The membership does not come from this call.
    #[error("the membership is not of this call")]
    OtherCall,
    /// It has ended before.
    #[error("the membership has ended before")]
    Ended,
    /// The note is missing, in English at least.
    #[error("the note is missing")]
    NoNote,
}

impl Decision {
    /// Prepares a decision, in place of the one there may be.
    ///
    /// # Errors
    /// [`DecideRefused`].
    pub fn prepare(
        decision: Decision,
        before: Option<&Decision>,
        file: &Application,
        call: &Call,
    ) -> Result<Changed<Decision>, DecideRefused> {
        match call.stage {
            call::Stage::Closed { .. } => (),
            call::Stage::Draft | call::Stage::Published { .. } | call::Stage::Announced { .. } => {
                return Err(DecideRefused::NotClosed);
            }
        }
        if !matches!(file.stage, application::Stage::Eligible { .. }) {
            return Err(DecideRefused::WrongStage { stage: file.stage.name() });
        }
        let kind = match before {
            None => EventKind::DecisionPrepared,
            Some(_) => EventKind::DecisionChanged,
        };
        let id = before.map_or(decision.id, |it| it.id);
        let payload = json!({ "application": file.id, "outcome": decision.outcome.as_str() });
        let event = Event::new(kind, id.0, Some(decision.prepared_by), decision.prepared_at, payload);
        Ok(Changed::new(Decision { id, ..decision }, event))
    }
}

/// What keeps a call's results back, whatever the hour; letters are looked at elsewhere.
///
/// # Errors
/// [`AnnounceRefused`], with every file it concerns.
pub fn ready(
    call: &Call,
    files: &[(&Application, Option<&Decision>)],
    members: &[CityId],
) -> Result<(), AnnounceRefused> {
    match call.stage {
        call::Stage::Closed { .. } => (),
        call::Stage::Draft | call::Stage::Published { .. } | call::Stage::Announced { .. } => {
            return Err(AnnounceRefused::NotClosed);
        }
    }
    let undecided: Vec<_> =
        files.iter().filter(|(file, it)| decided(file, *it).is_none()).map(|it| it.0.id).collect();
    if !undecided.is_empty() {
        return Err(AnnounceRefused::Undecided(undecided));
    }
    let twice: Vec<_> = files
        .iter()
        .filter(|(file, it)| it.is_some_and(|it| it.outcome == Outcome::Admit) && members.contains(&file.city))
        .map(|it| it.0.id)
        .collect();
    if twice.is_empty() { Ok(()) } else { Err(AnnounceRefused::MemberAlready(twice)) }
}

/// The decision, where it is on this file and the file can be decided: another one decides
/// nothing here, however the caller paired them.
fn decided<'a>(file: &Application, decision: Option<&'a Decision>) -> Option<&'a Decision> {
    let eligible = matches!(file.stage, application::Stage::Eligible { .. });
    decision.filter(|it| eligible && it.application == file.id)
}

/// Tells all results of a call at once: stages, memberships and the call change together.
///
/// `files` are the call's forwarded and eligible files, each with the decision
/// prepared for it and the id its membership would have; a call that nobody reached
/// ends with none. `members` are the cities among them whose membership runs now;
/// `day` is the day of the announcement in the call's own zone. `by` is nobody when the
/// clock tells it.
///
/// # Errors
/// [`AnnounceRefused`]; nothing is told then.
pub fn announce(
    call: Call,
    files: Vec<(Application, Option<Decision>, SpellId)>,
    members: &[CityId],
    day: &str,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<Changed<Announcement>, AnnounceRefused> {
    let looked_at: Vec<_> = files.iter().map(|(file, it, _)| (file, it.as_ref())).collect();
    let ready = ready(&call, &looked_at, members);
    if ready == Err(AnnounceRefused::NotClosed) {
        return Err(AnnounceRefused::NotClosed);
    }
    if now < call.clocks.announcement.at {
        return Err(AnnounceRefused::TooEarly { from: call.clocks.announcement.at });
    }
    ready?;
    let mut events = vec![Event::new(EventKind::CallAnnounced, call.id.0, by, now, json!({}))];
    let (mut told, mut spells) = (Vec::new(), Vec::new());
    for (file, decision, spell_id) in files {
        let Some(decision) = decision else { continue };
        let (kind, stage) = match decision.outcome {
            Outcome::Admit => (EventKind::CityAdmitted, application::Stage::Admitted { at: now }),
            Outcome::Decline => (EventKind::CityDeclined, application::Stage::Declined { at: now }),
        };
        let mut payload = json!({ "application": file.id, "call": call.id });
        if decision.outcome == Outcome::Admit {
            payload["spell"] = json!(spell_id);
            payload["from"] = json!(day);
            spells.push(membership(&file, spell_id, day));
        }
        events.push(Event::new(kind, file.city.0, by, now, payload));
        told.push(Application { stage, ..file });
    }
    let call = Call { stage: call::Stage::Announced { at: now }, ..call };
    Ok(Changed::with_all(Announcement { call, files: told, spells }, events))
}

/// The membership that an admission begins.
fn membership(file: &Application, id: SpellId, day: &str) -> Spell {
    Spell {
        id,
        city: file.city,
        from_on: Some(day.to_owned()),
        until_on: None,
        reason: None,
        basis: "admission".to_owned(),
        call: Some(file.call),
        application: Some(file.id),
    }
}

/// Revokes a membership that had been announced by mistake, in public.
///
/// # Errors
/// [`CorrectRefused`].
pub fn revoke(
    call: &Call,
    spell: Spell,
    correction: Correction,
    day: &str,
) -> Result<Changed<(Spell, Correction)>, CorrectRefused> {
    match call.stage {
        call::Stage::Announced { .. } => (),
        call::Stage::Draft | call::Stage::Published { .. } | call::Stage::Closed { .. } => {
            return Err(CorrectRefused::NotAnnounced);
        }
    }
    if spell.call != Some(call.id) {
        return Err(CorrectRefused::OtherCall);
    }
    let correction = Correction { kind: CorrectionKind::Revoked, ..correction };
    if correction.note.get(&Lang::EN).is_none_or(|text| text.trim().is_empty()) {
        return Err(CorrectRefused::NoNote);
    }
    let ended = spell
        .end(day, EndReason::Revoked, correction.by, correction.at)
        .map_err(|SpellRefused::Ended| CorrectRefused::Ended)?;
    let (spell, mut events) = ended.into_parts();
    let payload = json!({ "correction": correction.id, "spell": spell.id });
    let corrected =
        Event::new(EventKind::CallCorrected, call.id.0, Some(correction.by), correction.at, payload);
    events.push(corrected);
    Ok(Changed::with_all((spell, correction), events))
}

#[cfg(test)]
#[path = "decision_tests.rs"]
mod tests;
