//! Password hashes: Argon2id over any Unicode text, without truncation.

use argon2::password_hash::phc::{self, Output, ParamsString, Salt};
use argon2::{Algorithm, Argon2, Block, Params, RECOMMENDED_SALT_LEN, Version};
use std::fmt;
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
const PARAMS: Params = Params::DEFAULT;

/// The memory of one hashing job at a time, which is reused: what a thread frees of this size stays in its heap.
#[derive(Default)]
pub struct HashMemory(Vec<Block>);

impl fmt::Debug for HashMemory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HashMemory").finish_non_exhaustive()
    }
}

impl HashMemory {
    /// Computes a hash into `output`.
    fn hash(
        &mut self,
        hasher: &Argon2<'_>,
        password: &str,
        salt: &[u8],
        output: &mut [u8],
    ) -> Result<(), PasswordError> {
        let blocks = hasher.params().block_count();
        if let Some(missing) = blocks.checked_sub(self.0.len()) {
            let reserved = self.0.try_reserve_exact(missing);
            reserved.map_err(|error| PasswordError(error.to_string()))?;
            self.0.resize(blocks, Block::new());
        }
        let hashed = hasher.hash_password_into_with_memory(password.as_bytes(), salt, output, &mut self.0);
        hashed.map_err(|error| PasswordError(error.to_string()))
    }
}

impl PasswordHash {
    /// Hashes a password with a new salt. Takes tens of milliseconds, so it must not run on an asynchronous
    /// thread.
    ///
    /// # Errors
    ///
    /// Returns an error for lack of memory or randomness.
    pub fn of(password: &str, memory: &mut HashMemory) -> Result<Self, PasswordError> {
        let failed = |error: &dyn fmt::Display| PasswordError(error.to_string());
        let mut salt = [0; RECOMMENDED_SALT_LEN];
        getrandom::fill(&mut salt).map_err(|error| failed(&error))?;
        let mut output = [0; Params::DEFAULT_OUTPUT_LEN];
        let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, PARAMS);
        memory.hash(&hasher, password, &salt, &mut output)?;
        let hash = phc::PasswordHash {
            algorithm: Algorithm::Argon2id.ident(),
            version: Some(Version::V0x13.into()),
            params: ParamsString::try_from(&PARAMS).map_err(|error| failed(&error))?,
            salt: Some(Salt::new(&salt).map_err(|error| failed(&error))?),
            hash: Some(Output::new(&output).map_err(|error| failed(&error))?),
        };
        Ok(Self(hash.to_string()))
    }

    /// Returns whether this is the hash of the password. Takes as long as hashing. A stored form that is no hash
    /// matches no password.
    ///
    /// # Errors
    ///
    /// Returns an error for lack of memory.
    pub fn verify(&self, password: &str, memory: &mut HashMemory) -> Result<bool, PasswordError> {
        let Some((hasher, salt, expected)) = self.parsed() else {
            return Ok(false);
        };
        let mut output = [0; Output::MAX_LENGTH];
        let Some(output) = output.get_mut(..expected.len()) else {
            return Ok(false);
        };
        memory.hash(&hasher, password, &salt, output)?;
        Ok(expected.as_bytes().ct_eq(output).into())
    }

    /// Returns the hasher with the parameters of the stored form, its salt, and the expected output.
    fn parsed(&self) -> Option<(Argon2<'static>, Salt, Output)> {
        let stored = phc::PasswordHash::new(&self.0).ok()?;
        let algorithm = Algorithm::try_from(stored.algorithm.as_str()).ok()?;
        let version = Version::try_from(stored.version?).ok()?;
        let params = Params::try_from(&stored).ok()?;
        Some((
            Argon2::new(algorithm, version, params),
            stored.salt?,
            stored.hash?,
        ))
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
        let memory = &mut HashMemory::default();
        let password = format!("пароль 🔑 \u{0}{}", "x".repeat(240));
        let hash = PasswordHash::of(&password, memory).unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(hash.verify(&password, memory).unwrap());
        assert!(!hash.verify(&password[..password.len() - 1], memory).unwrap());
        assert_ne!(hash, PasswordHash::of(&password, memory).unwrap());
    }

    #[test]
    fn dummy_hash_has_the_usual_cost_and_matches_no_password() {
        let memory = &mut HashMemory::default();
        let dummy = phc::PasswordHash::new(DUMMY_HASH).unwrap();
        let of = PasswordHash::of("", memory).unwrap();
        let real = phc::PasswordHash::new(of.as_str()).unwrap();
        assert_eq!(dummy.params, real.params);
        assert_eq!(dummy.algorithm, real.algorithm);
        assert_eq!(dummy.hash.unwrap().len(), real.hash.unwrap().len());
        assert!(!PasswordHash::dummy().verify("", memory).unwrap());
        assert!(
            !PasswordHash::from_stored(String::new())
                .verify("", memory)
                .unwrap()
        );
    }

    #[test]
    fn stored_parameters_and_earlier_contents_of_the_memory_do_not_matter() {
        let memory = &mut HashMemory::default();
        // Computed with the reference implementation, with other parameters than new hashes have.
        let other = PasswordHash::from_stored(
            "$argon2id$v=19$m=64,t=1,p=2$c29tZXNhbHQ$fulyYjWJJvMORDFTPUq4Eatpl3lItiixI9xM9B6eb10".to_owned(),
        );
        let hash = PasswordHash::of("password", memory).unwrap();
        assert!(other.verify("password", memory).unwrap());
        assert!(!other.verify("passwore", memory).unwrap());
        assert!(hash.verify("password", memory).unwrap());
        assert!(hash.verify("password", &mut HashMemory::default()).unwrap());
    }
}
