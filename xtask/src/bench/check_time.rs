//! How long `cargo check` takes for each generated crate once its dependencies are built: what a team waits for after each
//! edit.

use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use crate::terminal::print_line;
use std::fs::File;
use std::time::{Duration, Instant, SystemTime};

/// The packages, whose library is in the folder of the same name.
const PACKAGES: [&str; 2] = ["account-client", "account-server"];

/// The median of so many runs is printed.
const RUNS: usize = 5;

pub(super) fn print(repository: &Repository) -> Result<(), Failure> {
    for package in PACKAGES {
        // The first run builds the dependencies.
        check(repository, package)?;
        let mut times = [Duration::ZERO; RUNS];
        for time in &mut times {
            *time = check(repository, package)?;
        }
        times.sort_unstable();
        print_line(format_args!(
            "cargo check of {package}, dependencies built: {:.2} s (median of {RUNS})",
            times[RUNS / 2].as_secs_f64()
        ));
    }
    Ok(())
}

/// Checks a package as if its library had been edited.
fn check(repository: &Repository, package: &str) -> Result<Duration, Failure> {
    let library = repository.root.join("crates").join(package).join("src/lib.rs");
    File::options()
        .append(true)
        .open(&library)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .map_err(|error| io_failure(&library, &error))?;
    let mut command = process::cargo(&repository.root, &["check", "--quiet", "--package", package]);
    command.env("CARGO_INCREMENTAL", "0");
    let started = Instant::now();
    process::run(&mut command)?;
    Ok(started.elapsed())
}
