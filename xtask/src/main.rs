//! The repository's commands: `cargo xtask --help`.
//!
//! This package only parses flags and starts processes. It depends on the generator, but on no generated crate, so that
//! broken output never prevents regeneration.

mod bench;
mod cli;
mod compat;
mod conformance;
mod corpus;
mod docs;
mod failure;
mod faults;
mod generation;
mod git;
mod judge_program;
mod lint;
mod mutants;
mod nightly;
mod packages;
mod process;
mod regenerate;
mod release;
mod repository;
mod repository_copy;
mod schemathesis;
mod self_test;
mod system_packages;
mod terminal;
mod test;
mod tools;

use cli::Command;
use failure::Failure;
use repository::Repository;
use std::process::ExitCode;

/// Generation allocates many small syntax trees, for which the allocator of the system takes twice the time and more memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let command = match cli::parse() {
        Ok(command) => command,
        Err(status) => return status,
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal::eprint_line(&failure);
            failure.status()
        }
    }
}

fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::Regenerate(arguments) => {
            regenerate::run(&Repository::find(arguments.root.as_deref())?, arguments)
        }
        Command::Compat(arguments) => compat::run(&Repository::find(arguments.root.as_deref())?, arguments),
        Command::Conformance(arguments) => conformance::run(&Repository::find(None)?, arguments),
        Command::Mock(arguments) => {
            judge_program::run(&Repository::find(None)?, "mock", &arguments.arguments)
        }
        Command::Proxy(arguments) => {
            judge_program::run(&Repository::find(None)?, "proxy", &arguments.arguments)
        }
        Command::Lint(arguments) => lint::run(&Repository::find(None)?, &arguments.steps),
        Command::Test(arguments) => test::run(&Repository::find(None)?, &arguments.arguments),
        Command::Mutants(arguments) => mutants::run(&Repository::find(None)?, arguments),
        Command::Nightly(arguments) => nightly::run(&Repository::find(None)?, arguments.only.as_deref()),
        Command::Docs(arguments) => docs::run(&Repository::find(None)?, arguments),
        Command::Release(arguments) => release::run(&Repository::find(arguments.root.as_deref())?, arguments),
        Command::Bench(arguments) => bench::run(&Repository::find(None)?, &arguments.arguments),
    }
}
