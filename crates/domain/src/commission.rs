//! What a National Commission does with its country's files.
//!
//! The quota is kept here and once more by the database, where an endorsement
//! must hold one of the seats laid out when the call was published.

use std::collections::BTreeSet;

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::application::{Application, CommissionRefused, Stage};
use crate::call::Call;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId};
use crate::time::Timestamp;

/// Several files of one country that one act changed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryFiles(pub Vec<Application>);

/// While commissions choose.
fn choosing(call: &Call, now: Timestamp) -> Result<(), CommissionRefused> {
    match call.is_endorsing(now) {
        true => Ok(()),
        false => Err(CommissionRefused::Late { closed_at: call.clocks.endorsement.accepted_until() }),
    }
}

/// While commissions forward. What was endorsed can still be taken back then, or it would have to
/// go on; and a no with its reason is never too late for its city.
fn forwarding(call: &Call, now: Timestamp) -> Result<(), CommissionRefused> {
    match call.is_forwarding(now) {
        true => Ok(()),
        false => Err(CommissionRefused::Late { closed_at: call.clocks.commission.accepted_until() }),
    }
}

fn free_seat(call: &Call, taken: &[i64]) -> Result<i64, CommissionRefused> {
    let free = (1..=call.quota).find(|seat| !taken.contains(seat));
    free.ok_or(CommissionRefused::QuotaFull { quota: call.quota })
}

fn reason(text: &str) -> Result<String, CommissionRefused> {
    match text.trim() {
        "" => Err(CommissionRefused::NoReason),
        text => Ok(text.to_owned()),
    }
}

