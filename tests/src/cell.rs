//! Cells of the contract, and the ledger of those that cases cover.

use crate::document::{Document, StatusSpec};
use std::collections::BTreeMap;
use std::fmt;

/// What must be shown at least once: an answer of an operation, in one media type, to one kind of
/// credentials.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// `METHOD path`, or `tag *` for what answers where no operation does.
    pub subject: String,
    /// The declared status.
    pub status: StatusSpec,
    /// The declared media type; empty for an answer without a body.
    pub media_type: String,
    /// The security alternative; `anonymous` without one.
    pub alternative: String,
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let media_type = match self.media_type.as_str() {
            "" => "no body",
            media_type => media_type,
        };
        let Cell {
            subject,
            status,
            alternative,
            ..
        } = self;
        write!(f, "{subject} -> {status} ({media_type}, {alternative})")
    }
}

/// The subject of the answers that a tag gives where no operation does.
#[must_use]
pub fn unmatched_subject(tag: &str) -> String {
    format!("{tag} *")
}

/// Every cell of a document.
#[must_use]
pub fn cells(document: &Document) -> Vec<Cell> {
    let mut cells = Vec::new();
    for operation in &document.operations {
        for alternative in operation.alternatives() {
            for response in &operation.responses {
                cells.extend(response.media_types().into_iter().map(|media_type| Cell {
                    subject: operation.key(),
                    status: response.status,
                    media_type,
                    alternative: alternative.name(),
                }));
            }
        }
    }
    for unmatched in &document.unmatched {
        for response in &unmatched.responses {
            cells.extend(response.media_types().into_iter().map(|media_type| Cell {
                subject: unmatched_subject(&unmatched.tag),
                status: response.status,
                media_type,
                alternative: "anonymous".to_owned(),
            }));
        }
    }
    cells
}

/// How many cases cover each cell.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    counts: BTreeMap<Cell, usize>,
}

impl Ledger {
    /// The ledger of a document before any case.
    #[must_use]
    pub fn new(document: &Document) -> Ledger {
        let counts = cells(document).into_iter().map(|cell| (cell, 0)).collect();
        Ledger { counts }
    }

    /// Enters a case. `false` if the document has no such cell.
    pub fn enter(&mut self, cell: &Cell) -> bool {
        let count = self.counts.get_mut(cell);
        count.map(|count| *count += 1).is_some()
    }

    /// The cells that no case covers.
    pub fn uncovered(&self) -> impl Iterator<Item = &Cell> {
        self.counts
            .iter()
            .filter(|(_, count)| **count == 0)
            .map(|(cell, _)| cell)
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether there is no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Cases by subject and status: the table of operations and statuses.
    #[must_use]
    pub fn by_status(&self) -> BTreeMap<(String, StatusSpec), usize> {
        let mut table = BTreeMap::new();
        for (cell, count) in &self.counts {
            *table.entry((cell.subject.clone(), cell.status)).or_default() += count;
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_without_a_case_is_named() {
        let text = "paths: {/a: {get: {responses: {'200': {description: yes}, '404': {description: no}}}}}";
        let document = Document::parse(text).unwrap();
        let mut ledger = Ledger::new(&document);
        let [found, missing] = cells(&document).try_into().unwrap();
        assert!(ledger.enter(&found));
        let uncovered: Vec<String> = ledger.uncovered().map(Cell::to_string).collect();
        assert_eq!(uncovered, ["GET /a -> 404 (no body, anonymous)"]);
        assert_eq!(missing.status, StatusSpec::Code(404));
    }
}
