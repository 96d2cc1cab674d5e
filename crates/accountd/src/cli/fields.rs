//! Fields of accounts as operators give them.

use super::error::CliError;
use crate::account::{Email, InvalidValue};

/// Names the flag, or the property, of an invalid value.
pub(super) fn invalid(name: &str) -> impl Fn(InvalidValue) -> CliError {
    move |error| CliError::new(format!("{name}: value {error}"))
}

/// Parses an address. [`Email::new`] alone accepts more than the `format: email` of the contract.
pub(super) fn parse_email(text: String) -> Result<Email, InvalidValue> {
    if account_server::formats::email(&text) {
        Email::new(text)
    } else {
        Err(InvalidValue("must be an e-mail address of ASCII characters"))
    }
}
