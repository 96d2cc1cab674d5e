//! What `compare` tells.

use super::pointer::Pointer;
use super::tree::Tree;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;

/// One thing that the two documents do not say alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Where, as a JSON Pointer into the contract. What only the emitted document has is named by
    /// the place that it would have in the contract; an item of a list by `-`.
    pub pointer: String,
    /// What is different.
    pub kind: Kind,
    /// What the contract says, if it says anything.
    pub contract: Option<Value>,
    /// What the emitted document says, if it says anything.
    pub emitted: Option<Value>,
    /// Where in the emitted document: several places if the contract shares what the emitted
    /// document repeats.
    pub places: Vec<String>,
}

/// The kinds of differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The emitted document lacks what the contract says.
    Missing,
    /// The emitted document says what the contract does not.
    Extra,
    /// Both say something, but not the same.
    Changed,
    /// The same items in another order, where the order has a meaning.
    Order,
    /// The contract cannot be compared here: a reference that leads nowhere, say.
    ContractUnreadable,
    /// The emitted document cannot be compared here.
    EmittedUnreadable,
}

impl Difference {
    pub(crate) fn new(
        kind: Kind,
        pointer: &Pointer,
        contract: Option<&Tree>,
        emitted: Option<&Tree>,
        place: &Pointer,
    ) -> Difference {
        Difference {
            pointer: pointer.to_string(),
            kind,
            contract: contract.map(Tree::to_value),
            emitted: emitted.map(Tree::to_value),
            places: vec![place.to_string()],
        }
    }
}

/// The same differences, each told once with all its places.
pub(crate) fn grouped(differences: Vec<Difference>) -> Vec<Difference> {
    let mut grouped: Vec<Difference> = Vec::new();
    let mut known: HashMap<(String, Kind), Vec<usize>> = HashMap::new();
    for difference in differences {
        let alike = known
            .entry((difference.pointer.clone(), difference.kind))
            .or_default();
        let same = alike.iter().copied().find(|index| {
            let told = grouped.get(*index);
            told.is_some_and(|told| {
                (&told.contract, &told.emitted) == (&difference.contract, &difference.emitted)
            })
        });
        match same.and_then(|index| grouped.get_mut(index)) {
            Some(told) => {
                let new = difference
                    .places
                    .into_iter()
                    .filter(|place| !told.places.contains(place));
                let new: Vec<String> = new.collect();
                told.places.extend(new);
            }
            None => {
                alike.push(grouped.len());
                grouped.push(difference);
            }
        }
    }
    grouped
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() {
            "the document"
        } else {
            &self.pointer
        };
        let contract = self.contract.as_ref().map(shown).unwrap_or_default();
        let emitted = self.emitted.as_ref().map(shown).unwrap_or_default();
        match self.kind {
            Kind::Missing => write!(
                f,
                "{pointer}: the contract says {contract}; the emitted document says nothing"
            ),
            Kind::Extra => write!(
                f,
                "{pointer}: the contract says nothing; the emitted document says {emitted}"
            ),
            Kind::Changed => write!(
                f,
                "{pointer}: the contract says {contract}; the emitted document says {emitted}"
            ),
            Kind::Order => {
                write!(
                    f,
                    "{pointer}: the contract has the order {contract}; the emitted document has {emitted}"
                )
            }
            Kind::ContractUnreadable => write!(f, "{pointer}: the contract cannot be compared: {contract}"),
            Kind::EmittedUnreadable => {
                write!(f, "{pointer}: the emitted document cannot be compared: {emitted}")
            }
        }?;
        match self.places.as_slice() {
            [] => Ok(()),
            [place] if *place == self.pointer => Ok(()),
            [place] => write!(f, " (at {})", root_or(place)),
            [place, _] => write!(f, " (at {} and 1 other place)", root_or(place)),
            [place, others @ ..] => {
                write!(f, " (at {} and {} other places)", root_or(place), others.len())
            }
        }
    }
}

fn root_or(place: &str) -> &str {
    if place.is_empty() { "its root" } else { place }
}

/// How much of a value one line shows.
const SHOWN: usize = 160;

fn shown(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
