//! Who wrote what, as the team's pages name people.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::ids::{CityId, PersonId};
use store::Tx;

/// Names with organisations, looked up once a page.
pub(super) struct Authors {
    known: BTreeMap<PersonId, (String, Option<String>)>,
}

impl Authors {
    /// The people of a city's team.
    pub(super) fn load(tx: &mut Tx, city: CityId) -> Result<Authors, store::Error> {
        let team = tx.team(city)?;
        let people = tx.team_people(city)?;
        let organisation = |person: PersonId| {
            team.iter().find(|it| it.person == person).map(|it| it.organisation.clone())
        };
        let known = people.into_iter().map(|it| (it.id, (it.name, organisation(it.id))));
        Ok(Authors { known: known.collect() })
    }

    /// `Bea`; whoever has left the team is looked up apart.
    pub(super) fn name(&mut self, tx: &mut Tx, person: PersonId) -> Result<String, store::Error> {
        Ok(self.find(tx, person)?.0.clone())
    }

    /// `Bea (University)`.
    pub(super) fn full(&mut self, tx: &mut Tx, person: PersonId) -> Result<String, store::Error> {
        let (name, organisation) = self.find(tx, person)?;
        Ok(match organisation {
            Some(organisation) => format!("{name} ({organisation})"),
            None => name.clone(),
        })
    }

    fn find(
        &mut self,
        tx: &mut Tx,
        person: PersonId,
    ) -> Result<&(String, Option<String>), store::Error> {
        Ok(match self.known.entry(person) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let name = tx.person(person)?.map(|it| it.name).unwrap_or_default();
                place.insert((name, None))
            }
        })
    }
}
