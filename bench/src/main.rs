//! The generated code measured beside hand-written twins. `cargo xtask bench` runs it.

mod clients;
mod connection;
mod deployed;
mod fairness;
mod instructions;
mod raw_client;
mod report;
mod scenario;
mod servers;
mod service;
mod throughput;
mod twins;
mod worker;

use clap::Parser;
use report::Failure;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Measure the generated server stub and client beside hand-written twins.
///
/// Every run first asserts that all servers answer alike. Whether a target is met does not change the exit status:
/// it is 0 unless something is broken.
#[derive(Debug, Parser)]
struct Arguments {
    /// Rounds of each measurement of time; the servers take turns within a round.
    #[arg(long, default_value_t = 30)]
    rounds: usize,
    /// Milliseconds that one server is asked for in one round.
    #[arg(long, default_value_t = 100)]
    milliseconds: u64,
    /// Leave out the instructions per request.
    #[arg(long)]
    skip_instructions: bool,
    /// Leave out the requests per second.
    #[arg(long)]
    skip_throughput: bool,
    /// The program `accountd`, in release mode; without it nothing is said about it. `cargo xtask bench` builds it.
    #[arg(long, value_name = "FILE")]
    accountd: Option<PathBuf>,
    /// The program `account`, in release mode, that calls it; without it nothing is said about that.
    #[arg(long, value_name = "FILE", requires = "accountd")]
    account: Option<PathBuf>,
    /// Seconds that `accountd` is asked for without a break.
    #[arg(long, default_value_t = 30)]
    lasting: u64,
    /// Keep the callgrind profiles in this folder, to be read with callgrind_annotate.
    #[arg(long, value_name = "FOLDER")]
    keep_profiles: Option<PathBuf>,
    /// Serve COUNT requests in process and stop; what is run under valgrind.
    #[arg(long, hide = true, num_args = 3, value_names = ["SERVER", "SCENARIO", "COUNT"])]
    worker: Option<Vec<String>>,
    /// Make COUNT calls and stop; what is run under valgrind.
    #[arg(long, hide = true, num_args = 4, value_names = ["CLIENT", "CALL", "ADDRESS", "COUNT"])]
    client_worker: Option<Vec<String>>,
    /// Serve the stub on a free port until ended; what `accountd` is measured beside.
    #[arg(long, hide = true)]
    serve_stub: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> Result<(), Failure> {
    if let Some(worker) = &arguments.worker {
        return worker::run_named(worker);
    }
    if let Some(worker) = &arguments.client_worker {
        return clients::measure::worker(worker);
    }
    if arguments.serve_stub {
        return deployed::serve_stub();
    }
    let cases = fairness::check()?;
    say(format!(
        "fairness: {cases} requests, answered alike by all servers"
    ));
    let calls = clients::fairness::check()?;
    say(format!(
        "fairness: {calls} calls, alike on the wire and in value for both clients"
    ));
    if !arguments.skip_instructions {
        servers::instructions(arguments.keep_profiles.clone())?;
        clients::measure::instructions(arguments.keep_profiles)?;
    }
    let plan = throughput::Plan {
        rounds: arguments.rounds.max(1),
        round: Duration::from_millis(arguments.milliseconds.max(10)),
    };
    if !arguments.skip_throughput {
        servers::throughput(plan)?;
        clients::measure::time(plan)?;
    }
    if let Some(program) = &arguments.accountd {
        let lasting = Duration::from_secs(arguments.lasting);
        deployed::measure(program, arguments.account.as_deref(), plan, lasting)?;
    }
    Ok(())
}

/// Prints a line of the report.
#[expect(clippy::print_stdout, reason = "the report is what this program is for")]
fn say(line: impl std::fmt::Display) {
    println!("{line}");
}
