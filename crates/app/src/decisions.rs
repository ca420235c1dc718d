//! Decisions prepared in secret, announced at one instant, corrected in public.
//!
//! Nothing here is for the public: what was told, visitors' pages read from calls, spells
//! and corrections. The pages of these acts are filled in `pages`.

pub mod announcing;
pub mod batch;
pub mod late;
pub mod letters;
mod pages;
pub mod rehearsal;
pub mod release;
pub mod what_if;

use std::collections::BTreeMap;

use domain::application::{Application, Stage};
use domain::call::{Call, PublishedFigures};
use domain::city::Spell;
use domain::decision::{
    self, CorrectRefused, Correction, CorrectionKind, DecideRefused, Decision, Outcome,
};
use domain::event::Changed;
use domain::ids::{ApplicationId, CallId, CorrectionId, DecisionId, PersonId, SpellId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On, Scope};
use domain::proposal::ProposedAct;
use domain::time::Timestamp;
use domain::words;
use store::Tx;

use crate::calls::{REASON_CHARS_MAX, said};
use crate::failure::{Failure, found};
use crate::proposals::{ActRefused, Acted, act_or_propose};
use crate::{App, chance};

pub(crate) use pages::{cities, city_link, country_words, verdict_of};
pub use pages::{correcting, figures_form, figures_of, figures_words, revoke_words};

/// A decision to be prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepare {
    /// What is decided.
    pub outcome: Outcome,
    /// A note that stays with the secretariat.
    pub note: String,
    /// How often the decision had been prepared when the secretary looked; 0 for never.
    pub seen: i64,
}

/// Why a decision was not prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrepareRefused {
    /// The rule refuses.
    Rule(DecideRefused),
    /// Somebody else decided since; theirs stands until it is changed knowingly.
    Meanwhile,
    /// The note is longer than [`REASON_CHARS_MAX`].
    NoteTooLong,
}

/// A correction of a result that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revoke {
    /// The membership announced by mistake.
    pub spell: SpellId,
    /// Why, per language, for everybody to read; English always.
    pub note: BTreeMap<Lang, String>,
}

/// Why a correction was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RevokeRefused {
    /// The rule refuses.
    Rule(CorrectRefused),
    /// The note in this language is longer than [`REASON_CHARS_MAX`].
    NoteTooLong(Lang),
}

/// Why printed figures were not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FiguresRefused {
    /// A figure without its source proves nothing.
    NoSource,
    /// Figures count cities, so none is below zero.
    Negative,
    /// Nobody outside knows the call yet, so nothing can have been printed about it.
    NotPublished,
}

/// Prepares the decision on a file, or changes the one prepared. Nobody else learns of it.
pub fn prepare(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    to: Prepare,
) -> Result<Decision, Failure<PrepareRefused>> {
    let now = app.clock.now();
    let (actor, fresh) = (actor.clone(), DecisionId(chance::fresh_id(now)));
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Decide, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let before = tx.decision_of(id)?;
        if times_prepared(tx, before.as_ref())? != to.seen {
            return Err(Failure::Refused(PrepareRefused::Meanwhile));
        }
        let note = words::clean(&to.note).trim().to_owned();
        if note.chars().count() > REASON_CHARS_MAX {
            return Err(Failure::Refused(PrepareRefused::NoteTooLong));
        }
        let decision = Decision {
            id: fresh,
            call: file.call,
            application: file.id,
            outcome: to.outcome,
            note,
            prepared_at: now,
            prepared_by: by,
            set: None,
        };
        let changed = Decision::prepare(decision, before.as_ref(), &file, &call)
            .map_err(|it| Failure::Refused(PrepareRefused::Rule(it)))?;
        Ok(tx.record(changed)?)
    })
}

/// How often the decision was prepared or changed: what a page carries to notice that it is stale.
pub(crate) fn times_prepared(
    tx: &mut Tx,
    decision: Option<&Decision>,
) -> Result<i64, store::Error> {
    let Some(decision) = decision else { return Ok(0) };
    Ok(i64::try_from(tx.events_about(decision.id.0)?.len()).unwrap_or(i64::MAX))
}

