//! Who calls, and what the caller may do.

use super::Service;
use super::error::{RETRY_AFTER, Refused};
use crate::account::audit::Actor;
use crate::account::{Account, Key, PresentedToken, Scope, Status, Token};
use crate::store::{Authenticated, StoreError};
use account_server::Operation;
use account_server::security::{AuthenticationError, Authenticator, Credential};
use std::sync::Arc;

/// The account whose token was presented, as it was at that moment, and the token.
#[derive(Clone, Debug)]
pub struct Caller {
    pub(super) account: Arc<Account>,
    pub(super) token: Arc<Token>,
    operation: Operation,
}

impl Caller {
    /// Whether it may change anything.
    pub(super) fn may_write(&self) -> Result<(), Refused> {
        match self.account.status {
            Status::Active if self.token.scope >= Scope::Write => Ok(()),
            _ => Err(Refused::Forbidden),
        }
    }

    /// Whether a token says that it may act on accounts of others.
    pub(super) fn is_admin(&self) -> bool {
        self.token.scope == Scope::Admin
    }

    /// Whose account it is.
    pub(super) fn id(&self) -> Key {
        self.account.id
    }

    /// For the audit trail.
    pub(super) fn actor(&self) -> Actor {
        Actor {
            account: Some(self.account.id),
            token: Some(self.token.id),
            operation: self.operation.id(),
        }
    }
}

impl Authenticator for Service {
    type Principal = Caller;

    async fn authenticate(
        &self,
        operation: Operation,
        credential: Credential<'_>,
    ) -> Result<Caller, AuthenticationError> {
        let (Credential::BearerAuth(text) | Credential::AccessToken(text)) = credential;
        let found = match PresentedToken::parse(text) {
            Some(presented) => self.store.authenticate(&presented).await.map_err(failed)?,
            None => None,
        };
        let found =
            found.filter(|found| found.account.status != Status::Closed || tells_of_closed(operation));
        let Some(Authenticated { token, account }) = found else {
            return Err(match self.throttle.failed(text) {
                None => AuthenticationError::Unauthorized,
                Some(retry_after) => AuthenticationError::TooManyRequests { retry_after },
            });
        };
        Ok(Caller {
            account,
            token,
            operation,
        })
    }
}

/// Whether an operation has an answer of its own for a closed account.
fn tells_of_closed(operation: Operation) -> bool {
    matches!(
        operation,
        Operation::GetWorkspaceProfile | Operation::PutWorkspaceProfile
    )
}

fn failed(error: StoreError) -> AuthenticationError {
    tracing::error!(%error, "a token could not be looked up");
    match error {
        StoreError::Unavailable(_) => AuthenticationError::Unavailable {
            retry_after: Some(RETRY_AFTER.into()),
        },
        StoreError::Broken(_) => AuthenticationError::Internal,
    }
}
