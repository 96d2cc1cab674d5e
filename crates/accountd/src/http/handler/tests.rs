//! Timeouts and limits are attributed to the client or to the service.

use super::*;
use crate::log_capture;
use crate::store::{Store, StoreOptions};
use crate::throttle::Throttle;
use http_body::Frame;
use http_body_util::BodyExt as _;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::num::NonZeroU32;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A body that never arrives.
struct Never;

impl HttpBody for Never {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

async fn service() -> (tempfile::TempDir, Service) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    (folder, Service::new(store, Throttle::new(NonZeroU32::MIN)))
}

async fn get(handler: &RequestHandler, path: &str) -> (StatusCode, String) {
    let request = Request::get(path)
        .header("host", "a")
        .body(Body::empty())
        .unwrap();
    let response = handler.handle(IpAddr::from(Ipv4Addr::LOCALHOST), request).await;
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn slow_request_body_is_not_logged_as_a_warning() {
    let log = log_capture::Log::start();
    let (_folder, service) = service().await;
    let handler = RequestHandler::with_limits(
        service,
        Metrics::new(None),
        Duration::from_millis(20),
        SlotLimits::default(),
    );
    let peer = IpAddr::from(Ipv4Addr::LOCALHOST);
    for (path, kind) in [
        ("/v1/account/email/confirm", "application/json"),
        ("/email/confirm", "application/x-www-form-urlencoded"),
    ] {
        let request = Request::post(path)
            .header("host", "a")
            .header("content-type", kind);
        let response = handler.handle(peer, request.body(Never).unwrap()).await;
        assert_eq!(response.status(), 503);
        assert!(response.headers().contains_key("retry-after"));
    }
    let (_, metrics) = get(&handler, "/metrics").await;
    for operation in ["confirm_email", "none"] {
        let expected = format!("accountd_http_slow_clients_total{{operation=\"{operation}\"}} 1");
        assert!(metrics.lines().any(|line| line == expected), "{metrics}");
    }
    assert!(!metrics.contains("status=\"5"), "{metrics}");
    assert_eq!(log.warnings(), Vec::<String>::new());
    let expected = "the request body did not arrive in time";
    assert!(log.operator_lines().iter().any(|line| line.contains(expected)));
}

type Handling<'a> = Pin<Box<dyn Future<Output = Response<Body>> + 'a>>;

/// Sends a request whose body never arrives, and returns it if it waits.
async fn without_body<'a>(
    handler: &'a RequestHandler,
    peer: &str,
    path: &str,
) -> Result<Handling<'a>, Response<Body>> {
    let (method, kind) = match path {
        "/v1/account" => ("PATCH", "application/json"),
        "/email/confirm" => ("POST", "application/x-www-form-urlencoded"),
        _ => ("POST", "application/json"),
    };
    let request = Request::builder().method(method).uri(path).header("host", "a");
    let request = request.header("content-type", kind);
    let request = request.body(Never).unwrap();
    let mut handling: Handling<'a> = Box::pin(handler.handle(peer.parse().unwrap(), request));
    let polled = std::future::poll_fn(|context| Poll::Ready(handling.as_mut().poll(context)));
    match polled.await {
        Poll::Ready(response) => Err(response),
        Poll::Pending => Ok(handling),
    }
}

#[tokio::test]
async fn requests_without_bodies_do_not_keep_others_from_being_served() {
    let log = log_capture::Log::start();
    let (_folder, service) = service().await;
    let limits = SlotLimits {
        running: 1,
        waiting: 4,
        waiting_per_address: 3,
        guaranteed_waiting_per_address: 1,
    };
    let handler = RequestHandler::with_limits(service, Metrics::new(None), REQUEST_TIMEOUT, limits);
    let mut held = Vec::new();
    for path in ["/v1/account/email/confirm", "/email/confirm"]
        .repeat(2)
        .into_iter()
        .take(3)
    {
        held.push(without_body(&handler, "192.0.2.1", path).await.ok().unwrap());
    }
    // This client has used up its budget and is rejected at once, in the form of each API.
    for (path, kind) in [
        ("/v1/account/email/confirm", "application/json"),
        ("/email/confirm", "text/html; charset=utf-8"),
    ] {
        let response = without_body(&handler, "192.0.2.1", path).await.err().unwrap();
        assert_eq!(response.status(), 503, "{path}");
        assert!(response.headers().contains_key("retry-after"), "{path}");
        assert_eq!(response.headers()["content-type"], kind);
    }
    assert_eq!(log.warnings(), Vec::<String>::new());
    assert_eq!(get(&handler, "/readyz").await.0, 200);
    // Other clients are served, and so is this one if its bodies arrive.
    for peer in ["192.0.2.1", "192.0.2.2"] {
        let request = Request::post("/v1/account/email/confirm").header("host", "a");
        let request = request.header("content-type", "application/json");
        let request = request.body(Body::from(r#"{"token":"unknown"}"#)).unwrap();
        let response = handler.handle(peer.parse().unwrap(), request).await;
        assert!(matches!(response.status().as_u16(), 400 | 429));
    }
    // A body that no one reads is not waited for.
    let response = without_body(&handler, "192.0.2.2", "/v1/account")
        .await
        .err()
        .unwrap();
    assert_eq!(response.status(), 401);

    held.push(
        without_body(&handler, "192.0.2.2", "/email/confirm")
            .await
            .ok()
            .unwrap(),
    );
    assert_eq!(get(&handler, "/readyz").await.0, 503);
    assert!(log.warnings()[0].contains("too many requests wait for their bodies"));
    let (_, metrics) = get(&handler, "/metrics").await;
    for line in [
        "accountd_http_requests_in_progress{state=\"running\"} 0",
        "accountd_http_requests_in_progress{state=\"waiting_for_body\"} 4",
        "accountd_http_exceeded_limits_total{limit=\"waiting_for_body_per_address\"} 2",
    ] {
        assert!(metrics.lines().any(|metric| metric == line), "{line}: {metrics}");
    }
    drop(held);
    assert_eq!(get(&handler, "/readyz").await.0, 200);
}
