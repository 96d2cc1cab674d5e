//! The reference service, on a fresh SQLite file.

use super::server::{Server, Token};
use crate::failure::Failure;
use crate::process;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A fresh database of the service.
pub(super) struct Service<'a> {
    binary: PathBuf,
    folder: &'a Path,
}

impl Service<'_> {
    /// The name that the document's examples have.
    const ACCOUNT: &'static str = "admin";

    /// A database in an empty folder.
    pub(super) fn new(binary: PathBuf, folder: &Path) -> Service<'_> {
        Service { binary, folder }
    }

    /// Serves the database, with an account and a token that may do everything.
    pub(super) fn start(&self) -> Result<Server, Failure> {
        let of_it = |flag| [flag, Self::ACCOUNT];
        let create = ["account", "create", "--administrator", "--name=Acme Corp."];
        self.say(&[&create[..], &of_it("--username")].concat())?;
        let create = ["token", "create", "--scope=admin"];
        let secret = self.say(&[&create[..], &of_it("--account")].concat())?;
        let listed = self.say(&[&["token", "list"][..], &of_it("--account")].concat())?;
        let listed: Value = serde_json::from_str(&listed).unwrap_or_default();
        let token = Token {
            secret: secret.trim().to_owned(),
            id: listed[0]["id"].as_str().unwrap_or_default().to_owned(),
        };
        // It is asked with bad credentials, too.
        let mut serve = self.command(&["serve", "--listen=127.0.0.1:0", "--failures-per-minute=1000000"]);
        Server::start("service", &mut serve, token)
    }

    /// What a command prints that succeeds.
    fn say(&self, arguments: &[&str]) -> Result<String, Failure> {
        let mut command = self.command(arguments);
        let output = command
            .output()
            .map_err(|error| process::not_started(&command, &error))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Failure::Failed(format!(
            "the service cannot be prepared: {}",
            said.trim_end()
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
