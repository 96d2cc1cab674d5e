//! `accountd` with a new SQLite database.

use super::server_process::{ServerProcess, Token};
use crate::failure::Failure;
use crate::process;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program and the folder of its database.
pub(super) struct Accountd<'a> {
    binary: PathBuf,
    folder: &'a Path,
}

impl Accountd<'_> {
    /// The username in the examples of the contract.
    const USERNAME: &'static str = "admin";

    /// Uses an empty folder for the database.
    pub(super) fn new(binary: PathBuf, folder: &Path) -> Accountd<'_> {
        Accountd { binary, folder }
    }

    /// Creates an account with all permissions and a token, and serves the database.
    pub(super) fn start(&self) -> Result<ServerProcess, Failure> {
        let account = |flag| [flag, Self::USERNAME];
        let create = ["account", "create", "--administrator", "--name=Acme Corp."];
        self.output_of(&[&create[..], &account("--username")].concat())?;
        let create = ["token", "create", "--scope=admin"];
        let secret = self.output_of(&[&create[..], &account("--account")].concat())?;
        let listed = self.output_of(&[&["token", "list"][..], &account("--account")].concat())?;
        let listed: Value = serde_json::from_str(&listed).unwrap_or_default();
        let token = Token {
            secret: secret.trim().to_owned(),
            id: listed[0]["id"].as_str().unwrap_or_default().to_owned(),
        };
        // The test also sends invalid credentials, and changes the address often.
        let limits = ["--failures-per-minute=1000000", "--mails-per-hour=1000000"];
        let mut serve = self.command(&[&["serve", "--listen=127.0.0.1:0"][..], &limits].concat());
        ServerProcess::start("service", &mut serve, token)
    }

    /// Runs a command and returns its output.
    fn output_of(&self, arguments: &[&str]) -> Result<String, Failure> {
        let mut command = self.command(arguments);
        let output = command
            .output()
            .map_err(|error| process::not_started(&command, &error))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let error = String::from_utf8_lossy(&output.stderr);
        Err(Failure::Failed(format!(
            "the service cannot be prepared: {}",
            error.trim_end()
        )))
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .args(arguments)
            .env("ACCOUNTD_DATABASE", "sqlite:accounts.db")
            .env("ACCOUNTD_MAIL", "file:mail")
            .current_dir(self.folder);
        command
    }
}
