//! Hashing and verifying passwords off the asynchronous threads.

use crate::account::{PasswordError, PasswordHash};
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Does the work of passwords, as many at a time as there are processors: each takes 19 MiB and tens of
/// milliseconds, so more of them at once would only cost memory.
#[derive(Clone, Debug)]
pub struct Passwords {
    permits: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        let parallel = available_parallelism().map_or(1, std::num::NonZero::get);
        Self {
            permits: Arc::new(Semaphore::new(parallel)),
        }
    }
}

impl Passwords {
    /// Hashes a password.
    ///
    /// # Errors
    ///
    /// Where there is no memory or no randomness for it.
    pub async fn hash(&self, password: String) -> Result<PasswordHash, PasswordError> {
        self.run(move || PasswordHash::of(&password)).await?
    }

    /// Whether a password is the stored one. Where none is stored it is not, after the same work.
    ///
    /// # Errors
    ///
    /// Where the work could not be done.
    pub async fn verify(
        &self,
        password: String,
        stored: Option<PasswordHash>,
    ) -> Result<bool, PasswordError> {
        let work = move || {
            let known = stored.is_some();
            stored.unwrap_or_else(PasswordHash::nobodys).verify(&password) && known
        };
        self.run(work).await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PasswordError> {
        let stopped = |_| PasswordError("the service is stopping".to_owned());
        let permits = Arc::clone(&self.permits);
        let permit = permits.acquire_owned().await.map_err(|_| stopped(()))?;
        let work = spawn_blocking(move || {
            // Kept until the work is done, even if nobody waits for it any longer.
            let _permit = permit;
            work()
        });
        work.await.map_err(|_| stopped(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_verified_and_where_none_is_stored_none_is_right() {
        let passwords = Passwords::default();
        let hash = passwords.hash("correct horse".to_owned()).await.unwrap();
        let verify = |text: &str, hash| {
            let text = text.to_owned();
            let passwords = passwords.clone();
            async move { passwords.verify(text, hash).await.unwrap() }
        };
        assert!(verify("correct horse", Some(hash.clone())).await);
        assert!(!verify("correct horsf", Some(hash)).await);
        assert!(!verify("correct horse", None).await);
    }
}
