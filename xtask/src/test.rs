//! `cargo xtask test`: runs every test, and reports what was skipped.

mod programs;

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::system_packages;
use crate::terminal::{eprint_line, format_duration, print_line};
use crate::tools;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;
use std::time::Instant;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let tests =
        |package: &str| arguments.is_empty() || arguments.iter().any(|argument| argument.contains(package));
    if tests("conformance") || tests("accountd") {
        system_packages::BROWSER.ensure_installed();
        system_packages::POSTGRESQL.ensure_installed();
        system_packages::CURL.ensure_installed();
        system_packages::KEYRING.ensure_installed();
    }
    if tests("accountd") {
        system_packages::PGBOUNCER.ensure_installed();
    }
    if tests("accountd")
        && let Err(failure) = tools::smtp_server(repository)
    {
        eprint_line(format_args!(
            "the tests of the service's mails will fail: {failure}"
        ));
    }
    if (tests("conformance") || tests("accountd"))
        && let Err(failure) = tools::clients(repository)
    {
        eprint_line(format_args!(
            "the tests of the service with Python clients will fail: {failure}"
        ));
    }
    let started = Instant::now();
    let mut tally = Tally::default();
    let mut passed = if arguments.is_empty() {
        let passed = all_programs(repository, &mut tally)?;
        passed & cargo_test(repository, &["--doc"], &mut tally)?
    } else {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        cargo_test(repository, &arguments, &mut tally)?
    };
    if tests("accountd") {
        passed &= cargo_test(repository, &TRACES, &mut tally)?;
    }

    for skipped in skipped(repository) {
        print_line(format_args!("skipped: {skipped}"));
    }
    print_line(format_args!(
        "{} passed, {} failed, {} ignored in {}",
        tally.passed,
        tally.failed,
        tally.ignored,
        format_duration(started.elapsed())
    ));
    if passed {
        Ok(())
    } else {
        Err(Failure::Failed("some tests failed, see above".to_owned()))
    }
}

/// The arguments for tests that need a feature. Without `--package accountd`, so that all dependencies are shared with the
/// other tests.
const TRACES: [&str; 4] = ["--features", "accountd/opentelemetry", "--test", "traces"];

/// Builds and runs all test programs, adds their results to the tally, and returns whether all have passed.
fn all_programs(repository: &Repository, tally: &mut Tally) -> Result<bool, Failure> {
    let programs = programs::build(repository)?;
    let mut passed = true;
    programs::run(&programs, |result| {
        let name = &result.program.name;
        print_line(format_args!("\n{name}: {}", format_duration(result.duration)));
        tally.forward(result.output.stdout.as_slice());
        tally.forward(result.output.stderr.as_slice());
        if !result.output.status.success() {
            eprint_line(format_args!("{name} failed: {}", result.output.status));
            passed = false;
        }
    })?;
    Ok(passed)
}

/// Runs tests, adds their results to the tally, and returns whether all have passed.
fn cargo_test(repository: &Repository, arguments: &[&str], tally: &mut Tally) -> Result<bool, Failure> {
    let mut command = process::cargo(&repository.root, &["test", "--no-fail-fast"]);
    command.args(arguments).stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| process::not_started(&command, &error))?;
    if let Some(output) = child.stdout.take() {
        tally.forward(output);
    }
    let status = child.wait();
    let status = status.map_err(|error| Failure::Failed(format!("cannot wait for cargo test: {error}")))?;
    Ok(status.success())
}

/// Returns the checks that pass without running, because something is missing on this machine.
fn skipped(repository: &Repository) -> Vec<&'static str> {
    let corpus = repository.root.join("../shared/corpus").is_dir();
    let requirements = [
        (
            corpus,
            "the corpus of public documents (there is no folder ../shared/corpus)",
        ),
        (
            system_packages::is_installed("terraform"),
            "`terraform login` (terraform is not in PATH)",
        ),
    ];
    let missing = requirements.into_iter().filter(|(is_present, _)| !is_present);
    missing.map(|(_, what)| what).collect()
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
    ignored: u64,
}

impl Tally {
    /// Prints the output of tests line by line, and adds up their results.
    fn forward(&mut self, output: impl Read) {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            self.add(&line);
            print_line(line);
        }
    }

    /// Adds the result in a line such as `test result: ok. 14 passed; 0 failed; 0 ignored; 0 measured; …`.
    fn add(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else {
            return;
        };
        let count = |word: &str| {
            result
                .split([';', '.'])
                .filter_map(|part| part.trim().strip_suffix(word))
                .find_map(|number| number.trim().parse::<u64>().ok())
                .unwrap_or_default()
        };
        self.passed += count("passed");
        self.failed += count("failed");
        self.ignored += count("ignored");
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn results_are_added_up() {
        let mut tally = Tally::default();
        tally.add("running 14 tests");
        tally.add(
            "test result: ok. 14 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.27s",
        );
        tally.add("test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out");
        let expected = Tally {
            passed: 16,
            failed: 3,
            ignored: 1,
        };
        assert_eq!(tally, expected);
    }
}
