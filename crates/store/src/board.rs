//! The board of a call, a page at a time: the rows of a page, how many there are, where files
//! stand, who is waited for. However many files there are, each is one statement.
//!
//! Filters that are off are empty texts, so that each statement is written once; a list of
//! countries travels as `,AR,BR,`, which every row is looked up in. Lists are read by the key
//! they are sorted by, so that no page skips or repeats a row while others write.

use domain::board::Late;
use domain::country::Country;
use domain::decision::Outcome;
use domain::ids::{ApplicationId, CallId, CityId, PersonId};
use domain::language::Lang;
use domain::time::Timestamp;

use crate::{Error, Tx, rows, sql};

/// Which files of a call are asked for; an empty filter asks for all that were handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardFilter {
    /// Those at this stage.
    pub stage: Option<String>,
    /// Those of one country.
    pub country: Option<Country>,
    /// Those of one of these countries; empty for all.
    pub countries: Vec<Country>,
    /// Those that this expert was given.
    pub expert: Option<PersonId>,
    /// Those of cities with this in one of their names, folded; empty for all.
    pub name_key: String,
    /// Those with which somebody is late.
    pub late: bool,
    /// Of these it is not asked who judges them, nor how: whoever asks stands too near to them.
    pub unseen: Vec<ApplicationId>,
}

/// What a board is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BoardOrder {
    /// By country, and by the commission's rank.
    #[default]
    Place,
    /// By the name of the city.
    City,
    /// What has waited longest first.
    Waiting,
}

/// Where a page begins: after that row, or before it when one turns back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoardPage {
    /// The page of the rows that follow; `None` for the first page.
    After(Option<(String, ApplicationId)>),
    /// The page of the rows before, which is read backwards and turned round.
    Before(String, ApplicationId),
}

/// A file on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardRow {
    /// Its id.
    pub id: ApplicationId,
    /// Its city.
    pub city: CityId,
    /// The city's main name.
    pub name: String,
    /// The city's name in the language asked for, where it has one.
    pub name_in_lang: Option<String>,
    /// Whether the city is invented.
    pub invented: bool,
    /// Its country.
    pub country: Country,
    /// Its stage's word.
    pub stage: String,
    /// Since when.
    pub since: Timestamp,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// Until when its city amends it.
    pub amend_until: Option<Timestamp>,
    /// What it is sorted by.
    pub key: String,
    /// The decision prepared, or told.
    pub outcome: Option<Outcome>,
    /// Reviews handed in.
    pub n_handed_in: i64,
    /// Reviews asked for that no conflict ended.
    pub n_reviews: i64,
    /// The earliest assignment of a review that is not handed in.
    pub oldest_review: Option<Timestamp>,
}
rows!(BoardRow {
    id,
    city,
    name,
    name_in_lang,
    invented,
    country,
    stage,
    since,
    rank,
    amend_until,
    key,
    outcome,
    n_handed_in,
    n_reviews,
    oldest_review
});

/// How many files stand at a stage, and for how long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageAges {
    /// The stage's word.
    pub stage: String,
    /// How many.
    pub n: i64,
    /// Since when the oldest has stood there.
    pub oldest: Timestamp,
    /// Since when the one in the middle has stood there.
    pub median: Timestamp,
}
rows!(StageAges { stage, n, oldest, median });

/// Files of a country that wait for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountryWaits {
    /// The country.
    pub country: Country,
    /// How many.
    pub n: i64,
    /// Since when the oldest has waited.
    pub oldest: Timestamp,
}
rows!(CountryWaits { country, n, oldest });

/// How much of a call is late with the secretariat, the cities that amend, and the experts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LateCounts {
    /// Files whose check is late.
    pub n_checks: i64,
    /// Files whose city did not amend them in time.
    pub n_amendments: i64,
    /// Reviews that are late.
    pub n_reviews: i64,
}
rows!(LateCounts { n_checks, n_amendments, n_reviews });

/// The files of a call that the filter leaves: `$1` call, `$2` stage, `$3` country, `$4`
/// countries, `$5` expert, `$6` pattern, `$7` whether only what is late, `$8` to `$11` what that is,
/// `$12` the files of which nothing about experts is seen.
macro_rules! of_board {
    () => {
        "from application a join city c on c.id = a.city
         where a.call = $1 and a.filings > 0
           and ($2 = '' or a.stage = $2)
           and ($3 = '' or a.country = $3)
           and ($4 = '' or $4 like '%,' || a.country || ',%')
           and ($5 = '' or ($12 not like '%,' || a.id || ',%'
                and exists (select 1 from review x
                            where x.application = a.id and x.expert = $5)))
           and ($6 = '' or c.name_key like $6
                or c.id in (select n.city from city_name n where n.name_key like $6))
           and ($7 = ''
                or (a.stage in ('submitted', 'returned', 'endorsed') and $8 <> '')
                or (a.stage = 'forwarded' and a.amend_until is null and a.stage_at < $9)
                or (a.stage = 'forwarded' and a.amend_until < $11)
                or (a.stage = 'eligible' and $12 not like '%,' || a.id || ',%' and exists (
                        select 1 from review y where y.application = a.id
                         and y.stage in ('assigned', 'accepted') and y.assigned_at < $10))) "
    };
}

