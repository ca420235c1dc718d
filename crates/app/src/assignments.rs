//! Giving files to experts, and taking them back. What experts do with them is in `reviews.rs`;
//! `plan` proposes who reads what, `reading` shows how far they have come.

mod plan;
mod reading;

use std::collections::BTreeSet;

use domain::application::Application;
use domain::fold::fold;
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::people::{Actor, Person};
use domain::policy::{self, Act, Denied, On};
use domain::review::{AssignRefused, Candidate, Review, ReviewRefused};
use domain::time::Timestamp;
use store::Tx;

use crate::failure::{Failure, found};
use crate::{App, chance, interests};

pub use plan::{Chosen, PlanRefused, plan, take};
pub use reading::{ReadByRefused, Said, reading, remind, set_per_application};

/// Gives a file to an expert of its call, who then declares whether there is a conflict.
pub fn assign(
    app: &App,
    actor: &Actor,
    file: ApplicationId,
    expert: PersonId,
) -> Result<Review, Failure<AssignRefused>> {
    let now = app.clock.now();
    let (actor, id) = (actor.clone(), ReviewId(chance::fresh_id(now)));
    let (app, store) = (app.clone(), app.store.clone());
    store.write(move |tx| {
        let file = found(tx.application(file)?)?;
        policy::require(&actor, Act::AssignReviews, On::Application(&file, None))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let person = found(tx.person(expert)?)?;
        let is_expert = tx.experts(file.call)?.iter().any(|it| it.id == expert);
        let candidate = Ties::of(&app, tx, &file, now)?.candidate(&person, is_expert);
        let changed = Review::assign(id, &file, &candidate, by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Takes a file back from its expert, so that another can be given it. What the expert had
/// written is dropped with it.
///
/// # Errors
/// [`ReviewRefused`] once it is handed in or a conflict was declared; hidden when it is gone.
pub fn take_back(
    app: &App,
    actor: &Actor,
    file: ApplicationId,
    id: ReviewId,
) -> Result<(), Failure<ReviewRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(file)?)?;
        policy::require(&actor, Act::AssignReviews, On::Application(&file, None))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        // Taken back by somebody else meanwhile: that is what was wanted.
        let Some(review) = tx.review(id)?.filter(|it| it.application == file.id) else {
            return match tx.taken_back(file.id)?.iter().any(|it| it.id == id) {
                true => Ok(()),
                false => Err(Denied::Hidden.into()),
            };
        };
        let call = found(tx.call(file.call)?)?;
        let changed = review.take_back(&call, by, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// Everybody who stands too near to a file to read it, or has it already.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ties {
    readers: BTreeSet<PersonId>,
    team: BTreeSet<PersonId>,
    officers: BTreeSet<PersonId>,
    /// The folded names of the team's organisations, where the network minds.
    organisations: Vec<String>,
    /// Who declared a tie that is a conflict.
    declared: Vec<PersonId>,
    any_country: bool,
}

impl Ties {
    pub(crate) fn of(
        app: &App,
        tx: &mut Tx,
        file: &Application,
        now: Timestamp,
    ) -> Result<Ties, store::Error> {
        let rule = &app.network.rules.conflicts;
        let team = tx.team(file.city)?;
        let organisations = match rule.own_organisation {
            true => team.iter().map(|it| fold(&it.organisation)).collect(),
            false => Vec::new(),
        };
        let declared = tx.interests_in(file.id)?.into_iter().filter(|it| it.is_conflict);
        Ok(Ties {
            readers: tx.reviews_of(file.id)?.into_iter().map(|it| it.expert).collect(),
            team: team.into_iter().map(|it| it.person).collect(),
            officers: tx.officers(file.country, now)?.into_iter().map(|it| it.id).collect(),
            organisations,
            declared: declared.map(|it| it.person).collect(),
            any_country: !rule.own_country,
        })
    }

    pub(crate) fn candidate(&self, person: &Person, is_expert: bool) -> Candidate {
        Candidate {
            person: person.id,
            country: person.country,
            is_expert,
            has_it: self.readers.contains(&person.id),
            in_team: self.team.contains(&person.id),
            is_officer: self.officers.contains(&person.id),
            own_organisation: interests::organisation_key(person)
                .is_some_and(|it| self.organisations.contains(&it)),
            declared: self.declared.contains(&person.id),
            any_country: self.any_country,
        }
    }
}
