//! A proxy that judges each exchange and reports the violations.
//!
//! It does not judge requests that get no response from the upstream, nor the bodies that [`ContractLayer`] does not judge.
//! Upgrades are not forwarded.

use crate::counts::Counts;
use crate::document::Document;
use crate::exchange::Verdict;
use crate::layer::{ContractLayer, Mode, ReplayBody};
use crate::serve::server::{Log, serve};
use crate::serve::upstream::Upstream;
use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_TYPE, HOST, HeaderMap, HeaderName};
use http::{HeaderValue, Request, Response, StatusCode, Uri, Version};
use http_body::Body;
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::timeout;
use tower_layer::Layer;
use tower_service::Service;

/// The default limit on connecting to the upstream, and again on its response.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

/// Fields that belong to one connection (RFC 9110, sections 7.6.1 and 11.7), besides those that `Connection` lists.
const HOP_BY_HOP: [&str; 8] = [
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "transfer-encoding",
    "upgrade",
];

/// A proxy in front of an upstream. Clones share their counts.
#[derive(Debug, Clone)]
pub struct Proxy {
    layer: ContractLayer,
    upstream: Arc<Upstream>,
    timeout: Duration,
}

impl Proxy {
    /// Creates a proxy that judges by a document. `log` is called with a line for each finding. Lines
    /// contain no query, credential, parameter or value of a body; a path that matches no template of
    /// the document is logged as it was sent.
    #[must_use]
    pub fn new(document: Arc<Document>, upstream: Upstream, log: Log) -> Proxy {
        let report = move |verdict: &Verdict| {
            for line in verdict.to_string().lines() {
                log(line);
            }
        };
        Proxy {
            layer: ContractLayer::new(document, Mode::Report(Arc::new(report))),
            upstream: Arc::new(upstream),
            timeout: DEFAULT_TIMEOUT,
        }
    }

    /// Sets how long the upstream may take to accept a connection, and then to receive the request and
    /// start its response. After that the proxy responds with 504.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Proxy {
        Proxy { timeout, ..self }
    }

    /// Returns the counts so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.layer.counts()
    }

    /// Serves connections until the future is dropped. `log` is called with a line for each request that cannot be forwarded
    /// or gets no response.
    pub async fn serve(&self, listener: TcpListener, log: Log) {
        let forward = Forward {
            upstream: Arc::clone(&self.upstream),
            timeout: self.timeout,
        };
        let judged = self.layer.layer(forward);
        serve(listener, WithErrorResponses { judged, log }).await;
    }
}

/// Forwards each request over a connection of its own.
#[derive(Debug, Clone)]
struct Forward {
    upstream: Arc<Upstream>,
    timeout: Duration,
}

/// Why a request got no response from the upstream, and the status to send instead.
#[derive(Debug)]
struct ForwardError {
    status: StatusCode,
    message: String,
}

impl ForwardError {
    fn unreachable(upstream: &Upstream, error: &dyn std::fmt::Display) -> ForwardError {
        ForwardError {
            status: StatusCode::BAD_GATEWAY,
            message: format!("{upstream} does not respond: {error}"),
        }
    }

    /// The client's body is incomplete or malformed, so this is a client error.
    fn invalid_body(error: &hyper::Error) -> ForwardError {
        let cause = std::error::Error::source(error);
        let cause = cause.map_or_else(|| error.to_string(), ToString::to_string);
        ForwardError {
            status: StatusCode::BAD_REQUEST,
            message: format!("the request body cannot be read: {cause}"),
        }
    }

    fn timed_out(upstream: &Upstream, what: &str, timeout: Duration) -> ForwardError {
        let seconds = timeout.as_secs_f64();
        ForwardError {
            status: StatusCode::GATEWAY_TIMEOUT,
            message: format!("{upstream} did not {what} within {seconds} s"),
        }
    }
}

type ResponseFuture<B, E> = Pin<Box<dyn Future<Output = Result<Response<B>, E>> + Send>>;

