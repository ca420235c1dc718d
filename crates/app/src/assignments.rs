//! Giving files to experts. What experts do with them is in `reviews.rs`.

use domain::application::Application;
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::people::{Actor, Person};
use domain::policy::{self, Act, Denied, On};
use domain::review::{AssignRefused, Candidate, Review};
use domain::time::Timestamp;
use store::Tx;

use crate::failure::{Failure, found};
use crate::{App, chance};

/// Gives a file to an expert of its call, who then declares whether there is a conflict.
pub fn assign(
    app: &App,
    actor: &Actor,
    file: ApplicationId,
    expert: PersonId,
) -> Result<Review, Failure<AssignRefused>> {
    let now = app.clock.now();
    let (actor, id) = (actor.clone(), ReviewId(chance::fresh_id(now)));
    app.store.write(move |tx| {
        let file = found(tx.application(file)?)?;
        policy::require(&actor, Act::AssignReviews, On::Application(&file, None))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let person = found(tx.person(expert)?)?;
        let is_expert = tx.experts(file.call)?.iter().any(|it| it.id == expert);
        let candidate = Ties::of(tx, &file, now)?.candidate(&person, is_expert);
        let changed = Review::assign(id, &file, &candidate, by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Everybody who stands too near to a file to read it, or has it already.
pub(crate) struct Ties {
    readers: Vec<PersonId>,
    team: Vec<PersonId>,
    officers: Vec<PersonId>,
}

impl Ties {
    pub(crate) fn of(
        tx: &mut Tx,
        file: &Application,
        now: Timestamp,
    ) -> Result<Ties, store::Error> {
        Ok(Ties {
            readers: tx.reviews_of(file.id)?.into_iter().map(|it| it.expert).collect(),
            team: tx.team(file.city)?.into_iter().map(|it| it.person).collect(),
            officers: tx.officers(file.country, now)?.into_iter().map(|it| it.id).collect(),
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
        }
    }
}
