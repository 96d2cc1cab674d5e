//! Implicit TLS (RFC 8314, section 3), for `smtps://`: from the first byte of a connection. lettre offers it only for
//! connections that it opens itself.

use super::bounded_stream::BoundedStream;
use super::error::MailConfigError;
use lettre::transport::smtp::client::AsyncTokioStream;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// TLS with one server, over a connection that is open.
#[derive(Clone)]
pub(super) struct ImplicitTls {
    connector: TlsConnector,
    host: ServerName<'static>,
}

impl ImplicitTls {
    /// Trusts the root certificates of the system, and others in PEM.
    pub(super) fn new(host: &str, root_certificates: Option<&[u8]>) -> Result<Self, MailConfigError> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let unusable =
            |error: String| MailConfigError(format!("--mail-ca: cannot use the certificate: {error}"));
        if let Some(pem) = root_certificates {
            let of_system = roots.len();
            for certificate in CertificateDer::pem_slice_iter(pem) {
                let certificate = certificate.map_err(|error| unusable(error.to_string()))?;
                let added = roots.add(certificate);
                added.map_err(|error| unusable(error.to_string()))?;
            }
            if roots.len() == of_system {
                return Err(unusable("it is not PEM".to_owned()));
            }
        }
        if roots.is_empty() {
            let reason = "this machine has no root certificates (on Debian, install ca-certificates); name one by --mail-ca";
            return Err(MailConfigError(format!("--mail: {reason}")));
        }
        let host = ServerName::try_from(host.to_owned());
        let host = host.map_err(|_| MailConfigError("--mail: the host is not a valid name".to_owned()))?;
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| MailConfigError(format!("--mail: {error}")))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self {
            connector: TlsConnector::from(Arc::new(config)),
            host,
        })
    }

    /// Performs the handshake.
    pub(super) async fn handshake(
        &self,
        stream: BoundedStream<TcpStream>,
    ) -> io::Result<BoundedStream<EncryptedStream>> {
        let stream = self.connector.connect(self.host.clone(), stream).await?;
        // The lines of a reply can be counted only here.
        Ok(BoundedStream::new(EncryptedStream(stream)))
    }
}

/// An encrypted connection.
#[derive(Debug)]
pub(super) struct EncryptedStream(TlsStream<BoundedStream<TcpStream>>);

impl AsyncRead for EncryptedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl AsyncWrite for EncryptedStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

impl AsyncTokioStream for EncryptedStream {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.0.get_ref().0.peer_addr()
    }
}
