//! When to try again.

use jiff::SignedDuration;
use std::time::Duration;

/// Pauses that become longer.
#[derive(Clone, Copy, Debug)]
pub struct Backoff {
    /// The first.
    pub first: Duration,
    /// The longest.
    pub most: Duration,
}

impl Backoff {
    /// Each pause is twice as long as the one before it, less up to a half by chance: what failed together
    /// is not tried again together.
    pub(super) fn pause(&self, failures: u32) -> Duration {
        let doubled = self.first.saturating_mul(2_u32.saturating_pow(failures));
        doubled.min(self.most).mul_f64(1.0 - fastrand::f64() / 2.0)
    }
}

/// How often a courier looks and tries.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How often it looks for mails that other instances have queued or lost. Of those of its own store it
    /// is told.
    pub poll: Duration,
    /// How long an SMTP server may take to accept a mail.
    pub longest: Duration,
    /// While nothing can be delivered. All mails wait for one that is tried.
    pub unreachable: Backoff,
    /// For a mail that is not taken for the time being.
    pub later: Backoff,
    /// For a mail that is refused. It is tried again, for whoever runs the mail server may correct that.
    pub refused: Backoff,
}

impl Pace {
    /// How long nobody else takes a mail that is on its way to a server: longer than any delivery of one, and than it
    /// takes to store its end.
    pub(super) fn lease(&self) -> SignedDuration {
        let lease = self
            .longest
            .saturating_mul(2)
            .saturating_add(Duration::from_secs(60));
        SignedDuration::try_from(lease).unwrap_or(SignedDuration::MAX)
    }
}

impl Default for Pace {
    fn default() -> Self {
        let backoff = |first, most| Backoff {
            first: Duration::from_secs(first),
            most: Duration::from_secs(most),
        };
        Self {
            poll: Duration::from_secs(5),
            longest: Duration::from_secs(60),
            unreachable: backoff(1, 60),
            later: backoff(30, 15 * 60),
            refused: backoff(10 * 60, 4 * 60 * 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_a_bound() {
        let backoff = Pace::default().unreachable;
        for (failures, longest) in [(0, 1), (1, 2), (5, 32), (6, 60), (1000, 60)] {
            let longest = Duration::from_secs(longest);
            let pause = backoff.pause(failures);
            assert!(
                pause > longest / 2 - Duration::from_millis(1) && pause <= longest,
                "{pause:?}"
            );
        }
    }
}
