//! Converts an expression to a table: Thompson's construction, then the subset construction over classes of characters
//! that the expression does not distinguish.

use super::syntax::{Node, Range};
use std::collections::{BTreeMap, BTreeSet};

/// The limits of states, before and after the subset construction.
const MAX_PARTS: usize = 2_000;
const MAX_STATES: usize = 250;

/// A deterministic automaton. State 0 rejects, state 1 is the initial state.
#[derive(Debug, Clone)]
pub(in crate::server) struct Automaton {
    /// The class of each of the first 128 characters.
    pub(in crate::server) ascii: Vec<u8>,
    /// The classes of the other characters, by the first character of each run.
    pub(in crate::server) wide: Vec<(u32, u8)>,
    /// The number of classes.
    pub(in crate::server) classes: usize,
    /// The next state, by state and class.
    pub(in crate::server) next: Vec<u8>,
    /// Whether a state accepts.
    pub(in crate::server) accept: Vec<bool>,
}

#[cfg(test)]
impl Automaton {
    pub(super) fn matches(&self, text: &str) -> bool {
        let mut state = 1_usize;
        for character in text.chars() {
            let code = u32::from(character);
            let class = match self.ascii.get(code as usize) {
                Some(class) => *class,
                None => {
                    self.wide
                        .iter()
                        .rev()
                        .find(|(first, _)| *first <= code)
                        .unwrap()
                        .1
                }
            };
            state = self.next[state * self.classes + usize::from(class)].into();
        }
        self.accept[state]
    }
}

#[derive(Default)]
struct Parts {
    /// Transitions without input.
    epsilon: Vec<Vec<usize>>,
    /// Transitions with a character of a class.
    consuming: Vec<Option<(Vec<Range>, usize)>>,
}

impl Parts {
    fn part(&mut self) -> Option<usize> {
        self.epsilon.push(Vec::new());
        self.consuming.push(None);
        (self.epsilon.len() <= MAX_PARTS).then_some(self.epsilon.len() - 1)
    }

    /// Adds a node that begins at `from`, and returns its end.
    fn add(&mut self, node: &Node, from: usize) -> Option<usize> {
        match node {
            Node::Class(ranges) => {
                let start = self.part()?;
                let end = self.part()?;
                self.epsilon[from].push(start);
                self.consuming[start] = Some((ranges.clone(), end));
                Some(end)
            }
            Node::Sequence(nodes) => nodes.iter().try_fold(from, |at, node| self.add(node, at)),
            Node::Choice(sides) => {
                let end = self.part()?;
                for side in sides {
                    let start = self.part()?;
                    self.epsilon[from].push(start);
                    let side_end = self.add(side, start)?;
                    self.epsilon[side_end].push(end);
                }
                Some(end)
            }
            Node::Repeat(node, min, max) => self.repeat(node, *min, *max, from),
        }
    }

    fn repeat(&mut self, node: &Node, min: u32, max: Option<u32>, from: usize) -> Option<usize> {
        let mut at = from;
        for _ in 0..min {
            at = self.add(node, at)?;
        }
        let end = self.part()?;
        self.epsilon[at].push(end);
        match max {
            None => {
                let start = self.part()?;
                self.epsilon[at].push(start);
                let again = self.add(node, start)?;
                self.epsilon[again].push(start);
                self.epsilon[again].push(end);
            }
            Some(max) => {
                for _ in min..max {
                    at = self.add(node, at)?;
                    self.epsilon[at].push(end);
                }
            }
        }
        Some(end)
    }

    fn closure(&self, mut open: Vec<usize>) -> BTreeSet<usize> {
        let mut all = BTreeSet::new();
        while let Some(part) = open.pop() {
            if all.insert(part) {
                open.extend(&self.epsilon[part]);
            }
        }
        all
    }
}

/// Returns the table of an expression, unless it is too large.
pub(super) fn build(node: &Node) -> Option<Automaton> {
    let mut parts = Parts::default();
    let start = parts.part()?;
    let end = parts.add(node, start)?;
    let cuts = cuts(&parts);
    let (kinds, runs) = classes(&parts, &cuts);
    let (next, accept) = determine(&parts, start, end, &kinds)?;
    let class_of = |code: u32| {
        runs.iter()
            .rev()
            .find(|(first, _)| *first <= code)
            .map_or(0, |(_, class)| *class)
    };
    let mut wide = vec![(128, class_of(128))];
    wide.extend(runs.iter().filter(|(first, _)| *first > 128));
    Some(Automaton {
        ascii: (0..128).map(class_of).collect(),
        wide,
        classes: kinds.len(),
        next,
        accept,
    })
}

/// Returns the characters at which the class may change.
fn cuts(parts: &Parts) -> Vec<u32> {
    let ranges = parts.consuming.iter().flatten().flat_map(|(ranges, _)| ranges);
    let mut cuts: BTreeSet<u32> = ranges.flat_map(|(low, high)| [*low, high + 1]).collect();
    cuts.insert(0);
    cuts.into_iter().collect()
}

/// Returns a sample character of each class, and the runs of characters with their classes.
fn classes(parts: &Parts, cuts: &[u32]) -> (Vec<u32>, Vec<(u32, u8)>) {
    let mut known: BTreeMap<Vec<bool>, u8> = BTreeMap::new();
    let (mut samples, mut runs) = (Vec::new(), Vec::new());
    for cut in cuts.iter().filter(|cut| **cut <= 0x10_FFFF) {
        let takes = |ranges: &Vec<Range>| ranges.iter().any(|(low, high)| low <= cut && cut <= high);
        let signature: Vec<bool> = parts
            .consuming
            .iter()
            .flatten()
            .map(|(ranges, _)| takes(ranges))
            .collect();
        let next = u8::try_from(samples.len()).unwrap_or(u8::MAX);
        let class = *known.entry(signature).or_insert(next);
        if class == next {
            samples.push(*cut);
        }
        runs.push((*cut, class));
    }
    (samples, runs)
}

fn determine(parts: &Parts, start: usize, end: usize, samples: &[u32]) -> Option<(Vec<u8>, Vec<bool>)> {
    if samples.len() > MAX_STATES {
        return None;
    }
    let mut states = vec![BTreeSet::new(), parts.closure(vec![start])];
    let mut next = Vec::new();
    let mut at = 0;
    while at < states.len() {
        for sample in samples {
            let reached = states[at]
                .iter()
                .filter_map(|part| parts.consuming[*part].as_ref());
            let reached = reached
                .filter(|(ranges, _)| ranges.iter().any(|(low, high)| low <= sample && sample <= high));
            let target = parts.closure(reached.map(|(_, to)| *to).collect());
            let index = states
                .iter()
                .position(|state| *state == target)
                .unwrap_or_else(|| {
                    states.push(target);
                    states.len() - 1
                });
            next.push(u8::try_from(index).ok()?);
        }
        at += 1;
        if states.len() > MAX_STATES {
            return None;
        }
    }
    Some((next, states.iter().map(|state| state.contains(&end)).collect()))
}
