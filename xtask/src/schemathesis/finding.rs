//! Reads the report of schemathesis.

use serde_json::Value;
use std::collections::BTreeSet;

/// A failed check of an operation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Finding {
    pub(super) server: String,
    pub(super) check: String,
    pub(super) operation: String,
    pub(super) message: String,
}

/// Returns the failed checks, at any depth of the events.
pub(super) fn findings(server: &str, events: &str) -> BTreeSet<Finding> {
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
        Value::Object(properties) => properties
            .values()
            .for_each(|value| collect(server, value, findings)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENT: &str = r#"{"ScenarioFinished": {"recorder": {"checks": {"x": [
        {"name": "ignored_auth", "status": "success"},
        {"name": "use_after_free", "status": "failure", "failure_info": {"failure":
            {"operation": "DELETE /a", "title": "Still there", "message": "got\n 200"}}}]}}}}"#;

    #[test]
    fn failed_checks_are_found_in_the_events() {
        let found = findings("stub", &EVENT.replace('\n', ""));
        let expected = Finding {
            server: "stub".to_owned(),
            check: "use_after_free".to_owned(),
            operation: "DELETE /a".to_owned(),
            message: "Still there: got 200".to_owned(),
        };
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [expected]);
    }
}
