//! Limits the number of requests in progress.
//!
//! A request that waits for its body is not counted as running. Waiting requests have limits of their own, in total and
//! for each address, because any client can send heads without bodies: these must keep neither complete requests nor
//! other clients from being served.

use super::address_counts::AddressCounts;
use super::labels::{LabeledCounter, LabeledGauge};
use crate::readiness_log::ReadinessLog;
use prometheus_client::metrics::gauge::Gauge;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many requests may be in progress.
#[derive(Clone, Copy, Debug)]
pub(super) struct SlotLimits {
    /// Requests that are processed or whose body is arriving.
    pub(super) running: u32,
    /// Requests that wait for their bodies.
    pub(super) waiting: u32,
    /// The part of `waiting` that one address may use.
    pub(super) waiting_per_address: usize,
    /// How many requests of one address may wait even while `waiting` is exhausted. All addresses together can exceed
    /// `waiting` in this way, but not the number of connections.
    pub(super) guaranteed_waiting_per_address: usize,
}

impl Default for SlotLimits {
    fn default() -> Self {
        Self {
            running: 4_096,
            waiting: 2_048,
            waiting_per_address: 256,
            guaranteed_waiting_per_address: 8,
        }
    }
}

/// A limit that a request exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExceededLimit {
    /// Too many requests are processed.
    Running,
    /// Too many requests wait for their bodies.
    Waiting,
    /// Too many requests of this address wait for their bodies.
    WaitingPerAddress,
}

impl ExceededLimit {
    /// Returns the value of the label in metrics.
    fn label(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Waiting => "waiting_for_body",
            Self::WaitingPerAddress => "waiting_for_body_per_address",
        }
    }

    /// Describes the limit for logs.
    pub(super) fn describe(self) -> &'static str {
        match self {
            Self::Running => "too many requests are processed",
            Self::Waiting => "too many requests wait for their bodies",
            Self::WaitingPerAddress => "too many requests of one address wait for their bodies",
        }
    }
}

/// Counts the requests in progress. Clones share the counts.
#[derive(Clone)]
pub(super) struct RequestSlots(Arc<Shared>);

struct Shared {
    limits: SlotLimits,
    running: Gauge,
    waiting: Gauge,
    waiting_by_address: AddressCounts,
    exceeded: LabeledCounter,
    readiness_log: ReadinessLog,
}

impl RequestSlots {
    /// Counts in these metrics: the requests in progress by state, and the rejected ones by exceeded limit.
    pub(super) fn new(limits: SlotLimits, in_progress: &LabeledGauge, exceeded: LabeledCounter) -> Self {
        let gauge = |state| in_progress.get_or_create(&[("state", state)]).clone();
        for limit in [
            ExceededLimit::Running,
            ExceededLimit::Waiting,
            ExceededLimit::WaitingPerAddress,
        ] {
            drop(exceeded.get_or_create(&[("limit", limit.label())]));
        }
        Self(Arc::new(Shared {
            limits,
            running: gauge("running"),
            waiting: gauge("waiting_for_body"),
            waiting_by_address: AddressCounts::default(),
            exceeded,
            readiness_log: ReadinessLog::default(),
        }))
    }

    /// Counts a new request of a client as running.
    pub(super) fn acquire(&self, client: IpAddr) -> Result<RequestSlot, ExceededLimit> {
        self.0.run()?;
        Ok(RequestSlot {
            shared: Arc::clone(&self.0),
            client,
            state: Mutex::new(SlotState::Running),
        })
    }

    /// Returns whether the service as a whole accepts requests. Logs when the result changes.
    pub(super) fn check_readiness(&self) -> bool {
        let exhausted = self.exhausted();
        self.0
            .readiness_log
            .record(exhausted.map(ExceededLimit::describe));
        exhausted.is_none()
    }

    /// Returns the limit that all clients together have reached, if any.
    fn exhausted(&self) -> Option<ExceededLimit> {
        let limits = &self.0.limits;
        if self.0.running.get() >= i64::from(limits.running) {
            Some(ExceededLimit::Running)
        } else if self.0.waiting.get() >= i64::from(limits.waiting) {
            Some(ExceededLimit::Waiting)
        } else {
            None
        }
    }
}

impl Shared {
    /// Counts a running request.
    fn run(&self) -> Result<(), ExceededLimit> {
        if self.running.inc() < i64::from(self.limits.running) {
            return Ok(());
        }
        self.running.dec();
        Err(self.exceeded(ExceededLimit::Running))
    }

    /// Counts a request that waits for its body.
    fn wait(&self, client: IpAddr) -> Result<(), ExceededLimit> {
        let limits = &self.limits;
        self.waiting_by_address.increment_if(client, |count| {
            if count >= limits.waiting_per_address {
                return Err(self.exceeded(ExceededLimit::WaitingPerAddress));
            }
            let is_full = self.waiting.get() >= i64::from(limits.waiting);
            if is_full && count >= limits.guaranteed_waiting_per_address {
                return Err(self.exceeded(ExceededLimit::Waiting));
            }
            self.waiting.inc();
            Ok(())
        })
    }

    fn end_wait(&self, client: IpAddr) {
        self.waiting_by_address.decrement(client);
        self.waiting.dec();
    }

