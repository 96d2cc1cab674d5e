//! Empty databases for tests.

use super::postgres::Cluster;
use accountd::account::EmailPolicy;
use accountd::store::{Store, StoreOptions};
use tempfile::TempDir;

/// An empty database that is removed after the test.
pub(crate) struct TestDatabase {
    pub(crate) url: String,
    _folder: Option<TempDir>,
}

impl TestDatabase {
    /// Names an SQLite file that does not exist yet.
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            url: format!("sqlite:{}", folder.path().join("accounts.db").display()),
            _folder: Some(folder),
        }
    }

    /// Creates a database on this process's PostgreSQL server.
    pub(crate) fn postgres() -> Self {
        Self {
            url: Cluster::shared().new_database(),
            _folder: None,
        }
    }

    /// Opens a store; each call acts as another instance.
    pub(crate) async fn open(&self, email: EmailPolicy) -> Store {
        let options = StoreOptions {
            email,
            ..StoreOptions::default()
        };
        Store::open(&self.url, options).await.unwrap()
    }
}
