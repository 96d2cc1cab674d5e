//! Opens the database that the options name, and finds accounts by username.

use super::error::CliError;
use crate::account::Account;
use crate::options::DatabaseOptions;
use crate::store::{Store, StoreOptions};

/// Opens a database, which must exist already.
pub(super) async fn open(database: &DatabaseOptions) -> Result<Store, CliError> {
    let options = StoreOptions {
        create: false,
        lock_timeout: database.lock_timeout(),
        ..StoreOptions::default()
    };
    Ok(Store::open(database.url(), options).await?)
}

/// Returns the account with this username.
pub(super) async fn find(store: &Store, username: &str) -> Result<Account, CliError> {
    let account = store.account_by_username(username).await?;
    account.ok_or_else(|| {
        CliError::new(format!(
            "no account has the username {username:?}; `accountd account list` shows all accounts"
        ))
    })
}
