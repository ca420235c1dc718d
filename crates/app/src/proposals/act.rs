//! Each act that can be proposed: what it rests on, whether it would be refused, and doing it.

use domain::call::ExtendRefused;
use domain::ids::PersonId;
use domain::outgoing::OutgoingRefused;
use domain::proposal::ProposedAct;
use domain::time::Timestamp;
use domain::waiver::WaiverRefused;
use store::{Tx, WriteTx};

use crate::decisions::late::{self, AdmitRefused};
use crate::decisions::{self, RevokeRefused};
use crate::failure::{Failure, found};
use crate::outbox;
use crate::people::{self, RoleRefused};
use crate::{App, calls, factors, waivers};

/// The refusal of an act's own rule, one variant for each area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActRefused {
    /// A role was not given or taken.
    Role(RoleRefused),
    /// The clocks of a call stay.
    Extend(ExtendRefused),
    /// An application has no more time than it had.
    Waiver(WaiverRefused),
    /// A city was not admitted late.
    Admit(AdmitRefused),
    /// An admission was not revoked.
    Revoke(RevokeRefused),
    /// Letters were not let go.
    Letters(OutgoingRefused),
}

/// How what an act rests on stands now; when it is not what it was at the proposal, nobody
/// approves. A word that says no more than is needed to tell the two apart.
pub(super) fn basis(tx: &mut Tx, act: &ProposedAct) -> Result<String, store::Error> {
    match act {
        // The rule of own country rests on it.
        ProposedAct::GrantRole { person, .. } | ProposedAct::AppointOfficer { person, .. } => {
            let country = tx.person(*person)?.and_then(|it| it.country);
            Ok(country.map_or_else(|| "-".to_owned(), |it| it.as_str().to_owned()))
        }
        ProposedAct::RevokeRole { .. }
        | ProposedAct::ResetFactors { .. }
        | ProposedAct::RevokeAdmission { .. } => Ok(String::new()),
        ProposedAct::AdmitLate { application, .. } => {
            let file = tx.application(*application)?;
            Ok(file.map_or_else(|| "-".to_owned(), |it| it.stage.name().to_owned()))
        }
        // Whoever approves has read which clocks move from where.
        ProposedAct::MoveDeadlines { call, .. } => {
            let call = tx.call(*call)?;
            let stands = |it: domain::call::Call| {
                format!("{} {} {}", it.stage.name(), it.extensions.len(), it.clocks.opens.at.0)
            };
            Ok(call.map(stands).unwrap_or_default())
        }
        ProposedAct::GrantWaiver { waiver, .. } => {
            Ok(tx.waiver(*waiver)?.map(|it| it.stage.name().to_owned()).unwrap_or_default())
        }
        // Whoever stops one of them has changed what was to be approved.
        ProposedAct::SendLetters { event, letter, .. } => {
            Ok(tx.wave(*event, letter)?.len().to_string())
        }
    }
}

/// Whether the act would be refused now.
pub(super) fn check(
    tx: &mut Tx,
    app: &App,
    act: &ProposedAct,
    now: Timestamp,
) -> Result<(), Failure<ActRefused>> {
    match act {
        ProposedAct::GrantRole { person, role } => {
            people::grantable(tx, app, *person, *role, now)
                .map_err(|it| it.map(ActRefused::Role))?;
            Ok(())
        }
        ProposedAct::AppointOfficer { person, country, mandate, .. } => {
            people::appointable(tx, app, *person, (*country, mandate), now)
                .map_err(|it| it.map(ActRefused::Role))?;
            Ok(())
        }
        ProposedAct::RevokeRole { person, grant } => {
            people::revocable(tx, *person, *grant, now).map_err(|it| it.map(ActRefused::Role))?;
            Ok(())
        }
        ProposedAct::ResetFactors { person } => {
            found(tx.person(*person)?)?;
            Ok(())
        }
        ProposedAct::MoveDeadlines { call, to, reason } => {
            calls::movable(tx, *call, to, reason, now).map_err(|it| it.map(ActRefused::Extend))
        }
        ProposedAct::GrantWaiver { waiver, until, reason, .. } => {
            waivers::grantable(tx, *waiver, until, reason, now)
                .map_err(|it| it.map(ActRefused::Waiver))
        }
        // Who would do it does not matter to the rule, only to what is kept.
        ProposedAct::AdmitLate { call, application, note } => {
            let nobody = PersonId(uuid::Uuid::nil());
            let late = late::admissible(tx, *call, *application, note, nobody, now);
            drop(late.map_err(|it| it.map(ActRefused::Admit))?);
            Ok(())
        }
        ProposedAct::RevokeAdmission { call, spell, note } => {
            let nobody = PersonId(uuid::Uuid::nil());
            let revoked = decisions::revocable(tx, *call, *spell, note, nobody, now);
            drop(revoked.map_err(|it| it.map(ActRefused::Revoke))?);
            Ok(())
        }
        ProposedAct::SendLetters { event, letter, .. } => {
            found(tx.wave(*event, letter)?.first())?;
            Ok(())
        }
    }
}

/// Does the act; `by` is whose word it is done upon.
pub(super) fn apply(
    tx: &mut WriteTx,
    app: &App,
    act: &ProposedAct,
    by: PersonId,
    now: Timestamp,
) -> Result<(), Failure<ActRefused>> {
    match act {
        ProposedAct::GrantRole { person, role } => {
            people::grant_in(tx, app, *person, *role, by, now)
                .map_err(|it| it.map(ActRefused::Role))?;
        }
        ProposedAct::AppointOfficer { person, country, mandate, ends } => {
            people::appoint_in(tx, app, *person, (*country, mandate, *ends), by, now)
                .map_err(|it| it.map(ActRefused::Role))?;
        }
        ProposedAct::RevokeRole { person, grant } => {
            people::revoke_in(tx, *person, *grant, by, now)
                .map_err(|it| it.map(ActRefused::Role))?;
        }
        ProposedAct::ResetFactors { person } => {
            let person = found(tx.person(*person)?)?.id;
            factors::reset_in(tx, person, by, now)?;
        }
        ProposedAct::MoveDeadlines { call, to, reason } => {
            calls::move_in(tx, *call, to, reason, by, now)
                .map_err(|it| it.map(ActRefused::Extend))?;
        }
        ProposedAct::GrantWaiver { waiver, until, reason, by: first } => {
            waivers::grant_in(tx, *waiver, (until, reason.as_str()), *first, by, now)
                .map_err(|it| it.map(ActRefused::Waiver))?;
        }
        ProposedAct::AdmitLate { call, application, note } => {
            let late = late::admissible(tx, *call, *application, note, by, now)
                .map_err(|it| it.map(ActRefused::Admit))?;
            tx.record(late)?;
        }
        ProposedAct::RevokeAdmission { call, spell, note } => {
            let revoked = decisions::revocable(tx, *call, *spell, note, by, now)
                .map_err(|it| it.map(ActRefused::Revoke))?;
            tx.record(revoked)?;
        }
        ProposedAct::SendLetters { event, letter, .. } => {
            outbox::let_wave_go(tx, *event, letter, by, now)
                .map_err(|it| it.map(ActRefused::Letters))?;
        }
    }
    Ok(())
}
