//! TLS termination.

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::server::TlsStream;

/// Maximum duration of a handshake.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);

/// A TLS acceptor with its certificate and key.
pub struct Tls(TlsAcceptor);

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
        let file_error = |flag: &str, path: &Path, error: &dyn fmt::Display| {
            io::Error::other(format!("{flag} {}: {error}", path.display()))
        };
        let certificate_error = |error: &dyn fmt::Display| file_error("--tls-cert", certificate, error);
        let chain: Result<Vec<_>, _> = CertificateDer::pem_file_iter(certificate)
            .map_err(|error| certificate_error(&error))?
            .collect();
        let chain = chain.map_err(|error| certificate_error(&error))?;
        if chain.is_empty() {
            return Err(certificate_error(&"the file contains no certificate"));
        }
        let secret =
            PrivateKeyDer::from_pem_file(key).map_err(|error| file_error("--tls-key", key, &error))?;
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|config| config.with_no_client_auth().with_single_cert(chain, secret));
        let mut config = config.map_err(|error| file_error("--tls-key", key, &error))?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self(TlsAcceptor::from(Arc::new(config))))
    }

    /// Performs the handshake with a client.
    pub(super) async fn accept(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        tokio::time::timeout(HANDSHAKE_TIMEOUT, self.0.accept(stream)).await?
    }
}
