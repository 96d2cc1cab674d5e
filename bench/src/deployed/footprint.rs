//! How fast the program is there, and how much of the machine it takes while nobody asks.

use super::world::World;
use crate::report::{Failure, Table, Target, median};
use crate::say;
use std::fs;
use std::time::Instant;

/// How often it is started.
const STARTS: usize = 20;

/// From start to ready, in milliseconds.
const TARGET: Target = Target::AtMost(300.0);

/// Prints the time from start to ready on an existing database, the size of the program, and its memory.
pub(super) fn measure(world: &World) -> Result<(), Failure> {
    let mut times = Vec::with_capacity(STARTS);
    let mut memory = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let begun = Instant::now();
        let server = world.serve(&[])?;
        times.push(begun.elapsed().as_secs_f64() * 1e3);
        memory.push(server.memory().map_or(f64::NAN, |memory| memory as f64));
    }
    let program = &world.program;
    let size = fs::metadata(program)
        .map_err(Failure::because(program.display().to_string()))?
        .len();
    let headings = ["ready, ms", "size, KiB", "idle, KiB"];
    let mut table = Table::new(&format!("accountd, SQLite: median of {STARTS} starts"), &headings);
    table.figures(
        "program",
        &[median(&times), size as f64 / 1024.0, median(&memory)],
    );
    let label = format!("start to ready, ms ({TARGET})");
    table.ratios(&label, &[(median(&times), Some(TARGET))]);
    say(table);
    Ok(())
}
