//! An empty database of either kind.

use super::postgres::Cluster;
use accountd::account::EmailPolicy;
use accountd::store::{Options, Store};
use tempfile::TempDir;

/// An empty database that is gone after the test.
pub(crate) struct Place {
    pub(crate) url: String,
    _folder: Option<TempDir>,
}

impl Place {
    /// A file that is not there yet.
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            url: format!("sqlite:{}", folder.path().join("accounts.db").display()),
            _folder: Some(folder),
        }
    }

    /// A new database of this program's own server.
    pub(crate) fn postgres() -> Self {
        Self {
            url: Cluster::shared().new_database(),
            _folder: None,
        }
    }

    /// A store on it; each call is an instance of its own.
    pub(crate) async fn open(&self, email: EmailPolicy) -> Store {
        let options = Options {
            email,
            ..Options::default()
        };
        Store::open(&self.url, options).await.unwrap()
    }
}
