//! Who people are and what they may act as, kept in memory per node, so that a request asks the
//! database one statement for its session instead of eight.
//!
//! Nothing stale is ever believed. The statement that finds the session tells how far the log is
//! at that moment, and what is kept counts only when no event up to there can have changed
//! anybody's rights, name or second factor: a role taken back on one node opens nothing in the next
//! request on another. The session itself and its proof are read each time. What hangs on the
//! clock, mandates and the freshness of a proof, is weighed at each use.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::conflict::Nearness;
use domain::country::Country;
use domain::ids::{ApplicationId, CityId, PersonId};
use domain::officer::{Mandate, StandsIn, WithoutCommission};
use domain::people::{Actor, Grant, Part, Person, Role};
use domain::proof::Proof;
use domain::time::Timestamp;
use store::{RightsSince, Tx};

use crate::{App, interests};

/// People whose standing a node keeps; when there are more, it begins anew.
const PEOPLE_MAX: usize = 2_000;

/// Somebody with their roles, teams and ties, whatever the hour.
pub(super) struct Standing {
    pub(super) person: Person,
    pub(super) has_factor: bool,
    grants: Vec<Grant>,
    teams: Vec<(CityId, Part)>,
    near: Nearness,
    calibrates: Vec<ApplicationId>,
    /// Every officer's, where the secretariat acts for countries that have none.
    mandates: Option<Vec<(Country, Mandate)>>,
}

impl Standing {
    /// `None` when there is no such person.
    pub(super) fn load(
        app: &App,
        tx: &mut Tx,
        person: PersonId,
    ) -> Result<Option<Standing>, store::Error> {
        let Some(person) = tx.person(person)? else { return Ok(None) };
        let grants = tx.grants_of(person.id)?;
        let acts = app.network.rules.without_commission.way != WithoutCommission::Closed;
        let mandates = match acts && grants.iter().any(|it| it.role == Role::Secretariat) {
            true => Some(tx.mandates()?),
            false => None,
        };
        // Who judges nothing is asked for nothing: most people write for a city.
        let near = match grants.is_empty() {
            true => Nearness::default(),
            false => interests::nearness(app, tx, &person)?,
        };
        let calibrates = match grants.iter().any(|it| matches!(it.role, Role::Expert(_))) {
            true => tx.files_to_calibrate(person.id)?,
            false => Vec::new(),
        };
        let (has_factor, teams) = (tx.has_factor(person.id)?, tx.teams_of(person.id)?);
        Ok(Some(Standing { person, has_factor, grants, teams, near, calibrates, mandates }))
    }

    /// Who speaks at `now`. A mandate that has ended gives nothing any more.
    pub(super) fn actor(&self, proof: Proof, now: Timestamp) -> Actor {
        let roles: Vec<Role> =
            self.grants.iter().filter(|it| it.holds(now)).map(|it| it.role).collect();
        let stands_in = match &self.mandates {
            Some(all) if roles.contains(&Role::Secretariat) => {
                let held = all.iter().filter(|(_, it)| it.holds(now));
                let mut countries: Vec<Country> = held.map(|(country, _)| *country).collect();
                countries.dedup();
                StandsIn::Except(countries)
            }
            _ => StandsIn::Never,
        };
        let near = match roles.is_empty() {
            true => Nearness::default(),
            false => self.near.clone(),
        };
        let calibrates = match roles.iter().any(|it| matches!(it, Role::Expert(_))) {
            true => self.calibrates.clone(),
            false => Vec::new(),
        };
        Actor {
            person: Some(self.person.id),
            country: self.person.country,
            roles,
            teams: self.teams.clone(),
            proof,
            stands_in,
            near,
            calibrates,
        }
    }
}

/// The standing of people as this node has read it.
#[derive(Default)]
pub(crate) struct Standings(Mutex<State>);

#[derive(Default)]
struct State {
    /// The last event that was looked at.
    seen: i64,
    /// The last of those by which rights may have become others.
    moved: i64,
    /// With the last event that each reading saw.
    kept: HashMap<PersonId, (i64, Arc<Standing>)>,
}

impl State {
    fn find(&self, person: PersonId) -> Option<Arc<Standing>> {
        let (read_at, standing) = self.kept.get(&person)?;
        (*read_at >= self.moved).then(|| Arc::clone(standing))
    }
}

impl Standings {
    /// The standing of `person`, no older than event `seq`; `None` when there is no such person.
    pub(super) fn at(
        &self,
        app: &App,
        person: PersonId,
        seq: i64,
    ) -> Result<Option<Arc<Standing>>, store::Error> {
        let seen = self.lock().seen;
        if seen < seq {
            let since = app.store.glance(|tx| tx.rights_since(seen))?;
            self.note(seen, since);
        }
        if let Some(standing) = self.lock().find(person) {
            return Ok(Some(standing));
        }
        let (read_at, read) = app.store.read(|tx| {
            let read_at = tx.head()?.seq;
            Ok::<_, store::Error>((read_at, Standing::load(app, tx, person)?))
        })?;
        let standing = read.map(Arc::new);
        if let Some(it) = &standing {
            self.keep(person, read_at, it);
        }
        Ok(standing)
    }

    /// Takes in what happened after event `from`.
    fn note(&self, from: i64, since: RightsSince) {
        let mut state = self.lock();
        // Another request may have looked further, but never less far than both knew.
        debug_assert!(from <= state.seen, "what was seen stays seen");
        state.seen = state.seen.max(since.head);
        state.moved = state.moved.max(since.moved.unwrap_or(0));
    }

    fn keep(&self, person: PersonId, read_at: i64, standing: &Arc<Standing>) {
        let mut state = self.lock();
        if state.kept.get(&person).is_some_and(|it| it.0 > read_at) {
            return;
        }
        if state.kept.len() >= PEOPLE_MAX {
            state.kept.clear();
        }
        state.kept.insert(person, (read_at, Arc::clone(standing)));
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Whoever panics holding it has changed whole entries only.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
