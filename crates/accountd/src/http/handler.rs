//! Handles every request: dispatches it to the stub or to accountd's own pages, and adds limits, logs and
//! metrics.

#[cfg(test)]
mod tests;

use super::metrics::Metrics;
use super::monitoring;
use super::request_id::RequestId;
use super::timeout::{TimeoutCause, with_timeout};
use crate::confirm_page::{self, ConfirmPage};
use crate::docs;
use crate::service::Service;
use crate::throttle::Throttle;
use account_server::{Dialects, Operation, Rejection, Server};
use axum::body::Body;
use bytes::Bytes;
use http::header::{CACHE_CONTROL, HeaderName};
use http::{HeaderValue, Request, Response, StatusCode};
use http_body::Body as HttpBody;
use std::error::Error;
use std::fmt::Display;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tracing::Instrument as _;

/// Maximum number of requests in progress; further ones receive a 503.
const MAX_REQUESTS: usize = 4_096;

/// Maximum duration of a request, including the transfer of its body.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The service with the HTTP layer around it. Clones share the same state.
#[derive(Clone)]
pub struct RequestHandler(Arc<Shared>);

struct Shared {
    server: Server<Service, Dialects>,
    metrics: Metrics,
    running: Semaphore,
    timeout: Duration,
}

impl RequestHandler {
    /// Creates the handler of a service.
    #[must_use]
    pub fn new(service: Service) -> Self {
        Self::with_request_timeout(service, REQUEST_TIMEOUT)
    }

    fn with_request_timeout(service: Service, timeout: Duration) -> Self {
        Self(Arc::new(Shared {
            server: account_server::server(service),
            metrics: Metrics::default(),
            running: Semaphore::new(MAX_REQUESTS),
            timeout,
        }))
    }

    /// Handles a request from a peer.
    pub async fn handle<B>(&self, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Send + Unpin + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>> + Display,
    {
        let start = Instant::now();
        let id = RequestId::from_headers(request.headers());
        let operation = Operation::find(request.method(), request.uri().path());
        let name = operation.map_or("none", Operation::id);
        let span = tracing::info_span!("request", request_id = id.as_str(), operation = name);
        let outcome = async {
            match operation {
                Some(operation) => self.handle_operation(operation, peer, request).await,
                None => self.handle_other(peer, request).await,
            }
        };
        let mut response = outcome.instrument(span.clone()).await;
        let duration = start.elapsed();
        let timeout_cause = response.extensions_mut().remove::<TimeoutCause>();
        match timeout_cause {
            Some(TimeoutCause::Client) => self.0.metrics.record_slow_client(name),
            _ => self.0.metrics.record_response(name, response.status(), duration),
        }
        span.in_scope(|| log(response.status(), duration, timeout_cause));
        let headers = response.headers_mut();
        headers.insert(REQUEST_ID, id.into_header());
        if operation.is_some() {
            // Responses to authenticated requests must not be cached, see RFC 6750, section 5.3.
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    }

    async fn handle_operation<B>(
        &self,
        operation: Operation,
        peer: IpAddr,
        request: Request<B>,
    ) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Send + Unpin + 'static,
        B::Error: Display,
    {
        let Ok(_running) = self.0.running.try_acquire() else {
            return self.unavailable(operation);
        };
        let handle = |request| Throttle::with_peer(peer, self.0.server.handle(request));
        let outcome = with_timeout(self.0.timeout, request, handle).await;
        outcome.unwrap_or_else(|timeout_cause| with_cause(self.unavailable(operation), timeout_cause))
    }

    fn unavailable(&self, operation: Operation) -> Response<Body> {
        self.0.server.reject(operation, Rejection::unavailable(Some(1)))
    }

    /// Handles a request for the confirmation page.
    async fn handle_confirm_page<B>(&self, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Unpin,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        let page = ConfirmPage::new(self.0.server.service().clone());
        let unavailable = confirm_page::unavailable(request.headers()).map(Body::new);
        let Ok(_running) = self.0.running.try_acquire() else {
            return unavailable;
        };
        let handle = |request| Throttle::with_peer(peer, page.handle(request));
        match with_timeout(self.0.timeout, request, handle).await {
            Ok(response) => response.map(Body::new),
            Err(timeout_cause) => with_cause(unavailable, timeout_cause),
        }
    }

    /// Handles a request that belongs to no operation: the confirmation page, the documentation and the
    /// monitoring endpoints. The stub responds to the rest.
    async fn handle_other<B>(&self, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Send + Unpin + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>> + Display,
    {
        if request.uri().path() == confirm_page::PATH {
            return self.handle_confirm_page(peer, request).await;
        }
        if let Some(response) = docs::respond(&request) {
            return response;
        }
        let store = self.0.server.service().store();
        match monitoring::respond(&self.0.metrics, store, &request).await {
            Some(response) => response,
            None => self.0.server.handle(request).await,
        }
    }
}

/// Attaches the cause of a timeout, for logs and metrics only.
fn with_cause(mut response: Response<Body>, timeout_cause: TimeoutCause) -> Response<Body> {
    response.extensions_mut().insert(timeout_cause);
    response
}

/// Logs a response. The path and the query are left out, because they may contain names and tokens; the
/// operation identifies the request.
fn log(status: StatusCode, duration: Duration, timeout_cause: Option<TimeoutCause>) {
    let (status, microseconds) = (
        status.as_u16(),
        u64::try_from(duration.as_micros()).unwrap_or(u64::MAX),
    );
    match timeout_cause {
        // Any client can cause this, so it is not an error of the service, whatever the status.
        Some(TimeoutCause::Client) => {
            tracing::info!(status, microseconds, "the request body did not arrive in time")
        }
        Some(TimeoutCause::Service) => tracing::warn!(status, microseconds, "the request timed out"),
        None if status >= 500 => tracing::warn!(status, microseconds, "request completed"),
        None => tracing::info!(status, microseconds, "request completed"),
    }
}
