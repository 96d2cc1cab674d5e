//! Other programs.

use crate::failure::Failure;
use crate::terminal;
use std::env;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

/// `cargo`, the same one that runs this program, in the repository's root.
pub(crate) fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root);
    // What cargo told this program about its own package is not true of others, and some build
    // scripts would run again because of it.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a program that shows its own progress; its status must be 0.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    expect_success(command, status)
}

/// Runs a program silently, and prints what it said if its status is not 0.
pub(crate) fn run_watched(what: &str, command: &mut Command) -> Result<(), Failure> {
    let output = terminal::watch(what, || command.output()).map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        for text in [&output.stdout, &output.stderr] {
            let text = String::from_utf8_lossy(text);
            if !text.trim().is_empty() {
                terminal::complain(text.trim_end());
            }
        }
    }
    expect_success(command, output.status)
}

fn expect_success(command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    Err(Failure::Failed(format!("failed ({status}): {}", line(command))))
}

pub(crate) fn not_started(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::Failed(match error.kind() {
        io::ErrorKind::NotFound => format!("{program} is not installed, or not in PATH"),
        _ => format!("{program} cannot be started: {error}"),
    })
}

/// The command as one would type it, for messages.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
