//! The cases, read from the files beside this folder.

use crate::place::Place;
use openapi_codegen::model::Api;
use openapi_compat::Direction;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// The contract that `edits/*.yaml` edits.
pub(crate) const BASE: &str = include_str!("../base.yaml");

/// An edit of the contract.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edit {
    pub(crate) name: String,
    /// Texts with those in their place, before the comparison in both versions.
    #[serde(default)]
    pub(crate) given: Vec<(String, String)>,
    /// Texts with those in their place.
    pub(crate) replace: Vec<(String, String)>,
    /// The expected classes and rules.
    pub(crate) changes: BTreeSet<String>,
}

impl Edit {
    /// Returns the base of the edit.
    pub(crate) fn base(&self) -> String {
        self.replaced(BASE.to_owned(), &self.given)
    }

    /// Returns the newer version.
    pub(crate) fn apply(&self) -> String {
        self.replaced(self.base(), &self.replace)
    }

    fn replaced(&self, text: String, replace: &[(String, String)]) -> String {
        replace.iter().fold(text, |text, (from, to)| {
            assert!(
                text.contains(from),
                "{}: the base does not contain {from:?}",
                self.name
            );
            text.replace(from, to)
        })
    }
}

/// An edit of one schema.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SchemaEdit {
    pub(crate) name: String,
    pub(crate) base: Value,
    pub(crate) new: Value,
    /// The places of the schema; by default every place that may have scalars.
    #[serde(default = "Place::all")]
    places: Vec<Place>,
    /// The expected classes and rules in requests.
    pub(crate) request: BTreeSet<String>,
    /// Those in responses.
    pub(crate) response: BTreeSet<String>,
}

impl SchemaEdit {
    /// Returns each place and direction in which the schema is compared.
    pub(crate) fn places(&self) -> Vec<(Place, Direction)> {
        let places = self.places.iter();
        places
            .flat_map(|place| place.directions().iter().map(|direction| (*place, *direction)))
            .collect()
    }

    pub(crate) fn expected(&self, direction: Direction) -> &BTreeSet<String> {
        match direction {
            Direction::Request => &self.request,
            Direction::Response => &self.response,
        }
    }

    /// Returns the name of the case in one place, such as `request body: maximum set`.
    pub(crate) fn case(&self, place: Place, direction: Direction) -> String {
        format!("{direction} {place}: {}", self.name)
    }
}

/// Returns the cases of `edits/*.yaml`.
pub(crate) fn edits() -> Vec<Edit> {
    let files = [
        include_str!("../edits/messages.yaml"),
        include_str!("../edits/schemas.yaml"),
        include_str!("../edits/further.yaml"),
    ];
    files.into_iter().flat_map(parse::<Vec<Edit>>).collect()
}

/// Returns the cases of `schemas`.
pub(crate) fn schema_edits() -> Vec<SchemaEdit> {
    let mut all = parse::<Vec<SchemaEdit>>(include_str!("../schemas/values.yaml"));
    all.extend(parse::<Vec<SchemaEdit>>(include_str!(
        "../schemas/structures.yaml"
    )));
    all
}

fn parse<T: for<'de> Deserialize<'de>>(text: &str) -> T {
    serde_saphyr::from_str(text).unwrap()
}

pub(crate) fn load(text: &str) -> Api {
    openapi_codegen::load("notes.yaml", text)
        .map_err(|error| format!("{error}\n{text}"))
        .unwrap()
}
