//! Compares the generated code with hand-written baselines, and measures `accountd` and `account` as processes.
//! `cargo xtask bench` runs it.

mod accountd;
mod clients;
mod connection;
mod instructions;
mod raw_client;
mod report;
mod runtime;
mod scenario;
mod servers;
mod service;
mod throughput;
mod worker;

use clap::Parser;
use report::Failure;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Compare the generated server stub and client with hand-written baselines, and measure the service.
///
/// Every run first checks that all servers respond identically. Missed targets do not change the exit status,
/// which is 0 unless a measurement fails.
#[derive(Debug, Parser)]
struct Arguments {
    /// Rounds of each time measurement; the servers take turns within a round.
    #[arg(long, default_value_t = 30)]
    rounds: usize,
    /// Milliseconds of load for each server in a round.
    #[arg(long, default_value_t = 100)]
    milliseconds: u64,
    /// Skip the instructions per request.
    #[arg(long)]
    skip_instructions: bool,
    /// Skip the requests per second.
    #[arg(long)]
    skip_throughput: bool,
    /// The program `accountd` in release mode, which `cargo xtask bench` builds; without it, the service is not measured.
    #[arg(long, value_name = "FILE")]
    accountd: Option<PathBuf>,
    /// The program `account` in release mode; without it, the command line is not measured.
    #[arg(long, value_name = "FILE", requires = "accountd")]
    account: Option<PathBuf>,
    /// Seconds of sustained load on `accountd`.
    #[arg(long, default_value_t = 30)]
    sustained_seconds: u64,
    /// Keep the callgrind profiles in this folder, for callgrind_annotate.
    #[arg(long, value_name = "FOLDER")]
    keep_profiles: Option<PathBuf>,
    /// Serve COUNT requests in process and exit; runs under valgrind.
    #[arg(long, hide = true, num_args = 3, value_names = ["SERVER", "SCENARIO", "COUNT"])]
    worker: Option<Vec<String>>,
    /// Make COUNT calls and exit; runs under valgrind.
    #[arg(long, hide = true, num_args = 4, value_names = ["CLIENT", "CALL", "ADDRESS", "COUNT"])]
    client_worker: Option<Vec<String>>,
    /// Serve the stub on a free port until stopped; compared with `accountd`.
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
        return accountd::serve_stub();
    }
    let cases = servers::fairness::check()?;
    say(format!(
        "fairness: {cases} requests, identical responses of all servers"
    ));
    let calls = clients::fairness::check()?;
    say(format!(
        "fairness: {calls} calls, identical requests and results of both clients"
    ));
    if !arguments.skip_instructions {
        servers::measure::instructions(arguments.keep_profiles.clone())?;
        clients::measure::instructions(arguments.keep_profiles)?;
    }
    let plan = throughput::Plan {
        rounds: arguments.rounds.max(1),
        round: Duration::from_millis(arguments.milliseconds.max(10)),
    };
    if !arguments.skip_throughput {
        servers::measure::throughput(plan)?;
        clients::measure::time(plan)?;
    }
    if let Some(program) = &arguments.accountd {
        let sustained = Duration::from_secs(arguments.sustained_seconds);
        // The programs are started in another folder.
        let absolute = |path: &PathBuf| {
            std::path::absolute(path).map_err(Failure::because(format!("`{}`", path.display())))
        };
        let program = absolute(program)?;
        let account = arguments.account.as_ref().map(absolute).transpose()?;
        accountd::measure(&program, account.as_deref(), plan, sustained)?;
    }
    Ok(())
}

/// Prints a line of the report.
#[expect(clippy::print_stdout, reason = "prints the report")]
fn say(line: impl std::fmt::Display) {
    println!("{line}");
}
