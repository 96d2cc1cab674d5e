//! The period in which a certificate is valid.

use jiff::{SignedDuration, Timestamp};
use tokio_rustls::rustls::pki_types::CertificateDer;

/// Why no period can be read.
pub(super) const NOT_X509: &str =
    "the first certificate is not an X.509 certificate; name the file with the chain in PEM";

/// How long before it expires a certificate should have been renewed. Usual tools renew it 30 days before.
const RENEWAL_PERIOD: SignedDuration = SignedDuration::from_hours(14 * 24);

/// The period in which a certificate is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Validity {
    pub(super) not_before: Timestamp,
    pub(super) not_after: Timestamp,
}

/// Whether a certificate is valid at some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValidityStatus {
    Valid,
    NotYetValid,
    ExpiresSoon,
    Expired,
}

impl Validity {
    /// Reads the period from a certificate.
    pub(super) fn of(certificate: &CertificateDer<'_>) -> Result<Self, &'static str> {
        let parsed = x509_parser::parse_x509_certificate(certificate);
        let (_, parsed) = parsed.map_err(|_| NOT_X509)?;
        let timestamp = |time: x509_parser::time::ASN1Time| {
            Timestamp::from_second(time.timestamp())
                .map_err(|_| "the period of validity is out of range; use another certificate")
        };
        let period = parsed.validity();
        Ok(Self {
            not_before: timestamp(period.not_before)?,
            not_after: timestamp(period.not_after)?,
        })
    }

    /// Returns whether the certificate is valid at this time.
    pub(super) fn status(&self, now: Timestamp) -> ValidityStatus {
        if now > self.not_after {
            ValidityStatus::Expired
        } else if now < self.not_before {
            ValidityStatus::NotYetValid
        } else if self.not_after.duration_since(now) < RENEWAL_PERIOD {
            ValidityStatus::ExpiresSoon
        } else {
            ValidityStatus::Valid
        }
    }

    /// Logs a warning unless the status is valid.
    pub(super) fn warn(&self, status: ValidityStatus) {
        let (not_before, not_after) = (self.not_before, self.not_after);
        match status {
            ValidityStatus::Valid => {}
            ValidityStatus::NotYetValid => {
                tracing::warn!(%not_before, "the TLS certificate is not yet valid")
            }
            ValidityStatus::ExpiresSoon => tracing::warn!(%not_after, "the TLS certificate expires soon"),
            ValidityStatus::Expired => tracing::warn!(%not_after, "the TLS certificate has expired"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_depends_on_the_time() {
        let time = |text: &str| text.parse::<Timestamp>().unwrap();
        let validity = Validity {
            not_before: time("2026-01-01T00:00:00Z"),
            not_after: time("2026-04-01T00:00:00Z"),
        };
        for (now, status) in [
            ("2025-12-31T23:59:59Z", ValidityStatus::NotYetValid),
            ("2026-01-01T00:00:00Z", ValidityStatus::Valid),
            ("2026-03-18T00:00:00Z", ValidityStatus::Valid),
            ("2026-03-18T00:00:01Z", ValidityStatus::ExpiresSoon),
            ("2026-04-01T00:00:00Z", ValidityStatus::ExpiresSoon),
            ("2026-04-01T00:00:01Z", ValidityStatus::Expired),
        ] {
            assert_eq!(validity.status(time(now)), status, "{now}");
        }
    }

    #[test]
    fn period_is_read_from_the_certificate() {
        let certificate = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let validity = Validity::of(certificate.cert.der()).unwrap();
        assert!(validity.not_before < validity.not_after);
        assert!(Validity::of(&CertificateDer::from(vec![0; 8])).is_err());
    }
}
