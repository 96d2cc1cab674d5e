//! Authenticates callers and checks what they may do.

use super::Service;
use super::error::{RETRY_AFTER, ServiceError};
use crate::account::audit::Actor;
use crate::account::{Account, Id, PresentedToken, Scope, Status, Token};
use crate::store::{Authenticated, StoreError};
use account_server::Operation;
use account_server::security::{AuthenticationError, Authenticator, Credential};
use std::sync::Arc;

/// The authenticated account, as it was at that moment, and its token.
#[derive(Clone, Debug)]
pub struct Caller {
    pub(super) account: Arc<Account>,
    pub(super) token: Arc<Token>,
    operation: Operation,
}

impl Caller {
    /// Checks that the caller may make changes.
    pub(super) fn may_write(&self) -> Result<(), ServiceError> {
        match self.account.status {
            Status::Active if self.token.scope >= Scope::Write => Ok(()),
            _ => Err(ServiceError::Forbidden),
        }
    }

    /// Returns whether the token allows acting on other accounts.
    pub(super) fn is_admin(&self) -> bool {
        self.token.scope == Scope::Admin
    }

    /// Returns the id of the caller's account.
    pub(super) fn id(&self) -> Id {
        self.account.id
    }

    /// Returns the actor for the audit trail.
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
            Some(presented) => self.store.authenticate(&presented).await.map_err(lookup_error)?,
            None => None,
        };
        let found =
            found.filter(|found| found.account.status != Status::Closed || reports_closed_account(operation));
        let Some(Authenticated { token, account }) = found else {
            return Err(match self.throttle.record_failure(text) {
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

/// Returns whether an operation declares a response of its own for a closed account.
fn reports_closed_account(operation: Operation) -> bool {
    matches!(
        operation,
        Operation::GetWorkspaceProfile | Operation::PutWorkspaceProfile
    )
}

fn lookup_error(error: StoreError) -> AuthenticationError {
    tracing::error!(%error, "token lookup failed");
    match error {
        StoreError::Unavailable(_) => AuthenticationError::Unavailable {
            retry_after: Some(RETRY_AFTER.into()),
        },
        StoreError::Fatal(_) => AuthenticationError::Internal,
    }
}
