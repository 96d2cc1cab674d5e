//! A database with accounts, made as an operator makes them.

use super::CONNECTIONS;
use super::process::Running;
use crate::report::Failure;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A program, a database that it has filled, and a token of each of the accounts.
pub(super) struct World {
    pub(super) program: PathBuf,
    folder: TempDir,
    pub(super) tokens: Vec<String>,
}

impl World {
    /// As many accounts as there are connections.
    pub(super) fn new(program: &Path) -> Result<Self, Failure> {
        // Beside the program and not in the folder for temporary files: that one may be in memory, where to
        // write durably costs nothing.
        let beside = program.parent().unwrap_or(Path::new("."));
        let folder = TempDir::with_prefix_in("bench-", beside)
            .map_err(Failure::because(format!("no folder in {}", beside.display())))?;
        let mut world = Self {
            program: program.to_owned(),
            folder,
            tokens: Vec::new(),
        };
        for number in 0..CONNECTIONS {
            let username = format!("user{number:02}");
            let email = format!("{username}@example.com");
            world.operate(&[
                "account",
                "create",
                "--username",
                &username,
                "--email",
                &email,
                "--name",
                "Acme",
            ])?;
            let token = world.operate(&["token", "create", "--account", &username])?;
            world.tokens.push(token.trim().to_owned());
        }
        Ok(world)
    }

    /// The program on this database.
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
        String::from_utf8(output.stdout).map_err(Failure::because("accountd prints no text"))
    }

    /// The service, with nothing changed but what is said here and that it logs no answers.
    pub(super) fn serve(&self, arguments: &[&str]) -> Result<Running, Failure> {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--log", "warn"];
        Running::start(self.command(&serve).args(arguments))
    }
}
