//! Drafts that go over to a new version of their form, and what their teams are told.
//!
//! Drafts move in batches, each one write. Every draft is loaded inside the write that moves it,
//! and writes come one after the other, so no save can fall between the look at its answers and
//! the move. A save that comes later asks for the draft's version inside its own write. A node
//! that stops half-way leaves work that any node finds again.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::application::Application;
use domain::form_move::{FollowRefused, FormNews, Group, Outcome, can_move};
use domain::ids::{ApplicationId, CallId, PersonId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::time::Timestamp;
use store::WriteTx;
use views::pages::forms as pages;

use super::publish::reason;
use super::version;
use crate::applications::{Content, terms};
use crate::failure::{Lookup, found};
use crate::{App, Failure};

/// How many drafts one write moves: a write holds up all others meanwhile.
const BATCH: i64 = 10;

/// Moves every draft of a call that can go over to version `n`; those that cannot stay, and are
/// not looked at again until a later version. Says how many were looked at.
///
/// # Errors
/// Of the database. What was moved before stays moved.
pub fn move_drafts(app: &App, call: CallId, n: i64, by: Option<PersonId>) -> Result<usize, Lookup> {
    let now = app.clock.now();
    let mut n_seen = 0;
    loop {
        let app_in_write = app.clone();
        let seen = app.store.write(move |tx| {
            let ids = tx.drafts_to_move(call, n, BATCH)?;
            for id in &ids {
                let file = found(tx.application(*id)?)?;
                take_on(&app_in_write, tx, file, n, by, now)?;
            }
            Ok::<_, Lookup>(ids.len())
        })?;
        n_seen += seen;
        if seen == 0 {
            return Ok(n_seen);
        }
    }
}

/// Moves what was left over when a node stopped between a call's change and its drafts.
///
/// # Errors
/// Of the database.
pub fn move_left_over(app: &App) -> Result<usize, Lookup> {
    let mut n_seen = 0;
    for (call, n) in app.store.read(store::Tx::calls_with_drafts_to_move)? {
        n_seen += move_drafts(app, call, n, None)?;
    }
    Ok(n_seen)
}

/// Between two looks for drafts that were left over.
const EVERY_MS: i64 = 60_000;

/// Looks for left-over drafts now and again until told to stop; the body of a thread.
pub fn follow(app: &App, stop: &AtomicBool) {
    let mut next = app.clock.now();
    let mut seen = 0;
    while !stop.load(Ordering::Relaxed) {
        if app.clock.now() >= next {
            if let Err(error) = move_left_over(app) {
                tracing::warn!(%error, "drafts wait to move to a new version of their form");
            }
            next = app.clock.now().plus_ms(EVERY_MS);
        }
        seen = app.store.past(seen, Duration::from_secs(1)).seq;
    }
}

/// Takes one draft on to version `n`, or leaves it and says so.
fn take_on(
    app: &App,
    tx: &mut WriteTx,
    file: Application,
    n: i64,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<Option<Outcome>, Lookup> {
    let call = found(tx.call(file.call)?)?;
    let from = version(app, tx, &call.form, file.form_version)?;
    let to = version(app, tx, &call.form, n)?;
    let content = Content::load(tx, file.id)?;
    let terms = terms(app, &to, now);
    let followed = file.follow(
        &from,
        &to,
        n,
        &content.rows,
        &content.answers,
        &content.files,
        &terms,
        by,
        now,
    );
    match followed {
        Ok(changed) => Ok(Some(tx.record(changed)?.news.outcome)),
        Err(FollowRefused::NotDraft | FollowRefused::ThereAlready) => Ok(None),
    }
}

/// Why a team's draft did not go over to the version of its call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoOverRefused {
    /// It would still lose answers.
    Loses,
    /// It is no draft any more, or there already.
    NotDraft,
}

/// Takes a draft that stayed over to its call's version, once its team has made room for it.
///
/// # Errors
/// [`GoOverRefused`].
pub fn go_over(app: &App, actor: &Actor, id: ApplicationId) -> Result<(), Failure<GoOverRefused>> {
    let now = app.clock.now();
    let (actor, app_in_write) = (actor.clone(), app.clone());
    let none = |it: Lookup| it.map(|no| match no {});
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        require(&actor, Act::WriteApplication, On::Application(&file, None))?;
        let n = found(tx.call(file.call)?)?.form_version;
        match take_on(&app_in_write, tx, file, n, actor.person, now).map_err(none)? {
            Some(Outcome::Moved) => Ok(()),
            Some(Outcome::Stayed) => Err(Failure::Refused(GoOverRefused::Loses)),
            None => Err(Failure::Refused(GoOverRefused::NotDraft)),
        }
    })
}

/// What a new version means for an application, until this member of its team has read it.
///
/// # Errors
/// Of the database.
pub(crate) fn news(
    app: &App,
    tx: &mut store::Tx,
    actor: &Actor,
    file: &Application,
    lang: Lang,
) -> Result<Option<pages::News>, Lookup> {
    let Some(person) = actor.person else { return Ok(None) };
    if Group::of(&file.stage) != Group::Draft {
        return Ok(None);
    }
    let Some(told) = tx.unread_form_news(file.id, person)? else { return Ok(None) };
    let call = found(tx.call(file.call)?)?;
    let FormNews { version: n, from_version, outcome, .. } = told;
    let (old, new) =
        (version(app, tx, &call.form, from_version)?, version(app, tx, &call.form, n)?);
    let mut losses = Vec::new();
    if outcome == Outcome::Stayed {
        // As it is now: what the team has mended since is no longer in the way.
        let content = Content::load(tx, file.id)?;
        let mut found = can_move(&old, &new, &content.answers, &content.files).losses;
        found.dedup();
        for it in found {
            let label = old.question(&it.question).map(|it| it.label.to(lang).to_owned());
            let section = old.section_of(&it.question).map(|it| it.id.clone());
            losses.push(pages::LossLine {
                label: label.unwrap_or_else(|| it.question.clone()),
                why: pages::loss_words(lang, reason(&it.why)),
                link: section.map(|section| (section, it.question.clone())),
            });
        }
    }
    let may_write = require(actor, Act::WriteApplication, On::Application(file, None)).is_ok();
    Ok(Some(pages::News {
        application: file.id,
        version: n,
        moved: outcome == Outcome::Moved,
        changes: pages::changes(&old, &new, lang),
        losses,
        may_write,
    }))
}

/// Remembers that this member of the team has read what a version changed.
///
/// # Errors
/// When the actor is not of the team.
pub fn read_news(app: &App, actor: &Actor, id: ApplicationId, version: i64) -> Result<(), Lookup> {
    let now = app.clock.now();
    let person = found(actor.person)?;
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        require(&actor, Act::ReadApplication, On::Application(&file, None))?;
        found(actor.part_in(file.city))?;
        tx.read_form_news(id, version, person, now)?;
        Ok(())
    })
}