impl<B> Service<Request<B>> for Forward
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    type Response = Response<Incoming>;
    type Error = ForwardError;
    type Future = ResponseFuture<Incoming, ForwardError>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), ForwardError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let Forward {
            upstream,
            timeout: limit,
        } = self.clone();
        Box::pin(async move {
            let unreachable = |error: &dyn std::fmt::Display| ForwardError::unreachable(&upstream, error);
            let timed_out = |what| ForwardError::timed_out(&upstream, what, limit);
            let request = rewrite(&upstream, request)?;
            let connected = timeout(limit, upstream.connect()).await;
            let connected = connected.map_err(|_| timed_out("accept a connection"))?;
            let stream = TokioIo::new(connected.map_err(|error| unreachable(&error))?);
            let mut builder = hyper::client::conn::http1::Builder::new();
            builder.preserve_header_case(true);
            let handshake = Box::pin(builder.handshake(stream)).await;
            let (mut sender, connection) = handshake.map_err(|error| unreachable(&error))?;
            // The connection ends after the response, or when the caller disconnects. Errors reach the caller through the
            // body of the response.
            tokio::spawn(async move { drop(connection.await) });
            let response = timeout(limit, sender.send_request(request)).await;
            let response = response.map_err(|_| timed_out("start a response"))?;
            let mut response = response.map_err(|error| match error.is_user() {
                true => ForwardError::invalid_body(&error),
                false => unreachable(&error),
            })?;
            remove_hop_by_hop(response.headers_mut());
            Ok(response)
        })
    }
}

/// Rewrites a request for the upstream: the target below its base path, and its `Host`.
fn rewrite<B>(upstream: &Upstream, mut request: Request<B>) -> Result<Request<B>, ForwardError> {
    let target = request
        .uri()
        .path_and_query()
        .map_or("/", |target| target.as_str());
    let not_forwarded = |error: &dyn std::fmt::Display| ForwardError {
        status: StatusCode::BAD_GATEWAY,
        message: format!("the request cannot be forwarded: {error}"),
    };
    let target: Uri = match upstream.base_path() {
        // `OPTIONS *` is about the server, not about a resource (RFC 9110, section 9.3.7).
        "" => target.parse(),
        _ if target == "*" => target.parse(),
        base => format!("{base}{target}").parse(),
    }
    .map_err(|error| not_forwarded(&error))?;
    *request.uri_mut() = target;
    *request.version_mut() = Version::HTTP_11;
    remove_hop_by_hop(request.headers_mut());
    let host = HeaderValue::from_str(upstream.authority()).map_err(|error| not_forwarded(&error))?;
    request.headers_mut().insert(HOST, host);
    Ok(request)
}

fn remove_hop_by_hop(headers: &mut HeaderMap) {
    let listed: Vec<HeaderName> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in listed {
        headers.remove(name);
    }
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
}

/// Turns forwarding errors into responses, and logs them.
#[derive(Clone)]
struct WithErrorResponses<S> {
    judged: S,
    log: Log,
}

impl<S> Service<Request<Incoming>> for WithErrorResponses<S>
where
    S: Service<Request<Incoming>, Response = Response<ReplayBody<Incoming>>, Error = ForwardError>,
    S::Future: Send + 'static,
{
    type Response = Response<ReplayBody<Incoming>>;
    type Error = Infallible;
    type Future = ResponseFuture<ReplayBody<Incoming>, Infallible>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Self::Future {
        let log = Arc::clone(&self.log);
        let response = self.judged.call(request);
        Box::pin(async move {
            Ok(response.await.unwrap_or_else(|error| {
                log(&error.message);
                let mut response = Response::new(ReplayBody::from_bytes(format!("{}\n", error.message)));
                *response.status_mut() = error.status;
                let plain = HeaderValue::from_static("text/plain; charset=utf-8");
                response.headers_mut().insert(CONTENT_TYPE, plain);
                response
            }))
        })
    }
}
