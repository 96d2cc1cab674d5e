//! The report as JSON, for programs.

use crate::change::Change;
use crate::report::{Report, Version};
use crate::rule::Affected;
use serde_json::{Value, json};

impl Report {
    /// Returns the report as JSON: the verdict, the steps of the versions that it requires, and every change.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let version = |version: &Version| json!({ "file": version.file, "version": version.version });
        json!({
            "verdict": self.verdict().map_or_else(|| "no difference".to_owned(), |class| class.to_string()),
            "base": version(&self.base),
            "new": version(&self.new),
            "required": {
                "contract": self.required_bump().to_string(),
                "version": self.required_bump().after(&self.base.version),
                "crates": self.required_crate_bump().to_string(),
            },
            "changes": self.changes.iter().map(change).collect::<Vec<_>>(),
        })
    }
}

fn change(change: &Change) -> Value {
    let affected = |party: &Affected| match party {
        Affected::ClientCode => "client code",
        Affected::OldClients => "old clients",
        Affected::NewClients => "new clients on old servers",
        Affected::ServerCode => "server code",
    };
    let counterexample = change.counterexample.as_ref();
    json!({
        "class": change.class.to_string(),
        "rule": change.rule.id,
        "reason": change.rule.reason,
        "whom": change.rule.affected.iter().map(affected).collect::<Vec<_>>(),
        "direction": change.direction.map(|direction| direction.to_string()),
        "change": change.text,
        "old": change.old,
        "new": change.new,
        "pointer": change.location.pointer,
        "line": change.location.line,
        "in": if change.is_removed { "base" } else { "new" },
        "operations": change.operations,
        "counterexample": counterexample.map(|found| json!({ "value": found.value, "error": found.error })),
    })
}
