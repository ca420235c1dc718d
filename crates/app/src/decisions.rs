//! Decisions prepared in secret, announced at one instant, corrected in public.
//!
//! Nothing here is for the public: what was told, visitors' pages read from calls, spells
//! and corrections. The pages of these acts are filled in `pages`.

mod pages;

use std::collections::BTreeMap;

use domain::application::{Application, Stage};
use domain::call::{Call, PublishedFigures};
use domain::decision::{
    self, AnnounceRefused, Announcement, CorrectRefused, Correction, DecideRefused, Decision,
    Outcome,
};
use domain::ids::{ApplicationId, CallId, CorrectionId, DecisionId, SpellId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On, Scope};
use domain::words;
use store::Tx;

use crate::calls::{REASON_CHARS_MAX, said};
use crate::failure::{Failure, Lookup, found};
use crate::{App, chance};

pub use pages::{announcing, correcting, figures_form, figures_of, figures_words, revoke_words};
pub(crate) use pages::{cities, city_link, country_words, verdict_of};

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

/// Tells all results of a call at one instant: stages, memberships and the call change in
/// one commit, or nothing does. Letters, feeds and pages follow from the events.
pub fn announce(
    app: &App,
    actor: &Actor,
    slug: &str,
) -> Result<Announcement, Failure<AnnounceRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let spells = spell_ids(app, &actor, &slug).map_err(|it| it.map(|never| match never {}))?;
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AnnounceCall, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let mut decisions = decisions_by_file(tx, call.id)?;
        let mut files = Vec::new();
        for file in awaiting(tx, call.id)? {
            let decision = decisions.remove(&file.id);
            // A file forwarded after the ids were made cannot be decided, so it needs none.
            let Some(spell) = spells.get(&file.id).copied() else {
                return Err(Failure::Refused(AnnounceRefused::Undecided(vec![file.id])));
            };
            files.push((file, decision, spell));
        }
        let members = tx.members_in_call(call.id)?;
        let day = now.day_in(zone_of(&call));
        let changed =
            decision::announce(call, files, &members, &day, by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// An id for the membership each file could begin, made before the write.
fn spell_ids(
    app: &App,
    actor: &Actor,
    slug: &str,
) -> Result<BTreeMap<ApplicationId, SpellId>, Lookup> {
    let now = app.clock.now();
    let files = app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::AnnounceCall, On::Call(&call))?;
        Ok::<_, Lookup>(awaiting(tx, call.id)?)
    })?;
    Ok(files.into_iter().map(|it| (it.id, SpellId(chance::fresh_id(now)))).collect())
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

/// Revokes a membership that had been announced by mistake. The row stays, with the note.
pub fn revoke(
    app: &App,
    actor: &Actor,
    slug: &str,
    to: Revoke,
) -> Result<Correction, Failure<RevokeRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let (id, note) = (CorrectionId(chance::fresh_id(now)), said(&to.note));
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AnnounceCall, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let spell = found(tx.spell(to.spell)?)?;
        let long = note.iter().find(|(_, text)| text.chars().count() > REASON_CHARS_MAX);
        if let Some((lang, _)) = long {
            return Err(Failure::Refused(RevokeRefused::NoteTooLong(*lang)));
        }
        let correction =
            Correction { id, call: call.id, spell: spell.id, at: now, by, note: note.clone() };
        let day = now.day_in(zone_of(&call));
        let changed = decision::revoke(&call, spell, correction, &day)
            .map_err(|it| Failure::Refused(RevokeRefused::Rule(it)))?;
        Ok(tx.record(changed)?.1)
    })
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
