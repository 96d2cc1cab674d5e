//! The program `accountd`, in its own process, over loopback, with its accounts in an SQLite file. The package does not
//! depend on the crate of that name.

mod command;
mod database;
mod endurance;
mod figures;
mod footprint;
mod load;
mod mixed;
mod process;
mod reads;
mod writes;

use crate::report::Failure;
use crate::throughput::Plan;
use std::path::Path;
use std::time::Duration;

pub(crate) use reads::serve_stub;

/// Measures startup, the command line, reads, writes, both together, and sustained load. `command` is the program
/// `account`.
pub(crate) fn measure(
    program: &Path,
    command: Option<&Path>,
    plan: Plan,
    sustained: Duration,
) -> Result<(), Failure> {
    let database = database::TestDatabase::new(program)?;
    footprint::measure(&database)?;
    if let Some(command) = command {
        command::measure(&database, command)?;
    }
    reads::measure(&database, plan)?;
    writes::measure(&database, plan)?;
    mixed::measure(&database, plan)?;
    endurance::measure(&database, sustained)
}
