//! `accountd` as it is deployed: a process of its own, over loopback, its accounts in a file.

mod command;
mod endurance;
mod footprint;
mod load;
mod process;
mod reads;
mod world;
mod writes;

use crate::report::Failure;
use crate::throughput::Plan;
use std::path::Path;
use std::time::Duration;

pub(crate) use reads::serve_stub;

/// Connections, each with one request under way and an account of its own.
const CONNECTIONS: usize = 64;

/// Prints how the program reads, writes, lasts and starts, and what the command costs that calls it.
pub(crate) fn measure(
    program: &Path,
    command: Option<&Path>,
    plan: Plan,
    lasting: Duration,
) -> Result<(), Failure> {
    let world = world::World::new(program)?;
    footprint::measure(&world)?;
    if let Some(command) = command {
        command::measure(&world, command)?;
    }
    reads::measure(&world, plan)?;
    writes::measure(&world, plan)?;
    endurance::measure(&world, lasting)
}
