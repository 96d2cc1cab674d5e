//! The authenticated caller of an operation, and what the caller may do.

use super::error::ServiceError;
use crate::account::actor::Actor;
use crate::account::{Account, Id, Scope, Status, Token};
use account_server::Operation;
use std::net::IpAddr;
use std::sync::Arc;

/// The authenticated account, as it was at that moment, and its token.
#[derive(Clone, Debug)]
pub struct Caller {
    pub(super) account: Arc<Account>,
    pub(super) token: Arc<Token>,
    pub(super) operation: Operation,
    /// The address that the audit trail keeps.
    pub(super) address: Option<IpAddr>,
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

    /// Returns the caller as the actor of a command.
    pub(super) fn actor(&self) -> Actor {
        Actor {
            account: Some(self.account.id),
            token: Some(self.token.id),
            operation: self.operation.id(),
            address: self.address,
        }
    }
}
