//! Counts the requests of a connection.

use axum::body::Body;
use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

/// The requests of one connection. Clones share the counts.
#[derive(Clone, Default)]
pub(super) struct RequestCounter(Arc<Counts>);

#[derive(Default)]
struct Counts {
    started: AtomicU64,
    finished: AtomicU64,
}

/// A request in progress. It is finished when this is dropped.
pub(super) struct RequestInProgress(RequestCounter);

impl RequestCounter {
    /// Counts a request whose head has arrived.
    pub(super) fn start(&self) -> RequestInProgress {
        self.0.started.fetch_add(1, Ordering::Relaxed);
        RequestInProgress(self.clone())
    }

    /// Returns whether the head of any request has arrived.
    pub(super) fn has_started(&self) -> bool {
        self.0.started.load(Ordering::Relaxed) > 0
    }

    /// Returns the number of finished requests.
    pub(super) fn finished(&self) -> u64 {
        self.0.finished.load(Ordering::Relaxed)
    }

    /// Returns whether a request has started and not finished.
    pub(super) fn is_in_progress(&self) -> bool {
        // All requests of a connection are handled by one task, so the counts are consistent.
        self.0.started.load(Ordering::Relaxed) != self.finished()
    }
}

impl Drop for RequestInProgress {
    fn drop(&mut self) {
        self.0.0.finished.fetch_add(1, Ordering::Relaxed);
    }
}

/// The body of a response, whose request is in progress until the body has been sent.
pub(super) struct CountedBody {
    body: Body,
    _request: RequestInProgress,
}

impl CountedBody {
    /// Ties a request to the body of its response.
    pub(super) fn new(body: Body, request: RequestInProgress) -> Self {
        Self {
            body,
            _request: request,
        }
    }
}

impl HttpBody for CountedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
