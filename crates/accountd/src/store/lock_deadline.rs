//! The time for which the preparation of a database waits for locks, however many of them.

use std::time::{Duration, Instant};

/// SQLite and PostgreSQL have timeouts in milliseconds; PostgreSQL takes 0 for no limit.
const MIN: Duration = Duration::from_millis(1);

/// When waiting for locks ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct LockDeadline(Instant);

impl LockDeadline {
    /// Begins the time.
    pub(super) fn after(limit: Duration) -> Self {
        Self(Instant::now() + limit)
    }

    /// Returns the remaining time, at least a millisecond.
    pub(super) fn remaining(self) -> Duration {
        self.0.saturating_duration_since(Instant::now()).max(MIN)
    }

    pub(super) fn is_over(self) -> bool {
        Instant::now() >= self.0
    }
}
