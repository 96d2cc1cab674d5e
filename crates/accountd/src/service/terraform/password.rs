//! Changes the password.

use super::errors::AttributeErrors;
use crate::account::command::ChangePassword;
use crate::account::{Account, CommandError};
use crate::service::caller::Caller;
use crate::service::error::ServiceError;
use crate::service::state::Service;
use account_server::types::ChangePasswordAttributes;
use std::net::IpAddr;

/// The current and the new password.
pub(super) struct PasswordChange {
    current: String,
    new: String,
    confirmation: String,
    revoke_tokens: bool,
}

impl From<ChangePasswordAttributes> for PasswordChange {
    fn from(attributes: ChangePasswordAttributes) -> Self {
        Self {
            current: attributes.current_password,
            new: attributes.password,
            confirmation: attributes.password_confirmation,
            revoke_tokens: attributes.revoke_tokens.unwrap_or(false),
        }
    }
}

impl PasswordChange {
    pub(super) async fn execute(
        self,
        service: &Service,
        caller: &Caller,
        peer: Option<IpAddr>,
    ) -> Result<Result<Account, AttributeErrors>, ServiceError> {
        let mut errors = AttributeErrors::default();
        if self.new != self.confirmation {
            errors.add(
                "/data/attributes/password_confirmation",
                "password_confirmation differs from password",
            );
        }
        match caller.may_write() {
            Err(_) if !errors.is_empty() => return Ok(Err(errors)),
            allowed => allowed?,
        }
        let stored = caller.account.password.clone();
        if let Some(seconds) = service.throttle.record_password_attempt(caller.id(), peer) {
            return Err(ServiceError::RateLimited(seconds));
        }
        // Verified even if the confirmation differs, so that all errors are reported at once.
        let is_known = service.passwords.verify(self.current, stored.clone()).await?;
        let verified = stored.filter(|_| is_known);
        match &verified {
            Some(_) => service.throttle.password_accepted(caller.id(), peer),
            None => incorrect(&mut errors),
        }
        let Some(verified) = verified.filter(|_| errors.is_empty()) else {
            return Ok(Err(errors));
        };
        let command = ChangePassword {
            account: caller.id(),
            actor: caller.actor(),
            current_hash: verified,
            new_hash: service.passwords.hash(self.new).await?,
            revoke_tokens: self.revoke_tokens,
        };
        match service.store.execute(command).await.map_err(ServiceError::from) {
            Ok(account) => Ok(Ok(account)),
            Err(ServiceError::Command(CommandError::PasswordChanged)) => {
                incorrect(&mut errors);
                Ok(Err(errors))
            }
            Err(error) => Err(error),
        }
    }
}

fn incorrect(errors: &mut AttributeErrors) {
    errors.add(
        "/data/attributes/current_password",
        "current_password is incorrect",
    );
}
