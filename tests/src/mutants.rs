//! Mutants of the account contract that `openapi_conformance::mutation` cannot derive from its schemas: rules that only
//! its prose states, and changes that depend on the values of its examples.
//!
//! Each mutant has an id, the rule of the contract that it violates (not the mutation itself), and the mutation.

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

/// Returns the mutants of the account contract.
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
