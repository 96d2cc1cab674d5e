//! The authentication tokens of one's own account.

use super::errors::Faults;
use super::is_own;
use crate::account::command::{CreateToken, DeleteToken, NewToken};
use crate::account::{Key, Scope, Token, now};
use crate::service::Service;
use crate::service::caller::Caller;
use crate::service::error::Refused;
use account_server::Maybe;
use account_server::types::{
    AuthenticationToken, AuthenticationTokenAttributes, AuthenticationTokenType,
    CreateAuthenticationTokenAttributes, TokenScope,
};

/// What a token's identifier begins with here.
const PREFIX: &str = "at-";

impl Service {
    pub(super) async fn tokens(
        &self,
        caller: &Caller,
        user: &str,
    ) -> Result<Vec<AuthenticationToken>, Refused> {
        self.must_be_own(caller, user).await?;
        let tokens = self.store.tokens_of(caller.id()).await?;
        let now = now();
        let good = tokens
            .into_iter()
            .filter(|token| token.expires_at.is_none_or(|end| now < end));
        Ok(good.map(|token| shown(token, None)).collect())
    }

    pub(super) async fn new_token(
        &self,
        caller: &Caller,
        user: &str,
        attributes: CreateAuthenticationTokenAttributes,
    ) -> Result<Result<AuthenticationToken, Faults>, Refused> {
        caller.may_write()?;
        self.must_be_own(caller, user).await?;
        let scope = attributes.scope.map_or(Scope::Write, scope);
        let expires_at = match attributes.expired_at {
            Maybe::Value(end) => Some(end),
            Maybe::Absent | Maybe::Null => None,
        };
        let mut faults = Faults::default();
        if expires_at.is_some_and(|end| end <= now()) {
            faults.add("/data/attributes/expired-at", "expired-at lies in the past");
        }
        if scope > caller.token.scope {
            faults.add(
                "/data/attributes/scope",
                "scope is wider than that of the token that asks",
            );
        }
        if !faults.is_empty() {
            return Ok(Err(faults));
        }
        let new = NewToken {
            account: caller.id(),
            scope,
            description: attributes.description.unwrap_or_default(),
            expires_at,
        };
        let command = CreateToken::new(caller.actor(), new)?;
        let (token, secret) = self.store.execute(command).await?;
        Ok(Ok(shown(token, Some(secret.reveal()))))
    }

    pub(super) async fn token(&self, caller: &Caller, id: &str) -> Result<AuthenticationToken, Refused> {
        let token = self.store.token(parse(id)?).await?;
        let now = now();
        let token = token.filter(|token| token.account == caller.id());
        let token = token.filter(|token| token.expires_at.is_none_or(|end| now < end));
        token.map(|token| shown(token, None)).ok_or(Refused::NotFound)
    }

    pub(super) async fn without_token(&self, caller: &Caller, id: &str) -> Result<(), Refused> {
        caller.may_write()?;
        let command = DeleteToken {
            account: caller.id(),
            token: parse(id)?,
            actor: caller.actor(),
        };
        Ok(self.store.execute(command).await?)
    }

    /// Tokens of others are not found.
    async fn must_be_own(&self, caller: &Caller, user: &str) -> Result<(), Refused> {
        if is_own(caller, user) {
            return Ok(());
        }
        // The caller's name may have the form of an identifier that no account has.
        let id = user.strip_prefix(super::PREFIX).and_then(Key::parse);
        let is_name = user.to_lowercase() == caller.account.username.key();
        match id.filter(|_| is_name) {
            Some(id) if self.store.account(id).await?.is_none() => Ok(()),
            _ => Err(Refused::NotFound),
        }
    }
}

fn parse(id: &str) -> Result<Key, Refused> {
    id.strip_prefix(PREFIX)
        .and_then(Key::parse)
        .ok_or(Refused::NotFound)
}

fn scope(scope: TokenScope) -> Scope {
    match scope {
        TokenScope::Read => Scope::Read,
        TokenScope::Write => Scope::Write,
        TokenScope::Admin => Scope::Admin,
    }
}

/// A token as it is shown: its secret only when it is made.
fn shown(token: Token, secret: Option<String>) -> AuthenticationToken {
    AuthenticationToken {
        id: format!("{PREFIX}{}", token.id),
        r#type: AuthenticationTokenType::AuthenticationTokens,
        attributes: AuthenticationTokenAttributes {
            created_at: token.created_at,
            last_used_at: token.last_used_at,
            description: token.description,
            token: secret,
            expired_at: token.expires_at,
            scope: match token.scope {
                Scope::Read => TokenScope::Read,
                Scope::Write => TokenScope::Write,
                Scope::Admin => TokenScope::Admin,
            },
        },
    }
}
