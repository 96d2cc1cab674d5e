//! A pair of equivalent documents that together use every feature: the contract in OpenAPI 3.0, with everything shared in
//! components, and the emitted one in 3.1, with every difference that a rule allows.

use openapi_conformance::closed_loop::{Difference, compare};
use serde_json::Value;

pub(crate) fn contract() -> Value {
    serde_json::from_str(include_str!("fixtures/contract.json")).unwrap()
}

pub(crate) fn emitted() -> Value {
    serde_json::from_str(include_str!("fixtures/emitted.json")).unwrap()
}

/// Formats differences, one per line.
pub(crate) fn lines(differences: &[Difference]) -> String {
    differences
        .iter()
        .map(|difference| format!("{difference}\n"))
        .collect()
}

#[test]
fn the_pair_has_no_difference() {
    assert_eq!(lines(&compare(&contract(), &emitted())), "");
    assert_eq!(lines(&compare(&emitted(), &contract())), "");
    assert_eq!(lines(&compare(&contract(), &contract())), "");
}
