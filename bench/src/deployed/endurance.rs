//! Load that lasts: no error, and memory that does not grow.

use super::load::{self, Asked};
use super::world::World;
use crate::report::{Failure, Table};
use crate::{clients, say};
use std::time::Duration;

/// Prints how much was answered how fast, and the memory before, in the middle and after.
pub(super) fn measure(world: &World, lasting: Duration) -> Result<(), Failure> {
    let server = world.serve(&[])?;
    let runtime = clients::measure::runtime()?;
    // Nine in ten read, one changes.
    let asked = |number: usize| {
        let token = &world.tokens[number];
        let reads = (0..9).map(|_| load::get(token));
        let change = |name| reads.clone().chain([load::patch(token, name)]);
        Asked {
            requests: change("Ada Lovelace").chain(change("Grace Hopper")).collect(),
            status: 200,
        }
    };
    let memory = || server.memory().map_or(f64::NAN, |memory| memory as f64);
    // All that is made once is made in the first tenth.
    runtime.block_on(load::run(server.address, lasting / 10, asked))?;
    let warm = memory();
    let answered = runtime.block_on(load::run(server.address, lasting, asked))?;
    let title = format!(
        "accountd, SQLite: {} s of nine reads and one change, over and over, {} connections\n\
         every answer was the expected one",
        lasting.as_secs(),
        super::CONNECTIONS
    );
    let mut table = Table::new(&title, &["requests/s", "median µs", "99 of 100, µs"]);
    let time = |share| answered.within(share).as_secs_f64() * 1e6;
    table.figures("answered", &[answered.per_second, time(0.5), time(0.99)]);
    say(table);
    let mut table = Table::new("", &["warm", "at the end"]);
    table.figures("memory, KiB", &[warm, memory()]);
    say(table);
    Ok(())
}
