//! An expert's desk: declare interest, read, score, hand in.
//!
//! Before the declaration an expert learns the city and its team's organisations and
//! nothing else; after a declared conflict, nothing at all. The pages are filled in `desk`.

use domain::ids::ReviewId;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::review::{Draft, Review, ReviewRefused};

use crate::failure::found;
use crate::{App, Failure};

mod desk;

pub use desk::{desk, page};

type Refused = Failure<ReviewRefused>;

/// Says that there is no conflict of interest; the file opens.
///
/// # Errors
/// [`ReviewRefused`].
pub fn accept(app: &App, actor: &Actor, id: ReviewId) -> Result<Review, Refused> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let review = found(tx.review(id)?)?;
        let file = found(tx.application(review.application)?)?;
        policy::require(&actor, Act::SeeReview, On::Review(&review, &file))?;
        let call = found(tx.call(review.call)?)?;
        let changed = review.accept(&call, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Declares a conflict of interest; the file closes, and what was written is dropped.
///
/// # Errors
/// [`ReviewRefused`].
pub fn declare_conflict(
    app: &App,
    actor: &Actor,
    id: ReviewId,
    reason: &str,
) -> Result<Review, Refused> {
    let now = app.clock.now();
    let (actor, reason) = (actor.clone(), reason.to_owned());
    app.store.write(move |tx| {
        let review = found(tx.review(id)?)?;
        let file = found(tx.application(review.application)?)?;
        policy::require(&actor, Act::SeeReview, On::Review(&review, &file))?;
        let call = found(tx.call(review.call)?)?;
        let changed =
            review.declare_conflict(&call, &reason, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
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
        let review = found(tx.review(id)?)?;
        let file = found(tx.application(review.application)?)?;
        policy::require(&actor, Act::WriteReview, On::Review(&review, &file))?;
        let call = found(tx.call(review.call)?)?;
        let changed =
            review.save(&call, draft.clone(), based_on, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Hands the review in as it was saved; it is frozen, and the others' reviews open.
///
/// # Errors
/// [`ReviewRefused::Unscored`] names the criteria that are missing.
pub fn hand_in(app: &App, actor: &Actor, id: ReviewId) -> Result<Review, Refused> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let review = found(tx.review(id)?)?;
        let file = found(tx.application(review.application)?)?;
        policy::require(&actor, Act::WriteReview, On::Review(&review, &file))?;
        let call = found(tx.call(review.call)?)?;
        let changed = review.hand_in(&call, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}
