//! After the announcement: a city admitted late, with a public note; or not admitted once more.

use std::collections::BTreeMap;

use domain::decision::{Correction, CorrectionKind, Late, LateRefused, admit_late, decline_late};
use domain::event::Changed;
use domain::ids::{ApplicationId, CallId, CorrectionId, PersonId, SpellId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::proposal::ProposedAct;
use domain::time::Timestamp;
use store::Tx;
use views::parts::FieldError;
use views::t;

use super::zone_of;
use crate::calls::{REASON_CHARS_MAX, said};
use crate::failure::{Failure, found};
use crate::proposals::{ActRefused, Acted, act_or_propose};
use crate::{App, chance};

/// A city to be admitted after the announcement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdmitLate {
    /// Its file.
    pub application: ApplicationId,
    /// Why, per language, for everybody to read; English always.
    pub note: BTreeMap<Lang, String>,
}

/// Why a city was not admitted late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdmitRefused {
    /// The rule refuses.
    Rule(LateRefused),
    /// The note in this language is longer than [`REASON_CHARS_MAX`].
    NoteTooLong(Lang),
}

/// Admits a city after the announcement, for everybody to see; or proposes it where the network
/// wants two people.
///
/// # Errors
/// [`AdmitRefused`].
pub fn admit(
    app: &App,
    actor: &Actor,
    slug: &str,
    to: AdmitLate,
) -> Result<Acted<()>, Failure<AdmitRefused>> {
    let now = app.clock.now();
    let (actor, slug, note) = (actor.clone(), slug.to_owned(), said(&to.note));
    let (store, app) = (app.store.clone(), app.clone());
    store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AnnounceCall, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let (call, application) = (call.id, to.application);
        let act = ProposedAct::AdmitLate { call, application, note: note.clone() };
        act_or_propose(tx, &app, act, by, now).map_err(|it| {
            it.only(|it| match it {
                ActRefused::Admit(refused) => Some(refused),
                _ => None,
            })
        })
    })
}

/// A late admission by its rule, to be recorded.
pub(crate) fn admissible(
    tx: &mut Tx,
    call: CallId,
    application: ApplicationId,
    note: &BTreeMap<Lang, String>,
    by: PersonId,
    now: Timestamp,
) -> Result<Changed<Late>, Failure<AdmitRefused>> {
    let call = found(tx.call(call)?)?;
    let file = found(tx.application(application)?.filter(|it| it.call == call.id))?;
    let long = note.iter().find(|(_, text)| text.chars().count() > REASON_CHARS_MAX);
    if let Some((lang, _)) = long {
        return Err(Failure::Refused(AdmitRefused::NoteTooLong(*lang)));
    }
    let is_member = tx.members_in_call(call.id)?.contains(&file.city);
    let (id, spell) = (CorrectionId(chance::fresh_id(now)), SpellId(chance::fresh_id(now)));
    let kind = CorrectionKind::Admitted;
    let correction = Correction { id, call: call.id, spell, kind, at: now, by, note: note.clone() };
    let day = now.day_in(zone_of(&call));
    admit_late(&call, file, is_member, spell, correction, &day)
        .map_err(|it| Failure::Refused(AdmitRefused::Rule(it)))
}

/// Does not admit a file that an appeal took back to the decision.
///
/// # Errors
/// [`LateRefused`].
pub fn decline(app: &App, actor: &Actor, id: ApplicationId) -> Result<(), Failure<LateRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Decide, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        tx.record(decline_late(&call, file, by, now).map_err(Failure::Refused)?)?;
        Ok(())
    })
}

/// Why a city was not admitted late, at its field.
pub fn admit_words(refused: &AdmitRefused, lang: Lang) -> FieldError {
    match refused {
        AdmitRefused::NoteTooLong(of) => FieldError::new(
            &format!("late_note_{of}"),
            t!(lang, "correction-refusal-long", max = REASON_CHARS_MAX),
        ),
        AdmitRefused::Rule(LateRefused::NoNote) => FieldError::new(
            &format!("late_note_{}", Lang::EN),
            t!(lang, "correction-refusal-no-note"),
        ),
        AdmitRefused::Rule(LateRefused::NotAnnounced) => {
            FieldError::new("application", t!(lang, "correction-refusal-not-told"))
        }
        AdmitRefused::Rule(LateRefused::WrongStage { .. }) => {
            FieldError::new("application", t!(lang, "late-refusal-stage"))
        }
        AdmitRefused::Rule(LateRefused::MemberAlready) => {
            FieldError::new("application", t!(lang, "late-refusal-member"))
        }
    }
}
