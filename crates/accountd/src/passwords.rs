//! Hashes and verifies passwords on blocking threads.

use crate::account::{HashMemory, PasswordError, PasswordHash};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Maximum number of concurrent jobs: 152 MiB, and some 200 passwords per second.
const MAX_JOBS: usize = 8;

/// Runs password hashing with at most one job per processor. Each job takes 19 MiB and tens of milliseconds,
/// so more parallelism would only cost memory.
#[derive(Clone, Debug)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    memory: MemoryPool,
}

/// The memory of jobs that have ended, at most one for each permit.
#[derive(Clone, Debug, Default)]
struct MemoryPool(Arc<Mutex<Vec<HashMemory>>>);

impl MemoryPool {
    fn lock(&self) -> MutexGuard<'_, Vec<HashMemory>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a job with the memory of an earlier one, if there is any.
    fn run<T>(&self, job: impl FnOnce(&mut HashMemory) -> T) -> T {
        let mut memory = self.lock().pop().unwrap_or_default();
        let result = job(&mut memory);
        self.lock().push(memory);
        result
    }
}

impl Default for Passwords {
    fn default() -> Self {
        let parallel = available_parallelism().map_or(1, std::num::NonZero::get);
        Self {
            permits: Arc::new(Semaphore::new(parallel.min(MAX_JOBS))),
            memory: MemoryPool::default(),
        }
    }
}

impl Passwords {
    /// Hashes a password.
    ///
    /// # Errors
    ///
    /// Returns an error for lack of memory or randomness.
    pub async fn hash(&self, password: String) -> Result<PasswordHash, PasswordError> {
        self.run(move |memory| PasswordHash::of(&password, memory)).await
    }

    /// Returns whether a password matches the stored hash. If no password is set, a dummy hash is computed,
    /// so that timing does not reveal it.
    ///
    /// # Errors
    ///
    /// Returns an error if the hash cannot be computed.
    pub async fn verify(
        &self,
        password: String,
        stored: Option<PasswordHash>,
    ) -> Result<bool, PasswordError> {
        let is_set = stored.is_some();
        let stored = stored.unwrap_or_else(PasswordHash::dummy);
        let matches = self.run(move |memory| stored.verify(&password, memory)).await?;
        Ok(matches && is_set)
    }

    async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut HashMemory) -> Result<T, PasswordError> + Send + 'static,
    ) -> Result<T, PasswordError> {
        let stopped = |_| PasswordError("the service is stopping".to_owned());
        let permits = Arc::clone(&self.permits);
        let permit = permits.acquire_owned().await.map_err(|_| stopped(()))?;
        let memory = self.memory.clone();
        let job = spawn_blocking(move || {
            // Held until the job ends, even if its caller has gone.
            let _permit = permit;
            memory.run(job)
        });
        job.await.map_err(|_| stopped(()))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn password_is_verified_and_none_matches_where_none_is_set() {
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
