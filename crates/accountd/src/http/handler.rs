//! Handles every request: dispatches it to the stub or to accountd's own pages, and adds limits, logs and
//! metrics.

#[cfg(test)]
mod tests;

use super::cors::Cors;
use super::head_check;
use super::interruption::{Interruption, TrackedBody, interruptible};
use super::metrics::Metrics;
use super::monitoring;
use super::request_id::{REQUEST_ID, RequestId};
use super::request_slots::{ExceededLimit, RequestSlots, SlotLimits};
use super::tls::Tls;
use crate::confirm_page::{self, ConfirmPage};
use crate::docs;
use crate::service::Service;
use account_server::{Dialects, Operation, Rejection, Server};
use axum::body::Body;
use axum::extract::ConnectInfo;
use bytes::Bytes;
use http::header::CACHE_CONTROL;
use http::{HeaderValue, Request, Response, StatusCode};
use http_body::Body as HttpBody;
use std::error::Error;
use std::fmt::Display;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tracing::Instrument as _;

/// Maximum duration of a request, including the transfer of its body.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// The service with the HTTP layer around it. Clones share the same state.
#[derive(Clone)]
pub struct RequestHandler {
    shared: Arc<Shared>,
    role: Role,
    cors: Arc<Cors>,
}

/// What is served at an address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Everything.
    Everything,
    /// Everything but the metrics, which have an address of their own.
    WithoutMetrics,
    /// The endpoints for monitoring.
    Monitoring,
}

struct Shared {
    server: Server<Service, Dialects>,
    metrics: Metrics,
    slots: RequestSlots,
    timeout: Duration,
    /// Whether the service is about to stop accepting requests.
    draining: AtomicBool,
}

impl RequestHandler {
    /// Creates the handler of a service. Its metrics include the certificate of `tls`.
    #[must_use]
    pub fn new(service: Service, tls: Option<&Tls>) -> Self {
        let metrics = Metrics::new(tls.map(Tls::expiry));
        Self::with_limits(service, metrics, REQUEST_TIMEOUT, SlotLimits::default())
    }

    fn with_limits(service: Service, metrics: Metrics, timeout: Duration, limits: SlotLimits) -> Self {
        let shared = Arc::new(Shared {
            server: account_server::server(service),
            slots: metrics.request_slots(limits),
            metrics,
            timeout,
            draining: AtomicBool::new(false),
        });
        Self {
            shared,
            role: Role::Everything,
            cors: Arc::default(),
        }
    }

    /// Lets scripts of these origins call the operations.
    #[must_use]
    pub fn with_cors(self, cors: Cors) -> Self {
        Self {
            cors: Arc::new(cors),
            ..self
        }
    }

    /// Serves the endpoints for monitoring only. The other returned handler serves everything but the metrics.
    #[must_use]
    pub fn split_monitoring(self) -> (Self, Self) {
        let with_role = |role| Self { role, ..self.clone() };
        (with_role(Role::WithoutMetrics), with_role(Role::Monitoring))
    }

    /// Reports from now on that the service is not ready.
    pub fn start_draining(&self) {
        self.shared.draining.store(true, Ordering::Relaxed);
    }

