//! Counts and times for Prometheus.

use crate::store::{Load, Outbox};
use http::StatusCode;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::fmt;
use std::time::Duration;

/// Upper bounds of the latency histogram, in seconds.
const BOUNDS: [f64; 12] = [
    0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10.0,
];

type Labels = [(&'static str, &'static str); 1];

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Answer {
    operation: &'static str,
    status: u16,
}

/// What is counted.
pub(super) struct Metrics {
    registry: Registry,
    answers: Family<Answer, Counter>,
    times: Family<Labels, Histogram, fn() -> Histogram>,
    waiting: Family<Labels, Gauge>,
    mails: Family<Labels, Gauge>,
    oldest_mail: Gauge,
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metrics").finish_non_exhaustive()
    }
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("accountd");
        let answers = Family::default();
        registry.register("answers", "Answers by operation and status", answers.clone());
        let histogram: fn() -> Histogram = || Histogram::new(BOUNDS);
        let times = Family::new_with_constructor(histogram);
        let help = "How long answers took, by operation";
        registry.register_with_unit("answer_time", help, Unit::Seconds, times.clone());
        let waiting = Family::default();
        registry.register("store_waiting", "Jobs that wait for the store", waiting.clone());
        let mails = Family::default();
        registry.register("outbox_mails", "Mails that wait to be delivered", mails.clone());
        let oldest_mail = Gauge::default();
        let help = "Since when the oldest mail waits";
        registry.register_with_unit("outbox_oldest", help, Unit::Seconds, oldest_mail.clone());
        Self {
            registry,
            answers,
            times,
            waiting,
            mails,
            oldest_mail,
        }
    }
}

impl Metrics {
    /// Counts an answer.
    pub(super) fn answered(&self, operation: &'static str, status: StatusCode, took: Duration) {
        let status = status.as_u16();
        self.answers.get_or_create(&Answer { operation, status }).inc();
        self.times
            .get_or_create(&[("operation", operation)])
            .observe(took.as_secs_f64());
    }

    /// Everything as text, with how the store is now.
    pub(super) fn text(&self, load: Load, outbox: Option<Outbox>) -> String {
        let gauge = |family: &Family<Labels, Gauge>, name, value: u64| {
            let value = i64::try_from(value).unwrap_or(i64::MAX);
            family.get_or_create(&[("kind", name)]).set(value);
        };
        gauge(&self.waiting, "writes", load.writes as u64);
        gauge(&self.waiting, "reads", load.reads as u64);
        if let Some(outbox) = outbox {
            gauge(&self.mails, "all", outbox.waiting);
            gauge(&self.mails, "failing", outbox.failing);
            self.oldest_mail.set(
                outbox
                    .oldest
                    .map_or(0, |at| crate::account::now().duration_since(at).as_secs().max(0)),
            );
        }
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
