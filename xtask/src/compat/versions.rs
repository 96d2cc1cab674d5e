//! The two versions as folders that can be built: the base, and the newer version.

use super::base::Origin;
use super::manifest::{DOCUMENT, MANIFEST};
use crate::failure::{Failure, io_failure};
use crate::generation::{Contract, generate};
use crate::git;
use crate::process;
use crate::repository::Repository;
use crate::repository_copy;
use crate::terminal::eprint_line;
use openapi_codegen::output::Mode;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of the versions, below the target folder.
const BASE: &str = "compat/base";
const NEW: &str = "compat/new";
const REVISION: &str = "compat/base-revision";

/// The file that one command at a time locks, below the target folder.
const LOCK: &str = "compat/lock";

/// The folders of both versions. Each has its own programs and crates, which are built from it.
pub(super) struct Versions {
    pub(super) base: Version,
    pub(super) new: Version,
    /// No other command may write the folders before this is dropped.
    _lock: File,
}

/// One of the two versions.
pub(super) struct Version {
    /// Its name in messages, such as `the base, main~3`.
    pub(super) name: String,
    pub(super) root: PathBuf,
    target: PathBuf,
}

/// Returns the revision whose own programs are the base; `None` if only its document is.
pub(super) fn checked_out<'o>(
    repository: &Repository,
    origin: &'o Origin,
    contract: &Contract,
) -> Option<&'o str> {
    match origin {
        Origin::Revision(revision) if contract.is_default(&repository.root) => Some(revision),
        _ => None,
    }
}

impl Versions {
    /// Writes both versions: a revision as it was committed, and the working tree with fresh generated files. If one of them is
    /// only a document, both are generated from their documents, without the hand-written code, which fits only one.
    pub(super) fn write(
        repository: &Repository,
        (origin, base): (&Origin, &str),
        (contract, new): (&Contract, &str),
    ) -> Result<Self, Failure> {
        let lock = lock(&repository.target().join(LOCK))?;
        let names = [
            format!("the base, {}", origin.name()),
            format!("the newer version, {}", contract.name()),
        ];
        let [base_name, new_name] = &names;
        let (base_root, new_root) = match checked_out(repository, origin, contract) {
            Some(revision) => {
                let base = check_out(repository, revision)?;
                let version = NEW.replace('/', "-");
                let new = repository_copy::write(repository, NEW, &version, |_, bytes| Some(bytes))?;
                (base, new)
            }
            None => {
                let base = repository_copy::for_contract(repository, BASE, base)?;
                regenerate(base_name, &base)?;
                (base, repository_copy::for_contract(repository, NEW, new)?)
            }
        };
        regenerate(new_name, &new_root)?;
        let version = |name: &str, root| Version {
            name: name.to_owned(),
            root,
            target: repository.target(),
        };
        Ok(Self {
            base: version(base_name, base_root),
            new: version(new_name, new_root),
            _lock: lock,
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

/// Waits until no other command uses the folders.
fn lock(file: &Path) -> Result<File, Failure> {
    let failure = |error| io_failure(file, &error);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(failure)?;
    }
    let lock = File::create(file).map_err(failure)?;
    if lock.try_lock().is_err() {
        eprint_line("another comparison is running; waiting for its end");
        lock.lock().map_err(failure)?;
    }
    Ok(lock)
}

/// Generates all files in a copy of the repository.
fn regenerate(name: &str, root: &Path) -> Result<(), Failure> {
    let named = |failure: Failure| {
        let text = failure.without_output().to_string();
        let first = text.lines().next().unwrap_or_default();
        Failure::Failed(format!("{name}: its files cannot be generated: {first}"))
    };
    let generation = generate(root, &Contract::new(root, None)).map_err(named)?;
    let applied = generation.output.apply(Mode::Write);
    applied.map(drop).map_err(|errors| named(errors.into()))
}

/// Checks out a revision below the target folder, as a work tree of the same git repository.
fn check_out(repository: &Repository, revision: &str) -> Result<PathBuf, Failure> {
    let folder = repository.target().join(REVISION);
    let commit = git::commit(&repository.root, revision)
        .ok_or_else(|| Failure::Failed(format!("--base {revision}: git cannot find it")))?;
    // Without this file, git would act on the repository around the folder.
    let is_work_tree = folder.join(".git").is_file();
    if !is_work_tree || !git::check_out(&folder, &commit) {
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| io_failure(&folder, &error))?;
        }
        git::add_work_tree(&repository.root, &folder, &commit).map_err(|reason| {
            let folder = folder.display();
            Failure::Failed(format!(
                "--base {revision}: git cannot check it out in {folder}: {reason}; run: git worktree prune"
            ))
        })?;
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
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::{first_error, lock, regenerate};
    use crate::repository_copy::with_metadata;
    use std::fs;

    #[test]
    fn one_comparison_at_a_time_has_the_folders() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("compat/lock");
        let first = lock(&file).ok().unwrap();
        let other = fs::File::open(&file).unwrap();
        assert!(other.try_lock().is_err());
        drop(first);
        assert!(other.try_lock().is_ok());
    }

    #[test]
    fn a_version_that_cannot_be_generated_is_named_in_one_line() {
        let folder = tempfile::TempDir::new().unwrap();
        fs::write(folder.path().join("openapi.yaml"), "swagger: '2.0'\n").unwrap();
        let failure = regenerate("the base, main", folder.path())
            .unwrap_err()
            .to_string();
        assert!(
            failure.starts_with("the base, main: its files cannot be generated: "),
            "{failure}"
        );
        assert_eq!(failure.lines().count(), 1, "{failure}");
    }

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
