//! Requests per second over loopback sockets.
//!
//! Each server has its own thread, as does the load generator. All servers run during the whole
//! measurement and take turns, so that other load on the machine affects all of them equally.

use crate::raw_client::Repeater;
use crate::report::{Failure, median};
use crate::runtime::single_threaded;
use crate::scenario::Scenario;
use crate::servers::ServerKind;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};

/// The number of keep-alive connections, each with one request in flight.
const CONNECTIONS: usize = 16;
/// Maximum number of requests in a round.
const MAX_REQUESTS: u64 = 1_000_000;

/// The duration of a measurement.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) rounds: usize,
    pub(crate) round: Duration,
}

impl Plan {
    /// Returns the total duration of all rounds of one server.
    pub(crate) fn total_duration(self) -> Duration {
        self.round
            .saturating_mul(u32::try_from(self.rounds).unwrap_or(u32::MAX))
    }
}

/// The requests per second of each server, one figure for each round.
pub(crate) type Series = Vec<Vec<f64>>;

/// Measures all servers in turns, for one scenario.
pub(crate) fn measure(servers: &[ServerKind], scenario: Scenario, plan: Plan) -> Result<Series, Failure> {
    let addresses = servers
        .iter()
        .map(|server| start(*server))
        .collect::<Result<Vec<_>, _>>()?;
    let runtime = single_threaded()?;
    for address in &addresses {
        runtime.block_on(round(*address, scenario, plan.round / 4))?;
    }
    let mut series: Series = vec![Vec::new(); servers.len()];
    for turn in 0..plan.rounds {
        for step in 0..servers.len() {
            // Every round starts with another server, so that the order differs.
            let server = (turn + step) % servers.len();
            let rate = runtime.block_on(round(addresses[server], scenario, plan.round))?;
            series[server].push(rate);
        }
    }
    Ok(series)
}

/// Returns the median, over all rounds, of the ratio of a server's rate to that of its baseline.
pub(crate) fn ratio(rates: &[f64], baselines: &[f64]) -> f64 {
    let rounds = rates.iter().zip(baselines);
    median(&rounds.map(|(rate, baseline)| rate / baseline).collect::<Vec<_>>())
}

/// Starts a server on a thread that lives as long as the process.
fn start(kind: ServerKind) -> Result<SocketAddr, Failure> {
    let runtime = single_threaded()?;
    let listener = runtime
        .block_on(TcpListener::bind(("127.0.0.1", 0)))
        .map_err(Failure::because("cannot listen on 127.0.0.1"))?;
    let address = listener
        .local_addr()
        .map_err(Failure::because("cannot determine the address of a socket"))?;
    std::thread::spawn(move || {
        runtime.block_on(async {
            let server = kind.server();
            while let Ok((stream, _)) = listener.accept().await {
                // Both sides write whole messages, so delaying small packets gains nothing.
                let _ = stream.set_nodelay(true);
                tokio::spawn(server.clone().serve(stream));
            }
        });
    });
    Ok(address)
}

/// Returns the requests per second of one round.
async fn round(address: SocketAddr, scenario: Scenario, time: Duration) -> Result<f64, Failure> {
    let failed = Failure::because(format!("a request to {} failed", scenario.heading()));
    let work = async {
        let mut connections = Vec::with_capacity(CONNECTIONS);
        for _ in 0..CONNECTIONS {
            let stream = TcpStream::connect(address).await?;
            stream.set_nodelay(true)?;
            connections.push(Repeater::start(stream, scenario.request(), scenario.status()).await?);
        }
        let start = Instant::now();
        let tasks = connections.into_iter().map(|mut connection| {
            tokio::spawn(async move {
                let mut completed = 0_u64;
                while start.elapsed() < time && completed < MAX_REQUESTS / CONNECTIONS as u64 {
                    connection.repeat().await?;
                    completed += 1;
                }
                Ok::<_, std::io::Error>(completed)
            })
        });
        let mut completed = 0;
        for task in tasks.collect::<Vec<_>>() {
            completed += task.await??;
        }
        Ok::<_, std::io::Error>(completed as f64 / start.elapsed().as_secs_f64())
    };
    work.await.map_err(failed)
}
