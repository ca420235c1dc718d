//! An expert's desk: declare interest, read, score, hand in.
//!
//! Before the declaration an expert learns the city and its team's organisations and
//! nothing else; after a conflict, nothing at all. The pages are filled in `desk`.

use domain::conflict::{Declaration, Interest};
use domain::ids::{InterestId, ReviewId};
use domain::marking::Put;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::review::{AssignRefused, Draft, Review, ReviewRefused};
use domain::words;
use store::WriteTx;

use crate::failure::found;
use crate::interests::{cleaned, this_year};
use crate::{App, Failure, calibrations, chance};

mod desk;

pub(crate) use desk::sheet_of;
pub use desk::{desk, page};

type Refused = Failure<ReviewRefused>;

/// Says that there is no conflict of interest; the file opens.
///
/// # Errors
/// [`ReviewRefused`]; [`ReviewRefused::Calibrate`] while past files are to be scored first.
pub fn accept(app: &App, actor: &Actor, id: ReviewId) -> Result<Review, Refused> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let (review, call) = own(tx, &actor, Act::SeeReview, id)?;
        if !calibrations::waiting(tx, &actor, call.id)?.is_empty() {
            return Err(Failure::Refused(ReviewRefused::Calibrate));
        }
        let changed = review.accept(&call, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Declares a tie to the city or its team. Where it is a conflict the file closes: what was
/// written is dropped, what was handed in is set aside. A tie from too long ago is kept on record,
/// and the file opens.
///
/// # Errors
/// [`ReviewRefused`].
pub fn declare(
    app: &App,
    actor: &Actor,
    id: ReviewId,
    declaration: &Declaration,
) -> Result<Review, Refused> {
    let now = app.clock.now();
    let (declaration, year) = (cleaned(declaration), this_year(app, now));
    let rule = app.network.rules.conflicts.clone();
    let (actor, fresh) = (actor.clone(), InterestId(chance::fresh_id(now)));
    app.store.write(move |tx| {
        let (review, call) = own(tx, &actor, Act::SeeReview, id)?;
        let file = found(tx.application(review.application)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let declared = Interest::declare(fresh, &file, by, &declaration, (&rule, year), now)
            .map_err(|it| Failure::Refused(ReviewRefused::Declared(it)))?;
        let stays = !declared.state().is_conflict;
        if stays && !calibrations::waiting(tx, &actor, call.id)?.is_empty() {
            return Err(Failure::Refused(ReviewRefused::Calibrate));
        }
        let changed = match stays {
            true => review.clone().accept_knowing(&call, now),
            false => review.clone().declare_conflict(&call, &declaration.note, now).map(Some),
        };
        let changed = changed.map_err(Failure::Refused)?;
        tx.record(declared)?;
        Ok(changed.map(|it| tx.record(it)).transpose()?.unwrap_or(review))
    })
}

/// Saves scores and notes; refused when they were saved elsewhere since `based_on`.
///
/// # Errors
/// [`ReviewRefused`], above all [`ReviewRefused::Stale`].
pub fn save(
    app: &App,
    actor: &Actor,
    id: ReviewId,
    draft: &Draft,
    based_on: i64,
) -> Result<Review, Refused> {
    let now = app.clock.now();
    let (actor, draft) = (actor.clone(), draft.clone());
    app.store.write(move |tx| {
        let (review, call) = own(tx, &actor, Act::WriteReview, id)?;
        let changed = review.save(&call, draft.clone(), based_on, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Saves fields of the sheet, each against what its page showed.
///
/// # Errors
/// [`ReviewRefused`], above all [`ReviewRefused::Met`]; no field is saved then.
pub fn put(app: &App, actor: &Actor, id: ReviewId, sent: &[Put]) -> Result<Review, Refused> {
    let now = app.clock.now();
    let (actor, sent) = (actor.clone(), sent.to_vec());
    app.store.write(move |tx| {
        let (review, call) = own(tx, &actor, Act::WriteReview, id)?;
        match review.clone().put(&call, &sent, now).map_err(Failure::Refused)? {
            Some(changed) => Ok(tx.record(changed)?),
            None => Ok(review),
        }
    })
}

/// Hands the review in as it was saved; it is frozen, and the others' reviews open.
///
/// # Errors
/// [`ReviewRefused::Unscored`] names the criteria that are missing.
pub fn hand_in(app: &App, actor: &Actor, id: ReviewId) -> Result<Review, Refused> {
    let now = app.clock.now();
    let note_words = app.network.rules.review.note_words;
    let actor = actor.clone();
    app.store.write(move |tx| {
        let (review, call) = own(tx, &actor, Act::WriteReview, id)?;
        let changed = review.hand_in(&call, note_words, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// The secretariat sets a review aside, having learnt of a conflict that nobody declared. What
/// was handed in is kept under seal and counts no more.
///
/// # Errors
/// [`ReviewRefused`].
pub fn set_aside(
    app: &App,
    actor: &Actor,
    file: domain::ids::ApplicationId,
    id: ReviewId,
    reason: &str,
) -> Result<Review, Refused> {
    let now = app.clock.now();
    let (actor, reason) = (actor.clone(), words::clean(reason).trim().to_owned());
    app.store.write(move |tx| {
        let review = found(tx.review(id)?.filter(|it| it.application == file))?;
        let file = found(tx.application(file)?)?;
        policy::require(&actor, Act::AssignReviews, On::Application(&file, None))?;
        let call = found(tx.call(review.call)?)?;
        if reason.is_empty() {
            return Err(Failure::Refused(ReviewRefused::NoReason));
        }
        let changed =
            review.set_aside(&call, &reason, actor.person, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// The review and its call, when the actor may do `act` with it.
fn own(
    tx: &mut WriteTx,
    actor: &Actor,
    act: Act,
    id: ReviewId,
) -> Result<(Review, domain::call::Call), Refused> {
    let review = found(tx.review(id)?)?;
    let file = found(tx.application(review.application)?)?;
    policy::require(actor, act, On::Review(&review, &file))?;
    let call = found(tx.call(review.call)?)?;
    Ok((review, call))
}

/// The word of a rule that set a review aside; `None` for what somebody said.
pub(crate) fn rule_of(reason: &str) -> Option<AssignRefused> {
    AssignRefused::STAKES.into_iter().find(|it| it.word() == reason)
}
