//! What the picture of a call is made of: its files, what their cities are called, who reads
//! them. All of it, or only what events since a number in the log speak of.
//!
//! Nothing is counted, narrowed or sorted here: `app` does that in memory, since a desk asks
//! the same few thousand rows again and again in another order.
//!
//! An event names what it is about: a file, one of its reviews, its decision, its city or its
//! call. So a change is found by ids alone, whatever its kind, also when a newer or an older
//! binary beside this one made it.

use domain::country::Country;
use domain::decision::Outcome;
use domain::ids::{ApplicationId, CallId, PersonId};
use domain::language::Lang;
use domain::part_two::Void;
use domain::time::Timestamp;

use crate::{Error, Tx, rows, sql};

/// So many events can be looked through for what they changed; after more, all is to be read.
pub const EVENTS_MAX: i64 = 1_000;

/// A file of a call as the board knows it; a draft that was never handed in too.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardFile {
    /// Its id.
    pub id: ApplicationId,
    /// Its country.
    pub country: Country,
    /// Its stage's word.
    pub stage: String,
    /// Since when.
    pub since: Timestamp,
    /// The comment or reason that belongs to the stage.
    pub note: Option<String>,
    /// When it was begun.
    pub started_at: Timestamp,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// Until when its city amends it.
    pub amend_until: Option<Timestamp>,
    /// How often it was handed in.
    pub filings: i64,
    /// Its city's main name.
    pub name: String,
    /// The same folded.
    pub name_key: String,
    /// Whether the city is invented.
    pub invented: bool,
    /// The decision prepared, or told.
    pub outcome: Option<Outcome>,
    /// When it was handed in last.
    pub filed_at: Option<Timestamp>,
    /// SHA-256 of what was handed in then, without salts.
    pub content_sha256: Option<String>,
    /// How many files came with it.
    pub n_files: Option<i64>,
    /// The seat of its country that it holds.
    pub seat: Option<i64>,
    /// When its commission meets the city, unless that was called off.
    pub interview_at: Option<Timestamp>,
    /// By the clock of which zone.
    pub interview_zone: Option<String>,
    /// How many notes of its commission stand.
    pub n_notes: i64,
    /// Who signed the Part 2 that was signed last.
    pub part_two_by: Option<String>,
    /// When.
    pub part_two_at: Option<Timestamp>,
    /// SHA-256 of the content it was signed for.
    pub part_two_sha256: Option<String>,
    /// Since when it stands for nothing.
    pub part_two_voided_at: Option<Timestamp>,
    /// Why.
    pub part_two_void: Option<Void>,
}
rows!(BoardFile {
    id,
    country,
    stage,
    since,
    note,
    started_at,
    rank,
    amend_until,
    filings,
    name,
    name_key,
    invented,
    outcome,
    filed_at,
    content_sha256,
    n_files,
    seat,
    interview_at,
    interview_zone,
    n_notes,
    part_two_by,
    part_two_at,
    part_two_sha256,
    part_two_voided_at,
    part_two_void
});

/// One more name of a file's city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardName {
    /// The file.
    pub file: ApplicationId,
    /// The language it is a name in; `None` for a spelling no language owns.
    pub lang: Option<Lang>,
    /// The name.
    pub name: String,
    /// The same folded.
    pub name_key: String,
}
rows!(BoardName { file, lang, name, name_key });

/// A review of a file, as far as the secretariat's lists tell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardReview {
    /// The file.
    pub file: ApplicationId,
    /// Who reads it.
    pub expert: PersonId,
    /// How far: the stage's word in the database.
    pub stage: String,
    /// When the expert was asked.
    pub assigned_at: Timestamp,
}
rows!(BoardReview { file, expert, stage, assigned_at });

/// What events after `$2` speak of, each file of it once, other things besides. `cross join` keeps
/// SQLite from walking a whole table to look for a few ids, and the limit tells PostgreSQL that
/// they are few; whoever asks has made sure that no more happened.
macro_rules! touched {
    () => {
        "with happened as (select subject as id from event where seq > $2 order by seq limit 1000),
              subject as (select distinct h.id as id from happened h),
              touched as (
                 select s.id as id from subject s
                 union select r.application from subject s cross join review r where r.id = s.id
                 union select t.application from subject s cross join review_taken_back t
                       where t.id = s.id
                 union select d.application from subject s cross join decision d where d.id = s.id
                 union select a.id from subject s cross join application a where a.city = s.id) "
    };
}

