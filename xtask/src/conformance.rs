//! `cargo xtask conformance`: the suite, as a process of its own, and its reports.

use crate::cli::Conformance;
use crate::failure::Failure;
use crate::outside;
use crate::process;
use crate::repository::Repository;
use crate::self_test;
use crate::terminal::{say, time};
use std::path::Path;
use std::time::Instant;

pub(crate) fn run(repository: &Repository, arguments: &Conformance) -> Result<(), Failure> {
    if arguments.outside {
        return outside::judge(repository);
    }
    if arguments.self_test {
        return self_test::run(repository, &arguments.arguments);
    }
    let started = Instant::now();
    // Named by its binary, not by its package: see the alias in .cargo/config.toml.
    let build = &["build", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    let built = started.elapsed();
    let started = Instant::now();
    let folder = repository.target().join("conformance");
    let (page, junit) = (folder.join("report.html"), folder.join("junit.xml"));
    let mut suite = process::cargo(
        &repository.root,
        &["run", "--quiet", "--bin", "conformance", "--"],
    );
    // What passes between a deployment and the suite holds a token, which is not for a file.
    if !arguments.arguments.iter().any(|one| one == "--target") {
        // What is said twice counts as it is said last.
        suite.arg("--html").arg(&page).arg("--junit").arg(&junit);
    }
    let before = modified(&page);
    let played = process::run(suite.args(&arguments.arguments));
    if modified(&page) != before {
        say(format_args!(
            "reports: {} and {}",
            page.display(),
            junit.display()
        ));
        if arguments.open {
            process::open(&page);
        }
    }
    played?;
    say(format_args!("  {:<12}{:>10}", "build", time(built)));
    say(format_args!(
        "  {:<12}{:>10}",
        "conformance",
        time(started.elapsed())
    ));
    Ok(())
}

/// When a file was written, if it is there.
fn modified(path: &Path) -> Option<std::time::SystemTime> {
    path.metadata().and_then(|file| file.modified()).ok()
}
