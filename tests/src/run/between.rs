//! What may stand between a caller and a server: nothing in a run, a fault in the self-test.

use crate::glue::Observed;
use crate::wire::{Broken, Request, bytes_of, read_request, read_response};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// An answer as the client gave it to its caller, or why it gave none.
pub type Seen = Result<Observed, String>;

/// What is changed on the way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Between {
    /// Requests of the client, before the server and the record see them.
    pub sent: Option<fn(&mut Request)>,
    /// Bytes of an answer, behind the server and the record of what it said.
    pub answered: Option<fn(&Request, &mut Vec<u8>)>,
    /// What the client gives its caller.
    pub seen: Option<fn(&mut Seen)>,
}

impl Between {
    /// The address by which a client of requests that are whole reaches a server.
    pub(super) async fn way_to(self, server: SocketAddr) -> io::Result<Way> {
        self.way(server, false).await
    }

    /// The address by which bytes of any kind reach a server, one request over each connection.
    pub(super) async fn way_of_bytes_to(self, server: SocketAddr) -> io::Result<Way> {
        self.way(server, true).await
    }

    async fn way(self, server: SocketAddr, any_bytes: bool) -> io::Result<Way> {
        if self.sent.is_none() && self.answered.is_none() {
            return Ok(Way {
                address: server,
                forwarding: None,
            });
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let forwarding = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                drop(client.set_nodelay(true));
                // A connection that one side broke off is its own affair.
                tokio::spawn(async move {
                    drop(match any_bytes {
                        true => self.forward_bytes(client, server).await,
                        false => self.forward(client, server).await,
                    });
                });
            }
        });
        Ok(Way {
            address,
            forwarding: Some(forwarding),
        })
    }

    /// Nothing is waited for on the way up: a request may be broken, or never end.
    async fn forward_bytes(self, client: TcpStream, server: SocketAddr) -> io::Result<()> {
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
        let asked = Request {
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
            let going_on = self.answer(&asked, &mut from_server, &mut to_client).await?;
            if going_on {
                tokio::io::copy(&mut from_server, &mut to_client).await?;
            }
            to_client.shutdown().await
        };
        let (mut up, mut down) = (pin!(up), pin!(down));
        // When the server is done, so is the connection, whatever the client would still send.
        tokio::select! {
            answered = &mut down => answered,
            () = &mut up => down.await,
        }
    }

    async fn forward(self, client: TcpStream, server: SocketAddr) -> io::Result<()> {
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
                    let bytes = self.altered(&mut request, received);
                    received = rest;
                    to_server.write_all(&bytes).await?;
                    if !self.answer(&request, &mut from_server, &mut to_client).await? {
                        return Ok(());
                    }
                }
                Err(Broken::Malformed(_)) => return Ok(()),
                Err(Broken::Incomplete) if more => {}
                Err(Broken::Incomplete) => return Ok(()),
            }
        }
    }

    fn altered(self, request: &mut Request, bytes: Vec<u8>) -> Vec<u8> {
        let Some(alter) = self.sent else {
            return bytes;
        };
        let before = request.clone();
        alter(request);
        if *request == before {
            return bytes;
        }
        let fields = &mut request.headers.0;
        fields.retain(|(name, _)| !name.eq_ignore_ascii_case("content-length"));
        bytes_of(request)
    }

    /// Passes one answer on. `false` if there is nothing left to do on this connection.
    async fn answer(
        self,
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
                    if let (Ok(_), Some(alter)) = (read, self.answered) {
                        alter(request, &mut bytes);
                    }
                    to.write_all(&bytes).await?;
                    return Ok(!ended && bytes == before);
                }
            }
        }
    }
}

/// A way to a server, which ends when it is dropped.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) address: SocketAddr,
    forwarding: Option<JoinHandle<()>>,
}

impl Drop for Way {
    fn drop(&mut self) {
        if let Some(forwarding) = &self.forwarding {
            forwarding.abort();
        }
    }
}
