//! `cargo xtask bench`.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let build = ["build", "--release", "--package", "accountd"];
    process::run(&mut process::cargo(&repository.root, &build))?;
    let program = repository.target().join("release/accountd");
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    let bench = &["run", "--release", "--package", "bench", "--", "--accountd"];
    process::run(
        process::cargo(&repository.root, bench)
            .arg(program)
            .args(arguments),
    )
}
