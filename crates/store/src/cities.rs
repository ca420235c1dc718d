//! Cities, their names and spells, and their teams.

use std::collections::BTreeMap;

use domain::city::{City, CityName, EndReason, Position, Spell};
use domain::country::Country;
use domain::fold::fold;
use domain::ids::{CallId, CityId, InvitationId, PersonId, SpellId};
use domain::language::Lang;
use domain::people::{Invitation, TeamMember};

use crate::{Error, FromRow, Row, Save, Tx, WriteTx, rows, sql, words};

words!(EndReason);

rows!(Spell { id, city, from_on, until_on, reason, basis, call, application });
rows!(TeamMember { city, person, part, organisation, joined_at, left_at });
rows!(Invitation {
    id, city, email, part, organisation, made_at, made_by, used_at, sent_at, n_sent, revoked_at,
    revoked_by
});
rows!(CityName { lang, name });

impl FromRow for City {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, country, kind, name) = (row.take()?, row.take()?, row.take()?, row.take()?);
        let (latitude, longitude): (Option<f64>, Option<f64>) = (row.take()?, row.take()?);
        Ok(City {
            id,
            country,
            kind,
            name,
            names: Vec::new(),
            position: latitude
                .zip(longitude)
                .map(|(latitude, longitude)| Position { latitude, longitude }),
            geoname_id: row.take()?,
            website: row.take()?,
            invented: row.take()?,
            successor: row.take()?,
            source: row.take()?,
        })
    }
}

impl Save for City {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let latitude = self.position.map(|it| it.latitude);
        let longitude = self.position.map(|it| it.longitude);
        tx.exec(
            sql!(
                "insert into city (id, country, kind, name, name_key, latitude, longitude,
                                   geoname_id, website, invented, successor, source)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 on conflict (id) do update set kind = $3, name = $4, name_key = $5, latitude = $6,
                     longitude = $7, geoname_id = $8, website = $9, invented = $10,
                     successor = $11, source = $12"
            ),
            &[
                &self.id, &self.country, &self.kind, &self.name, &fold(&self.name), &latitude,
                &longitude, &self.geoname_id, &self.website, &self.invented, &self.successor,
                &self.source,
            ],
        )?;
        tx.exec(sql!("delete from city_name where city = $1"), &[&self.id])?;
        for (n, it) in (0_i64..).zip(&self.names) {
            tx.exec(
                sql!(
                    "insert into city_name (city, n, lang, name, name_key)
                     values ($1, $2, $3, $4, $5)"
                ),
                &[&self.id, &n, &it.lang, &it.name, &fold(&it.name)],
            )?;
        }
        Ok(())
    }
}

impl Save for Spell {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into spell (id, city, from_on, until_on, reason, basis, call, application)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (id) do update set from_on = $3, until_on = $4, reason = $5,
                     basis = $6"
            ),
            &[
                &self.id, &self.city, &self.from_on, &self.until_on, &self.reason, &self.basis,
                &self.call, &self.application,
            ],
        )?;
        tx.exec(
            sql!(
                "update city set is_listed = true, is_member = exists (
                     select 1 from spell where spell.city = city.id and until_on is null)
                 where id = $1"
            ),
            &[&self.city],
        )?;
        Ok(())
    }
}

impl Save for TeamMember {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into team_member (city, person, part, organisation, joined_at, left_at,
                                          organisation_key)
                 values ($1, $2, $3, $4, $5, $6, $7)
                 on conflict (city, person, joined_at) do update set part = $3,
                     organisation = $4, left_at = $6, organisation_key = $7"
            ),
            &[
                &self.city, &self.person, &self.part, &self.organisation, &self.joined_at,
                &self.left_at, &fold(&self.organisation),
            ],
        )?;
        Ok(())
    }
}

impl Save for Invitation {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into invitation
                     (id, city, email, part, organisation, made_at, made_by, used_at, sent_at,
                      n_sent, revoked_at, revoked_by)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 on conflict (id) do update set used_at = $8, sent_at = $9, n_sent = $10,
                     revoked_at = $11, revoked_by = $12"
            ),
            &[
                &self.id, &self.city, &self.email, &self.part, &self.organisation, &self.made_at,
                &self.made_by, &self.used_at, &self.sent_at, &self.n_sent, &self.revoked_at,
                &self.revoked_by,
            ],
        )?;
        Ok(())
    }
}

impl Save for (Invitation, TeamMember) {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.0.save(tx)?;
        self.1.save(tx)
    }
}

/// One made before letters could be sent again was sent when it was made.
macro_rules! invitation_columns {
    () => {
        "select id, city, email, part, organisation, made_at, made_by, used_at,
                coalesce(sent_at, made_at), n_sent, revoked_at, revoked_by
         from invitation "
    };
}

