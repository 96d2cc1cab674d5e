//! `cargo xtask bench`.

mod check_time;

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    // Arguments select among the measurements of the package `bench`.
    if arguments.is_empty() {
        check_time::print(repository)?;
    }
    // Built separately, with the features that an installed program has.
    let mut programs = Vec::new();
    for package in ["accountd", "account"] {
        let build = ["build", "--release", "--package", package];
        process::run(&mut process::cargo(&repository.root, &build))?;
        let program = repository.target().join("release").join(package);
        programs.push(format!("--{package}").into());
        programs.push(
            program
                .with_extension(std::env::consts::EXE_EXTENSION)
                .into_os_string(),
        );
    }
    let bench = &["run", "--release", "--package", "bench", "--"];
    process::run(
        process::cargo(&repository.root, bench)
            .args(programs)
            .args(arguments),
    )
}
