//! The normal form of a document: a tree whose nodes keep their positions.

use super::pointer::Pointer;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A document in normal form.
#[derive(Debug, Clone)]
pub(crate) struct Normal {
    /// The document, with everything inlined where it is used.
    pub(crate) root: Tree,
    /// The components that are compared by name only if both documents have them.
    pub(crate) shared: Properties,
}

/// One node of a normal form.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    /// Where the node is used: the position of the reference, if it was referenced.
    pub(crate) site: Pointer,
    /// Where its content is: at the target of the reference, if it was referenced.
    pub(crate) origin: Pointer,
    /// Its content.
    pub(crate) node: Node,
}

/// The content of a node.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    /// A scalar, compared by value.
    Value(Value),
    /// An array whose order matters.
    List(Vec<Tree>),
    /// Properties by key.
    Properties(Shape, Properties),
    /// A reference without a target, or infinite nesting, which equals nothing.
    Broken(String),
}

/// The properties of a node by key.
pub(crate) type Properties = BTreeMap<String, Tree>;

/// What the keys of properties are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Keys of a JSON object.
    Object,
    /// Keys of a JSON object that is a schema: its `$ref` is a reference to a component.
    Schema,
    /// Names of header fields in lower case, which are keys of a JSON object in any case.
    Headers,
    /// What identifies the items of a JSON array whose order does not matter.
    Unordered,
}

impl Tree {
    /// A node that is not referenced.
    pub(crate) fn new(site: &Pointer, node: Node) -> Tree {
        Tree {
            site: site.clone(),
            origin: site.clone(),
            node,
        }
    }

    /// A scalar.
    pub(crate) fn value(site: &Pointer, value: impl Into<Value>) -> Tree {
        Tree::new(site, Node::Value(value.into()))
    }

    /// A node with properties.
    pub(crate) fn properties(site: &Pointer, shape: Shape, properties: Properties) -> Tree {
        Tree::new(site, Node::Properties(shape, properties))
    }

    /// An array whose order does not matter. Items with the same key are numbered.
    pub(crate) fn unordered(site: &Pointer, items: impl IntoIterator<Item = (String, Tree)>) -> Tree {
        let mut properties = Properties::new();
        for (key, tree) in items {
            let mut unique = key.clone();
            let mut number = 1;
            while properties.contains_key(&unique) {
                number += 1;
                unique = format!("{key} #{number}");
            }
            properties.insert(unique, tree);
        }
        Tree::properties(site, Shape::Unordered, properties)
    }

    /// A node that equals nothing.
    pub(crate) fn broken(site: &Pointer, reason: impl Into<String>) -> Tree {
        Tree::new(site, Node::Broken(reason.into()))
    }

    /// Returns the property with this key.
    pub(crate) fn get(&self, key: &str) -> Option<&Tree> {
        match &self.node {
            Node::Properties(_, properties) => properties.get(key),
            _ => None,
        }
    }

    /// Adds a property. A node without properties stays unchanged.
    pub(crate) fn with(mut self, key: &str, property: Tree) -> Tree {
        if let Node::Properties(_, properties) = &mut self.node {
            properties.insert(key.to_owned(), property);
        }
        self
    }

    /// Adds a property, if there is one.
    pub(crate) fn with_some(self, key: &str, property: Option<Tree>) -> Tree {
        match property {
            Some(property) => self.with(key, property),
            None => self,
        }
    }

    /// Adds the default of an absent property, made for the position of the property.
    pub(crate) fn with_default(self, key: &str, default: impl FnOnce(&Pointer) -> Tree) -> Tree {
        if self.get(key).is_some() {
            return self;
        }
        let site = self.origin.child(key);
        self.with(key, default(&site))
    }

    /// Returns the node, unless it has neither properties nor items.
    pub(crate) fn unless_empty(self) -> Option<Tree> {
        let empty = match &self.node {
            Node::List(items) => items.is_empty(),
            Node::Properties(_, properties) => properties.is_empty(),
            Node::Value(_) | Node::Broken(_) => false,
        };
        (!empty).then_some(self)
    }

    /// Converts the node to JSON, for messages.
    pub(crate) fn to_value(&self) -> Value {
        match &self.node {
            Node::Value(value) => value.clone(),
            Node::List(items) => items.iter().map(Tree::to_value).collect(),
            Node::Properties(Shape::Unordered, properties) => {
                properties.values().map(Tree::to_value).collect()
            }
            Node::Properties(_, properties) => match (properties.len(), properties.get(ITSELF)) {
                (1, Some(itself)) => itself.to_value(),
                _ => Value::Object(properties.iter().map(display).collect::<Map<_, _>>()),
            },
            Node::Broken(reason) => Value::String(reason.clone()),
        }
    }
}

/// The key of a value among the properties that describe it, such as the name of an enum value.
pub(crate) const ITSELF: &str = "";

fn display((key, tree): (&String, &Tree)) -> (String, Value) {
    let key = if key == ITSELF { "value" } else { key };
    (key.to_owned(), tree.to_value())
}
