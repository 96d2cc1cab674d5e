//! The audit trail: entries that record who changed which fields.

use super::actor::Actor;
use super::id::Id;
use jiff::Timestamp;
use std::net::IpAddr;

/// An entry of the audit trail. Contains field names but no values; tokens appear only by their id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// When the change was made.
    pub at: Timestamp,
    /// The account that was created or changed, or that owns the token.
    pub account: Id,
    /// The account of the actor, if it has one.
    pub actor: Option<Id>,
    /// The token that the actor presented, if any.
    pub token: Option<Id>,
    /// The contract's operation id, or the operator's command.
    pub operation: String,
    /// The names of the changed fields; only `account` for a new account, only `token` if the entry is about a token.
    pub fields: Vec<String>,
    /// The token that was created or revoked, if the entry is about a token.
    pub subject_token: Option<Id>,
    /// The address of the client, if the service keeps addresses.
    pub address: Option<IpAddr>,
}

impl AuditEntry {
    /// Creates the entry of an account that is created or changed.
    pub(super) fn for_account(at: Timestamp, account: Id, actor: &Actor, fields: &[&str]) -> Self {
        Self {
            at,
            account,
            actor: actor.account,
            token: actor.token,
            operation: actor.operation.to_owned(),
            fields: fields.iter().map(|&field| field.to_owned()).collect(),
            subject_token: None,
            address: actor.address,
        }
    }

    /// Creates the entry for a token that is created or revoked.
    pub(super) fn for_token(at: Timestamp, account: Id, actor: &Actor, token: Id) -> Self {
        Self {
            subject_token: Some(token),
            ..Self::for_account(at, account, actor, &["token"])
        }
    }
}
