//! One person's record, and the secretariat's list of people, a page at a time, by name.
//!
//! Whoever holds a role, or whoever a search finds; a page, the roles of its people and the
//! calls of those roles are three statements however many there are.

use domain::fold::fold;
use domain::ids::{CallId, PersonId};
use domain::language::Lang;
use domain::people::{Grant, Person, Reminded};

use crate::{Bind, Error, FromRow, Json, Row, Save, Tx, WriteTx, sql};

impl FromRow for Person {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Person {
            id: row.take()?,
            name: row.take()?,
            email: row.take()?,
            language: row.take()?,
            country: row.take()?,
            invented: row.take()?,
            added_at: row.take()?,
            organisation: row.take()?,
            reads: row.take::<Json<Vec<Lang>>>()?.0,
        })
    }
}

impl Save for Person {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into person (id, name, email, language, country, invented, added_at,
                                     organisation, reads, name_key)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 on conflict (id) do update set name = $2, email = $3, language = $4, country = $5,
                     organisation = $8, reads = $9, name_key = $10"
            ),
            &[
                &self.id,
                &self.name,
                &self.email,
                &self.language,
                &self.country,
                &self.invented,
                &self.added_at,
                &self.organisation,
                &Json(&self.reads),
                &fold(&self.name),
            ],
        )?;
        Ok(())
    }
}

impl Save for Reminded {
    /// A reminder is kept in the log alone.
    fn save(&self, _tx: &mut WriteTx) -> Result<(), Error> {
        Ok(())
    }
}

/// Where a page begins: after that person, or before them when one turns back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeoplePage {
    /// The page of those who follow; `None` for the first page.
    After(Option<(String, PersonId)>),
    /// The page of those before, which is read backwards and turned round.
    Before(String, PersonId),
}

/// A person of the list with what they are sorted by.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// The person.
    pub person: Person,
    /// The folded name.
    pub key: String,
}

impl FromRow for PersonRow {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(PersonRow { person: Person::from_row(row)?, key: row.take()? })
    }
}

/// `$1` a pattern of folded names and `$2` one of addresses.
macro_rules! who_is_found {
    () => {
        "from person p where (p.name_key like $1 or p.email like $2) "
    };
}

/// A statement of its own, so that neither database walks everybody to find the few with a role.
/// Both patterns are empty then.
macro_rules! who_has_a_role {
    () => {
        "from person p
         where $1 = '' and $2 = ''
           and p.id in (select g.person from role_grant g where g.revoked_at is null) "
    };
}

macro_rules! page_of_people {
    ($of:expr, $compare:literal, $turn:literal) => {
        concat!(
            listed_columns!(),
            $of,
            "and (p.name_key, p.id) ",
            $compare,
            " ($3, $4) order by p.name_key",
            $turn,
            ", p.id",
            $turn,
            " limit $5"
        )
    };
}

macro_rules! person_columns {
    () => {
        "select p.id, p.name, p.email, p.language, p.country, p.invented, p.added_at, p.organisation,
                p.reads
         from person p "
    };
}

pub(crate) use person_columns;

macro_rules! listed_columns {
    () => {
        "select p.id, p.name, p.email, p.language, p.country, p.invented, p.added_at, p.organisation,
                p.reads, p.name_key "
    };
}

/// A text that people typed as a pattern that finds it anywhere: what a pattern reads as a sign of
/// its own is left out, since neither a folded name nor an address is searched for by it.
fn pattern(text: &str) -> String {
    match text.is_empty() {
        true => String::new(),
        false => format!("%{}%", text.replace(['%', '_', '\\'], "")),
    }
}

impl Tx {
    /// At most `limit` people: those with a role, or those with `name_key` in their folded name
    /// or `address` in their address.
    ///
    /// # Errors
    /// Of the database.
    pub fn people_list(
        &mut self,
        (name_key, address): (&str, &str),
        from: &PeoplePage,
        limit: i64,
    ) -> Result<Vec<PersonRow>, Error> {
        let (name, address) = (pattern(name_key), pattern(address));
        let (key, id, forward) = match from {
            PeoplePage::After(None) => (String::new(), String::new(), true),
            PeoplePage::After(Some((key, id))) => (key.clone(), id.to_string(), true),
            PeoplePage::Before(key, id) => (key.clone(), id.to_string(), false),
        };
        let sql = match (name.is_empty(), forward) {
            (true, true) => sql!(page_of_people!(who_has_a_role!(), ">", "")),
            (true, false) => sql!(page_of_people!(who_has_a_role!(), "<", " desc")),
            (false, true) => sql!(page_of_people!(who_is_found!(), ">", "")),
            (false, false) => sql!(page_of_people!(who_is_found!(), "<", " desc")),
        };
        let mut rows: Vec<PersonRow> = self.all(sql, &[&name, &address, &key, &id, &limit])?;
        if !forward {
            rows.reverse();
        }
        Ok(rows)
    }

    /// How many people the same search finds.
    ///
    /// # Errors
    /// Of the database.
    pub fn count_people(&mut self, (name_key, address): (&str, &str)) -> Result<i64, Error> {
        let (name, address) = (pattern(name_key), pattern(address));
        let sql = match name.is_empty() {
            true => sql!(concat!("select count(*) ", who_has_a_role!())),
            false => sql!(concat!("select count(*) ", who_is_found!())),
        };
        self.one(sql, &[&name, &address])
    }

    /// What a person is sorted by.
    ///
    /// # Errors
    /// Of the database.
    pub fn name_key_of(&mut self, id: PersonId) -> Result<Option<String>, Error> {
        self.opt(sql!("select name_key from person where id = $1"), &[&id])
    }

    /// The grants in force of those between two people of the list, both included.
    ///
    /// # Errors
    /// Of the database.
    pub fn grants_between(
        &mut self,
        first: &PersonRow,
        last: &PersonRow,
    ) -> Result<Vec<Grant>, Error> {
        let sql = sql!(
            "select g.id, g.person, g.role, g.country, g.call, g.granted_at, g.granted_by,
                    g.revoked_at, g.title, g.deputy, g.from_at, g.until_at
             from role_grant g join person p on p.id = g.person
             where g.revoked_at is null and (p.name_key, p.id) >= ($1, $2)
               and (p.name_key, p.id) <= ($3, $4)
             order by g.granted_at, g.id"
        );
        self.all(sql, &from_to(first, last))
    }

    /// The calls that those grants are for, each with the number of the last event about it.
    ///
    /// # Errors
    /// Of the database.
    pub fn calls_granted_between(
        &mut self,
        first: &PersonRow,
        last: &PersonRow,
    ) -> Result<Vec<(CallId, i64)>, Error> {
        let sql = sql!(
            "select c.id, coalesce((select max(e.seq) from event e where e.subject = c.id), 0)
             from call c
             where c.id in (select g.call from role_grant g join person p on p.id = g.person
                            where g.revoked_at is null and (p.name_key, p.id) >= ($1, $2)
                              and (p.name_key, p.id) <= ($3, $4))"
        );
        self.all(sql, &from_to(first, last))
    }
}

fn from_to<'a>(first: &'a PersonRow, last: &'a PersonRow) -> [&'a dyn Bind; 4] {
    [&first.key, &first.person.id, &last.key, &last.person.id]
}
