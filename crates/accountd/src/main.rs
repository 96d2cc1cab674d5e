//! The program `accountd`.

use accountd::cli;
use accountd::options::Cli;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::parse_args() {
        Ok(cli) => cli,
        Err(status) => return status,
    };
    match cli::run(cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("accountd: {failure}");
            ExitCode::FAILURE
        }
    }
}
