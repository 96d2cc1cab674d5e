//! Changes: their rate and latency, with one transaction each or committed in groups, with the same durability.

use super::database::TestDatabase;
use super::figures::Figures;
use super::load::{self, Workload};
use crate::report::{Failure, Table, Target};
use crate::runtime::single_threaded;
use crate::say;
use crate::throughput::{Plan, ratio};

/// The target for the throughput of group commits, relative to one transaction for each change.
const TARGET: Target = Target::AtLeast(4.0);

/// Prints the changes per second, and their latency.
pub(super) fn measure(database: &TestDatabase, plan: Plan) -> Result<(), Failure> {
    let runtime = single_threaded()?;
    let modes: [(&str, &[&str]); 2] = [
        ("one transaction each", &["--group-commits", "1"]),
        ("grouped", &[]),
    ];
    let mut figures = [Figures::default(), Figures::default()];
    // Fewer and longer rounds than for reads, because each starts `accountd` once for each mode.
    let (rounds, duration) = (plan.rounds.div_ceil(3), plan.round * 10);
    // The modes take turns on the same file, because concurrent writers would wait for each other.
    for round in 0..rounds {
        for step in 0..modes.len() {
            let mode = (round + step) % modes.len();
            let server = database.serve(modes[mode].1)?;
            let workload = |number: usize| Workload::changes(&database.tokens[number]);
            // The first run is a warm-up.
            runtime.block_on(load::run(server.address, plan.round, workload))?;
            let result = runtime.block_on(load::run(server.address, duration, workload))?;
            figures[mode].add(&result);
        }
    }
    let title = format!(
        "accountd, SQLite: durable PATCH /v1/account, {} connections on as many accounts\n\
         every change is on the disk before its response; medians of {rounds} rounds of {} ms",
        load::CONNECTIONS,
        duration.as_millis()
    );
    let mut table = Table::new(&title, &Figures::HEADINGS);
    for ((label, _), figures) in modes.iter().zip(&figures) {
        table.figures(label, &figures.medians());
    }
    let ratios = [(ratio(&figures[1].rates, &figures[0].rates), Some(TARGET))];
    table.with_targets(&format!("grouped / one transaction each ({TARGET})"), &ratios);
    say(table);
    Ok(())
}
