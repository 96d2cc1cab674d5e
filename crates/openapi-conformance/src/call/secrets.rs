//! The secrets that the suite presents, and that no value may show in its `Debug` output.

use super::settings::Tokens;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// What every secret begins with.
pub(crate) const SECRET_PREFIX: &str = "secret-of-";

/// Returns the secret that the suite presents for a security scheme. Its last characters are valid in a bearer token
/// (RFC 6750), but in a query only if they are percent-encoded.
#[must_use]
pub fn secret(scheme: &str) -> String {
    format!("{SECRET_PREFIX}{scheme}+/~=")
}

/// Returns whether a secret is one of the suite, perhaps of another scheme than that which it is presented for.
pub(crate) fn is_secret(text: &str) -> bool {
    text.starts_with(SECRET_PREFIX)
}

/// Returns the secret that a token provider presents first, which the server rejects.
#[must_use]
pub fn expired_secret(scheme: &str) -> String {
    format!("expired-{}", secret(scheme))
}

/// The tokens of a token provider, the first of which has expired.
#[derive(Debug)]
pub struct ExpiredToken {
    scheme: &'static str,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// How many refreshes fail from now on.
    failures: usize,
    is_refreshed: bool,
}

impl ExpiredToken {
    /// The tokens of a security scheme.
    pub(super) fn of(scheme: &'static str, tokens: &Tokens) -> ExpiredToken {
        let failures = match *tokens {
            Tokens::Given => 0,
            Tokens::Expired { failed_refreshes } => failed_refreshes,
        };
        ExpiredToken {
            scheme,
            state: Mutex::new(State {
                failures,
                is_refreshed: false,
            }),
        }
    }

    /// Returns the present token.
    #[must_use]
    pub fn token(&self) -> String {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match state.is_refreshed {
            true => secret(self.scheme),
            false => expired_secret(self.scheme),
        }
    }

    /// Returns the token that replaces a rejected one.
    ///
    /// # Errors
    ///
    /// Another token was rejected than the one that has expired, or the refresh is one of those that fail.
    pub fn refresh(&self, rejected: &str) -> Result<String, String> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if rejected != expired_secret(self.scheme) {
            return Err(format!("the token {rejected:?} has not expired"));
        }
        if let Some(failures) = state.failures.checked_sub(1) {
            state.failures = failures;
            return Err("the token cannot be refreshed yet".to_owned());
        }
        state.is_refreshed = true;
        Ok(secret(self.scheme))
    }
}

/// Returns a text as `Debug` shows it, without the quotes.
pub(crate) fn in_debug(text: &str) -> String {
    let shown = format!("{text:?}");
    let inner = shown.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.unwrap_or_default().to_owned()
}

/// Returns an error if the `Debug` output of a value contains a secret of the suite or one of `hidden`.
pub(crate) fn check_debug(value: &impl fmt::Debug, hidden: &[String]) -> Result<(), String> {
    let text = format!("{value:?}");
    if text.contains(SECRET_PREFIX) {
        return Err("the `Debug` output of a value contains a credential".to_owned());
    }
    let is_shown = |hidden: &&String| text.contains(hidden.as_str()) || text.contains(&in_debug(hidden));
    match hidden.iter().find(is_shown) {
        Some(hidden) => Err(format!(
            "the `Debug` output of a value contains {hidden:?}, which has `format: password`"
        )),
        None => Ok(()),
    }
}
