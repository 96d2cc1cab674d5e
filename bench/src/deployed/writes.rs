//! Writes: durable changes in one transaction each, or committed in groups, with the same durability.

use super::database::TestDatabase;
use super::load::{self, Workload};
use crate::report::{Failure, Table, Target, median};
use crate::throughput::{Plan, ratio};
use crate::{clients, say};

/// The target for the throughput of groups, relative to one transaction for each change.
const TARGET: Target = Target::AtLeast(3.0);

/// Prints the changes per second, and their latency.
pub(super) fn measure(database: &TestDatabase, plan: Plan) -> Result<(), Failure> {
    let runtime = clients::measure::runtime()?;
    let kinds: [(&str, &[&str]); 2] = [
        ("one transaction each", &["--group-commits", "1"]),
        ("grouped", &[]),
    ];
    let mut rates = [Vec::new(), Vec::new()];
    let mut middle = [Vec::new(), Vec::new()];
    let mut late = [Vec::new(), Vec::new()];
    // They take turns on the same file, because concurrent writers would wait for each other.
    for turn in 0..plan.rounds.div_ceil(3) {
        for step in 0..kinds.len() {
            let kind = (turn + step) % kinds.len();
            let server = database.serve(kinds[kind].1)?;
            let workload = |number: usize| Workload {
                requests: ["Ada Lovelace", "Grace Hopper"]
                    .map(|name| load::patch(&database.tokens[number], name))
                    .to_vec(),
                status: 200,
            };
            runtime.block_on(load::run(server.address, plan.round, workload))?;
            let result = runtime.block_on(load::run(server.address, plan.round * 10, workload))?;
            rates[kind].push(result.per_second);
            middle[kind].push(result.within(0.5).as_secs_f64() * 1e6);
            late[kind].push(result.within(0.99).as_secs_f64() * 1e6);
        }
    }
    let title = format!(
        "accountd, SQLite: durable PATCH /v1/account, {} connections on as many accounts\n\
         every change on the disk before its response; medians of {} turns of {} ms",
        load::CONNECTIONS,
        plan.rounds.div_ceil(3),
        (plan.round * 10).as_millis()
    );
    let mut table = Table::new(&title, &["changes/s", "median µs", "99 of 100, µs"]);
    for (kind, (label, _)) in kinds.into_iter().enumerate() {
        let figures = [&rates, &middle, &late].map(|figures| median(&figures[kind]));
        table.figures(label, &figures);
    }
    let ratios = [(ratio(&rates[1], &rates[0]), Some(TARGET))];
    table.ratios(&format!("grouped / alone ({TARGET})"), &ratios);
    say(table);
    Ok(())
}
