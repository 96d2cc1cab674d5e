//! The program `accountd`.

use accountd::cli;
use accountd::options::Options;
use std::process::ExitCode;

fn main() -> ExitCode {
    let options = match Options::read() {
        Ok(options) => options,
        Err(status) => return status,
    };
    match cli::run(options.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("accountd: {failure}");
            ExitCode::FAILURE
        }
    }
}
