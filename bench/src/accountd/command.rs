//! The program `account`: one process for each call.

use super::database::TestDatabase;
use crate::report::{Failure, Table, Target, median};
use crate::say;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use wait4::Wait4 as _;

/// The number of calls.
const CALLS: usize = 50;

/// The target for the time from start to exit, in milliseconds.
const TIME: Target = Target::AtMost(30.0);
/// The target for the peak memory, in MB of 1,000,000 bytes.
const MEMORY: Target = Target::AtMost(20.0);

/// Prints the time and the memory of `account details`.
pub(super) fn measure(database: &TestDatabase, program: &Path) -> Result<(), Failure> {
    let server = database.serve(&[])?;
    let token = database.tokens.first().map_or("", String::as_str);
    let mut times = Vec::with_capacity(CALLS);
    let mut memory = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        let start = Instant::now();
        let child = Command::new(program)
            .arg("details")
            .env("ACCOUNT_URL", format!("http://{}", server.address))
            .env("ACCOUNT_TOKEN", token)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .map_err(Failure::because(format!(
                "{} cannot be started",
                program.display()
            )))?;
        let exit = child.wait4();
        let exit = exit.map_err(Failure::because("cannot wait for `account details`"))?;
        if !exit.status.success() {
            return Err(Failure::new(format!("account details: {}", exit.status)));
        }
        times.push(start.elapsed().as_secs_f64() * 1e3);
        memory.push(exit.rusage.maxrss as f64 / 1e6);
    }
    let mut table = Table::new(
        &format!("account details: median of {CALLS} processes"),
        &["time, ms", "memory, MB"],
    );
    let label = format!("whole process ({TIME}; {MEMORY})");
    table.with_targets(
        &label,
        &[(median(&times), Some(TIME)), (median(&memory), Some(MEMORY))],
    );
    say(table);
    Ok(())
}
