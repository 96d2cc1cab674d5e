//! Builds the archives of the packages, and each package from its archive.

use super::published::Package;
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};

/// How archives are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Options {
    /// Builds each package from its archive, which takes minutes.
    pub(crate) builds: bool,
    /// Permits files that are not committed.
    pub(crate) allows_dirty: bool,
}

/// Makes an archive of each package. One command for all, because cargo then takes them from each other's archives.
pub(crate) fn make(repository: &Repository, packages: &[Package], options: Options) -> Result<(), Failure> {
    let mut cargo = process::cargo(&repository.root, &["package", "--quiet"]);
    for package in packages {
        cargo.args(["--package", &package.name]);
    }
    if !options.builds {
        cargo.arg("--no-verify");
    }
    if options.allows_dirty {
        cargo.arg("--allow-dirty");
    }
    process::run(&mut cargo)
}

/// Returns the archive of a package.
pub(crate) fn path(repository: &Repository, package: &Package) -> PathBuf {
    let name = format!("{}-{}.crate", package.name, package.version);
    repository.target().join("package").join(name)
}

/// Unpacks the archive of a package into a folder, which then has the package's files.
pub(crate) fn unpack(repository: &Repository, package: &Package, folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| io_failure(folder, &error))?;
    let mut tar = std::process::Command::new("tar");
    tar.args(["--extract", "--gzip", "--strip-components=1", "--file"]);
    tar.arg(path(repository, package)).arg("--directory").arg(folder);
    process::run(&mut tar)
}
