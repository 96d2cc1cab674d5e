//! Runs the program as a process.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::Receiver;

/// A serving process, killed on drop.
pub(crate) struct Accountd {
    child: Child,
    pub(crate) url: String,
}

impl Accountd {
    /// Starts `accountd serve` with these flags on a free port.
    pub(crate) fn serve(arguments: &[&str]) -> Self {
        Self::start(arguments, Stdio::inherit())
    }

    /// Like [`Self::serve`], and also returns the lines of its log.
    pub(crate) fn serve_with_log(arguments: &[&str]) -> (Self, Receiver<String>) {
        let mut service = Self::start(arguments, Stdio::piped());
        let log = BufReader::new(service.child.stderr.take().unwrap());
        let (sender, lines) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            log.lines()
                .map_while(Result::ok)
                .try_for_each(|line| sender.send(line))
        });
        (service, lines)
    }

    fn start(arguments: &[&str], stderr: Stdio) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_accountd"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        output.read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ");
        let url = url
            .unwrap_or_else(|| panic!("unexpected output {line:?}"))
            .to_owned();
        Self { child, url }
    }

    /// Kills the process with SIGKILL.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
    }

    /// Sends a request with a token and a JSON body and returns the whole response.
    pub(crate) fn send(&self, method: &str, path: &str, token: &str, body: &str) -> String {
        let host = self.url.strip_prefix("http://").unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    }
}

impl Drop for Accountd {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
