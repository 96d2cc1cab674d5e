//! Closes connections that are idle, or whose next request head arrives too slowly.
//!
//! hyper has one timeout for both. A client that has begun to send a head needs little time, whereas an idle connection
//! must outlive those of the proxies in front of the service.

use super::request_counter::RequestCounter;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

/// How long a connection may wait for a request.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReadTimeouts {
    /// How long a client may take to send a head: the first one counted from the start of the connection, each later
    /// one from its first byte.
    pub(super) head: Duration,
    /// How long a connection may be idle between two requests.
    pub(super) keep_alive: Duration,
}

/// What the client is expected to send.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The rest of a head.
    Head,
    /// A new request, if any.
    Idle,
}

/// A stream that ends when the client exceeds a timeout. While a request is in progress, no timeout applies.
pub(super) struct ReadTimeout<S> {
    stream: S,
    timeouts: ReadTimeouts,
    requests: RequestCounter,
    /// Number of finished requests when the current phase began.
    finished: u64,
    phase: Phase,
    deadline: Instant,
    /// Fires at the deadline or earlier. Moving it for each request would cost more than an early wake-up from time to
    /// time.
    timer: Pin<Box<Sleep>>,
}

impl<S> ReadTimeout<S> {
    /// Wraps the stream of a new connection.
    pub(super) fn new(stream: S, timeouts: ReadTimeouts, requests: RequestCounter) -> Self {
        let deadline = Instant::now() + timeouts.head;
        Self {
            stream,
            timeouts,
            requests,
            finished: 0,
            phase: Phase::Head,
            deadline,
            timer: Box::pin(sleep_until(deadline)),
        }
    }

    fn enter(&mut self, phase: Phase) {
        self.phase = phase;
        self.deadline = Instant::now()
            + match phase {
                Phase::Head => self.timeouts.head,
                Phase::Idle => self.timeouts.keep_alive,
            };
    }

    /// Enters the idle phase if a request has finished.
    fn notice_finished_requests(&mut self) {
        let finished = self.requests.finished();
        if finished != self.finished {
            self.finished = finished;
            self.enter(Phase::Idle);
        }
    }

    /// Waits for the deadline.
    fn poll_deadline(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if self.timer.deadline() > self.deadline {
            self.timer.as_mut().reset(self.deadline);
        }
        loop {
            ready!(self.timer.as_mut().poll(context));
            if self.timer.deadline() >= self.deadline {
                return Poll::Ready(());
            }
            self.timer.as_mut().reset(self.deadline);
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for ReadTimeout<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        let polled = Pin::new(&mut this.stream).poll_read(context, buffer);
        if this.requests.is_in_progress() {
            return polled;
        }
        this.notice_finished_requests();
        match polled {
            Poll::Pending => {
                ready!(this.poll_deadline(context));
                // hyper takes the end of the stream for an orderly close by the client.
                Poll::Ready(Ok(()))
            }
            Poll::Ready(read) => {
                if this.phase == Phase::Idle && buffer.filled().len() > before {
                    this.enter(Phase::Head);
                }
                Poll::Ready(read)
            }
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for ReadTimeout<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        if !self.requests.is_in_progress() {
            // hyper does not read again after a response if it has already waited for data while the request was in
            // progress. Then only this wakes it at the deadline.
            self.notice_finished_requests();
            if self.poll_deadline(context).is_ready() {
                context.waker().wake_by_ref();
            }
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
