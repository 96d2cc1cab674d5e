//! The layer `wire`: the client of the base calls the newer server over a socket, and the reverse. Each program is a process
//! that was built from its own version.

mod confirmation;
mod exchange;
mod exchanges;
mod program;

use super::versions::Versions;
use crate::failure::Failure;
use crate::terminal::with_progress;
use exchange::Outcome;
use exchanges::{Exchanges, FailedExchange};
use openapi_codegen::model::Api;
use openapi_compat::{Affected, Change, Class, Report, Row};
use program::Programs;
use serde_json::{Value, json};
use std::path::Path;

/// The name of this layer.
pub(super) const LAYER: &str = "wire";

const CLIENTS: &str = "clients (run)";

/// What this layer has found.
pub(super) struct Found {
    pub(super) rows: Vec<Row>,
    pub(super) summary: Vec<String>,
    json: Value,
}

impl Found {
    /// Returns how many differences have a class.
    pub(super) fn count(&self, class: Class) -> usize {
        self.rows.iter().filter(|row| row.class == class).count()
    }

    /// Returns everything as JSON, for programs.
    pub(super) fn to_json(&self) -> Value {
        self.json.clone()
    }
}

/// Returns why a revision has no program for this layer.
pub(super) fn require_exchange_program(root: &Path, revision: &str) -> Result<(), String> {
    program::require_exchange_program(root, revision)
}

/// Makes every exchange of both versions, and confirms each breaking change of the contract.
pub(super) fn compare(
    versions: &Versions,
    report: &Report,
    (base, new): (&Api, &Api),
) -> Result<Found, Failure> {
    let build = |version| with_progress("client and server", || Programs::build(version));
    let (old, newer) = (build(&versions.base)?, build(&versions.new)?);
    let (old_cases, new_cases) = (old.cases()?, newer.cases()?);
    let mut old_client = Exchanges::make((&old, &old_cases), (&newer, &new_cases))?;
    let new_client = Exchanges::make((&newer, &new_cases), (&old, &old_cases))?;
    for exchanges in [&old_client, &new_client] {
        exchanges.expect_some()?;
    }
    let confirmations = confirmation::confirm(report, (base, new), &mut old_client)?;

    let mut rows: Vec<Row> = confirmations
        .iter()
        .map(confirmation::Confirmation::row)
        .collect();
    rows.extend(
        old_client
            .failed
            .iter()
            .filter_map(|failed| unconfirmed(report, failed)),
    );
    rows.sort_by_key(|row| std::cmp::Reverse(row.class));
    let seen = confirmations.iter().filter(|found| found.is_observed()).count();
    let mut summary = vec![
        format!(
            "wire: the client of the base with the newer server: {} of {} exchanges work",
            old_client.working, old_client.made
        ),
        format!(
            "wire: {seen} of {} breaking changes of the contract are seen to fail",
            confirmations.len()
        ),
        format!(
            "wire: the newer client with the server of the base: {} of {} exchanges work",
            new_client.working, new_client.made
        ),
    ];
    if let Some(failed) = new_client.failed.first() {
        summary.push(format!(
            "      such as {}: {}; upgrade servers first",
            failed.operation, failed.outcome
        ));
    }
    let json = json!({
        "old_client": old_client.to_json(),
        "new_client": new_client.to_json(),
        "breaking_changes": confirmations.iter().map(confirmation::Confirmation::to_json).collect::<Vec<_>>(),
    });
    Ok(Found { rows, summary, json })
}

/// Returns whether clients of the base fail because of a change.
fn is_observed_by_clients(change: &Change) -> bool {
    change.class == Class::Breaking && change.rule.affected.contains(&Affected::OldClients)
}

/// Returns the row of a failed exchange that no breaking change of the contract explains.
fn unconfirmed(report: &Report, failed: &FailedExchange) -> Option<Row> {
    let changes = report.changes.iter();
    let gravest = changes
        .filter(|change| change.operations.contains(&failed.id) && change.class > Class::Editorial)
        .max_by_key(|change| (is_observed_by_clients(change), change.class));
    let class = match (&failed.outcome, gravest) {
        (_, Some(change)) if is_observed_by_clients(change) => return None,
        (Outcome::NotMade(_), _) => Class::Risky,
        // Clients report such a status as an error that they do not know, which is what it is.
        (Outcome::Undeclared(400..), _) => Class::Risky,
        _ => Class::Breaking,
    };
    let explanation = match gravest {
        _ if matches!(failed.outcome, Outcome::NotMade(_)) => "whether it works is not known".to_owned(),
        Some(change) => format!("contract: {} {}", change.class, change.rule.id),
        None => "contract: no change of this operation explains it".to_owned(),
    };
    Some(Row {
        layer: LAYER,
        class,
        whom: vec![CLIENTS],
        texts: vec![
            format!("{}: {}", failed.operation, failed.outcome),
            format!("in {} of {} exchanges", failed.count, failed.of),
            explanation,
        ],
    })
}

#[cfg(test)]
impl Found {
    /// Rows, for tests of what is made of them.
    pub(super) fn with(rows: Vec<Row>) -> Self {
        Self {
            rows,
            summary: Vec::new(),
            json: Value::Null,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::{FailedExchange, Outcome, unconfirmed};
    use openapi_compat::{Class, compare};

    #[test]
    fn an_exchange_that_cannot_be_made_has_a_row() {
        let text = include_str!("../../../crates/openapi-compat/tests/base.yaml");
        let api = || openapi_codegen::load("openapi.yaml", text).map_err(|error| error.to_string());
        let report = compare(&api().unwrap(), &api().unwrap()).unwrap();
        let failed = FailedExchange {
            id: "get_note".to_owned(),
            operation: "GET /note".to_owned(),
            outcome: Outcome::NotMade("no type".to_owned()),
            count: 1,
            of: 2,
        };
        let row = unconfirmed(&report, &failed).unwrap();
        assert_eq!(row.class, Class::Risky);
        assert_eq!(row.texts[0], "GET /note: not compared: no type");
    }
}
