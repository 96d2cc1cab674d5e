//! TLS, if there is a certificate.

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

/// How long the greeting may take.
const TIME: Duration = Duration::from_secs(10);

/// A certificate and its key, at work.
pub struct Tls(TlsAcceptor);

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

impl Tls {
    /// Reads both from PEM files, the certificate with those that vouch for it.
    ///
    /// # Errors
    ///
    /// What is wrong with which file.
    pub fn read(certificate: &Path, key: &Path) -> io::Result<Self> {
        let fault = |flag: &str, path: &Path, error: &dyn fmt::Display| {
            io::Error::other(format!("{flag} {}: {error}", path.display()))
        };
        let cannot_certify = |error: &dyn fmt::Display| fault("--tls-cert", certificate, error);
        let chain: Result<Vec<_>, _> = CertificateDer::pem_file_iter(certificate)
            .map_err(|error| cannot_certify(&error))?
            .collect();
        let chain = chain.map_err(|error| cannot_certify(&error))?;
        if chain.is_empty() {
            return Err(cannot_certify(&"there is no certificate in it"));
        }
        let secret = PrivateKeyDer::from_pem_file(key).map_err(|error| fault("--tls-key", key, &error))?;
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .and_then(|config| config.with_no_client_auth().with_single_cert(chain, secret));
        let mut config = config.map_err(|error| fault("--tls-key", key, &error))?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self(TlsAcceptor::from(Arc::new(config))))
    }

    /// Greets a client.
    pub(super) async fn greet(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        tokio::time::timeout(TIME, self.0.accept(stream)).await?
    }
}
