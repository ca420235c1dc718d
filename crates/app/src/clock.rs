//! The one clock. Nothing else in the workspace may ask what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use domain::time::Timestamp;

/// Where the time comes from.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved: for the demonstration's story and for tests.
    Set(Arc<AtomicI64>),
    /// The machine's clock and so many milliseconds: a demonstration's visitors move it on to see
    /// what deadlines do.
    Shifted(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `start`.
    pub fn set_at(start: Timestamp) -> Clock {
        Clock::Set(Arc::new(AtomicI64::new(start.0)))
    }

    /// A clock that goes with the machine's until it is moved.
    pub fn going() -> Clock {
        Clock::Shifted(Arc::new(AtomicI64::new(0)))
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        match self {
            Clock::System => Timestamp(system_ms()),
            Clock::Set(at) => Timestamp(at.load(Ordering::SeqCst)),
            Clock::Shifted(by) => Timestamp(system_ms() + by.load(Ordering::SeqCst)),
        }
    }

    /// Moves the clock to a moment; the machine's own clock is not ours to move.
    pub fn travel(&self, to: Timestamp) {
        match self {
            Clock::System => (),
            Clock::Set(at) => at.store(to.0, Ordering::SeqCst),
            Clock::Shifted(by) => by.store(to.0 - system_ms(), Ordering::SeqCst),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
fn system_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX))
}
