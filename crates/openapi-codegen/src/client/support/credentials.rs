//! What requests are authorised with.

use super::call::Call;
use super::parameter::encode;
use super::provider::{TokenProvider, Tokens};
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use std::fmt;

/// What a client authorises its requests with; implemented by the credentials of the contract.
pub trait Credentials: Clone + Send + Sync + 'static {
    /// Says what is wrong with a credential that no request can carry.
    #[doc(hidden)]
    fn check(&self) -> Result<(), String>;
}

/// No credentials: enough for the operations that ask for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Anonymous;

impl Credentials for Anonymous {
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}

/// A credential as requests carry it. It never shows its value.
#[derive(Clone)]
pub(crate) enum Secret {
    Header(HeaderName, HeaderValue),
    Query(&'static str, String),
    Cookie(&'static str, String),
    /// It is asked for call by call.
    Provided(Tokens),
    /// What is wrong with it.
    Unusable(&'static str),
}

const EMPTY: &str = "is empty";
const UNPRINTABLE: &str = "has other characters than visible ASCII ones, perhaps a line break at its end";

impl Secret {
    pub(crate) fn bearer(token: &str) -> Self {
        if token.contains(' ') {
            return Secret::Unusable("has a space in it");
        }
        Self::header_after("Bearer ", AUTHORIZATION, token)
    }

    pub(crate) fn provided(provider: impl TokenProvider) -> Self {
        Secret::Provided(Tokens::new(provider))
    }

    pub(crate) fn basic(username: &str, password: &str) -> Self {
        if username.is_empty() && password.is_empty() {
            return Secret::Unusable(EMPTY);
        }
        // RFC 7617, 2: the first colon ends the user name, and neither part has control characters.
        if username.contains(':') {
            return Secret::Unusable("has a colon in its user name");
        }
        if username.chars().chain(password.chars()).any(char::is_control) {
            return Secret::Unusable("has control characters in it, perhaps a line break at its end");
        }
        let pair = base64(format!("{username}:{password}").as_bytes());
        Self::header_after("Basic ", AUTHORIZATION, &pair)
    }

    pub(crate) fn header(name: HeaderName, value: &str) -> Self {
        Self::header_after("", name, value)
    }

    fn header_after(lead: &str, name: HeaderName, value: &str) -> Self {
        if value.is_empty() {
            return Secret::Unusable(EMPTY);
        }
        let printable = value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
        match HeaderValue::from_str(&format!("{lead}{value}")) {
            Ok(mut header) if printable && value.trim() == value => {
                header.set_sensitive(true);
                Secret::Header(name, header)
            }
            _ => Secret::Unusable(UNPRINTABLE),
        }
    }

    pub(crate) fn query(name: &'static str, value: &str) -> Self {
        match value {
            "" => Secret::Unusable(EMPTY),
            _ => Secret::Query(name, encode(value)),
        }
    }

    pub(crate) fn cookie(name: &'static str, value: &str) -> Self {
        match value {
            "" => Secret::Unusable(EMPTY),
            _ => Secret::Cookie(name, encode(value)),
        }
    }

    pub(crate) fn check(&self, scheme: &str) -> Result<(), String> {
        match self {
            Secret::Unusable(reason) => Err(format!("the credential for {scheme} {reason}")),
            _ => Ok(()),
        }
    }

    pub(crate) fn apply(&self, call: &mut Call) {
        match self {
            Secret::Header(name, value) => call.secret_header(name.clone(), value.clone()),
            Secret::Query(name, value) => call.query_pair(name, value),
            Secret::Cookie(name, value) => call.cookie_pair(name, value),
            Secret::Provided(tokens) => call.tokens(tokens.clone()),
            Secret::Unusable(_) => {}
        }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let octet = |index: usize| group.get(index).copied().map_or(0, u32::from);
        let bits = (octet(0) << 16) | (octet(1) << 8) | octet(2);
        for digit in 0..4 {
            if digit <= group.len() {
                let index = (bits >> (18 - 6 * digit)) & 63;
                text.push(char::from(DIGITS[index as usize]));
            } else {
                text.push('=');
            }
        }
    }
    text
}
