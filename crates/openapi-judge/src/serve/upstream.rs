//! Connections to a deployment, plain or by TLS.

use rustls_platform_verifier::BuilderVerifierExt;
use std::fmt;
use std::io;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

/// A stream in both directions.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// Where a deployment is: `http` or `https`, host, port, and a path that all of its paths begin with.
#[derive(Clone)]
pub struct Upstream {
    tls: Option<TlsConnector>,
    host: String,
    port: u16,
    authority: String,
    base: String,
}

impl Upstream {
    /// Reads a URL. `Err` says what is wrong with it; user names and queries have no place there.
    pub fn parse(url: &str) -> Result<Upstream, String> {
        let refuse = |reason: &str| format!("the URL {reason}");
        let uri: http::Uri = url
            .parse()
            .map_err(|error| refuse(&format!("is none: {error}")))?;
        let secure = match uri.scheme_str() {
            Some("http") => false,
            Some("https") => true,
            _ => return Err(refuse("must begin with http:// or https://")),
        };
        let authority = uri.authority().ok_or_else(|| refuse("has no host"))?;
        if authority.as_str().contains('@') {
            return Err(refuse("must not have a user name or password"));
        }
        if uri.query().is_some() {
            return Err(refuse("must not have a query"));
        }
        let behind = authority
            .as_str()
            .strip_prefix(authority.host())
            .unwrap_or_default();
        let port = match behind.strip_prefix(':').map(str::parse::<u16>) {
            None if secure => 443,
            None => 80,
            Some(Ok(port @ 1..)) => port,
            Some(_) => return Err(refuse("must have a port between 1 and 65535, or none")),
        };
        let host = authority.host().trim_start_matches('[').trim_end_matches(']');
        Ok(Upstream {
            tls: secure.then(connector).transpose()?,
            host: host.to_owned(),
            port,
            authority: authority.to_string(),
            base: uri.path().trim_end_matches('/').to_owned(),
        })
    }

    /// What `Host` says.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// What every request target begins with.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Opens a connection.
    pub async fn connect(&self) -> io::Result<Box<dyn Stream>> {
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
        write!(f, "{scheme}://{}{}", self.authority, self.base)
    }
}

impl fmt::Debug for Upstream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upstream({self})")
    }
}

/// TLS with the certificates of the platform.
fn connector() -> Result<TlsConnector, String> {
    let no_tls = |error: rustls::Error| format!("no TLS on this machine: {error}");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let versions =
        rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let verifying = versions
        .map_err(no_tls)?
        .with_platform_verifier()
        .map_err(no_tls)?;
    Ok(TlsConnector::from(Arc::new(verifying.with_no_client_auth())))
}

#[cfg(test)]
mod tests {
    use super::Upstream;

    #[test]
    fn a_url_is_taken_apart_or_refused() {
        let upstream = Upstream::parse("http://[::1]:8080/base/").unwrap();
        assert_eq!(
            (upstream.host.as_str(), upstream.port, upstream.base()),
            ("::1", 8080, "/base")
        );
        assert_eq!(upstream.to_string(), "http://[::1]:8080/base");
        assert_eq!(Upstream::parse("https://example.com").unwrap().port, 443);
        for url in [
            "example.com",
            "ftp://example.com",
            "http://a:b@example.com",
            "http://example.com?a=b",
            "http://example.com:99999",
            "http://example.com:0",
            "http://example.com:",
            "http://[::1]:70000",
            "",
        ] {
            let fault = Upstream::parse(url).unwrap_err();
            assert!(fault.starts_with("the URL ") && !fault.contains("a:b"), "{fault}");
        }
    }
}
