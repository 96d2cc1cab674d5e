//! Login names.

use super::Invalid;
use std::fmt;

/// A login name: 1 to 60 letters, digits, `-`, `_` and `.`, kept as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username(String);

impl Username {
    /// Takes a text that is one.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn new(text: impl Into<String>) -> Result<Self, Invalid> {
        let text = text.into();
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        if (1..=60).contains(&text.len()) && text.chars().all(allowed) {
            Ok(Self(text))
        } else {
            Err(Invalid("must be 1 to 60 letters, digits, '-', '_' or '.'"))
        }
    }

    /// As it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What no two accounts share.
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
    fn a_name_is_kept_as_given_and_compared_without_case() {
        let name = Username::new("Admin.Of-the_House9").unwrap();
        assert_eq!(name.as_str(), "Admin.Of-the_House9");
        assert_eq!(name.key(), "admin.of-the_house9");
        assert!(Username::new("a".repeat(60)).is_ok());
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "a b", "ä", "a@b", "a\n", &"a".repeat(61)] {
            assert!(Username::new(text).is_err(), "{text}");
        }
    }
}
