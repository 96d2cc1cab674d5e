//! The program `accountd`.

use accountd::command;
use accountd::options::Options;
use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let options = Options::parse();
    match command::run(options.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("accountd: {failure}");
            ExitCode::FAILURE
        }
    }
}
