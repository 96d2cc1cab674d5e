//! The account that a client's token belongs to.

use crate::generated::security::AuthorizesBearerAuth;
use crate::operations::{GetAccountError, PatchAccountError};
use crate::types::{Account, AccountPatch};
use crate::{Client, Error};

/// What became of the wish for another e-mail address.
#[derive(Debug, Clone, PartialEq)]
pub enum EmailChange {
    /// The address is in force.
    Done(Account),
    /// The address waits, as `pending_email`, until the link in the mail to it is followed.
    AwaitsConfirmation(Account),
}

impl<C: AuthorizesBearerAuth> Client<C> {
    /// The account that the client's token belongs to.
    ///
    /// # Errors
    ///
    /// What `GET /v1/account` declares, and what can keep any call from succeeding.
    pub async fn current_account(&self) -> Result<Account, Error<GetAccountError>> {
        Ok(self.get_account().send().await?.body)
    }

    /// Asks for another e-mail address for the account that the client's token belongs to.
    ///
    /// It takes the place of one that still waits; asking for the present address gives that one up.
    ///
    /// # Errors
    ///
    /// What `PATCH /v1/account` declares, such as that the address is another account's, and what can keep any call
    /// from succeeding.
    pub async fn change_email(
        &self,
        address: impl Into<String>,
    ) -> Result<EmailChange, Error<PatchAccountError>> {
        let patch = AccountPatch::default().email(address);
        let account = self.patch_account(patch).send().await?.body;
        Ok(match account.pending_email {
            Some(_) => EmailChange::AwaitsConfirmation(account),
            None => EmailChange::Done(account),
        })
    }
}
