//! The state of the outbox for monitoring, as it was when it was last counted.

use super::outbox_state::Outbox;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Minimum time between two counts.
const INTERVAL: Duration = Duration::from_secs(5);

/// How many times longer than a count the pause after it is, so that counting takes at most a hundredth of a reader.
const PAUSE_FACTOR: u32 = 99;

/// The last count; `None` before the first one.
#[derive(Debug, Default)]
pub(super) struct OutboxGauge(Mutex<Option<Outbox>>);

impl OutboxGauge {
    pub(super) fn set(&self, outbox: Outbox) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(outbox);
    }

    pub(super) fn read(&self) -> Option<Outbox> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the pause after a count that took this long.
pub(super) fn pause_after(count: Duration) -> Duration {
    INTERVAL.max(count.saturating_mul(PAUSE_FACTOR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_takes_a_hundredth_of_the_time() {
        assert_eq!(pause_after(Duration::from_millis(1)), INTERVAL);
        assert_eq!(pause_after(Duration::from_secs(1)), Duration::from_secs(99));
    }
}
