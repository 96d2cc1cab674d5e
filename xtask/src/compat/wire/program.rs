//! The programs of one version: its client, its server, and its list of cases, each as a process.
//!
//! The protocol is described in `crates/openapi-conformance/src/exchange_program.rs`, which is built from each version's own
//! revision.

use super::super::versions::Version;
use crate::failure::{Failure, io_failure};
use crate::git;
use crate::process;
use serde_json::{Value, json};
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// The version of the protocol that this program speaks.
const PROTOCOL: u64 = 1;

/// The file that each revision with the programs has.
const SOURCE: &str = "crates/openapi-conformance/src/exchange_program.rs";

/// The folder of the outputs below the target folder: both versions have the package of the repository's own suite.
const TARGET: &str = "compat/wire";

/// How long a program may take for a line.
const LIMIT: Duration = Duration::from_secs(120);

/// The program of the suite.
const PROGRAM: &str = "conformance";

/// Returns why a revision has no programs: it is older than these.
pub(super) fn require_exchange_program(root: &Path, revision: &str) -> Result<(), String> {
    if git::file(root, revision, SOURCE).is_some() {
        return Ok(());
    }
    Err(format!(
        "--base {revision}: this revision is older than the programs of the layer wire, and has no {SOURCE}"
    ))
}

/// The built program of a version.
pub(super) struct Programs {
    name: String,
    program: PathBuf,
    root: PathBuf,
}

/// A call and a response, as a version lists them.
#[derive(Debug, Clone)]
pub(super) struct Case {
    /// The name of the operation, such as `get_account`.
    pub(super) id: String,
    /// Such as `GET /account`.
    pub(super) operation: String,
    pub(super) alternative: String,
    pub(super) call: Value,
    pub(super) response: Value,
}

impl Programs {
    /// Builds the program of a version.
    pub(super) fn build(version: &Version) -> Result<Self, Failure> {
        let cargo = version.cargo(TARGET, &["build", "--bin", PROGRAM]);
        if let Err(error) = version.build(cargo)? {
            return Err(version.does_not_build("its client and server", &error));
        }
        // The other version replaces the program.
        let file = format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX);
        let built = version.output(TARGET).join("debug").join(&file);
        let program = version.beside(&file);
        fs::rename(&built, &program).map_err(|error| io_failure(&built, &error))?;
        Ok(Self {
            name: version.name.clone(),
            program,
            root: version.root.clone(),
        })
    }

    /// Returns the cases of the version.
    pub(super) fn cases(&self) -> Result<Vec<Case>, Failure> {
        let (mut process, _) = self.start("cases")?;
        drop(process.input.take());
        let mut cases = Vec::new();
        while let Some(mut line) = process.read()? {
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            cases.push(Case {
                id: text("id"),
                operation: text("operation"),
                alternative: text("alternative"),
                call: line["call"].take(),
                response: line["response"].take(),
            });
        }
        process.expect_success()?;
        match cases.is_empty() {
            true => Err(process.failure("it lists no case")),
            false => Ok(cases),
        }
    }

    /// Starts its server.
    pub(super) fn server(&self) -> Result<Server, Failure> {
        let (process, first) = self.start("server")?;
        match first["address"].as_str() {
            Some(address) => Ok(Server {
                url: format!("http://{address}"),
                process,
            }),
            None => Err(process.failure("it prints no address")),
        }
    }

    /// Starts its client for a server.
    pub(super) fn client(&self, server: &Server) -> Result<Client, Failure> {
        Ok(Client(self.start(&server.url)?.0))
    }

    /// Starts one of the programs, and returns its first line.
    fn start(&self, program: &str) -> Result<(Process, Value), Failure> {
        let mut command = Command::new(&self.program);
        command.args(["--exchange", program]).current_dir(&self.root);
        let what = format!("{}, {PROGRAM} --exchange {program}", self.name);
        let mut process = Process::start(what, &mut command, LIMIT)?;
        let first = process.read()?;
        let first = first.ok_or_else(|| process.failure("it ended at once"))?;
        match first["protocol"].as_u64() {
            Some(PROTOCOL) => Ok((process, first)),
            other => {
                let other = other.map_or_else(|| "none".to_owned(), |other| other.to_string());
                Err(process.failure(&format!(
                    "its protocol is {other}, and this program speaks {PROTOCOL}; compare it with --layer contract"
                )))
            }
        }
    }
}

