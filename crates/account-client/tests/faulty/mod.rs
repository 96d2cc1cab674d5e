//! A server that fails by lot, and counts what it changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// How it fails. Whatever is not refused is done before the failure: the worst case for who sends again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Limited,
    BadGateway,
    Unavailable,
    /// The connection ends without an answer.
    Reset,
    /// It ends within the body.
    Cut,
    /// There is no answer, and the connection stays.
    Stall,
}

const FAULTS: [Fault; 6] = [
    Fault::Limited,
    Fault::BadGateway,
    Fault::Unavailable,
    Fault::Reset,
    Fault::Cut,
    Fault::Stall,
];

#[derive(Clone)]
pub(crate) struct Faulty {
    pub(crate) url: String,
    state: Arc<State>,
}

struct State {
    lot: Mutex<u64>,
    share: f64,
    always: Mutex<Option<Fault>>,
    applied: Mutex<HashMap<String, usize>>,
    failed: Mutex<usize>,
    arrived: Notify,
    closed: Notify,
}

impl Faulty {
    /// A server that fails this share of all requests.
    pub(crate) async fn start(seed: u64, share: f64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State {
            lot: Mutex::new(seed),
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
        Faulty { url, state }
    }

    /// From now on it fails in this way only.
    pub(crate) fn always(&self, fault: Fault) {
        *self.state.always.lock().unwrap() = Some(fault);
    }

    /// How often each change was made, by its text.
    pub(crate) fn applied(&self) -> HashMap<String, usize> {
        self.state.applied.lock().unwrap().clone()
    }

    pub(crate) fn failed(&self) -> usize {
        *self.state.failed.lock().unwrap()
    }

    /// Once a request is there that is not answered.
    pub(crate) async fn arrived(&self) {
        self.state.arrived.notified().await;
    }

    /// Once the connection of such a request is closed by the client.
    pub(crate) async fn closed(&self) {
        self.state.closed.notified().await;
    }
}

impl State {
    /// The next of a row of numbers below 1 (splitmix64).
    fn next(&self) -> f64 {
        let mut lot = self.lot.lock().unwrap();
        *lot = lot.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = *lot;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn fault(&self) -> Option<Fault> {
        let always = *self.always.lock().unwrap();
        let drawn = (self.next() < self.share).then(|| FAULTS[(self.next() * FAULTS.len() as f64) as usize]);
        always.or(drawn)
    }
}

async fn serve(mut stream: TcpStream, state: Arc<State>) {
    let mut bytes = Vec::new();
    while let Some(request) = next_request(&mut stream, &mut bytes).await {
        let fault = state.fault();
        *state.failed.lock().unwrap() += usize::from(fault.is_some());
        if fault != Some(Fault::Limited) && !request.starts_with("GET ") {
            let (_, body) = request.split_once("\r\n\r\n").unwrap();
            *state.applied.lock().unwrap().entry(body.to_owned()).or_default() += 1;
        }
        let text = match fault {
            None if request.starts_with("GET ") => answer("200 OK", super::ACCOUNT),
            None => answer("200 OK", "{}"),
            Some(Fault::Limited) => answer("429 Too Many", super::BUSY),
            Some(Fault::BadGateway) => answer("502 Bad Gateway", "<html>"),
            Some(Fault::Unavailable) => answer("503 Unavailable", super::BUSY),
            Some(Fault::Reset) => return,
            Some(Fault::Cut) => {
                let whole = answer("200 OK", super::ACCOUNT);
                let _ = stream.write_all(&whole.as_bytes()[..whole.len() - 20]).await;
                return;
            }
            Some(Fault::Stall) => {
                state.arrived.notify_one();
                // It gives an end once the client has gone.
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

fn answer(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\nretry-after: 0\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// The text of the next request, or `None` at the end of the connection.
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
