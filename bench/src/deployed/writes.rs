//! What it is worth to commit together: durable changes, each alone or in groups, at the same durability.

use super::load::{self, Asked};
use super::world::World;
use crate::report::{Failure, Table, Target, median};
use crate::throughput::{Plan, ratio};
use crate::{clients, say};

/// How many times the changes of one transaction each.
const TARGET: Target = Target::AtLeast(3.0);

/// Prints the changes per second, and how long one takes.
pub(super) fn measure(world: &World, plan: Plan) -> Result<(), Failure> {
    let runtime = clients::measure::runtime()?;
    let kinds: [(&str, &[&str]); 2] = [
        ("one transaction each", &["--group-commits", "1"]),
        ("grouped", &[]),
    ];
    let mut rates = [Vec::new(), Vec::new()];
    let mut middle = [Vec::new(), Vec::new()];
    let mut late = [Vec::new(), Vec::new()];
    // They take turns, and not at the same file at the same time: two writers would wait for each other.
    for turn in 0..plan.rounds.div_ceil(3) {
        for step in 0..kinds.len() {
            let kind = (turn + step) % kinds.len();
            let server = world.serve(kinds[kind].1)?;
            let asked = |number: usize| Asked {
                requests: ["Ada Lovelace", "Grace Hopper"]
                    .map(|name| load::patch(&world.tokens[number], name))
                    .to_vec(),
                status: 200,
            };
            runtime.block_on(load::run(server.address, plan.round, asked))?;
            let answered = runtime.block_on(load::run(server.address, plan.round * 10, asked))?;
            rates[kind].push(answered.per_second);
            middle[kind].push(answered.within(0.5).as_secs_f64() * 1e6);
            late[kind].push(answered.within(0.99).as_secs_f64() * 1e6);
        }
    }
    let title = format!(
        "accountd, SQLite: durable PATCH /v1/account, {} connections on as many accounts\n\
         every change on the disk before it is answered; medians of {} turns of {} ms",
        super::CONNECTIONS,
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
