//! A real SMTP server on loopback: `aiosmtpd`, which `cargo xtask test` installs.

use serde_json::Value;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// The longest that a test waits for what should come at once.
const LONGEST: Duration = Duration::from_secs(60);

/// A server that ends with this value, and with this process.
pub(crate) struct SmtpServer {
    pub(crate) port: u16,
    told: UnboundedReceiver<Value>,
    child: Child,
    input: ChildStdin,
}

impl SmtpServer {
    /// Starts one at a free port.
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
        let (tell, told) = unbounded_channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                // The test may have ended.
                let _ = tell.send(serde_json::from_str(&line).unwrap());
            }
        });
        let mut server = Self {
            port: 0,
            told,
            child,
            input,
        };
        server.port = server.next().await["port"].as_u64().unwrap().try_into().unwrap();
        server
    }

    /// What it receives next.
    pub(crate) async fn next(&mut self) -> Value {
        let told = tokio::time::timeout(LONGEST, self.told.recv()).await;
        told.expect("the SMTP server receives nothing")
            .expect("the SMTP server has ended")
    }

    /// What it has received beside.
    pub(crate) fn rest(&mut self) -> Vec<Value> {
        std::iter::from_fn(|| self.told.try_recv().ok()).collect()
    }

    /// Lets it take the mail that it holds.
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
