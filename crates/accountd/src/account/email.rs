//! E-mail addresses.

use super::invalid_value::InvalidValue;
use std::fmt;

/// An e-mail address in its original spelling. `Debug` hides it, so that it cannot reach a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Validates an address. The contract's `format: email` is stricter and is checked earlier.
    ///
    /// # Errors
    ///
    /// Returns why the text is invalid.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidValue> {
        let text = text.into();
        let parts = text.rsplit_once('@');
        let whole = parts.is_some_and(|(local, domain)| {
            !local.is_empty() && !domain.is_empty() && !domain.contains(char::is_whitespace)
        });
        if whole && text.chars().count() <= 254 && !text.contains(char::is_control) {
            Ok(Self(text))
        } else {
            Err(InvalidValue(
                "must be an e-mail address of at most 254 characters",
            ))
        }
    }

    /// Returns the original spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the domain, with ASCII letters in lower case.
    #[must_use]
    pub fn domain(&self) -> String {
        let domain = self.0.rsplit_once('@').map_or("", |(_, domain)| domain);
        domain.to_ascii_lowercase()
    }

    /// Returns the normalized form, which is unique among accounts.
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
    fn address_keeps_its_spelling_and_is_compared_ignoring_case() {
        let email = Email::new("ÄB+c@Example.ORG").unwrap();
        assert_eq!(email.as_str(), "ÄB+c@Example.ORG");
        assert_eq!(email.key(), "äb+c@example.org");
        assert_eq!(email.domain(), "example.org");
        assert_eq!(
            Email::new(r#""a b@c"@example.org"#).unwrap().domain(),
            "example.org"
        );
        assert!(!format!("{email:?}").contains("xample"));
    }

    #[test]
    fn invalid_texts_are_rejected() {
        let long = format!("a@{}", "b".repeat(253));
        for text in ["", "a", "@", "a@", "@b", "a@b\r\nBcc: c@d", "a@b c", &long] {
            assert!(Email::new(text).is_err(), "{text}");
        }
    }
}
