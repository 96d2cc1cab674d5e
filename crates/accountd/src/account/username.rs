//! Login names.

use super::invalid_value::InvalidValue;
use std::fmt;

/// A login name: 1 to 60 letters, digits, `-`, `_` and `.`, in its original spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username(String);

impl Username {
    /// Validates a login name.
    ///
    /// # Errors
    ///
    /// Returns why the text is invalid.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidValue> {
        let text = text.into();
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        if (1..=60).contains(&text.len()) && text.chars().all(allowed) {
            Ok(Self(text))
        } else {
            Err(InvalidValue("must be 1 to 60 letters, digits, '-', '_' or '.'"))
        }
    }

    /// Returns the original spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the normalized form, which is unique among accounts.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_keeps_its_spelling_and_is_compared_ignoring_case() {
        let name = Username::new("Admin.Of-the_House9").unwrap();
        assert_eq!(name.as_str(), "Admin.Of-the_House9");
        assert_eq!(name.key(), "admin.of-the_house9");
        assert!(Username::new("a".repeat(60)).is_ok());
    }

    #[test]
    fn invalid_texts_are_rejected() {
        for text in ["", "a b", "ä", "a@b", "a\n", &"a".repeat(61)] {
            assert!(Username::new(text).is_err(), "{text}");
        }
    }
}
