//! Request timeouts, attributed to the client or to the service.

use bytes::Bytes;
use http::Request;
use http_body::{Body, Frame, SizeHint};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

/// Who caused a timeout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeoutCause {
    /// The client: the service was waiting for its body.
    Client,
    /// The service.
    Service,
}

/// A body that records whether its reader is waiting for more data.
pub(super) struct TrackedBody<B> {
    body: B,
    is_pending: Arc<AtomicBool>,
}

/// Runs a request handler with a timeout.
pub(super) async fn with_timeout<B, F: Future>(
    limit: Duration,
    request: Request<B>,
    handle: impl FnOnce(Request<TrackedBody<B>>) -> F,
) -> Result<F::Output, TimeoutCause> {
    let is_pending = Arc::new(AtomicBool::new(false));
    let request = request.map(|body| TrackedBody {
        body,
        is_pending: Arc::clone(&is_pending),
    });
    let outcome = tokio::time::timeout(limit, handle(request)).await;
    outcome.map_err(|_| match is_pending.load(Ordering::Relaxed) {
        true => TimeoutCause::Client,
        false => TimeoutCause::Service,
    })
}

impl<B: Body<Data = Bytes> + Unpin> Body for TrackedBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        self.is_pending.store(polled.is_pending(), Ordering::Relaxed);
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
