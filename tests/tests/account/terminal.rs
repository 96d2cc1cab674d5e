//! `account` as it is started without a terminal.

use crate::process::{Accountd, Database};
use serde_json::Value;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// What a command said.
#[derive(Debug)]
pub(crate) struct Said {
    /// What the list of processes showed of it, where there is one (Linux).
    pub(crate) listed: String,
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// It succeeded.
    #[track_caller]
    pub(crate) fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }

    /// It failed like this, and said this.
    #[track_caller]
    pub(crate) fn failed(self, code: i32, words: &[&str]) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        assert!(
            words.iter().all(|words| self.err.contains(words)),
            "{words:?} are not in {}",
            self.err
        );
        self
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A user with a home of their own.
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

    pub(crate) fn run(&self, arguments: &[&str]) -> Said {
        self.run_with(arguments, "")
    }

    /// Runs it with this on standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Said {
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
            // There is no keyring, whoever runs the test.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=nowhere")
            .env("COLUMNS", "80")
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Gives a started command its input, and waits for its end.
pub(crate) fn finish(mut child: Child, input: &str) -> Said {
    let listed = listed(&mut child);
    // A command that reads nothing may be gone.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Said {
        listed,
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// What the list of processes shows of a command that has just been started, unless that has ended already.
fn listed(child: &mut Child) -> String {
    let list = format!("/proc/{}/cmdline", child.id());
    while cfg!(target_os = "linux") && child.try_wait().unwrap().is_none() {
        // For a moment there is nothing yet.
        let line = std::fs::read_to_string(&list).unwrap_or_default();
        if !line.is_empty() {
            return line;
        }
        std::thread::yield_now();
    }
    String::new()
}

/// The program, built beside this one.
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

/// A service with the account `ada`, and a user who has a token for it.
pub(crate) struct World {
    pub(crate) database: Database,
    pub(crate) accountd: Accountd,
    pub(crate) user: User,
    pub(crate) token: String,
}

pub(crate) const PASSWORD: &str = "planted-password-1";

impl World {
    pub(crate) fn new(flags: &[&str]) -> Self {
        let database = Database::sqlite();
        database.account_with("ada", PASSWORD);
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

    pub(crate) fn run(&self, arguments: &[&str]) -> Said {
        self.user.run(arguments)
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        self.run(&[arguments, &["--output", "json"]].concat()).ok().json()
    }
}
