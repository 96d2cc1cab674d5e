//! Reloads the certificate on SIGHUP and when its files change.
//!
//! The files are compared by their contents, because their names may be symbolic links into a directory that is
//! replaced as a whole, as Kubernetes does with secrets.

#[cfg(test)]
mod tests;

use super::acceptor::Tls;
use super::certificate::Fingerprint;
use super::validity::ValidityStatus;
use crate::account::now;
use std::io;
use std::time::Duration;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// How often the files are read.
const INTERVAL: Duration = Duration::from_secs(10);

/// The SIGHUP signals that the process receives. They no longer end it.
#[derive(Debug)]
pub struct Hangups(Signal);

impl Hangups {
    /// Starts to receive the signal.
    ///
    /// # Errors
    ///
    /// Returns an error if the signal handler cannot be installed.
    pub fn receive() -> io::Result<Self> {
        Ok(Self(signal(SignalKind::hangup())?))
    }
}

/// Reloads the certificate whenever its files change or the process receives SIGHUP. Does not return.
pub async fn reload_certificate(tls: Option<Tls>, hangups: Hangups) {
    reload_at_interval(tls, hangups, INTERVAL).await;
}

async fn reload_at_interval(tls: Option<Tls>, hangups: Hangups, interval: Duration) {
    let mut signal = hangups.0;
    let Some(tls) = tls else {
        while signal.recv().await.is_some() {
            tracing::info!("SIGHUP was ignored, because there is no TLS certificate to reload");
        }
        return std::future::pending().await;
    };
    let mut watch = CertificateWatch::new(tls);
    loop {
        watch.warn_of_validity();
        tokio::select! {
            Some(()) = signal.recv() => watch.reload().await,
            () = tokio::time::sleep(interval) => watch.reload_if_changed().await,
        }
    }
}

/// Compares the files with what was read before.
struct CertificateWatch {
    tls: Tls,
    /// The contents that were read last, or why they could not be read.
    last_read: Result<Fingerprint, String>,
    /// The status that was logged last.
    status: ValidityStatus,
}

impl CertificateWatch {
    fn new(tls: Tls) -> Self {
        Self {
            last_read: Ok(tls.current.fingerprint()),
            status: ValidityStatus::Valid,
            tls,
        }
    }

    /// Logs once when the certificate is no longer, or not yet, valid, or expires soon.
    fn warn_of_validity(&mut self) {
        let validity = self.tls.current.validity();
        let status = validity.status(now());
        if status != self.status {
            self.status = status;
            validity.warn(status);
        }
    }

    async fn reload(&mut self) {
        self.read(true).await;
    }

    async fn reload_if_changed(&mut self) {
        self.read(false).await;
    }

    /// Reads the files, and uses them if they are valid and have changed. If they are not valid, the reason is logged
    /// once, and again when a reload is requested.
    async fn read(&mut self, is_requested: bool) {
        let tls = self.tls.clone();
        let read = tokio::task::spawn_blocking(move || {
            let contents = tls.files.read();
            let fingerprint = contents.as_ref().map(|contents| contents.fingerprint());
            let fingerprint = fingerprint.map_err(Clone::clone);
            let parsed = contents.and_then(|contents| contents.parse(&tls.files, &tls.provider));
            (fingerprint, parsed)
        });
        let Ok((fingerprint, parsed)) = read.await else {
            // The runtime is shutting down.
            return;
        };
        if fingerprint == self.last_read && !is_requested {
            return;
        }
        self.last_read = fingerprint;
        match parsed {
            Ok(certificate) if certificate.fingerprint == self.tls.current.fingerprint() => {
                tracing::info!("the TLS certificate has not changed; it remains in use");
            }
            Ok(certificate) => {
                let not_after = certificate.validity.not_after;
                self.tls.current.replace(certificate);
                self.status = ValidityStatus::Valid;
                tracing::info!(%not_after, "the TLS certificate was reloaded");
            }
            Err(reason) => {
                tracing::warn!(
                    reason,
                    "the TLS certificate cannot be reloaded; the previous one remains in use"
                );
            }
        }
    }
}
