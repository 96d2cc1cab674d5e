//! Records the bytes of connections, so that the suite judges what was actually sent.

use crate::wire::{Broken, Exchange, read_request, read_response};
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// The bytes of one connection, or of several that are used one after the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Recorder(Arc<Mutex<Bytes>>);

#[derive(Debug, Default)]
struct Bytes {
    received: Vec<u8>,
    sent: Vec<u8>,
}

impl Recorder {
    fn bytes(&self) -> MutexGuard<'_, Bytes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the exchanges that were recorded so far.
    pub(crate) fn take(&self) -> Result<Vec<Exchange>, String> {
        let Bytes { received, sent } = std::mem::take(&mut *self.bytes());
        exchanges(&received, &sent)
    }
}

fn exchanges(mut received: &[u8], mut sent: &[u8]) -> Result<Vec<Exchange>, String> {
    let error = |side: &str, broken: Broken| format!("the {side} on the wire is not HTTP/1.1: {broken:?}");
    let mut all = Vec::new();
    while !received.is_empty() {
        let (request, length) = read_request(received).map_err(|broken| error("request", broken))?;
        received = &received[length..];
        let (response, length) =
            read_response(sent, &request.method, true).map_err(|broken| error("response", broken))?;
        sent = &sent[length..];
        all.push(Exchange { request, response });
    }
    if sent.is_empty() {
        Ok(all)
    } else {
        Err(format!(
            "{} bytes on the wire after the last response",
            sent.len()
        ))
    }
}

/// A stream whose bytes a [`Recorder`] keeps.
#[derive(Debug)]
pub(crate) struct RecordedStream<S> {
    stream: S,
    recorder: Recorder,
}

impl<S> RecordedStream<S> {
    /// Wraps a stream.
    pub(crate) fn new(stream: S, recorder: Recorder) -> RecordedStream<S> {
        RecordedStream { stream, recorder }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for RecordedStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(cx, buf);
        self.recorder
            .bytes()
            .received
            .extend_from_slice(&buf.filled()[before..]);
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for RecordedStream<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.poll_write_vectored(cx, &[IoSlice::new(buf)])
    }

    // The lock is held during the write, so that the bytes are recorded before the peer can act on them.
    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let RecordedStream { stream, recorder } = self.get_mut();
        let mut bytes = recorder.bytes();
        let polled = Pin::new(stream).poll_write_vectored(cx, bufs);
        if let Poll::Ready(Ok(file_case)) = polled {
            let all = bufs.iter().flat_map(|buf| buf.iter().copied());
            bytes.sent.extend(all.take(file_case));
        }
        polled
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exchanges_are_separated() {
        let received = b"GET /a HTTP/1.1\r\nHost: h\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 1\r\n\r\nx";
        let sent = b"HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\ny";
        let all = exchanges(received, sent).unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(
            (all[1].request.body.as_slice(), all[1].response.status),
            (&b"x"[..], 200)
        );
        assert!(
            exchanges(&received[..28], sent).is_err(),
            "a surplus response is an error"
        );
    }
}
