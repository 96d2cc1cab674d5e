//! A client that sends exactly the bytes it is given.

use super::{Broken, Response, read_one, read_response};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long an answer may take before its absence is a finding.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The longest head of an answer that is read, in KiB.
const LONGEST_HEAD: usize = 256;

/// How much is read of what follows the head, in MiB.
const LONGEST_BODY: usize = 16;

/// Sends `bytes` over a new connection and reads the one answer to them. `method` is the method
/// that they ask with.
pub async fn exchange(address: SocketAddr, bytes: &[u8], method: &str) -> Result<Response, String> {
    let stream = async { TcpStream::connect(address).await };
    let answer = exchange_over(stream, bytes, method, PATIENCE).await?;
    answer.ok_or_else(|| late(PATIENCE))
}

/// What is wrong where there was no answer in time.
#[must_use]
pub fn late(patience: Duration) -> String {
    format!("no answer within {} s", patience.as_secs_f64())
}

/// The same over a connection that is yet to be made. `None` is one that gives no answer in time.
pub async fn exchange_over<S: AsyncRead + AsyncWrite>(
    stream: impl Future<Output = io::Result<S>>,
    bytes: &[u8],
    method: &str,
    patience: Duration,
) -> Result<Option<Response>, String> {
    let answer = async { talk(stream.await?, bytes, method, false).await };
    let Some(answer) = patient(patience, answer).await else {
        return Ok(None);
    };
    let closed = || "the connection was closed without an answer".to_owned();
    answer?.ok_or_else(closed).map(Some)
}

/// Sends `bytes` over a new connection, closes the sending side if it `ends` with them, and reads
/// the one answer to them, if there is one before the connection is closed.
pub async fn converse(
    address: SocketAddr,
    bytes: &[u8],
    method: &str,
    ends: bool,
) -> Result<Option<Response>, String> {
    let answer = async { talk(TcpStream::connect(address).await?, bytes, method, ends).await };
    let answer = patient(PATIENCE, answer).await;
    answer.unwrap_or_else(|| Err(late(PATIENCE)))
}

type Answer = Result<Option<Response>, String>;

async fn patient(patience: Duration, answer: impl Future<Output = io::Result<Answer>>) -> Option<Answer> {
    let answer = tokio::time::timeout(patience, answer).await.ok()?;
    Some(answer.unwrap_or_else(|error| Err(format!("the connection failed: {error}"))))
}

/// What is wrong with an answer that goes on and on, so many bytes of interim ones before it.
fn endless(interim: usize, received: &[u8]) -> Option<String> {
    let longest = (LONGEST_HEAD << 10).saturating_sub(interim);
    let head = received.windows(4).take(longest);
    match head.into_iter().position(|window| window == b"\r\n\r\n") {
        None if received.len() > longest => Some(format!(
            "the head of the answer is longer than {LONGEST_HEAD} KiB"
        )),
        Some(head) if received.len() - head > LONGEST_BODY << 20 => {
            Some(format!("the answer is longer than {LONGEST_BODY} MiB"))
        }
        _ => None,
    }
}

async fn talk<S: AsyncRead + AsyncWrite>(
    stream: S,
    bytes: &[u8],
    method: &str,
    ends: bool,
) -> io::Result<Answer> {
    let (mut reader, mut writer) = tokio::io::split(stream);
    let writing = async {
        // A server may answer and close before it has read everything: the answer is what counts.
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
                // Closed with something left unread: as good as closed.
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
                    return Ok(Err(format!("bytes behind the answer: {surplus:?}")));
                }
                Err(Broken::Incomplete) if !ended => {
                    if let Some(fault) = endless(interim, &received) {
                        return Ok(Err(fault));
                    }
                }
                Err(broken) => return Ok(Err(format!("no answer but {broken:?}"))),
            }
        }
    };
    let (_writer, answer) = tokio::join!(writing, reading);
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found at a server that begins an answer and goes on with the same bytes for ever, and
    /// how many of them it got rid of.
    async fn found(begins: &str, goes_on: &str) -> (String, usize) {
        let (near, mut far) = tokio::io::duplex(1 << 16);
        let begins = begins.to_owned();
        let goes_on = goes_on.repeat((1 << 16) / goes_on.len());
        let serving = tokio::spawn(async move {
            let mut sent = begins.len();
            drop(far.write_all(begins.as_bytes()).await);
            while far.write_all(goes_on.as_bytes()).await.is_ok() {
                sent += goes_on.len();
            }
            sent
        });
        let answer = exchange_over(async { Ok(near) }, b"GET / HTTP/1.1\r\n\r\n", "GET", PATIENCE).await;
        (answer.unwrap_err(), serving.await.unwrap())
    }

    #[tokio::test]
    async fn what_goes_on_for_ever_is_a_finding() {
        let (fault, sent) = found("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n").await;
        assert_eq!(fault, "the head of the answer is longer than 256 KiB");
        assert!(sent < 1 << 20, "{sent}");
        let chunk = format!("8000\r\n{}\r\n", "x".repeat(0x8000));
        let (fault, sent) = found("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", &chunk).await;
        assert_eq!(fault, "the answer is longer than 16 MiB");
        assert!(sent < 17 << 20, "{sent}");
        let (fault, sent) = found("", "HTTP/1.1 100 Continue\r\n\r\n").await;
        assert_eq!(fault, "the head of the answer is longer than 256 KiB");
        assert!(sent < 1 << 20, "{sent}");
    }
}
