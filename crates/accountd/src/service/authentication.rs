//! Authenticates callers by their tokens.

use super::caller::Caller;
use super::error::RETRY_AFTER;
use super::state::Service;
use crate::account::{PresentedToken, Status};
use crate::store::{Authenticated, StoreError};
use account_server::security::{AuthenticationError, Authenticator, Credential};
use account_server::{Operation, RequestContext};

impl Authenticator for Service {
    type Principal = Caller;

    async fn authenticate(
        &self,
        context: RequestContext<'_>,
        credential: Credential<'_>,
    ) -> Result<Caller, AuthenticationError> {
        let operation = context.operation();
        let (Credential::BearerAuth(text) | Credential::AccessToken(text)) = credential;
        let peer = context.peer().map(|peer| peer.ip());
        let found = match PresentedToken::parse(text) {
            Some(presented) => self.store.authenticate(&presented).await.map_err(lookup_error)?,
            None => None,
        };
        let found =
            found.filter(|found| found.account.status != Status::Closed || reports_closed_account(operation));
        let Some(Authenticated { token, account }) = found else {
            return Err(match self.throttle.record_failure(text, peer) {
                None => AuthenticationError::Unauthorized,
                Some(retry_after) => AuthenticationError::TooManyRequests { retry_after },
            });
        };
        Ok(Caller {
            account,
            token,
            operation,
            address: self.audited_address(peer),
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
    match error {
        // The store logs when it becomes unavailable, not for each request.
        StoreError::Unavailable(_) => {
            tracing::debug!(%error, "token lookup failed");
            AuthenticationError::Unavailable {
                retry_after: Some(RETRY_AFTER.into()),
            }
        }
        StoreError::Fatal(_) => {
            tracing::error!(%error, "token lookup failed");
            AuthenticationError::Internal
        }
    }
}
