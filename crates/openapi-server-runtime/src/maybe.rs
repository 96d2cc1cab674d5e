//! The value of an optional, nullable property.

/// The value of an optional, nullable property: absent, `null` or a value, which are distinct on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Maybe<T> {
    /// The property is absent.
    #[default]
    Absent,
    /// The property is present and `null`.
    Null,
    /// The property is present and has a value.
    Value(T),
}

impl<T> Maybe<T> {
    /// Returns whether the property is absent.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self, Maybe::Absent)
    }

    /// Returns whether the property is present and `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Maybe::Null)
    }

    /// Returns the value, if there is one.
    #[must_use]
    pub fn value(self) -> Option<T> {
        match self {
            Maybe::Value(value) => Some(value),
            Maybe::Absent | Maybe::Null => None,
        }
    }

    /// Borrows the value.
    #[must_use]
    pub fn as_ref(&self) -> Maybe<&T> {
        match self {
            Maybe::Absent => Maybe::Absent,
            Maybe::Null => Maybe::Null,
            Maybe::Value(value) => Maybe::Value(value),
        }
    }

    /// Returns whether there is no value or the value passes the check.
    #[inline]
    pub fn is_none_or(&self, check: impl FnOnce(&T) -> bool) -> bool {
        match self {
            Maybe::Value(value) => check(value),
            Maybe::Absent | Maybe::Null => true,
        }
    }

    /// Converts the value, if there is one.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Maybe::Absent => Maybe::Absent,
            Maybe::Null => Maybe::Null,
            Maybe::Value(value) => Maybe::Value(convert(value)),
        }
    }
}

/// A property that is present: `None` is `null`.
impl<T> From<Option<T>> for Maybe<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Maybe::Null, Maybe::Value)
    }
}

#[cfg(test)]
mod tests {
    use super::Maybe;

    #[test]
    fn none_of_a_present_property_is_null() {
        assert_eq!(Maybe::from(None::<u8>), Maybe::Null);
        assert_eq!(Maybe::from(Some(1)), Maybe::Value(1));
        assert_eq!(Maybe::<u8>::default(), Maybe::Absent);
    }

    #[test]
    fn only_a_value_is_checked_and_converted() {
        assert!(Maybe::Null.is_none_or(|value: &u8| *value > 1));
        assert!(!Maybe::Value(1).is_none_or(|value| *value > 1));
        assert_eq!(Maybe::Value(1).map(|value| value + 1).value(), Some(2));
        assert_eq!(Maybe::Absent.map(|value: u8| value + 1).value(), None);
    }
}
