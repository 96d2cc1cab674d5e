//! Bounds what a server can make this process read.

use lettre::transport::smtp::client::AsyncTokioStream;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// Maximum size of a reply in bytes. It is larger than the limit of lettre, which applies only to whole lines, and
/// larger than the longest part of a TLS handshake.
pub(super) const MAX_REPLY_SIZE: usize = 128 * 1024;

/// A connection that fails when the server sends more than a reply between two writes.
#[derive(Debug)]
pub(super) struct BoundedStream {
    stream: TcpStream,
    /// Number of bytes that the server may send before the next write.
    remaining: usize,
}

impl BoundedStream {
    /// Wraps a new connection.
    pub(super) fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            remaining: MAX_REPLY_SIZE,
        }
    }
}

impl AsyncRead for BoundedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.remaining == 0 {
            return Poll::Ready(Err(io::Error::other("it sent too long a reply")));
        }
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.remaining = self.remaining.saturating_sub(buffer.filled().len() - before);
        polled
    }
}

impl AsyncWrite for BoundedStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.remaining = MAX_REPLY_SIZE;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl AsyncTokioStream for BoundedStream {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.stream.peer_addr()
    }
}
