//! Changes messages between a client and a server, and results of the client, for the mutants of the self-test. Any
//! other run changes nothing.

use crate::call::ClientOutcome;
use crate::wire::{Broken, Request, bytes_of, read_request, read_response};
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A change to a message or to a value.
pub type Change<T> = Arc<dyn Fn(&mut T) + Send + Sync>;

/// A change to the bytes of the response to a request.
pub type BytesChange = Arc<dyn Fn(&Request, &mut Vec<u8>) + Send + Sync>;

/// The changes that are made between the generated client, the wire and the server.
#[derive(Clone, Default)]
pub struct Interceptor {
    /// Changes requests of the client before the server receives, and the suite records, them.
    pub client_request: Option<Change<Request>>,
    /// Changes the bytes of responses after the suite recorded them.
    pub response_bytes: Option<BytesChange>,
    /// Changes what the client returns to its caller.
    pub client_outcome: Option<Change<ClientOutcome>>,
}

impl fmt::Debug for Interceptor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Interceptor")
            .field("client_request", &self.client_request.is_some())
            .field("response_bytes", &self.response_bytes.is_some())
            .field("client_outcome", &self.client_outcome.is_some())
            .finish()
    }
}

impl Interceptor {
    /// Opens the address at which well-formed requests reach a server through this interceptor.
    pub(super) async fn route_to(&self, server: SocketAddr) -> io::Result<Route> {
        self.route(server, false).await
    }

    /// Opens the address at which arbitrary bytes reach a server, one request on each connection.
    pub(super) async fn raw_route_to(&self, server: SocketAddr) -> io::Result<Route> {
        self.route(server, true).await
    }

    async fn route(&self, server: SocketAddr, any_bytes: bool) -> io::Result<Route> {
        if self.client_request.is_none() && self.response_bytes.is_none() {
            return Ok(Route {
                address: server,
                forwarding: None,
            });
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let interceptor = self.clone();
        let forwarding = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                drop(client.set_nodelay(true));
                let interceptor = interceptor.clone();
                // Either side may close the connection early; the case that uses it fails then.
                tokio::spawn(async move {
                    drop(match any_bytes {
                        true => interceptor.forward_bytes(client, server).await,
                        false => interceptor.forward_requests(client, server).await,
                    });
                });
            }
        });
        Ok(Route {
            address,
            forwarding: Some(forwarding),
        })
    }

    /// Forwards the request byte by byte, since it may be malformed or never end.
    async fn forward_bytes(&self, client: TcpStream, server: SocketAddr) -> io::Result<()> {
        let server = TcpStream::connect(server).await?;
        server.set_nodelay(true)?;
        let (mut from_client, mut to_client) = client.into_split();
        let (mut from_server, mut to_server) = server.into_split();
        let mut received = Vec::new();
        from_client.read_buf(&mut received).await?;
        let line = String::from_utf8_lossy(&received);
        let mut words = line
            .lines()
            .next()
            .unwrap_or_default()
            .split(' ')
            .map(str::to_owned);
        let request = Request {
            method: words.next().unwrap_or_default(),
            target: words.next().unwrap_or_default(),
            ..Request::default()
        };
        let up = async {
            if to_server.write_all(&received).await.is_ok() {
                drop(tokio::io::copy(&mut from_client, &mut to_server).await);
                drop(to_server.shutdown().await);
            }
        };
        let down = async {
            let is_open = self
                .forward_response(&request, &mut from_server, &mut to_client)
                .await?;
            if is_open {
                tokio::io::copy(&mut from_server, &mut to_client).await?;
            }
            to_client.shutdown().await
        };
        let (mut up, mut down) = (pin!(up), pin!(down));
        // The server closes the connection even if the client is still sending.
        tokio::select! {
            done = &mut down => done,
            () = &mut up => down.await,
        }
    }

    async fn forward_requests(&self, client: TcpStream, server: SocketAddr) -> io::Result<()> {
        let server = TcpStream::connect(server).await?;
        server.set_nodelay(true)?;
        let (mut from_client, mut to_client) = client.into_split();
        let (mut from_server, mut to_server) = server.into_split();
        let mut received = Vec::new();
        loop {
            let more = from_client.read_buf(&mut received).await? > 0;
            match read_request(&received) {
                Ok((mut request, length)) => {
                    let rest = received.split_off(length);
                    let bytes = self.changed(&mut request, received);
                    received = rest;
                    to_server.write_all(&bytes).await?;
                    if !self
                        .forward_response(&request, &mut from_server, &mut to_client)
                        .await?
                    {
                        return Ok(());
                    }
                }
                Err(Broken::Malformed(_)) => return Ok(()),
                Err(Broken::Incomplete) if more => {}
                Err(Broken::Incomplete) => return Ok(()),
            }
        }
    }

    /// Returns the bytes of a request after the change; `bytes` itself if nothing changes.
    fn changed(&self, request: &mut Request, bytes: Vec<u8>) -> Vec<u8> {
        let Some(change) = &self.client_request else {
            return bytes;
        };
        let before = request.clone();
        change(request);
        if *request == before {
            return bytes;
        }
        let fields = &mut request.headers.0;
        fields.retain(|(name, _)| !name.eq_ignore_ascii_case("content-length"));
        bytes_of(request)
    }

    /// Forwards one response. Returns `false` if nothing can follow on this connection.
    async fn forward_response(
        &self,
        request: &Request,
        from: &mut OwnedReadHalf,
        to: &mut OwnedWriteHalf,
    ) -> io::Result<bool> {
        let mut bytes = Vec::new();
        loop {
            let ended = from.read_buf(&mut bytes).await? == 0;
            match read_response(&bytes, &request.method, ended) {
                Err(Broken::Incomplete) if !ended => {}
                read => {
                    let before = bytes.clone();
                    if let (Ok(_), Some(change)) = (read, &self.response_bytes) {
                        change(request, &mut bytes);
                    }
                    to.write_all(&bytes).await?;
                    return Ok(!ended && bytes == before);
                }
            }
        }
    }
}

/// An address that forwards to a server until it is dropped.
#[derive(Debug)]
pub(super) struct Route {
    pub(super) address: SocketAddr,
    forwarding: Option<JoinHandle<()>>,
}

impl Drop for Route {
    fn drop(&mut self) {
        if let Some(forwarding) = &self.forwarding {
            forwarding.abort();
        }
    }
}
