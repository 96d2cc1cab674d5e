//! Runs `accountd`, or this program as the stub, as a child process, and reads its CPU time and memory.

use crate::report::Failure;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A process that is killed on drop.
struct KilledOnDrop(Child);

impl Drop for KilledOnDrop {
    fn drop(&mut self) {
        // Fails only if the process has already ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A server in its own process, which is killed on drop.
pub(super) struct ServerProcess {
    child: KilledOnDrop,
    pub(super) address: SocketAddr,
}

impl ServerProcess {
    /// Starts a server and waits, without a limit, until it prints `listening on http://ADDRESS`. Its arguments must make
    /// it listen on a free port. What it prints later is not read.
    pub(super) fn start(command: &mut Command) -> Result<Self, Failure> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        let child = command
            .spawn()
            .map_err(Failure::because(format!("{name} cannot be started")))?;
        let mut child = KilledOnDrop(child);
        let mut line = String::new();
        if let Some(output) = child.0.stdout.take() {
            let mut output = BufReader::new(output);
            output
                .read_line(&mut line)
                .map_err(Failure::because(format!("cannot read the output of {name}")))?;
        }
        let address = line.trim().strip_prefix("listening on http://");
        match address.and_then(|address| address.parse().ok()) {
            Some(address) => Ok(Self { child, address }),
            None => Err(Failure::new(format!(
                "{name} printed {line:?} instead of its address"
            ))),
        }
    }

    /// Returns the CPU time that the process has used, if the system reports it in `/proc` (Linux).
    pub(super) fn cpu_time(&self) -> Option<Duration> {
        let text = fs::read_to_string(format!("/proc/{}/stat", self.child.0.id())).ok()?;
        // proc_pid_stat(5): user and system time are the 14th and 15th field, in clock ticks, of which Linux reports
        // 100 per second. The second field, the name in parentheses, may contain spaces and parentheses, so the
        // fields are counted from its end.
        let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(11);
        let ticks: u64 = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
        Some(Duration::from_millis(ticks * 10))
    }

    /// Returns the resident memory of the process in KiB, if the system reports it in `/proc` (Linux).
    pub(super) fn resident_memory_kib(&self) -> Option<u64> {
        let text = fs::read_to_string(format!("/proc/{}/status", self.child.0.id())).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().strip_suffix(" kB")?.parse().ok()
    }
}
