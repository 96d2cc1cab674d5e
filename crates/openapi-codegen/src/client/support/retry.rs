//! When a request is sent again.
//!
//! The delays are those of `retry-policies`. The middleware of `reqwest-retry`, which is built on it, does not fit:
//! it reads no `Retry-After`, takes an answer for whole before its body is there, knows of no time for the call as a
//! whole, and stands around the `reqwest::Client` that progenitor's output takes.

use super::hindrance::Hindrance;
use reqwest::Method;
use retry_policies::policies::ExponentialBackoff;
use retry_policies::{Jitter, RetryDecision, RetryPolicy};
use std::time::{Duration, SystemTime};

const ATTEMPTS: u32 = 16;
const FIRST_DELAY: Duration = Duration::from_millis(100);
const LONGEST_DELAY: Duration = Duration::from_secs(5);

/// When a request is sent again that got no answer, or one that says to come later.
///
/// What only reads (GET, HEAD, OPTIONS) is sent again after a failed or broken connection, after its time ran out,
/// and after 408, 429, 502, 503 and 504. PUT and DELETE only where the change was certainly not made: no connection
/// was made, or the answer is 429. Other methods not at all, unless [`changes_too`](Self::changes_too) says so.
///
/// The delays double and are random; `Retry-After` is waited for. What does not fit before the call's deadline is not
/// waited for: the last answer is what the caller gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retry {
    backoff: ExponentialBackoff,
    changes_too: bool,
}

impl Default for Retry {
    fn default() -> Self {
        Retry::standard()
    }
}

impl Retry {
    /// Up to 16 attempts, with delays of up to 0.1 s at first and up to 5 s later.
    #[must_use]
    pub fn standard() -> Self {
        Retry {
            backoff: backoff(FIRST_DELAY, LONGEST_DELAY, ATTEMPTS),
            changes_too: false,
        }
    }

    /// Every request is sent once.
    #[must_use]
    pub fn none() -> Self {
        Retry::standard().attempts(1)
    }

    /// The same, with another limit on how often a request is sent; at least once.
    #[must_use]
    pub fn attempts(mut self, most: u32) -> Self {
        self.backoff.max_n_retries = Some(most.saturating_sub(1));
        self
    }

    /// The same, with other limits on the delays: that of the first, and that of any.
    #[must_use]
    pub fn delays(mut self, first: Duration, longest: Duration) -> Self {
        let most = self.backoff.max_n_retries.unwrap_or_default();
        self.backoff = backoff(first.min(longest), longest, most + 1);
        self
    }

    /// The same, and POST and PATCH are sent again like PUT: where the change was certainly not made.
    #[must_use]
    pub fn changes_too(mut self) -> Self {
        self.changes_too = true;
        self
    }

    /// How long to wait before the request is sent again that was sent this often; `None`: it is not.
    pub(crate) fn delay(
        &self,
        method: &Method,
        hindrance: Hindrance,
        attempts: u32,
        asked: Option<Duration>,
    ) -> Option<Duration> {
        let allowed = match hindrance {
            Hindrance::Refused => method.is_idempotent() || self.changes_too,
            Hindrance::Unclear => method.is_safe(),
        };
        if !allowed {
            return None;
        }
        let now = SystemTime::now();
        match self.backoff.should_retry(now, attempts - 1) {
            RetryDecision::Retry { execute_after } => {
                let delay = execute_after.duration_since(now).unwrap_or_default();
                // All who were asked to come at one time come a little apart.
                Some(asked.unwrap_or_default().saturating_add(delay))
            }
            RetryDecision::DoNotRetry => None,
        }
    }
}

fn backoff(first: Duration, longest: Duration, attempts: u32) -> ExponentialBackoff {
    ExponentialBackoff::builder()
        .retry_bounds(first, longest)
        .jitter(Jitter::Full)
        .build_with_max_retries(attempts.saturating_sub(1))
}
