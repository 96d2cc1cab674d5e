//! The pairs of schemas that are compared, each once, and the operations that use them.

use crate::change::{Change, Direction};
use openapi_codegen::model::{Api, SchemaId};
use std::collections::{BTreeMap, BTreeSet};

/// A schema of the base, the one in its place in the newer version, and the direction of their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair {
    pub(crate) base: SchemaId,
    pub(crate) new: SchemaId,
    pub(crate) direction: Direction,
}

/// The pairs so far.
#[derive(Debug, Default)]
pub(crate) struct Pairs {
    found: BTreeMap<Pair, Found>,
    /// The pairs that are being compared, from the outermost.
    stack: Vec<Pair>,
    roots: Vec<(Pair, String)>,
}

#[derive(Debug, Default)]
struct Found {
    parts: BTreeSet<Pair>,
    changes: Vec<usize>,
}

impl Pairs {
    /// Notes that an operation has values of a pair.
    pub(crate) fn add_root(&mut self, pair: Pair, operation: Option<String>) {
        self.roots.extend(operation.map(|operation| (pair, operation)));
    }

    /// Begins with a pair; false if it has been compared.
    pub(crate) fn enter(&mut self, pair: Pair) -> bool {
        if let Some(found) = self.stack.last().and_then(|outer| self.found.get_mut(outer)) {
            found.parts.insert(pair);
        }
        if self.found.contains_key(&pair) {
            return false;
        }
        self.found.insert(pair, Found::default());
        self.stack.push(pair);
        true
    }

    /// Ends with the pair that was begun last.
    pub(crate) fn leave(&mut self) -> Option<Pair> {
        self.stack.pop()
    }

    /// Notes a change of the pair that is being compared.
    pub(crate) fn add_change(&mut self, index: usize) {
        if let Some(found) = self.stack.last().and_then(|pair| self.found.get_mut(pair)) {
            found.changes.push(index);
        }
    }

    /// Adds to each change the operations whose messages contain its schema.
    pub(crate) fn add_operations(&self, changes: &mut [Change]) {
        for (root, operation) in &self.roots {
            let mut visited = BTreeSet::new();
            let mut waiting = vec![*root];
            while let Some(pair) = waiting.pop() {
                let Some(found) = self.found.get(&pair).filter(|_| visited.insert(pair)) else {
                    continue;
                };
                for index in &found.changes {
                    changes[*index].operations.insert(operation.clone());
                }
                waiting.extend(found.parts.iter().copied());
            }
        }
    }

    /// Returns the JSON pointers of every schema that was compared, aliases and what they lead to.
    pub(crate) fn pointers(&self, base: &Api, new: &Api) -> BTreeSet<String> {
        let of = |api: &Api, id: SchemaId| {
            [api.schema(id), api.resolved(id)].map(|schema| schema.location.pointer.clone())
        };
        let pairs = self.found.keys();
        pairs
            .flat_map(|pair| of(base, pair.base).into_iter().chain(of(new, pair.new)))
            .collect()
    }
}
