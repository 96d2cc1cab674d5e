//! The result of a token lookup.

use crate::account::{Account, Token};
use std::sync::Arc;

/// A token and its account.
#[derive(Clone, Debug)]
pub struct Authenticated {
    /// The token.
    pub token: Arc<Token>,
    /// The account.
    pub account: Arc<Account>,
}
