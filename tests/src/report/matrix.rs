//! The cells of a run as a picture: rows of subjects, columns of statuses, a tile where they cross.

use super::Report;
use crate::cell::{Cell, Ledger, Way, unmatched_subject};
use crate::document::StatusSpec;
use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// How many passed cases of a tile are kept for each way; of the failed ones, all.
const PASSED: usize = 3;

/// What one way showed of a cell or a tile, the most important last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// It cannot be shown this way.
    NotApplicable,
    /// It was not asked for.
    NotPlayed,
    /// This many cases passed.
    Passed(usize),
    /// A cell has no case.
    Uncovered,
    /// This many cases failed.
    Failed(usize),
}

impl State {
    /// In a few words.
    pub(super) fn words(self) -> String {
        match self {
            State::NotApplicable => "not applicable".to_owned(),
            State::NotPlayed => "not played".to_owned(),
            State::Passed(count) => format!("{count} passed"),
            State::Uncovered => "a cell without a case".to_owned(),
            State::Failed(count) => format!("{count} failed"),
        }
    }

    /// In one letter, for a class or for the page's program.
    pub(super) fn letter(self) -> char {
        match self {
            State::NotApplicable => 'a',
            State::NotPlayed => 'n',
            State::Passed(_) => 'p',
            State::Uncovered => 'u',
            State::Failed(_) => 'f',
        }
    }

    fn and(self, other: State) -> State {
        match (self, other) {
            (State::Passed(one), State::Passed(another)) => State::Passed(one + another),
            (State::Failed(one), State::Failed(another)) => State::Failed(one + another),
            _ => self.max(other),
        }
    }
}

/// The letter and the number.
impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let count = match self {
            State::Passed(count) | State::Failed(count) => *count,
            State::NotApplicable | State::NotPlayed | State::Uncovered => 0,
        };
        (self.letter(), count).serialize(serializer)
    }
}

/// A subject.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) tag: String,
    pub(super) subject: String,
    /// Begins the addresses of its tiles.
    pub(super) id: String,
    pub(super) tiles: BTreeMap<StatusSpec, Tile>,
}

/// A subject and a status.
#[derive(Debug)]
pub(super) struct Tile {
    /// By [`Way::ALL`].
    pub(super) ways: [State; 4],
    pub(super) cells: Vec<(Cell, [State; 4])>,
    /// Outcomes to look at, failed ones first.
    pub(super) outcomes: Vec<usize>,
}

impl Tile {
    /// Whether something here fails the run.
    pub(super) fn is_bad(&self) -> bool {
        self.ways.iter().any(|way| *way >= State::Uncovered)
    }

    /// How many passed.
    pub(super) fn passed(&self) -> usize {
        let cells = self.cells.iter().filter(|(cell, _)| cell.header.is_empty());
        let states = cells.flat_map(|(_, ways)| ways);
        states
            .map(|state| {
                if let State::Passed(count) = state {
                    *count
                } else {
                    0
                }
            })
            .sum()
    }
}

/// Every row in the document's order, tag by tag.
pub(super) fn rows(report: &Report<'_>) -> Vec<Row> {
    let document = report.document;
    let mut tags: Vec<&str> = Vec::new();
    let of_operations = document.operations.iter().map(|operation| operation.tag.as_str());
    for tag in of_operations.chain(document.unmatched.iter().map(|entry| entry.tag.as_str())) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let mut tiles = tiles(report);
    let mut ids = BTreeSet::new();
    let mut rows = Vec::new();
    for tag in tags {
        let operations = document
            .operations
            .iter()
            .filter(|operation| operation.tag == tag);
        let operations = operations.map(|operation| (operation.key(), operation.id.clone()));
        let unmatched = document.unmatched.iter().filter(|entry| entry.tag == tag);
        let unmatched = unmatched.map(|entry| (unmatched_subject(&entry.tag), format!("{tag}-unmatched")));
        for (subject, id) in operations.chain(unmatched) {
            rows.push(Row {
                tag: tag.to_owned(),
                id: unique(&id, &mut ids),
                tiles: tiles.remove(&subject).unwrap_or_default(),
                subject,
            });
        }
    }
    rows
}

