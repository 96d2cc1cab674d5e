//! A server on a loopback socket whose every byte is kept.

use crate::record::{Record, Recorded};
use crate::script::{Heard, Prompter, Script};
use crate::wire::Exchange;
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_service::Service;

/// What a stage can serve.
pub trait Served:
    Service<
        http::Request<hyper::body::Incoming>,
        Response = http::Response<axum::body::Body>,
        Error = Infallible,
        Future: Send,
    > + Clone
    + Send
    + 'static
{
}

impl<S> Served for S where
    S: Service<
            http::Request<hyper::body::Incoming>,
            Response = http::Response<axum::body::Body>,
            Error = Infallible,
            Future: Send,
        > + Clone
        + Send
        + 'static
{
}

/// The scripted implementation behind the generated router, on a port of its own. One case at a
/// time: what was recorded between [`Stage::prepare`] and [`Stage::finish`] belongs to it.
#[derive(Debug)]
pub struct Stage {
    address: SocketAddr,
    unrecorded: SocketAddr,
    prompter: Prompter,
    record: Record,
    accepting: [JoinHandle<()>; 2],
}

impl Stage {
    /// Serves what `service` makes of a prompter.
    pub async fn open<S: Served>(service: impl FnOnce(Prompter) -> S) -> io::Result<Stage> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let (address, unrecorded) = (listener.local_addr()?, other.local_addr()?);
        let prompter = Prompter::default();
        let record = Record::default();
        let service = service(prompter.clone());
        let accepting = [
            tokio::spawn(accept(listener, service.clone(), Some(record.clone()))),
            tokio::spawn(accept(other, service, None)),
        ];
        Ok(Stage {
            address,
            unrecorded,
            prompter,
            record,
            accepting,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where it listens without a record. What is sent there may still be on its way when the answer
    /// is here, and would be found in the record of the next case.
    #[must_use]
    pub fn unrecorded(&self) -> SocketAddr {
        self.unrecorded
    }

    /// Sets what the next requests meet.
    pub fn prepare(&self, script: Script) {
        self.prompter.prepare(script);
    }

    /// What passed since it was prepared: on the wire, and at the implementation.
    pub fn finish(&self) -> (Result<Vec<Exchange>, String>, Heard) {
        (self.record.take(), self.prompter.heard())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.accepting.iter().for_each(JoinHandle::abort);
    }
}

async fn accept<S: Served>(listener: TcpListener, service: S, record: Option<Record>) {
    while let Ok((stream, _)) = listener.accept().await {
        drop(stream.set_nodelay(true));
        let io = TokioIo::new(Recorded::new(stream, record.clone().unwrap_or_default()));
        let service = service.clone();
        let serve = hyper::service::service_fn(move |request| service.clone().call(request));
        let connection = hyper::server::conn::http1::Builder::new().serve_connection(io, serve);
        // A connection that the peer broke off is its own affair; what was said is recorded.
        tokio::spawn(async move { drop(connection.await) });
    }
}
