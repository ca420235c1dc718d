//! The handle everybody holds: reads, writes, and how far the log is.

use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::address::Address;
use crate::checkpoint;
use crate::conn::{Conn, Role};
use crate::event::{Head, Verified};
use crate::migrate::require_migrated;
use crate::news::{News, follow};
use crate::pool::Pool;
use crate::writer::{Job, Pending, Writer, job};
use crate::{Error, Tx, WriteTx};

/// Whether a commit waits for the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Synchronous {
    /// Always, so that what was answered survives a power cut.
    Full,
    /// Never: for tests only.
    Off,
}

/// How a node uses its database.
#[derive(Debug, Clone)]
pub struct Options {
    /// Whether a commit waits for the disk (SQLite; PostgreSQL's own setting decides there).
    pub synchronous: Synchronous,
    /// How many may read at a time; the next waits.
    pub readers: usize,
    /// How many may wait to write; the next is told [`Error::Busy`].
    pub queue: usize,
    /// After this time a commit takes nobody more in: a fence against slow closures.
    pub group_time: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Options { synchronous: Synchronous::Full, readers: 16, queue: 1_024, group_time: Duration::from_millis(20) }
    }
}

/// One node's way to the database. Cloning it is cheap and shares everything.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    address: Address,
    options: Options,
    pool: Arc<Pool>,
    news: Arc<News>,
    /// Taken out on drop, which ends the writer.
    queue: Mutex<Option<SyncSender<Box<dyn Job>>>>,
    writer: Mutex<Option<JoinHandle<()>>>,
    /// Only beside SQLite.
    checkpointer: Mutex<Option<JoinHandle<()>>>,
    /// A database made for a test; dropped after the last node on it.
    #[cfg(feature = "testing")]
    guard: Mutex<Option<crate::testing::Guard>>,
}

impl Store {
    /// Opens a migrated database and starts the node's writer.
    ///
    /// A schema newer than this binary is accepted: during an update both run side by side.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it cannot be reached, [`Error::NotMigrated`] when it is too old.
    pub fn open(address: &Address, options: Options) -> Result<Store, Error> {
        let pool = Arc::new(Pool::new(address.clone(), options.clone()));
        let news = Arc::new(News::default());
        pool.read(|tx| {
            require_migrated(tx)?;
            news.raise(tx.head()?);
            Ok::<_, Error>(())
        })?;

        let (sender, queue) = sync_channel(options.queue);
        let writer = Writer {
            address: address.clone(),
            options: options.clone(),
            queue,
            news: Arc::clone(&news),
            conn: Some(Conn::open(address, Role::Writer, &options)?),
        };
        let writer = start("store-writer", move || writer.serve())?;
        let checkpointer = match address {
            Address::Sqlite(_) => {
                let (address, options, news) = (address.clone(), options.clone(), Arc::clone(&news));
                Some(start("store-checkpoint", move || checkpoint::serve(&address, &options, &news))?)
            }
            Address::Postgres(_) => None,
        };
        let (follower_news, follower_pool, follower_address) =
            (Arc::clone(&news), Arc::clone(&pool), address.clone());
        // Not joined: it ends by itself within a second of the store.
        start("store-news", move || follow(&follower_address, &follower_news, &follower_pool))?;

        Ok(Store {
            inner: Arc::new(Inner {
                address: address.clone(),
                options,
                pool,
                news,
                queue: Mutex::new(Some(sender)),
                writer: Mutex::new(Some(writer)),
                checkpointer: Mutex::new(checkpointer),
                #[cfg(feature = "testing")]
                guard: Mutex::new(None),
            }),
        })
    }

    /// The address it was opened with.
    pub fn address(&self) -> &Address {
        &self.inner.address
    }

    /// The options it was opened with.
    pub fn options(&self) -> &Options {
        &self.inner.options
    }

