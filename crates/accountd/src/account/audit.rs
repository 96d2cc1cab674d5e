//! The audit trail: who changed what.

use super::id::Id;
use jiff::Timestamp;

/// Who requests a change, and through which operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account that owns the presented token.
    pub account: Option<Id>,
    /// The presented token.
    pub token: Option<Id>,
    /// The contract's operation id, or the operator's command.
    pub operation: &'static str,
}

impl Actor {
    /// An actor without a token: an operator, or the holder of a mailed secret.
    #[must_use]
    pub fn without_token(operation: &'static str) -> Self {
        Self {
            account: None,
            token: None,
            operation,
        }
    }
}

/// An entry of the audit trail. Contains field names but no values; tokens appear only by their id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// When the change was made.
    pub at: Timestamp,
    /// The account that was changed.
    pub account: Id,
    /// The account that owns the presented token.
    pub actor: Option<Id>,
    /// The presented token.
    pub token: Option<Id>,
    /// The contract's operation id, or the operator's command.
    pub operation: String,
    /// The names of the changed fields.
    pub fields: Vec<String>,
    /// The token that was created or revoked, if the entry is about a token.
    pub subject_token: Option<Id>,
}

impl AuditEntry {
    /// Creates the entry of a change to an account.
    pub(super) fn new(at: Timestamp, account: Id, actor: &Actor, fields: &[&str]) -> Self {
        Self {
            at,
            account,
            actor: actor.account,
            token: actor.token,
            operation: actor.operation.to_owned(),
            fields: fields.iter().map(|&field| field.to_owned()).collect(),
            subject_token: None,
        }
    }

    /// Creates the entry for a token that is created or revoked.
    pub(super) fn for_token(at: Timestamp, account: Id, actor: &Actor, token: Id) -> Self {
        Self {
            subject_token: Some(token),
            ..Self::new(at, account, actor, &["token"])
        }
    }
}
