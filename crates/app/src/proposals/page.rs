//! The list of what waits for a second person, and the page of one proposal.

use domain::ids::ProposalId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::proposal::{Proposal, Stage};
use domain::time::Timestamp;
use store::Tx;
use views::dates;
use views::pages::proposals as pages;

use super::told::named;
use super::{seen_by, told};
use crate::App;
use crate::failure::Lookup;

/// So many settled proposals are listed.
const SETTLED_MAX: i64 = 50;

/// What waits for a second person, and what was settled lately.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn list(app: &App, actor: &Actor, lang: Lang) -> Result<pages::Proposals, Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeProposal, On::Network)?;
    app.store.read(|tx| {
        let (waiting, settled) = (tx.waiting_proposals()?, tx.settled_proposals(SETTLED_MAX)?);
        let mut shown = |all: Vec<Proposal>| {
            all.iter().map(|it| one(tx, app, actor, it, lang, now)).collect::<Result<Vec<_>, _>>()
        };
        Ok(pages::Proposals { waiting: shown(waiting)?, settled: shown(settled)? })
    })
}

/// One proposal, for the secretariat and for whoever proposed it.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for everybody else.
pub fn page(
    app: &App,
    actor: &Actor,
    id: ProposalId,
    lang: Lang,
) -> Result<pages::Proposal, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let proposal = seen_by(tx, actor, id)?;
        Ok(one(tx, app, actor, &proposal, lang, now)?)
    })
}

fn one(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    it: &Proposal,
    lang: Lang,
    now: Timestamp,
) -> Result<pages::Proposal, store::Error> {
    let told = told(tx, app, &it.act, lang)?;
    let mine = actor.person == Some(it.proposed_by);
    let decides = require(actor, Act::DecideProposal, On::Proposal(it)).is_ok();
    let zone = &app.network.about.zone;
    let moment = |at: Timestamp| (at, dates::moment(lang, at, &zone.id, zone.label.to(lang)));
    let state = match &it.stage {
        Stage::Waiting if it.is_open(now) => pages::State::Waiting,
        Stage::Waiting => pages::State::Lapsed(moment(it.lapses_at)),
        Stage::Done { at, by } => pages::State::Done(moment(*at), named(tx, *by)?.0),
        Stage::Refused { at, by, reason } => {
            pages::State::Refused(moment(*at), named(tx, *by)?.0, reason.clone())
        }
        Stage::Withdrawn { at } => pages::State::Withdrawn(moment(*at)),
        Stage::Lapsed { .. } => pages::State::Lapsed(moment(it.lapses_at)),
    };
    Ok(pages::Proposal {
        id: it.id.to_string(),
        title: told.title,
        facts: told.facts,
        proposed_by: named(tx, it.proposed_by)?.0,
        proposed: moment(it.proposed_at),
        lapses: moment(it.lapses_at),
        state,
        mine,
        decides: decides && !mine,
        runs_network: require(actor, Act::SeeProposal, On::Network).is_ok(),
    })
}
