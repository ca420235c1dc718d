//! The one clock. Nothing else in the workspace may ask what time it is.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use domain::announcement::Look;
use domain::policy::Denied;
use domain::time::{Timestamp, Wall};

use crate::{App, Failure, Mode};

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved: for the demonstration's story and for tests.
    Set(Arc<Hands>),
    /// The machine's clock and so many milliseconds: a demonstration's visitors move it on to see
    /// what deadlines do.
    Shifted(Arc<AtomicI64>),
}

/// What a clock that stands still shows.
#[derive(Debug)]
pub struct Hands {
    wall: AtomicI64,
    /// What has passed, which nobody can set.
    steady: AtomicI64,
}

impl Clock {
    /// A clock that stands at `start`.
    pub fn set_at(start: Timestamp) -> Clock {
        let hands = Hands { wall: AtomicI64::new(start.0), steady: AtomicI64::new(0) };
        Clock::Set(Arc::new(hands))
    }

    /// A clock that goes with the machine's until it is moved.
    pub fn going() -> Clock {
        Clock::Shifted(Arc::new(AtomicI64::new(0)))
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        match self {
            Clock::System => Timestamp(system_ms()),
            Clock::Set(at) => Timestamp(at.wall.load(Ordering::SeqCst)),
            Clock::Shifted(by) => Timestamp(system_ms() + by.load(Ordering::SeqCst)),
        }
    }

    /// What time it is, beside what has passed by a clock that nobody can set.
    ///
    /// A demonstration that is moved on lets time pass; a machine's clock that is set does not.
    pub fn look(&self) -> Look {
        let steady_ms = match self {
            Clock::System => steady_ms(),
            Clock::Set(at) => at.steady.load(Ordering::SeqCst),
            Clock::Shifted(by) => steady_ms() + by.load(Ordering::SeqCst),
        };
        Look { wall: self.now(), steady_ms }
    }

    /// Lets time pass until a moment; the machine's own clock is not ours to move.
    pub fn travel(&self, to: Timestamp) {
        match self {
            Clock::System => (),
            Clock::Set(at) => {
                let before = at.wall.swap(to.0, Ordering::SeqCst);
                at.steady.fetch_add(to.0 - before, Ordering::SeqCst);
            }
            Clock::Shifted(by) => by.store(to.0 - system_ms(), Ordering::SeqCst),
        }
    }

    /// Sets a clock that stands still without letting time pass, as somebody may set a machine's.
    pub fn jump(&self, to: Timestamp) {
        if let Clock::Set(at) = self {
            at.wall.store(to.0, Ordering::SeqCst);
        }
    }
}

/// The furthest a demonstration looks ahead, in days.
const DAYS_AHEAD_MAX: i64 = 3_660;

/// Why the clock of a demonstration stays where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveRefused {
    /// There is no such day.
    NoSuchDay,
    /// The day has begun already; what happened would lie in the future.
    NotAhead,
    /// Nobody needs to see that far.
    TooFar,
}

/// Moves the clock of a demonstration on to the beginning of a day, `2027-02-14`, in the
/// network's own zone, so that one sitting can see a whole call.
///
/// # Errors
/// [`Denied::Hidden`] where the clock is real.
pub fn move_on(app: &App, day: &str) -> Result<(), Failure<MoveRefused>> {
    let now = app.clock.now();
    if app.settings.mode != Mode::Demo {
        return Err(Denied::Hidden.into());
    }
    let start = Wall::new(&format!("{}T00:00", day.trim()), &app.network.about.zone.id).start();
    let to = start.map_err(|_| Failure::Refused(MoveRefused::NoSuchDay))?;
    if to <= now {
        return Err(Failure::Refused(MoveRefused::NotAhead));
    }
    if to > now.plus_ms(DAYS_AHEAD_MAX * 24 * 3_600_000) {
        return Err(Failure::Refused(MoveRefused::TooFar));
    }
    app.clock.travel(to);
    // The days between were skipped; nobody was away.
    crate::heartbeat::moved(app)?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
fn system_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX))
}

/// Milliseconds since this was asked first, by the machine's clock that only counts.
#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
fn steady_ms() -> i64 {
    static FIRST: OnceLock<Instant> = OnceLock::new();
    let passed = FIRST.get_or_init(Instant::now).elapsed();
    i64::try_from(passed.as_millis()).unwrap_or(i64::MAX)
}
