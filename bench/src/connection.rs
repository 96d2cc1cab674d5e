//! Serves one connection with hyper, with the same settings for every server.

use http::{Request, Response};
use http_body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::error::Error;
use tokio::io::{AsyncRead, AsyncWrite};

/// Serves a connection until the client closes it.
pub(crate) async fn serve<I, F, R, B>(io: I, handler: F)
where
    I: AsyncRead + AsyncWrite + Unpin,
    F: Fn(Request<Incoming>) -> R,
    R: Future<Output = Result<Response<B>, Infallible>>,
    B: Body + 'static,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    // Ignored, because the load generator reports connections that it lost.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(io), service_fn(handler))
        .await;
}
