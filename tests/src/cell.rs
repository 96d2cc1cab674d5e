//! Cells of the contract, and the ledger of those that cases cover.

use crate::document::{Document, Response, StatusSpec, find_response};
use crate::wire;
use std::collections::BTreeMap;
use std::fmt;

/// What must be shown at least once in every way: an answer of an operation, in one media type, to
/// one kind of credentials, and with or without one of its headers.
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
    /// A declared header that is there, or `no` and its name where it may be absent and is; empty
    /// where headers do not matter.
    pub header: String,
}

impl Cell {
    /// The same without a look at headers.
    #[must_use]
    pub fn whole(&self) -> Cell {
        let header = String::new();
        Cell {
            header,
            ..self.clone()
        }
    }
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
            header,
            ..
        } = self;
        write!(f, "{subject} -> {status} ({media_type}, {alternative}")?;
        if !header.is_empty() {
            write!(f, ", {header}")?;
        }
        f.write_str(")")
    }
}

/// How a cell is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// The client alone reads bytes that the suite wrote.
    Client,
    /// The server alone answers bytes that the suite wrote.
    Server,
    /// The client calls the server.
    Both,
    /// A server in a process of its own answers bytes that the suite wrote.
    Deployed,
}

impl Way {
    /// Every way.
    pub const ALL: [Way; 4] = [Way::Client, Way::Server, Way::Both, Way::Deployed];

    /// In one word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Way::Client => "client",
            Way::Server => "server",
            Way::Both => "both",
            Way::Deployed => "deployed",
        }
    }

    /// Whether a cell can be shown this way: a client calls operations only.
    #[must_use]
    pub fn shows(self, cell: &Cell) -> bool {
        matches!(self, Way::Server | Way::Deployed) || !cell.subject.ends_with(" *")
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
                cells.extend(cells_of(&operation.key(), response, &alternative.name()));
            }
        }
    }
    for unmatched in &document.unmatched {
        for response in &unmatched.responses {
            let subject = unmatched_subject(&unmatched.tag);
            cells.extend(cells_of(&subject, response, "anonymous"));
        }
    }
    cells
}

fn cells_of(subject: &str, response: &Response, alternative: &str) -> Vec<Cell> {
    let headers = response.headers.iter().flat_map(|header| {
        let absent = (!header.required).then(|| format!("no {}", header.name));
        [Some(header.name.clone()), absent].into_iter().flatten()
    });
    let headers: Vec<String> = [String::new()].into_iter().chain(headers).collect();
    let media_types = response.media_types().into_iter();
    media_types
        .flat_map(|media_type| {
            headers.iter().map(move |header| Cell {
                subject: subject.to_owned(),
                status: response.status,
                media_type: media_type.clone(),
                alternative: alternative.to_owned(),
                header: header.clone(),
            })
        })
        .collect()
}

/// The cells that an answer is of, given what is declared.
#[must_use]
pub fn cells_of_answer(
    subject: &str,
    declared: &[Response],
    alternative: &str,
    answer: &wire::Response,
) -> Vec<Cell> {
    let Some(response) = find_response(declared, answer.status) else {
        return Vec::new();
    };
    let sent = answer.headers.get("content-type").unwrap_or_default();
    let shown = |cell: &Cell| {
        let header = match cell.header.strip_prefix("no ") {
            Some(name) => answer.headers.get(name).is_none(),
            None => cell.header.is_empty() || answer.headers.get(&cell.header).is_some(),
        };
        header && (cell.media_type == sent || response.media_types().len() == 1)
    };
    let mut cells = cells_of(subject, response, alternative);
    cells.retain(shown);
    cells
}

/// How many cases cover each cell in each way.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    counts: BTreeMap<(Cell, Way), usize>,
}

impl Ledger {
    /// The ledger of a document before any case, for these ways.
    #[must_use]
    pub fn new(document: &Document, ways: &[Way]) -> Ledger {
        let mut counts = BTreeMap::new();
        for cell in cells(document) {
            for way in ways.iter().filter(|way| way.shows(&cell)) {
                counts.insert((cell.clone(), *way), 0);
            }
        }
        Ledger { counts }
    }

    /// The same for one subject only.
    #[must_use]
    pub fn of(document: &Document, ways: &[Way], subject: &str) -> Ledger {
        let mut ledger = Ledger::new(document, ways);
        ledger.counts.retain(|(cell, _), _| cell.subject == subject);
        ledger
    }

    /// Enters what a case has shown. `false` if the document has no such cell.
    pub fn enter(&mut self, cell: &Cell, way: Way) -> bool {
        let count = self.counts.get_mut(&(cell.clone(), way));
        count.map(|count| *count += 1).is_some()
    }

    /// The cells that no case covers in a way.
    pub fn uncovered(&self) -> impl Iterator<Item = (&Cell, Way)> {
        let open = self.counts.iter().filter(|(_, count)| **count == 0);
        open.map(|((cell, way), _)| (cell, *way))
    }

    /// How many pairs of cell and way there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// How many cells there are.
    #[must_use]
    pub fn cells(&self) -> usize {
        let cells: std::collections::BTreeSet<&Cell> = self.counts.keys().map(|(cell, _)| cell).collect();
        cells.len()
    }

    /// Whether there is no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Every cell with its way and how many cases cover it so.
    pub fn counts(&self) -> impl Iterator<Item = (&Cell, Way, usize)> {
        self.counts
            .iter()
            .map(|((cell, way), count)| (cell, *way, *count))
    }

    /// Cases by subject and status: the table of operations and statuses. Headers do not count anew.
    #[must_use]
    pub fn by_status(&self) -> BTreeMap<(String, StatusSpec), usize> {
        let mut table = BTreeMap::new();
        for (cell, _, count) in self.counts().filter(|(cell, ..)| cell.header.is_empty()) {
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
        let mut ledger = Ledger::new(&document, &[Way::Server, Way::Both]);
        let [found, _] = cells(&document).try_into().unwrap();
        assert!(ledger.enter(&found, Way::Server) && ledger.enter(&found, Way::Both));
        assert!(!ledger.enter(&found, Way::Client));
        let uncovered: Vec<String> = ledger
            .uncovered()
            .map(|(cell, way)| format!("{cell} {}", way.name()))
            .collect();
        let missing = "GET /a -> 404 (no body, anonymous)";
        assert_eq!(
            uncovered,
            [format!("{missing} server"), format!("{missing} both")]
        );
    }

    #[test]
    fn a_header_has_cells_of_its_own() {
        let text = "paths: {/a: {get: {responses: {'200': {description: yes, headers: {X: {schema: {}}, Y: {required: true, schema: {}}}}}}}}";
        let document = Document::parse(text).unwrap();
        let headers: Vec<String> = cells(&document).into_iter().map(|cell| cell.header).collect();
        assert_eq!(headers, ["", "X", "no X", "Y"]);
        let answer = wire::Response {
            status: 200,
            headers: wire::Headers(vec![("y".to_owned(), "1".to_owned())]),
            body: Vec::new(),
        };
        let declared = &document.operations[0].responses;
        let shown = cells_of_answer("GET /a", declared, "anonymous", &answer);
        let headers: Vec<String> = shown.into_iter().map(|cell| cell.header).collect();
        assert_eq!(headers, ["", "no X", "Y"]);
    }
}
