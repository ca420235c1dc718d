//! Acts that need two people: proposing, approving, refusing, taking back.
//!
//! The approval and the act are one transaction: an act that its own rule refuses leaves the
//! proposal waiting, and says why. A command whose act a network may want two people for ends in
//! [`act_or_propose`]; what is done then stands in `act.rs`, how it is told in `told.rs`.

use domain::ids::{PersonId, ProposalId};
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::proposal::{DecideRefused, Proposal, ProposedAct};
use domain::time::Timestamp;
use domain::words::clean;
use store::{Tx, WriteTx};

use crate::failure::{Failure, Lookup, found};
use crate::{App, chance};

mod act;
mod page;
mod told;

pub use act::ActRefused;
pub use page::{list, page};
pub(crate) use told::told;

/// What became of an act that may need a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acted<T> {
    /// It is done.
    Done(T),
    /// It waits for a second person.
    Waits(ProposalId),
}

/// Why a second person's yes did nothing; the proposal waits on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApproveRefused {
    /// The rule of two people.
    Rule(DecideRefused),
    /// The act's own rule.
    Act(ActRefused),
}

/// Does an act at once, or keeps it for a second person where the network wants two.
///
/// Whether the actor may do the act was asked before. What would be refused now is refused
/// rather than proposed; the same act proposed again is the proposal that waits already.
///
/// # Errors
/// The refusal of the act's own rule.
pub(crate) fn act_or_propose(
    tx: &mut WriteTx,
    app: &App,
    act: ProposedAct,
    by: PersonId,
    now: Timestamp,
) -> Result<Acted<()>, Failure<ActRefused>> {
    if app.network.rules.two_people.wants(act.kind()) {
        return propose(tx, app, act, by, now).map(Acted::Waits);
    }
    act::apply(tx, app, &act, by, now)?;
    Ok(Acted::Done(()))
}

/// Keeps an act for a second person, whatever the network demands: for those who may propose
/// what they may not do.
///
/// # Errors
/// The refusal of the act's own rule.
pub(crate) fn propose(
    tx: &mut WriteTx,
    app: &App,
    act: ProposedAct,
    by: PersonId,
    now: Timestamp,
) -> Result<ProposalId, Failure<ActRefused>> {
    if let Some(waiting) = tx.waiting_proposal(&act)? {
        match waiting.clone().lapse(now) {
            None => return Ok(waiting.id),
            // Its days are over and nobody has noted it yet.
            Some(lapsed) => drop(tx.record(lapsed)?),
        }
    }
    act::check(tx, app, &act, now)?;
    let basis = act::basis(tx, &act)?;
    let id = ProposalId(chance::fresh_id(now));
    let made = Proposal::make(id, act, basis, &app.network.rules.two_people, by, now);
    Ok(tx.record(made)?.id)
}

/// A second person approves, and with that the act is done.
///
/// # Errors
/// [`ApproveRefused`]; nothing has changed then.
pub fn approve(app: &App, actor: &Actor, id: ProposalId) -> Result<(), Failure<ApproveRefused>> {
    let now = app.clock.now();
    let (actor, app) = (actor.clone(), app.clone());
    let store = app.store.clone();
    store.write(move |tx| {
        let (proposal, by) = decided_by(tx, &actor, id)?;
        let (act, basis) = (proposal.act.clone(), act::basis(tx, &proposal.act)?);
        let done = proposal
            .approve(&basis, by, now)
            .map_err(|it| Failure::Refused(ApproveRefused::Rule(it)))?;
        act::apply(tx, &app, &act, by, now).map_err(|it| it.map(ApproveRefused::Act))?;
        tx.record(done)?;
        Ok(())
    })
}

/// A second person says no.
///
/// # Errors
/// [`DecideRefused`].
pub fn refuse(
    app: &App,
    actor: &Actor,
    id: ProposalId,
    reason: &str,
) -> Result<(), Failure<DecideRefused>> {
    let now = app.clock.now();
    let (actor, reason) = (actor.clone(), clean(reason));
    app.store.write(move |tx| {
        let (proposal, by) = decided_by(tx, &actor, id)?;
        let refused = proposal.refuse(&reason, by, now).map_err(Failure::Refused)?;
        tx.record(refused)?;
        Ok(())
    })
}

/// Whoever proposed it takes it back.
///
/// # Errors
/// [`DecideRefused`].
pub fn withdraw(app: &App, actor: &Actor, id: ProposalId) -> Result<(), Failure<DecideRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let proposal = seen_by(tx, &actor, id)?;
        let by = found(actor.person)?;
        let gone = proposal.withdraw(by, now).map_err(Failure::Refused)?;
        tx.record(gone)?;
        Ok(())
    })
}

/// Notes which proposals nobody approved in time; says how many.
///
/// # Errors
/// Of the database.
pub fn lapse_due(app: &App) -> Result<usize, store::Error> {
    let now = app.clock.now();
    let due = |it: &Proposal| !it.is_open(now);
    if !app.store.read(|tx| tx.waiting_proposals())?.iter().any(due) {
        return Ok(0);
    }
    app.store.write(move |tx| {
        let mut n_lapsed = 0;
        for lapsed in tx.waiting_proposals()?.into_iter().filter_map(|it| it.lapse(now)) {
            tx.record(lapsed)?;
            n_lapsed += 1;
        }
        Ok(n_lapsed)
    })
}

/// A proposal as those may see it whom it concerns; to everybody else it is not there.
fn seen_by<R>(tx: &mut Tx, actor: &Actor, id: ProposalId) -> Result<Proposal, Failure<R>> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let proposal = found(tx.proposal(id)?)?;
    require(actor, Act::SeeProposal, On::Proposal(&proposal))?;
    Ok(proposal)
}

fn decided_by<R>(
    tx: &mut Tx,
    actor: &Actor,
    id: ProposalId,
) -> Result<(Proposal, PersonId), Failure<R>> {
    let proposal = seen_by(tx, actor, id)?;
    require(actor, Act::DecideProposal, On::Proposal(&proposal))?;
    Ok((proposal, found(actor.person)?))
}

/// The acts that wait for this actor's word: how many, and when the first of them lapses.
pub(crate) fn waiting_for(
    tx: &mut Tx,
    actor: &Actor,
    now: Timestamp,
) -> Result<Option<(i64, Timestamp)>, Lookup> {
    if require(actor, Act::DecideProposal, On::Network).is_err() {
        return Ok(None);
    }
    let mut waiting = tx.waiting_proposals()?;
    waiting.retain(|it| it.is_open(now) && Some(it.proposed_by) != actor.person);
    let n_waiting = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    Ok(waiting.first().map(|it| (n_waiting, it.lapses_at)))
}
