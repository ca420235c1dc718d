//! What a closure holds: a snapshot to read from, or the one write at a time.

use std::ops::{Deref, DerefMut};

use crate::conn::Conn;
use crate::error::Error;
use crate::event::Tip;
use crate::sql::Sql;
use crate::value::{Bind, FromRow};

/// A snapshot: every question in it is answered as of one moment.
pub struct Tx {
    pub(crate) conn: Conn,
    /// The first statement that failed. A closure that says `Ok` all the same is undone:
    /// PostgreSQL's transaction is dead by then, and SQLite must not differ.
    pub(crate) failed: Option<Error>,
}

/// A write: what a snapshot can, and changing things. Queries written for [`Tx`] work in it.
pub struct WriteTx {
    tx: Tx,
    /// The end of the log as this write sees it, its own events included.
    pub(crate) tip: Tip,
    /// Whether the closure at hand has asked for a change.
    pub(crate) has_written: bool,
}

impl Tx {
    pub(crate) fn new(conn: Conn) -> Tx {
        Tx { conn, failed: None }
    }

    /// All rows.
    ///
    /// # Errors
    /// When the statement fails or a column is of another type.
    pub fn all<R: FromRow>(&mut self, sql: &'static Sql, params: &[&dyn Bind]) -> Result<Vec<R>, Error> {
        let rows = self.conn.query(sql, params, usize::MAX);
        self.noted(rows)
    }

    /// All rows of whole tables, however many they are.
    ///
    /// # Errors
    /// When the statement fails or a column is of another type.
    pub fn scan<R: FromRow>(&mut self, sql: &'static Sql, params: &[&dyn Bind]) -> Result<Vec<R>, Error> {
        let rows = self.conn.scan(sql, params);
        self.noted(rows)
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// When the statement fails or a column is of another type.
    pub fn opt<R: FromRow>(&mut self, sql: &'static Sql, params: &[&dyn Bind]) -> Result<Option<R>, Error> {
        let rows = self.conn.query(sql, params, 1);
        Ok(self.noted(rows)?.pop())
    }

    /// The first row, where there must be one.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is none.
    pub fn one<R: FromRow>(&mut self, sql: &'static Sql, params: &[&dyn Bind]) -> Result<R, Error> {
        self.opt(sql, params)?.ok_or(Error::Missing(sql.text))
    }

    fn noted<T>(&mut self, result: Result<T, Error>) -> Result<T, Error> {
        if let Err(error) = &result {
            // A column read as the wrong type has failed in Rust; the transaction is well.
            if self.failed.is_none() && !matches!(error, Error::Column { .. }) {
                self.failed = Some(error.clone());
            }
        }
        result
    }
}

impl WriteTx {
    pub(crate) fn new(conn: Conn, tip: Tip) -> WriteTx {
        WriteTx { tx: Tx::new(conn), tip, has_written: false }
    }

    pub(crate) fn into_conn(self) -> Conn {
        self.tx.conn
    }

    /// Changes rows and says how many.
    ///
    /// To expect a conflict write `on conflict do nothing` and look at the count:
    /// a statement that fails undoes the closure, whatever it answers.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn exec(&mut self, sql: &'static Sql, params: &[&dyn Bind]) -> Result<u64, Error> {
        self.has_written = true;
        let changed = self.tx.conn.execute(sql, params);
        self.tx.noted(changed)
    }
}

impl Deref for WriteTx {
    type Target = Tx;
    fn deref(&self) -> &Tx {
        &self.tx
    }
}

impl DerefMut for WriteTx {
    fn deref_mut(&mut self) -> &mut Tx {
        &mut self.tx
    }
}
