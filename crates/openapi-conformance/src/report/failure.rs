//! What a failure says besides its message.

use crate::case::{Case, CaseKind, DeclaredBy};
use crate::run::{CheckFailure, Outcome};
use openapi_judge::document::Document;

/// Returns the parts of a failure, each with its name: operation, status, rule, expected and actual, and the promise that
/// the case checks, if the document does not say it.
pub(crate) fn parts(
    document: &Document,
    case: &Case,
    outcome: &Outcome,
    failure: &CheckFailure,
) -> Vec<(&'static str, String)> {
    let mut parts = vec![
        ("operation", operation(document, case)),
        ("status", status(outcome)),
        ("rule", failure.rule.to_string()),
        ("expected", failure.expected.clone()),
        ("actual", failure.actual.clone()),
    ];
    parts.extend(outcome.promise(case).map(|promise| {
        let text = format!("{promise}, which the document does not demand; --document-only leaves it out");
        ("promise", text)
    }));
    parts
}

/// Names the operation of a case.
fn operation(document: &Document, case: &Case) -> String {
    if let CaseKind::Constants(component) = &case.kind {
        return format!("none; schema {component}");
    }
    match case.declared() {
        DeclaredBy::Operation(index) => {
            let operation = &document.operations[index];
            let key = operation.key();
            match operation.id == key {
                true => key,
                false => format!("{}, {key}", operation.id),
            }
        }
        DeclaredBy::Unmatched(index) => {
            format!("none; unmatched requests of {}", document.unmatched[index].tag)
        }
        DeclaredBy::Undeclared => "none; unmatched requests".to_owned(),
    }
}

/// Returns the status of the response.
fn status(outcome: &Outcome) -> String {
    let exchange = outcome.exchange.as_ref();
    match exchange.map_or(0, |exchange| exchange.response.status) {
        0 => "no response".to_owned(),
        status => status.to_string(),
    }
}
