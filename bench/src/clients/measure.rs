//! The two measurements of the clients, and their table.

use super::{CALLS, Caller, Connected, peer};
use crate::instructions::Callgrind;
use crate::report::{Failure, Table, Target, median};
use crate::say;
use crate::scenario::Scenario;
use crate::throughput::{Plan, ratio};
use clap::ValueEnum;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// What a call of the generated client may cost, in calls of reqwest.
const TARGET: Target = Target::AtMost(1.05);
/// Calls after which a round ends although its time is not up.
const MOST_CALLS: u32 = 100_000;

/// The runtime that a client is called on.
pub(super) fn runtime() -> Result<Runtime, Failure> {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::because("cannot start a runtime"))
}

/// Prints the instructions per call, if valgrind is there; the servers' table has told if it is not.
pub(crate) fn instructions(keep: Option<PathBuf>) -> Result<(), Failure> {
    let Some(callgrind) = Callgrind::find(keep)? else {
        return Ok(());
    };
    let address = peer::start(None)?.to_string();
    let mut columns = Vec::new();
    for call in CALLS {
        let mut column = Vec::new();
        for caller in Caller::ALL {
            let worker = ["--client-worker", caller.name(), call.name(), &address];
            column.push(callgrind.per_request(&worker, None)?);
        }
        columns.push(column);
    }
    let title = "Client side, instructions per call, whole process but the server";
    let ratios = columns.iter().map(|column| column[0] / column[1]).collect();
    say(table(title, &columns, ratios));
    Ok(())
}

/// Prints the time per call.
pub(crate) fn time(plan: Plan) -> Result<(), Failure> {
    let base_url = format!("http://{}", peer::start(None)?);
    let runtime = runtime()?;
    let mut columns = Vec::new();
    let mut ratios = Vec::new();
    for call in CALLS {
        let clients = Caller::ALL.map(|caller| caller.connect(&base_url));
        let mut series = [Vec::new(), Vec::new()];
        for turn in 0..=plan.rounds {
            for step in 0..clients.len() {
                let at = (turn + step) % clients.len();
                let client = clients[at]
                    .as_ref()
                    .map_err(|failure| Failure::new(failure.to_string()))?;
                let nanoseconds = runtime.block_on(round(client, call, plan.round))?;
                // The first round opens the connections and does not count.
                if turn > 0 {
                    series[at].push(nanoseconds);
                }
            }
        }
        ratios.push(ratio(&series[0], &series[1]));
        columns.push(series.iter().map(|times| median(times)).collect());
    }
    let title = format!(
        "Client side, nanoseconds per call over loopback, one call at a time\n\
         medians of {} rounds of {} ms, clients in turns",
        plan.rounds,
        plan.round.as_millis()
    );
    say(table(&title, &columns, ratios));
    Ok(())
}

/// Nanoseconds per call.
async fn round(client: &Connected, call: Scenario, time: Duration) -> Result<f64, Failure> {
    let start = Instant::now();
    let mut calls = 0_u32;
    while start.elapsed() < time && calls < MOST_CALLS {
        client.call(call).await?;
        calls += 1;
    }
    Ok(start.elapsed().as_nanos() as f64 / f64::from(calls.max(1)))
}

fn table(title: &str, columns: &[Vec<f64>], ratios: Vec<f64>) -> Table {
    let mut table = Table::new(title, &CALLS.map(Scenario::heading));
    for (row, caller) in Caller::ALL.iter().enumerate() {
        let figures: Vec<_> = columns.iter().map(|column| column[row]).collect();
        table.figures(caller.label(), &figures);
    }
    let ratios: Vec<_> = ratios.into_iter().map(|ratio| (ratio, Some(TARGET))).collect();
    table.ratios(&format!("generated / reqwest ({TARGET})"), &ratios);
    table
}

/// Runs the worker that the command line names: client, call, address, count.
pub(crate) fn worker(words: &[String]) -> Result<(), Failure> {
    let [caller, call, address, count] = words else {
        return Err(Failure::new(
            "a worker is named by client, call, address and count",
        ));
    };
    let caller = Caller::from_str(caller, false).map_err(Failure::new)?;
    let call = Scenario::from_str(call, false).map_err(Failure::new)?;
    let count: u32 = count.parse().map_err(Failure::because("the count of a worker"))?;
    let client = caller.connect(&format!("http://{address}"))?;
    runtime()?.block_on(async {
        for _ in 0..count {
            client.call(call).await?;
        }
        Ok(())
    })
}
