//! The reader's terminal: one bash for all blocks, and the servers in the background.

use crate::copy::{Copy, programs};
use crate::listed::bare;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

/// The default address of a page's servers. In the test they listen on a free port.
pub(crate) const ADDRESS: &str = "127.0.0.1:8080";
/// Deployments in a page, which the test replaces by the page's first server.
const DEPLOYMENTS: [&str; 2] = ["https://accounts.example.com", "https://staging.example.com"];
/// Commands that print their address and run until they are stopped.
const SERVERS: [&str; 8] = [
    "accountd demo",
    "accountd serve",
    "cargo run --bin accountd -- demo",
    "cargo run --example in_memory",
    "cargo xtask mock",
    "cargo xtask proxy",
    "openapi-judge mock",
    "openapi-judge proxy",
];
/// The timeout of a server's start.
const START_TIMEOUT: Duration = Duration::from_secs(60);
/// The timeout of a block; some blocks build.
const BLOCK_TIMEOUT: Duration = Duration::from_secs(900);

pub(crate) struct Shell<'a> {
    copy: &'a Copy,
    bash: Child,
    input: Option<ChildStdin>,
    output: Receiver<String>,
    servers: Vec<Server>,
}

/// A running server and its output.
struct Server {
    /// Its address in the page, and its actual one.
    address: (String, String),
    lines: Receiver<String>,
    printed: String,
}

/// The result of a block.
pub(crate) struct BlockResult {
    pub(crate) status: i32,
    pub(crate) printed: String,
    /// Its standard error, for messages.
    pub(crate) stderr: String,
}

