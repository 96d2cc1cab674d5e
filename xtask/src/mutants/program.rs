//! Runs programs with a mutant: they may never end, or take all memory.

use crate::failure::Failure;
use crate::process;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The most memory of a process, in KiB.
const MEMORY: u32 = 8 * 1024 * 1024;

/// What `timeout` exits with when the time is over, and when it had to kill the program.
const TIMED_OUT: [i32; 2] = [124, 137];

/// A program with its arguments.
#[derive(Debug, Clone)]
pub(super) struct Program {
    pub(super) path: PathBuf,
    pub(super) arguments: Vec<OsString>,
    pub(super) folder: PathBuf,
    pub(super) environment: Vec<(OsString, OsString)>,
}

/// How a program ended.
pub(super) enum Ended {
    Successfully,
    /// With what it printed.
    Failed(String),
    TimedOut,
}

impl Program {
    pub(super) fn new(path: PathBuf, folder: &Path) -> Self {
        Self {
            path,
            arguments: Vec::new(),
            folder: folder.to_owned(),
            environment: Vec::new(),
        }
    }

    pub(super) fn with_arguments<A: Into<OsString>>(
        mut self,
        arguments: impl IntoIterator<Item = A>,
    ) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    pub(super) fn with_variable(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    /// Runs the program, and stops it and the processes that it has started after this time.
    pub(super) fn run(&self, limit: Duration) -> Result<Ended, Failure> {
        let mut command = Command::new("timeout");
        command
            .arg("--kill-after=2")
            .arg(limit.as_secs().max(1).to_string())
            .args(["sh", "-c"])
            .arg(format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\""))
            .arg(&self.path)
            .args(&self.arguments)
            .current_dir(&self.folder)
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null());
        let output = command
            .output()
            .map_err(|error| process::not_started(&command, &error))?;
        let code = output.status.code();
        if code.is_some_and(|code| TIMED_OUT.contains(&code)) {
            return Ok(Ended::TimedOut);
        }
        if output.status.success() {
            return Ok(Ended::Successfully);
        }
        let text = [output.stdout, output.stderr].concat();
        Ok(Ended::Failed(String::from_utf8_lossy(&text).into_owned()))
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Ended, Program};
    use std::path::Path;
    use std::time::Duration;

    fn program(script: &str) -> Program {
        Program::new("/bin/sh".into(), Path::new("/")).with_arguments(["-c", script])
    }

    #[test]
    fn a_program_ends_or_is_stopped() {
        let ended = |script: &str, limit| program(script).run(Duration::from_secs(limit)).unwrap();
        assert!(matches!(ended("true", 60), Ended::Successfully));
        assert!(matches!(ended("echo a; exit 3", 60), Ended::Failed(text) if text == "a\n"));
        assert!(matches!(ended("sleep 600 & wait", 1), Ended::TimedOut));
    }
}
