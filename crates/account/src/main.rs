#![doc = include_str!("../README.md")]

mod arguments;
mod body;
mod commands;
mod dry_run;
mod failure;
mod flags;
mod hidden;
mod input;
mod logins;
mod mcp;
mod operations;
mod printed;
mod private;
mod raw;
mod render;
mod run;
mod secrets;
mod session;

use anstyle::{AnsiColor, Style};
use failure::Failure;
use printed::printable;
use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let matches = commands::root().get_matches();
    match done(&matches) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            tell(&failure);
            ExitCode::from(failure.code)
        }
    }
}

fn done(matches: &clap::ArgMatches) -> Result<(), Failure> {
    // One call after the other: a second thread would cost its start.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::local("no runtime", error))?;
    let done = runtime.block_on(run::run(matches));
    // A thread may wait for a line of standard input that never comes.
    runtime.shutdown_background();
    done
}

/// Says what went wrong, and what to do next. Colours are taken out where no terminal shows them.
fn tell(failure: &Failure) {
    let mut stderr = anstream::stderr().lock();
    let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    // Nobody may be there to read it.
    let _ = writeln!(stderr, "{red}error:{red:#} {}", printable(&failure.message));
    for detail in &failure.details {
        let _ = writeln!(stderr, "  {}", printable(detail));
    }
    if let Some(hint) = &failure.hint {
        let _ = writeln!(stderr, "  next: {}", printable(hint));
    }
}
