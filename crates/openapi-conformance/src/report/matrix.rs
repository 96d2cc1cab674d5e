//! The matrix of a run: a row for each subject, a column for each status, and a tile for each pair.

use super::results::Report;
use crate::coverage::{Coverage, CoveragePoint, Topology, unmatched_subject};
use openapi_judge::document::StatusSpec;
use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

/// How many passed cases of a tile are listed for each topology. All failed ones are listed.
const PASSED: usize = 3;

/// The state of a point or a tile in one topology, the most important last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    /// No case of this topology can cover it.
    NotApplicable,
    /// No case ran.
    NotRun,
    /// This many cases passed.
    Passed(usize),
    /// A point has no case.
    Uncovered,
    /// This many cases failed.
    Failed(usize),
}

impl State {
    /// Describes the state.
    pub(super) fn description(self) -> String {
        match self {
            State::NotApplicable => "not applicable".to_owned(),
            State::NotRun => "not run".to_owned(),
            State::Passed(count) => format!("{count} passed"),
            State::Uncovered => "a point without a case".to_owned(),
            State::Failed(count) => format!("{count} failed"),
        }
    }

    /// Returns a letter for the style sheet and the page's script.
    pub(super) fn letter(self) -> char {
        match self {
            State::NotApplicable => 'a',
            State::NotRun => 'n',
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

/// Serialized as the letter and the number.
impl Serialize for State {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let count = match self {
            State::Passed(count) | State::Failed(count) => *count,
            State::NotApplicable | State::NotRun | State::Uncovered => 0,
        };
        (self.letter(), count).serialize(serializer)
    }
}

/// The row of a subject.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) tag: String,
    pub(super) subject: String,
    /// The prefix of the fragments of its tiles.
    pub(super) id: String,
    pub(super) tiles: BTreeMap<StatusSpec, Tile>,
}

/// The tile of a subject and a status.
#[derive(Debug)]
pub(super) struct Tile {
    /// By [`Topology::ALL`].
    pub(super) topologies: [State; 4],
    pub(super) points: Vec<(CoveragePoint, [State; 4])>,
    /// Outcomes to list, failed ones first.
    pub(super) outcomes: Vec<usize>,
}

impl Tile {
    /// Whether a case failed or a point is uncovered.
    pub(super) fn has_failures(&self) -> bool {
        self.topologies
            .iter()
            .any(|topology| *topology >= State::Uncovered)
    }

    /// Returns the number of passed cases.
    pub(super) fn passed(&self) -> usize {
        let points = self.points.iter().filter(|(point, _)| point.header.is_empty());
        let states = points.flat_map(|(_, topologies)| topologies);
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

/// Returns all rows in the order of the document, tag by tag.
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

/// Returns a name that is valid in a fragment and that no other row has.
fn unique(name: &str, known: &mut BTreeSet<String>) -> String {
    let kept = |char: char| {
        if char.is_ascii_alphanumeric() || char == '-' {
            char
        } else {
            '_'
        }
    };
    let mut id: String = name.chars().map(kept).collect();
    while !known.insert(id.clone()) {
        id.push('_');
    }
    id
}

type Tiles = BTreeMap<String, BTreeMap<StatusSpec, Tile>>;

fn tiles(report: &Report<'_>) -> Tiles {
    let mut tiles = Tiles::new();
    let points = states(report).into_iter();
    for (point, topologies) in points {
        let tile = tiles.entry(point.subject.clone()).or_default();
        let tile = tile.entry(point.status).or_insert_with(|| Tile {
            topologies: [State::NotApplicable; 4],
            points: Vec::new(),
            outcomes: Vec::new(),
        });
        for (whole, topology) in tile.topologies.iter_mut().zip(topologies) {
            // The points of headers are covered by cases that already count for the point without header. Failed cases
            // are counted below, even those without a point.
            if (point.header.is_empty() || topology == State::Uncovered)
                && !matches!(topology, State::Failed(_))
            {
                *whole = whole.and(topology);
            }
        }
        tile.points.push((point, topologies));
    }
    place_outcomes(report, &mut tiles);
    tiles
}

/// Returns the state of each point in each topology.
fn states(report: &Report<'_>) -> BTreeMap<CoveragePoint, [State; 4]> {
    let mut states: BTreeMap<CoveragePoint, [State; 4]> = BTreeMap::new();
    for (point, topology, _) in Coverage::new(report.document, &Topology::ALL).counts() {
        states.entry(point.clone()).or_insert([State::NotApplicable; 4])[topology as usize] = State::NotRun;
    }
    let mut add = |point: &CoveragePoint, topology: Topology, state: State| {
        if let Some(topologies) = states.get_mut(point) {
            topologies[topology as usize] = topologies[topology as usize].and(state);
        }
    };
    for outcome in report.outcomes {
        let topology = report.cases[outcome.case].topology();
        for point in &outcome.covered {
            add(point, topology, State::Passed(1));
        }
        if !outcome.failures.is_empty()
            && let Some(point) = &report.cases[outcome.case].point
        {
            add(point, topology, State::Failed(1));
        }
    }
    for (point, topology) in report.coverage.uncovered() {
        add(point, topology, State::Uncovered);
    }
    states
}

fn place_outcomes(report: &Report<'_>, tiles: &mut Tiles) {
    let mut kept: BTreeMap<(String, StatusSpec, Topology), usize> = BTreeMap::new();
    let (failed, passed): (Vec<_>, Vec<_>) = report
        .outcomes
        .iter()
        .enumerate()
        .partition(|(_, outcome)| !outcome.failures.is_empty());
    for (index, outcome) in failed.into_iter().chain(passed) {
        let Some((subject, status)) = report.tile(outcome) else {
            continue;
        };
        let Some(tile) = tiles.get_mut(&subject).and_then(|row| row.get_mut(&status)) else {
            continue;
        };
        let case = &report.cases[outcome.case];
        let count = kept.entry((subject, status, case.topology())).or_default();
        if !outcome.failures.is_empty() {
            let topology = &mut tile.topologies[case.topology() as usize];
            *topology = topology.and(State::Failed(1));
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
    fn failures_outweigh_passed_cases_and_counts_add_up() {
        let all = [
            State::NotApplicable,
            State::NotRun,
            State::Passed(2),
            State::Passed(3),
        ];
        let all = all.into_iter().reduce(State::and);
        assert_eq!(all, Some(State::Passed(5)));
        let states = [
            State::Failed(1),
            State::Passed(9),
            State::Uncovered,
            State::Failed(1),
        ];
        assert_eq!(states.into_iter().reduce(State::and), Some(State::Failed(2)));
    }

    #[test]
    fn fragments_are_plain_and_unique() {
        let mut known = BTreeSet::new();
        assert_eq!(unique("GET /a\"><b>", &mut known), "GET__a___b_");
        assert_eq!(unique("GET__a___b_", &mut known), "GET__a___b__");
    }
}
