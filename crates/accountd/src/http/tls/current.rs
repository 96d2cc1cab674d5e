//! The certificate that is presented to clients.

use super::certificate::{Certificate, Fingerprint};
use super::validity::Validity;
use prometheus_client::metrics::gauge::Gauge;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;

/// The certificate of new connections. It can be replaced at any time; existing connections are not affected.
pub(super) struct CurrentCertificate {
    certificate: RwLock<Arc<Certificate>>,
    /// When the certificate expires, in seconds since 1970.
    expiry: Gauge,
}

impl CurrentCertificate {
    /// Presents this certificate.
    pub(super) fn new(certificate: Certificate) -> Self {
        let expiry = Gauge::default();
        expiry.set(certificate.validity.not_after.as_second());
        Self {
            certificate: RwLock::new(Arc::new(certificate)),
            expiry,
        }
    }

    /// Presents another certificate from now on.
    pub(super) fn replace(&self, certificate: Certificate) {
        self.expiry.set(certificate.validity.not_after.as_second());
        let mut current = self.certificate.write().unwrap_or_else(PoisonError::into_inner);
        *current = Arc::new(certificate);
    }

    fn get(&self) -> Arc<Certificate> {
        let current = self.certificate.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&current)
    }

    pub(super) fn validity(&self) -> Validity {
        self.get().validity
    }

    pub(super) fn fingerprint(&self) -> Fingerprint {
        self.get().fingerprint
    }

    /// Returns the metric of when the certificate expires.
    pub(super) fn expiry(&self) -> Gauge {
        self.expiry.clone()
    }
}

impl ResolvesServerCert for CurrentCertificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.get().certified_key))
    }
}

impl fmt::Debug for CurrentCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CurrentCertificate").finish_non_exhaustive()
    }
}
