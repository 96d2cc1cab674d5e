//! A client that sends exactly the bytes it is given.

use super::{Broken, Response, read_response};
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long an answer may take before its absence is a finding.
const PATIENCE: Duration = Duration::from_secs(10);

/// Sends `bytes` over a new connection and reads the one answer to them. `method` is the method
/// that they ask with.
pub async fn exchange(address: SocketAddr, bytes: &[u8], method: &str) -> Result<Response, String> {
    let stream = async { TcpStream::connect(address).await };
    exchange_over(stream, bytes, method).await
}

/// The same over a connection that is yet to be made.
pub async fn exchange_over<S: AsyncRead + AsyncWrite>(
    stream: impl Future<Output = io::Result<S>>,
    bytes: &[u8],
    method: &str,
) -> Result<Response, String> {
    let answer = patient(async { talk(stream.await?, bytes, method, false).await }).await?;
    answer.ok_or_else(|| "the connection was closed without an answer".to_owned())
}

/// Sends `bytes` over a new connection, closes the sending side if it `ends` with them, and reads
/// the one answer to them, if there is one before the connection is closed.
pub async fn converse(
    address: SocketAddr,
    bytes: &[u8],
    method: &str,
    ends: bool,
) -> Result<Option<Response>, String> {
    patient(async { talk(TcpStream::connect(address).await?, bytes, method, ends).await }).await
}

type Answer = Result<Option<Response>, String>;

async fn patient(answer: impl Future<Output = io::Result<Answer>>) -> Answer {
    match tokio::time::timeout(PATIENCE, answer).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => Err(format!("the connection failed: {error}")),
        Err(_) => Err(format!("no answer within {} s", PATIENCE.as_secs())),
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
        let mut received = Vec::new();
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
            match read_response(&received, method, ended) {
                Ok((response, length)) if length == received.len() => return Ok(Ok(Some(response))),
                Ok((_, length)) => {
                    let surplus = String::from_utf8_lossy(&received[length..]).into_owned();
                    return Ok(Err(format!("bytes behind the answer: {surplus:?}")));
                }
                Err(Broken::Incomplete) if !ended => {}
                Err(broken) => return Ok(Err(format!("no answer but {broken:?}"))),
            }
        }
    };
    let (_writer, answer) = tokio::join!(writing, reading);
    answer
}
