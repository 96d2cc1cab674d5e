//! Reads what a client still sends after the response to a request whose body was not read.
//!
//! If a socket is closed while data from the client is waiting to be read, the operating system resets the connection, and
//! the client may lose the response, such as the 413 to a large body.

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// How long to read after the response.
const TIMEOUT: Duration = Duration::from_secs(2);

/// How many bytes to read after the response.
const MAX_LENGTH: usize = 1 << 20;

/// Whether the body of the last request of a connection was not read to its end. Clones share it.
#[derive(Clone, Default)]
pub(super) struct UnreadBody(Arc<AtomicBool>);

impl UnreadBody {
    /// Notices whether the body of a request is read to its end.
    pub(super) fn watch<B: Body>(&self, body: B) -> WatchedBody<B> {
        self.0.store(!body.is_end_stream(), Ordering::Relaxed);
        WatchedBody {
            body,
            unread: self.clone(),
        }
    }

    fn is_unread(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The body of a request.
pub(super) struct WatchedBody<B> {
    body: B,
    unread: UnreadBody,
}

impl<B: Body<Data = Bytes> + Unpin> Body for WatchedBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            self.unread.0.store(false, Ordering::Relaxed);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A stream that, when it is shut down, reads the rest of an unread body, within limits.
pub(super) struct DrainingStream<S> {
    stream: S,
    unread: UnreadBody,
    /// Set once the write side is closed.
    draining: Option<(Pin<Box<Sleep>>, usize)>,
}

impl<S> DrainingStream<S> {
    pub(super) fn new(stream: S, unread: UnreadBody) -> Self {
        Self {
            stream,
            unread,
            draining: None,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for DrainingStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for DrainingStream<S> {
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
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.draining.is_none() {
            ready!(Pin::new(&mut this.stream).poll_shutdown(context))?;
            if !this.unread.is_unread() {
                return Poll::Ready(Ok(()));
            }
        }
        let (timer, read) = this.draining.get_or_insert_with(|| (Box::pin(sleep(TIMEOUT)), 0));
        let mut space = [0; 16 << 10];
        while *read < MAX_LENGTH {
            if timer.as_mut().poll(context).is_ready() {
                break;
            }
            let mut buffer = ReadBuf::new(&mut space);
            match ready!(Pin::new(&mut this.stream).poll_read(context, &mut buffer)) {
                Ok(()) if !buffer.filled().is_empty() => *read += buffer.filled().len(),
                _ => break,
            }
        }
        Poll::Ready(Ok(()))
    }
}