/// A name that can stand in an address, and that no other row has.
fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let kept = |char: char| {
        if char.is_ascii_alphanumeric() || char == '-' {
            char
        } else {
            '_'
        }
    };
    let mut id: String = name.chars().map(kept).collect();
    while !taken.insert(id.clone()) {
        id.push('_');
    }
    id
}

type Tiles = BTreeMap<String, BTreeMap<StatusSpec, Tile>>;

fn tiles(report: &Report<'_>) -> Tiles {
    let mut tiles = Tiles::new();
    let cells = states(report).into_iter();
    for (cell, ways) in cells {
        let tile = tiles.entry(cell.subject.clone()).or_default();
        let tile = tile.entry(cell.status).or_insert_with(|| Tile {
            ways: [State::NotApplicable; 4],
            cells: Vec::new(),
            outcomes: Vec::new(),
        });
        for (whole, way) in tile.ways.iter_mut().zip(ways) {
            // A header's cells are shown by the cases that are counted without it; failed cases are
            // counted below, also those that are of no cell.
            if (cell.header.is_empty() || way == State::Uncovered) && !matches!(way, State::Failed(_)) {
                *whole = whole.and(way);
            }
        }
        tile.cells.push((cell, ways));
    }
    place_outcomes(report, &mut tiles);
    tiles
}

/// What each way showed of each cell.
fn states(report: &Report<'_>) -> BTreeMap<Cell, [State; 4]> {
    let mut states: BTreeMap<Cell, [State; 4]> = BTreeMap::new();
    for (cell, way, _) in Ledger::new(report.document, &Way::ALL).counts() {
        states.entry(cell.clone()).or_insert([State::NotApplicable; 4])[way as usize] = State::NotPlayed;
    }
    let mut add = |cell: &Cell, way: Way, state: State| {
        if let Some(ways) = states.get_mut(cell) {
            ways[way as usize] = ways[way as usize].and(state);
        }
    };
    for outcome in report.outcomes {
        let way = report.cases[outcome.case].way();
        for cell in &outcome.shown {
            add(cell, way, State::Passed(1));
        }
        if !outcome.faults.is_empty()
            && let Some(cell) = &report.cases[outcome.case].cell
        {
            add(cell, way, State::Failed(1));
        }
    }
    for (cell, way) in report.ledger.uncovered() {
        add(cell, way, State::Uncovered);
    }
    states
}

fn place_outcomes(report: &Report<'_>, tiles: &mut Tiles) {
    let mut kept: BTreeMap<(String, StatusSpec, Way), usize> = BTreeMap::new();
    let (failed, passed): (Vec<_>, Vec<_>) = report
        .outcomes
        .iter()
        .enumerate()
        .partition(|(_, outcome)| !outcome.faults.is_empty());
    for (index, outcome) in failed.into_iter().chain(passed) {
        let Some((subject, status)) = report.place(outcome) else {
            continue;
        };
        let Some(tile) = tiles.get_mut(&subject).and_then(|row| row.get_mut(&status)) else {
            continue;
        };
        let case = &report.cases[outcome.case];
        let count = kept.entry((subject, status, case.way())).or_default();
        if !outcome.faults.is_empty() {
            let way = &mut tile.ways[case.way() as usize];
            *way = way.and(State::Failed(1));
            tile.outcomes.push(index);
        } else if *count < PASSED {
            *count += 1;
            tile.outcomes.push(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_outweigh_what_passed_and_numbers_add_up() {
        let all = [
            State::NotApplicable,
            State::NotPlayed,
            State::Passed(2),
            State::Passed(3),
        ];
        let all = all.into_iter().reduce(State::and);
        assert_eq!(all, Some(State::Passed(5)));
        let bad = [
            State::Failed(1),
            State::Passed(9),
            State::Uncovered,
            State::Failed(1),
        ];
        assert_eq!(bad.into_iter().reduce(State::and), Some(State::Failed(2)));
    }

    #[test]
    fn addresses_are_plain_and_unique() {
        let mut taken = BTreeSet::new();
        assert_eq!(unique("GET /a\"><b>", &mut taken), "GET__a___b_");
        assert_eq!(unique("GET__a___b_", &mut taken), "GET__a___b__");
    }
}
