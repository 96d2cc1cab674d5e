//! Changing the password.

use super::errors::Faults;
use crate::account::command::ChangePassword;
use crate::account::{Account, Refusal};
use crate::service::Service;
use crate::service::caller::Caller;
use crate::service::error::Refused;
use account_server::types::ChangePasswordAttributes;

/// The present password, and the new one.
pub(super) struct PasswordChange {
    current: String,
    new: String,
    confirmation: String,
}

impl From<ChangePasswordAttributes> for PasswordChange {
    fn from(attributes: ChangePasswordAttributes) -> Self {
        Self {
            current: attributes.current_password,
            new: attributes.password,
            confirmation: attributes.password_confirmation,
        }
    }
}

impl PasswordChange {
    pub(super) async fn make(
        self,
        service: &Service,
        caller: &Caller,
    ) -> Result<Result<Account, Faults>, Refused> {
        caller.may_write()?;
        let mut faults = Faults::default();
        if self.new != self.confirmation {
            faults.add(
                "/data/attributes/password_confirmation",
                "password_confirmation differs from password",
            );
        }
        let stored = caller.account.password.clone();
        if let Some(seconds) = service.throttle.guess(caller.id()) {
            return Err(Refused::Wait(seconds));
        }
        // Looked at in any case, so that everything that is wrong is told at once.
        let is_known = service.passwords.verify(self.current, stored.clone()).await?;
        let verified = stored.filter(|_| is_known);
        match &verified {
            Some(_) => service.throttle.right(caller.id()),
            None => incorrect(&mut faults),
        }
        let Some(verified) = verified.filter(|_| faults.is_empty()) else {
            return Ok(Err(faults));
        };
        let command = ChangePassword {
            account: caller.id(),
            actor: caller.actor(),
            verified,
            password: service.passwords.hash(self.new).await?,
        };
        match service.store.execute(command).await.map_err(Refused::from) {
            Ok(account) => Ok(Ok(account)),
            Err(Refused::Command(Refusal::PasswordChanged)) => {
                incorrect(&mut faults);
                Ok(Err(faults))
            }
            Err(refused) => Err(refused),
        }
    }
}

fn incorrect(faults: &mut Faults) {
    faults.add(
        "/data/attributes/current_password",
        "current_password is incorrect",
    );
}
