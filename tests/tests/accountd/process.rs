//! Starts `accountd` as an operator does.

use crate::postgres::Cluster;
use account_client::{BearerAuth, Client};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// An empty database.
pub(crate) struct Database {
    pub(crate) url: String,
    /// The folder of mails and other files, removed after the test.
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
        Self::at(Cluster::shared().new_database())
    }

    /// Returns an existing empty database.
    pub(crate) fn at(url: String) -> Self {
        Self {
            url,
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Runs a command and returns its output.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).stdin(Stdio::null()).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "accountd {arguments:?}: {stderr}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Creates an account; `more` are further flags.
    pub(crate) fn account(&self, username: &str, more: &[&str]) {
        let email = format!("{username}@example.com");
        let create = ["account", "create", "--username", username, "--email", &email];
        self.run(&[&create[..], &["--name", "Ada Lovelace"], more].concat());
    }

    /// Creates an account with a password.
    pub(crate) fn account_with_password(&self, username: &str, password: &str) {
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

    /// Creates a token.
    pub(crate) fn token(&self, username: &str, scope: &str) -> String {
        let token = self.run(&["token", "create", "--account", username, "--scope", scope]);
        token.trim().to_owned()
    }

    /// Starts the service; `more` are further flags.
    pub(crate) fn serve(&self, more: &[&str]) -> Accountd {
        let flags = ["serve", "--listen", "127.0.0.1:0", "--log", "off"];
        start_service(&mut self.command(&[&flags[..], more].concat()))
    }

    /// Waits for mails to these addresses and returns all recipients. A mail whose delivery was interrupted when the
    /// service was killed is sent when its lease has expired.
    pub(crate) async fn recipients(&self, due: &BTreeSet<String>) -> BTreeSet<String> {
        let deadline = Instant::now() + Duration::from_secs(300);
        let recipient = |path: PathBuf| recipient(&std::fs::read_to_string(path).unwrap());
        loop {
            let sent: BTreeSet<String> = self.mails().into_iter().map(recipient).collect();
            if due.is_subset(&sent) {
                return sent;
            }
            let lost: Vec<_> = due.difference(&sent).collect();
            assert!(Instant::now() < deadline, "no mail to {lost:?}");
            // Polled, since there is no notification of new files.
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Waits for the mail to an address and returns its token.
    pub(crate) async fn token_mailed_to(&self, address: &str) -> String {
        self.recipients(&BTreeSet::from([address.to_owned()])).await;
        let texts = self.mails().into_iter();
        let mut texts = texts.map(|path| std::fs::read_to_string(path).unwrap());
        mailed_token(&texts.find(|text| recipient(text) == address).unwrap())
    }

    /// Returns the files of mails.
    /// Returns the mails with a link, which are not notices.
    fn mails(&self) -> Vec<PathBuf> {
        let entries = self.folder.path().join("mail").read_dir().into_iter().flatten();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
            .filter(|path| {
                std::fs::read_to_string(path)
                    .unwrap()
                    .contains("/email/confirm?token=")
            })
            .collect()
    }

    /// Waits for this many mails with a link and returns their tokens.
    pub(crate) async fn mailed_tokens(&self, count: usize) -> Vec<String> {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let files = self.mails();
            if files.len() >= count {
                let mut files: Vec<_> = files
                    .into_iter()
                    .map(|path| (path.metadata().unwrap().modified().unwrap(), path))
                    .collect();
                files.sort();
                let texts = files
                    .into_iter()
                    .map(|(_, path)| std::fs::read_to_string(path).unwrap());
                return texts.map(|text| mailed_token(&text)).collect();
            }
            assert!(
                Instant::now() < deadline,
                "{} mails instead of {count}",
                files.len()
            );
            // Polled, since there is no notification of new files.
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        let mails = format!("file:{}", self.folder.path().join("mail").display());
        command
            .args(arguments)
            .env("ACCOUNTD_DATABASE", &self.url)
            .env("ACCOUNTD_MAIL", mails);
        command
    }
}

/// Starts a service and waits for its address.
pub(crate) fn start_service(command: &mut Command) -> Accountd {
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    lines.read_line(&mut line).unwrap();
    let url = line.trim().strip_prefix("listening on ");
    let url = url
        .unwrap_or_else(|| panic!("accountd printed {line:?}"))
        .to_owned();
    Accountd { child, url }
}

/// Returns the recipient of a mail.
fn recipient(text: &str) -> String {
    let line = text.lines().find_map(|line| line.strip_prefix("To: "));
    line.unwrap().trim_matches(['<', '>']).to_owned()
}

/// Returns the token in the link of a mail.
fn mailed_token(text: &str) -> String {
    let text = text.replace("=\r\n", "").replace("=3D", "=");
    let (_, rest) = text.split_once("/email/confirm?token=").unwrap();
    rest.chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect()
}

/// Returns the path of the program in this build.
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
    /// Kills it.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

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