    /// Reads from a snapshot of one moment, on the calling thread.
    ///
    /// # Errors
    /// What the closure answered, or [`Error::Unavailable`].
    pub fn read<T, E: From<Error>>(&self, f: impl FnOnce(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        self.inner.pool.read(f)
    }

    /// The same for who already reads and would not wait: nothing when no connection is free. The
    /// snapshot is one of its own.
    ///
    /// # Errors
    /// What the closure answered, or [`Error::Unavailable`].
    pub fn read_if_free<T, E: From<Error>>(
        &self,
        f: impl FnOnce(&mut Tx) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        self.inner.pool.read_if_free(f)
    }

    /// Asks a single statement, on the calling thread: it sees one moment by itself, and spares the
    /// two turns to the database that a snapshot costs. What is asked besides must be of what never
    /// changes. The closure may be run again.
    ///
    /// # Errors
    /// What the closure answered, or [`Error::Unavailable`].
    pub fn glance<T, E: From<Error>>(&self, f: impl Fn(&mut Tx) -> Result<T, E>) -> Result<T, E> {
        self.inner.pool.glance(f)
    }

    /// Whether a short question may be asked on a thread that must not wait: SQLite answers it in
    /// this process and has a connection free. PostgreSQL is always waited for.
    pub fn is_at_hand(&self) -> bool {
        self.inner.pool.is_at_hand()
    }

    /// Writes, and returns when it is on the disk. Not for threads of an async runtime.
    ///
    /// The closure may be run again, so it carries nothing over and does nothing slow:
    /// no mail, no request, no document. What it answers is kept when it is `Ok` and undone otherwise.
    ///
    /// # Errors
    /// What the closure answered, or why it was not committed.
    pub fn write<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&mut WriteTx) -> Result<T, E> + Send + 'static,
    {
        self.submit(f)?.wait()
    }

    /// Hands a write in; the answer is waited for apart.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many wait already.
    pub fn submit<T, E, F>(&self, f: F) -> Result<Pending<T, E>, Error>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&mut WriteTx) -> Result<T, E> + Send + 'static,
    {
        let (job, pending) = job(f);
        let queue = lock(&self.inner.queue);
        match queue.as_ref().ok_or(Error::Closed)?.try_send(job) {
            Ok(()) => Ok(pending),
            Err(TrySendError::Full(_)) => Err(Error::Busy),
            Err(TrySendError::Disconnected(_)) => Err(Error::Closed),
        }
    }

    /// How far the log is, as far as this node has heard; costs no question to the database.
    ///
    /// Own commits are in at once, those of other nodes within milliseconds on PostgreSQL
    /// and within a second for a second process on SQLite.
    pub fn head(&self) -> Head {
        self.inner.news.head()
    }

    /// The public revision, as fresh as [`Store::head`].
    pub fn public_revision(&self) -> i64 {
        self.head().revision
    }

    /// Waits until something happened after event `seq`, or the time is over.
    pub fn past(&self, seq: i64, timeout: Duration) -> Head {
        self.inner.news.past(seq, timeout)
    }

    /// Follows the whole chain of events; `progress` hears the number reached.
    ///
    /// # Errors
    /// [`Error::Damaged`] names the first event that is missing or was changed.
    pub fn verify(&self, progress: impl FnMut(i64)) -> Result<Verified, Error> {
        self.read(|tx| tx.verify_chain(progress))
    }

    #[cfg(feature = "testing")]
    pub(crate) fn guarded_by(self, guard: crate::testing::Guard) -> Store {
        *lock(&self.inner.guard) = Some(guard);
        self
    }

    #[cfg(feature = "testing")]
    pub(crate) fn guard(&self) -> Option<crate::testing::Guard> {
        lock(&self.inner.guard).clone()
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.news.stop();
        drop(lock(&self.queue).take());
        // What waits in the queue is still committed and answered.
        for ended in [&self.writer, &self.checkpointer].map(|it| lock(it).take()).into_iter().flatten() {
            // A closure may hold the last handle: the writer cannot wait for itself.
            if ended.thread().id() != std::thread::current().id() && ended.join().is_err() {
                tracing::error!("a thread of the store panicked");
            }
        }
    }
}

fn start(name: &str, body: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, Error> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(body)
        .map_err(|error| Error::Unavailable(format!("no thread for {name}: {error}")))
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    // What is behind is replaced whole, never changed in part.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
