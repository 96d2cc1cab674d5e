//! One credential, as requests carry it.

use crate::authorization::{self, EMPTY};
use crate::parameter::encode;
use crate::shared_token_provider::SharedTokenProvider;
use crate::token_provider::TokenProvider;
use reqwest::header::{AUTHORIZATION, HeaderName, HeaderValue};
use std::fmt;

/// The value of a security scheme, in the form in which requests carry it. `Debug` does not show it.
#[derive(Clone)]
pub struct SchemeCredential(pub(crate) CredentialKind);

#[derive(Clone)]
pub(crate) enum CredentialKind {
    Header(HeaderName, HeaderValue),
    /// A name, and an encoded value.
    Query(&'static str, String),
    /// A name, and an encoded value.
    Cookie(&'static str, String),
    /// A bearer token that is fetched for each call.
    Provided(SharedTokenProvider),
    /// What is wrong with the value.
    Unusable(&'static str),
}

impl SchemeCredential {
    /// Creates a bearer token.
    pub fn bearer(token: &str) -> Self {
        Self::of_header(AUTHORIZATION, authorization::bearer(token))
    }

    /// Creates a bearer token that is fetched for each call.
    pub fn bearer_from(provider: impl TokenProvider) -> Self {
        Self(CredentialKind::Provided(SharedTokenProvider::new(provider)))
    }

    /// Creates the credentials of HTTP's Basic scheme.
    pub fn basic(username: &str, password: &str) -> Self {
        Self::of_header(AUTHORIZATION, authorization::basic(username, password))
    }

    /// Creates an API key in a header.
    pub fn api_key_in_header(name: HeaderName, key: &str) -> Self {
        Self::of_header(name, authorization::api_key(key))
    }

    fn of_header(name: HeaderName, value: Result<HeaderValue, &'static str>) -> Self {
        Self(match value {
            Ok(value) => CredentialKind::Header(name, value),
            Err(reason) => CredentialKind::Unusable(reason),
        })
    }

    /// Creates an API key in the query.
    pub fn api_key_in_query(name: &'static str, key: &str) -> Self {
        Self(match key {
            "" => CredentialKind::Unusable(EMPTY),
            _ => CredentialKind::Query(name, encode(key)),
        })
    }

    /// Creates an API key in a cookie. It is sent as it is, unless a cookie cannot carry it or it contains `%`: then it is
    /// percent-encoded.
    pub fn api_key_in_cookie(name: &'static str, key: &str) -> Self {
        Self(match key {
            "" => CredentialKind::Unusable(EMPTY),
            _ if key.bytes().all(is_unchanged_in_cookie) => CredentialKind::Cookie(name, key.to_owned()),
            _ => CredentialKind::Cookie(name, encode(key)),
        })
    }

    /// Checks that requests can carry the value.
    ///
    /// # Errors
    ///
    /// Returns why no request can carry the value; the message names the security scheme.
    pub fn check(&self, scheme: &str) -> Result<(), String> {
        match &self.0 {
            CredentialKind::Unusable(reason) => Err(format!("the credential for {scheme} {reason}")),
            _ => Ok(()),
        }
    }
}

/// Whether a cookie carries a byte as it is: RFC 6265, section 4.1.1, without `%`, which receivers may decode.
fn is_unchanged_in_cookie(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\' | b'%')
}

impl fmt::Debug for SchemeCredential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded_for_their_place_and_never_shown() {
        let secrets = [
            SchemeCredential::api_key_in_query("key", "s3cret/ä"),
            SchemeCredential::api_key_in_cookie("key", "s3cret/ä"),
        ];
        for secret in secrets {
            assert_eq!(format!("{secret:?}"), "[redacted]");
            assert_eq!(secret.check("scheme"), Ok(()));
            let (CredentialKind::Query(_, value) | CredentialKind::Cookie(_, value)) = secret.0 else {
                panic!("neither in the query nor in a cookie")
            };
            assert_eq!(value, "s3cret%2F%C3%A4");
        }
        for (key, sent) in [("s:ab+/c=", "s:ab+/c="), ("a%41", "a%2541"), ("a;b", "a%3Bb")] {
            let CredentialKind::Cookie(_, value) = SchemeCredential::api_key_in_cookie("key", key).0 else {
                panic!("not in a cookie")
            };
            assert_eq!(value, sent);
        }
    }

    #[test]
    fn an_empty_value_is_unusable_everywhere() {
        for secret in [
            SchemeCredential::bearer(""),
            SchemeCredential::basic("", ""),
            SchemeCredential::api_key_in_header(AUTHORIZATION, ""),
            SchemeCredential::api_key_in_query("key", ""),
            SchemeCredential::api_key_in_cookie("key", ""),
        ] {
            assert_eq!(
                secret.check("scheme").unwrap_err(),
                "the credential for scheme is empty"
            );
        }
    }
}
