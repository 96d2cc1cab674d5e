//! Poll interval, time limit, lease and retry delays of mail delivery.

use jiff::SignedDuration;
use std::time::Duration;

/// An exponential backoff.
#[derive(Clone, Copy, Debug)]
pub struct Backoff {
    /// The delay after the first failure.
    pub initial: Duration,
    /// The maximum delay.
    pub max: Duration,
}

impl Backoff {
    /// Returns the delay after a failure that follows others: the initial delay, doubled for each of them, minus a random
    /// part of up to a half, so that mails that failed together are not retried together.
    pub(super) fn delay(&self, earlier_failures: u32) -> Duration {
        let doubled = self
            .initial
            .saturating_mul(2_u32.saturating_pow(earlier_failures));
        doubled.min(self.max).mul_f64(1.0 - fastrand::f64() / 2.0)
    }
}

/// How often the dispatcher polls and retries.
#[derive(Clone, Copy, Debug)]
pub struct DeliverySchedule {
    /// Interval at which the dispatcher looks for mails that other instances have queued, or claimed without storing a
    /// result before the lease expired. The dispatcher's own store notifies it of new mails.
    pub poll_interval: Duration,
    /// How long connecting to an SMTP server and sending a mail may take together.
    pub timeout: Duration,
    /// The delays while the target is unreachable, and between attempts to read or write the outbox. Meanwhile only one
    /// delivery is in progress at a time.
    pub unreachable_backoff: Backoff,
    /// The delays of a mail that is temporarily rejected, and of the mails to a domain after the target has not
    /// responded to one of them.
    pub deferred_backoff: Backoff,
    /// The delays of a mail that is permanently rejected or cannot be built. It is still retried, because an operator may
    /// fix the cause.
    pub rejected_backoff: Backoff,
}

impl DeliverySchedule {
    /// Returns how long a mail is reserved while it is sent to a server: longer than a delivery and the storing of
    /// its result can take.
    pub(super) fn lease(&self) -> SignedDuration {
        let lease = self
            .timeout
            .saturating_mul(2)
            .saturating_add(Duration::from_secs(60));
        SignedDuration::try_from(lease).unwrap_or(SignedDuration::MAX)
    }
}

impl Default for DeliverySchedule {
    fn default() -> Self {
        let backoff = |initial, max| Backoff {
            initial: Duration::from_secs(initial),
            max: Duration::from_secs(max),
        };
        Self {
            poll_interval: Duration::from_secs(5),
            timeout: Duration::from_secs(60),
            unreachable_backoff: backoff(1, 60),
            deferred_backoff: backoff(30, 15 * 60),
            rejected_backoff: backoff(10 * 60, 4 * 60 * 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_up_to_a_maximum() {
        let backoff = DeliverySchedule::default().unreachable_backoff;
        for (failures, longest) in [(0, 1), (1, 2), (5, 32), (6, 60), (1000, 60)] {
            let longest = Duration::from_secs(longest);
            let delay = backoff.delay(failures);
            assert!(
                delay > longest / 2 - Duration::from_millis(1) && delay <= longest,
                "{delay:?}"
            );
        }
    }
}