/// A running server.
pub(super) struct Server {
    url: String,
    process: Process,
}

/// What reached an implementation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reached {
    pub(super) is_called: bool,
    /// What prevented it from responding.
    pub(super) error: Option<String>,
}

impl Server {
    /// Sets the response to the next requests, and returns what was reached since the last call.
    pub(super) fn respond(&mut self, response: &Value) -> Result<Reached, Failure> {
        let report = self.process.ask(response)?;
        let error = report["errors"].as_array().and_then(|errors| errors.first());
        Ok(Reached {
            is_called: report["reached"].as_array().is_some_and(|all| !all.is_empty()),
            error: error.and_then(Value::as_str).map(str::to_owned),
        })
    }
}

/// A running client.
pub(super) struct Client(Process);

impl Client {
    /// Makes a call, and returns what its caller gets.
    pub(super) fn call(
        &mut self,
        operation: &str,
        alternative: &str,
        call: &Value,
    ) -> Result<Value, Failure> {
        let line = json!({ "operation": operation, "alternative": alternative, "call": call });
        self.0.ask(&line)
    }
}

/// A process that responds to lines of JSON, and is killed when dropped.
struct Process {
    what: String,
    child: Child,
    input: Option<ChildStdin>,
    /// The lines that it prints, from a thread that ends with its output.
    lines: Receiver<io::Result<String>>,
    limit: Duration,
}

impl Process {
    fn start(what: String, command: &mut Command, limit: Duration) -> Result<Self, Failure> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let child = command.spawn();
        let mut child = child.map_err(|error| process::not_started(command, &error))?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            let lines = output.map(BufReader::new).into_iter().flat_map(BufRead::lines);
            for line in lines {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Ok(Self {
            what,
            child,
            input,
            lines,
            limit,
        })
    }

    fn ask(&mut self, line: &Value) -> Result<Value, Failure> {
        let written = self.input.as_mut().map(|input| writeln!(input, "{line}"));
        if !matches!(written, Some(Ok(()))) {
            return Err(self.failure("it ended"));
        }
        self.read()?.ok_or_else(|| self.failure("it ended"))
    }

    /// Returns the next line; `None` if its output has ended.
    fn read(&mut self) -> Result<Option<Value>, Failure> {
        let line = match self.lines.recv_timeout(self.limit) {
            Ok(Ok(line)) => line,
            Ok(Err(error)) => return Err(self.failure(&error.to_string())),
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
            Err(RecvTimeoutError::Timeout) => {
                drop(self.child.kill());
                let limit = self.limit.as_secs();
                return Err(self.failure(&format!("it did not respond within {limit} s")));
            }
        };
        let value = serde_json::from_str(&line);
        value
            .map(Some)
            .map_err(|_| self.failure(&format!("it printed {line:?}")))
    }

    /// Waits for its end, which must be a success: otherwise it may have printed only some of its lines.
    fn expect_success(&mut self) -> Result<(), Failure> {
        match self.child.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(self.failure(&format!("it failed with {status}"))),
            Err(error) => Err(self.failure(&error.to_string())),
        }
    }

    fn failure(&self, reason: &str) -> Failure {
        Failure::Failed(format!("{}: {reason}", self.what))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The process may have ended already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::Process;
    use crate::failure::Failure;
    use std::process::Command;
    use std::time::Duration;

    fn shell(script: &str, limit: Duration) -> Process {
        let mut command = Command::new("sh");
        let process = Process::start("the base".to_owned(), command.args(["-c", script]), limit);
        process.map_err(|failure| failure.to_string()).unwrap()
    }

    fn message<T>(result: Result<T, Failure>) -> String {
        result.err().unwrap().to_string()
    }

    #[test]
    fn a_program_that_fails_after_some_lines_has_not_printed_all() {
        let mut process = shell("echo 1; exit 3", super::LIMIT);
        assert_eq!(process.read().ok().flatten(), Some(1.into()));
        assert_eq!(process.read().ok(), Some(None));
        assert_eq!(
            message(process.expect_success()),
            "the base: it failed with exit status: 3"
        );
    }

    #[test]
    fn a_program_that_does_not_respond_is_killed() {
        // Reads its input, which does not end.
        let mut process = shell("exec cat", Duration::from_secs(1));
        assert_eq!(message(process.read()), "the base: it did not respond within 1 s");
        assert!(process.expect_success().is_err());
    }
}
