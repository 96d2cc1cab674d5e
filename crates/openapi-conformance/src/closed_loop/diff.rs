//! Compares two normal forms.

mod list;

use super::difference::{Difference, Kind};
use super::number::same_value;
use super::pointer::Pointer;
use super::schema_merge::merged;
use super::tree::{Node, Normal, Properties, Shape, Tree};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Returns all differences of two documents.
pub(super) fn diff(contract: &Normal, emitted: &Normal) -> Vec<Difference> {
    let mut walk = Walk {
        contract: &contract.root,
        emitted: &emitted.root,
        differences: Vec::new(),
        expanded: HashSet::new(),
        compared: Rc::default(),
    };
    walk.nodes(&contract.root, &emitted.root);
    for (name, component) in &contract.shared {
        if let Some(other) = emitted.shared.get(name) {
            walk.nodes(component, other);
        }
    }
    walk.differences
}

/// A parallel walk over two trees.
struct Walk<'t> {
    contract: &'t Tree,
    emitted: &'t Tree,
    differences: Vec<Difference>,
    /// Pairs of schemas, one of which was a reference, that have been compared.
    expanded: HashSet<(Pointer, Pointer)>,
    /// Pairs of list items that have been compared, and whether they are equal.
    compared: Rc<RefCell<HashMap<(Pointer, Pointer), bool>>>,
}

impl Walk<'_> {
    fn nodes(&mut self, contract: &Tree, emitted: &Tree) {
        match (&contract.node, &emitted.node) {
            (Node::Broken(_), _) => self.report(Kind::ContractUnreadable, contract, emitted),
            (_, Node::Broken(_)) => self.report(Kind::EmittedUnreadable, contract, emitted),
            (Node::Value(one), Node::Value(other)) if same_value(one, other) => {}
            (Node::List(items), Node::List(others)) => self.lists(contract, items, emitted, others),
            (Node::Properties(Shape::Schema, one), Node::Properties(Shape::Schema, other)) => {
                self.schemas(contract, one, emitted, other);
            }
            (Node::Properties(shape, one), Node::Properties(other_shape, other)) if shape == other_shape => {
                self.properties(contract, one, emitted, other);
            }
            _ => self.report(Kind::Changed, contract, emitted),
        }
    }

    fn properties(&mut self, contract: &Tree, properties: &Properties, emitted: &Tree, others: &Properties) {
        for (key, tree) in properties {
            match others.get(key) {
                Some(other) => self.nodes(tree, other),
                None => self.missing(tree, emitted),
            }
        }
        for (_, other) in others.iter().filter(|(key, _)| !properties.contains_key(*key)) {
            self.extra(contract, other, others);
        }
    }

    /// Compares two schemas. If only one refers to a component, the component is compared in its place. A component that
    /// both refer to by name is compared once, among the components.
    fn schemas(&mut self, contract: &Tree, properties: &Properties, emitted: &Tree, others: &Properties) {
        let (one, other) = match (properties.contains_key("$ref"), others.contains_key("$ref")) {
            (true, false) => (expanded(self.contract, properties), Some(others.clone())),
            (false, true) => (Some(properties.clone()), expanded(self.emitted, others)),
            _ => (None, None),
        };
        match one
            .zip(other)
            .filter(|(one, other)| are_composed_alike(one, other))
        {
            None => self.properties(contract, properties, emitted, others),
            Some((one, other)) => {
                if self
                    .expanded
                    .insert((contract.site.clone(), emitted.site.clone()))
                {
                    self.properties(contract, &one, emitted, &other);
                }
            }
        }
    }

    fn report(&mut self, kind: Kind, contract: &Tree, emitted: &Tree) {
        let pointer = &contract.site;
        self.differences.push(Difference::new(
            kind,
            pointer,
            Some(contract),
            Some(emitted),
            &emitted.site,
        ));
    }

    /// Reports what the contract has and the emitted document lacks below `parent`.
    fn missing(&mut self, contract: &Tree, parent: &Tree) {
        let kind = match contract.node {
            Node::Broken(_) => Kind::ContractUnreadable,
            _ => Kind::Missing,
        };
        let pointer = &contract.site;
        self.differences.push(Difference::new(
            kind,
            pointer,
            Some(contract),
            None,
            &parent.origin,
        ));
    }

    /// Reports what the emitted document has and the contract lacks below `parent`.
    fn extra(&mut self, parent: &Tree, emitted: &Tree, siblings: &Properties) {
        let key = siblings
            .iter()
            .find(|(_, tree)| std::ptr::eq(*tree, emitted))
            .map(|(key, _)| key.as_str());
        let pointer = match (&parent.node, key) {
            (Node::Properties(Shape::Headers, _), _) => parent.origin.child(emitted.site.last()),
            (Node::Properties(Shape::Object | Shape::Schema, _), Some(key)) => parent.origin.child(key),
            _ => parent.origin.past_the_end(),
        };
        self.report_extra(pointer, emitted);
    }

    fn report_extra(&mut self, pointer: Pointer, emitted: &Tree) {
        let kind = match emitted.node {
            Node::Broken(_) => Kind::EmittedUnreadable,
            _ => Kind::Extra,
        };
        self.differences.push(Difference::new(
            kind,
            &pointer,
            None,
            Some(emitted),
            &emitted.site,
        ));
    }

    /// Whether two nodes are equal.
    fn are_equal(&self, contract: &Tree, emitted: &Tree) -> bool {
        let pair = (contract.site.clone(), emitted.site.clone());
        if let Some(same) = self.compared.borrow().get(&pair) {
            return *same;
        }
        let mut walk = Walk {
            contract: self.contract,
            emitted: self.emitted,
            differences: Vec::new(),
            expanded: self.expanded.clone(),
            compared: Rc::clone(&self.compared),
        };
        walk.nodes(contract, emitted);
        let same = walk.differences.is_empty();
        self.compared.borrow_mut().insert(pair, same);
        same
    }
}

/// Whether two schemas are composed in the same way. If not, the difference is the reference itself.
fn are_composed_alike(one: &Properties, other: &Properties) -> bool {
    ["allOf", "oneOf", "anyOf"]
        .iter()
        .all(|keyword| one.contains_key(*keyword) == other.contains_key(*keyword))
}

/// Merges a reference with its siblings; `None` if one schema cannot express both.
fn expanded(document: &Tree, properties: &Properties) -> Option<Properties> {
    let mut properties = properties.clone();
    let mut names = HashSet::new();
    while let Some(reference) = properties.remove("$ref") {
        let Node::Value(Value::String(name)) = reference.node else {
            return None;
        };
        let component = document.get("components")?.get("schemas")?.get(&name)?;
        let Node::Properties(Shape::Schema, inner) = &component.node else {
            return None;
        };
        properties = merged(&properties, inner)?;
        if !names.insert(name) {
            return None;
        }
    }
    Some(properties)
}
