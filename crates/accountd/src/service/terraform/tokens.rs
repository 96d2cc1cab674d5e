//! Manages the authentication tokens of the caller's account.

use super::errors::{self, AttributeErrors};
use super::paging::Page;
use super::{is_own, user};
use crate::account::command::{CreateToken, DeleteToken, NewToken};
use crate::account::{Id, MAX_TOKENS, Scope, Token, now};
use crate::service::caller::Caller;
use crate::service::error::ServiceError;
use crate::service::state::Service;
use account_server::types::{
    AuthenticationToken, AuthenticationTokenAttributes, AuthenticationTokenListDocument,
    AuthenticationTokenType, CreateAuthenticationTokenAttributes, JsonApiErrorDocument, TokenScope,
};
use account_server::{DateTime, Maybe};
use jiff::Timestamp;

/// The prefix of token ids in this API.
const PREFIX: &str = "at-";

impl Service {
    pub(super) async fn list_tokens(
        &self,
        caller: &Caller,
        user: &str,
        page: Page,
    ) -> Result<AuthenticationTokenListDocument, ServiceError> {
        self.require_own(caller, user).await?;
        let listed = self
            .store
            .tokens_page(caller.id(), now(), page.offset(), page.size());
        let listed = listed.await?;
        Ok(AuthenticationTokenListDocument {
            data: listed
                .tokens
                .into_iter()
                .map(|token| document(token, None))
                .collect(),
            links: page.links(&user::tokens_path(&caller.account), listed.total),
            meta: page.meta(listed.total),
        })
    }

    pub(super) async fn issue_token(
        &self,
        caller: &Caller,
        user: &str,
        attributes: CreateAuthenticationTokenAttributes,
    ) -> Result<Result<AuthenticationToken, AttributeErrors>, ServiceError> {
        let scope = attributes.scope.map_or(Scope::Write, scope);
        let expires_at = match attributes.expired_at {
            Maybe::Value(end) => Some(stored(end.instant())),
            Maybe::Absent | Maybe::Null => None,
        };
        let mut errors = AttributeErrors::default();
        if expires_at.is_some_and(|end| end <= now()) {
            errors.add("/data/attributes/expired-at", "expired-at lies in the past");
        }
        match self.may_issue(caller, user).await {
            Err(ServiceError::Forbidden | ServiceError::NotFound) if !errors.is_empty() => {
                return Ok(Err(errors));
            }
            allowed => allowed?,
        }
        if caller.token.is_outlived_by(expires_at) {
            errors.add(
                "/data/attributes/expired-at",
                "expired-at is later than the expiry of the current token",
            );
        }
        if scope > caller.token.scope {
            errors.add(
                "/data/attributes/scope",
                "scope exceeds the scope of the current token",
            );
        }
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        let new = NewToken {
            account: caller.id(),
            scope,
            description: attributes.description.unwrap_or_default(),
            expires_at,
        };
        let command = CreateToken::new(caller.actor(), new)?;
        let (token, plaintext) = self.store.execute(command).await?;
        Ok(Ok(document(token, Some(plaintext.reveal()))))
    }

    pub(super) async fn find_token(
        &self,
        caller: &Caller,
        id: &str,
    ) -> Result<AuthenticationToken, ServiceError> {
        let token = self.store.token(parse(id)?).await?;
        let now = now();
        let token = token.filter(|token| token.account == caller.id());
        let token = token.filter(|token| token.expires_at.is_none_or(|end| now < end));
        token
            .map(|token| document(token, None))
            .ok_or(ServiceError::NotFound)
    }

    pub(super) async fn revoke_token(&self, caller: &Caller, id: &str) -> Result<(), ServiceError> {
        caller.may_write()?;
        let command = DeleteToken {
            account: caller.id(),
            token: parse(id)?,
            actor: caller.actor(),
        };
        Ok(self.store.execute(command).await?)
    }

    /// Checks that the caller may create tokens for a user.
    async fn may_issue(&self, caller: &Caller, user: &str) -> Result<(), ServiceError> {
        caller.may_write()?;
        self.require_own(caller, user).await
    }

    /// Reports the tokens of other users as not found.
    async fn require_own(&self, caller: &Caller, user: &str) -> Result<(), ServiceError> {
        if is_own(caller, user) {
            return Ok(());
        }
        // The caller's name may have the form of an id that no account has.
        let id = user.strip_prefix(super::PREFIX).and_then(Id::parse);
        let is_name = user.to_lowercase() == caller.account.username.key();
        match id.filter(|_| is_name) {
            Some(id) if self.store.account(id).await?.is_none() => Ok(()),
            _ => Err(ServiceError::NotFound),
        }
    }
}

/// Returns a time with the precision of the store, so that every response shows the same.
fn stored(time: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(time.as_microsecond()).unwrap_or(time)
}

fn parse(id: &str) -> Result<Id, ServiceError> {
    id.strip_prefix(PREFIX)
        .and_then(Id::parse)
        .ok_or(ServiceError::NotFound)
}

fn scope(scope: TokenScope) -> Scope {
    match scope {
        TokenScope::Read => Scope::Read,
        TokenScope::Write => Scope::Write,
        TokenScope::Admin => Scope::Admin,
    }
}

/// Builds the document of a 422 because of the number of tokens.
pub(super) fn too_many() -> JsonApiErrorDocument {
    let detail = format!("An account has at most {MAX_TOKENS} tokens that have not expired.");
    errors::single("422", "too many tokens", &detail)
}

/// Renders a token; its plain text is included only at creation.
fn document(token: Token, plaintext: Option<String>) -> AuthenticationToken {
    AuthenticationToken {
        id: format!("{PREFIX}{}", token.id),
        r#type: AuthenticationTokenType::AuthenticationTokens,
        attributes: AuthenticationTokenAttributes {
            created_at: token.created_at.into(),
            last_used_at: token.last_used_at.map(DateTime::from),
            description: token.description,
            token: plaintext,
            expired_at: token.expires_at.map(DateTime::from),
            scope: match token.scope {
                Scope::Read => TokenScope::Read,
                Scope::Write => TokenScope::Write,
                Scope::Admin => TokenScope::Admin,
            },
        },
    }
}
