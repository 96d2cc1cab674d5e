//! E-mail addresses.

use super::Invalid;
use std::fmt;

/// An e-mail address, kept as it was given. Not shown by `Debug`: it must not get into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Takes a text that can be one. The contract's `format: email` is narrower and judged before.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn new(text: impl Into<String>) -> Result<Self, Invalid> {
        let text = text.into();
        let parts = text.rsplit_once('@');
        let whole = parts.is_some_and(|(local, domain)| {
            !local.is_empty() && !domain.is_empty() && !domain.contains(char::is_whitespace)
        });
        if whole && text.chars().count() <= 254 && !text.contains(char::is_control) {
            Ok(Self(text))
        } else {
            Err(Invalid("must be an e-mail address of at most 254 characters"))
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
        self.0.to_lowercase()
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_given_and_compared_without_case() {
        let email = Email::new("ÄB+c@Example.ORG").unwrap();
        assert_eq!(email.as_str(), "ÄB+c@Example.ORG");
        assert_eq!(email.key(), "äb+c@example.org");
        assert!(Email::new(r#""a b@c"@example.org"#).is_ok());
        assert!(!format!("{email:?}").contains("xample"));
    }

    #[test]
    fn other_texts_are_refused() {
        let long = format!("a@{}", "b".repeat(253));
        for text in ["", "a", "@", "a@", "@b", "a@b\r\nBcc: c@d", "a@b c", &long] {
            assert!(Email::new(text).is_err(), "{text}");
        }
    }
}
