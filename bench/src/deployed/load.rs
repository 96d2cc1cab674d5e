//! Generates load: every connection always has one request in flight.

use crate::raw_client::exchange;
use crate::report::Failure;
use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// The number of connections, each with one request in flight and its own account.
pub(super) const CONNECTIONS: usize = 64;

/// The requests of a connection, which are repeated in order, and the expected status.
pub(super) struct Workload {
    pub(super) requests: Vec<Vec<u8>>,
    pub(super) status: u16,
}

/// The result of a load.
pub(super) struct LoadResult {
    pub(super) per_second: f64,
    /// The latencies of the responses, sorted.
    times: Vec<Duration>,
}

impl LoadResult {
    /// Returns the latency within which this share of all responses arrived.
    pub(super) fn within(&self, share: f64) -> Duration {
        let last = self.times.len().saturating_sub(1);
        let at = (last as f64 * share).round() as usize;
        self.times.get(at).copied().unwrap_or_default()
    }

    /// Returns the number of responses.
    pub(super) fn count(&self) -> usize {
        self.times.len()
    }
}

/// Returns `GET /v1/account` with a token.
pub(super) fn get(token: &str) -> Vec<u8> {
    let head = format!("GET /v1/account HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\n");
    format!("{head}accept: application/json\r\n\r\n").into_bytes()
}

/// Returns `PATCH /v1/account` with a token and a new name.
pub(super) fn patch(token: &str, name: &str) -> Vec<u8> {
    let body = format!(r#"{{"name":"{name}"}}"#);
    let head = format!("PATCH /v1/account HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\n");
    let kind = "accept: application/json\r\ncontent-type: application/json\r\n";
    format!("{head}{kind}content-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// Sends the requests of each connection for some time, and checks the status of
/// every response.
pub(super) async fn run(
    address: SocketAddr,
    time: Duration,
    workload: impl Fn(usize) -> Workload,
) -> Result<LoadResult, Failure> {
    let failed = Failure::because(format!("a request to {address} failed"));
    let work = async {
        let mut connections = Vec::with_capacity(CONNECTIONS);
        for number in 0..CONNECTIONS {
            let stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            connections.push((stream, workload(number)));
        }
        let start = Instant::now();
        let tasks = connections
            .into_iter()
            .map(|(stream, workload)| tokio::spawn(repeat_requests(stream, workload, start, time)));
        let mut times = Vec::new();
        for task in tasks.collect::<Vec<_>>() {
            times.extend(task.await??);
        }
        let per_second = times.len() as f64 / start.elapsed().as_secs_f64();
        times.sort_unstable();
        Ok::<_, io::Error>(LoadResult { per_second, times })
    };
    work.await.map_err(failed)
}

/// Repeats the requests of a connection, and returns the latency of each response.
async fn repeat_requests(
    mut stream: TcpStream,
    workload: Workload,
    start: Instant,
    time: Duration,
) -> io::Result<Vec<Duration>> {
    let mut times = Vec::new();
    for request in workload.requests.iter().cycle() {
        let sent = start.elapsed();
        if sent >= time {
            break;
        }
        let response = exchange(&mut stream, request, true).await?;
        if response.status != workload.status {
            let body = String::from_utf8_lossy(&response.body).into_owned();
            return Err(io::Error::other(format!(
                "unexpected response {}: {body}",
                response.status
            )));
        }
        times.push(start.elapsed() - sent);
    }
    Ok(times)
}
