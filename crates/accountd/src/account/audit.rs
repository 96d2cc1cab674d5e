//! Who changed what.

use super::Key;
use jiff::Timestamp;

/// Who asks for a change, and by what operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account whose token was presented.
    pub account: Option<Key>,
    /// The token.
    pub token: Option<Key>,
    /// The operation of the contract or the command of the operator.
    pub operation: &'static str,
}

impl Actor {
    /// Somebody who needs no token: an operator, or who has a mailed secret.
    #[must_use]
    pub fn without_token(operation: &'static str) -> Self {
        Self {
            account: None,
            token: None,
            operation,
        }
    }
}

/// An entry of the audit trail. It holds names of fields and never their values, and of a token its identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Timestamp,
    /// Whose account was changed.
    pub account: Key,
    /// The account whose token was presented.
    pub actor: Option<Key>,
    /// The token.
    pub token: Option<Key>,
    /// By what operation.
    pub operation: String,
    /// What changed.
    pub fields: Vec<String>,
    /// The token that was made or revoked, where it is about one.
    pub about: Option<Key>,
}

impl Entry {
    /// The entry of a change.
    pub(super) fn new(at: Timestamp, account: Key, actor: &Actor, fields: &[&str]) -> Self {
        Self {
            at,
            account,
            actor: actor.account,
            token: actor.token,
            operation: actor.operation.to_owned(),
            fields: fields.iter().map(|&field| field.to_owned()).collect(),
            about: None,
        }
    }

    /// The entry of a token that is made or revoked.
    pub(super) fn about_token(at: Timestamp, account: Key, actor: &Actor, token: Key) -> Self {
        Self {
            about: Some(token),
            ..Self::new(at, account, actor, &["token"])
        }
    }
}
