//! What calls led to, counted from rows, and what happened in public.

use domain::call::Extension;
use domain::country::Country;
use domain::decision::Correction;
use domain::event::EventKind;
use domain::ids::{ApplicationId, CallId, CityId};
use domain::language::Lang;
use domain::time::Timestamp;
use uuid::Uuid;

use crate::{Error, FromRow, Row, Tx, rows, sql};

/// How many cities a call brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallCounts {
    /// Which call.
    pub call: CallId,
    /// Cities announced.
    pub announced: i64,
    /// Of those, cities whose membership was not revoked as a mistake.
    pub admitted: i64,
}
rows!(CallCounts { call, announced, admitted });

/// One thing that happened in public, as a feed tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicEvent {
    /// Its number in the log.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// What, `call.extended`.
    pub kind: String,
    /// The call or city it happened to.
    pub subject: Uuid,
    /// The city's name in the language asked for, where it is about a city.
    pub city: Option<String>,
}
rows!(PublicEvent { seq, at, kind, subject, city });

macro_rules! member_events {
    ($of:literal) => {
        concat!(
            "select e.seq, e.at, e.kind, e.subject,
                    coalesce((select n.name from city_name n
                              where n.city = c.id and n.lang = $2 order by n.n limit 1), c.name)
             from event e join city c on c.id = e.subject
             where e.kind in ('city.admitted', 'city.admission_revoked', 'spell.ended')
               and c.is_listed = true and ",
            $of
        )
    };
}

struct OfCall<T>(CallId, T);

impl<T: FromRow> FromRow for OfCall<T> {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(OfCall(row.take()?, T::from_row(row)?))
    }
}

struct CorrectionOf(Correction, CityId, String);

impl FromRow for CorrectionOf {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(CorrectionOf(Correction::from_row(row)?, row.take()?, row.take()?))
    }
}

impl Tx {
    /// How many cities each call brought; calls that brought none are left out.
    ///
    /// # Errors
    /// Of the database.
    pub fn call_counts(&mut self) -> Result<Vec<CallCounts>, Error> {
        let sql = sql!(
            "select call, count(*),
                    count(case when reason is null or reason <> 'revoked' then 1 end)
             from spell where call is not null group by call"
        );
        self.all(sql, &[])
    }

    /// The extensions of all calls, by call and in their order.
    ///
    /// # Errors
    /// Of the database.
    pub fn all_extensions(&mut self) -> Result<Vec<(CallId, Extension)>, Error> {
        let sql = sql!(
            "select call, n, extended_at, extended_by, reason, clocks_before, clocks_after
             from call_extension order by call, n"
        );
        let rows: Vec<OfCall<Extension>> = self.all(sql, &[])?;
        Ok(rows.into_iter().map(|OfCall(call, it)| (call, it)).collect())
    }

    /// The corrections of all calls, the oldest first, each with the id and the main name of its
    /// city.
    ///
    /// # Errors
    /// Of the database.
    pub fn all_corrections(&mut self) -> Result<Vec<(Correction, CityId, String)>, Error> {
        let sql = sql!(
            "select r.id, r.call, r.spell, r.kind, r.corrected_at, r.corrected_by, r.note, c.id, c.name
             from correction r join spell s on s.id = r.spell join city c on c.id = s.city
             order by r.corrected_at, r.id"
        );
        let rows: Vec<CorrectionOf> = self.all(sql, &[])?;
        Ok(rows.into_iter().map(|CorrectionOf(it, city, name)| (it, city, name)).collect())
    }

