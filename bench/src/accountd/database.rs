//! A database with accounts, created with the operator's commands.

use super::load::CONNECTIONS;
use super::process::ServerProcess;
use crate::report::Failure;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A program, its database, and a token of each account.
pub(super) struct TestDatabase {
    pub(super) program: PathBuf,
    folder: TempDir,
    pub(super) tokens: Vec<String>,
}

impl TestDatabase {
    /// Creates an account for each connection.
    pub(super) fn new(program: &Path) -> Result<Self, Failure> {
        // Next to the program and not in the folder for temporary files, which may be in memory, where durable
        // writes cost nothing.
        let beside = program.parent().unwrap_or(Path::new("."));
        let folder = TempDir::with_prefix_in("bench-", beside)
            .map_err(Failure::because(format!("no folder in {}", beside.display())))?;
        let mut database = Self {
            program: program.to_owned(),
            folder,
            tokens: Vec::new(),
        };
        for number in 0..CONNECTIONS {
            let username = format!("user{number:02}");
            let email = format!("{username}@example.com");
            database.operate(&[
                "account",
                "create",
                "--username",
                &username,
                "--email",
                &email,
                "--name",
                "Acme",
            ])?;
            let token = database.operate(&["token", "create", "--account", &username])?;
            database.tokens.push(token.trim().to_owned());
        }
        Ok(database)
    }

    /// Returns the program with this database.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        let database = self.folder.path().join("accounts.db");
        command
            .args(arguments)
            .arg("--database")
            .arg(format!("sqlite:{}", database.display()))
            .current_dir(self.folder.path());
        command
    }

    fn operate(&self, arguments: &[&str]) -> Result<String, Failure> {
        let mut command = self.command(arguments);
        let output = command
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .map_err(Failure::because(format!(
                "{} cannot be started",
                self.program.display()
            )))?;
        if !output.status.success() {
            return Err(Failure::new(format!(
                "accountd {}: {}",
                arguments.join(" "),
                output.status
            )));
        }
        String::from_utf8(output.stdout).map_err(Failure::because("the output of accountd is not UTF-8"))
    }

    /// Starts the service with these flags, and without logging responses.
    pub(super) fn serve(&self, arguments: &[&str]) -> Result<ServerProcess, Failure> {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--log", "warn"];
        ServerProcess::start(self.command(&serve).args(arguments))
    }
}
