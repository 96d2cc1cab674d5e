//! A limit on guesses that counts only those that were wrong, and yet is not passed by many at once.

use std::collections::HashMap;
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How many are known before the ones that have long been forgiven are forgotten.
const FORGET_AFTER: usize = 1_024;

const MINUTE: Duration = Duration::from_secs(60);

/// Who has guessed wrong how often, as the moment when all of it is forgiven.
#[derive(Debug)]
pub(super) struct Guesses<K> {
    each: Duration,
    forgiven_at: Mutex<HashMap<K, Instant>>,
}

impl<K: Hash + Eq> Guesses<K> {
    /// So many a minute.
    pub(super) fn new(per_minute: NonZeroU32) -> Self {
        Self {
            each: MINUTE / per_minute.get(),
            forgiven_at: Mutex::default(),
        }
    }

    fn forgiven_at(&self) -> MutexGuard<'_, HashMap<K, Instant>> {
        self.forgiven_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a guess as wrong before it is looked at; otherwise many could be looked at at once. Where
    /// there were too many, how long to wait.
    pub(super) fn count(&self, who: K, now: Instant) -> Result<(), Duration> {
        let mut all = self.forgiven_at();
        if all.len() >= FORGET_AFTER {
            all.retain(|_, forgiven_at| *forgiven_at > now);
        }
        let forgiven_at = all.entry(who).or_insert(now);
        let next = (*forgiven_at).max(now) + self.each;
        match (next - now).checked_sub(MINUTE) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => {
                *forgiven_at = next;
                Ok(())
            }
        }
    }

    /// Takes one back: it was right.
    pub(super) fn forgive(&self, who: &K) {
        if let Some(forgiven_at) = self.forgiven_at().get_mut(who) {
            *forgiven_at = forgiven_at.checked_sub(self.each).unwrap_or(*forgiven_at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: NonZeroU32 = NonZeroU32::new(6).unwrap();

    #[test]
    fn wrong_guesses_are_limited_and_forgiven_one_by_one() {
        let (guesses, now) = (Guesses::new(LIMIT), Instant::now());
        let after = |seconds| now + Duration::from_secs(seconds);
        assert!((0..6).all(|_| guesses.count("ann", now).is_ok()));
        assert_eq!(guesses.count("ann", after(1)), Err(Duration::from_secs(9)));
        assert_eq!(guesses.count("bob", after(1)), Ok(()));
        assert_eq!(guesses.count("ann", after(10)), Ok(()));
        assert!(guesses.count("ann", after(10)).is_err());
        assert!((0..6).all(|_| guesses.count("ann", after(100)).is_ok()));
    }

    #[test]
    fn right_ones_do_not_count() {
        let (guesses, now) = (Guesses::new(LIMIT), Instant::now());
        for _ in 0..20 {
            guesses.count("ann", now).unwrap();
            guesses.forgive(&"ann");
        }
        assert!((0..6).all(|_| guesses.count("ann", now).is_ok()));
        assert!(guesses.count("ann", now).is_err());
    }

    #[test]
    fn who_has_been_forgiven_is_forgotten() {
        let (guesses, now) = (Guesses::new(LIMIT), Instant::now());
        for who in 0..FORGET_AFTER {
            guesses.count(who, now).unwrap();
        }
        guesses.count(FORGET_AFTER, now + MINUTE).unwrap();
        assert_eq!(guesses.forgiven_at().len(), 1);
    }
}
