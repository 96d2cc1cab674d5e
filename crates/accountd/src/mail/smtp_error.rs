//! Decides whether an error of SMTP concerns all mails, those to one domain, or one mail.

use super::error::DeliveryError;
use lettre::transport::smtp::Error;
use std::error::Error as _;

/// Status codes that apply to all mails and not just the current one, because authentication is missing or failed.
const AUTHENTICATION_CODES: [u16; 6] = [432, 454, 530, 534, 535, 538];

/// The server ends the connection, perhaps because of the recipient.
const CLOSING: u16 = 421;

/// Classifies an error that occurs before the mail is sent. It concerns all mails: also a server without STARTTLS or without
/// a mechanism of authentication that the client has.
pub(super) fn classify_connection(error: &Error) -> DeliveryError {
    match classify(error) {
        DeliveryError::Unreachable(reason)
        | DeliveryError::Deferred(reason)
        | DeliveryError::DomainUnavailable(reason)
        | DeliveryError::Rejected(reason) => DeliveryError::Unreachable(reason),
    }
}

/// Classifies an error that occurs while a mail is sent. Only the numbers of the server's reply are kept, because its
/// text may contain the recipient.
pub(super) fn classify(error: &Error) -> DeliveryError {
    let Some(code) = error.status().map(u16::from) else {
        let what = if error.is_response() {
            "it sent an invalid response".to_owned()
        } else {
            root_cause(error)
        };
        return if error.is_client() {
            DeliveryError::Rejected(what)
        } else {
            DeliveryError::DomainUnavailable(what)
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
        code if AUTHENTICATION_CODES.contains(&code) => DeliveryError::Unreachable(reason),
        CLOSING => DeliveryError::DomainUnavailable(reason),
        code if code < 500 => DeliveryError::Deferred(reason),
        _ => DeliveryError::Rejected(reason),
    }
}

/// Returns the root cause of an error.
pub(super) fn root_cause(error: &(dyn std::error::Error + 'static)) -> String {
    let mut cause = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string().replace(['\r', '\n'], " ")
}
