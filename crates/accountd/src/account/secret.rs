//! Random secrets, and what is kept of them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use std::fmt;
use subtle::ConstantTimeEq as _;

/// The operating system's generator failed.
pub use getrandom::Error as RandomError;

/// 256 random bits as 43 characters of URL-safe base64. Shown once and never kept.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// How many characters a secret has.
    pub const LENGTH: usize = 43;

    /// A new secret.
    ///
    /// # Errors
    ///
    /// Where the operating system's generator fails.
    pub fn random() -> Result<Self, RandomError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// The secret itself, for the one who is to have it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The SHA-256 hash of a secret. A secret of 256 random bits needs no slower one: it cannot be guessed.
#[derive(Clone, Copy)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The hash of what was presented.
    #[must_use]
    pub fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret.as_bytes()).into())
    }

    /// The text form, as it is stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Reads the text form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }
}

/// In constant time.
impl PartialEq for Digest {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Digest {}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digest(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_has_256_bits_and_its_digest_is_read_back() {
        let secret = Secret::random().unwrap();
        assert_eq!(secret.reveal().len(), Secret::LENGTH);
        assert_eq!(URL_SAFE_NO_PAD.decode(secret.reveal()).unwrap().len(), 32);
        assert_ne!(secret.reveal(), Secret::random().unwrap().reveal());
        let digest = secret.digest();
        assert_eq!(Digest::parse(&digest.to_text()), Some(digest));
        assert_ne!(digest, Digest::of("another"));
    }

    #[test]
    fn nothing_secret_is_written_for_debugging() {
        let secret = Secret::random().unwrap();
        assert!(!format!("{secret:?}{:?}", secret.digest()).contains(secret.reveal()));
    }
}
