//! The two versions as folders that can be built: the base, and the newer version.

use super::base::Origin;
use super::manifest::{DOCUMENT, MANIFEST};
use crate::failure::{Failure, io_failure};
use crate::generation::{Contract, generate};
use crate::git;
use crate::process;
use crate::repository::Repository;
use crate::repository_copy;
use openapi_codegen::output::Mode;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of the versions, below the target folder.
const BASE: &str = "compat/base";
const NEW: &str = "compat/new";
const REVISION: &str = "compat/base-revision";

/// The folders of both versions. Each has its own programs and crates, which are built from it.
pub(super) struct Versions {
    pub(super) base: Version,
    pub(super) new: Version,
}

/// One of the two versions.
pub(super) struct Version {
    /// Its name in messages, such as `the base, main~3`.
    pub(super) name: String,
    pub(super) root: PathBuf,
    target: PathBuf,
}

impl Versions {
    /// Writes both versions: a revision as it was committed, and the working tree with fresh generated files. If one of them is
    /// only a document, both are generated from their documents, without the hand-written code, which fits only one.
    pub(super) fn write(
        repository: &Repository,
        (origin, base): (&Origin, &str),
        (contract, new): (&Contract, &str),
    ) -> Result<Self, Failure> {
        let revision = match origin {
            Origin::Revision(revision) if contract.is_default(&repository.root) => Some(revision),
            _ => None,
        };
        let (base_root, new_root) = match revision {
            Some(revision) => {
                let base = check_out(repository, revision)?;
                let version = NEW.replace('/', "-");
                let new = repository_copy::write(repository, NEW, &version, |_, bytes| Some(bytes))?;
                (base, new)
            }
            None => {
                let base = repository_copy::for_contract(repository, BASE, base)?;
                regenerate(&base)?;
                (base, repository_copy::for_contract(repository, NEW, new)?)
            }
        };
        regenerate(&new_root)?;
        let version = |name: &str, root| Version {
            name: name.to_owned(),
            root,
            target: repository.target(),
        };
        Ok(Self {
            base: version(&format!("the base, {}", origin.name()), base_root),
            new: version(&format!("the newer version, {}", contract.name()), new_root),
        })
    }
}

impl Version {
    /// Returns a cargo command in the folder, whose output is in this folder below the target folder.
    pub(super) fn cargo(&self, target: &str, arguments: &[&str]) -> Command {
        let mut cargo = process::cargo(&self.root, arguments);
        cargo
            .arg("--quiet")
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TARGET_DIR", self.target.join(target))
            // Nobody debugs these programs, and only few of the files differ between two versions.
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .env("CARGO_INCREMENTAL", "1")
            .env("CARGO_TERM_COLOR", "never");
        cargo
    }

    /// Returns the folder with the outputs of [`Version::cargo`].
    pub(super) fn output(&self, target: &str) -> PathBuf {
        self.target.join(target)
    }

    /// Returns a file of this version beside its folder, where the other version does not replace it.
    pub(super) fn beside(&self, name: &str) -> PathBuf {
        let folder = self.root.file_name().unwrap_or_default().to_string_lossy();
        self.root.with_file_name(format!("{folder}-{name}"))
    }

    /// Runs a command that builds. `Err` of the inner result is the first error of the compiler.
    pub(super) fn build(&self, mut cargo: Command) -> Result<Result<(), String>, Failure> {
        let run = |cargo: &mut Command| {
            let output = cargo.output();
            output.map_err(|error| process::not_started(cargo, &error))
        };
        let mut output = run(&mut cargo)?;
        if !output.status.success() && String::from_utf8_lossy(&output.stderr).contains("--offline") {
            // It needs a package that no other build has needed.
            output = run(cargo.env("CARGO_NET_OFFLINE", "false"))?;
        }
        if output.status.success() {
            return Ok(Ok(()));
        }
        let text = String::from_utf8_lossy(&output.stderr);
        Ok(Err(first_error(&text)))
    }

    /// Returns the failure of a version that does not build.
    pub(super) fn does_not_build(&self, what: &str, error: &str) -> Failure {
        let name = &self.name;
        Failure::Failed(format!("{name}: {what} cannot be built: {error}"))
    }
}

/// Returns the first error of a compiler with its place, in one line.
pub(super) fn first_error(text: &str) -> String {
    let mut lines = text.lines();
    let Some(error) = lines.find(|line| line.starts_with("error")) else {
        return text.trim().lines().last().unwrap_or_default().to_owned();
    };
    let place = lines.find_map(|line| line.trim().strip_prefix("--> "));
    match place {
        Some(place) => format!("{error} ({place})"),
        None => error.to_owned(),
    }
}

/// Generates all files in a copy of the repository.
fn regenerate(root: &Path) -> Result<(), Failure> {
    let generation = generate(root, &Contract::new(root, None))?;
    generation.output.apply(Mode::Write)?;
    Ok(())
}

/// Checks out a revision below the target folder, as a work tree of the same git repository.
fn check_out(repository: &Repository, revision: &str) -> Result<PathBuf, Failure> {
    let folder = repository.target().join(REVISION);
    let failure = |what: &str| {
        let folder = folder.display();
        Failure::Failed(format!("--base {revision}: git cannot {what} {folder}"))
    };
    let commit = git::commit(&repository.root, revision).ok_or_else(|| failure("find it for"))?;
    // Without this file, git would act on the repository around the folder.
    let is_work_tree = folder.join(".git").is_file();
    if !is_work_tree || !git::check_out(&folder, &commit) {
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| io_failure(&folder, &error))?;
        }
        let path = folder.to_string_lossy().into_owned();
        let add = ["worktree", "add", "--force", "--detach", &path, &commit];
        git::output(&repository.root, &add).ok_or_else(|| failure("check it out in"))?;
    }
    if !folder.join(DOCUMENT).is_file() {
        let reason = "its repository is not in the root of the git repository; name a file instead";
        return Err(Failure::Failed(format!("--base {revision}: {reason}")));
    }
    let manifest = folder.join(MANIFEST);
    let text = fs::read_to_string(&manifest).map_err(|error| io_failure(&manifest, &error))?;
    let text = repository_copy::with_metadata(&text, &REVISION.replace('/', "-"));
    fs::write(&manifest, text).map_err(|error| io_failure(&manifest, &error))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::first_error;
    use crate::repository_copy::with_metadata;

    #[test]
    fn the_first_error_has_its_place() {
        let text =
            "warning: unused\n --> a.rs:1:1\n\nerror[E0599]: no method named `x`\n  --> b.rs:3:4\n   |\n";
        assert_eq!(first_error(text), "error[E0599]: no method named `x` (b.rs:3:4)");
        assert_eq!(first_error("could not run\nrustc"), "rustc");
    }

    #[test]
    fn only_the_version_of_the_packages_gets_metadata() {
        let manifest = "[workspace.package]\nversion = \"0.3.0\"\n\n[other]\nversion = \"1\"\n";
        let expected = "[workspace.package]\nversion = \"0.3.0+x\"\n\n[other]\nversion = \"1\"\n";
        assert_eq!(with_metadata(manifest, "x"), expected);
        assert_eq!(with_metadata(expected, "x"), expected);
    }
}
