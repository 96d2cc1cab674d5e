//! Mails handed to an SMTP server.

use super::target::{Security, Server};
use super::{Undelivered, Unusable};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use std::error::Error as _;
use std::time::Duration;

/// Codes with which a server refuses not this mail but any: it is shutting down, or does not let us in.
const NOT_AT_ALL: [u16; 7] = [421, 432, 454, 530, 534, 535, 538];

type Connecting = AsyncSmtpTransport<Tokio1Executor>;

/// What speaks to a server; it connects for each mail anew.
pub(super) struct Transport {
    connecting: Connecting,
    /// How long the server may take to accept a mail.
    longest: Duration,
}

pub(super) fn transport(server: &Server, longest: Duration) -> Result<Transport, Unusable> {
    let tls = || {
        let mut tls = TlsParameters::builder(server.host.clone());
        if let Some(authority) = &server.authority {
            tls = tls.add_root_certificate(authority.clone());
        }
        let built = tls.build();
        built.map_err(|error| {
            Unusable(format!(
                "--mail-ca: the certificate cannot be used: {}",
                root(&error)
            ))
        })
    };
    let tls = match server.security {
        Security::Never => Tls::None,
        Security::Offered => Tls::Opportunistic(tls()?),
        Security::Required => Tls::Required(tls()?),
        Security::Implicit => Tls::Wrapper(tls()?),
    };
    let mut builder = Connecting::builder_dangerous(&server.host)
        .port(server.port)
        .timeout(Some(longest))
        .tls(tls);
    if let Some((user, password)) = server.login.clone() {
        builder = builder.credentials(Credentials::new(user, password));
    }
    Ok(Transport {
        connecting: builder.build(),
        longest,
    })
}

pub(super) async fn deliver(transport: &Transport, message: Message) -> Result<(), Undelivered> {
    let longest = transport.longest;
    match tokio::time::timeout(longest, transport.connecting.send(message)).await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(error)) => Err(judged(&error)),
        Err(_) => Err(Undelivered::Unreachable(format!("no answer within {longest:?}"))),
    }
}

/// What an error means. Of what the server says only numbers are repeated: its text may name the recipient.
fn judged(error: &Error) -> Undelivered {
    let Some(code) = error.status().map(u16::from) else {
        let what = if error.is_response() {
            "its answer is not understood".to_owned()
        } else {
            root(error)
        };
        return if error.is_client() {
            Undelivered::Refused(what)
        } else {
            Undelivered::Unreachable(what)
        };
    };
    let text = error.source().map(ToString::to_string).unwrap_or_default();
    let enhanced = text.split_whitespace().next().filter(|word| {
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        word.split('.').count() == 3 && word.split('.').all(is_number)
    });
    let reason = match enhanced {
        Some(enhanced) => format!("it answers {code} {enhanced}"),
        None => format!("it answers {code}"),
    };
    match code {
        code if NOT_AT_ALL.contains(&code) => Undelivered::Unreachable(reason),
        code if code < 500 => Undelivered::Later(reason),
        _ => Undelivered::Refused(reason),
    }
}

/// What an error comes from.
fn root(error: &Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string().replace(['\r', '\n'], " ")
}
