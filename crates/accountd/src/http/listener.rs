//! The listening socket and its connections.

#[cfg(test)]
mod tests;

use super::connection_limit::ConnectionLimiter;
use super::handler::RequestHandler;
use super::read_timeout::{ReadTimeout, ReadTimeouts};
use super::request_counter::{CountedBody, RequestCounter};
use super::tls::Tls;
use super::trusted_proxies::TrustedProxies;
use super::unread_body::{DrainingStream, UnreadBody};
#[cfg(feature = "opentelemetry")]
use crate::traces::RequestTracer;
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio_io_timeout::TimeoutWriter;

/// The share of all connections that one address may hold is 1/`ADDRESS_SHARE`, so that no address can
/// exhaust them.
const ADDRESS_SHARE: usize = 8;

/// The timeouts of connections that wait for a request. Proxies usually keep idle connections for 60 s, and the side
/// that sends requests must be the first to close a connection: otherwise a request can meet the close.
const READ_TIMEOUTS: ReadTimeouts = ReadTimeouts {
    head: Duration::from_secs(15),
    keep_alive: Duration::from_secs(75),
};

/// How long a client may stall without reading the response.
const WRITE_TIMEOUT: Duration = Duration::from_secs(20);

/// Maximum size of a request head, in bytes.
const MAX_HEADER_SIZE: usize = 64 * 1024;

/// A bound socket.
#[derive(Debug)]
pub struct Listener {
    socket: TcpListener,
    address: SocketAddr,
    max_connections: usize,
    tls: Option<Tls>,
    proxies: TrustedProxies,
    read_timeouts: ReadTimeouts,
    write_timeout: Duration,
    #[cfg(feature = "opentelemetry")]
    traces: Option<RequestTracer>,
}

impl Listener {
    /// Binds an address. At most `max_connections` connections are served at once; further ones wait to be
    /// accepted. Port 0 selects a free port.
    ///
    /// # Errors
    ///
    /// Returns an error that names the address if it cannot be bound.
    pub async fn bind(address: SocketAddr, tls: Option<Tls>, max_connections: usize) -> io::Result<Self> {
        Self::bind_flag("--listen", address, tls, max_connections).await
    }

    /// Binds the address of this flag.
    ///
    /// # Errors
    ///
    /// Returns an error that names the address and the flag if it cannot be bound.
    pub async fn bind_flag(
        flag: &str,
        address: SocketAddr,
        tls: Option<Tls>,
        max_connections: usize,
    ) -> io::Result<Self> {
        let cannot = |error: io::Error| {
            let text = format!("cannot listen on {address}: {error}; choose another address with {flag}");
            io::Error::new(error.kind(), text)
        };
        let socket = TcpListener::bind(address).await.map_err(cannot)?;
        let address = socket.local_addr().map_err(cannot)?;
        Ok(Self {
            socket,
            address,
            max_connections,
            tls,
            proxies: TrustedProxies::default(),
            read_timeouts: READ_TIMEOUTS,
            write_timeout: WRITE_TIMEOUT,
            #[cfg(feature = "opentelemetry")]
            traces: None,
        })
    }

    /// Trusts these proxies to report the addresses of their clients.
    #[must_use]
    pub fn with_trusted_proxies(self, proxies: TrustedProxies) -> Self {
        Self { proxies, ..self }
    }

    /// Keeps idle connections for this long.
    #[must_use]
    pub fn with_keep_alive(mut self, keep_alive: Duration) -> Self {
        self.read_timeouts.keep_alive = keep_alive;
        self
    }

    /// Records a trace span for each request.
    #[cfg(feature = "opentelemetry")]
    #[must_use]
    pub fn with_tracing(self, traces: Option<RequestTracer>) -> Self {
        Self { traces, ..self }
    }

