//! Read connections: opened when needed, the last used first, a broken one not given back.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::address::Address;
use crate::conn::{Conn, Role};
use crate::store::Options;
use crate::{Error, Tx};

pub(crate) struct Pool {
    address: Address,
    options: Options,
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Default)]
struct State {
    idle: Vec<Conn>,
    open: usize,
}

/// How long a reader waits for a connection before it is told to come back.
const PATIENCE: Duration = Duration::from_secs(5);

impl Pool {
    pub(crate) fn new(address: Address, options: Options) -> Pool {
        Pool { address, options, state: Mutex::default(), freed: Condvar::new() }
    }

    /// Runs `f` in a snapshot. Nothing it does is kept, so there is nothing to commit.
    pub(crate) fn read<T, E: From<Error>>(&self, f: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        self.read_in(self.begun(PATIENCE)?, f)
    }

    /// The same, or nothing when no connection is free.
    pub(crate) fn read_if_free<T, E: From<Error>>(
        &self,
        f: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        match self.begun(Duration::ZERO) {
            Ok(conn) => self.read_in(conn, f).map(Some),
            Err(Error::Busy) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn read_in<T, E>(&self, conn: Conn, f: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        let mut tx = Tx::new(conn);
        let outcome = catch_unwind(AssertUnwindSafe(|| f(&mut tx)));
        let mut conn = tx.conn;
        if conn.rollback() {
            self.give_back(conn);
        } else {
            self.lose(conn);
        }
        outcome.unwrap_or_else(|panic| resume_unwind(panic))
    }

    /// Whether a question is answered in this process and at once: nobody else is waited for.
    pub(crate) fn is_at_hand(&self) -> bool {
        matches!(self.address, Address::Sqlite(_)) && !self.lock().idle.is_empty()
    }

    /// Runs `f`, which asks one statement, without a snapshot around it.
    pub(crate) fn glance<T, E: From<Error>>(&self, f: impl Fn(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        loop {
            let (conn, fresh) = self.take(PATIENCE)?;
            let mut tx = Tx::new(conn);
            let outcome = catch_unwind(AssertUnwindSafe(|| f(&mut tx)));
            let is_closed = tx.conn.is_closed();
            if is_closed {
                self.lose(tx.conn);
            } else {
                self.give_back(tx.conn);
            }
            match outcome {
                // It broke while idle, as in `begun`.
                Ok(Err(_)) if is_closed && !fresh => continue,
                outcome => return outcome.unwrap_or_else(|panic| resume_unwind(panic)),
            }
        }
    }

    /// A connection in a fresh snapshot. One that broke while idle shows here and is replaced.
    fn begun(&self, patience: Duration) -> Result<Conn, Error> {
        loop {
            let (mut conn, fresh) = self.take(patience)?;
            match conn.begin_read() {
                Ok(()) => return Ok(conn),
                Err(error) => {
                    self.lose(conn);
                    if fresh {
                        return Err(error);
                    }
                }
            }
        }
    }

    fn take(&self, patience: Duration) -> Result<(Conn, bool), Error> {
        let full = |state: &mut State| state.idle.is_empty() && state.open >= self.options.readers;
        let (mut state, waited) = self
            .freed
            .wait_timeout_while(self.lock(), patience, full)
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(conn) = state.idle.pop() {
            return Ok((conn, false));
        }
        if waited.timed_out() {
            return Err(Error::Busy);
        }
        state.open += 1;
        drop(state);
        match Conn::open(&self.address, Role::Reader, &self.options) {
            Ok(conn) => Ok((conn, true)),
            Err(error) => {
                self.lock().open -= 1;
                self.freed.notify_one();
                Err(error)
            }
        }
    }

    fn give_back(&self, conn: Conn) {
        self.lock().idle.push(conn);
        self.freed.notify_one();
    }

    fn lose(&self, conn: Conn) {
        drop(conn);
        self.lock().open -= 1;
        self.freed.notify_one();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while holding it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        let idle = std::mem::take(&mut self.lock().idle);
        if idle.is_empty() {
            return;
        }
        // PostgreSQL's client panics when it is dropped on a thread of an async runtime.
        let closed = std::thread::spawn(move || drop(idle)).join();
        debug_assert!(closed.is_ok(), "closing a connection does not panic");
    }
}
