//! Confirms a new address by the token from a mail, for both the API and the page.

use super::state::Service;
use crate::account::actor::Actor;
use crate::account::command::ConfirmEmail;
use crate::account::{Account, CommandError};
use crate::store::{ExecuteError, StoreError};
use account_server::Operation;
use std::net::IpAddr;

/// Why an address is not confirmed.
pub(crate) enum ConfirmationError {
    /// The token is invalid or no longer valid.
    Invalid,
    /// Too many invalid tokens came from this address; retry after this many seconds.
    RateLimited(u64),
    /// Another account holds the address.
    Taken,
    /// The store failed.
    Store(StoreError),
}

impl Service {
    /// Confirms the address if an account awaits the token. Unknown tokens do not reach the single writer.
    pub(crate) async fn confirm(
        &self,
        token: &str,
        account: Option<&Account>,
        peer: Option<IpAddr>,
    ) -> Result<Account, ConfirmationError> {
        if account.is_none() {
            return Err(self.invalid_confirmation(token, peer));
        }
        let actor = Actor::without_token(Operation::ConfirmEmail.id()).at(self.audited_address(peer));
        let command = ConfirmEmail::new(token, actor);
        let command =
            command.map_err(|error| ConfirmationError::Store(StoreError::Unavailable(error.to_string())))?;
        self.store
            .execute(command)
            .await
            .map_err(|failure| match failure {
                ExecuteError::Rejected(CommandError::Taken { .. }) => ConfirmationError::Taken,
                ExecuteError::Rejected(_) => self.invalid_confirmation(token, peer),
                ExecuteError::Store(error) => ConfirmationError::Store(error),
            })
    }

    /// Records an invalid token, which may be a guess.
    pub(crate) fn invalid_confirmation(&self, token: &str, peer: Option<IpAddr>) -> ConfirmationError {
        match self.throttle.record_failure(token, peer) {
            None => ConfirmationError::Invalid,
            Some(seconds) => ConfirmationError::RateLimited(seconds),
        }
    }
}
