//! Reads: the throughput of `accountd`, relative to the generated stub with one account in memory.

use super::database::TestDatabase;
use super::load::{self, Workload};
use super::process::ServerProcess;
use crate::report::{Failure, Table, Target, median};
use crate::runtime::single_threaded;
use crate::say;
use crate::servers::ServerKind;
use crate::service::WRITE_TOKEN;
use crate::throughput::{Plan, ratio};
use std::io;
use std::process::Command;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Builder;

/// The target for the throughput of `accountd`, relative to the stub.
const TARGET: Target = Target::AtLeast(0.7);

/// Prints the requests per second of both, and their CPU time per request.
pub(super) fn measure(database: &TestDatabase, plan: Plan) -> Result<(), Failure> {
    let this = std::env::current_exe().map_err(Failure::because("cannot find this program's file"))?;
    let servers = [
        ServerProcess::start(Command::new(this).arg("--serve-stub"))?,
        database.serve(&[])?,
    ];
    let token = |server: usize, connection: usize| match server {
        0 => WRITE_TOKEN,
        _ => &database.tokens[connection],
    };
    let runtime = single_threaded()?;
    let mut rates = [Vec::new(), Vec::new()];
    let mut costs = [Vec::new(), Vec::new()];
    let duration = plan.round * 3;
    for round in 0..=plan.rounds {
        for step in 0..servers.len() {
            let server = (round + step) % servers.len();
            let before = servers[server].cpu_time();
            let workload = |connection| Workload::reads(token(server, connection));
            let result = runtime.block_on(load::run(servers[server].address, duration, workload))?;
            // The first round is a warm-up.
            if round > 0 {
                let times = servers[server].cpu_time().zip(before);
                let cost = times.map_or(f64::NAN, |(after, before)| {
                    after.saturating_sub(before).as_secs_f64() * 1e6 / result.count() as f64
                });
                rates[server].push(result.per_second);
                costs[server].push(cost);
            }
        }
    }
    let title = format!(
        "GET /v1/account, {} connections, each server in its own multi-threaded process\n\
         medians of {} rounds of {} ms",
        load::CONNECTIONS,
        plan.rounds,
        duration.as_millis()
    );
    let mut table = Table::new(&title, &["requests/s", "CPU µs"]);
    for (label, server) in [("generated stub, in memory", 0), ("accountd, SQLite", 1)] {
        table.figures(label, &[median(&rates[server]), median(&costs[server])]);
    }
    let ratios = [
        (ratio(&rates[1], &rates[0]), Some(TARGET)),
        (median(&costs[1]) / median(&costs[0]), None),
    ];
    table.with_targets(&format!("accountd / stub ({TARGET})"), &ratios);
    say(table);
    Ok(())
}

/// Serves the stub until the process is stopped, with the number of threads that `accountd` also uses: one for each
/// processor.
pub(crate) fn serve_stub() -> Result<(), Failure> {
    let runtime = Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Failure::because("cannot start a runtime"))?;
    let failed = Failure::because("cannot listen on 127.0.0.1");
    let serve: io::Result<()> = runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        say(format!("listening on http://{}", listener.local_addr()?));
        let server = ServerKind::Stub.server();
        loop {
            match listener.accept().await {
                Ok((stream, _)) => {
                    let _ = stream.set_nodelay(true);
                    tokio::spawn(server.clone().serve(stream));
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
    });
    serve.map_err(failed)
}