    /// The corrections that touched a city's memberships, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn corrections_of_city(&mut self, city: CityId) -> Result<Vec<Correction>, Error> {
        let sql = sql!(
            "select r.id, r.call, r.spell, r.kind, r.corrected_at, r.corrected_by, r.note
             from correction r join spell s on s.id = r.spell
             where s.city = $1 order by r.corrected_at, r.id"
        );
        self.all(sql, &[&city])
    }

    /// What happened in public and makes news, the latest first: calls published, extended,
    /// announced, corrected, and cities admitted.
    ///
    /// # Errors
    /// Of the database.
    pub fn public_events(&mut self, limit: i64, lang: Lang) -> Result<Vec<PublicEvent>, Error> {
        let sql = sql!(
            "select e.seq, e.at, e.kind, e.subject,
                    coalesce((select n.name from city_name n
                              where n.city = c.id and n.lang = $2 order by n.n limit 1), c.name)
             from event e left join city c on c.id = e.subject
             where e.kind in ('call.published', 'call.extended', 'call.announced',
                              'call.corrected', 'city.admitted')
             order by e.seq desc limit $1"
        );
        self.all(sql, &[&limit, &lang])
    }

    /// What happened to the memberships of a country's cities, the latest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn member_events_of_country(
        &mut self,
        country: Country,
        limit: i64,
        lang: Lang,
    ) -> Result<Vec<PublicEvent>, Error> {
        let sql = sql!(concat!(member_events!("c.country = $3"), " order by e.seq desc limit $1"));
        self.all(sql, &[&limit, &lang, &country])
    }

    /// What happened to a city's membership, the latest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn member_events_of_city(
        &mut self,
        city: CityId,
        limit: i64,
        lang: Lang,
    ) -> Result<Vec<PublicEvent>, Error> {
        let sql = sql!(concat!(member_events!("c.id = $3"), " order by e.seq desc limit $1"));
        self.all(sql, &[&limit, &lang, &city])
    }

    /// What happened to the memberships of the cities that say they take part in a cluster, the
    /// latest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn member_events_of_cluster(
        &mut self,
        cluster: &str,
        limit: i64,
        lang: Lang,
    ) -> Result<Vec<PublicEvent>, Error> {
        let sql = sql!(concat!(
            member_events!("c.id in (select city from city_cluster where cluster = $3)"),
            " order by e.seq desc limit $1"
        ));
        self.all(sql, &[&limit, &lang, &cluster])
    }

    /// What the files of a call say under one question, as stored.
    ///
    /// # Errors
    /// Of the database.
    pub fn answers_to(
        &mut self,
        call: CallId,
        question: &str,
    ) -> Result<Vec<(ApplicationId, String)>, Error> {
        let sql = sql!(
            "select w.application, w.value from answer w join application a on a.id = w.application
             where a.call = $1 and a.filings > 0 and w.question = $2 order by w.application"
        );
        self.all(sql, &[&call, &question])
    }

    /// The countries that have, or once had, a member.
    ///
    /// # Errors
    /// Of the database.
    pub fn countries_ever_in(&mut self) -> Result<Vec<Country>, Error> {
        let sql = sql!("select distinct country from city where is_listed = true order by country");
        self.all(sql, &[])
    }

    /// How many handed-in files of a call are at which stage, by country.
    ///
    /// # Errors
    /// Of the database.
    pub fn stage_counts_in(&mut self, call: CallId) -> Result<Vec<(Country, String, i64)>, Error> {
        let sql = sql!(
            "select country, stage, count(*) from application where call = $1 and filings > 0
             group by country, stage order by country, stage"
        );
        self.all(sql, &[&call])
    }

    /// How many files of a call were ever forwarded, by country.
    ///
    /// # Errors
    /// Of the database.
    pub fn forwarded_in(&mut self, call: CallId) -> Result<Vec<(Country, i64)>, Error> {
        let sql = sql!(
            "select a.country, count(*) from application a where a.call = $1 and exists (
                 select 1 from event e where e.subject = a.id and e.kind = 'application.forwarded')
             group by a.country order by a.country"
        );
        self.all(sql, &[&call])
    }

    /// The steps that files of a call went, in the order of the log.
    ///
    /// # Errors
    /// Of the database.
    pub fn steps_in(
        &mut self,
        call: CallId,
    ) -> Result<Vec<(ApplicationId, EventKind, Timestamp)>, Error> {
        let sql = sql!(
            "select a.id, e.kind, e.at from application a join event e on e.subject = a.id
             where a.call = $1 and e.kind in ('application.submitted', 'application.forwarded',
                                              'application.screened')
             order by e.seq"
        );
        self.all(sql, &[&call])
    }
}
