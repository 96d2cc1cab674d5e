//! A client that sends given bytes unchanged.

use super::message::{Broken, read_one, read_response};
use openapi_judge::message::Response;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long to wait for a response.
pub const TIMEOUT: Duration = Duration::from_secs(10);

/// The longest head of a response that is read, in KiB.
const MAX_HEAD: usize = 256;

/// The longest body of a response that is read, in MiB.
const MAX_BODY: usize = 16;

/// Sends `bytes` over a new connection and reads the response. `method` is the method of the request.
pub async fn exchange(address: SocketAddr, bytes: &[u8], method: &str) -> Result<Response, String> {
    let stream = async { TcpStream::connect(address).await };
    let response = exchange_over(stream, bytes, method, TIMEOUT).await?;
    response.ok_or_else(|| timed_out(TIMEOUT))
}

/// Returns the message for a request without a response in time.
#[must_use]
pub fn timed_out(timeout: Duration) -> String {
    format!("no response within {} s", timeout.as_secs_f64())
}

/// Sends `bytes` over a new connection. Returns `None` if there is no response in time.
pub async fn exchange_over<S: AsyncRead + AsyncWrite>(
    stream: impl Future<Output = io::Result<S>>,
    bytes: &[u8],
    method: &str,
    timeout: Duration,
) -> Result<Option<Response>, String> {
    let response = async { talk(stream.await?, bytes, method, false).await };
    let Some(response) = within(timeout, response).await else {
        return Ok(None);
    };
    let closed = || "the connection was closed without a response".to_owned();
    response?.ok_or_else(closed).map(Some)
}

/// Sends `bytes` over a new connection, closes the sending side if it `ends` with them, and reads the response, if there
/// is one before the connection is closed.
pub async fn converse(
    address: SocketAddr,
    bytes: &[u8],
    method: &str,
    ends: bool,
) -> Result<Option<Response>, String> {
    let response = async { talk(TcpStream::connect(address).await?, bytes, method, ends).await };
    let response = within(TIMEOUT, response).await;
    response.unwrap_or_else(|| Err(timed_out(TIMEOUT)))
}

type Received = Result<Option<Response>, String>;

async fn within(timeout: Duration, response: impl Future<Output = io::Result<Received>>) -> Option<Received> {
    let response = tokio::time::timeout(timeout, response).await.ok()?;
    Some(response.unwrap_or_else(|error| Err(format!("the connection failed: {error}"))))
}

/// Returns an error for a response that exceeds the limits; `interim` is the length of the interim responses before it.
fn too_long(interim: usize, received: &[u8]) -> Option<String> {
    let longest = (MAX_HEAD << 10).saturating_sub(interim);
    let head = received.windows(4).take(longest);
    match head.into_iter().position(|window| window == b"\r\n\r\n") {
        None if received.len() > longest => {
            Some(format!("the head of the response is longer than {MAX_HEAD} KiB"))
        }
        Some(head) if received.len() - head > MAX_BODY << 20 => {
            Some(format!("the response is longer than {MAX_BODY} MiB"))
        }
        _ => None,
    }
}

async fn talk<S: AsyncRead + AsyncWrite>(
    stream: S,
    bytes: &[u8],
    method: &str,
    ends: bool,
) -> io::Result<Received> {
    let (mut reader, mut writer) = tokio::io::split(stream);
    let writing = async {
        // A server may respond and close before it has read everything; only the response counts.
        drop(writer.write_all(bytes).await);
        drop(writer.flush().await);
        if ends {
            drop(writer.shutdown().await);
        }
        writer
    };
    let reading = async {
        let (mut received, mut interim) = (Vec::new(), 0);
        loop {
            let ended = match reader.read_buf(&mut received).await {
                Ok(count) => count == 0,
                // The server closed the connection with bytes left unread.
                Err(error) if error.kind() == io::ErrorKind::ConnectionReset => true,
                Err(error) => return Err(error),
            };
            if ended && received.is_empty() {
                return Ok(Ok(None));
            }
            while let Ok((Response { status: 100..200, .. }, length)) = read_one(&received, method, ended) {
                received.drain(..length);
                interim += length;
            }
            match read_response(&received, method, ended) {
                Ok((response, length)) if length == received.len() => return Ok(Ok(Some(response))),
                Ok((_, length)) => {
                    let surplus = String::from_utf8_lossy(&received[length..]).into_owned();
                    return Ok(Err(format!("bytes after the response: {surplus:?}")));
                }
                Err(Broken::Incomplete) if !ended => {
                    if let Some(failure) = too_long(interim, &received) {
                        return Ok(Err(failure));
                    }
                }
                Err(broken) => return Ok(Err(format!("not a response: {broken:?}"))),
            }
        }
    };
    let (_writer, response) = tokio::join!(writing, reading);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the error for a server that begins a response and repeats the same bytes endlessly, and the number of bytes
    /// that it could send.
    async fn error(start: &str, rest: &str) -> (String, usize) {
        let (near, mut far) = tokio::io::duplex(1 << 16);
        let start = start.to_owned();
        let rest = rest.repeat((1 << 16) / rest.len());
        let serving = tokio::spawn(async move {
            let mut sent = start.len();
            drop(far.write_all(start.as_bytes()).await);
            while far.write_all(rest.as_bytes()).await.is_ok() {
                sent += rest.len();
            }
            sent
        });
        let response = exchange_over(async { Ok(near) }, b"GET / HTTP/1.1\r\n\r\n", "GET", TIMEOUT).await;
        (response.unwrap_err(), serving.await.unwrap())
    }

    #[tokio::test]
    async fn an_endless_response_is_an_error() {
        let (failure, sent) = error("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n").await;
        assert_eq!(failure, "the head of the response is longer than 256 KiB");
        assert!(sent < 1 << 20, "{sent}");
        let chunk = format!("8000\r\n{}\r\n", "x".repeat(0x8000));
        let (failure, sent) = error("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", &chunk).await;
        assert_eq!(failure, "the response is longer than 16 MiB");
        assert!(sent < 17 << 20, "{sent}");
        let (failure, sent) = error("", "HTTP/1.1 100 Continue\r\n\r\n").await;
        assert_eq!(failure, "the head of the response is longer than 256 KiB");
        assert!(sent < 1 << 20, "{sent}");
    }
}