    fn exceeded(&self, limit: ExceededLimit) -> ExceededLimit {
        self.exceeded.get_or_create(&[("limit", limit.label())]).inc();
        limit
    }
}

/// How a request is counted.
#[derive(Clone, Copy)]
enum SlotState {
    Running,
    Waiting,
    /// Not counted any more, because it exceeded this limit.
    Rejected(ExceededLimit),
}

/// A counted request, released on drop.
pub(super) struct RequestSlot {
    shared: Arc<Shared>,
    client: IpAddr,
    state: Mutex<SlotState>,
}

impl RequestSlot {
    fn state(&self) -> MutexGuard<'_, SlotState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts the request as waiting for its body.
    pub(super) fn wait(&self) {
        let mut state = self.state();
        if let SlotState::Running = *state {
            self.shared.running.dec();
            *state = match self.shared.wait(self.client) {
                Ok(()) => SlotState::Waiting,
                Err(limit) => SlotState::Rejected(limit),
            };
        }
    }

    /// Counts the request as running again. Returns whether it may continue.
    pub(super) fn resume(&self) -> bool {
        let mut state = self.state();
        if let SlotState::Waiting = *state {
            self.shared.end_wait(self.client);
            *state = match self.shared.run() {
                Ok(()) => SlotState::Running,
                Err(limit) => SlotState::Rejected(limit),
            };
        }
        matches!(*state, SlotState::Running)
    }

    /// Returns whether the request waits for its body.
    pub(super) fn is_waiting(&self) -> bool {
        matches!(*self.state(), SlotState::Waiting)
    }

    /// Returns the limit because of which the request must be rejected.
    pub(super) fn exceeded_limit(&self) -> Option<ExceededLimit> {
        match *self.state() {
            SlotState::Rejected(limit) => Some(limit),
            SlotState::Running | SlotState::Waiting => None,
        }
    }
}

impl Drop for RequestSlot {
    fn drop(&mut self) {
        let state = *self.state();
        match state {
            SlotState::Running => {
                self.shared.running.dec();
            }
            SlotState::Waiting => self.shared.end_wait(self.client),
            SlotState::Rejected(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: SlotLimits = SlotLimits {
        running: 3,
        waiting: 4,
        waiting_per_address: 2,
        guaranteed_waiting_per_address: 1,
    };

    fn slots() -> RequestSlots {
        RequestSlots::new(LIMITS, &LabeledGauge::default(), LabeledCounter::default())
    }

    fn acquire(slots: &RequestSlots, client: &str) -> Result<RequestSlot, ExceededLimit> {
        slots.acquire(client.parse().unwrap())
    }

    /// Returns a request that waits for its body, or the limit that it exceeds.
    fn waiting(slots: &RequestSlots, client: &str) -> Result<RequestSlot, ExceededLimit> {
        let slot = acquire(slots, client)?;
        slot.wait();
        match slot.exceeded_limit() {
            Some(limit) => Err(limit),
            None => Ok(slot),
        }
    }

    fn counts(slots: &RequestSlots) -> (i64, i64, usize) {
        let by_address = slots.0.waiting_by_address.len();
        (slots.0.running.get(), slots.0.waiting.get(), by_address)
    }

    #[test]
    fn waiting_requests_are_limited_per_address_and_do_not_count_as_running() {
        let slots = slots();
        let mut held = vec![
            waiting(&slots, "2001:db8::1").unwrap(),
            waiting(&slots, "2001:db8::2").unwrap(),
        ];
        let exceeded = waiting(&slots, "2001:db8::3").err();
        assert_eq!(exceeded, Some(ExceededLimit::WaitingPerAddress));
        held.push(waiting(&slots, "192.0.2.1").unwrap());
        held.push(waiting(&slots, "192.0.2.1").unwrap());
        assert_eq!(slots.exhausted(), Some(ExceededLimit::Waiting));
        // The total is exhausted, but each address may still have one waiting request.
        held.push(waiting(&slots, "192.0.2.2").unwrap());
        assert_eq!(waiting(&slots, "192.0.2.2").err(), Some(ExceededLimit::Waiting));
        assert_eq!(counts(&slots), (0, 5, 3));
        let running = [(); 3].map(|()| acquire(&slots, "192.0.2.1").unwrap());
        assert_eq!(slots.exhausted(), Some(ExceededLimit::Running));
        assert_eq!(acquire(&slots, "192.0.2.9").err(), Some(ExceededLimit::Running));
        drop((held, running));
        assert_eq!(counts(&slots), (0, 0, 0));
        assert_eq!(slots.exhausted(), None);
    }

    #[test]
    fn request_runs_again_when_its_body_arrives_unless_others_run() {
        let slots = slots();
        let slot = waiting(&slots, "192.0.2.1").unwrap();
        assert!(slot.is_waiting() && slot.resume() && !slot.is_waiting());
        assert_eq!(counts(&slots), (1, 0, 0));
        slot.wait();
        let others = [(); 3].map(|()| acquire(&slots, "192.0.2.2").unwrap());
        assert!(!slot.resume());
        assert_eq!(slot.exceeded_limit(), Some(ExceededLimit::Running));
        drop(slot);
        assert_eq!(counts(&slots), (3, 0, 0));
        drop(others);
    }
}
