//! `accountd` as its operator starts it.

use crate::postgres::Cluster;
use account_client::{BearerAuth, Client};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// An empty database.
pub(crate) struct Database {
    pub(crate) url: String,
    /// Where mails go, and what else is gone after the test.
    folder: TempDir,
}

impl Database {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            url: format!("sqlite:{}", folder.path().join("accounts.db").display()),
            folder,
        }
    }

    pub(crate) fn postgres() -> Self {
        Self {
            url: Cluster::shared().new_database(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// What a command prints.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).stdin(Stdio::null()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "accountd {arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Makes an account; `more` are further flags.
    pub(crate) fn account(&self, username: &str, more: &[&str]) {
        let email = format!("{username}@example.com");
        let create = ["account", "create", "--username", username, "--email", &email];
        self.run(&[&create[..], &["--name", "Ada Lovelace"], more].concat());
    }

    /// Makes an account with a password.
    pub(crate) fn account_with(&self, username: &str, password: &str) {
        let create = [
            "account",
            "create",
            "--username",
            username,
            "--name",
            "Ada",
            "--password-stdin",
        ];
        let mut command = self.command(&create);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        writeln!(input, "{password}").unwrap();
        drop(input);
        assert!(child.wait().unwrap().success());
    }

    /// Makes a token.
    pub(crate) fn token(&self, username: &str, scope: &str) -> String {
        let token = self.run(&["token", "create", "--account", username, "--scope", scope]);
        token.trim().to_owned()
    }

    /// Serves it.
    pub(crate) fn serve(&self, more: &[&str]) -> Accountd {
        let flags = ["serve", "--listen", "127.0.0.1:0", "--log", "off"];
        let mut command = self.command(&[&flags[..], more].concat());
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        lines.read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ");
        let url = url.unwrap_or_else(|| panic!("accountd says {line:?}")).to_owned();
        Accountd { child, url }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        let mails = format!("file:{}", self.folder.path().join("mail").display());
        command
            .args(arguments)
            .env("ACCOUNTD_DATABASE", &self.url)
            .env("ACCOUNTD_MAIL", mails);
        command
    }
}

/// The program, built beside this one.
fn program() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let folder = own.parent().and_then(|deps| deps.parent()).unwrap();
    let program = folder.join("accountd");
    let path = program.display();
    assert!(program.is_file(), "{path} is missing: cargo build -p accountd");
    program
}

/// A running service, killed when it is dropped.
pub(crate) struct Accountd {
    child: Child,
    pub(crate) url: String,
}

impl Accountd {
    pub(crate) fn client(&self, token: &str) -> Client<BearerAuth> {
        Client::new(&self.url, BearerAuth::new(token)).unwrap()
    }
}

impl Drop for Accountd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
