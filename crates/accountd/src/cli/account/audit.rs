//! `accountd account audit`: shows entries of the audit trail.

use crate::account::Id;
use crate::account::audit::AuditEntry;
use crate::cli::database::{find, open};
use crate::cli::error::CliError;
use crate::cli::output::print_json;
use crate::cli::token_id;
use crate::options::AuditOptions;
use crate::store::{ActorId, Store};
use serde_json::{Value, json};

/// The prefixes of ids of accounts in the contract.
const PREFIXES: [&str; 2] = ["acct_", "user-"];

pub(super) async fn run(options: AuditOptions) -> Result<(), CliError> {
    let store = open(&options.database).await?;
    let trail = match (&options.username, &options.id, &options.actor) {
        (Some(username), _, _) => {
            let account = find(&store, username).await?;
            store.audit_of(account.id, options.limit).await?
        }
        (_, Some(text), _) => {
            let id = account_id(text).ok_or_else(|| {
                CliError::new(format!(
                    "--id: {text:?} is not the id of an account, such as acct_…"
                ))
            })?;
            store.audit_of(id, options.limit).await?
        }
        (_, _, actor) => {
            let actor = find_actor(&store, actor.as_deref().unwrap_or_default()).await?;
            store.audit_by(actor, options.limit).await?
        }
    };
    store.close().await;
    print_json(&Value::Array(trail.iter().map(entry_to_json).collect()))
}

/// Parses the id of an account. The prefix may be omitted.
fn account_id(text: &str) -> Option<Id> {
    let prefix = PREFIXES.iter().find_map(|prefix| text.strip_prefix(prefix));
    Id::parse(prefix.unwrap_or(text))
}

/// Finds who has this id or username. Whoever chooses the id of another account as username does not hide what that one did.
async fn find_actor(store: &Store, text: &str) -> Result<ActorId, CliError> {
    if let Some(token) = token_id::parse_prefixed(text) {
        return Ok(ActorId::Token(token));
    }
    let named = store.account_by_username(text).await?.map(|account| account.id);
    let id = match (account_id(text), named) {
        (Some(id), Some(other)) if id != other => {
            let sent = match PREFIXES.iter().any(|prefix| text.starts_with(prefix)) {
                true => id.to_string(),
                false => format!("{}{id}", PREFIXES[0]),
            };
            return Err(CliError::new(format!(
                "--actor: {text:?} is an id, and also the username of the account {other}; use the id {other} for the latter, and \
                 {sent} otherwise"
            )));
        }
        (id, named) => id.or(named),
    };
    id.map(ActorId::Account).ok_or_else(|| {
        CliError::new(format!(
            "--actor: {text:?} is neither a username nor the id of an account or a token (at-…); a deleted account is \
             known by its id only"
        ))
    })
}

fn entry_to_json(entry: &AuditEntry) -> Value {
    json!({
        "at": entry.at.to_string(),
        "operation": entry.operation,
        "account": entry.account.to_string(),
        "fields": entry.fields,
        "token": entry.subject_token.map(token_id::format),
        "by_account": entry.actor.map(|id| id.to_string()),
        "by_token": entry.token.map(token_id::format),
        "from_address": entry.address.map(|address| address.to_string()),
    })
}
