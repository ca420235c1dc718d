//! Members as the public sees them: pages by keyset, counts, points on the map.
//!
//! A page is three statements however long it is: the rows, their names, their spells.
//! Filters that are off are empty texts, so that each statement is written once; a list
//! of countries travels as `,AR,BR,`, which every row is looked up in.

use domain::city::{City, CityName, Position, Spell};
use domain::country::Country;
use domain::ids::CityId;
use domain::language::Lang;

use crate::cities::{city_columns, spell_columns};
use crate::{Error, FromRow, Row, Tx, rows, sql};

/// The year in which a spell began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Began {
    /// In this one, `2020`.
    In(String),
    /// Nobody knows.
    Unknown,
}

/// Which members are asked for; an empty filter asks for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// Those of one country.
    pub country: Option<Country>,
    /// Those of one of these countries; empty for all.
    pub countries: Vec<Country>,
    /// Those whose running spell began then.
    pub year: Option<Began>,
    /// Those with this in one of their names, folded; empty for all.
    pub name_key: String,
    /// The members of that day; of now when none is given.
    pub on: Option<OnDay>,
}

/// Where a page begins: after that row, or before it when one turns back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The page of the rows that follow; `None` for the first page.
    After(Option<(String, CityId)>),
    /// The page of the rows before, which is read backwards and turned round.
    Before(String, CityId),
}

/// One member as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberRow {
    /// Its id.
    pub id: CityId,
    /// Its country.
    pub country: Country,
    /// The kind of place.
    pub kind: String,
    /// Its main name.
    pub name: String,
    /// The folded main name, by which lists are sorted.
    pub name_key: String,
    /// Its name in the language asked for, where it has one.
    pub name_in_lang: Option<String>,
    /// Where it lies.
    pub position: Option<Position>,
    /// Whether it is invented.
    pub invented: bool,
    /// The first day of its running spell, where known.
    pub since: Option<String>,
}

impl MemberRow {
    /// The best name for the reader the row was read for.
    pub fn shown_name(&self) -> &str {
        self.name_in_lang.as_deref().unwrap_or(&self.name)
    }
}

impl FromRow for MemberRow {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, country, kind, name, name_key) =
            (row.take()?, row.take()?, row.take()?, row.take()?, row.take()?);
        let (latitude, longitude): (Option<f64>, Option<f64>) = (row.take()?, row.take()?);
        Ok(MemberRow {
            id,
            country,
            kind,
            name,
            name_key,
            position: latitude
                .zip(longitude)
                .map(|(latitude, longitude)| Position { latitude, longitude }),
            invented: row.take()?,
            name_in_lang: row.take()?,
            since: row.take()?,
        })
    }
}

/// A spell with the city it is of.
struct SpellOf(CityId, Spell);

impl FromRow for SpellOf {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let spell = Spell::from_row(row)?;
        Ok(SpellOf(spell.city, spell))
    }
}

/// A name with the city it is of.
struct NameOf {
    city: CityId,
    lang: Option<Lang>,
    name: String,
}
rows!(NameOf { city, lang, name });

impl NameOf {
    fn pair(self) -> (CityId, CityName) {
        (self.city, CityName { lang: self.lang, name: self.name })
    }
}

