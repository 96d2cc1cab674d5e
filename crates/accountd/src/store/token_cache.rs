//! Caches token lookups for as long as the database reports no change.

use super::authenticated::Authenticated;
use super::change_detector::ChangeDetector;
use super::database_file::DatabaseFile;
use crate::account::Id;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::task::yield_now;

/// Maximum number of cached tokens, of some 2 KiB each.
const CAPACITY: usize = 4_096;

/// The tokens looked up since the last change to the database by any process. A revocation is a change, so it
/// takes effect immediately. Without an SQLite file, nothing is cached.
pub(super) struct TokenCache {
    file: Option<Arc<DatabaseFile>>,
    /// The number of times that reading the version has begun.
    pub(super) version_checks: AtomicU64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    detector: Option<ChangeDetector>,
    /// The version of the database to which the tokens belong.
    version: Option<i64>,
    tokens: HashMap<Id, Authenticated>,
}

impl TokenCache {
    pub(super) fn new(file: Option<Arc<DatabaseFile>>) -> Self {
        Self {
            file,
            version_checks: AtomicU64::new(0),
            state: Mutex::default(),
        }
    }

    /// Returns a token if the database has not changed between its lookup and this call.
    pub(super) async fn get(&self, id: &Id) -> Option<Authenticated> {
        self.file.as_ref()?;
        let checks = self.version_checks.load(Ordering::SeqCst);
        // All requests that are ready now share one check, which takes some microseconds.
        yield_now().await;
        let mut state = self.lock();
        if self.version_checks.load(Ordering::SeqCst) == checks {
            self.check(&mut state);
        }
        state.tokens.get(id).cloned()
    }

    /// Returns the version of the database, with which lookups that begin now can be cached.
    pub(super) fn version(&self) -> Option<i64> {
        let file = self.file.as_ref()?;
        let mut state = self.lock();
        if state.detector.is_none() {
            state.detector = ChangeDetector::open(file);
        }
        self.check(&mut state);
        state.version
    }

    /// Caches a lookup that was made after the version was read. A change in between results in another version, so
    /// an entry is never older than its version.
    pub(super) fn insert(&self, version: Option<i64>, id: Id, found: &Authenticated) {
        if version.is_none() {
            return;
        }
        let mut state = self.lock();
        if state.version != version {
            return;
        }
        if state.tokens.len() >= CAPACITY {
            state.tokens.clear();
        }
        state.tokens.insert(id, found.clone());
    }

    /// Drops all entries and closes the connection.
    pub(super) fn close(&self) {
        *self.lock() = State::default();
    }

    /// Reads the version of the database and drops older entries.
    fn check(&self, state: &mut State) {
        self.version_checks.fetch_add(1, Ordering::SeqCst);
        state.read_version();
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Reads the version of the database and drops older entries.
    fn read_version(&mut self) {
        let version = self.detector.as_ref().and_then(ChangeDetector::data_version);
        if version.is_none() {
            // The versions of another detector cannot be compared.
            self.detector = None;
        }
        if version != self.version {
            self.version = version;
            self.tokens.clear();
        }
    }
}
