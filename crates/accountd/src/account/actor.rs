//! Who requests a change: commands check that the actor still may, and record it.

use super::id::Id;
use std::net::IpAddr;

/// Who requests a change, and through which operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account that owns the presented token; `None` for an operator or the holder of a mailed secret.
    pub account: Option<Id>,
    /// The presented token; `None` like the account.
    pub token: Option<Id>,
    /// The contract's operation id, or the operator's command.
    pub operation: &'static str,
    /// The address of the client, if the audit trail keeps it.
    pub address: Option<IpAddr>,
}

impl Actor {
    /// Creates an actor without a token: an operator, or the holder of a mailed secret.
    #[must_use]
    pub fn without_token(operation: &'static str) -> Self {
        Self {
            account: None,
            token: None,
            operation,
            address: None,
        }
    }

    /// Adds the address of the client.
    #[must_use]
    pub fn at(self, address: Option<IpAddr>) -> Self {
        Self { address, ..self }
    }
}
