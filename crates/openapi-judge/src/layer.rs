//! A tower layer that judges the requests and responses of a service.

use crate::counts::Counts;
use crate::document::Document;
use crate::exchange::{BodiesRead, Verdict};
use crate::judge::Judge;
use crate::media_type::is_json;
use crate::message::{Exchange, Request, Response};
pub use crate::replay_body::{BodyError, ReplayBody};
use bytes::Bytes;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use http::{HeaderValue, StatusCode};
use http_body::Body;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use tower_layer::Layer;
use tower_service::Service;

/// The default limit on bodies that are judged, in bytes.
pub const DEFAULT_LIMIT: usize = 1024 * 1024;

/// A callback for each exchange.
pub type Reporter = Arc<dyn Fn(&Verdict) + Send + Sync>;

/// What the layer does with findings.
#[derive(Clone)]
pub enum Mode {
    /// For tests: a response that violates the contract becomes a 500 that lists the findings, and
    /// [`ContractLayer::violations`] returns them.
    Fail,
    /// For production: responses are passed on unchanged, and the reporter is called for each exchange.
    /// Its verdicts contain no query, credential, parameter or value of a body.
    Report(Reporter),
}

impl fmt::Debug for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Mode::Fail => "Fail",
            Mode::Report(_) => "Report",
        })
    }
}

/// Judges the exchanges of a service. Clones share counts and violations.
///
/// JSON bodies are buffered completely, up to a limit. Larger ones, those with a content coding and
/// incomplete ones are passed on without being judged, and counted in [`Counts::unjudged`]. Other media
/// types are treated as streams and passed on unread.
///
/// The body of a request is read before the service is called. A client that waits for `100 Continue`
/// therefore sends its body even if the service would have rejected the request by its headers.
#[derive(Debug, Clone)]
pub struct ContractLayer {
    shared: Arc<Shared>,
    limit: usize,
}

#[derive(Debug)]
struct Shared {
    judge: Judge,
    mode: Mode,
    record: Mutex<Record>,
}

#[derive(Debug, Default)]
struct Record {
    counts: Counts,
    violations: Vec<Verdict>,
}

impl ContractLayer {
    /// Creates a layer that judges by a document.
    #[must_use]
    pub fn new(document: Arc<Document>, mode: Mode) -> ContractLayer {
        let judge = Judge::new(document);
        let judge = match mode {
            Mode::Fail => judge,
            Mode::Report(_) => judge.redacting(),
        };
        let record = Mutex::default();
        ContractLayer {
            shared: Arc::new(Shared { judge, mode, record }),
            limit: DEFAULT_LIMIT,
        }
    }

    /// Sets the limit on bodies that are judged, in bytes.
    #[must_use]
    pub fn limit(self, limit: usize) -> ContractLayer {
        ContractLayer { limit, ..self }
    }

    /// Returns the counts so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.shared.record().counts.clone()
    }

    /// Returns the exchanges whose response violated the contract, under [`Mode::Fail`].
    #[must_use]
    pub fn violations(&self) -> Vec<Verdict> {
        self.shared.record().violations.clone()
    }
}

impl Shared {
    fn record(&self) -> MutexGuard<'_, Record> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Judges, counts and reports an exchange. Returns the text of the 500 that replaces the response.
    fn judge(&self, exchange: &Exchange, read: BodiesRead) -> Option<String> {
        let verdict = self.judge.exchange(exchange, read);
        self.record().counts.add(&verdict);
        match &self.mode {
            Mode::Report(report) => {
                report(&verdict);
                None
            }
            Mode::Fail if verdict.response.is_empty() => None,
            Mode::Fail => {
                let findings: String = verdict
                    .response
                    .iter()
                    .map(|finding| format!("- {finding}\n"))
                    .collect();
                let Verdict {
                    method,
                    path,
                    operation,
                    ..
                } = &verdict;
                let text =
                    format!("{method} {path} ({operation}): the response violates the contract:\n{findings}");
                self.record().violations.push(verdict);
                Some(text)
            }
        }
    }
}

impl<S> Layer<S> for ContractLayer {
    type Service = ContractService<S>;

    fn layer(&self, inner: S) -> ContractService<S> {
        let layer = self.clone();
        ContractService { inner, layer }
    }
}

/// A service whose exchanges are judged.
#[derive(Debug, Clone)]
pub struct ContractService<S> {
    inner: S,
    layer: ContractLayer,
}

impl<S, Q, A> Service<http::Request<Q>> for ContractService<S>
where
    S: Service<http::Request<ReplayBody<Q>>, Response = http::Response<A>> + Clone + Send + 'static,
    S::Future: Send,
    Q: Body<Data = Bytes> + Send + 'static,
    Q::Error: Send,
    A: Body<Data = Bytes> + Send + 'static,
    A::Error: Send,
{
    type Response = http::Response<ReplayBody<A>>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Q>) -> Self::Future {
        // The service that was polled ready must be the one that is called.
        let clone = self.inner.clone();
        let mut ready = std::mem::replace(&mut self.inner, clone);
        let ContractLayer { shared, limit } = self.layer.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let (body, bytes, request_read) = read_if_judged(&parts.headers, body, limit).await;
            let request = Request::from_parts(&parts, bytes);
            let response = ready.call(http::Request::from_parts(parts, body)).await?;
            let (parts, body) = response.into_parts();
            let (body, bytes, response_read) = read_if_judged(&parts.headers, body, limit).await;
            let response = Response::from_parts(&parts, bytes);
            let exchange = Exchange { request, response };
            let read = BodiesRead {
                request: request_read,
                response: response_read,
            };
            Ok(match shared.judge(&exchange, read) {
                Some(text) => failure(text),
                None => http::Response::from_parts(parts, body),
            })
        })
    }
}

/// Reads a body if it can be judged. Returns the body to pass on, its bytes, and whether all that there
/// is to judge was read.
async fn read_if_judged<B: Body<Data = Bytes>>(
    headers: &HeaderMap,
    body: B,
    limit: usize,
) -> (ReplayBody<B>, Vec<u8>, bool) {
    let text = |name| headers.get(name).map(HeaderValue::to_str);
    // Streams of other media types cannot be judged and must not be delayed.
    if !text(CONTENT_TYPE).is_none_or(|value| value.is_ok_and(is_json)) {
        return (ReplayBody::unread(body), Vec::new(), true);
    }
    let identity = text(CONTENT_ENCODING).is_none_or(|value| value.is_ok_and(|value| value == "identity"));
    if !identity {
        return (ReplayBody::unread(body), Vec::new(), false);
    }
    let (body, bytes) = ReplayBody::read(body, limit).await;
    let is_read = bytes.is_ok();
    (body, bytes.unwrap_or_default(), is_read)
}

fn failure<A: Body<Data = Bytes>>(text: String) -> http::Response<ReplayBody<A>> {
    let mut response = http::Response::new(ReplayBody::from_bytes(text));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, plain);
    response
}