impl Application {
    /// The file waits for the commission: handed in, or in reserve.
    fn waits(&self) -> Result<(), CommissionRefused> {
        match self.stage {
            Stage::Submitted { .. } | Stage::Reserved { .. } => Ok(()),
            Stage::Draft
            | Stage::Returned { .. }
            | Stage::Endorsed { .. }
            | Stage::Refused { .. }
            | Stage::Forwarded { .. }
            | Stage::Eligible { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => Err(self.wrong_stage()),
        }
    }

    fn wrong_stage(&self) -> CommissionRefused {
        CommissionRefused::WrongStage { stage: self.stage.name() }
    }

    /// Gives the file back to its city with a comment; a seat it held is free again.
    ///
    /// # Errors
    /// [`CommissionRefused`].
    pub fn give_back(
        self,
        call: &Call,
        comment: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        if !matches!(self.stage, Stage::Endorsed { .. }) {
            self.waits()?;
        }
        choosing(call, now)?;
        let comment = reason(comment)?;
        let event = self.event(EventKind::ApplicationReturned, by, now, json!({}));
        Ok(Changed::new(Application { stage: Stage::Returned { at: now, comment }, ..self }, event))
    }

    /// Refuses the file, for a reason the city reads.
    ///
    /// # Errors
    /// [`CommissionRefused`].
    pub fn refuse(
        self,
        call: &Call,
        why: &str,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        self.waits()?;
        forwarding(call, now)?;
        let reason = reason(why)?;
        let event = self.event(EventKind::ApplicationRefused, by, now, json!({}));
        Ok(Changed::new(Application { stage: Stage::Refused { at: now, reason }, ..self }, event))
    }

    /// Keeps the file in reserve, in case a seat becomes free.
    ///
    /// # Errors
    /// [`CommissionRefused`].
    pub fn reserve(
        self,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        match self.stage {
            Stage::Submitted { .. } => (),
            Stage::Draft
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
            | Stage::Refused { .. }
            | Stage::Forwarded { .. }
            | Stage::Eligible { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => return Err(self.wrong_stage()),
        }
        choosing(call, now)?;
        let event = self.event(EventKind::ApplicationReserved, by, now, json!({}));
        Ok(Changed::new(Application { stage: Stage::Reserved { at: now }, ..self }, event))
    }

    /// Endorses the file: it takes the lowest free seat of its country.
    ///
    /// `taken` are the seats of this call and country that are held now.
    ///
    /// # Errors
    /// [`CommissionRefused`]; [`CommissionRefused::QuotaFull`] when no seat is free.
    pub fn endorse(
        self,
        call: &Call,
        taken: &[i64],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        self.waits()?;
        choosing(call, now)?;
        let seat = free_seat(call, taken)?;
        let event = self.event(EventKind::ApplicationEndorsed, by, now, json!({ "seat": seat }));
        Ok(Changed::new(Application { stage: Stage::Endorsed { at: now, seat }, ..self }, event))
    }

    /// Takes a seat that became free, from the reserve; what Part 2 needs is signed afterwards.
    ///
    /// # Errors
    /// [`CommissionRefused`], as for an endorsement.
    pub fn move_up(
        self,
        call: &Call,
        taken: &[i64],
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        if !matches!(self.stage, Stage::Reserved { .. }) {
            return Err(self.wrong_stage());
        }
        choosing(call, now)?;
        let seat = free_seat(call, taken)?;
        let payload = json!({ "seat": seat });
        // Nobody's act: the rule's.
        let event = Event::new(EventKind::ApplicationMovedUp, self.id.0, None, now, payload);
        Ok(Changed::new(Application { stage: Stage::Endorsed { at: now, seat }, ..self }, event))
    }

    /// Takes an endorsement back, as long as the file has not been forwarded.
    ///
    /// # Errors
    /// [`CommissionRefused`].
    pub fn take_endorsement_back(
        self,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        let Stage::Endorsed { seat, .. } = self.stage else {
            return Err(self.wrong_stage());
        };
        forwarding(call, now)?;
        let event = self.event(EventKind::EndorsementWithdrawn, by, now, json!({ "seat": seat }));
        Ok(Changed::new(Application { stage: Stage::Submitted { at: now }, ..self }, event))
    }

    /// Sends the endorsed file on to the secretariat.
    ///
    /// # Errors
    /// [`CommissionRefused`].
    pub fn forward(
        self,
        call: &Call,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, CommissionRefused> {
        let Stage::Endorsed { seat, .. } = self.stage else {
            return Err(self.wrong_stage());
        };
        forwarding(call, now)?;
        let event = self.event(EventKind::ApplicationForwarded, by, now, json!({ "seat": seat }));
        Ok(Changed::new(Application { stage: Stage::Forwarded { at: now, seat }, ..self }, event))
    }
}

/// Which way a file moves in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// To a better place.
    Up,
    /// To a worse one.
    Down,
}

/// [`CountryFiles::order`] of files of which only the ranks are at hand.
pub fn order_of(ranks: impl Iterator<Item = (ApplicationId, Option<i64>)>) -> String {
    let mut ranked: Vec<String> =
        ranks.filter_map(|(id, rank)| Some(format!("{id}={}", rank?))).collect();
    ranked.sort();
    hex::encode(&Sha256::digest(ranked.join("\n"))[..8])
}

impl CountryFiles {
    /// The order as it is now, in a word: two officers who saw the same order have the same.
    pub fn order(&self) -> String {
        order_of(self.0.iter().map(|it| (it.id, it.rank)))
    }

    /// The file that takes the next free seat: the best rank in reserve, then who waits longest.
    pub fn next_in_reserve(&self) -> Option<&Application> {
        let reserved = self.0.iter().filter(|it| matches!(it.stage, Stage::Reserved { .. }));
        reserved.min_by_key(|it| (it.rank.unwrap_or(i64::MAX), it.stage.at(), it.id))
    }

    /// The ranks after one file moved by one place. The files stand as `typed` orders them, those
    /// without a number last; all that can be ranked are numbered anew.
    ///
    /// # Errors
    /// [`CommissionRefused`] when the numbers typed cannot be, or the file has no place here.
    pub fn moved(
        &self,
        typed: &[(ApplicationId, i64)],
        file: ApplicationId,
        towards: Towards,
    ) -> Result<Vec<(ApplicationId, i64)>, CommissionRefused> {
        sound(typed)?;
        let number = |id: ApplicationId| typed.iter().find(|it| it.0 == id).map(|it| it.1);
        let mut order: Vec<&Application> = self.0.iter().filter(|it| is_ranked(it)).collect();
        // Stable: files without a number stay in the order of the desk.
        order.sort_by_key(|it| number(it.id).unwrap_or(i64::MAX));
        let at = order.iter().position(|it| it.id == file);
        let Some(at) = at else {
            let stage = self.0.iter().find(|it| it.id == file).map_or("draft", |it| it.stage.name());
            return Err(CommissionRefused::WrongStage { stage });
        };
        match towards {
            Towards::Up if at > 0 => order.swap(at, at - 1),
            Towards::Down if at + 1 < order.len() => order.swap(at, at + 1),
            Towards::Up | Towards::Down => (),
        }
        let gone: BTreeSet<i64> =
            self.0.iter().filter(|it| is_settled(it)).filter_map(|it| it.rank).collect();
        let free = (1..=999).filter(|rank| !gone.contains(rank));
        Ok(order.into_iter().map(|it| it.id).zip(free).collect())
    }

    /// Puts the files in order; each file once, each rank once. A file left out loses its rank;
    /// one that was forwarded keeps it.
    ///
    /// # Errors
    /// [`CommissionRefused::Ranks`] when a rank or a file stands twice, or a rank is out of range.
    pub fn rank(
        self,
        call: &Call,
        ranks: &[(ApplicationId, i64)],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<CountryFiles>>, CommissionRefused> {
        self.rank_from(call, ranks, None, by, now)
    }

    /// [`CountryFiles::rank`] for an officer who saw the order `seen`; the same order again is no
    /// change, whoever saved it.
    ///
    /// # Errors
    /// Besides, [`CommissionRefused::RankedMeanwhile`] when another order was saved since.
    pub fn rank_from(
        self,
        call: &Call,
        ranks: &[(ApplicationId, i64)],
        seen: Option<&str>,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<CountryFiles>>, CommissionRefused> {
        choosing(call, now)?;
        sound(ranks)?;
        let order = self.order();
        let settled = self.0.iter().filter(|it| is_settled(it));
        for file in settled {
            let taken = |(id, rank): &(ApplicationId, i64)| {
                if *id == file.id { file.rank != Some(*rank) } else { file.rank == Some(*rank) }
            };
            if ranks.iter().any(taken) {
                return Err(CommissionRefused::Ranks);
            }
        }
        let mut files = Vec::new();
        let mut events = Vec::new();
        for file in self.0.into_iter().filter(|it| !is_settled(it)) {
            let rank = ranks.iter().find(|(id, _)| *id == file.id).map(|(_, rank)| *rank);
            if rank != file.rank {
                let payload = json!({ "rank": rank });
                events.push(Event::new(EventKind::ApplicationRanked, file.id.0, Some(by), now, payload));
                files.push(Application { rank, ..file });
            }
        }
        if events.is_empty() {
            return Ok(None);
        }
        if seen.is_some_and(|it| it != order) {
            return Err(CommissionRefused::RankedMeanwhile);
        }
        Ok(Some(Changed::with_all(CountryFiles(files), events)))
    }
}

/// Each rank once and in range, each file once.
fn sound(ranks: &[(ApplicationId, i64)]) -> Result<(), CommissionRefused> {
    let places: BTreeSet<i64> = ranks.iter().map(|(_, rank)| *rank).collect();
    let named: BTreeSet<_> = ranks.iter().map(|(id, _)| *id).collect();
    let distinct = places.len() == ranks.len() && named.len() == ranks.len();
    match distinct && places.iter().all(|rank| (1..=999).contains(rank)) {
        true => Ok(()),
        false => Err(CommissionRefused::Ranks),
    }
}

/// The file has left the commission's hands, and its rank with it.
fn is_settled(file: &Application) -> bool {
    matches!(
        file.stage,
        Stage::Forwarded { .. }
            | Stage::Eligible { .. }
            | Stage::Excluded { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. }
    )
}

/// The file has a place in the order that can still change.
pub fn is_ranked(file: &Application) -> bool {
    matches!(
        file.stage,
        Stage::Submitted { .. }
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
    )
}

#[cfg(test)]
#[path = "commission_tests.rs"]
mod tests;
