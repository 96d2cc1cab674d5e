//! `cargo xtask bench`.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let bench = &["run", "--release", "--package", "bench", "--"];
    process::run(process::cargo(&repository.root, bench).args(arguments))
}
