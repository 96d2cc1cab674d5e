//! Generates load on a server: every connection always has one request in flight.

use crate::raw_client::exchange;
use crate::report::Failure;
use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// The number of connections of most measurements, each with one request in flight and its own account.
pub(super) const CONNECTIONS: usize = 64;

/// The requests that a connection repeats in order, and the status expected of every response.
pub(super) struct Workload {
    pub(super) requests: Vec<Vec<u8>>,
    pub(super) status: u16,
}

impl Workload {
    /// Reads the account of a token.
    pub(super) fn reads(token: &str) -> Self {
        Self {
            requests: vec![get(token)],
            status: 200,
        }
    }

    /// Changes the account of a token; every request is a change.
    pub(super) fn changes(token: &str) -> Self {
        let requests = ["Ada Lovelace", "Grace Hopper"].map(|name| patch(token, name));
        Self {
            requests: requests.to_vec(),
            status: 200,
        }
    }
}

/// The measured rate and latencies of all connections together.
pub(super) struct LoadResult {
    /// The responses per second.
    pub(super) per_second: f64,
    /// The latency of each response, in ascending order.
    latencies: Vec<Duration>,
}

impl LoadResult {
    /// Returns a quantile of the latencies: 0.5 is the median, 0.99 the 99th percentile.
    pub(super) fn latency(&self, quantile: f64) -> Duration {
        let last = self.latencies.len().saturating_sub(1);
        let index = (last as f64 * quantile).round() as usize;
        self.latencies.get(index).copied().unwrap_or_default()
    }

    /// Returns the number of responses.
    pub(super) fn count(&self) -> usize {
        self.latencies.len()
    }
}

/// Returns the bytes of `GET /v1/account` with a token.
pub(super) fn get(token: &str) -> Vec<u8> {
    let head = format!("GET /v1/account HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\n");
    format!("{head}accept: application/json\r\n\r\n").into_bytes()
}

/// Returns the bytes of `PATCH /v1/account` with a token and a new name.
pub(super) fn patch(token: &str, name: &str) -> Vec<u8> {
    let body = format!(r#"{{"name":"{name}"}}"#);
    let head = format!("PATCH /v1/account HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {token}\r\n");
    let media_types = "accept: application/json\r\ncontent-type: application/json\r\n";
    format!("{head}{media_types}content-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// Generates load for `duration` on [`CONNECTIONS`] connections. `workload` receives the number of the connection.
pub(super) async fn run(
    address: SocketAddr,
    duration: Duration,
    workload: impl Fn(usize) -> Workload,
) -> Result<LoadResult, Failure> {
    run_on(CONNECTIONS, address, duration, workload).await
}

/// Opens the connections, repeats the requests of each for `duration`, and checks the status of every response.
pub(super) async fn run_on(
    count: usize,
    address: SocketAddr,
    duration: Duration,
    workload: impl Fn(usize) -> Workload,
) -> Result<LoadResult, Failure> {
    let failed = Failure::because(format!("a request to {address} failed"));
    let work = async {
        let mut connections = Vec::with_capacity(count);
        for number in 0..count {
            let stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            connections.push((stream, workload(number)));
        }
        let start = Instant::now();
        let tasks = connections
            .into_iter()
            .map(|(stream, workload)| tokio::spawn(repeat_requests(stream, workload, start, duration)));
        let mut latencies = Vec::new();
        for task in tasks.collect::<Vec<_>>() {
            latencies.extend(task.await??);
        }
        let per_second = latencies.len() as f64 / start.elapsed().as_secs_f64();
        latencies.sort_unstable();
        Ok::<_, io::Error>(LoadResult {
            per_second,
            latencies,
        })
    };
    work.await.map_err(failed)
}

/// Repeats the requests of a connection, and returns the latency of each response.
async fn repeat_requests(
    mut stream: TcpStream,
    workload: Workload,
    start: Instant,
    duration: Duration,
) -> io::Result<Vec<Duration>> {
    let mut latencies = Vec::new();
    for request in workload.requests.iter().cycle() {
        let sent = start.elapsed();
        if sent >= duration {
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
        latencies.push(start.elapsed() - sent);
    }
    Ok(latencies)
}
