//! `cargo xtask conformance --outside`: a judge that others have written asks the stub and the mock.
//!
//! What it finds and the suite does not is a fault of one of the two. What is neither's fault is in
//! `tests/outside.json` with the reason, and must still be found.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{complain, say, time, watch};
use crate::tools;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Instant;

/// The token that both let in: the suite's own, see `conformance --help`.
const TOKEN: &str = "secret-of-bearerAuth";

/// Who is asked: a name, a program of this repository, and what makes it serve.
const SERVERS: [(&str, &str, &[&str]); 2] = [
    ("stub", "conformance", &["--serve"]),
    ("mock", "openapi-judge", &["mock", "--token", TOKEN]),
];

/// How much is asked. The same seed asks the same.
const PLAN: [&str; 9] = [
    "--checks=all",
    "--mode=all",
    "--phases=examples,coverage,fuzzing,stateful",
    "--max-examples=50",
    "--seed=1",
    "--continue-on-failure",
    "--report=json,ndjson",
    "--warnings=off",
    "--no-color",
];

/// A check that failed, and what for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    server: String,
    check: String,
    operation: String,
    message: String,
}

/// A finding that is no fault.
#[derive(Debug, PartialEq, Eq)]
struct Exclusion {
    server: String,
    check: String,
    /// `METHOD path`, or `*` for every one.
    operation: String,
}

impl Exclusion {
    fn covers(&self, finding: &Finding) -> bool {
        let operation = self.operation == "*" || self.operation == finding.operation;
        operation && self.server == finding.server && self.check == finding.check
    }
}

/// Asks both servers at once.
pub(crate) fn judge(repository: &Repository) -> Result<(), Failure> {
    let exclusions = exclusions(&repository.root.join("tests/outside.json"))?;
    let program = tools::schemathesis(repository)?;
    for (_, binary, _) in SERVERS {
        process::run(&mut process::cargo(&repository.root, &["build", "--bin", binary]))?;
    }
    let started = Instant::now();
    let asked = watch("schemathesis asks the stub and the mock", || {
        thread::scope(|scope| {
            let program = program.as_path();
            let asking = SERVERS.map(|(name, binary, arguments)| {
                scope.spawn(move || {
                    let binary = repository.target().join("debug").join(binary);
                    let binary = binary.with_extension(std::env::consts::EXE_EXTENSION);
                    let mut serve = Command::new(binary);
                    ask(
                        repository,
                        program,
                        name,
                        serve.args(arguments).current_dir(&repository.root),
                    )
                })
            });
            asking.map(thread::ScopedJoinHandle::join)
        })
    });
    let mut findings = Vec::new();
    for asked in asked {
        let lost = |_| Failure::Failed("schemathesis got lost".to_owned());
        findings.extend(asked.map_err(lost)??);
    }
    say(format_args!("schemathesis: {}", time(started.elapsed())));
    settle(&findings, &exclusions)
}

/// Tells what is new, and which exclusion is out of date.
fn settle(findings: &[Finding], exclusions: &[Exclusion]) -> Result<(), Failure> {
    let known = |finding: &&Finding| exclusions.iter().any(|one| one.covers(finding));
    let new: Vec<&Finding> = findings.iter().filter(|finding| !known(finding)).collect();
    for finding in &new {
        complain(format_args!(
            "{}: {}: {}: {}",
            finding.server, finding.operation, finding.check, finding.message
        ));
    }
    let is_idle = |one: &&Exclusion| !findings.iter().any(|finding| one.covers(finding));
    let idle: Vec<&Exclusion> = exclusions.iter().filter(is_idle).collect();
    for exclusion in &idle {
        complain(format_args!(
            "tests/outside.json: {} is no longer found at {} of the {}; take it out",
            exclusion.check, exclusion.operation, exclusion.server
        ));
    }
    if new.is_empty() && idle.is_empty() {
        let known = findings.len();
        say(format_args!(
            "no new findings; {known} that tests/outside.json says are no fault"
        ));
        return Ok(());
    }
    Err(Failure::Failed(format!(
        "schemathesis and the suite disagree: {} new, {} out of date",
        new.len(),
        idle.len()
    )))
}

