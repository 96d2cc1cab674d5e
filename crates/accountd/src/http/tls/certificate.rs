//! Reads a certificate chain and its key.

#[cfg(test)]
mod tests;

use super::validity::{NOT_X509, Validity};
use crate::pem_file;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use std::sync::Arc;
use tokio_rustls::rustls::Error;
use tokio_rustls::rustls::crypto::CryptoProvider;
use tokio_rustls::rustls::pki_types::pem::{self, PemObject as _};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::sign::CertifiedKey;

/// How often the files are read again if the certificate changes in between.
const MAX_READS: usize = 3;

const NO_CERTIFICATE: &str =
    "the file contains no certificate; name the file with the chain in PEM (-----BEGIN CERTIFICATE-----)";
const NO_KEY: &str =
    "the file contains no private key; name the file with the key in PEM (-----BEGIN PRIVATE KEY-----)";
const ENCRYPTED_KEY: &str = "the key is encrypted; decrypt it, for example with `openssl pkey`";
const UNSUPPORTED_KEY: &str = "the key is damaged or of an unsupported kind; use ECDSA with P-256 or P-384, Ed25519, or \
     RSA of 2048 bits or more";
const DAMAGED_PEM: &str = "the file is not valid PEM; copy it again";

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

impl CertificateFiles {
    fn certificate_error(&self, what: &str) -> String {
        format!("--tls-cert {}: {what}", self.certificate.display())
    }

    fn key_error(&self, what: &str) -> String {
        format!("--tls-key {}: {what}", self.key.display())
    }

    /// Reads both files. The certificate is read before and after the key, because both may be replaced at any time.
    pub(super) fn read(&self) -> Result<FileContents, String> {
        let certificate = || pem_file::read(&self.certificate).map_err(|what| self.certificate_error(&what));
        let mut before = certificate()?;
        for _ in 1..MAX_READS {
            let key = pem_file::read(&self.key).map_err(|what| self.key_error(&what))?;
            let after = certificate()?;
            if before == after {
                return Ok(FileContents {
                    certificate: before,
                    key,
                });
            }
            before = after;
        }
        Err(self.certificate_error("the file changes while it is read; replace it at once, by a rename"))
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
    /// and its flag, and suggests a fix.
    pub(super) fn parse(
        &self,
        files: &CertificateFiles,
        provider: &CryptoProvider,
    ) -> Result<Certificate, String> {
        let chain = self.chain().map_err(|what| files.certificate_error(what))?;
        let leaf = chain.first().ok_or(NO_CERTIFICATE);
        let validity = leaf.and_then(Validity::of);
        let validity = validity.map_err(|what| files.certificate_error(what))?;
        let key = self.private_key().map_err(|what| files.key_error(what))?;
        let certified_key = CertifiedKey::from_der(chain, key, provider);
        let certified_key = certified_key.map_err(|error| match error {
            Error::InconsistentKeys(_) => files.key_error(&format!(
                "the key does not belong to the certificate in --tls-cert {}; use the key with which it was requested",
                files.certificate.display()
            )),
            // The certificate was parsed before.
            Error::InvalidCertificate(_) => files.certificate_error(NOT_X509),
            _ => files.key_error(UNSUPPORTED_KEY),
        })?;
        Ok(Certificate {
            certified_key: Arc::new(certified_key),
            validity,
            fingerprint: self.fingerprint(),
        })
    }

    fn chain(&self) -> Result<Vec<CertificateDer<'static>>, &'static str> {
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&self.certificate).collect();
        match chain {
            Ok(chain) if chain.is_empty() => Err(NO_CERTIFICATE),
            Ok(chain) => Ok(chain),
            Err(_) => Err(DAMAGED_PEM),
        }
    }

    fn private_key(&self) -> Result<PrivateKeyDer<'static>, &'static str> {
        PrivateKeyDer::from_pem_slice(&self.key).map_err(|error| match error {
            pem::Error::NoItemsFound if contains(&self.key, b"-----BEGIN ENCRYPTED PRIVATE KEY-----") => {
                ENCRYPTED_KEY
            }
            pem::Error::NoItemsFound => NO_KEY,
            _ => DAMAGED_PEM,
        })
    }
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}
