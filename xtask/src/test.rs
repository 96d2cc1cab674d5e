//! `cargo xtask test`: runs all tests, or those that its arguments select, and reports what was skipped.

mod programs;

use crate::corpus;
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::system_packages;
use crate::terminal::{eprint_line, format_duration, print_line};
use crate::tools;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::time::Instant;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let selects = |package: &str| selects(arguments, package);
    if selects("conformance") || selects("accountd") {
        system_packages::BROWSER.ensure_installed();
        system_packages::POSTGRESQL.ensure_installed();
        system_packages::CURL.ensure_installed();
        system_packages::KEYRING.ensure_installed();
        system_packages::HAPROXY.ensure_installed();
    }
    if selects("accountd") {
        system_packages::PGBOUNCER.ensure_installed();
        system_packages::SYSTEMD.ensure_installed();
    }
    if selects("accountd")
        && let Err(failure) = tools::smtp_server(repository)
    {
        eprint_line(format_args!(
            "the tests of the service's mails will fail: {failure}"
        ));
    }
    if (selects("conformance") || selects("accountd"))
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
    if arguments.is_empty() || packages(arguments).contains(&"accountd") {
        passed &= cargo_test(repository, &TRACES, &mut tally)?;
    }

    for skipped in skipped(repository, arguments) {
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

/// Returns whether the arguments of `cargo test` may select tests of a package: they name it, or no package.
fn selects(arguments: &[String], package: &str) -> bool {
    let packages = packages(arguments);
    packages.is_empty() || packages.contains(&package)
}

/// Returns the packages that arguments of `cargo test` name, without versions.
fn packages(arguments: &[String]) -> Vec<&str> {
    let mut packages = Vec::new();
    let mut arguments = arguments.iter().map(String::as_str);
    while let Some(argument) = arguments.next() {
        let package = match argument {
            "--package" | "-p" => arguments.next(),
            _ => ["--package=", "-p=", "-p"]
                .into_iter()
                .find_map(|option| argument.strip_prefix(option)),
        };
        packages.extend(package.and_then(|package| package.split('@').next()));
    }
    packages
}

/// A check that passes without running if something is missing on this machine.
struct Requirement {
    /// The package of the check.
    package: &'static str,
    is_met: fn(&Repository) -> bool,
    /// The check, and what is missing.
    skipped: String,
}

/// Returns the selected checks that pass without running.
fn skipped(repository: &Repository, arguments: &[String]) -> Vec<String> {
    let requirements = [
        Requirement {
            package: "openapi-codegen",
            is_met: corpus::exists,
            skipped: format!("the corpus of public documents ({})", corpus::MISSING),
        },
        Requirement {
            package: "accountd",
            is_met: |_| can_mount(),
            skipped: "readiness of `accountd` on a full disk (`unshare -r -m` may not mount a file system)"
                .to_owned(),
        },
        Requirement {
            package: "conformance",
            is_met: |_| system_packages::is_installed("terraform"),
            skipped: "`terraform login` (terraform is not in PATH)".to_owned(),
        },
    ];
    let selected = requirements
        .into_iter()
        .filter(|requirement| selects(arguments, requirement.package));
    let missing = selected.filter(|requirement| !(requirement.is_met)(repository));
    missing.map(|requirement| requirement.skipped).collect()
}

/// Returns whether a test can mount a file system of its own.
fn can_mount() -> bool {
    let mount = ["-r", "-m", "sh", "-c", "mount -t tmpfs none /mnt"];
    let status = Command::new("unshare").args(mount).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
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
    use super::{Tally, selects};

    #[test]
    fn only_whole_names_select_a_package() {
        let select = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
            selects(&arguments, "conformance")
        };
        for arguments in [
            &[][..],
            &["--test", "conformance_bindings"],
            &["-p", "conformance"],
            &["-pconformance"],
            &["-p=conformance@0.2.0", "--lib"],
            &["--package", "xtask", "--package=conformance"],
        ] {
            assert!(select(arguments), "{arguments:?}");
        }
        for arguments in [
            &["-p", "openapi-conformance"][..],
            &["--package=openapi-conformance", "conformance"],
            &["--package", "openapi-codegen", "--test", "conformance_bindings"],
        ] {
            assert!(!select(arguments), "{arguments:?}");
        }
    }

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
