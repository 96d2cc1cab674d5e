//! What is found and no fault, and that it is still found.

use super::finding::Finding;
use crate::failure::Failure;
use crate::terminal::{complain, say};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A finding that is no fault.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Exclusion {
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

/// Tells what is new, and which exclusion is out of date.
pub(super) fn settle(findings: &[Finding], exclusions: &[Exclusion]) -> Result<(), Failure> {
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

pub(super) fn read(path: &Path) -> Result<Vec<Exclusion>, Failure> {
    let fault = |text: String| Failure::Failed(format!("{}: {text}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
    let all: Vec<Value> = serde_json::from_str(&text).map_err(|error| fault(error.to_string()))?;
    let exclusion = |one: &Value| {
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
    all.iter().map(exclusion).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exclusion_is_for_one_finding_and_must_be_needed() {
        let found = [Finding {
            server: "stub".to_owned(),
            check: "use_after_free".to_owned(),
            operation: "DELETE /a".to_owned(),
            message: "Still there".to_owned(),
        }];
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
