//! Sustained load. An unexpected response fails the measurement; the growth of memory is only printed.

use super::database::TestDatabase;
use super::load::{self, Workload};
use crate::report::{Failure, Table};
use crate::runtime::single_threaded;
use crate::say;
use std::time::Duration;

/// Prints the rate and latency of responses, and the memory before and after the load.
pub(super) fn measure(database: &TestDatabase, duration: Duration) -> Result<(), Failure> {
    let server = database.serve(&[])?;
    let runtime = single_threaded()?;
    // Nine of ten requests read, one makes a change.
    let workload = |number: usize| {
        let token = &database.tokens[number];
        let reads = (0..9).map(|_| load::get(token));
        let change = |name| reads.clone().chain([load::patch(token, name)]);
        Workload {
            requests: change("Ada Lovelace").chain(change("Grace Hopper")).collect(),
            status: 200,
        }
    };
    let memory = || {
        server
            .resident_memory_kib()
            .map_or(f64::NAN, |memory| memory as f64)
    };
    // The first tenth includes one-time initialization.
    runtime.block_on(load::run(server.address, duration / 10, workload))?;
    let warm = memory();
    let result = runtime.block_on(load::run(server.address, duration, workload))?;
    let title = format!(
        "accountd, SQLite: {} s of sustained load, nine reads per change, {} connections\n\
         every response had the expected status",
        duration.as_secs(),
        load::CONNECTIONS
    );
    let mut table = Table::new(&title, &["requests/s", "median, µs", "p99, µs"]);
    let latency = |quantile| result.latency(quantile).as_secs_f64() * 1e6;
    table.figures("responses", &[result.per_second, latency(0.5), latency(0.99)]);
    say(table);
    let mut table = Table::new("", &["warm", "at the end"]);
    table.figures("memory, KiB", &[warm, memory()]);
    say(table);
    Ok(())
}
