//! The contract around a service: a tower layer that judges what goes in and what comes out.

use crate::counts::Counts;
use crate::document::Document;
use crate::exchange::{Judged, Seen};
use crate::judge::Judge;
use crate::media_type::is_json;
use crate::message::{Exchange, Request, Response};
pub use crate::replay_body::{Replay, Unread};
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

/// The longest body that is judged unless another limit is given, in bytes.
pub const LIMIT: usize = 1024 * 1024;

/// Hears of each exchange.
pub type Reporter = Arc<dyn Fn(&Judged) + Send + Sync>;

/// What becomes of findings.
#[derive(Clone)]
pub enum Mode {
    /// In tests: an answer that is not what the contract says becomes a 500 that lists the findings,
    /// and [`ContractLayer::violations`] keeps them.
    Fail,
    /// In production: every answer goes out as it is, and the reporter hears of each exchange. What it
    /// hears holds no query, credential, parameter or value of a body.
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

/// Judges what goes through a service by the contract. Clones share counts and violations.
///
/// JSON bodies are read whole before they go on, up to a limit; longer ones, encoded ones
/// (`Content-Encoding`) and those that break off go on unjudged, which [`Counts::unjudged`] counts. All
/// other bodies are streams and pass untouched.
///
/// A request's body is read before the service is called. A client that waits for `100 Continue` is
/// therefore told to send it even where the service would have refused the request by its head.
#[derive(Debug, Clone)]
pub struct ContractLayer {
    shared: Arc<Shared>,
    limit: usize,
}

#[derive(Debug)]
struct Shared {
    judge: Judge,
    mode: Mode,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    counts: Counts,
    violations: Vec<Judged>,
}

impl ContractLayer {
    /// A layer that judges by a document.
    #[must_use]
    pub fn new(document: Arc<Document>, mode: Mode) -> ContractLayer {
        let judge = Judge::new(document);
        let judge = match mode {
            Mode::Fail => judge,
            Mode::Report(_) => judge.discreet(),
        };
        let kept = Mutex::default();
        ContractLayer {
            shared: Arc::new(Shared { judge, mode, kept }),
            limit: LIMIT,
        }
    }

    /// The same with another limit on the bodies that are judged, in bytes.
    #[must_use]
    pub fn limit(self, limit: usize) -> ContractLayer {
        ContractLayer { limit, ..self }
    }

    /// What was counted so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.shared.kept().counts.clone()
    }

    /// The exchanges whose answer was not what the contract says, under [`Mode::Fail`].
    #[must_use]
    pub fn violations(&self) -> Vec<Judged> {
        self.shared.kept().violations.clone()
    }
}

impl Shared {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Judges, counts and tells. The text is the body of the 500 that the answer becomes.
    fn judge(&self, exchange: &Exchange, seen: Seen) -> Option<String> {
        let judged = self.judge.exchange(exchange, seen);
        self.kept().counts.add(&judged);
        match &self.mode {
            Mode::Report(report) => {
                report(&judged);
                None
            }
            Mode::Fail if judged.response.is_empty() => None,
            Mode::Fail => {
                let findings: String = judged
                    .response
                    .iter()
                    .map(|finding| format!("- {finding}\n"))
                    .collect();
                let Judged {
                    method,
                    path,
                    subject,
                    ..
                } = &judged;
                let text =
                    format!("{method} {path} ({subject}) was not answered as the contract says:\n{findings}");
                self.kept().violations.push(judged);
                Some(text)
            }
        }
    }
}

impl<S> Layer<S> for ContractLayer {
    type Service = Contract<S>;

    fn layer(&self, inner: S) -> Contract<S> {
        let layer = self.clone();
        Contract { inner, layer }
    }
}

/// A service with the contract around it.
#[derive(Debug, Clone)]
pub struct Contract<S> {
    inner: S,
    layer: ContractLayer,
}

impl<S, Q, A> Service<http::Request<Q>> for Contract<S>
where
    S: Service<http::Request<Replay<Q>>, Response = http::Response<A>> + Clone + Send + 'static,
    S::Future: Send,
    Q: Body<Data = Bytes> + Send + 'static,
    Q::Error: Send,
    A: Body<Data = Bytes> + Send + 'static,
    A::Error: Send,
{
    type Response = http::Response<Replay<A>>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<Q>) -> Self::Future {
        // The one that is ready does the work; its clone waits for the next request.
        let waiting = self.inner.clone();
        let mut ready = std::mem::replace(&mut self.inner, waiting);
        let ContractLayer { shared, limit } = self.layer.clone();
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            let (body, bytes, request_seen) = look(&parts.headers, body, limit).await;
            let said = Request::from_parts(&parts, bytes);
            let response = ready.call(http::Request::from_parts(parts, body)).await?;
            let (parts, body) = response.into_parts();
            let (body, bytes, response_seen) = look(&parts.headers, body, limit).await;
            let exchange = Exchange {
                request: said,
                response: Response::from_parts(&parts, bytes),
            };
            let seen = Seen {
                request: request_seen,
                response: response_seen,
            };
            Ok(match shared.judge(&exchange, seen) {
                Some(text) => failed(text),
                None => http::Response::from_parts(parts, body),
            })
        })
    }
}

/// Reads a body if it is one to judge, and says whether what there is to judge of it was seen.
async fn look<B: Body<Data = Bytes>>(
    headers: &HeaderMap,
    body: B,
    limit: usize,
) -> (Replay<B>, Vec<u8>, bool) {
    let text = |name| headers.get(name).map(HeaderValue::to_str);
    // A stream of anything else has nothing to judge, and must not be held up.
    if !text(CONTENT_TYPE).is_none_or(|value| value.is_ok_and(is_json)) {
        return (Replay::passing(body), Vec::new(), true);
    }
    let plain = text(CONTENT_ENCODING).is_none_or(|value| value.is_ok_and(|value| value == "identity"));
    if !plain {
        return (Replay::passing(body), Vec::new(), false);
    }
    let (body, bytes) = Replay::read(body, limit).await;
    let seen = bytes.is_ok();
    (body, bytes.unwrap_or_default(), seen)
}

fn failed<A: Body<Data = Bytes>>(text: String) -> http::Response<Replay<A>> {
    let mut response = http::Response::new(Replay::of(text));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, plain);
    response
}
