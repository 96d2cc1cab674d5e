//! Connects to an upstream server, with or without TLS.

use rustls_platform_verifier::BuilderVerifierExt;
use std::fmt;
use std::io;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

/// A bidirectional byte stream.
pub trait IoStream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> IoStream for S {}

/// An upstream server: scheme, host, port and base path.
#[derive(Clone)]
pub struct Upstream {
    tls: Option<TlsConnector>,
    host: String,
    port: u16,
    authority: String,
    base_path: String,
}

impl Upstream {
    /// Parses a URL, which must not have a user name, a password, a query or a fragment.
    pub fn parse(url: &str) -> Result<Upstream, String> {
        let invalid = |reason: &str| format!("invalid URL: {reason}");
        // `http::Uri` drops it.
        if url.contains('#') {
            return Err(invalid("fragments are not supported"));
        }
        let uri: http::Uri = url
            .parse()
            .map_err(|error: http::uri::InvalidUri| invalid(&error.to_string()))?;
        let secure = match uri.scheme_str() {
            Some("http") => false,
            Some("https") => true,
            _ => return Err(invalid("expected http:// or https://")),
        };
        let authority = uri.authority().ok_or_else(|| invalid("no host"))?;
        if authority.as_str().contains('@') {
            return Err(invalid("user names and passwords are not supported"));
        }
        if uri.query().is_some() {
            return Err(invalid("queries are not supported"));
        }
        let after_host = authority
            .as_str()
            .strip_prefix(authority.host())
            .unwrap_or_default();
        let port = match after_host.strip_prefix(':').map(str::parse::<u16>) {
            None if secure => 443,
            None => 80,
            Some(Ok(port @ 1..)) => port,
            Some(_) => return Err(invalid("the port must be between 1 and 65535")),
        };
        let host = authority.host().trim_start_matches('[').trim_end_matches(']');
        Ok(Upstream {
            tls: secure.then(tls_connector).transpose()?,
            host: host.to_owned(),
            port,
            authority: authority.to_string(),
            base_path: uri.path().trim_end_matches('/').to_owned(),
        })
    }

    /// Returns host and port, as sent in `Host`.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// Returns the path that every request target starts with; empty for the root.
    #[must_use]
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// Opens a connection.
    pub async fn connect(&self) -> io::Result<Box<dyn IoStream>> {
        let stream = TcpStream::connect((self.host.as_str(), self.port)).await?;
        stream.set_nodelay(true)?;
        let Some(connector) = &self.tls else {
            return Ok(Box::new(stream));
        };
        let name = ServerName::try_from(self.host.clone()).map_err(io::Error::other)?;
        Ok(Box::new(connector.connect(name, stream).await?))
    }
}

/// The URL.
impl fmt::Display for Upstream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.tls.is_some() { "https" } else { "http" };
        write!(f, "{scheme}://{}{}", self.authority, self.base_path)
    }
}

impl fmt::Debug for Upstream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upstream({self})")
    }
}

/// Creates a TLS connector that trusts the certificates of the platform.
fn tls_connector() -> Result<TlsConnector, String> {
    let unavailable = |error: rustls::Error| format!("TLS is not available: {error}");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let versions =
        rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let verifying = versions
        .map_err(unavailable)?
        .with_platform_verifier()
        .map_err(unavailable)?;
    Ok(TlsConnector::from(Arc::new(verifying.with_no_client_auth())))
}

#[cfg(test)]
mod tests {
    use super::Upstream;

    #[test]
    fn urls_are_parsed_or_rejected() {
        let upstream = Upstream::parse("http://[::1]:8080/base/").unwrap();
        assert_eq!(
            (upstream.host.as_str(), upstream.port, upstream.base_path()),
            ("::1", 8080, "/base")
        );
        assert_eq!(upstream.to_string(), "http://[::1]:8080/base");
        assert_eq!(Upstream::parse("https://example.com").unwrap().port, 443);
        for url in [
            "example.com",
            "ftp://example.com",
            "http://a:b@example.com",
            "http://example.com?a=b",
            "http://example.com/base#x",
            "http://example.com#",
            "http://example.com:99999",
            "http://example.com:0",
            "http://example.com:",
            "http://[::1]:70000",
            "",
        ] {
            let error = Upstream::parse(url).unwrap_err();
            assert!(
                error.starts_with("invalid URL: ") && !error.contains("a:b"),
                "{error}"
            );
        }
    }
}
