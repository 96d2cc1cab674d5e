//! A clone of the repository that shares no downloads and no build artifacts with this one.

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The heading above the commands in README.md.
const HEADING: &str = "## Two commands";

/// Files in cargo's home that configure where packages come from.
const CONFIGURATION: [&str; 3] = ["config.toml", "config", "credentials.toml"];

/// A clone of the last commit, with a `CARGO_HOME` and a target folder of its own.
pub(super) struct Clone {
    folder: PathBuf,
}

impl Clone {
    pub(super) fn new(repository: &Repository) -> Result<Self, Failure> {
        let folder = repository.target().join("nightly");
        let clone = Self { folder };
        clone.remove()?;
        fs::create_dir_all(clone.cargo_home()).map_err(|error| clone.failure(&error))?;
        for name in CONFIGURATION {
            let file = cargo_home()
                .map(|home| home.join(name))
                .filter(|file| file.is_file());
            if let Some(file) = file {
                fs::copy(file, clone.cargo_home().join(name)).map_err(|error| clone.failure(&error))?;
            }
        }
        let mut git = Command::new("git");
        git.args(["clone", "--quiet", "--no-local"]);
        process::run(git.arg(&repository.root).arg(clone.root()))?;
        Ok(clone)
    }

    /// Returns the commands of the first block below [`HEADING`] in README.md.
    pub(super) fn readme_commands(&self) -> Result<Vec<String>, Failure> {
        let readme =
            fs::read_to_string(self.root().join("README.md")).map_err(|error| self.failure(&error))?;
        let commands = commands_below(&readme, HEADING);
        if commands.is_empty() {
            return Err(Failure::Failed(format!(
                "README.md has no commands below {HEADING:?}"
            )));
        }
        Ok(commands)
    }

    /// Returns the command that runs a command line in the clone.
    pub(super) fn shell(&self, line: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(self.root());
        // Cargo's variables in this process are about another workspace.
        for (name, _) in env::vars_os() {
            if name.to_string_lossy().starts_with("CARGO") {
                shell.env_remove(name);
            }
        }
        shell.env("CARGO_HOME", self.cargo_home());
        shell
    }

    /// Removes the clone and its `CARGO_HOME`.
    pub(super) fn remove(&self) -> Result<(), Failure> {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(self.failure(&error)),
            _ => Ok(()),
        }
    }

    fn root(&self) -> PathBuf {
        self.folder.join("clone")
    }

    fn cargo_home(&self) -> PathBuf {
        self.folder.join("cargo-home")
    }

    fn failure(&self, error: &std::io::Error) -> Failure {
        Failure::Failed(format!("{}: {error}", self.folder.display()))
    }
}

fn cargo_home() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")))
}

/// Returns the lines of the first fenced block below a heading, without comments.
fn commands_below(page: &str, heading: &str) -> Vec<String> {
    let below = page.lines().skip_while(|line| *line != heading);
    let block = below.skip_while(|line| !line.starts_with("```")).skip(1);
    let block = block.take_while(|line| !line.starts_with("```"));
    let commands = block.map(|line| line.split(" #").next().unwrap_or_default().trim().to_owned());
    commands.filter(|command| !command.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::commands_below;

    #[test]
    fn commands_are_read_from_the_block_below_the_heading() {
        let page = "```sh\ncargo other\n```\n\n## Two\n\n```sh\ncargo a  # first\ncargo b\n```\n\n```sh\ncargo c\n```\n";
        assert_eq!(commands_below(page, "## Two"), ["cargo a", "cargo b"]);
        assert!(commands_below(page, "## Three").is_empty());
    }
}
