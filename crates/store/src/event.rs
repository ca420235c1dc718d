//! The event log: one order for everything that happened, each event bound to the one before.
//!
//! The number is the last event's plus one, read under the writers' lock, so it follows the
//! order of commits and has no gaps. The hash covers every column and the hash before it:
//! whoever changes, removes or inserts an event afterwards must rewrite all that follow.
//! A tail cut off cleanly cannot be seen from inside; keep a [`Verified`] elsewhere for that.

use std::fmt;

use domain::event::{Changed, Event, EventKind, UnknownKind};
use domain::ids::PersonId;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::board::EVENTS_MAX;
use crate::{Error, Tx, WriteTx, rows, sql};

/// How far the log is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    /// The number of the last event; 0 when nothing has happened yet.
    pub seq: i64,
    /// The public revision: how many events changed anything a visitor can see.
    pub revision: i64,
}

/// What happened to anybody's rights since an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RightsSince {
    /// The number of the last event there is.
    pub head: i64,
    /// That of the last event by which somebody's rights may have become others, if there was one.
    pub moved: Option<i64>,
}

/// A state the store can keep; only [`WriteTx::record`] asks it to.
pub trait Save {
    /// Writes the state over whatever was kept of it before.
    ///
    /// # Errors
    /// When a statement fails.
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error>;
}

/// An event as the log has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Its number, from 1, without gaps.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who; `None` for the clock and for commands typed on the server.
    pub actor: Option<PersonId>,
    /// What; unknown when a newer binary wrote it.
    pub kind: Result<EventKind, UnknownKind>,
    /// What it happened to.
    pub subject: Uuid,
    /// Ids and figures.
    pub payload: serde_json::Value,
    /// The public revision after it.
    pub revision: i64,
}

/// A log that verifies, and where it ended then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many events there are.
    pub events: i64,
    /// The hash of the last one, in hexadecimal: kept outside, it shows a tail cut off later.
    pub hash: String,
}

/// The first event at which the log does not verify.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damage {
    /// Its number.
    pub seq: i64,
    /// What is wrong with it.
    pub what: What,
}

/// What can be wrong with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// It is not there, though later ones are.
    Missing,
    /// Its public revision does not follow from the one before.
    Revision,
    /// It was changed, or the one before it was.
    Altered,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.what {
            What::Missing => "is missing",
            What::Revision => "has a public revision that does not follow from the one before",
            What::Altered => "does not follow from the one before",
        };
        write!(f, "event {} {what}", self.seq)
    }
}

/// The end of the log with its hash: what the next event is bound to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Tip {
    pub(crate) head: Head,
    pub(crate) hash: Vec<u8>,
}

/// An event row before anything in it is interpreted.
struct Raw {
    seq: i64,
    at: i64,
    actor: Option<String>,
    kind: String,
    subject: String,
    payload: String,
    revision: i64,
    hash: Vec<u8>,
}
rows!(Raw { seq, at, actor, kind, subject, payload, revision, hash });

/// Pages small enough to hold, large enough that a round trip does not matter.
const PAGE: i64 = 1_000;

impl Raw {
    /// SHA-256 over the hash before and every column, each with its length, so that no two rows read alike.
    fn hashed(&self, previous: &[u8]) -> Vec<u8> {
        let mut hash = Sha256::new();
        let mut add = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        add(previous);
        add(&self.seq.to_be_bytes());
        add(&self.at.to_be_bytes());
        match &self.actor {
            Some(actor) => {
                add(&[1]);
                add(actor.as_bytes());
            }
            None => add(&[0]),
        }
        add(self.kind.as_bytes());
        add(self.subject.as_bytes());
        add(self.payload.as_bytes());
        add(&self.revision.to_be_bytes());
        hash.finalize().to_vec()
    }

    fn check(&self, before: &Tip) -> Result<(), Damage> {
        let expected = before.head.seq + 1;
        if self.seq != expected {
            return Err(Damage { seq: expected, what: What::Missing });
        }
        let steps = match self.kind.parse::<EventKind>() {
            Ok(kind) => i64::from(kind.is_public())..=i64::from(kind.is_public()),
            Err(_) => 0..=1,
        };
        if !steps.contains(&self.revision.saturating_sub(before.head.revision)) {
            return Err(Damage { seq: self.seq, what: What::Revision });
        }
        if self.hashed(&before.hash) != self.hash {
            return Err(Damage { seq: self.seq, what: What::Altered });
        }
        Ok(())
    }

    fn read(self) -> Result<Recorded, Error> {
        let not = |index: usize| move |what: String| Error::Column { index, what };
        Ok(Recorded {
            seq: self.seq,
            at: Timestamp(self.at),
            actor: self.actor.map(|it| it.parse()).transpose().map_err(|e: uuid::Error| not(2)(e.to_string()))?,
            kind: self.kind.parse(),
            subject: self.subject.parse().map_err(|e: uuid::Error| not(4)(e.to_string()))?,
            payload: serde_json::from_str(&self.payload).map_err(|e| not(5)(e.to_string()))?,
            revision: self.revision,
        })
    }
}

impl WriteTx {
    /// Keeps a new state together with the events that made it: the only way to save one.
    ///
    /// # Errors
    /// When a statement fails; the closure is undone then.
    pub fn record<T: Save>(&mut self, changed: Changed<T>) -> Result<T, Error> {
        let (state, events) = changed.into_parts();
        state.save(self)?;
        for event in &events {
            self.append(event)?;
        }
        Ok(state)
    }

