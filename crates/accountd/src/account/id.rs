//! The ids of accounts, tokens and mails. The APIs and the command line show some of them with a prefix, such as
//! `acct_`.

use super::secret::RandomError;
use std::fmt;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// An id: sixteen random characters of `[0-9A-Za-z]`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; Id::LENGTH]);

impl Id {
    /// The length of an id in characters.
    pub const LENGTH: usize = 16;

    /// Generates a new id.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn random() -> Result<Self, RandomError> {
        let mut id = [0; Self::LENGTH];
        let mut filled = 0;
        while filled < id.len() {
            let mut bytes = [0; 2 * Self::LENGTH];
            getrandom::fill(&mut bytes)?;
            // Bytes at or above the largest multiple of the alphabet's size are discarded, so that all characters
            // are equally likely.
            for byte in bytes.into_iter().filter(|byte| *byte < 62 * 4) {
                let Some(character) = id.get_mut(filled) else {
                    break;
                };
                *character = ALPHABET[usize::from(byte % 62)];
                filled += 1;
            }
        }
        Ok(Self(id))
    }

    /// Parses an id without its prefix.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id: [u8; Self::LENGTH] = text.as_bytes().try_into().ok()?;
        id.iter().all(u8::is_ascii_alphanumeric).then_some(Self(id))
    }

    /// Returns the id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn random_ids_are_unique_use_the_whole_alphabet_and_round_trip() {
        let ids: Vec<Id> = (0..400).map(|_| Id::random().unwrap()).collect();
        let characters: BTreeSet<u8> = ids.iter().flat_map(|id| id.0).collect();
        assert_eq!(characters.len(), ALPHABET.len());
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        for id in ids {
            assert_eq!(Id::parse(id.as_str()), Some(id));
        }
    }

    #[test]
    fn malformed_ids_are_not_parsed() {
        for text in [
            "",
            "0123456789abcde",
            "0123456789abcdefg",
            "0123456789abcde-",
            "0123456789abcdé",
        ] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
    }
}
