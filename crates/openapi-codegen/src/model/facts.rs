//! Properties of a schema that depend on the whole document.

use super::ids::SchemaId;

/// Facts about a schema that several generated files depend on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The schema that describes the values: this one, or the one at the end of its chain of aliases.
    pub resolved: SchemaId,
    /// Whether the Rust type must represent `null`. [`Kind::Any`](super::Kind::Any) represents it anyway.
    pub nullable: bool,
    /// Whether this schema, or one that it is an alias of, is `readOnly`.
    pub read_only: bool,
    /// Whether this schema, or one that it is an alias of, is `writeOnly`.
    pub write_only: bool,
    /// The Rust item that the schema becomes.
    pub item: Item,
    /// Whether the schema contains itself through arrays, maps and aliases alone. Rust allows no such type alias.
    pub recursive_alias: bool,
    /// The strongly connected component: two schemas with the same number contain each other.
    pub cycle: usize,
    /// Which messages contain values of the schema.
    pub usage: Usage,
    /// Whether the schema, or one that it contains, restricts values more than its Rust type does.
    pub constrained: bool,
    /// Whether the schema, or one that it contains, has a constraint that cannot be checked on the typed value.
    pub needs_raw_check: bool,
    /// Whether a derived `Debug` of the Rust type would show a password: it is one, or an array or map of them. Structs
    /// and enums redact their fields themselves.
    pub shows_secret: bool,
    /// Whether the values contain a password at any depth.
    pub holds_secret: bool,
    /// Whether the values contain a floating-point number at any depth, so that their Rust type is neither `Eq` nor `Hash`.
    pub holds_float: bool,
    /// Whether the client's type is an enum that keeps values which the document does not declare. A newer server may
    /// respond with them.
    pub open: bool,
    /// Whether the values contain such an enum at any depth.
    pub holds_open: bool,
}

/// The Rust item that a schema becomes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Item {
    /// None: the schema has no name, and its type is written at each use.
    #[default]
    None,
    /// A type alias.
    Alias,
    /// A struct with a field for each property.
    Struct,
    /// An enum of constants.
    Enum,
    /// An enum of alternatives.
    Union,
}

impl Item {
    /// Returns whether the item is a struct or enum.
    #[must_use]
    pub fn is_type(self) -> bool {
        matches!(self, Item::Struct | Item::Enum | Item::Union)
    }
}

/// Which messages contain values of a schema, at any depth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usage {
    /// Parameters and request bodies.
    pub requests: bool,
    /// Response headers and bodies.
    pub responses: bool,
    /// Values that are matched against an alternative of a union.
    pub alternatives: bool,
}

impl Usage {
    /// Returns whether received values must be checked against the schema.
    #[must_use]
    pub fn is_checked(self) -> bool {
        self.requests || self.alternatives
    }
}