macro_rules! place_key {
    () => {
        "a.country || ' ' || cast(10000 + coalesce(a.rank, 9999) as text)"
    };
}
macro_rules! city_key {
    () => {
        "c.name_key"
    };
}
// As long as each other, so that texts compare as the moments do.
macro_rules! waiting_key {
    () => {
        "cast(100000000000000 + coalesce(a.stage_at, a.started_at) as text)"
    };
}

/// One page: first which files it has, and only for those what is counted of each.
macro_rules! page_of_board {
    ($key:expr, $compare:literal, $turn:literal) => {
        concat!(
            "with page as materialized (
                 select a.id as id, a.city as city, c.name as name, c.invented as invented,
                        a.country as country, a.stage as stage,
                        coalesce(a.stage_at, a.started_at) as since, a.rank as rank,
                        a.amend_until as amend_until, ",
            $key,
            " as sort_key ",
            of_board!(),
            "and (",
            $key,
            ", a.id) ",
            $compare,
            " ($13, $14) order by ",
            $key,
            $turn,
            ", a.id",
            $turn,
            " limit $15)
             select p.id, p.city, p.name,
                    (select n.name from city_name n where n.city = p.city and n.lang = $16
                     order by n.n limit 1),
                    p.invented, p.country, p.stage, p.since, p.rank, p.amend_until, p.sort_key,
                    d.outcome,
                    (select count(*) from review r
                     where r.application = p.id and r.stage = 'handed_in'),
                    (select count(*) from review r
                     where r.application = p.id and r.stage not in ('conflicted', 'set_aside')),
                    (select min(r.assigned_at) from review r
                     where r.application = p.id and r.stage in ('assigned', 'accepted'))
             from page p left join decision d on d.application = p.id
             order by p.sort_key",
            $turn,
            ", p.id",
            $turn
        )
    };
}

/// A filter as the statements take it.
struct Asked {
    stage: String,
    country: String,
    countries: String,
    expert: String,
    pattern: String,
    late: &'static str,
    commissions: &'static str,
    unseen: String,
}

/// Ids as a text in which each is looked up.
pub(crate) fn listed(ids: &[ApplicationId]) -> String {
    ids.iter().fold(",".to_owned(), |all, id| all + &id.to_string() + ",")
}

fn flag(is: bool) -> &'static str {
    if is { "1" } else { "" }
}

impl Asked {
    fn new(filter: &BoardFilter, late: &Late) -> Asked {
        let codes: Vec<&str> = filter.countries.iter().map(Country::as_str).collect();
        Asked {
            stage: filter.stage.clone().unwrap_or_default(),
            country: filter.country.map(|it| it.to_string()).unwrap_or_default(),
            countries: match codes.is_empty() {
                true => String::new(),
                false => format!(",{},", codes.join(",")),
            },
            expert: filter.expert.map(|it| it.to_string()).unwrap_or_default(),
            // A folded text has no character that `like` reads as a pattern.
            pattern: match filter.name_key.is_empty() {
                true => String::new(),
                false => format!("%{}%", filter.name_key),
            },
            late: flag(filter.late),
            commissions: flag(late.commissions),
            unseen: listed(&filter.unseen),
        }
    }
}

impl Tx {
    /// At most `limit` files of a call, in that order, with names in `lang`.
    ///
    /// # Errors
    /// Of the database.
    #[expect(clippy::too_many_arguments, reason = "everything one address of a list says")]
    pub fn board(
        &mut self,
        call: CallId,
        filter: &BoardFilter,
        late: &Late,
        order: BoardOrder,
        from: &BoardPage,
        limit: i64,
        lang: Lang,
    ) -> Result<Vec<BoardRow>, Error> {
        let asked = Asked::new(filter, late);
        let (key, id, forward) = match from {
            BoardPage::After(None) => (String::new(), String::new(), true),
            BoardPage::After(Some((key, id))) => (key.clone(), id.to_string(), true),
            BoardPage::Before(key, id) => (key.clone(), id.to_string(), false),
        };
        let sql = match (order, forward) {
            (BoardOrder::Place, true) => sql!(page_of_board!(place_key!(), ">", "")),
            (BoardOrder::Place, false) => sql!(page_of_board!(place_key!(), "<", " desc")),
            (BoardOrder::City, true) => sql!(page_of_board!(city_key!(), ">", "")),
            (BoardOrder::City, false) => sql!(page_of_board!(city_key!(), "<", " desc")),
            (BoardOrder::Waiting, true) => sql!(page_of_board!(waiting_key!(), ">", "")),
            (BoardOrder::Waiting, false) => sql!(page_of_board!(waiting_key!(), "<", " desc")),
        };
        let mut rows: Vec<BoardRow> = self.all(
            sql,
            &[
                &call,
                &asked.stage,
                &asked.country,
                &asked.countries,
                &asked.expert,
                &asked.pattern,
                &asked.late,
                &asked.commissions,
                &late.forwarded_before,
                &late.assigned_before,
                &late.now,
                &asked.unseen,
                &key,
                &id,
                &limit,
                &lang,
            ],
        )?;
        if !forward {
            rows.reverse();
        }
        Ok(rows)
    }

