//! Sends mails to an SMTP server.

use super::error::{DeliveryError, MailConfigError};
use super::target::{SmtpEndpoint, TlsMode};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::error::Error as _;
use std::time::Duration;

/// Status codes that concern any mail and not just the current one: the server is shutting down, or
/// authentication failed.
const UNAVAILABLE_CODES: [u16; 7] = [421, 432, 454, 530, 534, 535, 538];

type Client = AsyncSmtpTransport<Tokio1Executor>;

/// An SMTP client that opens a new connection for each mail.
pub(super) struct SmtpTransport {
    client: Client,
    /// How long the server may take to accept a mail.
    timeout: Duration,
}

pub(super) fn transport(server: &SmtpEndpoint, timeout: Duration) -> Result<SmtpTransport, MailConfigError> {
    let tls = || {
        let mut tls = TlsParameters::builder(server.host.clone());
        if let Some(root_certificate) = &server.root_certificate {
            tls = tls.add_root_certificate(root_certificate.clone());
        }
        let built = tls.build();
        built.map_err(|error| {
            MailConfigError(format!(
                "--mail-ca: cannot use the certificate: {}",
                root_cause(&error)
            ))
        })
    };
    let tls = match server.tls {
        TlsMode::Disabled => Tls::None,
        TlsMode::Opportunistic => Tls::Opportunistic(tls()?),
        TlsMode::Required => Tls::Required(tls()?),
        TlsMode::Implicit => Tls::Wrapper(tls()?),
    };
    let mut builder = Client::builder_dangerous(&server.host)
        .port(server.port)
        .timeout(Some(timeout))
        .tls(tls);
    if let Some((user, password)) = server.credentials.clone() {
        builder = builder.credentials(Credentials::new(user, password));
    }
    Ok(SmtpTransport {
        client: builder.build(),
        timeout,
    })
}

pub(super) async fn deliver(transport: &SmtpTransport, message: Message) -> Result<(), DeliveryError> {
    let timeout = transport.timeout;
    match tokio::time::timeout(timeout, transport.client.send(message)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(classify(&error)),
        Err(_) => Err(DeliveryError::Unreachable(format!(
            "no response within {timeout:?}"
        ))),
    }
}

/// Classifies an error. Only the numbers of the server's reply are kept, because its text may contain the
/// recipient.
fn classify(error: &Error) -> DeliveryError {
    let Some(code) = error.status().map(u16::from) else {
        let what = if error.is_response() {
            "it sent an invalid response".to_owned()
        } else {
            root_cause(error)
        };
        return if error.is_client() {
            DeliveryError::Rejected(what)
        } else {
            DeliveryError::Unreachable(what)
        };
    };
    let text = error.source().map(ToString::to_string).unwrap_or_default();
    let enhanced = text.split_whitespace().next().filter(|word| {
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        word.split('.').count() == 3 && word.split('.').all(is_number)
    });
    let reason = match enhanced {
        Some(enhanced) => format!("it responded {code} {enhanced}"),
        None => format!("it responded {code}"),
    };
    match code {
        code if UNAVAILABLE_CODES.contains(&code) => DeliveryError::Unreachable(reason),
        code if code < 500 => DeliveryError::Deferred(reason),
        _ => DeliveryError::Rejected(reason),
    }
}

/// Returns the root cause of an error.
fn root_cause(error: &Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string().replace(['\r', '\n'], " ")
}
