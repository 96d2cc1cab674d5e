//! A tested server in its own process.

use crate::failure::Failure;
use crate::process;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// The token that a server accepts.
pub(super) struct Token {
    pub(super) secret: String,
    /// The id by which it can be revoked; empty if it cannot.
    pub(super) id: String,
}

/// A running server, which is stopped on drop.
pub(super) struct ServerProcess {
    /// Its name in messages and in the list of expected findings.
    pub(super) name: &'static str,
    pub(super) url: String,
    pub(super) token: Token,
    child: Child,
}

impl ServerProcess {
    /// Starts a program, and waits for its first line of output, which must be `listening on URL`.
    pub(super) fn start(name: &'static str, command: &mut Command, token: Token) -> Result<Self, Failure> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let child = command
            .spawn()
            .map_err(|error| process::not_started(command, &error))?;
        let mut server = Self {
            name,
            url: String::new(),
            token,
            child,
        };
        let mut line = String::new();
        if let Some(output) = server.child.stdout.take() {
            drop(BufReader::new(output).read_line(&mut line));
        }
        match line.trim().strip_prefix("listening on ") {
            Some(url) => server.url = url.to_owned(),
            None => {
                return Err(Failure::Failed(format!(
                    "the {name} printed {line:?} instead of its address"
                )));
            }
        }
        Ok(server)
    }

    /// Returns whether the server still accepts the token. If a request of the test revoked it, all later ones were
    /// rejected, which schemathesis does not report.
    pub(super) fn accepts_token(&self) -> bool {
        let address = self.url.strip_prefix("http://").unwrap_or(&self.url);
        let request_account = || {
            let mut stream = TcpStream::connect(address)?;
            write!(
                stream,
                "GET /v1/account HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {}\r\nConnection: close\r\n\r\n",
                self.token.secret
            )?;
            let mut response = String::new();
            stream.read_to_string(&mut response)?;
            std::io::Result::Ok(response)
        };
        request_account().is_ok_and(|response| response.starts_with("HTTP/1.1 200 "))
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        // Fails only if the process has already ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
