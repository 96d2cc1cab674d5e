//! A real SMTP server on loopback: `aiosmtpd`, which `cargo xtask test` installs.

use serde_json::Value;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// Timeout for what should happen immediately.
const LONGEST: Duration = Duration::from_secs(60);

/// A server that ends with this value and with this process.
pub(crate) struct SmtpServer {
    pub(crate) port: u16,
    events: UnboundedReceiver<Value>,
    child: Child,
    input: ChildStdin,
}

impl SmtpServer {
    /// Starts a server, by default on a free port.
    pub(crate) async fn start(arguments: &[&str]) -> Self {
        let tools = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tools");
        let python = tools.join("aiosmtpd-1.4.6/bin/python");
        assert!(
            python.is_file(),
            "aiosmtpd is not installed in {}; `cargo xtask test accountd` does that",
            tools.display()
        );
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/smtp_server.py");
        let mut child = Command::new(python)
            .arg(script)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (sender, events) = unbounded_channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                // The test may have ended.
                let _ = sender.send(serde_json::from_str(&line).unwrap());
            }
        });
        let mut server = Self {
            port: 0,
            events,
            child,
            input,
        };
        server.port = server.next().await["port"].as_u64().unwrap().try_into().unwrap();
        server
    }

    /// Returns the next event.
    pub(crate) async fn next(&mut self) -> Value {
        let events = tokio::time::timeout(LONGEST, self.events.recv()).await;
        events
            .expect("the SMTP server receives nothing")
            .expect("the SMTP server has ended")
    }

    /// Returns all events received so far.
    pub(crate) fn rest(&mut self) -> Vec<Value> {
        std::iter::from_fn(|| self.events.try_recv().ok()).collect()
    }

    /// Lets the server accept the mail that it holds.
    pub(crate) fn release(&mut self) {
        writeln!(self.input).unwrap();
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