    /// Handles a request from a peer, which becomes its `ConnectInfo`. The port, which a trusted proxy need not
    /// report, is 0.
    pub async fn handle<B>(&self, peer: IpAddr, mut request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Send + Unpin + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>> + Display,
    {
        let start = Instant::now();
        let connection = ConnectInfo(SocketAddr::new(peer, 0));
        request.extensions_mut().insert(connection);
        // Before a field is added.
        let rejected = head_check::reject(&request);
        let id = RequestId::assign(request.headers_mut());
        let operation = Operation::find(request.method(), request.uri().path());
        let name = operation.map_or("none", Operation::id);
        let span = tracing::info_span!("request", request_id = id.as_str(), operation = name);
        let cors = self.cors.expose(request.headers());
        let outcome = async {
            if let Some(response) = rejected {
                return response;
            }
            if self.role == Role::Monitoring {
                return self
                    .handle_monitoring(&request)
                    .await
                    .unwrap_or_else(monitoring::not_found);
            }
            if let Some(response) = self.cors.preflight(&request) {
                return response;
            }
            match operation {
                Some(operation) => self.handle_operation(operation, peer, request).await,
                None => self.handle_other(peer, request).await,
            }
        };
        let mut response = outcome.instrument(span.clone()).await;
        let duration = start.elapsed();
        let interruption = response.extensions_mut().remove::<Interruption>();
        match interruption {
            Some(Interruption::SlowClient) => self.shared.metrics.record_slow_client(name),
            _ => self
                .shared
                .metrics
                .record_response(name, response.status(), duration),
        }
        span.in_scope(|| log(response.status(), duration, interruption));
        let headers = response.headers_mut();
        headers.insert(REQUEST_ID, id.into_header());
        if operation.is_some() {
            // Responses to authenticated requests must not be cached, see RFC 6750, section 5.3.
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            cors.add_to(headers);
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
        let handle = |request| self.shared.server.handle(request);
        let outcome = self.in_slot(peer, request, handle).await;
        outcome.unwrap_or_else(|interruption| interrupted(self.unavailable(operation), interruption))
    }

    /// Runs a request handler within the limits.
    async fn in_slot<B, F: Future>(
        &self,
        peer: IpAddr,
        request: Request<B>,
        handle: impl FnOnce(Request<TrackedBody<B>>) -> F,
    ) -> Result<F::Output, Interruption> {
        let slot = self.shared.slots.acquire(peer).map_err(Interruption::Limit)?;
        interruptible(self.shared.timeout, slot, request, handle).await
    }

    fn unavailable(&self, operation: Operation) -> Response<Body> {
        self.shared
            .server
            .reject(operation, Rejection::unavailable(Some(1)))
    }

    /// Handles a request for the confirmation page.
    async fn handle_confirm_page<B>(&self, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Unpin,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        let page = ConfirmPage::new(self.shared.server.service().clone());
        let unavailable = confirm_page::unavailable(request.headers()).map(Body::new);
        let handle = |request| page.handle(request);
        match self.in_slot(peer, request, handle).await {
            Ok(response) => response.map(Body::new),
            Err(interruption) => interrupted(unavailable, interruption),
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
        match self.handle_monitoring(&request).await {
            Some(response) => response,
            None => self.shared.server.handle(request).await,
        }
    }

    async fn handle_monitoring<B>(&self, request: &Request<B>) -> Option<Response<Body>> {
        if self.role == Role::WithoutMetrics && request.uri().path() == monitoring::METRICS_PATH {
            return None;
        }
        let shared = &self.shared;
        let is_draining = shared.draining.load(Ordering::Relaxed);
        let store = shared.server.service().store();
        monitoring::respond(&shared.metrics, &shared.slots, store, is_draining, request).await
    }
}

/// Attaches the cause of a 503, for logs and metrics only.
fn interrupted(mut response: Response<Body>, interruption: Interruption) -> Response<Body> {
    response.extensions_mut().insert(interruption);
    response
}

/// Logs a response. The path and the query are left out, because they may contain names and tokens; the
/// operation identifies the request.
fn log(status: StatusCode, duration: Duration, interruption: Option<Interruption>) {
    let (status, microseconds) = (
        status.as_u16(),
        u64::try_from(duration.as_micros()).unwrap_or(u64::MAX),
    );
    match interruption {
        // Any client can cause these two, so they are not errors of the service, whatever the status.
        Some(Interruption::SlowClient) => {
            tracing::info!(status, microseconds, "the request body did not arrive in time")
        }
        Some(Interruption::Limit(limit @ ExceededLimit::WaitingPerAddress)) => {
            tracing::info!(status, microseconds, "request rejected: {}", limit.describe())
        }
        Some(Interruption::Limit(limit)) => {
            tracing::warn!(status, microseconds, "request rejected: {}", limit.describe())
        }
        Some(Interruption::Timeout) => tracing::warn!(status, microseconds, "the request timed out"),
        None if status >= 500 => tracing::warn!(status, microseconds, "request completed"),
        None => tracing::info!(status, microseconds, "request completed"),
    }
}
