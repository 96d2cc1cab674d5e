//! Reports on what the preparation of a database waits.

use super::connection::{Connection, DatabaseTarget};
use super::lock_holder;
use std::future::Future;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

/// How often the holder of a lock is looked up.
const INTERVAL: Duration = Duration::from_millis(250);

/// What is known about the lock on which a connection waits.
#[derive(Debug, Default)]
pub(super) struct LockWait {
    /// The process of the PostgreSQL session that waits; 0 if unknown.
    session: AtomicI32,
    holder: Mutex<Option<String>>,
}

impl LockWait {
    /// Sets the session of PostgreSQL that may have to wait.
    pub(super) fn set_session(&self, session: i32) {
        self.session.store(session, Ordering::Relaxed);
    }

    /// Returns who held the lock when it was looked up last.
    pub(super) fn holder(&self) -> Option<String> {
        self.holder.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Runs the work. If it takes longer, looks up who holds the lock on which it waits, and logs that once.
    pub(super) async fn watch<T>(&self, target: &DatabaseTarget, work: impl Future<Output = T>) -> T {
        tokio::select! {
            done = work => done,
            () = self.look_up(target) => std::future::pending().await,
        }
    }

    async fn look_up(&self, target: &DatabaseTarget) {
        let mut connection = None;
        let mut is_logged = false;
        loop {
            tokio::time::sleep(INTERVAL).await;
            let holder = match target {
                DatabaseTarget::Sqlite(file, _) => lock_holder::holders_of_file(file.path(), false),
                DatabaseTarget::Postgres(_) => self.holder_of_session(target, &mut connection).await,
            };
            let Some(holder) = holder else { continue };
            if !is_logged {
                tracing::warn!("the start waits for a lock of the database, held by {holder}");
                is_logged = true;
            }
            *self.holder.lock().unwrap_or_else(PoisonError::into_inner) = Some(holder);
        }
    }

    async fn holder_of_session(
        &self,
        target: &DatabaseTarget,
        connection: &mut Option<Connection>,
    ) -> Option<String> {
        let session = self.session.load(Ordering::Relaxed);
        if session == 0 {
            return None;
        }
        if connection.is_none() {
            *connection = target.connect(INTERVAL).await.ok();
        }
        match connection {
            Some(Connection::Postgres(connection)) => lock_holder::holders_of_session(connection, session)
                .await
                .ok()
                .flatten(),
            _ => None,
        }
    }
}
