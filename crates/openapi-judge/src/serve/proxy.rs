//! A proxy before a deployment that tells of every violation that passes, in both directions.

use crate::counts::Counts;
use crate::document::Document;
use crate::exchange::Judged;
use crate::layer::{ContractLayer, Mode, Replay};
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

/// How long the upstream is waited for unless another time is given.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Fields that belong to one connection (RFC 9110, section 7.6.1), besides those that `Connection` names.
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

/// A proxy: what it forwards to, and what it has seen.
#[derive(Debug, Clone)]
pub struct Proxy {
    layer: ContractLayer,
    upstream: Arc<Upstream>,
    patience: Duration,
}

impl Proxy {
    /// A proxy that judges by a document. `log` hears a line for each finding; no line holds a query,
    /// a credential, a parameter or a value of a body; a path that the document does not have is told as
    /// it was sent.
    #[must_use]
    pub fn new(document: Arc<Document>, upstream: Upstream, log: Log) -> Proxy {
        let report = move |judged: &Judged| {
            for line in judged.to_string().lines() {
                log(line);
            }
        };
        Proxy {
            layer: ContractLayer::new(document, Mode::Report(Arc::new(report))),
            upstream: Arc::new(upstream),
            patience: PATIENCE,
        }
    }

    /// The same that waits so long for the upstream to take a connection, and again for its answer to
    /// begin, with all that is sent until then. What is late is answered with 504.
    #[must_use]
    pub fn patience(self, patience: Duration) -> Proxy {
        Proxy { patience, ..self }
    }

    /// What was seen so far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.layer.counts()
    }

    /// Serves every connection until it is dropped.
    pub async fn serve(&self, listener: TcpListener, log: Log) {
        let forward = Forward {
            upstream: Arc::clone(&self.upstream),
            patience: self.patience,
        };
        let judged = self.layer.layer(forward);
        serve(listener, Reachable { judged, log }).await;
    }
}

/// Forwards a request over a connection of its own.
#[derive(Debug, Clone)]
struct Forward {
    upstream: Arc<Upstream>,
    patience: Duration,
}

/// Why there is no answer to pass on, and the status that tells it.
#[derive(Debug)]
struct Fault {
    status: StatusCode,
    said: String,
}

impl Fault {
    fn gone(upstream: &Upstream, error: &dyn std::fmt::Display) -> Fault {
        Fault {
            status: StatusCode::BAD_GATEWAY,
            said: format!("{upstream} does not answer: {error}"),
        }
    }

    /// The body of the request ended too early, or its framing is wrong: the sender's own affair.
    fn broken(error: &hyper::Error) -> Fault {
        let cause = std::error::Error::source(error);
        let cause = cause.map_or_else(|| error.to_string(), ToString::to_string);
        Fault {
            status: StatusCode::BAD_REQUEST,
            said: format!("the request's body cannot be read: {cause}"),
        }
    }

    fn late(upstream: &Upstream, what: &str, patience: Duration) -> Fault {
        let seconds = patience.as_secs_f64();
        Fault {
            status: StatusCode::GATEWAY_TIMEOUT,
            said: format!("{upstream} does not {what} within {seconds} s"),
        }
    }
}

type Answer<B, E> = Pin<Box<dyn Future<Output = Result<Response<B>, E>> + Send>>;

impl<B> Service<Request<B>> for Forward
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    type Response = Response<Incoming>;
    type Error = Fault;
    type Future = Answer<Incoming, Fault>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Fault>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let Forward { upstream, patience } = self.clone();
        Box::pin(async move {
            let gone = |error: &dyn std::fmt::Display| Fault::gone(&upstream, error);
            let late = |what| Fault::late(&upstream, what, patience);
            let request = rewritten(&upstream, request)?;
            let connected = timeout(patience, upstream.connect()).await;
            let connected = connected.map_err(|_| late("take a connection"))?;
            let stream = TokioIo::new(connected.map_err(|error| gone(&error))?);
            let mut client = hyper::client::conn::http1::Builder::new();
            client.preserve_header_case(true);
            let shaken = Box::pin(client.handshake(stream)).await;
            let (mut sender, connection) = shaken.map_err(|error| gone(&error))?;
            // It ends when the answer was passed on, or nobody waits for it any more; what breaks, the
            // answer's body tells.
            tokio::spawn(async move { drop(connection.await) });
            let answered = timeout(patience, sender.send_request(request)).await;
            let answered = answered.map_err(|_| late("begin to answer"))?;
            let mut response = answered.map_err(|error| match error.is_user() {
                true => Fault::broken(&error),
                false => gone(&error),
            })?;
            strip(response.headers_mut());
            Ok(response)
        })
    }
}

/// The request as it goes to the upstream: the same target below its base path, its `Host`.
fn rewritten<B>(upstream: &Upstream, mut request: Request<B>) -> Result<Request<B>, Fault> {
    let target = request
        .uri()
        .path_and_query()
        .map_or("/", |target| target.as_str());
    let not_sent = |error: &dyn std::fmt::Display| Fault {
        status: StatusCode::BAD_GATEWAY,
        said: format!("the request cannot be sent on: {error}"),
    };
    let target: Uri = match upstream.base() {
        "" => target.parse(),
        base => format!("{base}{target}").parse(),
    }
    .map_err(|error| not_sent(&error))?;
    *request.uri_mut() = target;
    *request.version_mut() = Version::HTTP_11;
    strip(request.headers_mut());
    let host = HeaderValue::from_str(upstream.authority()).map_err(|error| not_sent(&error))?;
    request.headers_mut().insert(HOST, host);
    Ok(request)
}

fn strip(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named {
        headers.remove(name);
    }
    for name in HOP_BY_HOP {
        headers.remove(name);
    }
}

/// Answers 502 or 504 where there is no answer to pass on, and says so.
#[derive(Clone)]
struct Reachable<S> {
    judged: S,
    log: Log,
}

impl<S> Service<Request<Incoming>> for Reachable<S>
where
    S: Service<Request<Incoming>, Response = Response<Replay<Incoming>>, Error = Fault>,
    S::Future: Send + 'static,
{
    type Response = Response<Replay<Incoming>>;
    type Error = Infallible;
    type Future = Answer<Replay<Incoming>, Infallible>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Self::Future {
        let log = Arc::clone(&self.log);
        let answer = self.judged.call(request);
        Box::pin(async move {
            Ok(answer.await.unwrap_or_else(|fault| {
                log(&fault.said);
                let mut response = Response::new(Replay::of(format!("{}\n", fault.said)));
                *response.status_mut() = fault.status;
                let plain = HeaderValue::from_static("text/plain; charset=utf-8");
                response.headers_mut().insert(CONTENT_TYPE, plain);
                response
            }))
        })
    }
}
