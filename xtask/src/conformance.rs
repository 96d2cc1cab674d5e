//! `cargo xtask conformance`: runs the suite as a process, and reports where its reports are.

use crate::cli::Conformance;
use crate::failure::Failure;
use crate::faults;
use crate::process;
use crate::repository::Repository;
use crate::schemathesis;
use crate::self_test;
use crate::terminal::{format_duration, print_line};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

pub(crate) fn run(repository: &Repository, arguments: &Conformance) -> Result<(), Failure> {
    if arguments.schemathesis {
        return schemathesis::run(repository);
    }
    if arguments.faults {
        return faults::run(repository, &arguments.arguments);
    }
    if arguments.neutral {
        return faults::run_neutral(repository, &arguments.arguments);
    }
    if arguments.self_test {
        return self_test::run(repository, arguments);
    }
    run_built(repository, arguments, process::run)
}

/// Runs the suite after `build` has run the command that builds it.
pub(crate) fn run_built(
    repository: &Repository,
    arguments: &Conformance,
    build: impl FnOnce(&mut Command) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let started = Instant::now();
    // Named by its binary, not by its package: see the alias in .cargo/config.toml.
    build(&mut process::cargo(
        &repository.root,
        &["build", "--bin", "conformance"],
    ))?;
    let built = started.elapsed();
    let started = Instant::now();
    let folder = repository.target().join("conformance");
    let (page, junit) = (folder.join("report.html"), folder.join("junit.xml"));
    let mut suite = process::cargo(
        &repository.root,
        &["run", "--quiet", "--bin", "conformance", "--"],
    );
    // The messages exchanged with a deployment contain a token, which must not be written to a file.
    if !arguments.arguments.iter().any(|argument| argument == "--target") {
        // These come first, because the last occurrence of a flag takes precedence.
        suite.arg("--html").arg(&page).arg("--junit").arg(&junit);
    }
    let before = modified(&page);
    let result = process::run(suite.args(&arguments.arguments));
    if modified(&page) != before {
        print_line(format_args!(
            "reports: {} and {}",
            page.display(),
            junit.display()
        ));
        if arguments.open {
            process::open(&page);
        }
    }
    result?;
    print_line(format_args!("  {:<12}{:>10}", "build", format_duration(built)));
    print_line(format_args!(
        "  {:<12}{:>10}",
        "conformance",
        format_duration(started.elapsed())
    ));
    Ok(())
}

/// Returns when a file was written, if it exists.
fn modified(path: &Path) -> Option<std::time::SystemTime> {
    path.metadata().and_then(|file| file.modified()).ok()
}