macro_rules! file_columns {
    () => {
        "select a.id, a.country, a.stage, coalesce(a.stage_at, a.started_at), a.stage_note,
                a.started_at, a.rank, a.amend_until, a.filings, c.name, c.name_key, c.invented,
                d.outcome, s.submitted_at, coalesce(s.content_sha256, s.sha256), s.n_files,
                e.seat, i.starts_at, i.zone,
                (select count(*) from country_note n
                 where n.application = a.id and n.deleted_at is null),
                p.name, p.signed_at, p.content_sha256, p.voided_at, p.void_because "
    };
}

macro_rules! file_joins {
    () => {
        "join city c on c.id = a.city
         left join decision d on d.application = a.id
         left join submission s on s.application = a.id and s.n = a.filings
         left join endorsement e on e.application = a.id
         left join interview i on i.application = a.id and i.cancelled_at is null
         left join part_two p on p.id = (select x.id from part_two x where x.application = a.id
                                         order by x.signed_at desc, x.id desc limit 1) "
    };
}

impl Tx {
    /// Every file of a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn board_files(&mut self, call: CallId) -> Result<Vec<BoardFile>, Error> {
        let sql = sql!(concat!(
            file_columns!(),
            "from application a ",
            file_joins!(),
            "where a.call = $1 order by a.id"
        ));
        self.all(sql, &[&call])
    }

    /// Whether an event after number `seq` speaks of the call itself, and so of all its files.
    ///
    /// # Errors
    /// Of the database.
    pub fn call_happened_since(&mut self, call: CallId, seq: i64) -> Result<bool, Error> {
        let sql = sql!("select seq from event where subject = $1 and seq > $2 limit 1");
        Ok(self.opt::<i64>(sql, &[&call, &seq])?.is_some())
    }

    /// The files of a call that events after number `seq` speak of, as they stand now; what speaks
    /// of the call is asked for apart. At most [`EVENTS_MAX`] events may have happened since.
    ///
    /// # Errors
    /// Of the database.
    pub fn board_files_since(&mut self, call: CallId, seq: i64) -> Result<Vec<BoardFile>, Error> {
        let sql = sql!(concat!(
            touched!(),
            file_columns!(),
            "from touched t cross join application a ",
            file_joins!(),
            "where a.id = t.id and a.call = $1 order by a.id"
        ));
        self.all(sql, &[&call, &seq])
    }

    /// What the cities of a call's files are called besides, file by file in the order kept.
    ///
    /// # Errors
    /// Of the database.
    pub fn board_names(&mut self, call: CallId) -> Result<Vec<BoardName>, Error> {
        let sql = sql!(
            "select a.id, n.lang, n.name, n.name_key
             from application a join city_name n on n.city = a.city
             where a.call = $1 order by a.id, n.n"
        );
        self.all(sql, &[&call])
    }

    /// The same for the files of [`Tx::board_files_since`].
    ///
    /// # Errors
    /// Of the database.
    pub fn board_names_since(&mut self, call: CallId, seq: i64) -> Result<Vec<BoardName>, Error> {
        let sql = sql!(concat!(
            touched!(),
            "select a.id, n.lang, n.name, n.name_key
             from touched t cross join application a cross join city_name n
             where a.id = t.id and a.call = $1 and n.city = a.city order by a.id, n.n"
        ));
        self.all(sql, &[&call, &seq])
    }

    /// Every review of a call, file by file.
    ///
    /// # Errors
    /// Of the database.
    pub fn board_reviews(&mut self, call: CallId) -> Result<Vec<BoardReview>, Error> {
        let sql = sql!(
            "select application, expert, stage, assigned_at from review
             where call = $1 order by application, expert"
        );
        self.all(sql, &[&call])
    }

    /// The same for the files of [`Tx::board_files_since`].
    ///
    /// # Errors
    /// Of the database.
    pub fn board_reviews_since(
        &mut self,
        call: CallId,
        seq: i64,
    ) -> Result<Vec<BoardReview>, Error> {
        let sql = sql!(concat!(
            touched!(),
            "select r.application, r.expert, r.stage, r.assigned_at
             from touched t cross join application a cross join review r
             where a.id = t.id and a.call = $1 and r.application = a.id
             order by r.application, r.expert"
        ));
        self.all(sql, &[&call, &seq])
    }
}
