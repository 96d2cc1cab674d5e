//! The programs of one version: its client, its server, and its list of cases, each as a process.
//!
//! The protocol is described in `crates/openapi-conformance/src/exchange_program.rs`, which is built from each version's own
//! revision.

use super::super::base::Origin;
use super::super::versions::Version;
use crate::failure::{Failure, io_failure};
use crate::git;
use crate::process;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The version of the protocol that this program speaks.
const PROTOCOL: u64 = 1;

/// The file that each revision with the programs has.
const SOURCE: &str = "crates/openapi-conformance/src/exchange_program.rs";

/// The program of the suite.
const PROGRAM: &str = "conformance";

/// Refuses a base that is older than the programs.
pub(super) fn check_age(root: &Path, origin: &Origin) -> Result<(), Failure> {
    let Origin::Revision(revision) = origin else {
        return Ok(());
    };
    if git::file(root, revision, SOURCE).is_some() {
        return Ok(());
    }
    Err(Failure::Failed(format!(
        "--base {revision}: this revision is older than the programs of the layer wire, and has no {SOURCE}; compare it \
         with --layer contract or --layer rust"
    )))
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
        let cargo = version.cargo("", &["build", "--bin", PROGRAM]);
        if let Err(error) = version.build(cargo)? {
            return Err(version.does_not_build("its client and server", &error));
        }
        // The other version replaces the program. Nobody should take it for the repository's own, which cargo restores.
        let built = version.output("").join("debug").join(PROGRAM);
        let program = version.beside(PROGRAM);
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
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command
            .spawn()
            .map_err(|error| process::not_started(&command, &error))?;
        let (input, output) = (child.stdin.take(), child.stdout.take().map(BufReader::new));
        let mut process = Process {
            what: format!("{}, {PROGRAM} --exchange {program}", self.name),
            child,
            input,
            output,
        };
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
    output: Option<BufReader<ChildStdout>>,
}

impl Process {
    fn ask(&mut self, line: &Value) -> Result<Value, Failure> {
        let written = self.input.as_mut().map(|input| writeln!(input, "{line}"));
        if !matches!(written, Some(Ok(()))) {
            return Err(self.failure("it ended"));
        }
        self.read()?.ok_or_else(|| self.failure("it ended"))
    }

    fn read(&mut self) -> Result<Option<Value>, Failure> {
        let mut line = String::new();
        let read = self
            .output
            .as_mut()
            .map_or(Ok(0), |output| output.read_line(&mut line));
        match read {
            Ok(0) => Ok(None),
            Ok(_) => {
                let value = serde_json::from_str(&line);
                value
                    .map(Some)
                    .map_err(|_| self.failure(&format!("it printed {line:?}")))
            }
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
