//! One difference of each kind, seeded in either document, is reported at exactly one pointer, that of
//! the contract.

mod document;
mod operations;
mod schemas;

use super::Change::{Add, Set};
use super::{Change, changed};
use crate::fixture;
use openapi_conformance::closed_loop::compare;
use serde_json::Value;

/// A change that is made in the contract and, separately, in the emitted document.
struct Seed {
    /// The kind of node that it changes.
    node: &'static str,
    /// Its pointer in the contract.
    contract: String,
    /// Its pointer in the emitted document.
    emitted: String,
    change_of_contract: Change,
    change_of_emitted: Change,
    /// Where it is reported if the contract was changed.
    reported_of_contract: Vec<String>,
    /// Where it is reported if the emitted document was changed.
    reported_of_emitted: Vec<String>,
}

impl Seed {
    fn new(node: &'static str, pointer: &str, change: Change) -> Seed {
        let reported = match &change {
            Add(key, _) => format!("{pointer}/{key}"),
            _ => pointer.to_owned(),
        };
        Seed {
            node,
            contract: pointer.to_owned(),
            emitted: pointer.to_owned(),
            change_of_contract: change.clone(),
            change_of_emitted: change,
            reported_of_contract: vec![reported.clone()],
            reported_of_emitted: vec![reported],
        }
    }

    /// Sets another pointer in the emitted document.
    fn emitted_at(mut self, pointer: &str) -> Seed {
        self.emitted = pointer.to_owned();
        self
    }

    /// Sets the equivalent change of the emitted document.
    fn emitted_as(mut self, pointer: &str, change: Change) -> Seed {
        self.emitted = pointer.to_owned();
        self.change_of_emitted = change;
        self
    }

    /// Sets where both changes are reported.
    fn reported_at(mut self, pointers: &[&str]) -> Seed {
        self.reported_of_emitted = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
        self.reported_of_contract.clone_from(&self.reported_of_emitted);
        self
    }

    /// Sets where the change of the contract is reported, if the removed value no longer has a pointer.
    fn contract_reported_at(mut self, pointers: &[&str]) -> Seed {
        self.reported_of_contract = pointers.iter().map(|pointer| (*pointer).to_owned()).collect();
        self
    }
}

/// The operations of the fixture.
const GET: &str = "/paths/~1pets~1{id}/get";
const PUT: &str = "/paths/~1pets~1{id}/put";
const PET: &str = "/components/schemas/Pet";

fn set(value: impl Into<Value>) -> Change {
    Set(value.into())
}

fn check(seeds: Vec<Seed>) {
    let (contract, emitted) = (fixture::contract(), fixture::emitted());
    let mut wrong = String::new();
    for seed in seeds {
        let of_contract = compare(
            &changed(&contract, &seed.contract, &seed.change_of_contract),
            &emitted,
        );
        let of_emitted = compare(
            &contract,
            &changed(&emitted, &seed.emitted, &seed.change_of_emitted),
        );
        let reported = [
            ("contract", of_contract, seed.reported_of_contract),
            ("emitted", of_emitted, seed.reported_of_emitted),
        ];
        for (document, differences, expected) in reported {
            let mut pointers: Vec<&str> = differences
                .iter()
                .map(|difference| difference.pointer.as_str())
                .collect();
            pointers.sort_unstable();
            pointers.dedup();
            let mut expected: Vec<&str> = expected.iter().map(String::as_str).collect();
            expected.sort_unstable();
            if pointers != expected {
                let lines = fixture::lines(&differences);
                wrong += &format!(
                    "{} in the {document}: expected {expected:?}, found\n{lines}\n",
                    seed.node
                );
            }
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn differences_in_the_document_are_reported() {
    check(document::document());
}

#[test]
fn differences_in_operations_are_reported() {
    check(operations::operations());
}

#[test]
fn differences_in_parameters_are_reported() {
    check(operations::parameters());
}

#[test]
fn differences_in_bodies_are_reported() {
    check(operations::bodies());
}

#[test]
fn differences_in_security_are_reported() {
    check(document::security());
}

#[test]
fn differences_in_schemas_are_reported() {
    check(schemas::schemas());
}

#[test]
fn differences_in_version_specific_keywords_are_reported() {
    check(schemas::version_specific_keywords());
}
