//! Confirming a new address by the token from a mail, whichever way it comes.

use super::Service;
use crate::account::command::ConfirmEmail;
use crate::account::{Account, Refusal};
use crate::store::{Failure, StoreError};
use account_server::Operation;

/// Why an address is not confirmed.
pub(crate) enum Unconfirmed {
    /// The token is good for nothing, or not any more.
    Invalid,
    /// So are too many from this address; so many seconds are to pass.
    Wait(u64),
    /// Another account has the address.
    Taken,
    /// The store's fault.
    Store(StoreError),
}

impl Service {
    /// Confirms, where an account waits for the token; only then the one writer has work with it.
    pub(crate) async fn confirm(
        &self,
        token: &str,
        waiting: Option<&Account>,
    ) -> Result<Account, Unconfirmed> {
        if waiting.is_none() {
            return Err(self.bad_confirmation(token));
        }
        let command = ConfirmEmail::new(token, Operation::ConfirmEmail.id());
        self.store
            .execute(command)
            .await
            .map_err(|failure| match failure {
                Failure::Refused(Refusal::Taken { .. }) => Unconfirmed::Taken,
                Failure::Refused(_) => self.bad_confirmation(token),
                Failure::Store(error) => Unconfirmed::Store(error),
            })
    }

    /// Counts a token that is not good: it may be a guess.
    pub(crate) fn bad_confirmation(&self, token: &str) -> Unconfirmed {
        match self.throttle.failed(token) {
            None => Unconfirmed::Invalid,
            Some(seconds) => Unconfirmed::Wait(seconds),
        }
    }
}
