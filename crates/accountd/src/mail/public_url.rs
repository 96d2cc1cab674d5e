//! The public URL of the service.

use super::error::MailConfigError;
use crate::url_port::check_port;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use url::Url;

const SYNTAX: &str = "expected http://HOST or https://HOST, with an optional port and path";

/// The base URL by which browsers reach the service. Paths are appended to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Derives the URL from the listening address. An unspecified address becomes `localhost`.
    #[must_use]
    pub fn from_listen_address(scheme: &str, address: SocketAddr) -> Self {
        let port = address.port();
        match address.ip() {
            ip if ip.is_unspecified() => Self(format!("{scheme}://localhost:{port}")),
            IpAddr::V4(ip) => Self(format!("{scheme}://{ip}:{port}")),
            IpAddr::V6(ip) => Self(format!("{scheme}://[{ip}]:{port}")),
        }
    }

    /// Parses `http://…` or `https://…`, with a path if a proxy serves the service below a prefix.
    ///
    /// # Errors
    ///
    /// Returns the expected syntax.
    pub fn parse(text: &str) -> Result<Self, MailConfigError> {
        check_port(text).map_err(|what| MailConfigError(format!("{what}; {SYNTAX}")))?;
        // The parser would supply missing slashes, and skip those that follow.
        let has_authority = |(_, rest): (&str, &str)| !rest.starts_with(['/', '\\']);
        let has_authority = text.split_once("://").is_some_and(has_authority);
        let url = Url::parse(text).ok().filter(|url| {
            let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
            let is_bare = url.query().is_none() && url.fragment().is_none();
            is_web && is_bare && has_authority && url.username().is_empty() && url.password().is_none()
        });
        let url = url.ok_or_else(|| MailConfigError(SYNTAX.to_owned()))?;
        Ok(Self(url.as_str().trim_end_matches('/').to_owned()))
    }

    /// Returns the URL of the page that confirms this token.
    pub(super) fn confirmation(&self, token: &str) -> String {
        format!("{self}{}?token={token}", crate::confirm_page::PATH)
    }

    /// Returns the URL without its scheme, as shown to people.
    pub(super) fn name(&self) -> &str {
        self.0.split_once("://").map_or(&*self.0, |(_, name)| name)
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::PublicUrl;

    #[test]
    fn paths_are_appended() {
        for (text, link) in [
            ("https://a.example", "https://a.example/email/confirm?token=x"),
            (
                "http://a.example:81/",
                "http://a.example:81/email/confirm?token=x",
            ),
            (
                "https://a.example/b/",
                "https://a.example/b/email/confirm?token=x",
            ),
        ] {
            assert_eq!(PublicUrl::parse(text).unwrap().confirmation("x"), link);
        }
        for text in [
            "",
            "a.example",
            "ftp://a",
            "https://a/?b",
            "https://a/#b",
            "https://a:b@c",
            "https:a.example",
            "https:///a.example",
            "https://a.example:",
            "https://a.example:/b",
            "https://a.example:0",
            "https://a.example:65536",
        ] {
            assert!(PublicUrl::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn unspecified_listen_address_becomes_localhost() {
        let of = |address: &str| PublicUrl::from_listen_address("http", address.parse().unwrap()).to_string();
        assert_eq!(of("127.0.0.1:80"), "http://127.0.0.1:80");
        assert_eq!(of("[::1]:80"), "http://[::1]:80");
        assert_eq!(of("0.0.0.0:80"), "http://localhost:80");
        assert_eq!(of("[::]:80"), "http://localhost:80");
    }
}
