//! The two measurements of the clients, and their table.

use super::{CALLS, Caller, Connected, peer};
use crate::instructions::Callgrind;
use crate::report::{Failure, Table, Target, median};
use crate::say;
use crate::scenario::Scenario;
use crate::throughput::Plan;
use clap::ValueEnum;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// The maximum cost of a call of the generated client, relative to reqwest.
const TARGET: Target = Target::AtMost(1.05);
/// Calls of each client before the measurement.
const WARM_UP: usize = 200;
/// Maximum number of calls of each client in one measurement.
const MAX_CALLS: usize = 200_000;

/// Creates the runtime for the calls of a client.
pub(crate) fn runtime() -> Result<Runtime, Failure> {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::because("cannot start a runtime"))
}

/// Prints the instructions per call, if valgrind is installed.
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
    for call in CALLS {
        let clients = (
            Caller::Generated.connect(&base_url)?,
            Caller::Bare.connect(&base_url)?,
        );
        let times = runtime.block_on(alternate(&clients, call, plan.total_duration()))?;
        columns.push(times.iter().map(|times| median(times)).collect::<Vec<_>>());
    }
    let title = format!(
        "Client side, nanoseconds per call over loopback, one call at a time\n\
         medians of all calls of {:.1} s, clients in turns call by call",
        plan.total_duration().as_secs_f64()
    );
    let ratios = columns.iter().map(|column| column[0] / column[1]).collect();
    say(table(&title, &columns, ratios));
    Ok(())
}

/// Returns the nanoseconds of each call of two clients that take turns.
///
/// Calls are short, so that interruptions and changing load barely affect the median.
async fn alternate(
    clients: &(Connected, Connected),
    call: Scenario,
    time: Duration,
) -> Result<[Vec<f64>; 2], Failure> {
    for _ in 0..WARM_UP {
        clients.0.call(call).await?;
        clients.1.call(call).await?;
    }
    let mut times = [Vec::new(), Vec::new()];
    let start = Instant::now();
    while start.elapsed() < time && times[0].len() < MAX_CALLS {
        // The order alternates, because the first call runs with the caches of the other client.
        let order = if times[0].len() % 2 == 0 { [0, 1] } else { [1, 0] };
        for at in order {
            let client = if at == 0 { &clients.0 } else { &clients.1 };
            let before = Instant::now();
            client.call(call).await?;
            times[at].push(before.elapsed().as_nanos() as f64);
        }
    }
    Ok(times)
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

/// Runs the worker that the command line selects: client, call, address, count.
pub(crate) fn worker(arguments: &[String]) -> Result<(), Failure> {
    let [caller, call, address, count] = arguments else {
        return Err(Failure::new(
            "a worker takes a client, a call, an address and a count",
        ));
    };
    let caller = Caller::from_str(caller, false).map_err(Failure::new)?;
    let call = Scenario::from_str(call, false).map_err(Failure::new)?;
    let count: u32 = count
        .parse()
        .map_err(Failure::because("invalid count of a worker"))?;
    let client = caller.connect(&format!("http://{address}"))?;
    runtime()?.block_on(async {
        for _ in 0..count {
            client.call(call).await?;
        }
        Ok(())
    })
}
