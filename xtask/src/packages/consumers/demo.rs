//! The demo of the service, for a client's program.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

/// A running demo, which ends when this is dropped.
struct Demo(Child);

impl Drop for Demo {
    fn drop(&mut self) {
        // Fails only if the process has already ended.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Starts the demo, and calls a function with its URL and a token.
pub(super) fn run_with<T>(
    repository: &Repository,
    call: impl FnOnce(&str, &str) -> Result<T, Failure>,
) -> Result<T, Failure> {
    process::run(&mut process::cargo(
        &repository.root,
        &["build", "--quiet", "--bin", "accountd"],
    ))?;
    let mut command = std::process::Command::new(repository.target().join("debug/accountd"));
    command.arg("demo").env("ACCOUNTD_LISTEN", "127.0.0.1:0");
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let child = command
        .spawn()
        .map_err(|error| process::not_started(&command, &error))?;
    let mut demo = Demo(child);
    let output = demo.0.stdout.take().map(BufReader::new);
    let mut lines = output
        .into_iter()
        .flat_map(BufReader::lines)
        .map_while(Result::ok);
    let export = lines
        .find_map(|line| line.trim().strip_prefix("export ").map(str::to_owned))
        .unwrap_or_default();
    let value = |name: &str| {
        export
            .split(' ')
            .find_map(|word| word.strip_prefix(name))
            .map(str::to_owned)
    };
    match (value("ACCOUNT_URL="), value("ACCOUNT_TOKEN=")) {
        (Some(url), Some(token)) => call(&url, &token),
        _ => Err(Failure::Failed(
            "accountd demo prints neither URL nor token".to_owned(),
        )),
    }
}
