//! How long a request may take, and whose fault it is if it takes longer.

use bytes::Bytes;
use http::Request;
use http_body::{Body, Frame, SizeHint};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

/// Who took too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Late {
    /// The client, of whose body more was waited for.
    Client,
    /// The service.
    Service,
}

/// A body that tells whether it is waited for.
pub(super) struct Awaited<B> {
    body: B,
    is_awaited: Arc<AtomicBool>,
}

/// What is answered to a request in this time.
pub(super) async fn within<B, F: Future>(
    time: Duration,
    request: Request<B>,
    answer: impl FnOnce(Request<Awaited<B>>) -> F,
) -> Result<F::Output, Late> {
    let is_awaited = Arc::new(AtomicBool::new(false));
    let request = request.map(|body| Awaited {
        body,
        is_awaited: Arc::clone(&is_awaited),
    });
    let answered = tokio::time::timeout(time, answer(request)).await;
    answered.map_err(|_| match is_awaited.load(Ordering::Relaxed) {
        true => Late::Client,
        false => Late::Service,
    })
}

impl<B: Body<Data = Bytes> + Unpin> Body for Awaited<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(context);
        self.is_awaited.store(polled.is_pending(), Ordering::Relaxed);
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
