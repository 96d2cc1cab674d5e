//! Whose fault it is that a request takes too long.

use super::*;
use crate::store::{Options, Store};
use http_body::Frame;
use http_body_util::BodyExt as _;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::num::NonZeroU32;
use std::pin::Pin;
use std::task::{Context, Poll};

#[allow(dead_code, reason = "the tests of the package use all of it")]
#[path = "../../../tests/support/log.rs"]
mod kept;

/// A body that does not come.
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
async fn a_client_that_is_slow_with_its_body_makes_no_alarm() {
    let log = kept::Log::start();
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let store = Store::open(&url, Options::default()).await.unwrap();
    let service = Service::new(store, Throttle::new(NonZeroU32::MIN));
    let front = Front::in_time(service, Duration::from_millis(20));
    let peer = IpAddr::from(Ipv4Addr::LOCALHOST);
    for (path, kind) in [
        ("/v1/account/email/confirm", "application/json"),
        ("/email/confirm", "application/x-www-form-urlencoded"),
    ] {
        let request = Request::post(path).header("content-type", kind);
        let answer = front.handle(peer, request.body(Never).unwrap()).await;
        assert_eq!(answer.status(), 503);
        assert!(answer.headers().contains_key("retry-after"));
    }
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let metrics = front.handle(peer, request).await.into_body();
    let metrics = metrics.collect().await.unwrap().to_bytes().to_vec();
    let metrics = String::from_utf8(metrics).unwrap();
    for operation in ["confirm_email", "none"] {
        let counted = format!("accountd_http_slow_clients_total{{operation=\"{operation}\"}} 1");
        assert!(metrics.lines().any(|line| line == counted), "{metrics}");
    }
    assert!(!metrics.contains("status=\"5"), "{metrics}");
    assert_eq!(log.warned(), Vec::<String>::new());
    let told = "the client was too slow with the body";
    assert!(log.shown().iter().any(|line| line.contains(told)));
}
