//! The list of equivalent mutants, in the repository.

use super::report::Equivalent;
use crate::failure::{Failure, io_failure};
use crate::repository::Repository;
use serde_json::Value;
use std::fs;

/// The file below the repository's root.
const PATH: &str = "tests/mutants/equivalent.json";

/// Reads the equivalent mutants of a sort, each with the reason.
pub(super) fn equivalent(repository: &Repository, sort: &str) -> Result<Equivalent, Failure> {
    let path = repository.root.join(PATH);
    let text = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
    parse(&text, sort).map_err(|error| Failure::Failed(format!("{PATH}: {error}")))
}

fn parse(text: &str, sort: &str) -> Result<Equivalent, String> {
    let lists: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let list = lists.get(sort).and_then(Value::as_array);
    let list = list.ok_or_else(|| format!("there is no list {sort}"))?;
    let entry = |entry: &Value| {
        let text = |name| entry.get(name).and_then(Value::as_str).map(str::to_owned);
        let found = text("id").zip(text("reason").filter(|reason| !reason.is_empty()));
        found.ok_or_else(|| format!("an entry of {sort} needs `id` and `reason`: {entry}"))
    };
    list.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn every_entry_has_a_reason() {
        let text = include_str!("../../../tests/mutants/equivalent.json");
        assert!(parse(text, "model").is_ok() && parse(text, "code").is_ok());
        let error = parse(r#"{"model": [{"id": "a", "reason": ""}]}"#, "model");
        assert!(error.unwrap_err().contains("`reason`"));
    }
}