impl<'a> Shell<'a> {
    pub(crate) fn new(copy: &'a Copy) -> Self {
        let path = std::env::var("PATH").unwrap();
        let mut bash = Command::new("bash")
            .args(["-euo", "pipefail"])
            .env_clear()
            .env("PATH", format!("{}:{path}", copy.path("bin").display()))
            .env("PROGRAMS", programs())
            .env("HOME", copy.path("home"))
            .env("ACCOUNTD_LISTEN", "127.0.0.1:0")
            // No keyring, independent of the machine.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=nowhere")
            .env("COLUMNS", "80")
            .current_dir(copy.path("clone"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = bash.stdin.take();
        let output = bash.stdout.take().unwrap();
        let output = lines(move || output);
        let mut shell = Self {
            copy,
            bash,
            input,
            output,
            servers: Vec::new(),
        };
        shell.write_input("trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n");
        shell
    }

    /// Runs a block, which must succeed, or fail if `fails`, and waits for its end.
    pub(crate) fn run(&mut self, block: &str, fails: bool) -> BlockResult {
        let block = self.to_actual(block);
        self.await_mail(&block);
        let (out, err) = (self.copy.path("out"), self.copy.path("err"));
        let files = format!("</dev/null >{} 2>", out.display());
        self.write_input(&if fails {
            format!("set +e\n(\nset -e\n{block}\n) {files}&1\necho ended $?\nset -e\n")
        } else {
            // Not in a subshell: its exports are for the next block.
            format!("{{\n{block}\n}} {files}{}\necho ended 0\n", err.display())
        });
        let line = self.output.recv_timeout(BLOCK_TIMEOUT);
        if line == Err(RecvTimeoutError::Timeout) {
            self.bash.kill().unwrap();
            panic!("timeout:\n{block}");
        }
        let line = line.unwrap_or_default();
        let status = match line.trim().strip_prefix("ended ") {
            Some(status) => status.parse().unwrap(),
            None => self.bash.wait().unwrap().code().unwrap_or(-1),
        };
        let printed = fs::read_to_string(out).unwrap_or_default();
        BlockResult {
            status,
            printed: self.to_documented(&printed),
            stderr: fs::read_to_string(err).unwrap_or_default(),
        }
    }

    /// Waits for mails that a block reads: they are delivered after the response, and a test is faster than a reader.
    fn await_mail(&self, block: &str) {
        let words = block.split_whitespace();
        let folders = words.filter_map(|word| word.strip_suffix("/*.eml"));
        for folder in folders.map(|folder| self.copy.path("clone").join(folder)) {
            let deadline = Instant::now() + START_TIMEOUT;
            let is_mail = |file: &fs::DirEntry| file.path().extension().is_some_and(|end| end == "eml");
            while !fs::read_dir(&folder)
                .into_iter()
                .flatten()
                .flatten()
                .any(|file| is_mail(&file))
            {
                assert!(Instant::now() < deadline, "no mail in {}", folder.display());
                thread::yield_now();
            }
        }
    }

    /// Starts a server, and runs the `export` that it prints, as the reader would.
    pub(crate) fn start(&mut self, line: &str) {
        let own = line
            .split_whitespace()
            .find(|word| word.starts_with("127.0.0.1:"));
        let own = own.unwrap_or(ADDRESS).to_owned();
        let line = self
            .to_actual(bare(line))
            .replace(&format!(" {own}"), " 127.0.0.1:0");
        let pipe = self.copy.path(&format!("server-{}", self.servers.len()));
        let status = Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(status.success());
        let err = self.copy.path("server-err");
        self.write_input(&format!(
            "{line} </dev/null >{} 2>>{} &\n",
            pipe.display(),
            err.display()
        ));
        let mut server = Server::read(&pipe, own);
        let is_demo = line.contains(" demo");
        while server.address.1.is_empty() || is_demo && !server.printed.contains("\n  export ") {
            let stderr = || fs::read_to_string(&err).unwrap_or_default();
            let next = server.lines.recv_timeout(START_TIMEOUT);
            let next = next.unwrap_or_else(|_| panic!("`{line}` does not listen: {}", stderr()));
            server.push_line(&next);
        }
        let export = server.printed.lines().find(|line| line.starts_with("  export "));
        if let Some(export) = export {
            let export = export.to_owned();
            self.write_input(&format!("{export}\n"));
        }
        self.servers.push(server);
    }

    /// Ends the servers and returns their output.
    pub(crate) fn end(mut self) -> Vec<String> {
        self.close();
        let mut servers = std::mem::take(&mut self.servers);
        for server in &mut servers {
            while let Ok(line) = server.lines.recv_timeout(START_TIMEOUT) {
                server.push_line(&line);
            }
        }
        self.servers = servers;
        let printed = self
            .servers
            .iter()
            .map(|server| self.to_documented(&server.printed));
        printed.collect()
    }

    /// Replaces the addresses in the page by those of its servers.
    fn to_actual(&self, text: &str) -> String {
        let mut text = text.to_owned();
        if let Some(first) = self.servers.first() {
            for deployment in DEPLOYMENTS {
                text = text.replace(deployment, &format!("http://{}", first.address.1));
            }
        }
        for Server { address, .. } in &self.servers {
            text = text.replace(&address.0, &address.1);
        }
        text
    }

    /// Replaces the addresses of servers by those in the page, and the home folder by `~`.
    fn to_documented(&self, text: &str) -> String {
        let mut text = text.replace(&self.copy.path("home").display().to_string(), "~");
        for Server { address, .. } in &self.servers {
            text = text.replace(&address.1, &address.0);
        }
        text
    }

    fn write_input(&mut self, text: &str) {
        let input = self.input.as_mut().unwrap();
        // If the shell has ended, its missing output is reported instead.
        drop(input.write_all(text.as_bytes()));
    }

    fn close(&mut self) {
        drop(self.input.take());
        drop(self.bash.wait());
    }
}

impl Drop for Shell<'_> {
    fn drop(&mut self) {
        self.close();
    }
}

impl Server {
    /// Starts to read. Later output is read as well, so that the server does not block on a full pipe.
    fn read(pipe: &Path, own: String) -> Self {
        let pipe = pipe.to_path_buf();
        Self {
            address: (own, String::new()),
            lines: lines(move || File::open(pipe).unwrap()),
            printed: String::new(),
        }
    }

    fn push_line(&mut self, line: &str) {
        if let Some(address) = line.strip_prefix("listening on http://") {
            self.address.1 = address.to_owned();
        }
        self.printed.push_str(line);
        self.printed.push('\n');
    }
}

/// Returns the lines of an output as they arrive. Opening a pipe blocks until its other end is opened.
fn lines<R: Read>(open: impl FnOnce() -> R + Send + 'static) -> Receiver<String> {
    let (to, lines) = mpsc::channel();
    thread::spawn(move || {
        let lines = BufReader::new(open()).lines();
        lines.map_while(Result::ok).try_for_each(|line| to.send(line))
    });
    lines
}

/// Whether a line of a block starts a server.
pub(crate) fn is_server(line: &str) -> bool {
    SERVERS.iter().any(|server| line.starts_with(server))
}
