//! When a request is sent again.
//!
//! The middleware of `reqwest-retry` does not fit: it ignores `Retry-After`, considers a response complete before its body
//! has arrived, has no deadline for the whole call, runs only where the standard library has a clock, and wraps the
//! `reqwest::Client` that progenitor's output requires.

use crate::platform;
use crate::transient_failure::TransientFailure;
use reqwest::Method;
use std::time::Duration;

const MAX_ATTEMPTS: u32 = 16;
const INITIAL_DELAY: Duration = Duration::from_millis(100);
const MAX_DELAY: Duration = Duration::from_secs(5);

/// When a request is sent again after a transient failure.
///
/// Safe methods (GET, HEAD, OPTIONS) are retried after a failed or broken connection, after a timeout, and after 408,
/// 429, 502, 503 and 504. PUT and DELETE are retried only if the change was certainly not made: no connection was
/// made, or the status is 429. Other methods are never retried, unless
/// [`retry_non_idempotent`](Self::retry_non_idempotent) treats them like PUT.
///
/// Delays grow exponentially, with full jitter, and come on top of `Retry-After`. A delay that would end after the
/// deadline of the call is not waited for: the caller gets the last response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryPolicy {
    max_attempts: u32,
    initial_delay: Duration,
    max_delay: Duration,
    non_idempotent: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::standard()
    }
}

impl RetryPolicy {
    /// Up to 16 attempts, with delays that grow from at most 0.1 s to at most 5 s.
    #[must_use]
    pub fn standard() -> Self {
        Self {
            max_attempts: MAX_ATTEMPTS,
            initial_delay: INITIAL_DELAY,
            max_delay: MAX_DELAY,
            non_idempotent: false,
        }
    }

    /// One attempt.
    #[must_use]
    pub fn none() -> Self {
        Self::standard().max_attempts(1)
    }

    /// Limits how often a request is sent; once at least.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// Limits the first delay, and all delays.
    #[must_use]
    pub fn delays(mut self, initial: Duration, max: Duration) -> Self {
        self.initial_delay = initial.min(max);
        self.max_delay = max;
        self
    }

    /// Also retries POST and PATCH if the change was certainly not made.
    #[must_use]
    pub fn retry_non_idempotent(mut self) -> Self {
        self.non_idempotent = true;
        self
    }

    /// Returns how long to wait before the next attempt; `None` if there is to be none.
    pub(crate) fn delay(
        &self,
        method: &Method,
        failure: TransientFailure,
        attempts: u32,
        retry_after: Option<Duration>,
    ) -> Option<Duration> {
        let allowed = match failure {
            TransientFailure::NotProcessed => method.is_idempotent() || self.non_idempotent,
            TransientFailure::Ambiguous => method.is_safe(),
        };
        if !allowed || attempts >= self.max_attempts {
            return None;
        }
        // The jitter spreads clients that received the same `Retry-After`.
        Some(
            retry_after
                .unwrap_or_default()
                .saturating_add(self.backoff(attempts).mul_f64(platform::random())),
        )
    }

    /// Returns the longest delay after so many attempts: twice that after the attempt before it.
    fn backoff(&self, attempts: u32) -> Duration {
        let factor = 2_u32.saturating_pow(attempts.saturating_sub(1));
        self.initial_delay.saturating_mul(factor).min(self.max_delay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TransientFailure::{Ambiguous, NotProcessed};

    fn retries(policy: &RetryPolicy, method: &Method, failure: TransientFailure) -> bool {
        policy.delay(method, failure, 1, None).is_some()
    }

    #[test]
    fn only_what_cannot_happen_twice_is_retried() {
        let (standard, all) = (
            RetryPolicy::standard(),
            RetryPolicy::standard().retry_non_idempotent(),
        );
        for (method, failure, expected, with_all) in [
            (Method::GET, Ambiguous, true, true),
            (Method::HEAD, NotProcessed, true, true),
            (Method::PUT, NotProcessed, true, true),
            (Method::PUT, Ambiguous, false, false),
            (Method::DELETE, NotProcessed, true, true),
            (Method::DELETE, Ambiguous, false, false),
            (Method::POST, NotProcessed, false, true),
            (Method::POST, Ambiguous, false, false),
            (Method::PATCH, NotProcessed, false, true),
            (Method::PATCH, Ambiguous, false, false),
        ] {
            assert_eq!(
                retries(&standard, &method, failure),
                expected,
                "{method} {failure:?}"
            );
            assert_eq!(retries(&all, &method, failure), with_all, "{method} {failure:?}");
        }
    }

    #[test]
    fn attempts_are_limited() {
        let delay = |policy: &RetryPolicy, attempts| policy.delay(&Method::GET, Ambiguous, attempts, None);
        let three = RetryPolicy::standard().max_attempts(3);
        assert!(delay(&three, 2).is_some() && delay(&three, 3).is_none());
        assert!(delay(&RetryPolicy::none(), 1).is_none());
        assert!(delay(&RetryPolicy::standard().max_attempts(0), 1).is_none());
        // Other delays keep the number of attempts.
        let quick = three.delays(Duration::from_secs(1), Duration::from_millis(1));
        assert!(delay(&quick, 2).is_some() && delay(&quick, 3).is_none());
    }

    #[test]
    fn delays_double_up_to_the_longest() {
        let policy = RetryPolicy::standard().delays(Duration::from_millis(100), Duration::from_millis(500));
        let millis = |attempts| policy.backoff(attempts).as_millis();
        assert_eq!([1, 2, 3, 4, u32::MAX].map(millis), [100, 200, 400, 500, 500]);
        let longest = RetryPolicy::standard().delays(Duration::MAX, Duration::MAX);
        assert!(
            longest
                .delay(&Method::GET, Ambiguous, 2, Some(Duration::MAX))
                .is_some()
        );
    }

    #[test]
    fn retry_after_comes_before_a_delay_within_the_bounds() {
        let policy = RetryPolicy::standard().delays(Duration::from_millis(1), Duration::from_millis(5));
        for attempts in 1..10 {
            let asked = Duration::from_secs(7);
            let delay = policy
                .delay(&Method::GET, Ambiguous, attempts, Some(asked))
                .unwrap();
            assert!(
                delay >= asked && delay <= asked + Duration::from_millis(5),
                "{delay:?}"
            );
        }
    }
}
