//! What every request passes on its way to the contract's router, and every answer on its way back.

#[cfg(test)]
mod tests;

use super::metrics::Metrics;
use super::monitoring as operate;
use super::request_id::RequestId;
use super::timeout::{Late, within};
use crate::confirm_page::{self, ConfirmPage};
use crate::docs;
use crate::service::Service;
use crate::throttle::Throttle;
use account_server::{Dialects, Operation, Reason, Server};
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

/// How many requests are worked on at once; more of them are answered 503.
const RUNNING: usize = 4_096;

/// How long a request may take, its body included.
const TIME: Duration = Duration::from_secs(30);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The service with everything around it. Clones share it.
#[derive(Clone)]
pub struct Front(Arc<Shared>);

struct Shared {
    contract: Server<Service, Dialects>,
    metrics: Metrics,
    running: Semaphore,
    time: Duration,
}

impl Front {
    /// A front for this service.
    #[must_use]
    pub fn new(service: Service) -> Self {
        Self::in_time(service, TIME)
    }

    fn in_time(service: Service, time: Duration) -> Self {
        Self(Arc::new(Shared {
            contract: account_server::server(service),
            metrics: Metrics::default(),
            running: Semaphore::new(RUNNING),
            time,
        }))
    }

    /// Answers one request of a peer.
    pub async fn handle<B>(&self, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Send + Unpin + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>> + Display,
    {
        let began = Instant::now();
        let id = RequestId::of(request.headers());
        let operation = Operation::find(request.method(), request.uri().path());
        let name = operation.map_or("none", Operation::id);
        let span = tracing::info_span!("request", request_id = id.as_str(), operation = name);
        let answered = async {
            match operation {
                Some(operation) => self.operate(operation, peer, request).await,
                None => self.other(peer, request).await,
            }
        };
        let mut response = answered.instrument(span.clone()).await;
        let took = began.elapsed();
        let late = response.extensions_mut().remove::<Late>();
        match late {
            Some(Late::Client) => self.0.metrics.slow_client(name),
            _ => self.0.metrics.answered(name, response.status(), took),
        }
        span.in_scope(|| log(response.status(), took, late));
        let headers = response.headers_mut();
        headers.insert(REQUEST_ID, id.into_header());
        if operation.is_some() {
            // What credentials gave must not be kept for others, see RFC 6750, section 5.3.
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    }

    async fn operate<B>(&self, operation: Operation, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Send + Unpin + 'static,
        B::Error: Display,
    {
        let Ok(_running) = self.0.running.try_acquire() else {
            return self.unavailable(operation);
        };
        let handle = |request| Throttle::of_peer(peer, self.0.contract.handle(request));
        let answered = within(self.0.time, request, handle).await;
        answered.unwrap_or_else(|late| marked(self.unavailable(operation), late))
    }

    fn unavailable(&self, operation: Operation) -> Response<Body> {
        let reason = Reason::Unavailable { retry_after: Some(1) };
        self.0
            .contract
            .refuse(operation, StatusCode::SERVICE_UNAVAILABLE, reason)
    }

    /// The page that a mail's link opens.
    async fn confirm<B>(&self, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Unpin,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        let page = ConfirmPage::new(self.0.contract.service().clone());
        let unavailable = confirm_page::unavailable(request.headers()).map(Body::new);
        let Ok(_running) = self.0.running.try_acquire() else {
            return unavailable;
        };
        let answer = |request| Throttle::of_peer(peer, page.answer(request));
        match within(self.0.time, request, answer).await {
            Ok(response) => response.map(Body::new),
            Err(late) => marked(unavailable, late),
        }
    }

    /// What belongs to no operation: that page, the documentation, what operators ask, and what the contract
    /// answers to the rest.
    async fn other<B>(&self, peer: IpAddr, request: Request<B>) -> Response<Body>
    where
        B: HttpBody<Data = Bytes> + Send + Unpin + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>> + Display,
    {
        if request.uri().path() == confirm_page::PATH {
            return self.confirm(peer, request).await;
        }
        if let Some(response) = docs::respond(&request) {
            return response;
        }
        let store = self.0.contract.service().store();
        match operate::answer(&self.0.metrics, store, &request).await {
            Some(response) => response,
            None => self.0.contract.handle(request).await,
        }
    }
}

/// An answer that tells, not the client, who took too long.
fn marked(mut response: Response<Body>, late: Late) -> Response<Body> {
    response.extensions_mut().insert(late);
    response
}

/// The path is left out: it may hold names, and the query a token. The operation tells enough.
fn log(status: StatusCode, took: Duration, late: Option<Late>) {
    let (status, microseconds) = (
        status.as_u16(),
        u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
    );
    match late {
        // Anybody can do that; it is no fault of the service, whatever the status.
        Some(Late::Client) => tracing::info!(status, microseconds, "the client was too slow with the body"),
        Some(Late::Service) => tracing::warn!(status, microseconds, "the request took too long"),
        None if status >= 500 => tracing::warn!(status, microseconds, "answered"),
        None => tracing::info!(status, microseconds, "answered"),
    }
}
