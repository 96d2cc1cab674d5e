//! The two measurements of the servers, and their tables.

use crate::instructions::Callgrind;
use crate::report::{Failure, Table, Target, median};
use crate::scenario::Scenario;
use crate::throughput::{self, Plan, ratio};
use crate::twins::Implementation;
use crate::{say, worker};
use std::path::PathBuf;

/// Prints the instructions per request, or that valgrind is not there.
pub(crate) fn instructions(keep: Option<PathBuf>) -> Result<(), Failure> {
    let Some(callgrind) = Callgrind::find(keep)? else {
        say("instructions: left out, because valgrind is not installed");
        return Ok(());
    };
    let mut columns = Vec::new();
    for scenario in Scenario::ALL {
        let mut column = Vec::new();
        for server in Implementation::ALL {
            let worker = ["--worker", server.name(), scenario.name()];
            column.push(callgrind.per_request(&worker, Some(worker::SERVER_SIDE))?);
        }
        columns.push((scenario, column));
    }
    let title = format!(
        "Server side, instructions per request, in process\n{}, {}",
        callgrind.version(),
        callgrind.method()
    );
    let mut table = table(&title, &columns);
    for (label, reference, target) in [
        ("lean axum", Implementation::LeanAxum, Target::AtMost(1.0)),
        ("raw hyper", Implementation::RawHyper, Target::AtMost(1.2)),
    ] {
        let label = format!("stub / {label} ({target})");
        let ratios = columns.iter().map(|(scenario, column)| {
            let ratio = figure(column, Implementation::ALL[0]) / figure(column, reference);
            (ratio, scenario.has_target().then_some(target))
        });
        table.ratios(&label, &ratios.collect::<Vec<_>>());
    }
    say(table);
    Ok(())
}

/// Prints the requests per second.
pub(crate) fn throughput(plan: Plan) -> Result<(), Failure> {
    let mut measured = Vec::new();
    for scenario in Scenario::ALL {
        measured.push((
            scenario,
            throughput::measure(&Implementation::ALL, scenario, plan)?,
        ));
    }
    let columns: Vec<_> = measured
        .iter()
        .map(|(scenario, series)| (*scenario, series.iter().map(|rates| median(rates)).collect()))
        .collect();
    let title = format!(
        "Server side, requests per second over loopback, one server thread\n\
         medians of {} rounds of {} ms, servers in turns",
        plan.rounds,
        plan.round.as_millis()
    );
    let mut table = table(&title, &columns);
    for (label, reference, target) in [
        ("lean axum", Implementation::LeanAxum, Some(Target::AtLeast(1.0))),
        ("raw hyper", Implementation::RawHyper, None),
    ] {
        let label = match target {
            Some(target) => format!("stub / {label} ({target})"),
            None => format!("stub / {label}"),
        };
        let ratios = measured.iter().map(|(scenario, series)| {
            let ratio = ratio(&series[0], &series[position(reference)]);
            (ratio, target.filter(|_| scenario.has_target()))
        });
        table.ratios(&label, &ratios.collect::<Vec<_>>());
    }
    say(table);
    Ok(())
}

fn table(title: &str, columns: &[(Scenario, Vec<f64>)]) -> Table {
    let headings: Vec<_> = columns.iter().map(|(scenario, _)| scenario.heading()).collect();
    let mut table = Table::new(title, &headings);
    for (row, server) in Implementation::ALL.iter().enumerate() {
        let figures: Vec<_> = columns.iter().map(|(_, column)| column[row]).collect();
        table.figures(server.label(), &figures);
    }
    table
}

fn figure(column: &[f64], server: Implementation) -> f64 {
    column.get(position(server)).copied().unwrap_or(f64::NAN)
}

fn position(server: Implementation) -> usize {
    Implementation::ALL
        .iter()
        .position(|other| *other == server)
        .unwrap_or_default()
}
