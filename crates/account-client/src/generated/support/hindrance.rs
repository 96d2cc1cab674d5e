// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What passes by itself: the answers and failures after which a request may be sent again.

use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use std::time::Duration;

/// Why there is no good answer now, where there may be one later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hindrance {
    /// The request was certainly not acted upon: no connection was made, or there were too many requests.
    Refused,
    /// Whether the request was acted upon is not known.
    Unclear,
}

impl Hindrance {
    pub(crate) fn of_status(status: StatusCode) -> Option<Self> {
        match status {
            StatusCode::TOO_MANY_REQUESTS => Some(Hindrance::Refused),
            // Also a server that is only too busy may say so after the change, or a proxy before it for it.
            StatusCode::REQUEST_TIMEOUT
            | StatusCode::BAD_GATEWAY
            | StatusCode::SERVICE_UNAVAILABLE
            | StatusCode::GATEWAY_TIMEOUT => Some(Hindrance::Unclear),
            _ => None,
        }
    }

    pub(crate) fn of_failure(error: &reqwest::Error) -> Option<Self> {
        if error.is_builder() || error.is_redirect() {
            return None;
        }
        #[cfg(not(target_arch = "wasm32"))]
        if error.is_connect() {
            return (!is_distrusted(error) && !is_turned_away(error)).then_some(Hindrance::Refused);
        }
        Some(Hindrance::Unclear)
    }
}

/// Whether who answered is not who it should be, or speaks no TLS: the next time it will be nobody else.
#[cfg(not(target_arch = "wasm32"))]
fn is_distrusted(error: &(dyn std::error::Error + 'static)) -> bool {
    use std::io;
    match error.downcast_ref::<io::Error>() {
        // One that stands in another is not its source.
        Some(failure) => {
            failure.kind() == io::ErrorKind::InvalidData
                || failure.get_ref().is_some_and(|inner| is_distrusted(inner))
        }
        None => error.source().is_some_and(is_distrusted),
    }
}

/// Whether a proxy gives no way to the server. Which of its answers it was is told by text only, and 407 apart not at all.
#[cfg(not(target_arch = "wasm32"))]
fn is_turned_away(error: &(dyn std::error::Error + 'static)) -> bool {
    let text = error.to_string();
    let refusals = ["tunnel error: proxy authorization required", "tunnel error: unsuccessful"];
    refusals.contains(&text.as_str()) || error.source().is_some_and(is_turned_away)
}

/// `Retry-After` (RFC 9110, 10.2.3), in seconds or as a date.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = jiff::fmt::rfc2822::parse(text).ok()?.timestamp();
    // A date that has passed is no wait.
    Some(
        date.duration_since(jiff::Timestamp::now())
            .try_into()
            .unwrap_or_default(),
    )
}
