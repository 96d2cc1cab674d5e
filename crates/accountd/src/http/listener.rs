//! A listening socket and the connections that come of it.

use super::connection_limit::Peers;
use super::handler::Front;
use super::tls::Tls;
use super::trusted_proxies::Proxies;
#[cfg(feature = "opentelemetry")]
use crate::traces::Traces;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutWriter;

/// Which part of all connections one address may have: it cannot take them from the others.
const PART: usize = 8;

/// How long the head of a request may take, also of the first one.
const HEAD_TIME: Duration = Duration::from_secs(15);

/// How long a client may take none of its answer.
const WRITE_TIME: Duration = Duration::from_secs(20);

/// How large the head of a request may be, in octets.
const HEAD_SIZE: usize = 32 * 1024;

/// A bound socket.
#[derive(Debug)]
pub struct Listener {
    socket: TcpListener,
    address: SocketAddr,
    connections: usize,
    tls: Option<Tls>,
    proxies: Proxies,
    write_time: Duration,
    #[cfg(feature = "opentelemetry")]
    traces: Option<Traces>,
}

impl Listener {
    /// Binds an address for so many connections at once; more of them wait to be accepted. Port 0 takes a
    /// free one.
    ///
    /// # Errors
    ///
    /// It cannot be bound; the text names it.
    pub async fn bind(address: SocketAddr, tls: Option<Tls>, connections: usize) -> io::Result<Self> {
        let cannot = |error: io::Error| {
            let text = format!("cannot listen at {address}: {error}; --listen takes another address");
            io::Error::new(error.kind(), text)
        };
        let socket = TcpListener::bind(address).await.map_err(cannot)?;
        let address = socket.local_addr().map_err(cannot)?;
        Ok(Self {
            socket,
            address,
            connections,
            tls,
            proxies: Proxies::default(),
            write_time: WRITE_TIME,
            #[cfg(feature = "opentelemetry")]
            traces: None,
        })
    }

    /// Believes these on whose requests they pass on.
    #[must_use]
    pub fn behind(self, proxies: Proxies) -> Self {
        Self { proxies, ..self }
    }

    /// Makes traces of requests.
    #[cfg(feature = "opentelemetry")]
    #[must_use]
    pub fn traced(self, traces: Option<Traces>) -> Self {
        Self { traces, ..self }
    }

    /// The URL by which clients on this machine reach it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme(), self.address)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Whether it is `https` that is spoken there, or `http`.
    #[must_use]
    pub fn scheme(&self) -> &'static str {
        if self.tls.is_some() { "https" } else { "http" }
    }

    /// Serves until it is told to stop, then finishes what it has accepted, as long as that takes no longer
    /// than the farewell.
    pub async fn serve(self, front: Front, stopped: impl Future<Output = ()> + Send, farewell: Duration) {
        let connections = Connections {
            #[cfg(feature = "opentelemetry")]
            tracing: self.traces.clone().map(|traces| (traces, self.scheme())),
            http: http(),
            tls: self.tls,
            proxies: self.proxies,
            write_time: self.write_time,
            front,
        };
        let connections = Arc::new(connections);
        let graceful = GracefulShutdown::new();
        let permits = Arc::new(Semaphore::new(self.connections));
        let of_an_address = (self.connections / PART).max(1);
        let peers = Peers::new(of_an_address, connections.proxies.clone());
        let connections_at_most = self.connections;
        tracing::info!(connections_at_most, of_an_address, "serving");
        let mut stopped = pin!(stopped);
        loop {
            let accepted = async {
                // It is closed by nobody.
                let permit = Arc::clone(&permits).acquire_owned().await.ok();
                (permit, self.socket.accept().await)
            };
            let (permit, accepted) = tokio::select! {
                accepted = accepted => accepted,
                () = &mut stopped => break,
            };
            match accepted {
                Ok((stream, peer)) => {
                    let peer = peer.ip().to_canonical();
                    let Some(admitted) = peers.admit(peer) else {
                        tracing::debug!("a connection was closed, its address has too many");
                        continue;
                    };
                    let connections = Arc::clone(&connections);
                    let watcher = graceful.watcher();
                    tokio::spawn(async move {
                        connections.serve(stream, peer, watcher).await;
                        drop((permit, admitted));
                    });
                }
                Err(error) => {
                    // Mostly too many open files: some will be closed.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
        drop(self.socket);
        if tokio::time::timeout(farewell, graceful.shutdown()).await.is_err() {
            tracing::warn!("requests that took too long were broken off");
        }
        #[cfg(feature = "opentelemetry")]
        if let Some(traces) = self.traces {
            traces.end().await;
        }
    }
}

struct Connections {
    http: http1::Builder,
    tls: Option<Tls>,
    proxies: Proxies,
    write_time: Duration,
    #[cfg(feature = "opentelemetry")]
    tracing: Option<(Traces, &'static str)>,
    front: Front,
}

impl Connections {
    async fn serve(&self, stream: TcpStream, peer: IpAddr, watcher: Watcher) {
        // An answer is written whole, there is nothing to wait for.
        let _ = stream.set_nodelay(true);
        let Some(tls) = &self.tls else {
            return self.converse(stream, peer, watcher).await;
        };
        match tls.greet(stream).await {
            Ok(stream) => self.converse(stream, peer, watcher).await,
            Err(error) => tracing::debug!(%error, "a TLS connection did not come about"),
        }
    }

    async fn converse(
        &self,
        stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        peer: IpAddr,
        watcher: Watcher,
    ) {
        let service = service_fn(|request: Request<Incoming>| async move {
            let client = self.proxies.client(peer, request.headers());
            #[cfg(feature = "opentelemetry")]
            let span = self.tracing.as_ref();
            #[cfg(feature = "opentelemetry")]
            let span = span.map(|(traces, scheme)| traces.begin(&request, scheme));
            let response = self.front.handle(client, request).await;
            #[cfg(feature = "opentelemetry")]
            if let Some(span) = span {
                span.end(response.status());
            }
            Ok::<_, Infallible>(response)
        });
        let mut stream = TimeoutWriter::new(stream);
        stream.set_timeout(Some(self.write_time));
        let stream = TokioIo::new(Box::pin(stream));
        let connection = self.http.serve_connection(stream, service);
        if let Err(error) = watcher.watch(connection).await {
            tracing::debug!(%error, "a connection broke off");
        }
    }
}

fn http() -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_SIZE);
    http
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Service;
    use crate::store::{Options, Store};
    use crate::throttle::Throttle;
    use std::num::NonZeroU32;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpSocket;
    use tokio::time::timeout;

    const LONG: Duration = Duration::from_secs(600);

    #[tokio::test]
    async fn a_client_that_takes_none_of_its_answer_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("a.db").display());
        let store = Store::open(&url, Options::default()).await.unwrap();
        let front = Front::new(Service::new(store, Throttle::new(NonZeroU32::MIN)));
        let mut listener = Listener::bind("127.0.0.1:0".parse().unwrap(), None, 8)
            .await
            .unwrap();
        listener.write_time = Duration::from_millis(50);
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_recv_buffer_size(2048).unwrap();
        let mut client = socket.connect(listener.address()).await.unwrap();
        // More than the sockets hold.
        let requests = b"GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20);
        client.write_all(&requests).await.unwrap();
        let begun = async {
            client.read_u8().await.unwrap();
        };
        // It would be waited for as long as that.
        let served = timeout(LONG / 10, listener.serve(front, begun, LONG));
        assert!(served.await.is_ok());
        drop(client);
    }
}
