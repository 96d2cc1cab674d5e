//! Requests per second over loopback sockets.
//!
//! Each server has a thread of its own and so has the generator of the load. All servers stay up for the whole
//! measurement and take turns, so that whatever else the machine does falls on all of them alike.

use crate::raw_client::Repeater;
use crate::report::{Failure, median};
use crate::scenario::Scenario;
use crate::twins::Implementation;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};

/// Keep-alive connections, each with one request under way.
const CONNECTIONS: usize = 16;
/// Requests after which a round ends although its time is not up.
const MOST_REQUESTS: u64 = 1_000_000;

/// How long a measurement takes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) rounds: usize,
    pub(crate) round: Duration,
}

impl Plan {
    /// All rounds of one server together.
    pub(crate) fn whole(self) -> Duration {
        self.round
            .saturating_mul(u32::try_from(self.rounds).unwrap_or(u32::MAX))
    }
}

/// The requests per second of each server, a figure per round.
pub(crate) type Series = Vec<Vec<f64>>;

/// Measures all servers for a scenario, in turns.
pub(crate) fn measure(servers: &[Implementation], scenario: Scenario, plan: Plan) -> Result<Series, Failure> {
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
            // Every round starts with another server, so that none always follows the same one.
            let server = (turn + step) % servers.len();
            let rate = runtime.block_on(round(addresses[server], scenario, plan.round))?;
            series[server].push(rate);
        }
    }
    Ok(series)
}

/// The median, over the rounds, of how the first series relates to the second.
pub(crate) fn ratio(of: &[f64], to: &[f64]) -> f64 {
    median(&of.iter().zip(to).map(|(of, to)| of / to).collect::<Vec<_>>())
}

/// Starts a server on a thread that lives as long as the process.
fn start(implementation: Implementation) -> Result<SocketAddr, Failure> {
    let runtime = single_threaded()?;
    let listener = runtime
        .block_on(TcpListener::bind(("127.0.0.1", 0)))
        .map_err(Failure::because("cannot listen on 127.0.0.1"))?;
    let address = listener
        .local_addr()
        .map_err(Failure::because("cannot tell the port of a socket"))?;
    std::thread::spawn(move || {
        runtime.block_on(async {
            let server = implementation.server();
            while let Ok((stream, _)) = listener.accept().await {
                // Both sides write whole messages: waiting for more to send would only delay them.
                let _ = stream.set_nodelay(true);
                tokio::spawn(server.clone().serve(stream));
            }
        });
    });
    Ok(address)
}

fn single_threaded() -> Result<Runtime, Failure> {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::because("cannot start a runtime"))
}

/// Requests per second of one round.
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
                let mut answered = 0_u64;
                while start.elapsed() < time && answered < MOST_REQUESTS / CONNECTIONS as u64 {
                    connection.again().await?;
                    answered += 1;
                }
                Ok::<_, std::io::Error>(answered)
            })
        });
        let mut answered = 0;
        for task in tasks.collect::<Vec<_>>() {
            answered += task.await??;
        }
        Ok::<_, std::io::Error>(answered as f64 / start.elapsed().as_secs_f64())
    };
    work.await.map_err(failed)
}
