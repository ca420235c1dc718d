//! Members as the public sees them: everything their register is made of, and the few lists that
//! are not made from it.

use domain::city::{City, EndReason, Position, Spell};
use domain::country::Country;
use domain::ids::{ApplicationId, CityId};
use domain::language::Lang;

use crate::cities::city_columns;
use crate::{Error, FromRow, Row, Tx, rows, sql};

/// A city that is or was a member, as the register of members keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its id.
    pub id: CityId,
    /// Its country.
    pub country: Country,
    /// The kind of place.
    pub kind: String,
    /// Its main name.
    pub name: String,
    /// The folded main name.
    pub name_key: String,
    /// Where it lies.
    pub position: Option<Position>,
    /// Whether it is invented.
    pub invented: bool,
}

impl FromRow for Listed {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, country, kind, name, name_key) =
            (row.take()?, row.take()?, row.take()?, row.take()?, row.take()?);
        let (latitude, longitude): (Option<f64>, Option<f64>) = (row.take()?, row.take()?);
        let position =
            latitude.zip(longitude).map(|(latitude, longitude)| Position { latitude, longitude });
        Ok(Listed { id, country, kind, name, name_key, position, invented: row.take()? })
    }
}

/// A further name of a city that is or was a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedName {
    /// Whose.
    pub city: CityId,
    /// The language it is a name in; `None` for a spelling no language owns.
    pub lang: Option<Lang>,
    /// The name as written.
    pub name: String,
    /// The folded name.
    pub name_key: String,
}
rows!(ListedName { city, lang, name, name_key });

/// One membership of a city, as far as lists tell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSpell {
    /// Whose.
    pub city: CityId,
    /// First day, as precise as known.
    pub from: Option<String>,
    /// First day it no longer counted, and why.
    pub until: Option<(String, EndReason)>,
    /// The application that brought it.
    pub application: Option<ApplicationId>,
}

impl FromRow for ListedSpell {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (city, from) = (row.take()?, row.take()?);
        let (until, reason): (Option<String>, Option<EndReason>) = (row.take()?, row.take()?);
        Ok(ListedSpell { city, from, until: until.zip(reason), application: row.take()? })
    }
}

/// A cluster that a city which is or was a member says in public that it takes part in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedCluster {
    /// Whose.
    pub city: CityId,
    /// The cluster, by its id in the network.
    pub cluster: String,
}
rows!(ListedCluster { city, cluster });

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

macro_rules! member_columns {
    ($lang:literal) => {
        concat!(
            "select c.id, c.country, c.kind, c.name, c.name_key, c.latitude, c.longitude, c.invented,
                    (select n.name from city_name n
                     where n.city = c.id and n.lang = ",
            $lang,
            " order by n.n limit 1),
                    (select s.from_on from spell s where s.city = c.id and s.until_on is null) "
        )
    };
}

impl Tx {
    /// Every city that is or was a member, in no order.
    ///
    /// # Errors
    /// Of the database.
    pub fn listed_cities(&mut self) -> Result<Vec<Listed>, Error> {
        // Nearly every city is one. Asked for `= true`, SQLite goes by the index and jumps to each,
        // which takes twice as long as the table from end to end.
        let sql = sql!(
            "select id, country, kind, name, name_key, latitude, longitude, invented
             from city where is_listed <> false"
        );
        self.scan(sql, &[])
    }

    /// The further names of all of them, those of one city in their own order.
    ///
    /// # Errors
    /// Of the database.
    pub fn listed_names(&mut self) -> Result<Vec<ListedName>, Error> {
        let sql = sql!(
            "select n.city, n.lang, n.name, n.name_key
             from city_name n join city c on c.id = n.city
             where c.is_listed = true order by n.city, n.n"
        );
        self.scan(sql, &[])
    }

    /// Every membership of every city, in no order; without what their cities are, as
    /// [`Tx::memberships`] tells it.
    ///
    /// # Errors
    /// Of the database.
    pub fn listed_spells(&mut self) -> Result<Vec<ListedSpell>, Error> {
        self.scan(sql!("select city, from_on, until_on, reason, application from spell"), &[])
    }

    /// The clusters they say in public that they take part in, in no order.
    ///
    /// # Errors
    /// Of the database.
    pub fn listed_clusters(&mut self) -> Result<Vec<ListedCluster>, Error> {
        let sql = sql!(
            "select k.city, k.cluster from city_cluster k join city c on c.id = k.city
             where c.is_listed = true"
        );
        self.scan(sql, &[])
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
