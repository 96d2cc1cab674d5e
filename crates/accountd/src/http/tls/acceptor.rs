//! Performs the handshakes with clients.

use super::certificate::CertificateFiles;
use super::current::CurrentCertificate;
use prometheus_client::metrics::gauge::Gauge;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::{CryptoProvider, ring};
use tokio_rustls::server::TlsStream;

/// Maximum duration of a handshake.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);

/// A TLS acceptor with its certificate and key. Clones share the certificate.
#[derive(Clone)]
pub struct Tls {
    acceptor: TlsAcceptor,
    pub(super) files: CertificateFiles,
    pub(super) current: Arc<CurrentCertificate>,
    pub(super) provider: Arc<CryptoProvider>,
}

impl std::fmt::Debug for Tls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

impl Tls {
    /// Reads the certificate chain and the key from PEM files.
    ///
    /// # Errors
    ///
    /// Returns an error that names the file and its flag.
    pub fn read(certificate: &Path, key: &Path) -> io::Result<Self> {
        let files = CertificateFiles {
            certificate: certificate.to_owned(),
            key: key.to_owned(),
        };
        let provider = Arc::new(ring::default_provider());
        let loaded = files
            .read()
            .and_then(|contents| contents.parse(&files, &provider))
            .map_err(io::Error::other)?;
        let current = Arc::new(CurrentCertificate::new(loaded));
        let resolver = Arc::clone(&current);
        let config = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?;
        let mut config = config.with_no_client_auth().with_cert_resolver(resolver);
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            files,
            current,
            provider,
        })
    }

    /// Performs the handshake with a client.
    pub(crate) async fn accept(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        tokio::time::timeout(HANDSHAKE_TIMEOUT, self.acceptor.accept(stream)).await?
    }

    /// Returns the metric of when the current certificate expires.
    pub(crate) fn expiry(&self) -> Gauge {
        self.current.expiry()
    }
}
