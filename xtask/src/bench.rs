//! `cargo xtask bench`.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
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
