//! Findings that are not bugs, and the check that they are still reported.

use super::finding::Finding;
use crate::failure::Failure;
use crate::terminal::{eprint_line, print_line};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// A finding that is not a bug.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ExpectedFinding {
    server: String,
    check: String,
    /// `METHOD path`, or `*` for every operation.
    operation: String,
}

impl ExpectedFinding {
    fn matches(&self, finding: &Finding) -> bool {
        let operation = self.operation == "*" || self.operation == finding.operation;
        operation && self.server == finding.server && self.check == finding.check
    }
}

/// Reports unexpected findings, and expected ones that are missing; both are failures.
pub(super) fn compare(findings: &[Finding], expected: &[ExpectedFinding]) -> Result<(), Failure> {
    let is_expected = |finding: &&Finding| expected.iter().any(|one| one.matches(finding));
    let unexpected: Vec<&Finding> = findings.iter().filter(|finding| !is_expected(finding)).collect();
    for finding in &unexpected {
        eprint_line(format_args!(
            "{}: {}: {}: {}",
            finding.server, finding.operation, finding.check, finding.message
        ));
    }
    let is_missing = |one: &&ExpectedFinding| !findings.iter().any(|finding| one.matches(finding));
    let missing: Vec<&ExpectedFinding> = expected.iter().filter(is_missing).collect();
    for finding in &missing {
        eprint_line(format_args!(
            "tests/schemathesis_findings.json: {} of {} is no longer reported for the {}; remove the entry",
            finding.check, finding.operation, finding.server
        ));
    }
    if unexpected.is_empty() && missing.is_empty() {
        let count = findings.len();
        print_line(format_args!(
            "no new findings; {count} expected by tests/schemathesis_findings.json"
        ));
        return Ok(());
    }
    Err(Failure::Failed(format!(
        "schemathesis: {} unexpected findings, {} expected ones missing",
        unexpected.len(),
        missing.len()
    )))
}

/// Reads the list of expected findings.
pub(super) fn read(path: &Path) -> Result<Vec<ExpectedFinding>, Failure> {
    let invalid = |text: String| Failure::Failed(format!("{}: {text}", path.display()));
    let text = fs::read_to_string(path).map_err(|error| invalid(error.to_string()))?;
    let all: Vec<Value> = serde_json::from_str(&text).map_err(|error| invalid(error.to_string()))?;
    let expected = |one: &Value| {
        let property = |name: &str| {
            let text = one[name].as_str().filter(|text| !text.is_empty());
            text.map(str::to_owned)
                .ok_or_else(|| invalid(format!("{one} has no {name}")))
        };
        property("why")?;
        Ok(ExpectedFinding {
            server: property("server")?,
            check: property("check")?,
            operation: property("operation")?,
        })
    };
    all.iter().map(expected).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_must_be_those_that_are_expected() {
        let found = [Finding {
            server: "stub".to_owned(),
            check: "use_after_free".to_owned(),
            operation: "DELETE /a".to_owned(),
            message: "Still there".to_owned(),
        }];
        let expected = |server: &str, operation: &str| ExpectedFinding {
            server: server.to_owned(),
            check: "use_after_free".to_owned(),
            operation: operation.to_owned(),
        };
        assert!(compare(&found, &[expected("stub", "DELETE /a")]).is_ok());
        assert!(compare(&found, &[expected("stub", "*")]).is_ok());
        assert!(compare(&found, &[expected("stub", "DELETE /b")]).is_err());
        assert!(compare(&found, &[]).is_err());
        assert!(compare(&[], &[expected("stub", "DELETE /a")]).is_err());
        let both = [expected("stub", "DELETE /a"), expected("mock", "DELETE /a")];
        assert!(compare(&found, &both).is_err());
    }
}
