//! A document as a tree of nodes with positions.

use crate::diagnostics::Location;
use crate::pointer::{escape, unescape};
use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use serde_json::{Number, Value};

/// A value and the position of its first character.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) data: Data,
}

/// The value of a node, in the types of JSON.
#[derive(Debug, Clone)]
pub(crate) enum Data {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Node>),
    Object(IndexMap<String, Node>),
}

impl Node {
    /// Returns the value without positions.
    pub(crate) fn to_value(&self) -> Value {
        match &self.data {
            Data::Null => Value::Null,
            Data::Bool(value) => Value::Bool(*value),
            Data::Number(value) => Value::Number(value.clone()),
            Data::String(value) => Value::String(value.clone()),
            Data::Array(items) => Value::Array(items.iter().map(Node::to_value).collect()),
            Data::Object(members) => Value::Object(
                members
                    .iter()
                    .map(|(name, node)| (name.clone(), node.to_value()))
                    .collect(),
            ),
        }
    }

    /// Formats the node as JSON, with one line for each member and item.
    pub(crate) fn to_json(&self) -> String {
        // Cannot fail: the target is a string, and every key is a string.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// Returns the JSON type of the node, with an article.
    pub(crate) fn type_name(&self) -> &'static str {
        match self.data {
            Data::Null => "null",
            Data::Bool(_) => "a boolean",
            Data::Number(_) => "a number",
            Data::String(_) => "a string",
            Data::Array(_) => "an array",
            Data::Object(_) => "an object",
        }
    }
}

/// Serializes the value without positions; members keep their order.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.data {
            Data::Null => serializer.serialize_unit(),
            Data::Bool(value) => serializer.serialize_bool(*value),
            Data::Number(value) => value.serialize(serializer),
            Data::String(value) => serializer.serialize_str(value),
            Data::Array(items) => serializer.collect_seq(items),
            Data::Object(members) => serializer.collect_map(members),
        }
    }
}

/// A node and its JSON pointer.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'a> {
    pub(crate) node: &'a Node,
    pub(crate) pointer: String,
}

impl<'a> Cursor<'a> {
    pub(crate) fn root(node: &'a Node) -> Self {
        Self {
            node,
            pointer: String::new(),
        }
    }

    pub(crate) fn location(&self) -> Location {
        Location {
            line: self.node.line,
            column: self.node.column,
            pointer: self.pointer.clone(),
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<Cursor<'a>> {
        match &self.node.data {
            Data::Object(members) => members.get(name).map(|node| self.below(node, name)),
            _ => None,
        }
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        matches!(&self.node.data, Data::Object(members) if members.contains_key(name))
    }

    /// Returns the members of an object; none for any other node.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'a str, Cursor<'a>)> + use<'a, '_> {
        let members = match &self.node.data {
            Data::Object(members) => Some(members),
            _ => None,
        };
        members
            .into_iter()
            .flatten()
            .map(|(name, node)| (name.as_str(), self.below(node, name)))
    }

    /// Returns the items of an array; none for any other node.
    pub(crate) fn items(&self) -> impl Iterator<Item = Cursor<'a>> + use<'a, '_> {
        let items = match &self.node.data {
            Data::Array(items) => items.as_slice(),
            _ => &[],
        };
        items
            .iter()
            .enumerate()
            .map(|(index, node)| self.below(node, &index.to_string()))
    }

    pub(crate) fn str(&self) -> Option<&'a str> {
        match &self.node.data {
            Data::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn bool(&self) -> Option<bool> {
        match self.node.data {
            Data::Bool(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn value(&self) -> Value {
        self.node.to_value()
    }

    /// Returns the node at a pointer below this one.
    pub(crate) fn descend(&self, pointer: &str) -> Option<Cursor<'a>> {
        let mut cursor = self.clone();
        for token in pointer.split('/').skip(1) {
            let token = unescape(token);
            cursor = match &cursor.node.data {
                Data::Object(_) => cursor.get(&token)?,
                Data::Array(items) => {
                    let node = items.get(token.parse::<usize>().ok()?)?;
                    cursor.below(node, &token)
                }
                _ => return None,
            };
        }
        Some(cursor)
    }

    fn below(&self, node: &'a Node, token: &str) -> Cursor<'a> {
        Cursor {
            node,
            pointer: format!("{}/{}", self.pointer, escape(token)),
        }
    }
}
