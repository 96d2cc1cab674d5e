//! A worker, which serves a number of requests in process, and runs under valgrind.

use crate::raw_client::Repeater;
use crate::report::Failure;
use crate::scenario::Scenario;
use crate::servers::ServerKind;
use clap::ValueEnum;
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use tokio::io::duplex;

/// The size of the pipe between client and server, sufficient for every message.
const PIPE: usize = 64 * 1024;

/// Runs the worker that the command line selects: server, scenario, count.
pub(crate) fn run_named(arguments: &[String]) -> Result<(), Failure> {
    let [server, scenario, count] = arguments else {
        return Err(Failure::new("a worker takes a server, a scenario and a count"));
    };
    let server = ServerKind::from_str(server, false).map_err(Failure::new)?;
    let scenario = Scenario::from_str(scenario, false).map_err(Failure::new)?;
    let count = count
        .parse()
        .map_err(Failure::because("invalid count of a worker"))?;
    run(server, scenario, count).map_err(Failure::because("the worker"))
}

/// Makes a server handle `count` requests on one connection, without a socket and on one thread.
fn run(kind: ServerKind, scenario: Scenario, count: u32) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(async {
        let (client, server) = duplex(PIPE);
        let serving = kind.server().serve(server);
        let serving = async move {
            let mut serving = pin!(serving);
            std::future::poll_fn(|context| poll_server_side(serving.as_mut(), context)).await;
        };
        let client_side = async move {
            let mut client = Repeater::start(client, scenario.request(), scenario.status()).await?;
            for _ in 0..count {
                client.repeat().await?;
            }
            Ok(())
        };
        // The server returns when the client drops its end.
        let (result, ()) = tokio::join!(client_side, serving);
        result
    })
}

/// The name of the function below, for valgrind.
pub(crate) const SERVER_SIDE: &str = "poll_server_side";

/// Runs all of the server's work, and none of the client's: valgrind counts from the
/// entry of this function to its return. The future is type-erased, so that the function has one name for all servers.
#[inline(never)]
fn poll_server_side(serving: Pin<&mut dyn Future<Output = ()>>, context: &mut Context<'_>) -> Poll<()> {
    serving.poll(context)
}
