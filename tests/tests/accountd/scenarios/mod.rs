//! Scenarios of several exchanges, on each database.

use crate::process::{Accountd, Database};
use account_client::types::{
    AccountPatch, UpdateAccountAttributes, UpdateAccountData, UpdateAccountDocument, UserResourceType,
};
use account_client::{BearerAuth, Client};

/// Runs a scenario on each database, with an account `ada`.
macro_rules! scenarios {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            use crate::process::Database;
            use crate::scenarios::World;
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(&World::new(Database::sqlite(), &[])).await;
            })*
        }
        mod postgresql {
            use crate::process::Database;
            use crate::scenarios::World;
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(&World::new(Database::postgres(), &[])).await;
            })*
        }
    };
}

mod access;
mod addresses;
mod domain_methods;
mod edits;
mod preconditions;
mod secrets;
mod token_lists;

struct World {
    database: Database,
    accountd: Accountd,
}

impl World {
    fn new(database: Database, flags: &[&str]) -> Self {
        database.account("ada", &[]);
        let accountd = database.serve(flags);
        Self { database, accountd }
    }

    /// Returns a client with a new token of an account.
    fn client(&self, username: &str, scope: &str) -> Client<BearerAuth> {
        self.accountd.client(&self.database.token(username, scope))
    }
}

fn renamed(name: &str) -> AccountPatch {
    AccountPatch::new().with_name(name.to_owned())
}

fn update(username: Option<&str>, email: Option<&str>) -> UpdateAccountDocument {
    let mut attributes = UpdateAccountAttributes::new();
    attributes.username = username.map(str::to_owned);
    attributes.email = email.map(str::to_owned);
    UpdateAccountDocument::new(UpdateAccountData::new(UserResourceType::Users).with_attributes(attributes))
}
