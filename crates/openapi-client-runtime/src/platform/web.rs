//! `fetch`, and timers of JavaScript.

use super::body::Body;
use reqwest::{ClientBuilder, Error, Response};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, SystemTime};

/// The longest delay of a timer, about 24 days: longer ones would end at once.
const LONGEST: Duration = Duration::from_millis(i32::MAX as u64);

/// Waits, for at most [`LONGEST`].
pub(crate) async fn sleep(duration: Duration) {
    gloo_timers::future::sleep(duration.min(LONGEST)).await;
}
pub(crate) use web_time::Instant;

/// Returns the current time; that of the standard library panics here.
pub(crate) fn system_time() -> SystemTime {
    let since = web_time::SystemTime::now().duration_since(web_time::SystemTime::UNIX_EPOCH);
    SystemTime::UNIX_EPOCH + since.unwrap_or_default()
}

/// Returns a random number from 0 to 1.
pub(crate) fn random() -> f64 {
    js_sys::Math::random()
}

/// A timeout was exceeded.
#[derive(Debug)]
pub(crate) struct Elapsed;

/// Waits for a future, but no longer than a limit.
pub(crate) async fn timeout<F: Future>(limit: Duration, future: F) -> Result<F::Output, Elapsed> {
    let (mut future, mut limit) = (pin!(future), pin!(sleep(limit)));
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| Err(Elapsed)),
    })
    .await
}

/// Returns a builder. `fetch` alone decides on redirects, connections, proxies and certificates.
pub(crate) fn http_builder() -> ClientBuilder {
    reqwest::Client::builder()
}

/// Changes nothing: see [`http_builder`].
pub(crate) fn limit_connections(builder: ClientBuilder, _: Duration) -> ClientBuilder {
    builder
}

/// Returns `false`: `fetch` reports all failures alike.
pub(crate) fn is_connect(_: &Error) -> bool {
    false
}

/// Reads nothing, because reqwest cannot read a body here and keep the rest of the response.
pub(crate) async fn read_body(_: &mut Response, _: usize) -> Result<Body, Error> {
    Ok(Body::Unread)
}
