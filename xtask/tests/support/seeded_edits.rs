//! The seeded edits of `contract_edits.yaml`.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

use super::edited_contract::{load, remove, set};
use openapi_compat::{Report, compare};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// An edit of the contract.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edit {
    pub(crate) name: String,
    /// Values at places of both versions.
    #[serde(default)]
    pub(crate) given: BTreeMap<String, Value>,
    /// Values at places of the newer version.
    #[serde(default)]
    set: BTreeMap<String, Value>,
    /// Places that the newer version lacks.
    #[serde(default)]
    remove: Vec<String>,
    /// Places that have others in the newer version.
    #[serde(default, rename = "move")]
    moved: BTreeMap<String, String>,
    pub(crate) verdict: String,
    /// Class and rule of each change that is more than editorial.
    pub(crate) changes: BTreeSet<String>,
}

pub(crate) fn edits() -> Vec<Edit> {
    serde_saphyr::from_str(include_str!("../contract_edits.yaml")).unwrap()
}

impl Edit {
    /// Makes the newer version of a base.
    pub(crate) fn apply(&self, document: &mut Value) {
        for (pointer, value) in &self.set {
            set(document, pointer, value.clone());
        }
        for pointer in &self.remove {
            remove(document, pointer);
        }
        for (from, to) in &self.moved {
            let moved = remove(document, from);
            set(document, to, moved);
        }
    }

    /// Returns the places that it changes.
    pub(crate) fn places(&self) -> impl Iterator<Item = &str> {
        let moved = self.moved.iter().flat_map(|(from, to)| [from, to]);
        let places = self.set.keys().chain(&self.remove).chain(moved);
        places.map(String::as_str)
    }

    pub(crate) fn report(&self, contract: &Value) -> Report {
        let mut base = contract.clone();
        for (pointer, value) in &self.given {
            set(&mut base, pointer, value.clone());
        }
        let mut new = base.clone();
        self.apply(&mut new);
        compare(&load(&self.name, &base), &load(&self.name, &new)).unwrap()
    }
}
