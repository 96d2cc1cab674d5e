//! A server of the repository, for programs on the packages.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running server, which ends when this is dropped.
pub(crate) struct Server {
    child: Child,
    output: Option<BufReader<ChildStdout>>,
    url: String,
}

impl Server {
    /// Builds a program, starts it in the repository, and waits until it listens.
    pub(crate) fn start(repository: &Repository, program: &str, arguments: &[&str]) -> Result<Self, Failure> {
        process::run(&mut process::cargo(
            &repository.root,
            &["build", "--quiet", "--bin", program],
        ))?;
        let mut command = Command::new(repository.target().join("debug").join(program));
        command
            .args(arguments)
            .current_dir(&repository.root)
            .env("ACCOUNTD_LISTEN", "127.0.0.1:0");
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command
            .spawn()
            .map_err(|error| process::not_started(&command, &error))?;
        let output = child.stdout.take().map(BufReader::new);
        let mut server = Self {
            child,
            output,
            url: String::new(),
        };
        match server.line_after("listening on ") {
            Some(url) => server.url = url,
            None => return Err(Failure::Failed(format!("{program} prints no address"))),
        }
        Ok(server)
    }

    /// Returns its URL.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Returns the rest of the next line that it prints with a beginning; `None` if it ends before.
    pub(crate) fn line_after(&mut self, beginning: &str) -> Option<String> {
        let mut lines = self.output.as_mut()?.lines().map_while(Result::ok);
        lines.find_map(|line| line.trim().strip_prefix(beginning).map(str::to_owned))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails only if the process has already ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
