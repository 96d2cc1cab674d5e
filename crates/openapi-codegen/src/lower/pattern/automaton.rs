//! Converts an expression to a deterministic automaton: Thompson's construction of a nondeterministic one, then the subset
//! construction over classes of characters that the expression does not distinguish.

use super::syntax::{Node, Range};
use crate::model::Automaton;
use std::collections::{BTreeMap, BTreeSet};

/// The maximum number of states before the subset construction.
const MAX_NFA_STATES: usize = 2_000;
/// The maximum number of states, and of classes, after it. Both are bytes in the generated table.
const MAX_DFA_STATES: usize = 250;

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

/// A nondeterministic automaton. States are indices.
#[derive(Default)]
struct Nfa {
    /// The transitions of each state without input.
    epsilon: Vec<Vec<usize>>,
    /// The transition of each state that consumes a character of a class, if there is one.
    consuming: Vec<Option<(Vec<Range>, usize)>>,
}

impl Nfa {
    /// Adds a state without transitions, unless there are too many.
    fn add_state(&mut self) -> Option<usize> {
        self.epsilon.push(Vec::new());
        self.consuming.push(None);
        (self.epsilon.len() <= MAX_NFA_STATES).then_some(self.epsilon.len() - 1)
    }

    /// Adds the states of a node that starts in `from`, and returns its last state.
    fn add(&mut self, node: &Node, from: usize) -> Option<usize> {
        match node {
            Node::Class(ranges) => {
                let start = self.add_state()?;
                let end = self.add_state()?;
                self.epsilon[from].push(start);
                self.consuming[start] = Some((ranges.clone(), end));
                Some(end)
            }
            Node::Sequence(nodes) => nodes.iter().try_fold(from, |at, node| self.add(node, at)),
            Node::Choice(alternatives) => {
                let end = self.add_state()?;
                for alternative in alternatives {
                    let start = self.add_state()?;
                    self.epsilon[from].push(start);
                    let alternative_end = self.add(alternative, start)?;
                    self.epsilon[alternative_end].push(end);
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
        let end = self.add_state()?;
        self.epsilon[at].push(end);
        match max {
            None => {
                let start = self.add_state()?;
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

    /// Returns the states that can be reached without input.
    fn closure(&self, mut pending: Vec<usize>) -> BTreeSet<usize> {
        let mut reachable = BTreeSet::new();
        while let Some(state) = pending.pop() {
            if reachable.insert(state) {
                pending.extend(&self.epsilon[state]);
            }
        }
        reachable
    }
}

/// Returns the automaton of an expression, or `None` if it is too large.
pub(super) fn build(node: &Node) -> Option<Automaton> {
    let mut nfa = Nfa::default();
    let start = nfa.add_state()?;
    let end = nfa.add(node, start)?;
    let boundaries = class_boundaries(&nfa);
    let (samples, runs) = classes(&nfa, &boundaries);
    let (next, accept) = determinize(&nfa, start, end, &samples)?;
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
        classes: samples.len(),
        next,
        accept,
    })
}

/// Returns the first character of every run whose class may differ from that of the run before.
fn class_boundaries(nfa: &Nfa) -> Vec<u32> {
    let ranges = nfa.consuming.iter().flatten().flat_map(|(ranges, _)| ranges);
    let mut boundaries: BTreeSet<u32> = ranges.flat_map(|(low, high)| [*low, high + 1]).collect();
    boundaries.insert(0);
    boundaries.into_iter().collect()
}

/// Returns a sample character of each class, and the runs of characters with their classes.
fn classes(nfa: &Nfa, boundaries: &[u32]) -> (Vec<u32>, Vec<(u32, u8)>) {
    let mut known: BTreeMap<Vec<bool>, u8> = BTreeMap::new();
    let (mut samples, mut runs) = (Vec::new(), Vec::new());
    for boundary in boundaries.iter().filter(|boundary| **boundary <= 0x10_FFFF) {
        let contains = |ranges: &Vec<Range>| {
            ranges
                .iter()
                .any(|(low, high)| low <= boundary && boundary <= high)
        };
        let signature: Vec<bool> = nfa
            .consuming
            .iter()
            .flatten()
            .map(|(ranges, _)| contains(ranges))
            .collect();
        let next = u8::try_from(samples.len()).unwrap_or(u8::MAX);
        let class = *known.entry(signature).or_insert(next);
        if class == next {
            samples.push(*boundary);
        }
        runs.push((*boundary, class));
    }
    (samples, runs)
}

/// Constructs the deterministic automaton: the next state by state and class, and whether each state accepts.
fn determinize(nfa: &Nfa, start: usize, end: usize, samples: &[u32]) -> Option<(Vec<u8>, Vec<bool>)> {
    if samples.len() > MAX_DFA_STATES {
        return None;
    }
    let mut states = vec![BTreeSet::new(), nfa.closure(vec![start])];
    let mut next = Vec::new();
    let mut at = 0;
    while at < states.len() {
        for sample in samples {
            let reached = states[at]
                .iter()
                .filter_map(|state| nfa.consuming[*state].as_ref());
            let reached = reached
                .filter(|(ranges, _)| ranges.iter().any(|(low, high)| low <= sample && sample <= high));
            let target = nfa.closure(reached.map(|(_, to)| *to).collect());
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
        if states.len() > MAX_DFA_STATES {
            return None;
        }
    }
    Some((next, states.iter().map(|state| state.contains(&end)).collect()))
}
