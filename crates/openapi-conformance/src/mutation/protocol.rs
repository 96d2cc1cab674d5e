//! Mutants of any contract: errors in the use of HTTP, JSON and the generated types, independent of the operations.

mod bodies;
mod client_outcomes;
mod client_requests;
mod headers;
mod leniency;
mod negotiation;
mod properties;
mod requests;
mod statuses;
mod truncation;
mod values;

use crate::mutation::mutant::Mutant;

/// Returns all of them.
#[must_use]
pub(super) fn mutants() -> Vec<Mutant> {
    [
        statuses::mutants(),
        headers::mutants(),
        bodies::mutants(),
        properties::mutants(),
        values::mutants(),
        truncation::mutants(),
        requests::mutants(),
        leniency::mutants(),
        negotiation::mutants(),
        client_requests::mutants(),
        client_outcomes::mutants(),
    ]
    .concat()
}
