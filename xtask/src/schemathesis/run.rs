//! Runs schemathesis against one server.

use super::finding::{Finding, findings};
use super::server_process::ServerProcess;
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{eprint_line, print_line};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The extent of the test. The seed makes it reproducible.
const ARGUMENTS: [&str; 9] = [
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

/// Tests a server, and writes the reports into an empty folder.
pub(super) fn run(
    repository: &Repository,
    program: &Path,
    server: &ServerProcess,
    folder: &Path,
) -> Result<BTreeSet<Finding>, Failure> {
    let name = server.name;
    let credential = format!("Authorization: Bearer {}", server.token.secret);
    let mut command = Command::new(program);
    command
        .arg("run")
        .arg(repository.root.join("openapi.yaml"))
        .args(["--url", &server.url, "--header", &credential])
        .args(ARGUMENTS)
        .arg("--report-json-path=report.json")
        .arg("--report-ndjson-path=report.ndjson")
        .env(
            "SCHEMATHESIS_HOOKS",
            repository.root.join("tests/schemathesis_hooks.py"),
        )
        .env("OWN_TOKEN_ID", &server.token.id)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .current_dir(folder);
    let output = command
        .output()
        .map_err(|error| process::not_started(&command, &error))?;
    let read = |file: &str| fs::read_to_string(folder.join(file));
    let (Ok(summary), Ok(events)) = (read("report.json"), read("report.ndjson")) else {
        eprint_line(String::from_utf8_lossy(&output.stdout).trim_end());
        eprint_line(String::from_utf8_lossy(&output.stderr).trim_end());
        return Err(Failure::Failed(format!(
            "schemathesis wrote no report about the {name}"
        )));
    };
    let unusable = |reason: &str| {
        let folder = folder.display();
        Failure::Failed(format!(
            "the report of schemathesis about the {name} {reason}, see {folder}"
        ))
    };
    let summary: Value = serde_json::from_str(&summary).map_err(|_| unusable("is not JSON"))?;
    let findings = findings(name, &events);
    let cases = &summary["test_cases"]["generated"];
    print_line(format_args!(
        "the {name}: {cases} requests, findings: {}",
        findings.len()
    ));
    let is_complete = summary["complete"] == true
        && summary["operations"]["tested"] == summary["operations"]["total"]
        && summary["errors"].as_array().is_some_and(Vec::is_empty);
    if !is_complete {
        return Err(unusable("does not cover all operations"));
    }
    let failed = summary["failures"].as_array().map_or(1, Vec::len);
    if (failed == 0) != findings.is_empty() {
        return Err(unusable("does not list what failed"));
    }
    if !server.accepts_token() {
        return Err(unusable("is about a server that no longer accepts the token"));
    }
    Ok(findings)
}
