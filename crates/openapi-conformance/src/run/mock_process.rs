//! The mock of a document in a separate process, which `Prefer` makes return any declared response.

use super::caller::cannot_start;
use openapi_judge::document::Document;
use openapi_judge::mock::Mock;
use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use tokio::net::TcpListener;

/// The flag that starts the mock, before the document.
pub const ARGUMENT: &str = "--deploy";

/// The flag before the only token that the mock accepts.
pub const TOKEN: &str = "--token";

/// The text before the address that the process prints when it is ready.
const READY: &str = "listening on http://";

/// The running process, which is killed when dropped.
#[derive(Debug)]
pub struct MockProcess {
    process: Child,
    address: SocketAddr,
}

impl MockProcess {
    /// Starts the suite's own program as a mock of a document, and waits until it is ready. If there is a token, the
    /// mock accepts no other.
    pub fn start(program: &Path, document: &Path, token: Option<&str>) -> Result<MockProcess, String> {
        let mut command = Command::new(program);
        command.arg(ARGUMENT).arg(document);
        command.args(token.into_iter().flat_map(|token| [TOKEN, token]));
        // The mock ends with its standard input, so that it never outlives the suite.
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let started = command.spawn();
        let mut process = started.map_err(|error| format!("{}: {error}", program.display()))?;
        let mut line = String::new();
        let output = process.stdout.take().map(BufReader::new);
        let read = output.map_or(Ok(0), |mut output| output.read_line(&mut line));
        let address = line
            .trim()
            .strip_prefix(READY)
            .and_then(|address| address.parse().ok());
        match (read, address) {
            (Ok(_), Some(address)) => Ok(MockProcess { process, address }),
            _ => {
                drop(process.kill());
                drop(process.wait());
                Err(format!("the mock did not start: it printed {line:?}"))
            }
        }
    }

    /// Returns the address of the mock.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for MockProcess {
    fn drop(&mut self) {
        // The process may have ended already.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Serves a document's examples until standard input ends. `print` prints the line with the address.
pub async fn serve(
    document: &Path,
    token: Option<&str>,
    limit: usize,
    print: impl Fn(&str),
) -> Result<(), String> {
    let mock = Mock::new(Arc::new(Document::read(document)?));
    let mock = mock.tokens(token.into_iter().map(str::to_owned).collect());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.map_err(cannot_start)?;
    let address = listener.local_addr().map_err(cannot_start)?;
    let serving = Arc::new(mock).serve(listener, limit, Arc::new(|_| ()));
    print(&format!("{READY}{address}\n"));
    let ended = tokio::task::spawn_blocking(|| {
        drop(io::copy(&mut io::stdin(), &mut io::sink()));
    });
    tokio::select! {
        () = serving => Ok(()),
        _ = ended => Ok(()),
    }
}
