//! The startup time of `accountd`, the size of its program, and its memory before the first request.

use super::database::TestDatabase;
use crate::report::{Failure, Table, Target, median};
use crate::say;
use std::fs;
use std::time::Instant;

/// The number of starts.
const STARTS: usize = 20;

/// The target for the time from start to readiness, in milliseconds.
const TARGET: Target = Target::AtMost(300.0);

/// Prints the medians for an existing database. The service is ready once it has printed its address.
pub(super) fn measure(database: &TestDatabase) -> Result<(), Failure> {
    let mut times = Vec::with_capacity(STARTS);
    let mut memory = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let start = Instant::now();
        let server = database.serve(&[])?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
        memory.push(
            server
                .resident_memory_kib()
                .map_or(f64::NAN, |memory| memory as f64),
        );
    }
    let program = &database.program;
    let size = fs::metadata(program)
        .map_err(Failure::because(program.display().to_string()))?
        .len();
    let headings = ["ready, ms", "size, KiB", "memory, KiB"];
    let mut table = Table::new(&format!("accountd, SQLite: median of {STARTS} starts"), &headings);
    table.figures(
        "program",
        &[median(&times), size as f64 / 1024.0, median(&memory)],
    );
    let label = format!("start to ready, ms ({TARGET})");
    table.with_targets(&label, &[(median(&times), Some(TARGET))]);
    say(table);
    Ok(())
}
