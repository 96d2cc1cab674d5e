//! Reads beside writes: the latency of reads while every account is being changed.

use super::database::TestDatabase;
use super::load::{self, LoadResult, Workload};
use crate::report::{Failure, Table, Target, median};
use crate::runtime::single_threaded;
use crate::say;
use crate::throughput::Plan;

/// The connections that read. Each reads the account of a connection that changes it.
const READERS: usize = 8;

/// The target for the 99th percentile of the latency of reads, in milliseconds.
const TARGET: Target = Target::AtMost(20.0);

/// Prints the rates and latencies of both.
pub(super) fn measure(database: &TestDatabase, plan: Plan) -> Result<(), Failure> {
    let server = database.serve(&[])?;
    let runtime = single_threaded()?;
    let change = |number: usize| Workload {
        requests: ["Ada Lovelace", "Grace Hopper"]
            .map(|name| load::patch(&database.tokens[number], name))
            .to_vec(),
        status: 200,
    };
    let read = |number: usize| Workload {
        requests: vec![load::get(&database.tokens[number])],
        status: 200,
    };
    // Fewer and longer rounds than in the other measurements, so that each has hundreds of group commits.
    let (rounds, duration) = (plan.rounds.div_ceil(3), plan.round * 10);
    let round = |duration| {
        runtime.block_on(async {
            tokio::try_join!(
                load::run(server.address, duration, change),
                load::run_on(READERS, server.address, duration, read),
            )
        })
    };
    // The first run is a warm-up.
    round(plan.round)?;
    let mut writes = Figures::default();
    let mut reads = Figures::default();
    for _ in 0..rounds {
        let (changes, responses) = round(duration)?;
        writes.add(&changes);
        reads.add(&responses);
    }
    let title = format!(
        "accountd, SQLite: {} connections make durable changes while {READERS} read\n\
         medians of {rounds} rounds of {} ms",
        load::CONNECTIONS,
        duration.as_millis()
    );
    let mut table = Table::new(&title, &["requests/s", "median, µs", "p99, µs"]);
    table.figures("PATCH /v1/account", &writes.medians());
    table.figures("GET /v1/account", &reads.medians());
    let p99 = median(&reads.p99s) / 1e3;
    table.with_targets(&format!("p99 of reads, ms ({TARGET})"), &[(p99, Some(TARGET))]);
    say(table);
    Ok(())
}

/// The rate of each round, and two quantiles of its latencies in microseconds.
#[derive(Default)]
struct Figures {
    rates: Vec<f64>,
    medians: Vec<f64>,
    p99s: Vec<f64>,
}

impl Figures {
    fn add(&mut self, round: &LoadResult) {
        self.rates.push(round.per_second);
        self.medians.push(round.latency(0.5).as_secs_f64() * 1e6);
        self.p99s.push(round.latency(0.99).as_secs_f64() * 1e6);
    }

    fn medians(&self) -> [f64; 3] {
        [&self.rates, &self.medians, &self.p99s].map(|figures| median(figures))
    }
}
