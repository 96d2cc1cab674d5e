//! `conformance`: runs every case of the account contract and reports the result.

use std::process::ExitCode;

fn main() -> ExitCode {
    conformance::suite().main()
}
