//! A relay between the generated client and a deployment: it puts the token in place of the suite's secrets, and records
//! the exchange.

use super::address::Deployment;
use crate::bindings::Bindings;
use crate::wire::{Exchange, Request};
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

/// The exchange of a request, or why there is none.
type Relayed = Result<Exchange, String>;

/// A running relay.
pub(super) struct Relay {
    last: Arc<Mutex<Option<Relayed>>>,
    serving: JoinHandle<()>,
}

impl Relay {
    /// Takes the exchange of the last request.
    pub(super) fn take(&self) -> Option<Relayed> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Starts a relay, and makes a client that calls it.
pub(super) async fn open<B: Bindings>(deployment: Arc<Deployment>) -> Result<(Relay, B::Client), String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))
        .await
        .map_err(crate::run::cannot_start)?;
    let address = listener.local_addr().map_err(crate::run::cannot_start)?;
    let last = Arc::new(Mutex::new(None));
    let service = Relaying {
        deployment,
        last: Arc::clone(&last),
    };
    let serving = tokio::spawn(openapi_judge::serve::serve(listener, service));
    let client = B::client(&format!("http://{address}"));
    let client = client.map_err(|error| format!("cannot make a client: {error}"))?;
    Ok((Relay { last, serving }, client))
}

#[derive(Clone)]
struct Relaying {
    deployment: Arc<Deployment>,
    last: Arc<Mutex<Option<Relayed>>>,
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
            let relayed = relay.forward(request).await;
            let response = match &relayed {
                Ok(exchange) => response(exchange),
                Err(_) => http::Response::builder()
                    .status(502)
                    .body(Full::default())
                    .unwrap_or_default(),
            };
            *relay.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(relayed);
            Ok(response)
        })
    }
}

impl Relaying {
    async fn forward(&self, request: http::Request<Incoming>) -> Relayed {
        let (parts, body) = request.into_parts();
        let body = body.collect().await.map_err(|error| error.to_string())?;
        let request = Request::from_parts(&parts, body.to_bytes().to_vec());
        let request = self.deployment.with_headers(&request.without_header("Host"));
        let response = self.deployment.send(&request).await?;
        Ok(Exchange { request, response })
    }
}

fn response(exchange: &Exchange) -> http::Response<Full<Bytes>> {
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
