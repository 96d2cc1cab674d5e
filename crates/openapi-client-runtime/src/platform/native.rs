//! Sockets, and timers of tokio.

use super::body::Body;
use bytes::BytesMut;
use reqwest::redirect::Policy;
use reqwest::{ClientBuilder, Error, Response};
use std::time::{Duration, SystemTime};

pub(crate) use tokio::time::{Instant, sleep, timeout};

/// Returns the current time.
pub(crate) fn system_time() -> SystemTime {
    SystemTime::now()
}

/// Returns a random number from 0 to 1.
pub(crate) fn random() -> f64 {
    fastrand::f64()
}

/// Returns a builder that follows no redirect and sends no `Referer`.
pub(crate) fn http_builder() -> ClientBuilder {
    #[cfg(feature = "rustls")]
    {
        // An error means that the program has installed a provider already, which is then used.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
    reqwest::Client::builder().redirect(Policy::none()).referer(false)
}

/// Limits the time to establish a connection. Redirects are not followed: one that the contract declares is a response of
/// the operation, and any other could send credentials to another host.
pub(crate) fn limit_connections(builder: ClientBuilder, timeout: Duration) -> ClientBuilder {
    builder
        .connect_timeout(timeout)
        .redirect(Policy::none())
        .referer(false)
}

/// Returns whether a request failed because there was no connection.
pub(crate) fn is_connect(error: &Error) -> bool {
    error.is_connect()
}

/// Reads the body of a response, so that an incomplete one is an error. Stops at the limit.
pub(crate) async fn read_body(response: &mut Response, limit: usize) -> Result<Body, Error> {
    // That of a response to `HEAD` is the length of a body that is not sent.
    let announced = response.content_length().unwrap_or_default();
    let mut received = BytesMut::new();
    while let Some(chunk) = response.chunk().await? {
        if announced > limit as u64 || chunk.len() > limit - received.len() {
            return Ok(Body::TooLong);
        }
        received.extend_from_slice(&chunk);
    }
    Ok(Body::Complete(received.freeze()))
}
