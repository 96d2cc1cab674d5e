//! `accountd account …`: manages accounts.

use super::error::CliError;
use super::find::{find, open};
use super::output::print_json;
use super::token_id;
use crate::account::actor::Actor;
use crate::account::audit::AuditEntry;
use crate::account::command::{self, NewAccount, SetStatus};
use crate::account::{Account, Email, InvalidValue, Status, UserType, Username, now, parse_name};
use crate::options::{AccountCommand, AccountOptions, AuditOptions, CreateAccountOptions};
use crate::passwords::Passwords;
use crate::store::{Store, StoreOptions};
use serde_json::{Value, json};
use std::io::{BufRead as _, Read as _};

/// Number of accounts in one query.
const PAGE_SIZE: u32 = 500;

/// More bytes than a line with a password can have.
const MAX_PASSWORD_LINE: u64 = 4096;

pub(super) async fn run(command: AccountCommand) -> Result<(), CliError> {
    match command {
        AccountCommand::Create(options) => create(options).await,
        AccountCommand::List(database) => {
            let store = open(&database).await?;
            list(&store).await?;
            store.close().await;
            Ok(())
        }
        AccountCommand::Show(options) => {
            let store = open(&options.database).await?;
            let account = find(&store, &options.username).await?;
            store.close().await;
            print_json(&account_to_json(&account))
        }
        AccountCommand::Audit(options) => audit(options).await,
        AccountCommand::Close(options) => set_status(options, Status::Closed, "account close").await,
        AccountCommand::Suspend(options) => set_status(options, Status::Suspended, "account suspend").await,
        AccountCommand::Activate(options) => set_status(options, Status::Active, "account activate").await,
    }
}

async fn create(options: CreateAccountOptions) -> Result<(), CliError> {
    let invalid = |flag: &'static str| move |error| CliError::new(format!("{flag}: value {error}"));
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
        user_type: match (options.administrator, options.service_account) {
            (true, _) => UserType::Administrator,
            (false, true) => UserType::Service,
            (false, false) => UserType::Standard,
        },
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

/// Parses an address. [`Email::new`] alone accepts more than the `format: email` of the contract.
fn parse_email(text: String) -> Result<Email, InvalidValue> {
    if account_server::formats::email(&text) {
        Email::new(text)
    } else {
        Err(InvalidValue("must be an e-mail address of ASCII characters"))
    }
}

/// Reads a password from the first line of standard input. Its length must be the one that the contract requires of a
/// changed password.
fn read_password() -> Result<String, CliError> {
    let unreadable = |why: &dyn std::fmt::Display| {
        CliError::new(format!("cannot read the password from standard input: {why}"))
    };
    let mut line = Vec::new();
    let mut input = std::io::stdin().lock().take(MAX_PASSWORD_LINE);
    input
        .read_until(b'\n', &mut line)
        .map_err(|error| unreadable(&error))?;
    if line.len() as u64 == MAX_PASSWORD_LINE {
        return Err(CliError::new(
            "the first line of standard input is too long; expected a password of 10 to 256 characters",
        ));
    }
    let line = String::from_utf8(line).map_err(|_| unreadable(&"it is not UTF-8"))?;
    let password = line.strip_suffix('\n').unwrap_or(&line);
    let password = password.strip_suffix('\r').unwrap_or(password);
    match password.chars().count() {
        10..=256 => Ok(password.to_owned()),
        count => Err(CliError::new(format!(
            "the password has {count} characters; expected 10 to 256"
        ))),
    }
}

async fn list(store: &Store) -> Result<(), CliError> {
    let mut after: Option<String> = None;
    let mut all = Vec::new();
    loop {
        let page = store.accounts(after.as_deref(), PAGE_SIZE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.username.key());
        all.extend(page.iter().map(account_to_json));
    }
    print_json(&Value::Array(all))
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

async fn audit(options: AuditOptions) -> Result<(), CliError> {
    let store = open(&options.account.database).await?;
    let account = find(&store, &options.account.username).await?;
    let trail = store.audit_of(account.id, options.limit).await?;
    store.close().await;
    print_json(&Value::Array(trail.iter().map(entry_to_json).collect()))
}

fn entry_to_json(entry: &AuditEntry) -> Value {
    json!({
        "at": entry.at.to_string(),
        "operation": entry.operation,
        "fields": entry.fields,
        "token": entry.subject_token.map(token_id::format),
        "by_account": entry.actor.map(|id| id.to_string()),
        "by_token": entry.token.map(token_id::format),
    })
}

/// Renders an account without its secrets.
fn account_to_json(account: &Account) -> Value {
    let text = |email: &Email| email.as_str().to_owned();
    json!({
        "id": account.id.to_string(),
        "username": account.username.as_str(),
        "email": account.email.as_ref().map(text),
        "pending_email": account.pending_email(now()).map(text),
        "name": account.name,
        "first_name": account.first_name,
        "last_name": account.last_name,
        "type": account.account_type.as_str(),
        "status": account.status.as_str(),
        "settings": {
            "currency": account.settings.currency,
            "timezone": account.settings.timezone,
            "language": account.settings.language,
        },
        "user_type": account.user_type.number(),
        "service_account": account.service_account,
        "two_factor": { "enabled": account.two_factor.enabled, "verified": account.two_factor.verified },
        "v2_only": account.v2_only,
        "has_password": account.password.is_some(),
        "created_at": account.created_at.to_string(),
        "updated_at": account.updated_at.to_string(),
    })
}
