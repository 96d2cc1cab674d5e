//! What all comparisons share: both versions, and the changes found so far.

use crate::change::{Change, Direction};
use crate::counterexample::Judges;
use crate::pairs::Pairs;
use crate::remainder;
use crate::report::{Report, Version};
use crate::rule::{Class, Rule};
use openapi_codegen::changes::Places;
use openapi_codegen::model::Api;
use serde_json::Value;
use std::collections::BTreeSet;

/// The comparison of two versions.
pub(crate) struct Comparison<'a> {
    pub(crate) base: &'a Api,
    pub(crate) new: &'a Api,
    pub(crate) judges: Judges,
    base_json: Value,
    new_json: Value,
    base_places: Places,
    new_places: Places,
    changes: Vec<Change>,
    /// Places of both versions whose differences the changes explain.
    explained: BTreeSet<String>,
    /// Places of both versions that have been compared, so that a difference there which is no change has no effect.
    compared: BTreeSet<String>,
    /// The pairs of schemas that have been compared.
    pub(crate) pairs: Pairs,
    /// The operation that is compared.
    operation: Option<String>,
}

/// A place of one version.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    /// A JSON pointer into the base.
    Base(String),
    /// A JSON pointer into the newer version.
    New(String),
}

impl<'a> Comparison<'a> {
    pub(crate) fn new(base: &'a Api, new: &'a Api) -> Result<Self, String> {
        Ok(Self {
            base,
            new,
            judges: Judges::new(base, new)?,
            base_json: json(base),
            new_json: json(new),
            base_places: Places::new(base),
            new_places: Places::new(new),
            changes: Vec::new(),
            explained: BTreeSet::new(),
            compared: BTreeSet::new(),
            pairs: Pairs::default(),
            operation: None,
        })
    }

    /// Sets the operation to which the following changes belong.
    pub(crate) fn enter(&mut self, operation: Option<&str>) {
        self.operation = operation.map(str::to_owned);
    }

    /// Returns the operation to which changes belong.
    pub(crate) fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// Adds a change, and returns its index.
    pub(crate) fn add(&mut self, rule: &'static Rule, place: Place, text: String) -> usize {
        let (location, is_removed) = match place {
            Place::Base(pointer) => (
                self.base_places.location(&referenced(&self.base_json, &pointer)),
                true,
            ),
            Place::New(pointer) => (
                self.new_places.location(&referenced(&self.new_json, &pointer)),
                false,
            ),
        };
        let pointer = location.pointer.as_str();
        let old = short(self.base_json.pointer(pointer));
        let new = short(self.new_json.pointer(pointer)).filter(|_| !is_removed);
        self.explained.insert(location.pointer.clone());
        self.changes.push(Change {
            rule,
            class: rule.class,
            direction: None,
            text,
            old,
            new,
            location,
            is_removed,
            operations: self.operation.iter().cloned().collect(),
            counterexample: None,
        });
        self.changes.len() - 1
    }

    /// Sets the place of a change in the base, if it has another one there.
    pub(crate) fn set_old(&mut self, index: usize, pointer: &str) {
        self.changes[index].old = short(self.base_json.pointer(pointer));
    }

    /// Notes that a change explains the difference at another place, too.
    pub(crate) fn explain(&mut self, pointer: String) {
        self.explained.insert(pointer);
    }

    /// Notes that the value at a place has been compared.
    pub(crate) fn mark_compared(&mut self, pointer: String) {
        self.compared.insert(pointer);
    }

    /// Returns a change to complete.
    pub(crate) fn change(&mut self, index: usize) -> &mut Change {
        &mut self.changes[index]
    }

    /// Completes the changes with what no rule explains.
    pub(crate) fn finish(mut self) -> Report {
        let pairs = std::mem::take(&mut self.pairs);
        pairs.add_operations(&mut self.changes);
        let explained = remainder::Explained {
            changes: std::mem::take(&mut self.explained),
            compared: std::mem::take(&mut self.compared),
        };
        self.enter(None);
        let used = pairs.pointers(self.base, self.new);
        let documents = (&self.base_json, &self.new_json);
        for rest in remainder::compare(documents, &explained, &used) {
            let place = match rest.is_removed {
                true => Place::Base(rest.pointer),
                false => Place::New(rest.pointer),
            };
            self.add(rest.rule, place, rest.text);
        }
        let mut changes = self.changes;
        let key = |change: &Change| {
            let class = std::cmp::Reverse(change.class);
            let place = (change.is_removed, change.location.clone());
            (
                class,
                place,
                change.text.clone(),
                change.rule.id,
                change.direction,
            )
        };
        changes.sort_by_cached_key(key);
        changes.dedup_by(|second, first| {
            let same = first.location == second.location
                && first.text == second.text
                && first.rule == second.rule
                && first.direction == second.direction;
            if same {
                first.operations.append(&mut second.operations);
            }
            same
        });
        let version = |api: &Api| Version {
            file: api.file.clone(),
            version: api.version.clone(),
        };
        Report {
            base: version(self.base),
            new: version(self.new),
            changes,
        }
    }

    /// Lowers a verdict that values decide to a risk, unless there is a value that shows it.
    pub(crate) fn confirm(&mut self, index: usize, direction: Direction, pointers: (&str, &str)) {
        let found = self.judges.counterexample(direction, pointers);
        let change = &mut self.changes[index];
        change.direction = Some(direction);
        match found {
            Some(found) => change.counterexample = Some(found),
            None => change.class = change.class.min(Class::Risky),
        }
    }
}

/// Returns the document as JSON.
fn json(api: &Api) -> Value {
    serde_json::from_str(&api.json).unwrap_or_default()
}

/// Returns where a place is, behind the references on the way to it.
fn referenced(document: &Value, pointer: &str) -> String {
    let mut found = String::new();
    let mut value = Some(document);
    for segment in pointer.split('/').skip(1) {
        // A reference to a reference is followed as often as a document can be nested.
        for _ in 0..32 {
            let reference = value.and_then(|value| value.get("$ref")).and_then(Value::as_str);
            let Some(target) = reference.and_then(|reference| reference.strip_prefix('#')) else {
                break;
            };
            target.clone_into(&mut found);
            value = document.pointer(target);
        }
        found.push('/');
        found.push_str(segment);
        value = document.pointer(&found);
    }
    found
}

/// Returns a value unless it is long.
fn short(value: Option<&Value>) -> Option<Value> {
    value.filter(|value| value.to_string().len() <= 500).cloned()
}
