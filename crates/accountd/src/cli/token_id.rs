//! Token ids with the prefix that they have in the contract.

use crate::account::Id;

const PREFIX: &str = "at-";

/// Renders the id of a token.
pub(super) fn format(id: Id) -> String {
    format!("{PREFIX}{id}")
}

/// Parses the id of a token with its prefix.
pub(super) fn parse_prefixed(id: &str) -> Option<Id> {
    id.strip_prefix(PREFIX).and_then(Id::parse)
}

/// Parses the id of a token. The prefix may be omitted.
pub(super) fn parse(id: &str) -> Option<Id> {
    Id::parse(id.strip_prefix(PREFIX).unwrap_or(id))
}
