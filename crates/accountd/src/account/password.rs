//! Password hashes: Argon2id over any Unicode text, without truncation.

use argon2::password_hash::phc;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::fmt;
use std::sync::LazyLock;
use subtle::ConstantTimeEq as _;

/// Hashing failed for lack of memory or randomness.
#[derive(Debug)]
pub struct PasswordError(pub(crate) String);

impl fmt::Display for PasswordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot hash a password: {}", self.0)
    }
}

impl std::error::Error for PasswordError {}

/// The stored form of a password: an Argon2id hash with its salt and parameters, as a PHC string.
#[derive(Clone)]
pub struct PasswordHash(String);

/// A hash of no known password, with a salt that is used nowhere else. It has the parameters of
/// [`PasswordHash::of`], so that verifying against it takes the same time.
const DUMMY_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$4TU0F2mSIDa9uWlJ8s4UEXWNOvYJ1n0dYTkR5W2ieGo";

/// 19 MiB, two passes, one lane: the minimum that OWASP recommends.
static HASHER: LazyLock<Argon2<'static>> =
    LazyLock::new(|| Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT));

impl PasswordHash {
    /// Hashes a password with a new salt. Takes tens of milliseconds, so it must not run on an asynchronous
    /// thread.
    ///
    /// # Errors
    ///
    /// Returns an error for lack of memory or randomness.
    pub fn of(password: &str) -> Result<Self, PasswordError> {
        let hash: phc::PasswordHash = HASHER
            .hash_password(password.as_bytes())
            .map_err(|error| PasswordError(error.to_string()))?;
        Ok(Self(hash.to_string()))
    }

    /// Returns whether this is the hash of the password. Takes as long as hashing.
    #[must_use]
    pub fn verify(&self, password: &str) -> bool {
        phc::PasswordHash::new(&self.0)
            .is_ok_and(|hash| HASHER.verify_password(password.as_bytes(), &hash).is_ok())
    }

    /// Returns a hash that no password matches, to verify against where no password is set.
    #[must_use]
    pub fn dummy() -> Self {
        Self(DUMMY_HASH.to_owned())
    }

    /// Returns the stored form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Wraps the stored form.
    #[must_use]
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }
}

/// Compares in constant time.
impl PartialEq for PasswordHash {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for PasswordHash {}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_compared_completely_in_any_script() {
        let password = format!("пароль 🔑 \u{0}{}", "x".repeat(240));
        let hash = PasswordHash::of(&password).unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(hash.verify(&password));
        assert!(!hash.verify(&password[..password.len() - 1]));
        assert_ne!(hash, PasswordHash::of(&password).unwrap());
    }

    #[test]
    fn dummy_hash_has_the_usual_cost_and_matches_no_password() {
        let dummy = phc::PasswordHash::new(DUMMY_HASH).unwrap();
        let of = PasswordHash::of("").unwrap();
        let real = phc::PasswordHash::new(of.as_str()).unwrap();
        assert_eq!(dummy.params, real.params);
        assert_eq!(dummy.algorithm, real.algorithm);
        assert_eq!(dummy.hash.unwrap().len(), real.hash.unwrap().len());
        assert!(!PasswordHash::dummy().verify(""));
        assert!(!PasswordHash::from_stored(String::new()).verify(""));
    }
}