    /// Returns the URL by which clients on this machine reach the service.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme(), self.address)
    }

    /// Returns the bound address.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the TLS acceptor, if TLS is configured.
    #[must_use]
    pub fn tls(&self) -> Option<&Tls> {
        self.tls.as_ref()
    }

    /// Returns `https` if TLS is configured, else `http`.
    #[must_use]
    pub fn scheme(&self) -> &'static str {
        if self.tls.is_some() { "https" } else { "http" }
    }

    /// Serves until `shutdown` completes, then finishes the accepted requests within the grace period.
    pub async fn serve(
        self,
        handler: RequestHandler,
        shutdown: impl Future<Output = ()> + Send,
        grace_period: Duration,
    ) {
        let connections = Connections {
            #[cfg(feature = "opentelemetry")]
            tracing: self.traces.clone().map(|traces| (traces, self.scheme())),
            http: http(),
            tls: self.tls,
            proxies: self.proxies,
            read_timeouts: self.read_timeouts,
            write_timeout: self.write_timeout,
            handler,
        };
        let connections = Arc::new(connections);
        let graceful = GracefulShutdown::new();
        let (stop, stopping) = watch::channel(false);
        let permits = Arc::new(Semaphore::new(self.max_connections));
        let max_connections = self.max_connections;
        let max_connections_per_address = (max_connections / ADDRESS_SHARE).max(1);
        let limiter = ConnectionLimiter::new(max_connections_per_address, connections.proxies.clone());
        tracing::info!(max_connections, max_connections_per_address, "serving");
        let mut shutdown = pin!(shutdown);
        loop {
            let accepted = async {
                // The semaphore is never closed.
                let permit = Arc::clone(&permits).acquire_owned().await.ok();
                (permit, self.socket.accept().await)
            };
            let (permit, accepted) = tokio::select! {
                accepted = accepted => accepted,
                () = &mut shutdown => break,
            };
            match accepted {
                Ok((stream, peer)) => {
                    let peer = peer.ip().to_canonical();
                    let Some(address_permit) = limiter.acquire(peer) else {
                        tracing::debug!("a connection was closed because its address has too many");
                        continue;
                    };
                    let connections = Arc::clone(&connections);
                    let watcher = graceful.watcher();
                    let stopping = stopping.clone();
                    tokio::spawn(async move {
                        connections.serve(stream, peer, watcher, stopping).await;
                        drop((permit, address_permit));
                    });
                }
                Err(error) => {
                    // The usual cause is too many open files, which resolves as connections close.
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
        drop(self.socket);
        let _ = stop.send(true);
        drain(graceful, grace_period, || {
            max_connections - permits.available_permits()
        })
        .await;
        #[cfg(feature = "opentelemetry")]
        if let Some(traces) = self.traces {
            traces.shutdown().await;
        }
    }
}

/// Waits until all connections have ended, but no longer than the grace period. Those without a request in progress are
/// closed at once.
async fn drain(graceful: GracefulShutdown, grace_period: Duration, open_connections: impl Fn() -> usize) {
    let seconds = grace_period.as_secs_f32();
    let connections = open_connections();
    tracing::info!(
        connections,
        "waiting up to {seconds} s for the requests in progress"
    );
    match tokio::time::timeout(grace_period, graceful.shutdown()).await {
        Ok(()) => tracing::info!("all connections have ended"),
        Err(_) => {
            let connections = open_connections();
            tracing::warn!(
                connections,
                "requests were aborted at the end of the grace period"
            );
        }
    }
}

struct Connections {
    http: http1::Builder,
    tls: Option<Tls>,
    proxies: TrustedProxies,
    read_timeouts: ReadTimeouts,
    write_timeout: Duration,
    #[cfg(feature = "opentelemetry")]
    tracing: Option<(RequestTracer, &'static str)>,
    handler: RequestHandler,
}

impl Connections {
    async fn serve(
        &self,
        stream: TcpStream,
        peer: IpAddr,
        watcher: Watcher,
        mut stopping: watch::Receiver<bool>,
    ) {
        // Responses are written in one piece, so delaying small packets gains nothing.
        let _ = stream.set_nodelay(true);
        let Some(tls) = &self.tls else {
            return self.serve_connection(stream, peer, watcher, stopping).await;
        };
        let accepted = tokio::select! {
            biased;
            accepted = tls.accept(stream) => accepted,
            () = stopped(&mut stopping) => return,
        };
        match accepted {
            Ok(stream) => self.serve_connection(stream, peer, watcher, stopping).await,
            Err(error) => tracing::debug!(%error, "TLS handshake failed"),
        }
    }

    async fn serve_connection(
        &self,
        stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        peer: IpAddr,
        watcher: Watcher,
        mut stopping: watch::Receiver<bool>,
    ) {
        let counter = RequestCounter::default();
        let requests = &counter;
        let unread = UnreadBody::default();
        let unread_body = &unread;
        let service = service_fn(move |request: Request<Incoming>| async move {
            let in_progress = requests.start();
            let client = self.proxies.client_address(peer, request.headers());
            #[cfg(feature = "opentelemetry")]
            let span = self.tracing.as_ref();
            #[cfg(feature = "opentelemetry")]
            let span = span.map(|(traces, scheme)| traces.start_span(&request, scheme));
            let request = request.map(|body| unread_body.watch(body));
            let response = self.handler.handle(client, request).await;
            #[cfg(feature = "opentelemetry")]
            if let Some(span) = span {
                span.finish(response.status());
            }
            Ok::<_, Infallible>(response.map(|body| CountedBody::new(body, in_progress)))
        });
        let stream = ReadTimeout::new(stream, self.read_timeouts, counter.clone());
        let mut stream = TimeoutWriter::new(stream);
        stream.set_timeout(Some(self.write_timeout));
        let stream = DrainingStream::new(Box::pin(stream), unread.clone());
        let stream = TokioIo::new(stream);
        let connection = self.http.serve_connection(stream, service);
        let mut serving = pin!(watcher.watch(connection));
        let mut stopped = pin!(stopped(&mut stopping));
        let served = poll_fn(|context| {
            if let Poll::Ready(served) = serving.as_mut().poll(context) {
                return Poll::Ready(served);
            }
            // hyper would wait for the head of the first request.
            if !requests.has_started() && stopped.as_mut().poll(context).is_ready() {
                return Poll::Ready(Ok(()));
            }
            Poll::Pending
        });
        if let Err(error) = served.await {
            tracing::debug!(%error, "connection error");
        }
    }
}

/// Completes when shutdown begins.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // The sender is dropped after that.
    let _ = stopping.wait_for(|stopping| *stopping).await;
}

fn http() -> http1::Builder {
    let mut http = http1::Builder::new();
    // The stream has timeouts of its own.
    http.header_read_timeout(None).max_buf_size(MAX_HEADER_SIZE);
    http
}
