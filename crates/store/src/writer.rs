//! The one writer of a node: takes every closure that waits, runs them in one transaction,
//! commits once, and only then answers them all (group commit).
//!
//! A refusal or a panic undoes its own work alone. Few of them have done any, so a group is run
//! without savepoints first; where one must be undone beside neighbours who are kept, the whole
//! group is run once more with a savepoint for each. A refusal shares the fate of the commit all
//! the same, since it may rest on what a neighbour in the group did.
//!
//! When the answer to a commit is lost, the writer takes the lock again (so that the old
//! transaction has ended, one way or the other) and looks for its last event: exactly once
//! for every group that recorded one. **A group that recorded no event (cursors, mail marked
//! as sent) is simply run again, so such a closure must bear being run twice.**

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use crate::address::Address;
use crate::conn::{Conn, Role};
use crate::event::Tip;
use crate::news::News;
use crate::store::Options;
use crate::{Error, WriteTx};

/// A closure on its way: `run` keeps the outcome, `answer` sends it once its fate is known.
pub(crate) trait Job: Send {
    /// Runs the closure; whether what it did is to be kept.
    fn run(&mut self, tx: &mut WriteTx) -> bool;
    /// Replaces an `Ok` that passed over a failed statement.
    fn swallowed(&mut self, failure: Error);
    /// Sends the outcome, or why there is none.
    fn answer(self: Box<Self>, fate: Result<(), Error>);
    /// Where it comes from, for the log.
    fn name(&self) -> &'static str;
}

struct Call<T, E, F> {
    closure: F,
    outcome: Option<Result<T, E>>,
    sender: oneshot::Sender<Result<T, E>>,
}

/// The answer to a write that is still on its way.
#[must_use = "a write that nobody waits for may fail unseen"]
pub struct Pending<T, E> {
    receiver: oneshot::Receiver<Result<T, E>>,
}

impl<T, E: From<Error>> Pending<T, E> {
    /// Blocks until it is committed or refused. For threads that may block.
    ///
    /// # Errors
    /// What the closure answered, or why it was not committed.
    pub fn wait(self) -> Result<T, E> {
        self.receiver.blocking_recv().unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    /// Waits until it is committed or refused. For handlers.
    ///
    /// # Errors
    /// What the closure answered, or why it was not committed.
    pub async fn done(self) -> Result<T, E> {
        self.receiver.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }
}

pub(crate) fn job<T, E, F>(closure: F) -> (Box<dyn Job>, Pending<T, E>)
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
    F: Fn(&mut WriteTx) -> Result<T, E> + Send + 'static,
{
    let (sender, receiver) = oneshot::channel();
    (Box::new(Call { closure, outcome: None, sender }), Pending { receiver })
}

impl<T, E, F> Job for Call<T, E, F>
where
    T: Send,
    E: From<Error> + Send,
    F: Fn(&mut WriteTx) -> Result<T, E> + Send,
{
    fn run(&mut self, tx: &mut WriteTx) -> bool {
        // What the closure left half done is undone by the writer.
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.closure)(tx)))
            .unwrap_or_else(|panic| Err(Error::Panicked(words_of(&*panic)).into()));
        self.outcome.insert(outcome).is_ok()
    }

    fn swallowed(&mut self, failure: Error) {
        self.outcome = Some(Err(Error::Swallowed(Arc::new(failure)).into()));
    }

    fn answer(self: Box<Self>, fate: Result<(), Error>) {
        let outcome = match fate {
            Ok(()) => self.outcome.expect("a committed group ran all its closures"),
            Err(error) => Err(error.into()),
        };
        // Whoever asked may have gone away meanwhile; what is committed stays so.
        drop(self.sender.send(outcome));
    }

    fn name(&self) -> &'static str {
        std::any::type_name::<F>()
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("without a word").to_owned()
}

/// A fence, not a tuning: a group is as large as the number of those who wait.
const GROUP: usize = 256;
/// A closure slower than this makes everybody on every node wait, and is named in the log.
const SLOW: Duration = Duration::from_millis(10);
/// Half a second of waiting is what a person notices; that one is worth a warning.
const VERY_SLOW: Duration = Duration::from_millis(500);
/// How long a group is tried again before its members are told that it failed.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the writer asks what became of a commit whose answer was lost.
const DOUBT: Duration = Duration::from_secs(60);

