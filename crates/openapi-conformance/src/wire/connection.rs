//! A connection for several requests.

use super::message::{Broken, read_response};
use super::send::{TIMEOUT, timed_out};
use openapi_judge::message::Response;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection, and what was received on it after the last response.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
}

impl Connection {
    /// Opens a connection.
    pub(crate) async fn open(address: SocketAddr) -> Result<Connection, String> {
        let stream = TcpStream::connect(address).await;
        let stream = stream.map_err(|error| format!("the connection failed: {error}"))?;
        drop(stream.set_nodelay(true));
        Ok(Connection {
            stream,
            received: Vec::new(),
        })
    }

    /// Sends bytes. If the server has closed the connection, its next response is missing.
    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        drop(self.stream.write_all(bytes).await);
    }

    /// Receives the response to a request with this method.
    pub(crate) async fn receive(&mut self, method: &str) -> Result<Response, String> {
        let response = tokio::time::timeout(TIMEOUT, self.next(method)).await;
        response.unwrap_or_else(|_| Err(timed_out(TIMEOUT)))
    }

    async fn next(&mut self, method: &str) -> Result<Response, String> {
        loop {
            match read_response(&self.received, method, false) {
                Ok((response, length)) => {
                    self.received.drain(..length);
                    return Ok(response);
                }
                Err(Broken::Incomplete) => {}
                Err(Broken::Malformed(error)) => return Err(format!("not a response: {error}")),
            }
            match self.stream.read_buf(&mut self.received).await {
                Ok(0) => return Err("the connection was closed without a response".to_owned()),
                Ok(_) => {}
                Err(error) => return Err(format!("the connection failed: {error}")),
            }
        }
    }
}
