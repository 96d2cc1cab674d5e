//! An HTTP/1.1 server, for the mock and the proxy.

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

/// A callback for the lines of a server's log.
pub type Log = Arc<dyn Fn(&str) + Send + Sync>;

/// How long to wait before accepting again after an error.
const ACCEPT_RETRY: Duration = Duration::from_millis(20);

/// Serves connections until the future is dropped.
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
            // For instance too many open files, some of which will be closed soon.
            tokio::time::sleep(ACCEPT_RETRY).await;
            continue;
        };
        drop(stream.set_nodelay(true));
        let service = service.clone();
        let call = hyper::service::service_fn(move |request| service.clone().call(request));
        let connection = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .preserve_header_case(true)
            .auto_date_header(false)
            .serve_connection(TokioIo::new(stream), call);
        // A peer may close its connection at any time.
        tokio::spawn(async move { drop(connection.await) });
    }
}

/// Converts a response for hyper. One that HTTP cannot express becomes a 500.
pub(super) fn into_http(response: Response) -> http::Response<Full<Bytes>> {
    let mut builder = http::Response::builder().status(response.status);
    for (name, value) in &response.headers.0 {
        builder = builder.header(name, value);
    }
    builder.body(Full::from(response.body)).unwrap_or_else(|_| {
        let mut response = http::Response::new(Full::default());
        *response.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
        response
    })
}

/// A service made from a function.
#[derive(Debug, Clone)]
pub(super) struct ServiceFn<F>(pub(super) F);

impl<F, Q, T, E> Service<Q> for ServiceFn<F>
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