pub(crate) struct Writer {
    pub(crate) address: Address,
    pub(crate) options: Options,
    pub(crate) queue: Receiver<Box<dyn Job>>,
    pub(crate) news: Arc<News>,
    pub(crate) conn: Option<Conn>,
}

/// How the closures of a group are kept apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// Not at all; whoever comes meanwhile is taken in.
    Together,
    /// By a savepoint for each.
    Apart,
}

/// How one attempt at a group ended.
enum Ended {
    /// What was to be kept is.
    Committed,
    /// Nothing was committed and another attempt may go well.
    Again(Error),
    /// Nothing was committed, or nobody knows; every member is told.
    Failed(Error),
}

impl Writer {
    /// Serves the queue until every handle of the store is gone.
    pub(crate) fn serve(mut self) {
        while let Ok(first) = self.queue.recv() {
            let mut group = vec![first];
            let started = started();
            let mut ended = self.attempt(&mut group, Manner::Together);
            if matches!(ended, Ended::Again(_)) {
                ended = self.attempt(&mut group, Manner::Apart);
            }
            match ended {
                // One at a time from here on, so that one of them cannot keep the others from theirs.
                Ended::Again(error) => {
                    for member in group {
                        self.alone(member, started, error.clone());
                    }
                }
                Ended::Committed => answer(group, &Ok(())),
                Ended::Failed(error) => answer(group, &Err(error)),
            }
        }
    }

    fn alone(&mut self, member: Box<dyn Job>, started: Instant, mut last: Error) {
        let mut group = vec![member];
        let mut pause = Duration::from_millis(5);
        loop {
            match self.attempt(&mut group, Manner::Apart) {
                Ended::Committed => return answer(group, &Ok(())),
                Ended::Failed(error) => return answer(group, &Err(error)),
                Ended::Again(error) => last = if error.is_passing() { error } else { last },
            }
            if started.elapsed() > PATIENCE {
                return answer(group, &Err(Error::NotCommitted(last.to_string())));
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(200));
        }
    }

    /// Runs the group and commits it.
    fn attempt(&mut self, group: &mut Vec<Box<dyn Job>>, manner: Manner) -> Ended {
        let mut tx = match self.begin() {
            Ok(tx) => tx,
            Err(error) if error.is_passing() => return Ended::Again(error),
            Err(error) => return Ended::Failed(Error::NotCommitted(error.to_string())),
        };
        let before = tx.tip.head.seq;
        let started = started();
        let mut kept = false;
        let mut next = 0;
        loop {
            // Closures are taken only now, with the lock won: those that came during the wait are in.
            if next == group.len() {
                let open = manner == Manner::Together && next < GROUP;
                let room = open && started.elapsed() < self.options.group_time;
                match room.then(|| self.queue.try_recv().ok()).flatten() {
                    Some(job) => group.push(job),
                    None => break,
                }
            }
            let job = group[next].as_mut();
            let ran = match manner {
                Manner::Together => run(&mut tx, job),
                Manner::Apart => run_apart(&mut tx, job),
            };
            match ran {
                Ok(Ran::Kept) => kept = true,
                Ok(Ran::Nothing) => {}
                Ok(Ran::ToUndo) => {
                    self.undo(tx);
                    if !kept {
                        // Nobody's work is lost with the transaction.
                        return Ended::Committed;
                    }
                    let closure = group[next].name();
                    tracing::debug!(closure, "undone beside kept work: its group runs once more");
                    return Ended::Again(Error::NotCommitted("a neighbour was undone".to_owned()));
                }
                Err(error) => {
                    self.undo(tx);
                    return Ended::Again(error);
                }
            }
            next += 1;
        }
        self.commit(tx, before)
    }

    fn begin(&mut self) -> Result<WriteTx, Error> {
        let conn = match self.conn.take() {
            Some(conn) => conn,
            None => Conn::open(&self.address, Role::Writer, &self.options)?,
        };
        let mut tx = WriteTx::new(conn, Tip::default());
        let begun = tx.conn.begin_write().and_then(|()| tx.tip());
        match begun {
            Ok(tip) => {
                tx.tip = tip;
                Ok(tx)
            }
            Err(error) => {
                self.undo(tx);
                Err(error)
            }
        }
    }

