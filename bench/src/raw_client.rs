//! A minimal HTTP/1.1 client: fixed request bytes out, a response of known length in.
//!
//! Its own cost is negligible, so that the servers are measured and not the load generator.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// A parsed response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawResponse {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
    /// The length of head and body in bytes.
    pub(crate) length: usize,
}

/// Sends a request and parses the response. `has_body` is false for the response to a `HEAD`.
pub(crate) async fn exchange<I>(io: &mut I, request: &[u8], has_body: bool) -> Result<RawResponse>
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    io.write_all(request).await?;
    let mut received = Vec::with_capacity(4096);
    let head_length = loop {
        if let Some(at) = received.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if io.read_buf(&mut received).await? == 0 {
            return Err(Error::new(
                ErrorKind::UnexpectedEof,
                "the response ended in its head",
            ));
        }
    };
    let (status, headers) = head(&received[..head_length])?;
    let body_length = if has_body { content_length(&headers)? } else { 0 };
    let length = head_length + body_length;
    while received.len() < length {
        if io.read_buf(&mut received).await? == 0 {
            return Err(Error::new(
                ErrorKind::UnexpectedEof,
                "the response ended in its body",
            ));
        }
    }
    let body = received.split_off(head_length);
    Ok(RawResponse {
        status,
        headers,
        body,
        length,
    })
}

/// Repeats a request whose responses all have the length of the first one.
pub(crate) struct Repeater<I> {
    io: I,
    request: Vec<u8>,
    response: Vec<u8>,
    status_line: Vec<u8>,
}

impl<I: AsyncRead + AsyncWrite + Unpin> Repeater<I> {
    /// Makes the first exchange, and checks its status.
    pub(crate) async fn start(mut io: I, request: Vec<u8>, status: u16) -> Result<Self> {
        let response = exchange(&mut io, &request, true).await?;
        if response.status != status {
            let message = format!("expected status {status}, received {}", response.status);
            return Err(Error::other(message));
        }
        // Only the first request changes the account, so the second response is like all later ones.
        let length = exchange(&mut io, &request, true).await?.length;
        Ok(Self {
            io,
            request,
            response: vec![0; length],
            status_line: format!("HTTP/1.1 {status} ").into_bytes(),
        })
    }

    /// Sends the request again, and checks the status of the response.
    pub(crate) async fn repeat(&mut self) -> Result<()> {
        self.io.write_all(&self.request).await?;
        self.io.read_exact(&mut self.response).await?;
        if self.response.starts_with(&self.status_line) {
            Ok(())
        } else {
            Err(Error::other("a response differs from the first one"))
        }
    }
}

fn head(bytes: &[u8]) -> Result<(u16, BTreeMap<String, String>)> {
    let malformed = || Error::new(ErrorKind::InvalidData, "malformed response head");
    let text = std::str::from_utf8(bytes).map_err(|_| malformed())?;
    let mut lines = text.trim_end().split("\r\n");
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1))
        .and_then(|status| status.parse().ok())
        .ok_or_else(malformed)?;
    let headers = lines
        .map(|line| {
            let (name, value) = line.split_once(':').ok_or_else(malformed)?;
            Ok((name.to_ascii_lowercase(), value.trim().to_owned()))
        })
        .collect::<Result<_>>()?;
    Ok((status, headers))
}

fn content_length(headers: &BTreeMap<String, String>) -> Result<usize> {
    match headers.get("content-length") {
        Some(length) => length
            .parse()
            .map_err(|_| Error::new(ErrorKind::InvalidData, "malformed Content-Length")),
        None if headers.contains_key("transfer-encoding") => {
            Err(Error::other("a response is chunked although its length is known"))
        }
        None => Ok(0),
    }
}
