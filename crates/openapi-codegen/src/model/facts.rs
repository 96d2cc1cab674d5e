//! What follows for a schema from the whole document.

use super::SchemaId;

/// Facts about a schema that several generated files depend on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The schema that describes the values: this one, or the one at the end of its chain of aliases.
    pub resolved: SchemaId,
    /// Whether `null` is a value that the Rust type must represent. [`Kind::Any`](super::Kind::Any) represents it
    /// anyway.
    pub nullable: bool,
    /// `readOnly`, here or at a schema that this one is an alias of.
    pub read_only: bool,
    /// `writeOnly`, here or at a schema that this one is an alias of.
    pub write_only: bool,
    /// The Rust item that the schema becomes.
    pub item: Item,
    /// Whether the schema contains itself through lists, maps and aliases alone, so that a type alias would never
    /// end.
    pub endless_alias: bool,
    /// Two schemas with the same number are made of each other.
    pub cycle: usize,
    /// Which messages have values of the schema.
    pub usage: Usage,
    /// Whether the schema, or anything in it, restricts values beyond their Rust types.
    pub constrained: bool,
    /// Whether the schema, or anything in it, has a rule that cannot be checked on the typed value.
    pub needs_raw_check: bool,
    /// Whether `Debug` of the Rust type would show a password: it is one, or a list or map of some. Structs and
    /// enums hide what they contain.
    pub shows_secret: bool,
    /// Whether a password is anywhere in the values.
    pub holds_secret: bool,
}

/// The Rust item that a schema becomes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Item {
    /// None: the schema has no name, and its type is written out where it is used.
    #[default]
    None,
    /// Another name of a type.
    Alias,
    /// A struct with a field for each property.
    Struct,
    /// An enum of constants.
    Enum,
    /// An enum of alternatives.
    Union,
}

impl Item {
    /// Whether it is a type of its own.
    #[must_use]
    pub fn is_type(self) -> bool {
        matches!(self, Item::Struct | Item::Enum | Item::Union)
    }
}

/// Which messages have values of a schema, at any depth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// Parameters and request bodies.
    pub requests: bool,
    /// Response bodies.
    pub responses: bool,
    /// Values that are tried against an alternative of a union, wherever it is.
    pub alternatives: bool,
}

impl Usage {
    /// Whether received values must be checked against the schema.
    #[must_use]
    pub fn is_checked(self) -> bool {
        self.requests || self.alternatives
    }
}
