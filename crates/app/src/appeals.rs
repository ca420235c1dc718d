//! Appeals on procedure: filed by the contact, handled by somebody who decided nothing.

mod pages;

use domain::appeal::{Against, Appeal, FileRefused, Finding, HandleRefused, Step};
use domain::application::Application;
use domain::ids::{AppealId, ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::words;
use store::{Tx, WriteTx};

use crate::failure::{Failure, found};
use crate::{App, chance};

pub(crate) use pages::step_words;
pub use pages::{answer_words, appeal, appeals, file_words, team_page};

/// An appeal as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filing {
    /// A word of the network's list of grounds.
    pub ground: String,
    /// What went wrong.
    pub words: String,
}

/// An answer as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether the appeal is right.
    pub finding: Finding,
    /// Which step is done again.
    pub back_to: Option<Step>,
    /// Why, for the city to read.
    pub reasons: String,
}

/// The contact appeals.
///
/// # Errors
/// [`FileRefused`].
pub fn file(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    filing: &Filing,
    lang: Lang,
) -> Result<AppealId, Failure<FileRefused>> {
    let now = app.clock.now();
    let fresh = AppealId(chance::fresh_id(now));
    let rule = app.network.rules.appeal.clone();
    let (actor, filing) = (actor.clone(), filing.clone());
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Appeal, On::Application(&file, None))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let (against, against_at) = Against::of(&file.stage)
            .ok_or(Failure::Refused(FileRefused::Nothing { stage: file.stage.name() }))?;
        let appeal = Appeal {
            id: fresh,
            call: file.call,
            application: id,
            against,
            against_at,
            ground: filing.ground.clone(),
            words: words::clean(&filing.words),
            lang,
            filed_at: now,
            filed_by: by,
            handler: None,
            taken_at: None,
            decided_at: None,
            finding: None,
            back_to: None,
            reasons: None,
        };
        let before = tx.appeals_of(id)?;
        let filed = Appeal::file(appeal, &file, &before, &rule).map_err(Failure::Refused)?;
        let appeal = tx.record(filed)?;
        let deciders = tx.deciders(id)?;
        tx.note_deciders(appeal.id, &deciders)?;
        Ok(appeal.id)
    })
}

/// Somebody of the secretariat takes an appeal in hand.
///
/// # Errors
/// [`HandleRefused`].
pub fn take(app: &App, actor: &Actor, id: AppealId) -> Result<(), Failure<HandleRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let (appeal, _, deciders, by) = handled(tx, &actor, id)?;
        let taken = appeal.take(&deciders, by, now).map_err(Failure::Refused)?;
        // Who decided since the appeal was filed is kept out as well, by the database too.
        tx.note_deciders(id, &deciders)?;
        tx.record(taken)?;
        Ok(())
    })
}

/// Whoever has it in hand answers.
///
/// # Errors
/// [`HandleRefused`]; nothing moves then.
pub fn answer(
    app: &App,
    actor: &Actor,
    id: AppealId,
    answer: &Answer,
) -> Result<(), Failure<HandleRefused>> {
    let now = app.clock.now();
    let rule = app.network.rules.appeal.clone();
    let (actor, answer) = (actor.clone(), answer.clone());
    let reasons = words::clean(&answer.reasons);
    app.store.write(move |tx| {
        let (appeal, file, deciders, by) = handled(tx, &actor, id)?;
        let seat = tx.seat_of(file.id)?;
        let answered = appeal
            .answer(file, seat, &deciders, answer.finding, answer.back_to, &reasons, &rule, by, now)
            .map_err(Failure::Refused)?;
        tx.record(answered)?;
        Ok(())
    })
}

type Handled = (Appeal, Application, Vec<PersonId>, PersonId);

fn handled<R>(tx: &mut WriteTx, actor: &Actor, id: AppealId) -> Result<Handled, Failure<R>> {
    let (appeal, file) = seen(tx, actor, id)?;
    let deciders = tx.deciders(file.id)?;
    Ok((appeal, file, deciders, actor.person.ok_or(Denied::Hidden)?))
}

/// An appeal as the secretariat sees it.
fn seen<R>(tx: &mut Tx, actor: &Actor, id: AppealId) -> Result<(Appeal, Application), Failure<R>> {
    policy::require(actor, Act::HandleAppeals, On::Network).map_err(|_| Denied::Hidden)?;
    let appeal = found(tx.appeal(id)?)?;
    let file = found(tx.application(appeal.application)?)?;
    policy::require(actor, Act::HandleAppeals, On::Application(&file, None))?;
    Ok((appeal, file))
}
