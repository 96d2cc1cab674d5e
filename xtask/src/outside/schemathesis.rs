//! What schemathesis finds at one server.

use super::finding::{Finding, findings};
use super::server::Server;
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{complain, say};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

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

/// Asks a server; an empty folder keeps the reports.
pub(super) fn ask(
    repository: &Repository,
    program: &Path,
    server: &Server,
    folder: &Path,
) -> Result<BTreeSet<Finding>, Failure> {
    let name = server.name;
    let credential = format!("Authorization: Bearer {}", server.token.secret);
    let mut command = Command::new(program);
    command
        .arg("run")
        .arg(repository.root.join("openapi.yaml"))
        .args(["--url", &server.url, "--header", &credential])
        .args(PLAN)
        .arg("--report-json-path=report.json")
        .arg("--report-ndjson-path=report.ndjson")
        .env("SCHEMATHESIS_HOOKS", repository.root.join("tests/outside.py"))
        .env("OUTSIDE_TOKEN_ID", &server.token.id)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .current_dir(folder);
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
    if !server.lets_in() {
        return Err(unclear("is of a server that no longer knows the token"));
    }
    Ok(findings)
}
