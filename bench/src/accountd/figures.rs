//! The figures of several rounds of load.

use super::load::LoadResult;
use crate::report::median;

/// The rate of each round, and two quantiles of its latencies in microseconds.
#[derive(Default)]
pub(super) struct Figures {
    pub(super) rates: Vec<f64>,
    medians: Vec<f64>,
    p99s: Vec<f64>,
}

impl Figures {
    /// The headings of [`medians`](Self::medians).
    pub(super) const HEADINGS: [&'static str; 3] = ["requests/s", "median, µs", "p99, µs"];

    /// Adds a round.
    pub(super) fn add(&mut self, round: &LoadResult) {
        self.rates.push(round.per_second);
        self.medians.push(round.latency(0.5).as_secs_f64() * 1e6);
        self.p99s.push(round.latency(0.99).as_secs_f64() * 1e6);
    }

    /// Returns the median of all rounds for each figure.
    pub(super) fn medians(&self) -> [f64; 3] {
        [&self.rates, &self.medians, &self.p99s].map(|figures| median(figures))
    }
}
