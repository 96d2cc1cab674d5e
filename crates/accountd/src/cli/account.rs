//! `accountd account …`: manages accounts.

mod audit;
mod edit;
mod import;
mod list;

use super::account_json::account_to_json;
use super::database::{find, open};
use super::error::CliError;
use super::fields::{invalid, parse_email};
use super::output::print_json;
use super::password::read_password;
use crate::account::actor::Actor;
use crate::account::command::{self, NewAccount, SetStatus};
use crate::account::{Status, UserType, Username, parse_name};
use crate::options::{AccountCommand, AccountOptions, CreateAccountOptions};
use crate::passwords::Passwords;
use crate::store::{Store, StoreOptions};

pub(super) async fn run(command: AccountCommand) -> Result<(), CliError> {
    match command {
        AccountCommand::Create(options) => create(options).await,
        AccountCommand::Import(options) => import::run(options).await,
        AccountCommand::List(options) => list::run(options).await,
        AccountCommand::Edit(options) => edit::edit(options).await,
        AccountCommand::Password(options) => edit::password(options).await,
        AccountCommand::Delete(options) => edit::delete(options).await,
        AccountCommand::Show(options) => {
            let store = open(&options.database).await?;
            let account = find(&store, &options.username).await?;
            store.close().await;
            print_json(&account_to_json(&account))
        }
        AccountCommand::Audit(options) => audit::run(options).await,
        AccountCommand::Close(options) => set_status(options, Status::Closed, "account close").await,
        AccountCommand::Suspend(options) => set_status(options, Status::Suspended, "account suspend").await,
        AccountCommand::Activate(options) => set_status(options, Status::Active, "account activate").await,
    }
}

async fn create(options: CreateAccountOptions) -> Result<(), CliError> {
    let username = Username::new(options.username).map_err(invalid("--username"))?;
    let email = options
        .email
        .map(parse_email)
        .transpose()
        .map_err(invalid("--email"))?;
    let password = match options.password_stdin {
        true => Some(Passwords::default().hash(read_password()?).await?),
        false => None,
    };
    let new = NewAccount {
        email,
        password,
        account_type: options.account_type,
        service_account: options.service_account,
        user_type: UserType::of(options.administrator, options.service_account),
        ..NewAccount::new(username, parse_name(options.name).map_err(invalid("--name"))?)
    };
    let store_options = StoreOptions {
        lock_timeout: options.database.lock_timeout(),
        ..StoreOptions::default()
    };
    // The first account of a new database is created here, so the database may be missing.
    let store = Store::open(options.database.url(), store_options).await?;
    let command = command::CreateAccount::new(Actor::without_token("account create"), new)?;
    let account = store.execute(command).await?;
    store.close().await;
    print_json(&account_to_json(&account))
}

async fn set_status(
    options: AccountOptions,
    status: Status,
    operation: &'static str,
) -> Result<(), CliError> {
    let store = open(&options.database).await?;
    let account = find(&store, &options.username).await?;
    let command = SetStatus {
        account: account.id,
        actor: Actor::without_token(operation),
        status,
    };
    let account = store.execute(command).await?;
    store.close().await;
    print_json(&account_to_json(&account))
}
