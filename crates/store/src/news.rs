//! How far the log is, known to this node without asking the database.
//!
//! The writer raises it after each commit. For what other nodes commit a thread listens:
//! PostgreSQL notifies, and on silence the thread asks once a second; SQLite's thread only
//! asks, for a second process on the same file.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use postgres::fallible_iterator::FallibleIterator;

use crate::address::{Address, Server};
use crate::conn::{CHANNEL, connect};
use crate::event::Head;
use crate::pool::Pool;
use crate::{Error, Tx};

const SILENCE: Duration = Duration::from_secs(1);

#[derive(Default)]
pub(crate) struct News {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    head: Head,
    stopped: bool,
}

impl News {
    pub(crate) fn head(&self) -> Head {
        self.lock().head
    }

    /// Takes a newer head; an older one, arriving late, changes nothing.
    pub(crate) fn raise(&self, head: Head) {
        let mut state = self.lock();
        if head.seq > state.head.seq {
            state.head = head;
            self.changed.notify_all();
        }
    }

    /// Waits until the log is past `seq`, or the time is over.
    pub(crate) fn past(&self, seq: i64, timeout: Duration) -> Head {
        let waited = self.changed.wait_timeout_while(self.lock(), timeout, |state| {
            state.head.seq <= seq && !state.stopped
        });
        waited.unwrap_or_else(PoisonError::into_inner).0.head
    }

    pub(crate) fn stop(&self) {
        self.lock().stopped = true;
        self.changed.notify_all();
    }

    fn is_stopped(&self) -> bool {
        self.lock().stopped
    }

    /// Waits for the time given; true when the store was closed meanwhile.
    pub(crate) fn stops_within(&self, timeout: Duration) -> bool {
        let waited = self.changed.wait_timeout_while(self.lock(), timeout, |state| !state.stopped);
        waited.unwrap_or_else(PoisonError::into_inner).0.stopped
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        // Nothing panics while holding it, and a head is whole at any moment.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Follows what others commit until the store is closed. The body of a thread of its own.
pub(crate) fn follow(address: &Address, news: &Arc<News>, pool: &Pool) {
    while !news.is_stopped() {
        let ended = match address {
            Address::Sqlite(_) => poll(news, pool),
            Address::Postgres(server) => listen(server, news, pool),
        };
        if let Err(error) = ended {
            tracing::warn!(%error, "other nodes cannot be heard; trying again");
            news.stops_within(Duration::from_millis(500));
        }
    }
}

fn poll(news: &News, pool: &Pool) -> Result<(), Error> {
    while !news.stops_within(SILENCE) {
        news.raise(pool.read(Tx::head)?);
    }
    Ok(())
}

fn listen(server: &Server, news: &News, pool: &Pool) -> Result<(), Error> {
    let mut client = connect(server)?;
    let unavailable = |error: postgres::Error| Error::Unavailable(crate::error::chain(&error));
    client.batch_execute(&format!("listen {CHANNEL}")).map_err(unavailable)?;
    while !news.is_stopped() {
        // Also what was committed before the first word heard, or while nobody listened.
        news.raise(pool.read(Tx::head)?);
        let mut notifications = client.notifications();
        let mut heard = notifications.timeout_iter(SILENCE);
        while let Some(notification) = heard.next().map_err(unavailable)? {
            if let Some(head) = head_of(notification.payload()) {
                news.raise(head);
            }
            if news.is_stopped() {
                return Ok(());
            }
        }
        drop(heard);
        drop(notifications);
        if client.is_closed() {
            return Err(Error::Unavailable("the connection that listens was closed".into()));
        }
    }
    Ok(())
}

fn head_of(payload: &str) -> Option<Head> {
    let (seq, revision) = payload.split_once(' ')?;
    Some(Head { seq: seq.parse().ok()?, revision: revision.parse().ok()? })
}
