//! Interrupts requests that take too long or exceed a limit, and reports whether the client or the service is the
//! cause.

use super::request_slots::{ExceededLimit, RequestSlot};
use bytes::Bytes;
use http::Request;
use http_body::{Body, Frame, SizeHint};
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

/// Why a request was interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Interruption {
    /// The time limit was reached while the service was waiting for the request body.
    SlowClient,
    /// The time limit was reached while the service was processing the request.
    Timeout,
    /// Too many requests are in progress.
    Limit(ExceededLimit),
}

/// A request body that records in the slot of its request whether its reader is waiting for more data.
pub(super) struct TrackedBody<B> {
    body: B,
    slot: Arc<RequestSlot>,
}

/// Runs a request handler until it ends, the time limit is reached, or its request exceeds a limit. The limits are
/// checked whenever the handler is polled, so it must not pass the body on to another task.
pub(super) async fn interruptible<B, F: Future>(
    timeout: Duration,
    slot: RequestSlot,
    request: Request<B>,
    handle: impl FnOnce(Request<TrackedBody<B>>) -> F,
) -> Result<F::Output, Interruption> {
    let slot = Arc::new(slot);
    let request = request.map(|body| TrackedBody {
        body,
        slot: Arc::clone(&slot),
    });
    let mut handling = pin!(handle(request));
    let handling = poll_fn(|context| match handling.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => match slot.exceeded_limit() {
            Some(limit) => Poll::Ready(Err(Interruption::Limit(limit))),
            None => Poll::Pending,
        },
    });
    let outcome = tokio::time::timeout(timeout, handling).await;
    outcome.unwrap_or_else(|_| {
        Err(match slot.is_waiting() {
            true => Interruption::SlowClient,
            false => Interruption::Timeout,
        })
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
        if polled.is_pending() {
            self.slot.wait();
        } else if !self.slot.resume() {
            // Nothing has to wake the reader: `interruptible`, which polls it, checks the slot next and drops it. The
            // reader has not received the whole body, so nothing has been changed.
            return Poll::Pending;
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
