//! The generated server on loopback sockets, with every byte recorded.

use crate::bindings::HttpService;
use crate::recorder::{RecordedStream, Recorder};
use crate::script::{Script, ScriptHandle, ScriptLog};
use crate::wire::Exchange;
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A running server with a scripted implementation.
///
/// It serves one case at a time: what is recorded between [`TestServer::prepare`] and [`TestServer::finish`] belongs to
/// that case.
#[derive(Debug)]
pub struct TestServer {
    address: SocketAddr,
    unrecorded: SocketAddr,
    script: ScriptHandle,
    recorder: Recorder,
    accepting: [JoinHandle<()>; 2],
}

impl TestServer {
    /// Starts the service that `service` makes for a script.
    ///
    /// # Errors
    ///
    /// There is no port on the loopback interface.
    pub async fn start<S: HttpService<Incoming>>(
        service: impl FnOnce(ScriptHandle) -> S,
    ) -> io::Result<TestServer> {
        let recorded = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let unrecorded = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let addresses = (recorded.local_addr()?, unrecorded.local_addr()?);
        let script = ScriptHandle::default();
        let recorder = Recorder::default();
        let service = service(script.clone());
        let accepting = [
            tokio::spawn(accept(recorded, service.clone(), Some(recorder.clone()))),
            tokio::spawn(accept(unrecorded, service, None)),
        ];
        Ok(TestServer {
            address: addresses.0,
            unrecorded: addresses.1,
            script,
            recorder,
            accepting,
        })
    }

    /// Returns the address whose traffic is recorded.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the address whose traffic is not recorded. A request body may still be arriving there when the response
    /// is back, and would end up in the record of the next case.
    #[must_use]
    pub fn unrecorded(&self) -> SocketAddr {
        self.unrecorded
    }

    /// Sets the script for the next requests.
    pub fn prepare(&self, script: Script) {
        self.script.set(script);
    }

    /// Returns the exchanges on the wire, and what reached the implementation, since the script was set.
    pub fn finish(&self) -> (Result<Vec<Exchange>, String>, ScriptLog) {
        (self.recorder.take(), self.script.take_log())
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.accepting.iter().for_each(JoinHandle::abort);
    }
}

async fn accept<S: HttpService<Incoming>>(listener: TcpListener, service: S, recorder: Option<Recorder>) {
    while let Ok((stream, _)) = listener.accept().await {
        drop(stream.set_nodelay(true));
        let io = TokioIo::new(RecordedStream::new(stream, recorder.clone().unwrap_or_default()));
        let service = service.clone();
        let serve = hyper::service::service_fn(move |request| service.clone().call(request));
        let connection = hyper::server::conn::http1::Builder::new().serve_connection(io, serve);
        // The client may abort the connection; what it has sent is recorded.
        tokio::spawn(async move { drop(connection.await) });
    }
}
