//! Identifiers of accounts, tokens and mails.

use super::secret::RandomError;
use std::fmt;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Sixteen random characters of `[0-9A-Za-z]`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key([u8; Key::LENGTH]);

impl Key {
    /// The length of a key in characters.
    pub const LENGTH: usize = 16;

    /// Generates a new key.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn random() -> Result<Self, RandomError> {
        let mut key = [0; Self::LENGTH];
        let mut filled = 0;
        while filled < key.len() {
            let mut bytes = [0; 2 * Self::LENGTH];
            getrandom::fill(&mut bytes)?;
            // Bytes at or above the largest multiple of the alphabet's size are rejected, so that all
            // characters are equally likely.
            for byte in bytes.into_iter().filter(|byte| *byte < 62 * 4) {
                let Some(place) = key.get_mut(filled) else { break };
                *place = ALPHABET[usize::from(byte % 62)];
                filled += 1;
            }
        }
        Ok(Self(key))
    }

    /// Parses a key.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let key: [u8; Self::LENGTH] = text.as_bytes().try_into().ok()?;
        key.iter().all(u8::is_ascii_alphanumeric).then_some(Self(key))
    }

    /// Returns the key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn random_keys_are_unique_use_the_whole_alphabet_and_round_trip() {
        let keys: Vec<Key> = (0..400).map(|_| Key::random().unwrap()).collect();
        let characters: BTreeSet<u8> = keys.iter().flat_map(|key| key.0).collect();
        assert_eq!(characters.len(), ALPHABET.len());
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
        for key in keys {
            assert_eq!(Key::parse(key.as_str()), Some(key));
        }
    }

    #[test]
    fn malformed_keys_are_not_parsed() {
        for text in [
            "",
            "0123456789abcde",
            "0123456789abcdefg",
            "0123456789abcde-",
            "0123456789abcdé",
        ] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }
}
