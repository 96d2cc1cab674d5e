//! Prints a table of the instructions per request of each server, and one of the requests per second. The ratios of the
//! second are medians of the ratios of each round, not ratios of the medians above them.

use super::ServerKind::{self, LeanAxum, RawHyper, Stub, StubRouter};
use crate::instructions::Callgrind;
use crate::report::{Failure, Table, Target, median};
use crate::scenario::Scenario;
use crate::throughput::{self, Plan, ratio};
use crate::{say, worker};
use std::path::PathBuf;

/// A server and the baseline that it is compared with, with targets for the ratios of their instructions and rates.
struct Comparison {
    label: &'static str,
    server: ServerKind,
    baseline: ServerKind,
    instructions: Option<Target>,
    rate: Option<Target>,
}

const COMPARISONS: [Comparison; 3] = [
    Comparison {
        label: "stub / lean axum",
        server: Stub,
        baseline: LeanAxum,
        instructions: Some(Target::AtMost(1.0)),
        rate: Some(Target::AtLeast(1.0)),
    },
    Comparison {
        label: "stub / raw hyper",
        server: Stub,
        baseline: RawHyper,
        instructions: Some(Target::AtMost(1.2)),
        rate: None,
    },
    Comparison {
        label: "stub in router / lean axum",
        server: StubRouter,
        baseline: LeanAxum,
        instructions: None,
        rate: None,
    },
];

/// Prints the instructions per request, or that valgrind is not installed. `keep` is a folder for the profiles.
pub(crate) fn instructions(keep: Option<PathBuf>) -> Result<(), Failure> {
    let Some(callgrind) = Callgrind::find(keep)? else {
        say("instructions: skipped, because valgrind is not installed");
        return Ok(());
    };
    let mut columns = Vec::new();
    for scenario in Scenario::ALL {
        let mut column = Vec::new();
        for server in ServerKind::ALL {
            let worker = ["--worker", server.name(), scenario.name()];
            column.push(callgrind.per_request(&worker, Some(worker::SERVER_SIDE))?);
        }
        columns.push(column);
    }
    let title = format!(
        "Server side, instructions per request, in process\n{}, {}",
        callgrind.version(),
        callgrind.method()
    );
    let mut table = table_of(&title, &columns);
    for comparison in COMPARISONS {
        let (server, baseline) = (position(comparison.server), position(comparison.baseline));
        let ratios = columns
            .iter()
            .map(|column| column[server] / column[baseline])
            .collect();
        add_ratios(&mut table, comparison.label, comparison.instructions, ratios);
    }
    say(table);
    Ok(())
}

/// Prints the requests per second.
pub(crate) fn throughput(plan: Plan) -> Result<(), Failure> {
    let measured = Scenario::ALL
        .iter()
        .map(|scenario| throughput::measure(&ServerKind::ALL, *scenario, plan))
        .collect::<Result<Vec<_>, _>>()?;
    let columns: Vec<Vec<f64>> = measured
        .iter()
        .map(|series| series.iter().map(|rates| median(rates)).collect())
        .collect();
    let title = format!(
        "Server side, requests per second over loopback, one server thread\n\
         medians of {} rounds of {} ms, servers in turns",
        plan.rounds,
        plan.round.as_millis()
    );
    let mut table = table_of(&title, &columns);
    for comparison in COMPARISONS {
        let (server, baseline) = (position(comparison.server), position(comparison.baseline));
        let ratios = measured
            .iter()
            .map(|series| ratio(&series[server], &series[baseline]))
            .collect();
        add_ratios(&mut table, comparison.label, comparison.rate, ratios);
    }
    say(table);
    Ok(())
}

/// Creates a table with a column for each scenario and a row for each server.
fn table_of(title: &str, columns: &[Vec<f64>]) -> Table {
    let mut table = Table::new(title, &Scenario::ALL.map(Scenario::heading));
    for server in ServerKind::ALL {
        let figures: Vec<_> = columns.iter().map(|column| column[position(server)]).collect();
        table.figures(server.label(), &figures);
    }
    table
}

/// Adds a row of ratios, one for each scenario.
fn add_ratios(table: &mut Table, label: &str, target: Option<Target>, ratios: Vec<f64>) {
    let label = match target {
        Some(target) => format!("{label} ({target})"),
        None => label.to_owned(),
    };
    let with_targets = ratios
        .into_iter()
        .zip(Scenario::ALL)
        .map(|(ratio, scenario)| (ratio, target.filter(|_| scenario.has_target())));
    table.with_targets(&label, &with_targets.collect::<Vec<_>>());
}

/// Returns the row of a server, which is its position among all servers.
fn position(server: ServerKind) -> usize {
    ServerKind::ALL
        .iter()
        .position(|other| *other == server)
        .unwrap_or_default()
}
