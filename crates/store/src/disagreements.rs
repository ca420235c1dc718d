//! What rows must agree on beside what constraints hold; for `lyceum check`.

use crate::sql::Sql;
use crate::{Address, Error, Store, Tx, sql};

/// A rule that some rows break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The rule, as a sentence about the rows that break it.
    pub what: &'static str,
    /// How many rows.
    pub rows: i64,
}

impl Tx {
    /// Every rule that some rows break; none in a sound database.
    ///
    /// # Errors
    /// Of the database.
    pub fn disagreements(&mut self) -> Result<Vec<Disagreement>, Error> {
        let rules = of_applications().into_iter().chain(of_memberships()).chain(of_forms());
        let mut found = Vec::new();
        for (what, sql) in rules {
            let rows: i64 = self.one(sql, &[])?;
            if rows > 0 {
                found.push(Disagreement { what, rows });
            }
        }
        Ok(found)
    }
}

/// What is broken, and the statement that counts the rows that break it.
type Rule = (&'static str, &'static Sql);

/// Seats are held by endorsement and within the quota, and hand-ins are all there.
fn of_applications() -> [Rule; 3] {
    [
        (
            "endorsements beyond their call's quota",
            sql!(
                "select count(*) from endorsement e join call c on c.id = e.call
                 where e.seat > c.quota"
            ),
        ),
        (
            "applications that hold a seat without an endorsement",
            sql!(
                "select count(*) from application a
                 where a.stage in ('endorsed', 'forwarded', 'eligible')
                 and not exists (select 1 from endorsement e where e.application = a.id
                                 and e.seat = a.seat and e.country = a.country)"
            ),
        ),
        (
            "applications whose count of hand-ins is wrong",
            sql!(
                "select count(*) from application a where a.filings <> (
                     select count(*) from submission s where s.application = a.id)"
            ),
        ),
    ]
}

/// Cities are members by their spells, which a decision or a correction tells of.
fn of_memberships() -> [Rule; 4] {
    [
        (
            "cities whose membership does not follow from their spells",
            sql!(
                "select count(*) from city c where c.is_member <> exists (
                     select 1 from spell s where s.city = c.id and s.until_on is null)"
            ),
        ),
        (
            "admitted applications without a membership",
            sql!(
                "select count(*) from application a where a.stage = 'admitted'
                 and not exists (select 1 from spell s where s.application = a.id)"
            ),
        ),
        (
            "revoked memberships without a public correction",
            sql!(
                "select count(*) from spell s where s.reason = 'revoked'
                 and not exists (select 1 from correction c where c.spell = s.id)"
            ),
        ),
        (
            "memberships told before their call was announced",
            sql!(
                "select count(*) from spell s join call c on c.id = s.call
                 where c.stage <> 'announced'"
            ),
        ),
    ]
}

/// Only published versions of a form are given and filled.
fn of_forms() -> [Rule; 2] {
    [
        (
            "applications that fill a version of their form which is not published",
            sql!(
                "select count(*) from application a join call c on c.id = a.call
                 where not exists (select 1 from form_version v where v.form = c.form
                     and v.n = a.form_version and v.state = 'published')"
            ),
        ),
        (
            "calls that give a version of their form which is not published",
            sql!(
                "select count(*) from call c
                 where not exists (select 1 from form_version v where v.form = c.form
                     and v.n = c.form_version and v.state = 'published')"
            ),
        ),
    ]
}

impl Store {
    /// What the database itself finds wrong with its pages and constraints; nothing in a sound one.
    ///
    /// SQLite checks pages, indexes, NOT NULL, UNIQUE and CHECK here, and foreign keys. PostgreSQL
    /// holds its constraints at every write and has no such question.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn integrity(&self) -> Result<Vec<String>, Error> {
        let Address::Sqlite(path) = self.address() else { return Ok(Vec::new()) };
        let ask = || {
            let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
            let connection = rusqlite::Connection::open_with_flags(path, flags)?;
            let mut faults = Vec::new();
            connection.pragma_query(None, "integrity_check", |row| {
                let line: String = row.get(0)?;
                faults.extend(Some(line).filter(|it| it != "ok"));
                Ok(())
            })?;
            connection.pragma_query(None, "foreign_key_check", |row| {
                let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
                faults.push(format!("a row of {table} points to no row of {parent}"));
                Ok(())
            })?;
            Ok(faults)
        };
        ask().map_err(|error: rusqlite::Error| {
            Error::Unavailable(format!("{}: {error}", path.display()))
        })
    }
}
