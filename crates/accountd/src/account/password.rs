//! Passwords: Argon2id, any Unicode, nothing cut off.

use argon2::password_hash::phc;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::fmt;
use std::sync::LazyLock;
use subtle::ConstantTimeEq as _;

/// Hashing failed: there was no memory for it, or no randomness.
#[derive(Debug)]
pub struct PasswordError(pub(crate) String);

impl fmt::Display for PasswordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot hash a password: {}", self.0)
    }
}

impl std::error::Error for PasswordError {}

/// What is kept of a password: an Argon2id hash with its salt and parameters, in PHC string form.
#[derive(Clone)]
pub struct PasswordHash(String);

/// Made of a salt that is used nowhere else; no password is known for it. It has the parameters of
/// [`PasswordHash::of`], so that where there is no password to compare with, the work is the same.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$4TU0F2mSIDa9uWlJ8s4UEXWNOvYJ1n0dYTkR5W2ieGo";

/// 19 MiB, two passes, one lane: what OWASP recommends at least.
static HASHER: LazyLock<Argon2<'static>> =
    LazyLock::new(|| Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT));

impl PasswordHash {
    /// Hashes a password with a new salt. Takes tens of milliseconds: not for an asynchronous thread.
    ///
    /// # Errors
    ///
    /// Where there is no memory or no randomness for it.
    pub fn of(password: &str) -> Result<Self, PasswordError> {
        let hash: phc::PasswordHash = HASHER
            .hash_password(password.as_bytes())
            .map_err(|error| PasswordError(error.to_string()))?;
        Ok(Self(hash.to_string()))
    }

    /// Whether this is the hash of the password. Takes as long as hashing.
    #[must_use]
    pub fn verify(&self, password: &str) -> bool {
        phc::PasswordHash::new(&self.0)
            .is_ok_and(|hash| HASHER.verify_password(password.as_bytes(), &hash).is_ok())
    }

    /// A hash that no password has, to be verified where there is none to compare with.
    #[must_use]
    pub fn nobodys() -> Self {
        Self(NOBODY.to_owned())
    }

    /// The stored form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes the stored form.
    #[must_use]
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }
}

/// In constant time.
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
    fn a_password_of_any_characters_is_told_from_others_to_its_last_one() {
        let password = format!("пароль 🔑 \u{0}{}", "x".repeat(240));
        let hash = PasswordHash::of(&password).unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(hash.verify(&password));
        assert!(!hash.verify(&password[..password.len() - 1]));
        assert_ne!(hash, PasswordHash::of(&password).unwrap());
    }

    #[test]
    fn nobodys_hash_is_a_whole_one_that_costs_the_same_and_accepts_nothing() {
        let nobody = phc::PasswordHash::new(NOBODY).unwrap();
        let of = PasswordHash::of("").unwrap();
        let real = phc::PasswordHash::new(of.as_str()).unwrap();
        assert_eq!(nobody.params, real.params);
        assert_eq!(nobody.algorithm, real.algorithm);
        assert_eq!(nobody.hash.unwrap().len(), real.hash.unwrap().len());
        assert!(!PasswordHash::nobodys().verify(""));
        assert!(!PasswordHash::from_stored(String::new()).verify(""));
    }
}
