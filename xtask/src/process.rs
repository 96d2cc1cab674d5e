//! Runs other programs.

use crate::failure::Failure;
use crate::terminal;
use std::env;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// Returns a command for the `cargo` that runs this program, in the repository's root.
pub(crate) fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root);
    // These variables describe xtask's own package; passing them on would make some build scripts run again.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a program that shows its own progress, and fails unless its exit status is 0.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    expect_success(command, status)
}

/// Runs a program while showing progress, and prints its output only if it fails.
pub(crate) fn run_with_progress(what: &str, command: &mut Command) -> Result<(), Failure> {
    let output =
        terminal::with_progress(what, || command.output()).map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        for text in [&output.stdout, &output.stderr] {
            let text = String::from_utf8_lossy(text);
            if !text.trim().is_empty() {
                terminal::eprint_line(text.trim_end());
            }
        }
    }
    expect_success(command, output.status)
}

/// Replaces this process by a program, which then receives signals and determines the exit status.
pub(crate) fn exec(command: &mut Command) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        let error = std::os::unix::process::CommandExt::exec(command);
        Err(not_started(command, &error))
    }
    #[cfg(not(unix))]
    run(command)
}

/// Opens a page in the default browser, and prints a note if that is not possible.
pub(crate) fn open(page: &Path) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut opener = Command::new(program);
    opener.args(arguments).arg(page);
    let opened = opener.stdin(Stdio::null()).stderr(Stdio::null()).status();
    if !opened.is_ok_and(|status| status.success()) {
        terminal::print_line(format_args!(
            "{program} cannot open the page; open it in a browser"
        ));
    }
}

pub(crate) fn expect_success(command: &Command, status: ExitStatus) -> Result<(), Failure> {
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

/// Formats a command for messages, without tokens.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let mut words: Vec<String> = Vec::new();
    for word in std::iter::once(program).chain(command.get_args()) {
        let is_token = words.last().is_some_and(|last| last == "--token");
        let word = if is_token {
            "$TOKEN".into()
        } else {
            word.to_string_lossy()
        };
        words.push(word.into_owned());
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::line;
    use std::process::Command;

    #[test]
    fn a_token_is_redacted() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["run", "--", "--token", "secret", "--changing"]);
        assert_eq!(line(&command), "cargo run -- --token $TOKEN --changing");
    }
}
