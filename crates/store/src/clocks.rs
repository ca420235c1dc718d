//! Dates beside a call's clocks, signs of life, and the keys of calendars.

use std::collections::BTreeMap;

use domain::application::Application;
use domain::calendar_key::{CalendarKey, Revoked};
use domain::call::{QuotaChanged, Seat};
use domain::country::Country;
use domain::ids::{ApplicationId, CallId, PersonId, WaiverId};
use domain::outage::Beat;
use domain::own_date::OwnDate;
use domain::time::{Deadline, Timestamp};
use domain::waiver::{self, Waived, Waiver};

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, rows, sql};

rows!(CalendarKey { person, token_sha256, made_at });
rows!(Beat { minute, after_move });
rows!(Seat { country, application, seat });

impl FromRow for OwnDate {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(OwnDate {
            call: row.take()?,
            country: row.take()?,
            deadline: row.take::<Json<Deadline>>()?.0,
            binds: row.take()?,
            set_at: row.take()?,
            set_by: row.take()?,
            lifted_at: row.take()?,
        })
    }
}

impl FromRow for Waiver {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, application, call) = (row.take()?, row.take()?, row.take()?);
        let (asked_at, asked_by, why) = (row.take()?, row.take()?, row.take()?);
        let name: String = row.take()?;
        let (at, by, second) = (row.take()?, row.take()?, row.take()?);
        let until: Option<Json<Deadline>> = row.take()?;
        let parts = (name.as_str(), at, by, second, until.map(|it| it.0), row.take()?);
        let stage = match parts {
            ("asked", None, None, None, None, None) => waiver::Stage::Asked,
            ("granted", Some(at), Some(by), second, Some(until), Some(reason)) => {
                waiver::Stage::Granted { at, by, second, until, reason }
            }
            ("refused", Some(at), Some(by), None, None, Some(reason)) => {
                waiver::Stage::Refused { at, by, reason }
            }
            _ => return Err(Error::Column { index: 6, what: format!("no such stage: {name}") }),
        };
        Ok(Waiver { id, application, call, asked_at, asked_by, why, stage })
    }
}

impl Save for OwnDate {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into own_date (call, country, date, binds, set_at, set_by, lifted_at)
                 values ($1, $2, $3, $4, $5, $6, $7)
                 on conflict (call, country) do update set date = $3, binds = $4, set_at = $5,
                     set_by = $6, lifted_at = $7"
            ),
            &[
                &self.call,
                &self.country,
                &Json(&self.deadline),
                &self.binds,
                &self.set_at,
                &self.set_by,
                &self.lifted_at,
            ],
        )?;
        Ok(())
    }
}

impl Save for Waiver {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let (at, by, second, until, reason) = match &self.stage {
            waiver::Stage::Asked => (None, None, None, None, None),
            waiver::Stage::Granted { at, by, second, until, reason } => {
                (Some(*at), Some(*by), *second, Some(Json(until)), Some(reason))
            }
            waiver::Stage::Refused { at, by, reason } => {
                (Some(*at), Some(*by), None, None, Some(reason))
            }
        };
        tx.exec(
            sql!(
                "insert into waiver (id, application, call, asked_at, asked_by, why, stage,
                                     stage_at, stage_by, second, until_date, reason)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 on conflict (id) do update set stage = $7, stage_at = $8, stage_by = $9,
                     second = $10, until_date = $11, reason = $12"
            ),
            &[
                &self.id,
                &self.application,
                &self.call,
                &self.asked_at,
                &self.asked_by,
                &self.why,
                &self.stage.name(),
                &at,
                &by,
                &second,
                &until,
                &reason,
            ],
        )?;
        Ok(())
    }
}

impl Save for Waived {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        save_dates(&self.application, tx)?;
        self.waiver.save(tx)
    }
}

/// Nothing of the application but its date: the rest is saved by its own transitions.
fn save_dates(file: &Application, tx: &mut WriteTx) -> Result<(), Error> {
    let waiver = file.dates.waiver.as_ref().map(Json);
    tx.exec(sql!("update application set waiver = $2 where id = $1"), &[&file.id, &waiver])?;
    Ok(())
}

impl Save for QuotaChanged {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        // Seats that are added must be there before, and those taken away must be free after.
        self.call.save(tx)?;
        for it in &self.moved {
            let sql = sql!("update endorsement set seat = $2 where application = $1");
            tx.exec(sql, &[&it.application, &it.seat])?;
            let sql = sql!("update application set seat = $2 where id = $1 and seat is not null");
            tx.exec(sql, &[&it.application, &it.seat])?;
        }
        tx.exec(
            sql!("delete from call_seat where call = $1 and seat > $2"),
            &[&self.call.id, &self.call.quota],
        )?;
        Ok(())
    }
}

impl Save for CalendarKey {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into calendar_key (person, token_sha256, made_at) values ($1, $2, $3)
                 on conflict (person) do update set token_sha256 = $2, made_at = $3"
            ),
            &[&self.person, &self.token_sha256, &self.made_at],
        )?;
        Ok(())
    }
}

impl Save for Revoked {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(sql!("delete from calendar_key where person = $1"), &[&self.0.person])?;
        Ok(())
    }
}

macro_rules! waiver_columns {
    () => {
        "select id, application, call, asked_at, asked_by, why, stage, stage_at, stage_by, second,
                until_date, reason
         from waiver "
    };
}

