//! Random secrets and their digests.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use std::fmt;
use subtle::ConstantTimeEq as _;

/// The operating system's random number generator failed.
pub use getrandom::Error as RandomError;

/// 256 random bits as 43 characters of URL-safe base64. Shown once and never stored.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The length of a secret in characters.
    pub const LENGTH: usize = 43;

    /// Generates a new secret.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn random() -> Result<Self, RandomError> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Returns the secret in plain text, for its owner.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns the digest to store.
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

/// The SHA-256 digest of a secret. 256 random bits cannot be guessed, so a slow hash is unnecessary.
#[derive(Clone, Copy)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Computes the digest of a presented secret.
    #[must_use]
    pub fn of(secret: &str) -> Self {
        Self(Sha256::digest(secret.as_bytes()).into())
    }

    /// Returns the stored text form.
    #[must_use]
    pub fn to_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Parses the stored text form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }
}

/// Compares in constant time.
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
    fn secret_has_256_bits_and_its_digest_round_trips() {
        let secret = Secret::random().unwrap();
        assert_eq!(secret.reveal().len(), Secret::LENGTH);
        assert_eq!(URL_SAFE_NO_PAD.decode(secret.reveal()).unwrap().len(), 32);
        assert_ne!(secret.reveal(), Secret::random().unwrap().reveal());
        let digest = secret.digest();
        assert_eq!(Digest::parse(&digest.to_text()), Some(digest));
        assert_ne!(digest, Digest::of("another"));
    }

    #[test]
    fn debug_output_hides_secrets() {
        let secret = Secret::random().unwrap();
        assert!(!format!("{secret:?}{:?}", secret.digest()).contains(secret.reveal()));
    }
}
