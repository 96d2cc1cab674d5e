//! Limits the deliveries to each domain, so that one whose server does not respond cannot delay the mails to others.

use super::schedule::Backoff;
use std::collections::HashMap;
use tokio::time::Instant;

/// Maximum number of domains whose failures are remembered. If more fail, those that may be tried again first are
/// forgotten.
const MAX_FAILING_DOMAINS: usize = 1_000;

/// The deliveries in progress and the failures of each domain.
pub(super) struct DomainLimits {
    /// Maximum number of concurrent deliveries to a domain.
    max: usize,
    /// How long the mails to a domain wait after a failure.
    backoff: Backoff,
    domains: HashMap<String, DomainState>,
}

#[derive(Default)]
struct DomainState {
    in_progress: usize,
    /// Number of consecutive failures. After the first one, a single mail serves as a probe.
    failures: u32,
    /// When the domain may be tried again.
    retry_at: Option<Instant>,
}

/// A delivery to a domain.
#[derive(Debug)]
pub(super) struct DomainDelivery {
    domain: String,
    /// The number of failures when it started.
    failures: u32,
}

impl DomainState {
    /// Returns how many deliveries may start now.
    fn capacity(&self, max: usize, now: Instant) -> usize {
        if self.retry_at.is_some_and(|retry_at| now < retry_at) {
            return 0;
        }
        let max = if self.failures == 0 { max } else { 1 };
        max.saturating_sub(self.in_progress)
    }

    /// Returns whether nothing has to be remembered.
    fn is_removable(&self) -> bool {
        self.in_progress == 0 && self.failures == 0
    }
}

impl DomainLimits {
    pub(super) fn new(max: usize, backoff: Backoff) -> Self {
        Self {
            max,
            backoff,
            domains: HashMap::new(),
        }
    }

    /// Returns the domains to which no delivery may start now.
    pub(super) fn exhausted(&self, now: Instant) -> Vec<&str> {
        let domains = self.domains.iter();
        let exhausted = domains.filter(|(_, state)| state.capacity(self.max, now) == 0);
        exhausted.map(|(domain, _)| &**domain).collect()
    }

    /// Returns how many deliveries may start now to any domain that is not exhausted.
    pub(super) fn min_capacity(&self, now: Instant) -> usize {
        let capacities = self.domains.values().map(|state| state.capacity(self.max, now));
        capacities
            .filter(|capacity| *capacity > 0)
            .min()
            .unwrap_or(self.max)
    }

    /// Returns whether another delivery to the domain of this one may start now.
    pub(super) fn has_capacity(&self, delivery: &DomainDelivery, now: Instant) -> bool {
        let state = self.domains.get(&delivery.domain);
        state.is_none_or(|state| state.capacity(self.max, now) > 0)
    }

    /// Counts a delivery.
    pub(super) fn start(&mut self, domain: String) -> DomainDelivery {
        let state = self.domains.entry(domain.clone()).or_default();
        state.in_progress += 1;
        DomainDelivery {
            domain,
            failures: state.failures,
        }
    }

    /// Ends a delivery to which the server has responded.
    pub(super) fn succeed(&mut self, delivery: &DomainDelivery) {
        self.end(delivery, |state| {
            state.failures = 0;
            state.retry_at = None;
        });
    }

    /// Ends a delivery that says nothing about the domain.
    pub(super) fn cancel(&mut self, delivery: &DomainDelivery) {
        self.end(delivery, |_| {});
    }

    /// Ends a delivery to which the server has not responded.
    pub(super) fn fail(&mut self, delivery: &DomainDelivery, now: Instant) {
        let backoff = self.backoff;
        self.end(delivery, |state| {
            // Deliveries that fail together count as one failure.
            if state.failures == delivery.failures {
                state.retry_at = Some(now + backoff.delay(state.failures));
                state.failures = state.failures.saturating_add(1);
            }
        });
        self.forget_excess();
    }

    fn end(&mut self, delivery: &DomainDelivery, update: impl FnOnce(&mut DomainState)) {
        let Some(state) = self.domains.get_mut(&delivery.domain) else {
            return;
        };
        state.in_progress = state.in_progress.saturating_sub(1);
        update(state);
        if state.is_removable() {
            self.domains.remove(&delivery.domain);
        }
    }

    fn forget_excess(&mut self) {
        if self.domains.len() <= MAX_FAILING_DOMAINS {
            return;
        }
        let idle = self.domains.iter().filter(|(_, state)| state.in_progress == 0);
        let first = idle.min_by_key(|(_, state)| state.retry_at);
        if let Some(domain) = first.map(|(domain, _)| domain.clone()) {
            self.domains.remove(&domain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const SECOND: Duration = Duration::from_secs(1);

    fn limits() -> DomainLimits {
        let backoff = Backoff {
            initial: SECOND,
            max: SECOND,
        };
        DomainLimits::new(2, backoff)
    }

    #[test]
    fn deliveries_are_limited_per_domain() {
        let (mut limits, now) = (limits(), Instant::now());
        assert_eq!(limits.min_capacity(now), 2);
        let first = limits.start("a".to_owned());
        assert_eq!(limits.min_capacity(now), 1);
        let second = limits.start("a".to_owned());
        assert_eq!(limits.exhausted(now), ["a"]);
        // Other domains have their full capacity.
        assert_eq!(limits.min_capacity(now), 2);
        limits.cancel(&first);
        assert!(limits.exhausted(now).is_empty());
        limits.succeed(&second);
        assert!(limits.domains.is_empty());
    }

    #[test]
    fn failing_domain_is_probed_by_a_single_delivery_after_a_while() {
        let (mut limits, now) = (limits(), Instant::now());
        let deliveries = [limits.start("a".to_owned()), limits.start("a".to_owned())];
        for delivery in &deliveries {
            limits.fail(delivery, now);
        }
        assert_eq!(limits.domains["a"].failures, 1);
        assert_eq!(limits.exhausted(now), ["a"]);
        let later = now + SECOND;
        assert!(limits.exhausted(later).is_empty());
        let probe = limits.start("a".to_owned());
        assert_eq!(limits.exhausted(later), ["a"]);
        limits.fail(&probe, later);
        assert_eq!(limits.domains["a"].failures, 2);
        let probe = limits.start("a".to_owned());
        limits.succeed(&probe);
        assert!(limits.domains.is_empty());
    }

    #[test]
    fn number_of_remembered_domains_is_bounded() {
        let (mut limits, now) = (limits(), Instant::now());
        for number in 0..2 * MAX_FAILING_DOMAINS {
            let delivery = limits.start(number.to_string());
            limits.fail(&delivery, now);
        }
        assert_eq!(limits.domains.len(), MAX_FAILING_DOMAINS);
    }
}
