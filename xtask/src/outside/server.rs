//! A server in a process of its own.

use crate::failure::Failure;
use crate::process;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// What a server lets in.
pub(super) struct Token {
    pub(super) secret: String,
    /// What it can be revoked by; empty where nothing is.
    pub(super) id: String,
}

/// A server that ends with this value.
pub(super) struct Server {
    pub(super) name: &'static str,
    pub(super) url: String,
    pub(super) token: Token,
    child: Child,
}

impl Server {
    /// Starts a program, which says in its first line where it listens.
    pub(super) fn start(name: &'static str, command: &mut Command, token: Token) -> Result<Server, Failure> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let child = command
            .spawn()
            .map_err(|error| process::not_started(command, &error))?;
        let mut server = Server {
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
                    "the {name} does not say where it listens, but {line:?}"
                )));
            }
        }
        Ok(server)
    }

    /// Whether the token is still good. One that was revoked by its own means would be refused
    /// everywhere, and that is never a finding.
    pub(super) fn lets_in(&self) -> bool {
        let address = self.url.strip_prefix("http://").unwrap_or(&self.url);
        let answer = || {
            let mut stream = TcpStream::connect(address)?;
            write!(
                stream,
                "GET /v1/account HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {}\r\nConnection: close\r\n\r\n",
                self.token.secret
            )?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            std::io::Result::Ok(answer)
        };
        answer().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200 "))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended already is ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
