//! The normal form of a document: a tree whose nodes remember where they came from.

use super::pointer::Pointer;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A document in normal form.
#[derive(Debug, Clone)]
pub(crate) struct Normal {
    /// The document, everything used put where it is used.
    pub(crate) root: Tree,
    /// The components that are compared by name only if both documents have them.
    pub(crate) shared: Members,
}

/// One node of a normal form.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    /// Where the node hangs: the place of the reference, if it was referenced.
    pub(crate) site: Pointer,
    /// Where its content stands: behind the reference, if it was referenced.
    pub(crate) origin: Pointer,
    /// What it says.
    pub(crate) node: Node,
}

/// What a node says.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    /// A scalar, compared by value.
    Value(Value),
    /// A list whose order has meaning.
    List(Vec<Tree>),
    /// Members by key.
    Members(Shape, Members),
    /// A reference that leads nowhere, or a structure without end: never equal to anything.
    Broken(String),
}

/// The members of a node by their key.
pub(crate) type Members = BTreeMap<String, Tree>;

/// What the keys of members are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Keys of a JSON object.
    Object,
    /// Keys of a JSON object that is a schema: its `$ref` is a reference to a component.
    Schema,
    /// Names of header fields in lower case, which are keys of a JSON object in any case.
    Headers,
    /// What tells apart the items of a JSON array whose order has no meaning.
    Unordered,
}

impl Tree {
    /// A node that stands where it is used.
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

    /// A node with members.
    pub(crate) fn members(site: &Pointer, shape: Shape, members: Members) -> Tree {
        Tree::new(site, Node::Members(shape, members))
    }

    /// A list without order. Items of the same key are told apart by their number.
    pub(crate) fn unordered(site: &Pointer, items: impl IntoIterator<Item = (String, Tree)>) -> Tree {
        let mut members = Members::new();
        for (key, tree) in items {
            let mut unique = key.clone();
            let mut number = 1;
            while members.contains_key(&unique) {
                number += 1;
                unique = format!("{key} #{number}");
            }
            members.insert(unique, tree);
        }
        Tree::members(site, Shape::Unordered, members)
    }

    /// What can never be equal to anything.
    pub(crate) fn broken(site: &Pointer, reason: impl Into<String>) -> Tree {
        Tree::new(site, Node::Broken(reason.into()))
    }

    /// The member of this key.
    pub(crate) fn get(&self, key: &str) -> Option<&Tree> {
        match &self.node {
            Node::Members(_, members) => members.get(key),
            _ => None,
        }
    }

    /// Itself with one more member; what has no members stays as it is.
    pub(crate) fn with(mut self, key: &str, member: Tree) -> Tree {
        if let Node::Members(_, members) = &mut self.node {
            members.insert(key.to_owned(), member);
        }
        self
    }

    /// Itself with one more member, if there is one.
    pub(crate) fn with_some(self, key: &str, member: Option<Tree>) -> Tree {
        match member {
            Some(member) => self.with(key, member),
            None => self,
        }
    }

    /// Itself with the default of a member that is not there, made for the place of the member.
    pub(crate) fn with_default(self, key: &str, default: impl FnOnce(&Pointer) -> Tree) -> Tree {
        if self.get(key).is_some() {
            return self;
        }
        let site = self.origin.child(key);
        self.with(key, default(&site))
    }

    /// Itself, unless it has no members and no items.
    pub(crate) fn unless_empty(self) -> Option<Tree> {
        let empty = match &self.node {
            Node::List(items) => items.is_empty(),
            Node::Members(_, members) => members.is_empty(),
            Node::Value(_) | Node::Broken(_) => false,
        };
        (!empty).then_some(self)
    }

    /// The node as JSON, to be shown to people.
    pub(crate) fn to_value(&self) -> Value {
        match &self.node {
            Node::Value(value) => value.clone(),
            Node::List(items) => items.iter().map(Tree::to_value).collect(),
            Node::Members(Shape::Unordered, members) => members.values().map(Tree::to_value).collect(),
            Node::Members(_, members) => match (members.len(), members.get(ITSELF)) {
                (1, Some(itself)) => itself.to_value(),
                _ => Value::Object(members.iter().map(shown).collect::<Map<_, _>>()),
            },
            Node::Broken(reason) => Value::String(reason.clone()),
        }
    }
}

/// The key of a value among the members that say more about it, such as the name of an enum value.
pub(crate) const ITSELF: &str = "";

fn shown((key, tree): (&String, &Tree)) -> (String, Value) {
    let key = if key == ITSELF { "value" } else { key };
    (key.to_owned(), tree.to_value())
}
