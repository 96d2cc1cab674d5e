//! Reads a certificate chain and its key.

use super::validity::Validity;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio_rustls::rustls::crypto::CryptoProvider;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::sign::CertifiedKey;

/// How often the files are read again if the certificate changes in between.
const MAX_READS: usize = 3;

/// The files that hold a certificate and its key.
#[derive(Clone, Debug)]
pub(super) struct CertificateFiles {
    /// The certificate chain in PEM.
    pub(super) certificate: PathBuf,
    /// The private key in PEM.
    pub(super) key: PathBuf,
}

/// The contents of the files.
pub(super) struct FileContents {
    certificate: Vec<u8>,
    key: Vec<u8>,
}

/// A usable certificate with its key.
pub(super) struct Certificate {
    pub(super) certified_key: Arc<CertifiedKey>,
    pub(super) validity: Validity,
    pub(super) fingerprint: Fingerprint,
}

/// A hash of the contents of both files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fingerprint([u8; 32]);

fn certificate_error(path: &Path, error: &dyn fmt::Display) -> String {
    format!("--tls-cert {}: {error}", path.display())
}

fn key_error(path: &Path, error: &dyn fmt::Display) -> String {
    format!("--tls-key {}: {error}", path.display())
}

impl CertificateFiles {
    /// Reads both files. The certificate is read before and after the key, because both may be replaced at any time.
    pub(super) fn read(&self) -> Result<FileContents, String> {
        let certificate = || {
            let read = std::fs::read(&self.certificate);
            read.map_err(|error| certificate_error(&self.certificate, &error))
        };
        let mut before = certificate()?;
        for _ in 1..MAX_READS {
            let key = std::fs::read(&self.key).map_err(|error| key_error(&self.key, &error))?;
            let after = certificate()?;
            if before == after {
                return Ok(FileContents {
                    certificate: before,
                    key,
                });
            }
            before = after;
        }
        Err(certificate_error(
            &self.certificate,
            &"the file changes while it is read",
        ))
    }
}

impl FileContents {
    /// Returns the hash that identifies the contents.
    pub(super) fn fingerprint(&self) -> Fingerprint {
        let hash = Sha256::new()
            .chain_update((self.certificate.len() as u64).to_be_bytes())
            .chain_update(&self.certificate)
            .chain_update(&self.key);
        Fingerprint(hash.finalize().into())
    }

    /// Checks that the contents are a certificate chain and the key of its first certificate. The error names the file
    /// and its flag.
    pub(super) fn parse(
        &self,
        files: &CertificateFiles,
        provider: &CryptoProvider,
    ) -> Result<Certificate, String> {
        let certificate_error = |error: &dyn fmt::Display| certificate_error(&files.certificate, error);
        let key_error = |error: &dyn fmt::Display| key_error(&files.key, error);
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&self.certificate).collect();
        let chain = chain.map_err(|error| certificate_error(&error))?;
        let Some(leaf) = chain.first() else {
            return Err(certificate_error(&"the file contains no certificate"));
        };
        let validity = Validity::of(leaf).map_err(|error| certificate_error(&error))?;
        let key = PrivateKeyDer::from_pem_slice(&self.key).map_err(|error| key_error(&error))?;
        let certified_key = CertifiedKey::from_der(chain, key, provider);
        Ok(Certificate {
            certified_key: Arc::new(certified_key.map_err(|error| key_error(&error))?),
            validity,
            fingerprint: self.fingerprint(),
        })
    }
}
