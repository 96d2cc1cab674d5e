//! Leaky buckets that count attempts, and know which of them other instances do not know yet.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Number of recorded attempts after which empty buckets are removed.
const PRUNE_INTERVAL: u32 = 1_024;

/// How many attempts fit into a bucket, and how fast it leaks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limit {
    /// The time in which one attempt leaks out.
    pub(super) interval: Duration,
    /// The time in which a full bucket becomes empty.
    period: Duration,
}

impl Limit {
    /// Allows this many attempts at once, and as many in each period.
    pub(super) fn new(attempts: NonZeroU32, period: Duration) -> Self {
        Self {
            interval: period / attempts.get(),
            period,
        }
    }

    /// The longest time until a bucket is empty. Many attempts at several instances at once can exceed the limit; nobody waits
    /// longer than that.
    pub(super) fn max_level(&self) -> Duration {
        self.period * 2
    }
}

/// The buckets, each represented by the time at which it will be empty.
#[derive(Debug)]
pub(super) struct Buckets<K> {
    is_shared: bool,
    state: Mutex<State<K>>,
}

#[derive(Debug)]
struct State<K> {
    empty_at: HashMap<K, Instant>,
    /// The number of attempts, less those withdrawn, since the bucket was shared.
    unshared: HashMap<K, i64>,
    recorded: u32,
}

impl<K: Copy + Eq + Hash> Buckets<K> {
    /// Creates empty buckets. Only shared ones remember which attempts are unshared.
    pub(super) fn new(is_shared: bool) -> Self {
        Self {
            is_shared,
            state: Mutex::new(State {
                empty_at: HashMap::new(),
                unshared: HashMap::new(),
                recorded: 0,
            }),
        }
    }

    fn state(&self) -> MutexGuard<'_, State<K>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts an attempt, unless the bucket is full. Returns how long to wait in that case.
    pub(super) fn record(&self, subject: K, limit: Limit, now: Instant) -> Result<(), Duration> {
        let mut state = self.state();
        state.recorded = state.recorded.wrapping_add(1);
        if state.recorded.is_multiple_of(PRUNE_INTERVAL) {
            state.prune(now);
        }
        let empty_at = state.empty_at.get(&subject).copied().unwrap_or(now);
        let next = empty_at.max(now) + limit.interval;
        match (next - now).checked_sub(limit.period) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => {
                state.empty_at.insert(subject, next);
                self.add_unshared(&mut state, subject, 1);
                Ok(())
            }
        }
    }

    /// Withdraws an attempt that succeeded.
    pub(super) fn withdraw(&self, subject: K, limit: Limit) {
        let mut state = self.state();
        if let Some(empty_at) = state.empty_at.get_mut(&subject) {
            *empty_at = empty_at.checked_sub(limit.interval).unwrap_or(*empty_at);
            self.add_unshared(&mut state, subject, -1);
        }
    }

    fn add_unshared(&self, state: &mut State<K>, subject: K, attempts: i64) {
        if self.is_shared {
            *state.unshared.entry(subject).or_default() += attempts;
        }
    }

    /// Takes at most `max` numbers of unshared attempts, those of the lowest priority number first, and of these the highest
    /// numbers first, so that what is left grows until it is taken. Those without a priority remain.
    pub(super) fn take_unshared(
        &self,
        max: usize,
        priority: impl Fn(&K, i64) -> Option<u8>,
    ) -> Vec<(K, i64)> {
        let mut state = self.state();
        let worth = state.unshared.iter().filter_map(|(subject, attempts)| {
            let priority = priority(subject, *attempts)?;
            Some((priority, *subject, *attempts))
        });
        let mut taken: Vec<(u8, K, i64)> = worth.collect();
        if max < taken.len() {
            taken.select_nth_unstable_by_key(max, |(priority, _, attempts)| {
                (*priority, Reverse(attempts.abs()))
            });
            taken.truncate(max);
        }
        for (_, subject, _) in &taken {
            state.unshared.remove(subject);
        }
        taken
            .into_iter()
            .map(|(_, subject, attempts)| (subject, attempts))
            .collect()
    }

    /// Gives attempts back that could not be shared.
    pub(super) fn give_back(&self, attempts: impl IntoIterator<Item = (K, i64)>) {
        let mut state = self.state();
        for (subject, attempts) in attempts {
            self.add_unshared(&mut state, subject, attempts);
        }
    }

    /// Sets when a bucket will be empty according to all instances, apart from the attempts since it was shared.
    pub(super) fn set_shared(&self, subject: K, limit: Limit, empty_in: Duration, now: Instant) {
        let mut state = self.state();
        let unshared = state.unshared.get(&subject).copied().unwrap_or_default();
        let difference = u32::try_from(unshared.unsigned_abs()).unwrap_or(u32::MAX);
        let difference = limit.interval.saturating_mul(difference);
        let empty_in = match unshared < 0 {
            true => empty_in.saturating_sub(difference),
            false => empty_in.saturating_add(difference),
        };
        let empty_in = empty_in.min(limit.max_level());
        state.empty_at.insert(subject, now + empty_in);
    }
}

