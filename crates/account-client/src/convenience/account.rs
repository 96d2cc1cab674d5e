//! Reading the account of the client's token, and changing its e-mail address.

use crate::generated::client::Client;
use crate::generated::operations::{GetAccountError, PatchAccountError};
use crate::generated::security::AuthorizesBearerAuth;
use crate::generated::types::{Account, AccountPatch};
use openapi_client_runtime::Error;

/// The result of changing the e-mail address.
#[derive(Debug, Clone, PartialEq)]
pub enum EmailChange {
    /// The account has this address, and none awaits confirmation.
    Done(Account),
    /// The address is `pending_email` until it is confirmed, replaced or cancelled, or expires.
    AwaitsConfirmation(Account),
}

impl<C: AuthorizesBearerAuth> Client<C> {
    /// Returns the account of the client's token.
    ///
    /// # Errors
    ///
    /// The errors that `GET /v1/account` declares, and those of any call.
    pub async fn current_account(&self) -> Result<Account, Error<GetAccountError>> {
        Ok(self.get_account().send().await?.body)
    }

    /// Changes the e-mail address of the account of the client's token.
    ///
    /// A new address replaces one that awaits confirmation. The current address cancels a change that awaits confirmation,
    /// and the address that awaits it changes nothing.
    ///
    /// # Errors
    ///
    /// The errors that `PATCH /v1/account` declares, for example that the address belongs to another account, and those
    /// of any call.
    pub async fn change_email(
        &self,
        address: impl Into<String>,
    ) -> Result<EmailChange, Error<PatchAccountError>> {
        let patch = AccountPatch::new().with_email(address);
        let account = self.patch_account(patch).send().await?.body;
        Ok(match account.pending_email {
            Some(_) => EmailChange::AwaitsConfirmation(account),
            None => EmailChange::Done(account),
        })
    }
}
