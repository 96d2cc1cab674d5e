//! Calls a generated server without a socket and without a runtime.

use axum::body::{Body, to_bytes};
use axum::response::Response;
use http::Request;
use std::fmt::Debug;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use tower_service::Service;

/// Polls a future to its end, without a runtime: nothing here waits for I/O.
#[allow(dead_code, reason = "not every test calls the server itself")]
pub fn finish<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("the future is still pending")
}

/// Puts a body in JSON. Returns status and body of the response.
#[allow(dead_code, reason = "not every test puts")]
pub fn put<S>(server: S, path: &str, body: &'static str) -> (u16, String)
where
    S: Service<Request<Body>, Response = Response, Error: Debug>,
{
    send(server, "PUT", path, body)
}

/// Sends a body in JSON. Returns status and body of the response.
pub fn send<S>(mut server: S, method: &str, path: &str, body: &'static str) -> (u16, String)
where
    S: Service<Request<Body>, Response = Response, Error: Debug>,
{
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("content-type", "application/json")
        .body(Body::from(body))
        .unwrap();
    let response = finish(server.call(request)).unwrap();
    let status = response.status().as_u16();
    let body = finish(to_bytes(response.into_body(), 9999)).unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}
