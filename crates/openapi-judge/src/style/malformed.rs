//! The reasons why a parameter cannot be decoded.

/// Why a parameter cannot be decoded, whatever its schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Malformed {
    /// A name or a value is not UTF-8.
    NotUtf8,
    /// The brackets of a name are not balanced.
    UnbalancedBrackets,
    /// A name has too many brackets.
    TooDeep,
    /// A property that is no array occurs more than once.
    RepeatedProperty,
    /// A property has both a value and properties.
    NotSingle,
    /// Not all items of an array have indexes.
    MissingIndexes,
}

impl Malformed {
    /// Returns what follows the name of the parameter in a message.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Malformed::NotUtf8 => "is not UTF-8",
            Malformed::UnbalancedBrackets => "has a name without balanced brackets",
            Malformed::TooDeep => "has a name with more than 32 brackets",
            Malformed::RepeatedProperty => "has a property that must not be repeated",
            Malformed::NotSingle => "has a property with both a value and properties",
            Malformed::MissingIndexes => "has an array with items that lack an index",
        }
    }

    /// Returns what was expected, and what was sent.
    pub(crate) fn expected_and_actual(self) -> (&'static str, &'static str) {
        match self {
            Malformed::NotUtf8 => ("UTF-8, percent-encoded", "other bytes"),
            Malformed::UnbalancedBrackets => ("names such as filter[x][y]", "unbalanced brackets"),
            Malformed::TooDeep => ("at most 32 brackets", "more"),
            Malformed::RepeatedProperty => ("one value of the property", "several"),
            Malformed::NotSingle => ("a value or properties", "both"),
            Malformed::MissingIndexes => ("an index of each item", "an item without one"),
        }
    }
}
