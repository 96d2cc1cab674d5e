//! `accountd token …`: manages tokens.

use super::database::{find, open};
use super::error::CliError;
use super::output::{print, print_json};
use super::token_id;
use crate::account::Token;
use crate::account::actor::Actor;
use crate::account::command::{self, DeleteToken, NewToken, RevokeTokens};
use crate::options::{AccountOptions, CreateTokenOptions, RevokeTokenOptions, TokenCommand};
use crate::store::MAX_LISTED_TOKENS;
use serde_json::{Value, json};

pub(super) async fn run(command: TokenCommand) -> Result<(), CliError> {
    match command {
        TokenCommand::Create(options) => create(options).await,
        TokenCommand::List(options) => list(options).await,
        TokenCommand::Revoke(options) => revoke(options).await,
    }
}

async fn create(options: CreateTokenOptions) -> Result<(), CliError> {
    let description = options.description;
    if description.chars().count() > 256 || description.contains(char::is_control) {
        let why = "--description: must be at most 256 characters without control characters";
        return Err(CliError::new(why));
    }
    let store = open(&options.owner.database).await?;
    let account = find(&store, &options.owner.username).await?;
    let new = NewToken {
        account: account.id,
        scope: options.scope,
        description,
        expires_at: options.expires,
    };
    let command = command::CreateToken::new(Actor::without_token("token create"), new)?;
    let (_, plaintext) = store.execute(command).await?;
    store.close().await;
    print(&plaintext.reveal())
}

async fn list(options: AccountOptions) -> Result<(), CliError> {
    let store = open(&options.database).await?;
    let account = find(&store, &options.username).await?;
    let tokens = store.tokens_of(account.id, None).await?;
    store.close().await;
    if tokens.len() == MAX_LISTED_TOKENS {
        eprintln!("accountd: only the newest {MAX_LISTED_TOKENS} tokens are listed");
    }
    print_json(&Value::Array(tokens.iter().map(to_json).collect()))
}

async fn revoke(options: RevokeTokenOptions) -> Result<(), CliError> {
    let actor = Actor::without_token("token revoke");
    if let Some(username) = &options.username {
        let store = open(&options.database).await?;
        let account = find(&store, username).await?.id;
        let revoked = store.execute(RevokeTokens { account, actor }).await?;
        store.close().await;
        return print_json(&json!({ "revoked": revoked }));
    }
    let id = options.token.as_deref().unwrap_or_default();
    let unknown = || {
        CliError::new(format!(
            "no token has the id {id:?}; `accountd token list` shows the tokens of an account"
        ))
    };
    let id = token_id::parse(id).ok_or_else(unknown)?;
    let store = open(&options.database).await?;
    let token = store.token(id).await?.ok_or_else(unknown)?;
    let command = DeleteToken {
        account: token.account,
        token: id,
        actor,
    };
    store.execute(command).await?;
    store.close().await;
    Ok(())
}

/// Renders a token without its secret.
fn to_json(token: &Token) -> Value {
    json!({
        "id": token_id::format(token.id),
        "scope": token.scope.as_str(),
        "description": token.description,
        "created_at": token.created_at.to_string(),
        "last_used_at": token.last_used_at.map(|at| at.to_string()),
        "expires_at": token.expires_at.map(|at| at.to_string()),
    })
}
