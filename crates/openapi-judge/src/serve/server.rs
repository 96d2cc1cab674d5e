//! HTTP/1.1 on a socket, for the mock and the proxy.

use crate::message::Response;
use bytes::Bytes;
use http_body::Body;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tower_service::Service;

/// Hears of what whoever runs a server should know, line by line.
pub type Log = Arc<dyn Fn(&str) + Send + Sync>;

/// Serves every connection until it is dropped.
pub async fn serve<S, B>(listener: TcpListener, service: S)
where
    S: Service<http::Request<Incoming>, Response = http::Response<B>, Error = Infallible>,
    S: Clone + Send + 'static,
    S::Future: Send,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Such as too many open files: some are closed in a moment.
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        drop(stream.set_nodelay(true));
        let service = service.clone();
        let serve = hyper::service::service_fn(move |request| service.clone().call(request));
        let connection = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .preserve_header_case(true)
            .auto_date_header(false)
            .serve_connection(TokioIo::new(stream), serve);
        // A connection that the peer broke off is its own affair.
        tokio::spawn(async move { drop(connection.await) });
    }
}

/// An answer for hyper. What is not HTTP becomes a 500.
pub(crate) fn sent(answer: Response) -> http::Response<Full<Bytes>> {
    let mut response = http::Response::builder().status(answer.status);
    for (name, value) in &answer.headers.0 {
        response = response.header(name, value);
    }
    response.body(Full::from(answer.body)).unwrap_or_else(|_| {
        let mut response = http::Response::new(Full::default());
        *response.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

/// A function as a service.
#[derive(Debug, Clone)]
pub(crate) struct Answering<F>(pub(crate) F);

impl<F, Q, T, E> Service<Q> for Answering<F>
where
    F: FnMut(Q) -> T,
    T: Future<Output = Result<http::Response<Full<Bytes>>, E>>,
{
    type Response = http::Response<Full<Bytes>>;
    type Error = E;
    type Future = T;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), E>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Q) -> T {
        (self.0)(request)
    }
}
