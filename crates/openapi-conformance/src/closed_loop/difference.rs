//! Differences between two documents.

use super::pointer::Pointer;
use super::tree::Tree;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;

/// One difference between the two documents.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// A JSON pointer into the contract. What only the emitted document has gets the pointer that it would have in the
    /// contract; an array item has `-`.
    pub pointer: String,
    /// Its kind.
    pub kind: Kind,
    /// The value in the contract, if there is one.
    pub contract: Option<Value>,
    /// The value in the emitted document, if there is one.
    pub emitted: Option<Value>,
    /// JSON pointers into the emitted document: several if the contract shares a component that the emitted document
    /// repeats.
    pub emitted_pointers: Vec<String>,
}

/// The kinds of differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The emitted document lacks a value of the contract.
    Missing,
    /// The contract lacks a value of the emitted document.
    Extra,
    /// Both have a value, and the values differ.
    Changed,
    /// The same items are in another order, and the order matters.
    Order,
    /// The contract cannot be compared here, for example because a reference has no target.
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
        emitted_pointer: &Pointer,
    ) -> Difference {
        Difference {
            pointer: pointer.to_string(),
            kind,
            contract: contract.map(Tree::to_value),
            emitted: emitted.map(Tree::to_value),
            emitted_pointers: vec![emitted_pointer.to_string()],
        }
    }
}

impl Difference {
    /// Whether utoipa has no place for what is missing: an extension of a path item. The generator warns of it.
    #[must_use]
    pub fn is_inexpressible(&self) -> bool {
        let mut parts = self.pointer.split('/').skip(1);
        let is_item =
            parts.next() == Some("paths") && parts.next().is_some_and(|path| path.starts_with("~1"));
        let is_extension = parts.next().is_some_and(|name| name.starts_with("x-"));
        self.kind == Kind::Missing && is_item && is_extension
    }
}

/// Merges equal differences into one with all of their pointers.
pub(crate) fn grouped(differences: Vec<Difference>) -> Vec<Difference> {
    let mut grouped: Vec<Difference> = Vec::new();
    let mut known: HashMap<(String, Kind), Vec<usize>> = HashMap::new();
    for difference in differences {
        let similar = known
            .entry((difference.pointer.clone(), difference.kind))
            .or_default();
        let same = similar.iter().copied().find(|index| {
            let existing = grouped.get(*index);
            existing.is_some_and(|existing| {
                (&existing.contract, &existing.emitted) == (&difference.contract, &difference.emitted)
            })
        });
        match same.and_then(|index| grouped.get_mut(index)) {
            Some(existing) => {
                let new = difference
                    .emitted_pointers
                    .into_iter()
                    .filter(|pointer| !existing.emitted_pointers.contains(pointer));
                let new: Vec<String> = new.collect();
                existing.emitted_pointers.extend(new);
            }
            None => {
                similar.push(grouped.len());
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
        let contract = self.contract.as_ref().map(display).unwrap_or_default();
        let emitted = self.emitted.as_ref().map(display).unwrap_or_default();
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
        match self.emitted_pointers.as_slice() {
            [] => Ok(()),
            [pointer] if *pointer == self.pointer => Ok(()),
            [pointer] => write!(f, " (at {})", root_or(pointer)),
            [pointer, _] => write!(f, " (at {} and 1 other location)", root_or(pointer)),
            [pointer, others @ ..] => {
                write!(
                    f,
                    " (at {} and {} other locations)",
                    root_or(pointer),
                    others.len()
                )
            }
        }
    }
}

fn root_or(pointer: &str) -> &str {
    if pointer.is_empty() { "its root" } else { pointer }
}

/// The longest value in a message, in characters.
const MAX_LENGTH: usize = 160;

/// Formats a value, shortened to fit a line.
fn display(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{Difference, Kind};

    #[test]
    fn only_missing_extensions_of_path_items_are_inexpressible() {
        let is_inexpressible = |pointer: &str, kind| {
            let difference = Difference {
                pointer: pointer.to_owned(),
                kind,
                contract: None,
                emitted: None,
                emitted_pointers: Vec::new(),
            };
            difference.is_inexpressible()
        };
        assert!(is_inexpressible("/paths/~1a~1{b}/x-c", Kind::Missing));
        assert!(is_inexpressible("/paths/~1a/x-c/d", Kind::Missing));
        for (pointer, kind) in [
            ("/paths/~1a/x-c", Kind::Extra),
            ("/paths/~1a/summary", Kind::Missing),
            ("/paths/~1a/get/x-c", Kind::Missing),
            ("/paths/x-c", Kind::Missing),
            ("/x-c", Kind::Missing),
        ] {
            assert!(!is_inexpressible(pointer, kind), "{pointer}");
        }
    }
}
