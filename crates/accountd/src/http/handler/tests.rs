//! Timeouts are attributed to the client or to the service.

use super::*;
use crate::store::{Store, StoreOptions};
use http_body::Frame;
use http_body_util::BodyExt as _;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::num::NonZeroU32;
use std::pin::Pin;
use std::task::{Context, Poll};

#[allow(dead_code, reason = "the tests of the package use all of it")]
#[path = "../../../tests/support/log.rs"]
mod log_capture;

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

#[tokio::test]
async fn slow_request_body_is_not_logged_as_a_warning() {
    let log = log_capture::Log::start();
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    let service = Service::new(store, Throttle::new(NonZeroU32::MIN));
    let handler = RequestHandler::with_request_timeout(service, Duration::from_millis(20));
    let peer = IpAddr::from(Ipv4Addr::LOCALHOST);
    for (path, kind) in [
        ("/v1/account/email/confirm", "application/json"),
        ("/email/confirm", "application/x-www-form-urlencoded"),
    ] {
        let request = Request::post(path).header("content-type", kind);
        let response = handler.handle(peer, request.body(Never).unwrap()).await;
        assert_eq!(response.status(), 503);
        assert!(response.headers().contains_key("retry-after"));
    }
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let metrics = handler.handle(peer, request).await.into_body();
    let metrics = metrics.collect().await.unwrap().to_bytes().to_vec();
    let metrics = String::from_utf8(metrics).unwrap();
    for operation in ["confirm_email", "none"] {
        let expected = format!("accountd_http_slow_clients_total{{operation=\"{operation}\"}} 1");
        assert!(metrics.lines().any(|line| line == expected), "{metrics}");
    }
    assert!(!metrics.contains("status=\"5"), "{metrics}");
    assert_eq!(log.warnings(), Vec::<String>::new());
    let expected = "the request body did not arrive in time";
    assert!(log.operator_lines().iter().any(|line| line.contains(expected)));
}