macro_rules! city_columns {
    () => {
        "select c.id, c.country, c.kind, c.name, c.latitude, c.longitude, c.geoname_id, c.website,
                c.invented, c.successor, c.source
         from city c "
    };
}

macro_rules! spell_columns {
    () => {
        "select id, city, from_on, until_on, reason, basis, call, application from spell "
    };
}

pub(crate) use city_columns;

impl Tx {
    /// The city of that id, with its names.
    ///
    /// # Errors
    /// Of the database.
    pub fn city(&mut self, id: CityId) -> Result<Option<City>, Error> {
        let Some(city) = self.opt::<City>(sql!(concat!(city_columns!(), "where c.id = $1")), &[&id])?
        else {
            return Ok(None);
        };
        let names = self.city_names(id)?;
        Ok(Some(City { names, ..city }))
    }

    /// A city's names per language and further spellings, in their own order.
    ///
    /// # Errors
    /// Of the database.
    pub fn city_names(&mut self, id: CityId) -> Result<Vec<CityName>, Error> {
        self.all(sql!("select lang, name from city_name where city = $1 order by n"), &[&id])
    }

    /// Every city that applies in a call or became a member through it, with its names;
    /// in two questions, however many there are.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_in_call(&mut self, call: CallId) -> Result<Vec<City>, Error> {
        let mut cities: Vec<City> = self.all(
            sql!(concat!(
                city_columns!(),
                "where c.id in (select city from application where call = $1
                                union select city from spell where call = $1)
                 order by c.name_key, c.id"
            )),
            &[&call],
        )?;
        let names: Vec<(CityId, Option<Lang>, String)> = self.all(
            sql!(
                "select city, lang, name from city_name
                 where city in (select city from application where call = $1
                                union select city from spell where call = $1)
                 order by city, n"
            ),
            &[&call],
        )?;
        let mut by_city: BTreeMap<CityId, Vec<CityName>> = BTreeMap::new();
        for (city, lang, name) in names {
            by_city.entry(city).or_default().push(CityName { lang, name });
        }
        for city in &mut cities {
            city.names = by_city.remove(&city.id).unwrap_or_default();
        }
        Ok(cities)
    }

    /// The cities of a call's files whose membership runs now.
    ///
    /// # Errors
    /// Of the database.
    pub fn members_in_call(&mut self, call: CallId) -> Result<Vec<CityId>, Error> {
        let sql = sql!(
            "select c.id from city c where c.is_member = true
               and c.id in (select city from application where call = $1) order by c.id"
        );
        self.all(sql, &[&call])
    }

    /// Whether visitors may see the city: it is or was a member.
    ///
    /// # Errors
    /// Of the database.
    pub fn city_is_listed(&mut self, id: CityId) -> Result<bool, Error> {
        Ok(self.opt(sql!("select is_listed from city where id = $1"), &[&id])?.unwrap_or(false))
    }

    /// The listed cities of a country that have this name, folded, or one of their names has.
    ///
    /// # Errors
    /// Of the database.
    pub fn listed_cities_named(
        &mut self,
        country: Country,
        name_key: &str,
    ) -> Result<Vec<City>, Error> {
        let sql = sql!(concat!(
            city_columns!(),
            "where c.country = $1 and c.is_listed = true and (c.name_key = $2 or exists (
                 select 1 from city_name n where n.city = c.id and n.name_key = $2))
             order by c.name_key, c.id"
        ));
        let mut cities: Vec<City> = self.all(sql, &[&country, &name_key])?;
        for city in &mut cities {
            city.names = self.city_names(city.id)?;
        }
        Ok(cities)
    }

    /// A city's spells, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn spells_of(&mut self, city: CityId) -> Result<Vec<Spell>, Error> {
        self.all(
            sql!(concat!(spell_columns!(), "where city = $1 order by from_on, id")),
            &[&city],
        )
    }

    /// The spell of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn spell(&mut self, id: SpellId) -> Result<Option<Spell>, Error> {
        self.opt(sql!(concat!(spell_columns!(), "where id = $1")), &[&id])
    }

    /// The memberships that a call brought.
    ///
    /// # Errors
    /// Of the database.
    pub fn spells_of_call(&mut self, call: CallId) -> Result<Vec<Spell>, Error> {
        self.all(sql!(concat!(spell_columns!(), "where call = $1 order by id")), &[&call])
    }

    /// Everybody who is in a city's team.
    ///
    /// # Errors
    /// Of the database.
    pub fn team(&mut self, city: CityId) -> Result<Vec<TeamMember>, Error> {
        let sql = sql!(
            "select city, person, part, organisation, joined_at, left_at from team_member
             where city = $1 and left_at is null order by joined_at, person"
        );
        self.all(sql, &[&city])
    }

    /// The invitation of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, Error> {
        self.opt(sql!(concat!(invitation_columns!(), "where id = $1")), &[&id])
    }

    /// A city's invitations that were not taken up, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn open_invitations(&mut self, city: CityId) -> Result<Vec<Invitation>, Error> {
        let sql = sql!(concat!(
            invitation_columns!(),
            "where city = $1 and used_at is null and revoked_at is null order by made_at desc, id"
        ));
        self.all(sql, &[&city])
    }

    /// A city's invitations, whatever became of them, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn invitations_of(&mut self, city: CityId) -> Result<Vec<Invitation>, Error> {
        let sql = sql!(concat!(
            invitation_columns!(),
            "where city = $1 order by made_at desc, id"
        ));
        self.all(sql, &[&city])
    }

    /// Everybody who is in any team.
    ///
    /// # Errors
    /// Of the database.
    pub fn all_teams(&mut self) -> Result<Vec<TeamMember>, Error> {
        let sql = sql!(
            "select city, person, part, organisation, joined_at, left_at from team_member
             where left_at is null order by joined_at, person"
        );
        self.all(sql, &[])
    }

    /// The cities that somebody is in the team of; without further names.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_with_team(&mut self) -> Result<Vec<City>, Error> {
        let sql = sql!(concat!(
            city_columns!(),
            "where exists (select 1 from team_member t where t.city = c.id and t.left_at is null)
             order by c.name_key, c.id"
        ));
        self.all(sql, &[])
    }

    /// Invitations to an address that were not taken up, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn invitations_to(&mut self, email: &str) -> Result<Vec<Invitation>, Error> {
        let sql = sql!(concat!(
            invitation_columns!(),
            "where email = $1 and used_at is null and revoked_at is null order by made_at desc, id"
        ));
        self.all(sql, &[&email])
    }

    /// The cities that an address is invited to the team of, with their names.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_inviting(&mut self, email: &str) -> Result<Vec<City>, Error> {
        let cities = self.all(
            sql!(concat!(
                city_columns!(),
                "where c.id in (select city from invitation
                              where email = $1 and used_at is null and revoked_at is null)
                 order by c.id"
            )),
            &[&email],
        )?;
        let names = self.all(
            sql!(
                "select city, lang, name from city_name
                 where city in (select city from invitation
                                where email = $1 and used_at is null and revoked_at is null)
                 order by city, n"
            ),
            &[&email],
        )?;
        Ok(named(cities, names))
    }

    /// The cities whose team a person is in, with their names.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_of(&mut self, person: PersonId) -> Result<Vec<City>, Error> {
        let cities = self.all(
            sql!(concat!(
                city_columns!(),
                "join team_member t on t.city = c.id
                 where t.person = $1 and t.left_at is null order by c.name_key, c.id"
            )),
            &[&person],
        )?;
        let names = self.all(
            sql!(
                "select n.city, n.lang, n.name from city_name n
                 join team_member t on t.city = n.city
                 where t.person = $1 and t.left_at is null order by n.city, n.n"
            ),
            &[&person],
        )?;
        Ok(named(cities, names))
    }

    /// The cities whose files a country's commission has on its desk in a call, with their names.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_with_files(&mut self, call: CallId, country: Country) -> Result<Vec<City>, Error> {
        let cities = self.all(
            sql!(concat!(
                city_columns!(),
                "where c.id in (select city from application
                                where call = $1 and country = $2 and filings > 0) order by c.id"
            )),
            &[&call, &country],
        )?;
        let names = self.all(
            sql!(
                "select city, lang, name from city_name
                 where city in (select city from application
                                where call = $1 and country = $2 and filings > 0) order by city, n"
            ),
            &[&call, &country],
        )?;
        Ok(named(cities, names))
    }

    /// The cities of the files an expert was given and has no conflict with, with their names.
    ///
    /// # Errors
    /// Of the database.
    pub fn cities_given_to(&mut self, expert: PersonId) -> Result<Vec<City>, Error> {
        let cities = self.all(
            sql!(concat!(
                city_columns!(),
                "where c.id in (select a.city from application a
                                join review r on r.application = a.id
                                where r.expert = $1 and r.stage <> 'conflicted') order by c.id"
            )),
            &[&expert],
        )?;
        let names = self.all(
            sql!(
                "select city, lang, name from city_name
                 where city in (select a.city from application a
                                join review r on r.application = a.id
                                where r.expert = $1 and r.stage <> 'conflicted') order by city, n"
            ),
            &[&expert],
        )?;
        Ok(named(cities, names))
    }
}

/// Puts names fetched in one question to the cities they belong to.
fn named(mut cities: Vec<City>, names: Vec<(CityId, Option<Lang>, String)>) -> Vec<City> {
    for (id, lang, name) in names {
        if let Some(city) = cities.iter_mut().find(|it| it.id == id) {
            city.names.push(CityName { lang, name });
        }
    }
    cities
}
