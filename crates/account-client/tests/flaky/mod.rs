//! A server that fails at random and counts the changes that it made.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// How a request fails. A change that is not rejected is made before the failure, which is the worst case for retries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FailureMode {
    Limited,
    BadGateway,
    Unavailable,
    /// The connection is closed without a response.
    Reset,
    /// The connection is closed within the response body.
    Cut,
    /// There is no response, and the connection stays open.
    Stall,
}

const FAILURE_MODES: [FailureMode; 6] = [
    FailureMode::Limited,
    FailureMode::BadGateway,
    FailureMode::Unavailable,
    FailureMode::Reset,
    FailureMode::Cut,
    FailureMode::Stall,
];

#[derive(Clone)]
pub(crate) struct FlakyServer {
    pub(crate) url: String,
    state: Arc<State>,
}

struct State {
    random_state: Mutex<u64>,
    share: f64,
    always: Mutex<Option<FailureMode>>,
    applied: Mutex<HashMap<String, usize>>,
    failed: Mutex<usize>,
    arrived: Notify,
    closed: Notify,
}

impl FlakyServer {
    /// Starts a server that fails this share of all requests.
    pub(crate) async fn start(seed: u64, share: f64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State {
            random_state: Mutex::new(seed),
            share,
            always: Mutex::default(),
            applied: Mutex::default(),
            failed: Mutex::default(),
            arrived: Notify::new(),
            closed: Notify::new(),
        });
        let served = state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, served.clone()));
            }
        });
        FlakyServer { url, state }
    }

    /// Makes all further requests fail in this way.
    pub(crate) fn always(&self, failure: FailureMode) {
        *self.state.always.lock().unwrap() = Some(failure);
    }

    /// Returns how often each change was made, by its body.
    pub(crate) fn applied(&self) -> HashMap<String, usize> {
        self.state.applied.lock().unwrap().clone()
    }

    pub(crate) fn failed(&self) -> usize {
        *self.state.failed.lock().unwrap()
    }

    /// Waits for a request that stalls.
    pub(crate) async fn arrived(&self) {
        self.state.arrived.notified().await;
    }

    /// Waits until the client closes the connection of such a request.
    pub(crate) async fn closed(&self) {
        self.state.closed.notified().await;
    }
}

impl State {
    /// Returns the next pseudo-random number below 1 (splitmix64).
    fn next(&self) -> f64 {
        let mut random_state = self.random_state.lock().unwrap();
        *random_state = random_state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = *random_state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn failure(&self) -> Option<FailureMode> {
        let always = *self.always.lock().unwrap();
        let drawn = (self.next() < self.share)
            .then(|| FAILURE_MODES[(self.next() * FAILURE_MODES.len() as f64) as usize]);
        always.or(drawn)
    }
}

async fn serve(mut stream: TcpStream, state: Arc<State>) {
    let mut bytes = Vec::new();
    while let Some(request) = next_request(&mut stream, &mut bytes).await {
        let failure = state.failure();
        *state.failed.lock().unwrap() += usize::from(failure.is_some());
        if failure != Some(FailureMode::Limited) && !request.starts_with("GET ") {
            let (_, body) = request.split_once("\r\n\r\n").unwrap();
            *state.applied.lock().unwrap().entry(body.to_owned()).or_default() += 1;
        }
        let text = match failure {
            None if request.starts_with("GET ") => response("200 OK", super::ACCOUNT),
            None => response("200 OK", "{}"),
            Some(FailureMode::Limited) => response("429 Too Many", super::BUSY),
            Some(FailureMode::BadGateway) => response("502 Bad Gateway", "<html>"),
            Some(FailureMode::Unavailable) => response("503 Unavailable", super::BUSY),
            Some(FailureMode::Reset) => return,
            Some(FailureMode::Cut) => {
                let whole = response("200 OK", super::ACCOUNT);
                let _ = stream.write_all(&whole.as_bytes()[..whole.len() - 20]).await;
                return;
            }
            Some(FailureMode::Stall) => {
                state.arrived.notify_one();
                // Ends when the client closes the connection.
                while matches!(stream.read(&mut [0; 64]).await, Ok(1..)) {}
                state.closed.notify_one();
                return;
            }
        };
        if stream.write_all(text.as_bytes()).await.is_err() {
            return;
        }
    }
}

fn response(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\nretry-after: 0\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Reads the next request; `None` at the end of the connection.
async fn next_request(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<String> {
    loop {
        let text = String::from_utf8_lossy(bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_ascii_lowercase();
            let length = head
                .split_once("content-length: ")
                .map_or(0, |(_, rest)| rest.lines().next().unwrap().parse().unwrap());
            if body.len() >= length {
                let end = text.len() - body.len() + length;
                bytes.drain(..end);
                return Some(text[..end].to_owned());
            }
        }
        let mut chunk = [0; 4096];
        match stream.read(&mut chunk).await {
            Ok(read @ 1..) => bytes.extend_from_slice(&chunk[..read]),
            _ => return None,
        }
    }
}
