//! What a National Commission does with its country's files.
//!
//! The quota is kept here and once more by the database, where an endorsement
//! must hold one of the seats laid out when the call was published.

use std::collections::BTreeSet;

use serde_json::json;

use crate::application::{Application, CommissionRefused, Stage};
use crate::call::Call;
use crate::event::{Changed, Event, EventKind};
use crate::ids::PersonId;
use crate::time::Timestamp;

/// Several files of one country that one act changed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryFiles(pub Vec<Application>);

fn in_time(call: &Call, now: Timestamp) -> Result<(), CommissionRefused> {
    if call.is_endorsing(now) {
        Ok(())
    } else {
        Err(CommissionRefused::Late { closed_at: call.clocks.commission.at })
    }
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

    /// Gives the file back to its city with a comment.
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
        self.waits()?;
        in_time(call, now)?;
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
        in_time(call, now)?;
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
        in_time(call, now)?;
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
        in_time(call, now)?;
        let seat = (1..=call.quota)
            .find(|seat| !taken.contains(seat))
            .ok_or(CommissionRefused::QuotaFull { quota: call.quota })?;
        let event = self.event(EventKind::ApplicationEndorsed, by, now, json!({ "seat": seat }));
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
        in_time(call, now)?;
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
        in_time(call, now)?;
        let event = self.event(EventKind::ApplicationForwarded, by, now, json!({ "seat": seat }));
        Ok(Changed::new(Application { stage: Stage::Forwarded { at: now, seat }, ..self }, event))
    }
}

impl CountryFiles {
    /// Puts the files in order; each file once, each rank once. A file left out loses its rank.
    ///
    /// # Errors
    /// [`CommissionRefused::Ranks`] when a rank or a file stands twice, or a rank is out of range.
    pub fn rank(
        self,
        call: &Call,
        ranks: &[(crate::ids::ApplicationId, i64)],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<CountryFiles>>, CommissionRefused> {
        in_time(call, now)?;
        let places: BTreeSet<i64> = ranks.iter().map(|(_, rank)| *rank).collect();
        let named: BTreeSet<_> = ranks.iter().map(|(id, _)| *id).collect();
        let distinct = places.len() == ranks.len() && named.len() == ranks.len();
        if !distinct || places.iter().any(|rank| !(1..=999).contains(rank)) {
            return Err(CommissionRefused::Ranks);
        }
        let mut files = Vec::new();
        let mut events = Vec::new();
        for file in self.0 {
            let rank = ranks.iter().find(|(id, _)| *id == file.id).map(|(_, rank)| *rank);
            if rank != file.rank {
                let payload = json!({ "rank": rank });
                events.push(Event::new(EventKind::ApplicationRanked, file.id.0, Some(by), now, payload));
                files.push(Application { rank, ..file });
            }
        }
        Ok((!events.is_empty()).then(|| Changed::with_all(CountryFiles(files), events)))
    }
}

#[cfg(test)]
#[path = "commission_tests.rs"]
mod tests;
