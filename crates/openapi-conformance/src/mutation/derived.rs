//! Mutants that follow from the document: every contract gets them without an edit.
//!
//! A schema is mutated once, and a header once for each status, in the first operation that has it.

mod client;
mod document;
mod properties;
mod requests;
mod responses;

use super::mutant::Mutant;
use openapi_judge::judge::Judge;
use serde_json::Value;
use std::sync::Arc;

/// Returns the mutants of a contract; `server_document` is the document that its server describes itself with.
pub(super) fn mutants(judge: &Arc<Judge>, server_document: &Value, body_limit: usize) -> Vec<Mutant> {
    [
        responses::mutants(judge.document()),
        requests::mutants(judge, body_limit),
        client::mutants(judge.document()),
        document::mutants(server_document),
    ]
    .concat()
}
