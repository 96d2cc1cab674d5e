//! The contract's mock in a process of its own, which is asked for what it shall answer.

use openapi_judge::document::Document;
use openapi_judge::mock::Mock;
use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use tokio::net::TcpListener;

/// What the process is started with, before the document.
pub const ARGUMENT: &str = "--deploy";

/// What may follow, before the token that the mock lets in.
pub const TOKEN: &str = "--token";

/// What it says when it is ready, before its address.
const READY: &str = "listening on http://";

/// The running process; dropping it ends it.
#[derive(Debug)]
pub struct MockProcess {
    process: Child,
    address: SocketAddr,
}

impl MockProcess {
    /// Starts the suite's own program as a mock of this document, and waits until it is ready. With a
    /// token it lets in no other.
    pub fn start(program: &Path, document: &Path, token: Option<&str>) -> Result<MockProcess, String> {
        let mut command = Command::new(program);
        command.arg(ARGUMENT).arg(document);
        command.args(token.into_iter().flat_map(|token| [TOKEN, token]));
        // It ends when its standard input does, so that it never outlives the suite.
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let started = command.spawn();
        let mut process = started.map_err(|error| format!("{}: {error}", program.display()))?;
        let mut line = String::new();
        let output = process.stdout.take().map(BufReader::new);
        let said = output.map_or(Ok(0), |mut output| output.read_line(&mut line));
        let address = line
            .trim()
            .strip_prefix(READY)
            .and_then(|address| address.parse().ok());
        match (said, address) {
            (Ok(_), Some(address)) => Ok(MockProcess { process, address }),
            _ => {
                drop(process.kill());
                drop(process.wait());
                Err(format!("the deployed server did not start: it said {line:?}"))
            }
        }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for MockProcess {
    fn drop(&mut self) {
        // A process that is gone already needs no end.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// What the process does: it serves the document's examples until its standard input ends. `say`
/// prints the line that tells where.
pub async fn serve(document: &Path, token: Option<&str>, say: impl Fn(&str)) -> Result<(), String> {
    let mock = Mock::new(Arc::new(Document::read(document)?));
    let mock = mock.tokens(token.into_iter().map(str::to_owned).collect());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let no_server = |error: io::Error| format!("no server on the loopback interface: {error}");
    let listener = listener.map_err(no_server)?;
    let address = listener.local_addr().map_err(no_server)?;
    let limit = crate::case::BODY_LIMIT;
    let serving = Arc::new(mock).serve(listener, limit, Arc::new(|_| ()));
    say(&format!("{READY}{address}\n"));
    let ended = tokio::task::spawn_blocking(|| {
        // Whatever ends the input ends the server.
        drop(io::copy(&mut io::stdin(), &mut io::sink()));
    });
    tokio::select! {
        () = serving => Ok(()),
        _ = ended => Ok(()),
    }
}
