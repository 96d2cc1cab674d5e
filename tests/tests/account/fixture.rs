//! Runs `account` without a terminal, against a service or without one.

use crate::process::{Accountd, Database};
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use tempfile::TempDir;

/// The result of a command.
#[derive(Debug)]
pub(crate) struct CommandOutput {
    /// Its command line in the process list (Linux only).
    pub(crate) process_list: String,
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl CommandOutput {
    /// Asserts that the command succeeded.
    #[track_caller]
    pub(crate) fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }

    /// Asserts the exit code, and texts on standard error.
    #[track_caller]
    pub(crate) fn assert_failed(self, code: i32, texts: &[&str]) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        assert!(
            texts.iter().all(|text| self.err.contains(text)),
            "{texts:?} are not in {}",
            self.err
        );
        self
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A user with a separate home folder.
pub(crate) struct User {
    pub(crate) home: TempDir,
    pub(crate) variables: Vec<(&'static str, String)>,
}

impl User {
    pub(crate) fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
            variables: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.variables.push((name, value.to_owned()));
        self
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> CommandOutput {
        self.run_with(arguments, "")
    }

    /// Runs a command with standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> CommandOutput {
        finish(self.start(arguments), input)
    }

    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.home.path().join("config"))
            // The keyring of the user who runs the test must not be used.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=nowhere")
            .env("COLUMNS", "80")
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Writes the input of a started command and waits for it to end.
pub(crate) fn finish(mut child: Child, input: &str) -> CommandOutput {
    let process_list = command_line_of(&mut child);
    // A command that reads nothing may have ended.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    CommandOutput {
        process_list,
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Returns the command line in the process list, unless the command has ended.
fn command_line_of(child: &mut Child) -> String {
    let path = format!("/proc/{}/cmdline", child.id());
    while cfg!(target_os = "linux") && child.try_wait().unwrap().is_none() {
        // It is empty until the program is loaded.
        let line = std::fs::read_to_string(&path).unwrap_or_default();
        if !line.is_empty() {
            return line;
        }
        std::thread::yield_now();
    }
    String::new()
}

/// The program, which is built next to this test.
pub(crate) fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let program = own
        .parent()
        .and_then(|deps| deps.parent())
        .unwrap()
        .join("account");
    let path = program.display();
    assert!(program.is_file(), "{path} is missing: cargo build -p account");
    program
}

/// A service with the account `ada`, and a user with a token for it.
pub(crate) struct Fixture {
    pub(crate) database: Database,
    pub(crate) accountd: Accountd,
    pub(crate) user: User,
    pub(crate) token: String,
}

pub(crate) const PASSWORD: &str = "planted-password-1";

impl Fixture {
    pub(crate) fn new(flags: &[&str]) -> Self {
        let database = Database::sqlite();
        database.account_with_password("ada", PASSWORD);
        let token = database.token("ada", "write");
        let accountd = database.serve(flags);
        let user = User::new()
            .with("ACCOUNT_URL", &accountd.url)
            .with("ACCOUNT_TOKEN", &token);
        Self {
            database,
            accountd,
            user,
            token,
        }
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> CommandOutput {
        self.user.run(arguments)
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        self.run(&[arguments, &["--output", "json"]].concat()).ok().json()
    }
}

/// Starts a proxy in front of a service that calls `before` once, when the first request with this method arrives, and
/// returns its URL.
pub(crate) fn intercept(url: &str, method: &'static str, before: impl FnOnce() + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = format!("http://{}", listener.local_addr().unwrap());
    let service = url.strip_prefix("http://").unwrap().to_owned();
    let before = Arc::new(Mutex::new(Some(before)));
    thread::spawn(move || {
        for client in listener.incoming() {
            let (mut client, mut server) = (client.unwrap(), TcpStream::connect(&service).unwrap());
            let (mut responses, mut to_client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
            thread::spawn(move || {
                let _ = std::io::copy(&mut responses, &mut to_client);
                let _ = to_client.shutdown(Shutdown::Both);
            });
            let before = Arc::clone(&before);
            thread::spawn(move || {
                let mut buffer = [0; 16 << 10];
                while let Ok(length @ 1..) = client.read(&mut buffer) {
                    // A client sends the next request only after the response to the previous one.
                    if buffer.starts_with(method.as_bytes())
                        && let Some(before) = before.lock().unwrap().take()
                    {
                        before();
                    }
                    server.write_all(&buffer[..length]).unwrap();
                }
            });
        }
    });
    proxy
}
