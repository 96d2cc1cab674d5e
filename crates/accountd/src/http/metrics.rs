//! Prometheus metrics. The table in the README describes each of them.

#[cfg(test)]
mod tests;

use super::labels::{LabeledCounter, LabeledGauge, Labels};
use super::request_slots::{RequestSlots, SlotLimits};
use crate::store::{ReadKind, Store};
use http::StatusCode;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::fmt;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Upper bounds of the latency histogram, in seconds.
const BOUNDS: [f64; 12] = [
    0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10.0,
];

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct ResponseLabels {
    operation: &'static str,
    status: u16,
}

/// The registered metrics.
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<ResponseLabels, Counter>,
    durations: Family<Labels, Histogram, fn() -> Histogram>,
    slow_clients: LabeledCounter,
    in_progress: LabeledGauge,
    exceeded_limits: LabeledCounter,
    waiting: LabeledGauge,
    reads: LabeledCounter,
    deliveries: LabeledCounter,
    mails: LabeledGauge,
    oldest_mail: Gauge,
    dropped_log_lines: Counter,
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metrics").finish_non_exhaustive()
    }
}

impl Metrics {
    /// Registers all metrics, including when the TLS certificate expires, if there is one.
    pub(super) fn new(certificate_expiry: Option<Gauge>) -> Self {
        let mut registry = Registry::with_prefix("accountd");
        let requests = Family::default();
        let help = "Responses sent, by operation and status";
        registry.register("http_requests", help, requests.clone());
        let histogram: fn() -> Histogram = || Histogram::new(BOUNDS);
        let durations = Family::new_with_constructor(histogram);
        let help = "Duration of requests until their response, by operation";
        registry.register_with_unit("http_request_duration", help, Unit::Seconds, durations.clone());
        let slow_clients = Family::default();
        let help =
            "Requests whose body did not arrive in time, which are not counted as responses, by operation";
        registry.register("http_slow_clients", help, slow_clients.clone());
        let in_progress = Family::default();
        let help = "Requests in progress, by state: running, waiting for the body";
        registry.register("http_requests_in_progress", help, in_progress.clone());
        let exceeded_limits = Family::default();
        let help = "Requests rejected because too many were in progress, by exceeded limit";
        registry.register("http_exceeded_limits", help, exceeded_limits.clone());
        let waiting = Family::default();
        let help = "Reads and writes waiting for the store";
        registry.register("store_waiting", help, waiting.clone());
        let reads = Family::default();
        let help = "Reads from the database, by kind: token, lookup, list, outbox";
        registry.register("store_reads", help, reads.clone());
        let deliveries = Family::default();
        let help = "Attempts to deliver a mail, by result: delivered, failed and to be retried, given up";
        registry.register("mail_deliveries", help, deliveries.clone());
        let mails = Family::default();
        let help = "Mails waiting for delivery: new ones, and those with a failed attempt";
        registry.register("outbox_mails", help, mails.clone());
        let oldest_mail = Gauge::default();
        let help = "Age of the oldest mail waiting for delivery";
        registry.register_with_unit("outbox_oldest_mail_age", help, Unit::Seconds, oldest_mail.clone());
        let dropped_log_lines = Counter::default();
        let help = "Log lines that were lost because they were not read in time";
        registry.register("log_lines_dropped", help, dropped_log_lines.clone());
        if let Some(expiry) = certificate_expiry {
            let help = "When the TLS certificate expires, as a Unix time";
            registry.register_with_unit("tls_certificate_expiry_timestamp", help, Unit::Seconds, expiry);
        }
        Self {
            registry,
            requests,
            durations,
            slow_clients,
            in_progress,
            exceeded_limits,
            waiting,
            reads,
            deliveries,
            mails,
            oldest_mail,
            dropped_log_lines,
        }
    }

    /// Creates the slots of requests, which are counted in these metrics.
    pub(super) fn request_slots(&self, limits: SlotLimits) -> RequestSlots {
        RequestSlots::new(limits, &self.in_progress, self.exceeded_limits.clone())
    }

    /// Records a response.
    pub(super) fn record_response(&self, operation: &'static str, status: StatusCode, duration: Duration) {
        let status = status.as_u16();
        self.requests
            .get_or_create(&ResponseLabels { operation, status })
            .inc();
        self.durations
            .get_or_create(&[("operation", operation)])
            .observe(duration.as_secs_f64());
    }

    /// Records a request whose body did not arrive in time. It is counted separately, because any client can
    /// cause it and it says nothing about the service.
    pub(super) fn record_slow_client(&self, operation: &'static str) {
        self.slow_clients.get_or_create(&[("operation", operation)]).inc();
    }

    /// Renders all metrics, including the current state of the store. Reads nothing from the database.
    pub(super) fn render(&self, store: &Store) -> String {
        let (waiting, deliveries) = (store.queue_lengths(), store.deliveries());
        let gauge = |family: &LabeledGauge, label, value: u64| {
            let value = i64::try_from(value).unwrap_or(i64::MAX);
            family.get_or_create(&[label]).set(value);
        };
        gauge(&self.waiting, ("kind", "write"), waiting.writes as u64);
        gauge(&self.waiting, ("kind", "read"), waiting.reads as u64);
        for (result, count) in [
            ("delivered", deliveries.delivered),
            ("failed", deliveries.failed),
            ("given_up", deliveries.given_up),
        ] {
            set_counter(&self.deliveries, ("result", result), count);
        }
        for kind in ReadKind::ALL {
            set_counter(&self.reads, ("kind", kind.as_str()), store.reads(kind));
        }
        if let Some(outbox) = store.outbox_gauge() {
            let new = outbox.waiting.saturating_sub(outbox.failing);
            gauge(&self.mails, ("state", "new"), new);
            gauge(&self.mails, ("state", "failing"), outbox.failing);
            let age = |at| crate::account::now().duration_since(at).as_secs().max(0);
            self.oldest_mail.set(outbox.oldest.map_or(0, age));
        }
        self.dropped_log_lines
            .inner()
            .fetch_max(crate::logs::dropped_lines(), Ordering::Relaxed);
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}

/// Sets a counter that the store counts. `fetch_max` keeps concurrent scrapes from adding it twice.
fn set_counter(family: &LabeledCounter, label: (&'static str, &'static str), count: u64) {
    let counter = family.get_or_create(&[label]);
    counter.inner().fetch_max(count, Ordering::Relaxed);
}
