//! `cargo xtask test`: every test, and what is left out.

use crate::debian;
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{complain, say, time};
use crate::tools;
use std::io::{BufRead, BufReader};
use std::process::{ChildStdout, Stdio};
use std::time::Instant;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let tests = |package: &str| arguments.is_empty() || arguments.iter().any(|one| one.contains(package));
    if tests("conformance") || tests("accountd") {
        debian::BROWSER.provide();
        debian::POSTGRESQL.provide();
        debian::CURL.provide();
        debian::KEYRING.provide();
    }
    if tests("accountd")
        && let Err(failure) = tools::smtp_server(repository)
    {
        complain(format_args!("the service's tests of mails will fail: {failure}"));
    }
    if (tests("conformance") || tests("accountd"))
        && let Err(failure) = tools::clients(repository)
    {
        complain(format_args!(
            "the service's tests with clients in Python will fail: {failure}"
        ));
    }
    let started = Instant::now();
    let mut tally = Tally::default();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut passed = cargo_test(repository, &arguments, &mut tally)?;
    if tests("accountd") {
        passed &= cargo_test(repository, &TRACES, &mut tally)?;
    }

    for skipped in skipped(repository) {
        say(format_args!("skipped: {skipped}"));
    }
    say(format_args!(
        "{} passed, {} failed, {} ignored in {}",
        tally.passed,
        tally.failed,
        tally.ignored,
        time(started.elapsed())
    ));
    if passed {
        Ok(())
    } else {
        Err(Failure::Failed("not every test passed, see above".to_owned()))
    }
}

/// The tests of what only a feature has. Not `--package accountd`: so they share every dependency with the
/// others.
const TRACES: [&str; 4] = ["--features", "accountd/opentelemetry", "--test", "traces"];

/// Runs tests, adds up their results, and tells whether all have passed.
fn cargo_test(repository: &Repository, arguments: &[&str], tally: &mut Tally) -> Result<bool, Failure> {
    let mut command = process::cargo(&repository.root, &["test", "--no-fail-fast"]);
    command.args(arguments).stdout(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| process::not_started(&command, &error))?;
    if let Some(output) = child.stdout.take() {
        tally.pass_on(output);
    }
    let status = child.wait();
    let status = status.map_err(|error| Failure::Failed(format!("cargo test got lost: {error}")))?;
    Ok(status.success())
}

/// What some tests need and this machine does not have. Those tests pass without looking.
fn skipped(repository: &Repository) -> Vec<&'static str> {
    let corpus = repository.root.join("../shared/corpus").is_dir();
    let needs = [
        (
            corpus,
            "the corpus of public documents (there is no folder ../shared/corpus)",
        ),
        (
            debian::is_installed("terraform"),
            "`terraform login` (terraform is not in PATH)",
        ),
    ];
    let missing = needs.into_iter().filter(|(is_there, _)| !is_there);
    missing.map(|(_, what)| what).collect()
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
    ignored: u64,
}

impl Tally {
    /// Prints what tests print, line by line, and adds up their results.
    fn pass_on(&mut self, output: ChildStdout) {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            self.add(&line);
            say(line);
        }
    }

    /// Reads such as `test result: ok. 14 passed; 0 failed; 0 ignored; 0 measured; …`.
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
