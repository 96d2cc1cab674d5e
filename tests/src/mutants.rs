//! Mutants that only the account contract has: what its prose asks of a server or a client beyond its schemas, and
//! what depends on the values of its examples.

mod bodies;
mod client_outcomes;
mod client_requests;
mod document;
mod headers;
mod leniency;
mod properties;
mod requests;
mod statuses;
mod values;
mod violations;

use openapi_conformance::mutation::Mutant;

/// Every one of them.
#[must_use]
pub fn mutants() -> Vec<Mutant> {
    [
        statuses::mutants(),
        headers::mutants(),
        bodies::mutants(),
        violations::mutants(),
        properties::mutants(),
        values::mutants(),
        requests::mutants(),
        leniency::mutants(),
        client_requests::mutants(),
        client_outcomes::mutants(),
        document::mutants(),
    ]
    .concat()
}
