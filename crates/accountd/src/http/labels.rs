//! Metrics that differ in one label.

use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;

/// The name and the value of the label.
pub(super) type Labels = [(&'static str, &'static str); 1];

/// A family of counters.
pub(super) type LabeledCounter = Family<Labels, Counter>;

/// A family of gauges.
pub(super) type LabeledGauge = Family<Labels, Gauge>;
