//! Bounds what a server can make this process read.
//!
//! lettre parses a reply again for each of its lines, so the time that a reply takes grows with the square of its size.

use lettre::transport::smtp::client::AsyncTokioStream;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Maximum size of a reply, in bytes. The longest ones, to `EHLO`, have some hundred.
const MAX_REPLY_SIZE: usize = 16 * 1024;

/// Maximum number of lines of a reply.
const MAX_REPLY_LINES: usize = 128;

/// Maximum size of a part of a TLS handshake, which may contain a long chain of certificates.
const MAX_HANDSHAKE_SIZE: usize = 128 * 1024;

/// The content types of TLS records that belong to a handshake: `change_cipher_spec` and `handshake`.
const HANDSHAKE_RECORDS: [u8; 2] = [20, 22];

/// A connection that fails when the server sends more than a reply between two writes. The connection may become
/// encrypted above it.
#[derive(Debug)]
pub(super) struct BoundedStream<S> {
    stream: S,
    is_encrypted: bool,
    /// Number of bytes that the server may send before the next write.
    remaining_bytes: usize,
    /// Number of lines that the server may send before the next write. Encrypted ones cannot be counted.
    remaining_lines: usize,
}

impl<S> BoundedStream<S> {
    /// Wraps a new connection.
    pub(super) fn new(stream: S) -> Self {
        Self {
            stream,
            is_encrypted: false,
            remaining_bytes: MAX_REPLY_SIZE,
            remaining_lines: MAX_REPLY_LINES,
        }
    }

    /// Allows the reply to what is being written.
    fn allow_reply(&mut self, written: &[u8]) {
        // No SMTP command begins with such a byte.
        let is_handshake = written
            .first()
            .is_some_and(|byte| HANDSHAKE_RECORDS.contains(byte));
        self.is_encrypted |= is_handshake;
        self.remaining_bytes = match is_handshake {
            true => MAX_HANDSHAKE_SIZE,
            false => MAX_REPLY_SIZE,
        };
        self.remaining_lines = MAX_REPLY_LINES;
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for BoundedStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.remaining_bytes == 0 || self.remaining_lines == 0 {
            return Poll::Ready(Err(io::Error::other("it sent too long a reply")));
        }
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        let read = &buffer.filled()[before..];
        self.remaining_bytes = self.remaining_bytes.saturating_sub(read.len());
        if !self.is_encrypted {
            let lines = read.iter().filter(|byte| **byte == b'\n').count();
            self.remaining_lines = self.remaining_lines.saturating_sub(lines);
            if self.remaining_lines == 0 {
                // lettre would parse each of the lines that were read at once.
                buffer.set_filled(before);
                return Poll::Ready(Err(io::Error::other("it sent too long a reply")));
            }
        }
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for BoundedStream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.allow_reply(bytes);
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

impl<S: AsyncTokioStream> AsyncTokioStream for BoundedStream<S> {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.stream.peer_addr()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

    /// Writes this, and returns how many bytes can be read of what the server sends without an end.
    async fn readable(written: &[u8], part: &[u8]) -> usize {
        let (client, mut server) = duplex(4096);
        let mut client = BoundedStream::new(client);
        let part = part.repeat(100);
        let sending = tokio::spawn(async move { while server.write_all(&part).await.is_ok() {} });
        client.write_all(written).await.unwrap();
        let mut read = 0;
        let mut buffer = [0; 1024];
        let error = loop {
            match client.read(&mut buffer).await {
                Ok(length) => read += length,
                Err(error) => break error,
            }
        };
        assert_eq!(error.to_string(), "it sent too long a reply");
        sending.abort();
        read
    }

    #[tokio::test]
    async fn bytes_and_lines_of_a_reply_are_bounded() {
        assert!(readable(b"EHLO a\r\n", b"250-a\r\n").await <= MAX_REPLY_LINES * 7);
        let long = readable(b"EHLO a\r\n", b"250").await;
        assert!((MAX_REPLY_SIZE..MAX_REPLY_SIZE + 1024).contains(&long), "{long}");
        // A handshake may be longer, and contains any bytes.
        let handshake = readable(&[22, 3, 1], b"\n").await;
        assert!(
            (MAX_HANDSHAKE_SIZE..MAX_HANDSHAKE_SIZE + 1024).contains(&handshake),
            "{handshake}"
        );
    }
}
