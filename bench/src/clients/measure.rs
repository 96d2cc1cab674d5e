//! Measures the clients by instructions and by time, and prints a table of each.

use super::{CALLS, ClientKind, ConnectedClient, canned_server};
use crate::instructions::Callgrind;
use crate::report::{Failure, Table, Target, median};
use crate::runtime::single_threaded;
use crate::say;
use crate::scenario::Scenario;
use crate::throughput::Plan;
use clap::ValueEnum;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The maximum cost of a call of the generated client, relative to reqwest.
const TARGET: Target = Target::AtMost(1.03);
/// Calls of each client before the measurement.
const WARM_UP: usize = 200;
/// Maximum number of calls of each client in one measurement.
const MAX_CALLS: usize = 200_000;

/// Prints the instructions per call, if valgrind is installed.
pub(crate) fn instructions(keep: Option<PathBuf>) -> Result<(), Failure> {
    let Some(callgrind) = Callgrind::find(keep)? else {
        return Ok(());
    };
    let address = canned_server::start(None)?.to_string();
    let mut columns = Vec::new();
    for call in CALLS {
        let mut column = Vec::new();
        for client in ClientKind::ALL {
            let worker = ["--client-worker", client.name(), call.name(), &address];
            column.push(callgrind.per_request(&worker, None)?);
        }
        columns.push(column);
    }
    let title = "Client side, instructions per call, whole client process";
    let ratios = columns.iter().map(|column| column[0] / column[1]).collect();
    say(table(title, &columns, ratios));
    Ok(())
}

/// Prints the time per call.
pub(crate) fn time(plan: Plan) -> Result<(), Failure> {
    let base_url = format!("http://{}", canned_server::start(None)?);
    let runtime = single_threaded()?;
    let mut columns = Vec::new();
    for call in CALLS {
        let clients = (
            ClientKind::Generated.connect(&base_url)?,
            ClientKind::Bare.connect(&base_url)?,
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
    clients: &(ConnectedClient, ConnectedClient),
    call: Scenario,
    duration: Duration,
) -> Result<[Vec<f64>; 2], Failure> {
    for _ in 0..WARM_UP {
        clients.0.call(call).await?;
        clients.1.call(call).await?;
    }
    let mut times = [Vec::new(), Vec::new()];
    let start = Instant::now();
    while start.elapsed() < duration && times[0].len() < MAX_CALLS {
        // The order alternates, because the first call runs with the caches of the other client.
        let order = if times[0].len() % 2 == 0 { [0, 1] } else { [1, 0] };
        for index in order {
            let client = if index == 0 { &clients.0 } else { &clients.1 };
            let before = Instant::now();
            client.call(call).await?;
            times[index].push(before.elapsed().as_nanos() as f64);
        }
    }
    Ok(times)
}

fn table(title: &str, columns: &[Vec<f64>], ratios: Vec<f64>) -> Table {
    let mut table = Table::new(title, &CALLS.map(Scenario::heading));
    for (row, client) in ClientKind::ALL.iter().enumerate() {
        let figures: Vec<_> = columns.iter().map(|column| column[row]).collect();
        table.figures(client.label(), &figures);
    }
    let ratios: Vec<_> = ratios.into_iter().map(|ratio| (ratio, Some(TARGET))).collect();
    table.with_targets(&format!("generated / reqwest ({TARGET})"), &ratios);
    table
}

/// Runs the worker that the command line selects: client, call, address, count.
pub(crate) fn worker(arguments: &[String]) -> Result<(), Failure> {
    let [client, call, address, count] = arguments else {
        return Err(Failure::new(
            "a worker takes a client, a call, an address and a count",
        ));
    };
    let client = ClientKind::from_str(client, false).map_err(Failure::new)?;
    let call = Scenario::from_str(call, false).map_err(Failure::new)?;
    let count: u32 = count
        .parse()
        .map_err(Failure::because("invalid count of a worker"))?;
    let client = client.connect(&format!("http://{address}"))?;
    single_threaded()?.block_on(async {
        for _ in 0..count {
            client.call(call).await?;
        }
        Ok(())
    })
}
