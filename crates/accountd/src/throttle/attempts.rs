//! A leaky bucket that counts only failed attempts, yet cannot be bypassed by concurrent ones.

use std::collections::HashMap;
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Number of entries above which empty buckets are removed.
const PRUNE_THRESHOLD: usize = 1_024;

const MINUTE: Duration = Duration::from_secs(60);

/// The buckets, each represented by the time at which it will be empty.
#[derive(Debug)]
pub(super) struct AttemptLimiter<K> {
    interval: Duration,
    empty_at: Mutex<HashMap<K, Instant>>,
}

impl<K: Hash + Eq> AttemptLimiter<K> {
    /// Allows this many failed attempts per minute.
    pub(super) fn new(per_minute: NonZeroU32) -> Self {
        Self {
            interval: MINUTE / per_minute.get(),
            empty_at: Mutex::default(),
        }
    }

    fn empty_at(&self) -> MutexGuard<'_, HashMap<K, Instant>> {
        self.empty_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts an attempt as failed before it is verified, because concurrent attempts would otherwise pass
    /// the limit. Returns how long to wait if the limit is exceeded.
    pub(super) fn record(&self, who: K, now: Instant) -> Result<(), Duration> {
        let mut all = self.empty_at();
        if all.len() >= PRUNE_THRESHOLD {
            all.retain(|_, empty_at| *empty_at > now);
        }
        let empty_at = all.entry(who).or_insert(now);
        let next = (*empty_at).max(now) + self.interval;
        match (next - now).checked_sub(MINUTE) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => {
                *empty_at = next;
                Ok(())
            }
        }
    }

    /// Withdraws an attempt that succeeded.
    pub(super) fn withdraw(&self, who: &K) {
        if let Some(empty_at) = self.empty_at().get_mut(who) {
            *empty_at = empty_at.checked_sub(self.interval).unwrap_or(*empty_at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: NonZeroU32 = NonZeroU32::new(6).unwrap();

    #[test]
    fn failed_attempts_are_limited_and_expire_one_by_one() {
        let (attempts, now) = (AttemptLimiter::new(LIMIT), Instant::now());
        let after = |seconds| now + Duration::from_secs(seconds);
        assert!((0..6).all(|_| attempts.record("ann", now).is_ok()));
        assert_eq!(attempts.record("ann", after(1)), Err(Duration::from_secs(9)));
        assert_eq!(attempts.record("bob", after(1)), Ok(()));
        assert_eq!(attempts.record("ann", after(10)), Ok(()));
        assert!(attempts.record("ann", after(10)).is_err());
        assert!((0..6).all(|_| attempts.record("ann", after(100)).is_ok()));
    }

    #[test]
    fn successful_attempts_do_not_count() {
        let (attempts, now) = (AttemptLimiter::new(LIMIT), Instant::now());
        for _ in 0..20 {
            attempts.record("ann", now).unwrap();
            attempts.withdraw(&"ann");
        }
        assert!((0..6).all(|_| attempts.record("ann", now).is_ok()));
        assert!(attempts.record("ann", now).is_err());
    }

    #[test]
    fn empty_buckets_are_removed() {
        let (attempts, now) = (AttemptLimiter::new(LIMIT), Instant::now());
        for who in 0..PRUNE_THRESHOLD {
            attempts.record(who, now).unwrap();
        }
        attempts.record(PRUNE_THRESHOLD, now + MINUTE).unwrap();
        assert_eq!(attempts.empty_at().len(), 1);
    }
}
