//! The program `accountd`.

use accountd::cli;
use accountd::options::Cli;
use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::parse_args() {
        Ok(cli) => cli,
        Err(status) => return status,
    };
    match cli::run(cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // The exit status is meaningful even if nothing can be printed.
            drop(writeln!(std::io::stderr(), "accountd: {failure}"));
            ExitCode::FAILURE
        }
    }
}