impl<K: Copy + Eq + Hash> State<K> {
    /// Removes empty buckets. What was withdrawn from one is still in the database.
    fn prune(&mut self, now: Instant) {
        self.empty_at.retain(|_, empty_at| *empty_at > now);
        let Self {
            empty_at, unshared, ..
        } = self;
        unshared.retain(|subject, attempts| *attempts < 0 || empty_at.contains_key(subject));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    fn limit() -> Limit {
        Limit::new(NonZeroU32::new(6).unwrap(), MINUTE)
    }

    #[test]
    fn attempts_are_limited_and_expire_one_by_one() {
        let (buckets, now) = (Buckets::new(false), Instant::now());
        let record = |who, seconds| buckets.record(who, limit(), now + Duration::from_secs(seconds));
        assert!((0..6).all(|_| record("ann", 0).is_ok()));
        assert_eq!(record("ann", 1), Err(Duration::from_secs(9)));
        assert_eq!(record("bob", 1), Ok(()));
        assert_eq!(record("ann", 10), Ok(()));
        assert!(record("ann", 10).is_err());
        assert!((0..6).all(|_| record("ann", 100).is_ok()));
    }

    #[test]
    fn withdrawn_attempts_do_not_count() {
        let (buckets, now) = (Buckets::new(false), Instant::now());
        for _ in 0..20 {
            buckets.record("ann", limit(), now).unwrap();
            buckets.withdraw("ann", limit());
        }
        assert!((0..6).all(|_| buckets.record("ann", limit(), now).is_ok()));
        assert!(buckets.record("ann", limit(), now).is_err());
    }

    #[test]
    fn empty_buckets_are_removed() {
        let (buckets, now) = (Buckets::new(true), Instant::now());
        for who in 1..PRUNE_INTERVAL {
            buckets.record(who, limit(), now).unwrap();
        }
        buckets.record(PRUNE_INTERVAL, limit(), now + MINUTE).unwrap();
        let state = buckets.state();
        assert_eq!((state.empty_at.len(), state.unshared.len()), (1, 1));
    }

    #[test]
    fn withdrawn_attempts_are_shared_although_the_bucket_is_empty() {
        let (buckets, now) = (Buckets::new(true), Instant::now());
        buckets.record(0, limit(), now).unwrap();
        assert_eq!(buckets.take_unshared(10, |_, _| Some(0)), [(0, 1)]);
        buckets.withdraw(0, limit());
        // The others know the attempt, but not that it was withdrawn.
        buckets.set_shared(0, limit(), Duration::from_secs(10), now);
        assert_eq!(buckets.state().empty_at[&0], now);
        for subject in 1..=PRUNE_INTERVAL {
            buckets.record(subject, limit(), now + MINUTE).unwrap();
        }
        assert!(!buckets.state().empty_at.contains_key(&0));
        let taken = buckets.take_unshared(10, |_, attempts| (attempts < 0).then_some(0));
        assert_eq!(taken, [(0, -1)]);
    }

    #[test]
    fn what_is_left_is_taken_later() {
        let (buckets, now) = (Buckets::new(true), Instant::now());
        let mut seen = std::collections::HashSet::new();
        for _ in 0..4 {
            for subject in 0..30 {
                let _ = buckets.record(subject, limit(), now);
            }
            let taken = buckets.take_unshared(10, |subject, _| Some(u8::from(*subject > 0)));
            assert!(taken.iter().any(|(subject, _)| *subject == 0), "{taken:?}");
            seen.extend(taken.into_iter().map(|(subject, _)| subject));
        }
        assert_eq!(seen.len(), 30);
    }

    #[test]
    fn attempts_elsewhere_count_with_those_that_are_not_shared() {
        let (buckets, now) = (Buckets::new(true), Instant::now());
        buckets.record("ann", limit(), now).unwrap();
        buckets.record("bob", limit(), now).unwrap();
        let mut taken = buckets.take_unshared(10, |_, _| Some(0));
        taken.sort_unstable();
        assert_eq!(taken, [("ann", 1), ("bob", 1)]);
        // One more here, while three in all are known elsewhere.
        buckets.record("ann", limit(), now).unwrap();
        buckets.set_shared("ann", limit(), Duration::from_secs(30), now);
        assert!((0..2).all(|_| buckets.record("ann", limit(), now).is_ok()));
        assert!(buckets.record("ann", limit(), now).is_err());
        assert_eq!(buckets.take_unshared(10, |_, _| Some(0)), [("ann", 3)]);
        buckets.give_back([("ann", 3), ("bob", 1)]);
        assert_eq!(
            buckets.take_unshared(10, |_, attempts| (attempts > 1).then_some(0)),
            [("ann", 3)]
        );
        assert_eq!(buckets.take_unshared(0, |_, _| Some(0)), []);
        // What was far too much elsewhere ends.
        buckets.set_shared("eve", limit(), MINUTE * 100, now);
        assert!(buckets.record("eve", limit(), now + MINUTE).is_err());
        assert!(buckets.record("eve", limit(), now + MINUTE * 2).is_ok());
    }
}