macro_rules! named_columns {
    ($lang:literal) => {
        concat!(
            "select c.id, c.country, c.kind, c.name, c.name_key, c.latitude, c.longitude, c.invented,
                    (select n.name from city_name n
                     where n.city = c.id and n.lang = ",
            $lang,
            " order by n.n limit 1), "
        )
    };
}

macro_rules! member_columns {
    ($lang:literal) => {
        concat!(
            named_columns!($lang),
            "(select s.from_on from spell s where s.city = c.id and s.until_on is null) "
        )
    };
}

/// `$compare` is `=` for one country, `<>` (with an empty text) for all: two statements, so that
/// each walks its own index.
macro_rules! of_members {
    ($compare:literal) => {
        concat!(
            "from city c where c.is_member = true and c.country ",
            $compare,
            " $1
             and ($2 = '' or $2 like '%,' || c.country || ',%')
             and ($3 = '' or exists (select 1 from spell s where s.city = c.id
                  and s.until_on is null
                  and (s.from_on like $3 or ($3 = '-' and s.from_on is null))))
             and ($4 = '' or c.name_key like $4
                  or c.id in (select n.city from city_name n where n.name_key like $4)) "
        )
    };
}

macro_rules! ids_after {
    ($compare:literal) => {
        concat!(
            "in (select c.id ",
            of_members!($compare),
            "and (c.name_key, c.id) > ($5, $6) order by c.name_key, c.id limit $7) "
        )
    };
}

mod on_day;
pub use on_day::OnDay;

/// A filter as the statements take it.
struct Asked {
    country: String,
    countries: String,
    year: String,
    pattern: String,
    day: String,
    begins: String,
}

impl Asked {
    fn new(filter: &MemberFilter) -> Asked {
        let codes: Vec<&str> = filter.countries.iter().map(Country::as_str).collect();
        Asked {
            country: filter.country.map(|it| it.to_string()).unwrap_or_default(),
            countries: match codes.is_empty() {
                true => String::new(),
                false => format!(",{},", codes.join(",")),
            },
            year: match &filter.year {
                Some(Began::In(year)) => format!("{year}%"),
                Some(Began::Unknown) => "-".to_owned(),
                None => String::new(),
            },
            // A folded text has no character that `like` reads as a pattern.
            pattern: match filter.name_key.is_empty() {
                true => String::new(),
                false => format!("%{}%", filter.name_key),
            },
            day: filter.on.as_ref().map(|it| it.day.clone()).unwrap_or_default(),
            begins: filter.on.as_ref().map(|it| it.begins.clone()).unwrap_or_default(),
        }
    }
}

/// Where a page begins, as the statements take it, and whether it is read forwards.
fn edge(from: &Page) -> (String, String, bool) {
    match from {
        Page::After(None) => (String::new(), String::new(), true),
        Page::After(Some((key, id))) => (key.clone(), id.to_string(), true),
        Page::Before(key, id) => (key.clone(), id.to_string(), false),
    }
}

impl Tx {
    /// At most `limit` members, in the order of their folded main names, with names in `lang`.
    ///
    /// # Errors
    /// Of the database.
    pub fn members(
        &mut self,
        filter: &MemberFilter,
        from: &Page,
        limit: i64,
        lang: Lang,
    ) -> Result<Vec<MemberRow>, Error> {
        if filter.on.is_some() {
            return self.members_on(filter, from, limit, lang);
        }
        let asked = Asked::new(filter);
        let (key, id, forward) = edge(from);
        let sql = match (filter.country.is_some(), forward) {
            (false, true) => sql!(concat!(
                member_columns!("$8"),
                of_members!("<>"),
                "and (c.name_key, c.id) > ($5, $6) order by c.name_key, c.id limit $7"
            )),
            (true, true) => sql!(concat!(
                member_columns!("$8"),
                of_members!("="),
                "and (c.name_key, c.id) > ($5, $6) order by c.name_key, c.id limit $7"
            )),
            (false, false) => sql!(concat!(
                member_columns!("$8"),
                of_members!("<>"),
                "and (c.name_key, c.id) < ($5, $6) order by c.name_key desc, c.id desc limit $7"
            )),
            (true, false) => sql!(concat!(
                member_columns!("$8"),
                of_members!("="),
                "and (c.name_key, c.id) < ($5, $6) order by c.name_key desc, c.id desc limit $7"
            )),
        };
        let mut rows: Vec<MemberRow> = self.all(
            sql,
            &[
                &asked.country, &asked.countries, &asked.year, &asked.pattern, &key, &id, &limit,
                &lang,
            ],
        )?;
        if !forward {
            rows.reverse();
        }
        Ok(rows)
    }

    /// The members that say in public that they take part in a cluster, by folded name.
    ///
    /// # Errors
    /// Of the database.
    pub fn members_of_cluster(
        &mut self,
        cluster: &str,
        lang: Lang,
    ) -> Result<Vec<MemberRow>, Error> {
        let sql = sql!(concat!(
            member_columns!("$2"),
            "from city c join city_cluster k on k.city = c.id
             where c.is_member = true and k.cluster = $1 order by c.name_key, c.id"
        ));
        self.all(sql, &[&cluster, &lang])
    }

    /// How many members the filter leaves.
    ///
    /// # Errors
    /// Of the database.
    pub fn count_members(&mut self, filter: &MemberFilter) -> Result<i64, Error> {
        if filter.on.is_some() {
            return self.count_members_on(filter);
        }
        let asked = Asked::new(filter);
        let sql = match filter.country {
            None => sql!(concat!("select count(*) ", of_members!("<>"))),
            Some(_) => sql!(concat!("select count(*) ", of_members!("="))),
        };
        self.one(sql, &[&asked.country, &asked.countries, &asked.year, &asked.pattern])
    }

    /// The names of all members of one page, by city and in their own order.
    ///
    /// # Errors
    /// Of the database.
    pub fn names_of_members(
        &mut self,
        filter: &MemberFilter,
        after: Option<&(String, CityId)>,
        limit: i64,
    ) -> Result<Vec<(CityId, CityName)>, Error> {
        if filter.on.is_some() {
            return self.names_on(filter, after, limit);
        }
        let asked = Asked::new(filter);
        let (key, id) = after.map(|(key, id)| (key.clone(), id.to_string())).unwrap_or_default();
        let sql = match filter.country {
            None => sql!(concat!(
                "select city, lang, name from city_name where city ",
                ids_after!("<>"),
                "order by city, n"
            )),
            Some(_) => sql!(concat!(
                "select city, lang, name from city_name where city ",
                ids_after!("="),
                "order by city, n"
            )),
        };
        let names: Vec<NameOf> = self.all(
            sql,
            &[&asked.country, &asked.countries, &asked.year, &asked.pattern, &key, &id, &limit],
        )?;
        Ok(names.into_iter().map(NameOf::pair).collect())
    }

    /// The spells of all members of one page, by city, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn spells_of_members(
        &mut self,
        filter: &MemberFilter,
        after: Option<&(String, CityId)>,
        limit: i64,
    ) -> Result<Vec<(CityId, Spell)>, Error> {
        if filter.on.is_some() {
            return self.spells_on(filter, after, limit);
        }
        let asked = Asked::new(filter);
        let (key, id) = after.map(|(key, id)| (key.clone(), id.to_string())).unwrap_or_default();
        let sql = match filter.country {
            None => sql!(concat!(
                spell_columns!(),
                "where city ",
                ids_after!("<>"),
                "order by city, from_on, id"
            )),
            Some(_) => sql!(concat!(
                spell_columns!(),
                "where city ",
                ids_after!("="),
                "order by city, from_on, id"
            )),
        };
        let spells: Vec<SpellOf> = self.all(
            sql,
            &[&asked.country, &asked.countries, &asked.year, &asked.pattern, &key, &id, &limit],
        )?;
        Ok(spells.into_iter().map(|SpellOf(city, spell)| (city, spell)).collect())
    }

    /// How many members each country has.
    ///
    /// # Errors
    /// Of the database.
    pub fn members_by_country(&mut self) -> Result<Vec<(Country, i64)>, Error> {
        let sql = sql!(
            "select country, count(*) from city where is_member = true
             group by country order by country"
        );
        self.all(sql, &[])
    }

    /// How many members joined in each year, the latest first; those without a date are left out.
    ///
    /// # Errors
    /// Of the database.
    pub fn members_by_year(&mut self) -> Result<Vec<(String, i64)>, Error> {
        let sql = sql!(
            "select substr(from_on, 1, 4), count(*) from spell
             where until_on is null and from_on is not null
             group by substr(from_on, 1, 4) order by substr(from_on, 1, 4) desc"
        );
        self.all(sql, &[])
    }

    /// The members that joined last, dated ones only, with names in `lang`.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_members(&mut self, limit: i64, lang: Lang) -> Result<Vec<MemberRow>, Error> {
        let sql = sql!(concat!(
            member_columns!("$2"),
            "from spell r join city c on c.id = r.city
             where r.until_on is null and r.from_on is not null
             order by r.from_on desc, c.name_key, c.id limit $1"
        ));
        self.all(sql, &[&limit, &lang])
    }

    /// The cities a call brought, whether or not they still are members, by name.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_of_call(
        &mut self,
        call: domain::ids::CallId,
        lang: Lang,
    ) -> Result<Vec<MemberRow>, Error> {
        let sql = sql!(concat!(
            member_columns!("$2"),
            "from spell r join city c on c.id = r.city where r.call = $1 order by c.name_key, c.id"
        ));
        self.all(sql, &[&call, &lang])
    }

    /// Every so many-th city that is or was a member, from the first on, by id.
    ///
    /// # Errors
    /// Of the database.
    pub fn listed_city_edges(&mut self, step: i64) -> Result<Vec<CityId>, Error> {
        let sql = sql!(
            "select id from (select id, row_number() over (order by id) as n
                             from city where is_listed = true) numbered
             where (n - 1) % $1 = 0 order by id"
        );
        self.all(sql, &[&step])
    }

    /// At most `limit` cities that are or were members, from that id on.
    ///
    /// # Errors
    /// Of the database.
    pub fn listed_cities_from(&mut self, from: CityId, limit: i64) -> Result<Vec<CityId>, Error> {
        let sql =
            sql!("select id from city where is_listed = true and id >= $1 order by id limit $2");
        self.all(sql, &[&from, &limit])
    }

    /// The cities of a country that bear a folded name, seen by visitors or not, each with its
    /// names and spells: what an import compares its row with.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_named(
        &mut self,
        country: Country,
        name_key: &str,
    ) -> Result<Vec<(City, Vec<Spell>)>, Error> {
        let sql = sql!(concat!(
            city_columns!(),
            "where c.country = $1 and c.id in (
                 select m.id from city m where m.country = $1 and m.name_key = $2
                 union select n.city from city_name n where n.name_key = $2)
             order by c.id"
        ));
        let cities: Vec<City> = self.all(sql, &[&country, &name_key])?;
        let mut found = Vec::with_capacity(cities.len());
        for city in cities {
            let (names, spells) = (self.city_names(city.id)?, self.spells_of(city.id)?);
            found.push((City { names, ..city }, spells));
        }
        Ok(found)
    }
}
