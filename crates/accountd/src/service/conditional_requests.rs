//! Conditional requests: `If-Match` becomes a precondition of a command, and `If-None-Match` is compared with the tag of a
//! response (RFC 9110, section 13.1).

use super::caller::Caller;
use crate::account::{EntityTag, Precondition, Representation};
use account_server::EntityTags;

/// The message of a 412.
pub(super) const FAILED: &str = "The account has changed since it was read.";

impl Caller {
    /// Returns the user of the Terraform API as the caller sees it.
    pub(super) fn details(&self) -> Representation {
        Representation::Details {
            may_write: self.may_write().is_ok(),
        }
    }
}

/// Returns the precondition that `If-Match` states.
pub(super) fn precondition(if_match: Option<&str>, representation: Representation) -> Option<Precondition> {
    if_match.map(|tags| Precondition {
        tags: EntityTags::parse(tags),
        representation,
    })
}

/// Returns whether `If-None-Match` has the tag of the response, so that its body need not be sent.
pub(super) fn is_not_modified(if_none_match: Option<&str>, tag: &EntityTag) -> bool {
    if_none_match.is_some_and(|tags| EntityTags::parse(tags).contain_weak(tag.as_str()))
}
