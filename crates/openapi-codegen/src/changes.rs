//! The differences between two versions of a document that change generated code, with the Rust names of each changed
//! place.
//!
//! A name in an error of the compiler thus leads to the edit of the document that caused it.

mod describe;
mod diff;
mod names;
mod role;

use crate::diagnostics::Location;
use crate::model::Api;
use crate::source::{self, Cursor, Node};
use diff::Difference;
use names::{Names, PlaceNames};
use std::collections::BTreeSet;
use std::fmt;

/// A difference between two versions of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The changed place in the newer version. Of a removed place, the pointer is that in the older version, and line and
    /// column are those of the nearest place around it that is left.
    pub location: Location,
    /// What changed, such as ``added required property `nickname` ``.
    pub description: String,
    /// The Rust names of the place in both versions: of a property its field and setter, of an operation its methods and
    /// types, of a value of an `enum` its variant. Raw identifiers are without `r#`.
    pub names: BTreeSet<String>,
    /// The Rust names of what contains the place, such as the type of a property.
    pub owners: BTreeSet<String>,
    /// The Rust names of what the place contains, and of what refers to it, such as the fields of its type.
    pub related: BTreeSet<String>,
}

/// Finds places of a document by their JSON pointers.
pub struct Places {
    /// The document, if it can be read.
    document: Option<Node>,
}

impl Places {
    /// The places of a document.
    #[must_use]
    pub fn new(api: &Api) -> Self {
        Self {
            document: source::parse(&api.file, &api.text).ok(),
        }
    }

    /// Returns the position of a place. Line and column are those of the nearest place around it that exists.
    #[must_use]
    pub fn location(&self, pointer: &str) -> Location {
        match &self.document {
            Some(document) => location(&Cursor::root(document), pointer),
            None => Location {
                pointer: pointer.to_owned(),
                ..Location::default()
            },
        }
    }
}

impl fmt::Debug for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Places").finish_non_exhaustive()
    }
}

/// Returns the differences between two versions of a document, in the order of the newer one. Descriptions, examples and
/// whatever else changes no generated signature are left out.
#[must_use]
pub fn between(before: &Api, after: &Api) -> Vec<Change> {
    // Both were parsed when they were loaded.
    let (Ok(older), Ok(newer)) = (
        source::parse(&before.file, &before.text),
        source::parse(&after.file, &after.text),
    ) else {
        return Vec::new();
    };
    let (older, newer) = (Cursor::root(&older), Cursor::root(&newer));
    let names = (Names::new(before, &older), Names::new(after, &newer));
    let differences = diff::differences(&older, &newer);
    let changes = differences.into_iter().map(|difference| {
        let Difference {
            description,
            before,
            after,
            ..
        } = difference;
        let location = location(&newer, after.as_deref().or(before.as_deref()).unwrap_or_default());
        let mut place = PlaceNames::default();
        for (names, pointer) in [(&names.0, before), (&names.1, after)] {
            if let Some(pointer) = pointer {
                names.add_to(&mut place, &pointer);
            }
        }
        Change {
            location,
            description,
            names: place.own,
            owners: place.owners,
            related: place.related,
        }
    });
    let mut changes: Vec<Change> = changes.collect();
    changes.sort_by(|a, b| a.location.cmp(&b.location));
    changes
}

/// Returns the position of a place, or of the nearest place around it that exists.
fn location(root: &Cursor<'_>, pointer: &str) -> Location {
    let mut existing = pointer;
    loop {
        if let Some(at) = root.descend(existing) {
            return Location {
                pointer: pointer.to_owned(),
                ..at.location()
            };
        }
        existing = existing.rsplit_once('/').map_or("", |(around, _)| around);
    }
}