    pub(crate) fn append(&mut self, event: &Event) -> Result<(), Error> {
        let head = Head {
            seq: self.tip.head.seq + 1,
            revision: self.tip.head.revision + i64::from(event.kind.is_public()),
        };
        let mut raw = Raw {
            seq: head.seq,
            at: event.at.0,
            actor: event.by.map(|it| it.to_string()),
            kind: event.kind.as_str().to_owned(),
            subject: event.subject.to_string(),
            payload: event.payload.to_string(),
            revision: head.revision,
            hash: Vec::new(),
        };
        raw.hash = raw.hashed(&self.tip.hash);
        self.exec(
            sql!(
                "insert into event (seq, at, actor, kind, subject, payload, revision, hash)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            &[&raw.seq, &raw.at, &raw.actor, &raw.kind, &raw.subject, &raw.payload, &raw.revision, &raw.hash],
        )?;
        self.tip = Tip { head, hash: raw.hash };
        Ok(())
    }

    /// Remembers that the consumer `name` has dealt with everything up to `seq`.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn set_cursor(&mut self, name: &str, seq: i64) -> Result<(), Error> {
        self.exec(
            sql!(
                "insert into cursor (name, seq) values ($1, $2)
                 on conflict (name) do update set seq = excluded.seq"
            ),
            &[&name, &seq],
        )?;
        Ok(())
    }
}

impl Tx {
    /// How far the log is in this snapshot.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn head(&mut self) -> Result<Head, Error> {
        Ok(self.tip()?.head)
    }

    pub(crate) fn tip(&mut self) -> Result<Tip, Error> {
        let last: Option<(i64, i64, Vec<u8>)> =
            self.opt(sql!("select seq, revision, hash from event order by seq desc limit 1"), &[])?;
        Ok(last.map_or_else(Tip::default, |(seq, revision, hash)| Tip { head: Head { seq, revision }, hash }))
    }

    pub(crate) fn has_event(&mut self, tip: &Tip) -> Result<bool, Error> {
        let hash: Option<Vec<u8>> =
            self.opt(sql!("select hash from event where seq = $1"), &[&tip.head.seq])?;
        Ok(hash.as_ref() == Some(&tip.hash))
    }

    /// The hash of event number `seq`, in hexadecimal, by which one log is told from another;
    /// `None` where there is no such event.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn event_hash(&mut self, seq: i64) -> Result<Option<String>, Error> {
        let hash: Option<Vec<u8>> = self.opt(sql!("select hash from event where seq = $1"), &[&seq])?;
        Ok(hash.map(hex::encode))
    }

    /// What happened after event number `seq`, at most `limit` of it, in order.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn events_after(&mut self, seq: i64, limit: i64) -> Result<Vec<Recorded>, Error> {
        self.raw_after(seq, limit)?.into_iter().map(Raw::read).collect()
    }

    /// What happened to anybody's rights after event number `seq`. At most [`EVENTS_MAX`] events
    /// are looked at; where there are more, rights may have moved with any of them.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn rights_since(&mut self, seq: i64) -> Result<RightsSince, Error> {
        let sql = sql!("select seq, kind from event where seq > $1 order by seq desc limit $2");
        let events: Vec<(i64, String)> = self.all(sql, &[&seq, &EVENTS_MAX])?;
        let head = events.first().map_or(seq, |it| it.0);
        // Numbers have no gaps, so the first event after `seq` tells whether all are here.
        if events.last().is_some_and(|it| it.0 != seq + 1) {
            return Ok(RightsSince { head, moved: Some(head) });
        }
        let leaves_rights = |kind: &str| kind.parse().is_ok_and(EventKind::leaves_rights);
        let moved = events.iter().find(|(_, kind)| !leaves_rights(kind)).map(|it| it.0);
        Ok(RightsSince { head, moved })
    }

    /// Everything that happened to one subject, in order.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn events_about(&mut self, subject: Uuid) -> Result<Vec<Recorded>, Error> {
        let rows: Vec<Raw> = self.all(
            sql!(
                "select seq, at, actor, kind, subject, payload, revision, hash
                 from event where subject = $1 order by seq"
            ),
            &[&subject],
        )?;
        rows.into_iter().map(Raw::read).collect()
    }

    fn raw_after(&mut self, seq: i64, limit: i64) -> Result<Vec<Raw>, Error> {
        self.all(
            sql!(
                "select seq, at, actor, kind, subject, payload, revision, hash
                 from event where seq > $1 order by seq limit $2"
            ),
            &[&seq, &limit],
        )
    }

    /// How far the consumer `name` has come; 0 when it has never run.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn cursor(&mut self, name: &str) -> Result<i64, Error> {
        Ok(self.opt(sql!("select seq from cursor where name = $1"), &[&name])?.unwrap_or(0))
    }

    /// Follows the whole chain and names the first event that is missing or was changed.
    ///
    /// `progress` hears the number reached, page by page.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the chain does not verify.
    pub fn verify_chain(&mut self, mut progress: impl FnMut(i64)) -> Result<Verified, Error> {
        let mut tip = Tip::default();
        loop {
            // From the start by number, so that numbers below 1 cannot hide.
            let page = self.raw_after(if tip.head.seq == 0 { i64::MIN } else { tip.head.seq }, PAGE)?;
            if page.is_empty() {
                return Ok(Verified { events: tip.head.seq, hash: hex::encode(&tip.hash) });
            }
            for raw in page {
                raw.check(&tip).map_err(Error::Damaged)?;
                tip = Tip { head: Head { seq: raw.seq, revision: raw.revision }, hash: raw.hash };
            }
            progress(tip.head.seq);
        }
    }
}