/// What schemathesis finds at one server.
fn ask(
    repository: &Repository,
    program: &Path,
    name: &str,
    serve: &mut Command,
) -> Result<BTreeSet<Finding>, Failure> {
    let folder = repository.target().join("conformance/outside").join(name);
    let fault = |error| Failure::Failed(format!("{}: cannot be prepared: {error}", folder.display()));
    // It keeps what it found in the folder that it runs in, and would begin there the next time.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(fault)?;
    }
    fs::create_dir_all(&folder).map_err(fault)?;
    let server = Server::start(serve)?;
    let credential = format!("Authorization: Bearer {TOKEN}");
    let mut command = Command::new(program);
    command
        .arg("run")
        .arg(repository.root.join("openapi.yaml"))
        .args(["--url", &server.url, "--header", &credential])
        .args(PLAN)
        .arg("--report-json-path=report.json")
        .arg("--report-ndjson-path=report.ndjson")
        .current_dir(&folder);
    let output = command
        .output()
        .map_err(|error| process::not_started(&command, &error))?;
    let read = |file: &str| fs::read_to_string(folder.join(file));
    let (Ok(summary), Ok(events)) = (read("report.json"), read("report.ndjson")) else {
        complain(String::from_utf8_lossy(&output.stdout).trim_end());
        complain(String::from_utf8_lossy(&output.stderr).trim_end());
        return Err(Failure::Failed(format!(
            "schemathesis gave no report on the {name}"
        )));
    };
    let unclear = |what: &str| {
        let place = folder.display();
        Failure::Failed(format!(
            "the report of schemathesis on the {name} {what}, see {place}"
        ))
    };
    let summary: Value = serde_json::from_str(&summary).map_err(|_| unclear("is no JSON"))?;
    let findings = findings(name, &events);
    let cases = &summary["test_cases"]["generated"];
    say(format_args!(
        "the {name}: {cases} requests, findings: {}",
        findings.len()
    ));
    let whole = summary["complete"] == true
        && summary["operations"]["tested"] == summary["operations"]["total"]
        && summary["errors"].as_array().is_some_and(Vec::is_empty);
    if !whole {
        return Err(unclear("is not of all operations"));
    }
    let failed = summary["failures"].as_array().map_or(1, Vec::len);
    if (failed == 0) != findings.is_empty() {
        return Err(unclear("does not say what failed"));
    }
    Ok(findings)
}

/// A server in a process that ends with it.
struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn start(command: &mut Command) -> Result<Server, Failure> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let child = command
            .spawn()
            .map_err(|error| process::not_started(command, &error))?;
        let mut server = Server {
            child,
            url: String::new(),
        };
        let mut line = String::new();
        if let Some(output) = server.child.stdout.take() {
            drop(BufReader::new(output).read_line(&mut line));
        }
        match line.trim().strip_prefix("listening on ") {
            Some(url) => server.url = url.to_owned(),
            None => {
                return Err(Failure::Failed(format!(
                    "a server does not say where it listens, but {line:?}"
                )));
            }
        }
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended already is ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The checks that failed, wherever they are in the events.
fn findings(server: &str, events: &str) -> BTreeSet<Finding> {
    let mut findings = BTreeSet::new();
    for event in events
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
    {
        collect(server, &event, &mut findings);
    }
    findings
}

fn collect(server: &str, value: &Value, findings: &mut BTreeSet<Finding>) {
    if value["status"] == "failure" && value["failure_info"].is_object() {
        let failure = &value["failure_info"]["failure"];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let message = format!("{}: {}", text(&failure["title"]), text(&failure["message"]));
        findings.insert(Finding {
            server: server.to_owned(),
            check: text(&value["name"]),
            operation: text(&failure["operation"]),
            message: message.split_whitespace().collect::<Vec<_>>().join(" "),
        });
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(server, item, findings)),
        Value::Object(members) => members
            .values()
            .for_each(|member| collect(server, member, findings)),
        _ => {}
    }
}

fn exclusions(path: &Path) -> Result<Vec<Exclusion>, Failure> {
    let fault = |text: String| Failure::Failed(format!("{}: {text}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
    let all: Vec<Value> = serde_json::from_str(&text).map_err(|error| fault(error.to_string()))?;
    let read = |one: &Value| {
        let member = |name: &str| {
            let text = one[name].as_str().filter(|text| !text.is_empty());
            text.map(str::to_owned)
                .ok_or_else(|| fault(format!("{one} has no {name}")))
        };
        member("why")?;
        Ok(Exclusion {
            server: member("server")?,
            check: member("check")?,
            operation: member("operation")?,
        })
    };
    all.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENT: &str = r#"{"ScenarioFinished": {"recorder": {"checks": {"x": [
        {"name": "ignored_auth", "status": "success"},
        {"name": "use_after_free", "status": "failure", "failure_info": {"failure":
            {"operation": "DELETE /a", "title": "Still there", "message": "got\n 200"}}}]}}}}"#;

    #[test]
    fn what_failed_is_found_in_the_events() {
        let found = findings("stub", &EVENT.replace('\n', ""));
        let expected = Finding {
            server: "stub".to_owned(),
            check: "use_after_free".to_owned(),
            operation: "DELETE /a".to_owned(),
            message: "Still there: got 200".to_owned(),
        };
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [expected]);
    }

    #[test]
    fn an_exclusion_is_for_one_finding_and_must_be_needed() {
        let found: Vec<Finding> = findings("stub", &EVENT.replace('\n', "")).into_iter().collect();
        let exclusion = |server: &str, operation: &str| Exclusion {
            server: server.to_owned(),
            check: "use_after_free".to_owned(),
            operation: operation.to_owned(),
        };
        assert!(settle(&found, &[exclusion("stub", "DELETE /a")]).is_ok());
        assert!(settle(&found, &[exclusion("stub", "*")]).is_ok());
        assert!(settle(&found, &[exclusion("stub", "DELETE /b")]).is_err());
        assert!(settle(&found, &[]).is_err());
        assert!(settle(&[], &[exclusion("stub", "DELETE /a")]).is_err());
        let both = [exclusion("stub", "DELETE /a"), exclusion("mock", "DELETE /a")];
        assert!(settle(&found, &both).is_err());
    }
}
