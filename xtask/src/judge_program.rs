//! `cargo xtask mock` and `cargo xtask proxy`: run the program `openapi-judge`.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;

pub(crate) fn run(repository: &Repository, command: &str, arguments: &[String]) -> Result<(), Failure> {
    // Named by its binary, not by its package: see the alias in .cargo/config.toml.
    let build = &["build", "--bin", "openapi-judge"];
    process::run(&mut process::cargo(&repository.root, build))?;
    let program = &["run", "--quiet", "--bin", "openapi-judge", "--", command];
    process::exec(process::cargo(&repository.root, program).args(arguments))
}