    /// What a file of a call is sorted by; `None` when it is no file of its board.
    ///
    /// # Errors
    /// Of the database.
    pub fn board_key(
        &mut self,
        call: CallId,
        order: BoardOrder,
        id: ApplicationId,
    ) -> Result<Option<String>, Error> {
        let sql = match order {
            BoardOrder::Place => sql!(concat!(
                "select ",
                place_key!(),
                " from application a where a.call = $1 and a.id = $2 and a.filings > 0"
            )),
            BoardOrder::City => sql!(concat!(
                "select ",
                city_key!(),
                " from application a join city c on c.id = a.city
                  where a.call = $1 and a.id = $2 and a.filings > 0"
            )),
            BoardOrder::Waiting => sql!(concat!(
                "select ",
                waiting_key!(),
                " from application a where a.call = $1 and a.id = $2 and a.filings > 0"
            )),
        };
        self.opt(sql, &[&call, &id])
    }

    /// How many files the filter leaves.
    ///
    /// # Errors
    /// Of the database.
    pub fn count_board(
        &mut self,
        call: CallId,
        filter: &BoardFilter,
        late: &Late,
    ) -> Result<i64, Error> {
        let asked = Asked::new(filter, late);
        self.one(
            sql!(concat!("select count(*) ", of_board!())),
            &[
                &call,
                &asked.stage,
                &asked.country,
                &asked.countries,
                &asked.expert,
                &asked.pattern,
                &asked.late,
                &asked.commissions,
                &late.forwarded_before,
                &late.assigned_before,
                &late.now,
                &asked.unseen,
            ],
        )
    }

    /// How many files of a call stand where, with the ages of the oldest and of the one in the
    /// middle; stages without files are left out.
    ///
    /// # Errors
    /// Of the database.
    pub fn stage_ages(&mut self, call: CallId) -> Result<Vec<StageAges>, Error> {
        let sql = sql!(
            "select stage, n, min(since), min(case when place = (n + 1) / 2 then since end)
             from (select a.stage as stage, coalesce(a.stage_at, a.started_at) as since,
                          row_number() over (partition by a.stage order by a.stage_at) as place,
                          count(*) over (partition by a.stage) as n
                   from application a where a.call = $1 and a.filings > 0) aged
             group by stage, n order by stage"
        );
        self.all(sql, &[&call])
    }

    /// The countries of a call's files, each once.
    ///
    /// # Errors
    /// Of the database.
    pub fn board_countries(&mut self, call: CallId) -> Result<Vec<Country>, Error> {
        let sql = sql!(
            "select distinct country from application where call = $1 and filings > 0
             order by country"
        );
        self.all(sql, &[&call])
    }

    /// Per country, the files that its commission has neither forwarded nor refused nor put in
    /// reserve.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiting_for_commissions(&mut self, call: CallId) -> Result<Vec<CountryWaits>, Error> {
        let sql = sql!(
            "select country, count(*), min(coalesce(stage_at, started_at)) from application
             where call = $1 and filings > 0 and stage in ('submitted', 'returned', 'endorsed')
             group by country order by country"
        );
        self.all(sql, &[&call])
    }

    /// Per country, drafts that were never handed in: how many, and nothing else about them.
    ///
    /// # Errors
    /// Of the database.
    pub fn drafts_by_country(&mut self, call: CallId) -> Result<Vec<CountryWaits>, Error> {
        let sql = sql!(
            "select country, count(*), min(started_at) from application
             where call = $1 and filings = 0 and stage = 'draft'
             group by country order by country"
        );
        self.all(sql, &[&call])
    }

    /// How much is late in a call; of `unseen` files no review is counted.
    ///
    /// # Errors
    /// Of the database.
    pub fn late_counts(
        &mut self,
        call: CallId,
        late: &Late,
        unseen: &[ApplicationId],
    ) -> Result<LateCounts, Error> {
        let sql = sql!(
            "select (select count(*) from application where call = $1 and filings > 0
                      and stage = 'forwarded' and amend_until is null and stage_at < $2),
                    (select count(*) from application where call = $1 and filings > 0
                      and stage = 'forwarded' and amend_until < $4),
                    (select count(*) from review r join application a on a.id = r.application
                     where r.call = $1 and r.stage in ('assigned', 'accepted')
                       and r.assigned_at < $3 and a.stage = 'eligible'
                       and $5 not like '%,' || a.id || ',%')"
        );
        let unseen = listed(unseen);
        self.one(sql, &[&call, &late.forwarded_before, &late.assigned_before, &late.now, &unseen])
    }
}