impl Tx {
    /// The own date of a country's commission in a call, while it holds.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_date(&mut self, call: CallId, country: Country) -> Result<Option<OwnDate>, Error> {
        let sql = sql!(
            "select call, country, date, binds, set_at, set_by, lifted_at from own_date
             where call = $1 and country = $2 and lifted_at is null"
        );
        self.opt(sql, &[&call, &country])
    }

    /// Every own date that holds in a call, by country.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_dates(&mut self, call: CallId) -> Result<Vec<OwnDate>, Error> {
        let sql = sql!(
            "select call, country, date, binds, set_at, set_by, lifted_at from own_date
             where call = $1 and lifted_at is null order by country"
        );
        self.all(sql, &[&call])
    }

    /// Every own date that holds, of all calls.
    ///
    /// # Errors
    /// Of the database.
    pub fn all_own_dates(&mut self) -> Result<Vec<OwnDate>, Error> {
        let sql = sql!(
            "select call, country, date, binds, set_at, set_by, lifted_at from own_date
             where lifted_at is null order by call, country"
        );
        self.all(sql, &[])
    }

    /// When the own date of a country's commission in a call last changed.
    ///
    /// # Errors
    /// Of the database.
    pub fn own_date_changed_at(
        &mut self,
        call: CallId,
        country: Country,
    ) -> Result<Option<Timestamp>, Error> {
        let sql = sql!(
            "select coalesce(lifted_at, set_at) from own_date where call = $1 and country = $2"
        );
        self.opt(sql, &[&call, &country])
    }

    /// The request for more time of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiver(&mut self, id: WaiverId) -> Result<Option<Waiver>, Error> {
        self.opt(sql!(concat!(waiver_columns!(), "where id = $1")), &[&id])
    }

    /// An application's requests for more time, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn waivers_of(&mut self, application: ApplicationId) -> Result<Vec<Waiver>, Error> {
        let sql = sql!(concat!(waiver_columns!(), "where application = $1 order by asked_at, id"));
        self.all(sql, &[&application])
    }

    /// The requests for more time in a call that wait for an answer, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn waivers_asked(&mut self, call: CallId) -> Result<Vec<Waiver>, Error> {
        let sql = sql!(concat!(
            waiver_columns!(),
            "where call = $1 and stage = 'asked' order by asked_at, id"
        ));
        self.all(sql, &[&call])
    }

    /// The requests for more time in all calls that wait for an answer, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn all_waivers_asked(&mut self) -> Result<Vec<Waiver>, Error> {
        let sql = sql!(concat!(waiver_columns!(), "where stage = 'asked' order by asked_at, id"));
        self.all(sql, &[])
    }

    /// How many applications of each call were given more time; calls without any are left out.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiver_counts(&mut self) -> Result<BTreeMap<CallId, i64>, Error> {
        let sql = sql!(
            "select call, count(*) from waiver where stage = 'granted' group by call order by call"
        );
        let rows: Vec<(CallId, i64)> = self.all(sql, &[])?;
        Ok(rows.into_iter().collect())
    }

    /// Every seat of a call that is held, by country and seat.
    ///
    /// # Errors
    /// Of the database.
    pub fn seats_held(&mut self, call: CallId) -> Result<Vec<Seat>, Error> {
        let sql = sql!(
            "select country, application, seat from endorsement where call = $1
             order by country, seat"
        );
        self.all(sql, &[&call])
    }

    /// The signs of life from `first` to `last`, both included, with the last one before and the
    /// next one after: a minute each, whichever nodes gave them.
    ///
    /// # Errors
    /// Of the database.
    pub fn beats(&mut self, first: i64, last: i64) -> Result<Vec<Beat>, Error> {
        let before: Option<i64> =
            self.one(sql!("select max(minute) from heartbeat where minute < $1"), &[&first])?;
        let after: Option<i64> =
            self.one(sql!("select min(minute) from heartbeat where minute > $1"), &[&last])?;
        let (from, last) = (before.unwrap_or(first), after.unwrap_or(last));
        let sql = sql!(
            "select minute, sum(case when after_move then 1 else 0 end) > 0 from heartbeat
             where minute >= $1 and minute <= $2 group by minute order by minute"
        );
        self.all(sql, &[&from, &last])
    }

    /// The last minute in which any node gave a sign of life.
    ///
    /// # Errors
    /// Of the database.
    pub fn last_beat(&mut self) -> Result<Option<i64>, Error> {
        self.one(sql!("select max(minute) from heartbeat"), &[])
    }

    /// A person's calendar key.
    ///
    /// # Errors
    /// Of the database.
    pub fn calendar_key(&mut self, person: PersonId) -> Result<Option<CalendarKey>, Error> {
        let sql = sql!("select person, token_sha256, made_at from calendar_key where person = $1");
        self.opt(sql, &[&person])
    }

    /// The key with that hash.
    ///
    /// # Errors
    /// Of the database.
    pub fn calendar_key_by_hash(&mut self, sha256: &[u8]) -> Result<Option<CalendarKey>, Error> {
        let sql =
            sql!("select person, token_sha256, made_at from calendar_key where token_sha256 = $1");
        self.opt(sql, &[&sha256])
    }
}

impl WriteTx {
    /// Leaves a node's sign of life in a minute; again in the same minute it changes nothing.
    ///
    /// # Errors
    /// Of the database.
    pub fn beat(&mut self, node: &str, minute: i64, after_move: bool) -> Result<(), Error> {
        self.exec(
            sql!(
                "insert into heartbeat (minute, node, after_move) values ($1, $2, $3)
                 on conflict (minute, node) do nothing"
            ),
            &[&minute, &node, &after_move],
        )?;
        Ok(())
    }

    /// Forgets signs of life from before a minute.
    ///
    /// # Errors
    /// Of the database.
    pub fn forget_beats(&mut self, before: i64) -> Result<(), Error> {
        self.exec(sql!("delete from heartbeat where minute < $1"), &[&before])?;
        Ok(())
    }
}
