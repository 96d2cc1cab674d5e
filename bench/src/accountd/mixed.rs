//! Reads beside writes: the latency of reads while every account is being changed.

use super::database::TestDatabase;
use super::figures::Figures;
use super::load::{self, Workload};
use crate::report::{Failure, Table, Target};
use crate::runtime::single_threaded;
use crate::say;
use crate::throughput::Plan;

/// The connections that read. Each reads the account of a connection that changes it.
const READERS: usize = 8;

/// The target for the 99th percentile of the latency of reads, in milliseconds.
const TARGET: Target = Target::AtMost(20.0);

/// Prints the rates and latencies of the changes and of the reads.
pub(super) fn measure(database: &TestDatabase, plan: Plan) -> Result<(), Failure> {
    let server = database.serve(&[])?;
    let runtime = single_threaded()?;
    let change = |number: usize| Workload::changes(&database.tokens[number]);
    let read = |number: usize| Workload::reads(&database.tokens[number]);
    // Fewer and longer rounds than for reads, so that each has hundreds of group commits.
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
    let reads = reads.medians();
    let mut table = Table::new(&title, &Figures::HEADINGS);
    table.figures("PATCH /v1/account", &writes.medians());
    table.figures("GET /v1/account", &reads);
    say(table);
    let [.., p99] = reads;
    let mut table = Table::new("", &["p99 of reads, ms"]);
    table.with_targets(&format!("target {TARGET}"), &[(p99 / 1e3, Some(TARGET))]);
    say(table);
    Ok(())
}
