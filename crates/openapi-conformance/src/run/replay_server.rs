//! A server for checks of the generated client. It sends prepared responses, whatever the requests are, records the requests,
//! and counts the connections to a second address, which the client must not contact.

use crate::case::{OTHER_SERVER, Reply};
use crate::wire::{Broken, Request, Response, bytes_of_response, read_request};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// The running server. It serves one case at a time: requests since [`ReplayServer::prepare`] belong to that case.
#[derive(Debug)]
pub(super) struct ReplayServer {
    address: SocketAddr,
    /// The address of another server, which the client must not contact.
    other_server: SocketAddr,
    state: SharedState,
    accepting: [JoinHandle<()>; 2],
}

type SharedState = Arc<Mutex<State>>;

#[derive(Debug, Default)]
struct State {
    /// The bytes of each response; the last one is that of all further requests. Without bytes, there is none.
    responses: Vec<Vec<u8>>,
    requests: Vec<Request>,
    stray_connections: usize,
}

impl ReplayServer {
    pub(super) async fn start() -> io::Result<ReplayServer> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let (address, other_server) = (listener.local_addr()?, other.local_addr()?);
        let state = SharedState::default();
        let accepting = [
            tokio::spawn(accept(listener, Arc::clone(&state))),
            tokio::spawn(count(other, Arc::clone(&state))),
        ];
        Ok(ReplayServer {
            address,
            other_server,
            state,
            accepting,
        })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Sets the response. A header field that is [`OTHER_SERVER`] becomes the URL of the other server.
    pub(super) fn prepare(&self, response: &Response) {
        let mut response = response.clone();
        for (_, value) in &mut response.headers.0 {
            if value == OTHER_SERVER {
                *value = format!("http://{}/", self.other_server);
            }
        }
        self.set(vec![bytes_of_response(&response)]);
    }

    /// Sets what each request gets.
    pub(super) fn prepare_all(&self, replies: &[Reply]) {
        let bytes = |reply: &Reply| match reply {
            Reply::Response(response) => bytes_of_response(response),
            Reply::Chunked(response) => chunked(response),
            Reply::Silence => Vec::new(),
        };
        self.set(replies.iter().map(bytes).collect());
    }

    fn set(&self, responses: Vec<Vec<u8>>) {
        *lock(&self.state) = State {
            responses,
            ..State::default()
        };
    }

    /// Takes the requests since then, and the number of connections to the other server.
    pub(super) fn take(&self) -> (Vec<Request>, usize) {
        let State {
            requests,
            stray_connections,
            ..
        } = std::mem::take(&mut *lock(&self.state));
        (requests, stray_connections)
    }
}

impl Drop for ReplayServer {
    fn drop(&mut self) {
        self.accepting.iter().for_each(JoinHandle::abort);
    }
}

fn lock(state: &SharedState) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, state: SharedState) {
    while let Ok((stream, _)) = listener.accept().await {
        drop(stream.set_nodelay(true));
        let state = Arc::clone(&state);
        // The client may close the connection early; the case fails then.
        tokio::spawn(async move { drop(respond(stream, &state).await) });
    }
}

/// Writes a response with its body in chunks of two bytes.
fn chunked(response: &Response) -> Vec<u8> {
    let mut text = format!(
        "HTTP/1.1 {} Recorded\r\nTransfer-Encoding: chunked\r\n",
        response.status
    );
    for (name, value) in &response.headers.0 {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    let mut bytes = text.into_bytes();
    bytes.extend_from_slice(b"\r\n");
    for chunk in response.body.chunks(2) {
        bytes.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
        bytes.extend_from_slice(chunk);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"0\r\n\r\n");
    bytes
}

/// Counts connections and closes them.
async fn count(listener: TcpListener, state: SharedState) {
    while let Ok((stream, _)) = listener.accept().await {
        lock(&state).stray_connections += 1;
        drop(stream);
    }
}

async fn respond(mut stream: TcpStream, state: &SharedState) -> io::Result<()> {
    let mut received = Vec::new();
    while stream.read_buf(&mut received).await? > 0 {
        match read_request(&received) {
            Ok((request, length)) => {
                received.drain(..length);
                let response = {
                    let mut state = lock(state);
                    let number = state.requests.len();
                    state.requests.push(request);
                    let response = state.responses.get(number).or(state.responses.last());
                    response.cloned().unwrap_or_default()
                };
                stream.write_all(&response).await?;
            }
            Err(Broken::Incomplete) => {}
            Err(Broken::Malformed(_)) => return Ok(()),
        }
    }
    Ok(())
}
