//! Where people reach the service.

use super::Unusable;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use url::Url;

/// The address of the service as people's browsers know it, to which paths are appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The address of a server that listens here; where it listens everywhere, this machine's own name
    /// for itself.
    #[must_use]
    pub fn of(scheme: &str, address: SocketAddr) -> Self {
        let port = address.port();
        match address.ip() {
            ip if ip.is_unspecified() => Self(format!("{scheme}://localhost:{port}")),
            IpAddr::V4(ip) => Self(format!("{scheme}://{ip}:{port}")),
            IpAddr::V6(ip) => Self(format!("{scheme}://[{ip}]:{port}")),
        }
    }

    /// Takes `http://…` or `https://…`, with a path where a proxy serves other things beside it.
    ///
    /// # Errors
    ///
    /// What it should be.
    pub fn parse(text: &str) -> Result<Self, Unusable> {
        let url = Url::parse(text).ok().filter(|url| {
            let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
            let is_bare = url.query().is_none() && url.fragment().is_none();
            is_web && is_bare && url.username().is_empty() && url.password().is_none()
        });
        let url = url.ok_or_else(|| {
            let what =
                "it is http://HOST or https://HOST, with a port and a path if needed, and nothing after";
            Unusable(what.to_owned())
        })?;
        Ok(Self(url.as_str().trim_end_matches('/').to_owned()))
    }

    /// The page that confirms with this token.
    pub(super) fn confirmation(&self, token: &str) -> String {
        format!("{self}{}?token={token}", crate::confirm_page::PATH)
    }

    /// The address without scheme, as people call it.
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
        ] {
            assert!(PublicUrl::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_server_that_listens_everywhere_is_reached_here() {
        let of = |address: &str| PublicUrl::of("http", address.parse().unwrap()).to_string();
        assert_eq!(of("127.0.0.1:80"), "http://127.0.0.1:80");
        assert_eq!(of("[::1]:80"), "http://[::1]:80");
        assert_eq!(of("0.0.0.0:80"), "http://localhost:80");
        assert_eq!(of("[::]:80"), "http://localhost:80");
    }
}
