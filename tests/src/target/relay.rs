//! The generated client speaks to the relay, the relay to the deployment: so the token never needs to
//! be the client's, and what was on the wire is kept.

use super::Deployment;
use crate::wire::{Exchange, Request};
use account_client::{Anonymous, Client};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_service::Service;

/// What passed on the wire, or why nothing did.
type Passed = Result<Exchange, String>;

/// A running relay.
pub(super) struct Relay {
    passed: Arc<Mutex<Option<Passed>>>,
    serving: JoinHandle<()>,
}

impl Relay {
    /// What passed last.
    pub(super) fn take(&self) -> Option<Passed> {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Opens a relay, and a client that calls it.
pub(super) async fn open(deployment: Arc<Deployment>) -> Result<(Relay, Client<Anonymous>), String> {
    let no_relay = |error: std::io::Error| format!("no server on the loopback interface: {error}");
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(no_relay)?;
    let address = listener.local_addr().map_err(no_relay)?;
    let passed = Arc::new(Mutex::new(None));
    let service = Relaying {
        deployment,
        passed: Arc::clone(&passed),
    };
    let serving = tokio::spawn(openapi_judge::serve::serve(listener, service));
    let client = Client::anonymous(&format!("http://{address}"));
    let client = client.map_err(|error| format!("no client: {error}"))?;
    Ok((Relay { passed, serving }, client))
}

#[derive(Clone)]
struct Relaying {
    deployment: Arc<Deployment>,
    passed: Arc<Mutex<Option<Passed>>>,
}

impl Service<http::Request<Incoming>> for Relaying {
    type Response = http::Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Incoming>) -> Self::Future {
        let relay = self.clone();
        Box::pin(async move {
            let passed = relay.pass(request).await;
            let answer = match &passed {
                Ok(exchange) => answer(exchange),
                Err(_) => http::Response::builder()
                    .status(502)
                    .body(Full::default())
                    .unwrap_or_default(),
            };
            *relay.passed.lock().unwrap_or_else(PoisonError::into_inner) = Some(passed);
            Ok(answer)
        })
    }
}

impl Relaying {
    async fn pass(&self, request: http::Request<Incoming>) -> Passed {
        let (parts, body) = request.into_parts();
        let body = body.collect().await.map_err(|error| error.to_string())?;
        let request = Request::from_parts(&parts, body.to_bytes().to_vec());
        let request = self.deployment.with_headers(&request.without_header("Host"));
        let response = self.deployment.send(&request).await?;
        Ok(Exchange { request, response })
    }
}

fn answer(exchange: &Exchange) -> http::Response<Full<Bytes>> {
    let framing = ["content-length", "transfer-encoding", "connection", "keep-alive"];
    let mut response = http::Response::builder().status(exchange.response.status);
    for (name, value) in &exchange.response.headers.0 {
        if !framing.contains(&name.to_ascii_lowercase().as_str()) {
            response = response.header(name, value);
        }
    }
    let body = Full::from(exchange.response.body.clone());
    response.body(body).unwrap_or_default()
}