    fn commit(&mut self, mut tx: WriteTx, before: i64) -> Ended {
        let tip = tx.tip.clone();
        let recorded = tip.head.seq > before;
        let news = recorded.then_some((tip.head.seq, tip.head.revision));
        let failure = match tx.conn.commit(news) {
            Ok(()) => {
                self.conn = Some(tx.into_conn());
                self.news.raise(tip.head);
                return Ended::Committed;
            }
            Err(error) => error,
        };
        self.undo(tx);
        if recorded {
            match self.look_for(&tip) {
                Ok(true) => {
                    self.news.raise(tip.head);
                    return Ended::Committed;
                }
                Ok(false) => {}
                Err(error) => return Ended::Failed(Error::InDoubt(error.to_string())),
            }
        }
        if failure.is_passing() {
            Ended::Again(failure)
        } else {
            Ended::Failed(Error::NotCommitted(failure.to_string()))
        }
    }

    /// Whether the log has exactly this event, asked under the lock.
    fn look_for(&mut self, tip: &Tip) -> Result<bool, Error> {
        let started = started();
        let mut pause = Duration::from_millis(5);
        loop {
            let found = self.begin().and_then(|mut tx| {
                let found = tx.has_event(tip);
                self.undo(tx);
                found
            });
            match found {
                Err(error) if error.is_passing() && started.elapsed() < DOUBT => {
                    std::thread::sleep(pause);
                    pause = (pause * 2).min(Duration::from_millis(500));
                }
                settled => return settled,
            }
        }
    }

    /// Ends a transaction without a trace and keeps the connection if it is still good.
    fn undo(&mut self, tx: WriteTx) {
        let mut conn = tx.into_conn();
        if conn.rollback() {
            self.conn = Some(conn);
        }
    }
}

/// For how long something has been tried; no rule rests on it.
#[expect(clippy::disallowed_methods, reason = "a span of this process, not a time of day")]
fn started() -> Instant {
    Instant::now()
}

/// What running a closure left in the transaction.
enum Ran {
    /// Work that is to be kept.
    Kept,
    /// Nothing.
    Nothing,
    /// Work, or a transaction, that is not to be kept.
    ToUndo,
}

/// Runs one closure.
///
/// An error means that the whole transaction is lost.
fn run(tx: &mut WriteTx, job: &mut dyn Job) -> Result<Ran, Error> {
    tx.has_written = false;
    let started = started();
    let mut keep = job.run(tx);
    let took = started.elapsed();
    if took > VERY_SLOW {
        tracing::warn!(closure = job.name(), ms = took.as_millis(), "a slow write made everybody wait");
    } else if took > SLOW {
        tracing::debug!(closure = job.name(), ms = took.as_millis(), "a slow write made everybody wait");
    }
    let mut has_left = tx.has_written;
    if let Some(failure) = tx.failed.take() {
        has_left = true;
        if failure.is_passing() || tx.conn.has_lost_transaction() {
            return Err(failure);
        }
        if keep {
            job.swallowed(failure);
            keep = false;
        }
    }
    Ok(match (has_left, keep) {
        (false, _) => Ran::Nothing,
        (true, true) => Ran::Kept,
        (true, false) => Ran::ToUndo,
    })
}

/// Runs one closure in a savepoint, so that nothing is left to undo.
///
/// An error means that the whole transaction is lost.
fn run_apart(tx: &mut WriteTx, job: &mut dyn Job) -> Result<Ran, Error> {
    tx.conn.batch("savepoint j")?;
    let before = tx.tip.clone();
    let ran = run(tx, job)?;
    match ran {
        Ran::Kept | Ran::Nothing => {
            tx.conn.batch("release savepoint j")?;
            Ok(ran)
        }
        Ran::ToUndo => {
            tx.conn.batch("rollback to savepoint j; release savepoint j")?;
            tx.tip = before;
            Ok(Ran::Nothing)
        }
    }
}

fn answer(group: Vec<Box<dyn Job>>, fate: &Result<(), Error>) {
    for member in group {
        member.answer(fate.clone());
    }
}
