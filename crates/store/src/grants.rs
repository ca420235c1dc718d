//! Roles granted to people, and who holds them.

use domain::country::Country;
use domain::ids::{CallId, PersonId};
use domain::officer::Mandate;
use domain::people::{Grant, Person, Role};
use domain::time::Timestamp;

use crate::person::person_columns;
use crate::{Error, FromRow, Row, Save, Tx, WriteTx, sql};

impl FromRow for Grant {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, person) = (row.take()?, row.take()?);
        let role: String = row.take()?;
        let country: Option<Country> = row.take()?;
        let call: Option<CallId> = row.take()?;
        let role = match (role.as_str(), country, call) {
            ("commission", Some(country), None) => Role::Commission(country),
            ("expert", None, Some(call)) => Role::Expert(call),
            ("secretariat", None, None) => Role::Secretariat,
            _ => return Err(Error::Column { index: 2, what: format!("no such role: {role}") }),
        };
        Ok(Grant {
            id,
            person,
            role,
            granted_at: row.take()?,
            granted_by: row.take()?,
            revoked_at: row.take()?,
            mandate: Mandate {
                title: row.take()?,
                deputy: row.take()?,
                from_at: row.take()?,
                until_at: row.take()?,
            },
        })
    }
}

impl Save for Grant {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let (country, call) = match self.role {
            Role::Secretariat => (None, None),
            Role::Commission(country) => (Some(country), None),
            Role::Expert(call) => (None, Some(call)),
        };
        tx.exec(
            sql!(
                "insert into role_grant (id, person, role, country, call, granted_at, granted_by,
                                         revoked_at, title, deputy, from_at, until_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 on conflict (id) do update set revoked_at = $8, until_at = $12"
            ),
            &[
                &self.id,
                &self.person,
                &self.role.name(),
                &country,
                &call,
                &self.granted_at,
                &self.granted_by,
                &self.revoked_at,
                &self.mandate.title,
                &self.mandate.deputy,
                &self.mandate.from_at,
                &self.mandate.until_at,
            ],
        )?;
        Ok(())
    }
}

macro_rules! grant_columns {
    () => {
        "select id, person, role, country, call, granted_at, granted_by, revoked_at, title, deputy,
                from_at, until_at
         from role_grant "
    };
}

impl Tx {
    /// A person's grants that are in force.
    ///
    /// # Errors
    /// Of the database.
    pub fn grants_of(&mut self, person: PersonId) -> Result<Vec<Grant>, Error> {
        let sql = sql!(concat!(
            grant_columns!(),
            "where person = $1 and revoked_at is null order by granted_at, id"
        ));
        self.all(sql, &[&person])
    }

    /// Every grant that is in force.
    ///
    /// # Errors
    /// Of the database.
    pub fn grants(&mut self) -> Result<Vec<Grant>, Error> {
        self.all(
            sql!(concat!(grant_columns!(), "where revoked_at is null order by granted_at, id")),
            &[],
        )
    }

    /// The grant of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn grant(&mut self, id: domain::ids::GrantId) -> Result<Option<Grant>, Error> {
        self.opt(sql!(concat!(grant_columns!(), "where id = $1")), &[&id])
    }

    /// The officers of a country's commission whose mandate holds now.
    ///
    /// # Errors
    /// Of the database.
    pub fn officers(&mut self, country: Country, now: Timestamp) -> Result<Vec<Person>, Error> {
        let sql = sql!(concat!(
            person_columns!(),
            "join role_grant g on g.person = p.id
             where g.role = 'commission' and g.country = $1 and g.revoked_at is null
                 and (g.from_at is null or g.from_at <= $2)
                 and (g.until_at is null or g.until_at >= $2)
             order by p.name, p.id"
        ));
        self.all(sql, &[&country, &now])
    }

    /// Every grant there ever was for a country's commission, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn officer_grants(&mut self, country: Country) -> Result<Vec<Grant>, Error> {
        let sql = sql!(concat!(
            grant_columns!(),
            "where role = 'commission' and country = $1 order by granted_at desc, id"
        ));
        self.all(sql, &[&country])
    }

    /// The countries of commissions with the mandates of their officers, past and to come too.
    ///
    /// # Errors
    /// Of the database.
    pub fn mandates(&mut self) -> Result<Vec<(Country, Mandate)>, Error> {
        let sql = sql!(concat!(
            grant_columns!(),
            "where role = 'commission' and revoked_at is null order by country, granted_at, id"
        ));
        let grants: Vec<Grant> = self.all(sql, &[])?;
        let of_country = |it: Grant| match it.role {
            Role::Commission(country) => Some((country, it.mandate)),
            Role::Secretariat | Role::Expert(_) => None,
        };
        Ok(grants.into_iter().filter_map(of_country).collect())
    }

    /// The experts of a call.
    ///
    /// # Errors
    /// Of the database.
    pub fn experts(&mut self, call: CallId) -> Result<Vec<Person>, Error> {
        let sql = sql!(concat!(
            person_columns!(),
            "join role_grant g on g.person = p.id
             where g.role = 'expert' and g.call = $1 and g.revoked_at is null
             order by p.name, p.id"
        ));
        self.all(sql, &[&call])
    }

    /// Who they are, and nothing else of them.
    ///
    /// # Errors
    /// Of the database.
    pub fn expert_names(&mut self, call: CallId) -> Result<Vec<(PersonId, String)>, Error> {
        let sql = sql!(
            "select p.id, p.name from role_grant g join person p on p.id = g.person
             where g.role = 'expert' and g.call = $1 and g.revoked_at is null
             order by p.name, p.id"
        );
        self.all(sql, &[&call])
    }

    /// The secretariat.
    ///
    /// # Errors
    /// Of the database.
    pub fn secretaries(&mut self) -> Result<Vec<Person>, Error> {
        let sql = sql!(concat!(
            person_columns!(),
            "join role_grant g on g.person = p.id
             where g.role = 'secretariat' and g.revoked_at is null order by p.name, p.id"
        ));
        self.all(sql, &[])
    }
}