/// The files an announcement is about: forwarded, so to be checked, or eligible, so to be decided.
pub(crate) fn awaiting(tx: &mut Tx, call: CallId) -> Result<Vec<Application>, store::Error> {
    let mut files = tx.files(Scope::Call(call))?;
    files.retain(|it| matches!(it.stage, Stage::Forwarded { .. } | Stage::Eligible { .. }));
    Ok(files)
}

pub(crate) fn decisions_by_file(
    tx: &mut Tx,
    call: CallId,
) -> Result<BTreeMap<ApplicationId, Decision>, store::Error> {
    Ok(tx.decisions_in(call)?.into_iter().map(|it| (it.application, it)).collect())
}

/// The zone in which a call tells its results, and counts its days.
pub(crate) fn zone_of(call: &Call) -> &str {
    &call.clocks.announcement.wall.zone
}

/// Revokes a membership that had been announced by mistake, or proposes it where the network
/// wants two people. The row stays, with the note.
///
/// # Errors
/// [`RevokeRefused`].
pub fn revoke(
    app: &App,
    actor: &Actor,
    slug: &str,
    to: Revoke,
) -> Result<Acted<()>, Failure<RevokeRefused>> {
    let now = app.clock.now();
    let (actor, slug, note) = (actor.clone(), slug.to_owned(), said(&to.note));
    let (store, app) = (app.store.clone(), app.clone());
    store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AnnounceCall, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let (call, spell) = (call.id, to.spell);
        let act = ProposedAct::RevokeAdmission { call, spell, note: note.clone() };
        act_or_propose(tx, &app, act, by, now).map_err(|it| {
            it.only(|it| match it {
                ActRefused::Revoke(refused) => Some(refused),
                _ => None,
            })
        })
    })
}

/// A revocation by its rule, to be recorded.
pub(crate) fn revocable(
    tx: &mut Tx,
    call: CallId,
    spell: SpellId,
    note: &BTreeMap<Lang, String>,
    by: PersonId,
    now: Timestamp,
) -> Result<Changed<(Spell, Correction)>, Failure<RevokeRefused>> {
    let call = found(tx.call(call)?)?;
    let spell = found(tx.spell(spell)?)?;
    let long = note.iter().find(|(_, text)| text.chars().count() > REASON_CHARS_MAX);
    if let Some((lang, _)) = long {
        return Err(Failure::Refused(RevokeRefused::NoteTooLong(*lang)));
    }
    let id = CorrectionId(chance::fresh_id(now));
    let kind = CorrectionKind::Revoked;
    let correction =
        Correction { id, call: call.id, spell: spell.id, kind, at: now, by, note: note.clone() };
    let day = now.day_in(zone_of(&call));
    decision::revoke(&call, spell, correction, &day)
        .map_err(|it| Failure::Refused(RevokeRefused::Rule(it)))
}

/// Records what was printed elsewhere about a call's result; our own rows stay as they are.
pub fn record_figures(
    app: &App,
    actor: &Actor,
    slug: &str,
    figures: PublishedFigures,
) -> Result<Call, Failure<FiguresRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let source = words::clean_line(&figures.source);
    let figures = PublishedFigures { source, ..figures };
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::RunCall, On::Call(&call))?;
        if !call.is_public() {
            return Err(Failure::Refused(FiguresRefused::NotPublished));
        }
        if figures.source.is_empty() {
            return Err(Failure::Refused(FiguresRefused::NoSource));
        }
        let all = [Some(figures.announced), figures.admitted, figures.members];
        if all.into_iter().flatten().any(|it| it < 0) {
            return Err(Failure::Refused(FiguresRefused::Negative));
        }
        Ok(tx.record(call.record_figures(figures.clone(), actor.person, now))?)
    })
}
