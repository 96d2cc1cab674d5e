//! One difference between two versions of a contract.

use crate::rule::{Class, Rule};
use openapi_codegen::diagnostics::Location;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt;

/// The direction of the messages that contain a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From client to server.
    Request,
    /// From server to client.
    Response,
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Direction::Request => "request",
            Direction::Response => "response",
        })
    }
}

/// A value that the sender's version accepts and the receiver's rejects.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterexample {
    /// The value, of the schema at the place of the change.
    pub value: Value,
    /// What the receiver's validator says of it.
    pub error: String,
    /// The JSON pointer of the schema in the sender's version.
    pub schema: String,
}

/// One difference between two versions of a contract.
#[derive(Debug, Clone)]
pub struct Change {
    /// The kind.
    pub rule: &'static Rule,
    /// How grave it is: as the rule says, or less if no counterexample was found.
    pub class: Class,
    /// The direction of the values, if it is about a schema.
    pub direction: Option<Direction>,
    /// What changed, such as `maxLength 64 -> 63`.
    pub text: String,
    /// The value at this place of the base, if there is one of at most 500 bytes.
    pub old: Option<Value>,
    /// The value at this place of the newer version, if there is one of at most 500 bytes.
    pub new: Option<Value>,
    /// Where, in the newer version; in the base if it was removed.
    pub location: Location,
    /// Whether the location is one of the base.
    pub is_removed: bool,
    /// The operations, such as `get_account`, whose messages it changes. Empty if it is about no operation.
    pub operations: BTreeSet<String>,
    /// A value that shows that it breaks, if values decide.
    pub counterexample: Option<Counterexample>,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Change {
            class, rule, text, ..
        } = self;
        write!(f, "{class} {}: {text}, at {}", rule.id, self.location.pointer)
    }
}
