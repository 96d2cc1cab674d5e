//! Compiles the examples of the base with the newer crates.

use super::super::versions::Versions;
use super::TARGET;
use super::changes::ApiChange;
use crate::failure::{Failure, io_failure};
use crate::terminal::with_progress;
use openapi_compat::Class;
use std::fs;
use std::path::Path;

/// What comes of the examples of a crate.
pub(super) enum Examples {
    /// There are none, or they compile.
    Compile,
    /// They no longer compile.
    Fail(ApiChange),
    /// Why they say nothing.
    NotCompared(String),
}

/// Compiles the examples of the base with the newer crate.
pub(super) fn compile(versions: &Versions, package: &str) -> Result<Examples, Failure> {
    let folder = |root: &Path| root.join("crates").join(package).join("examples");
    let (from, to) = (folder(&versions.base.root), folder(&versions.new.root));
    if !from.is_dir() {
        return Ok(Examples::Compile);
    }
    let check = |version: &super::Version, what: &str| {
        let mut cargo = version.cargo(TARGET, &["check", what, "--all-features", "--package", package]);
        cargo.env("RUSTC_BOOTSTRAP", "1");
        let what = format!("{} of {package}, {}", what.trim_start_matches('-'), version.name);
        with_progress(&what, || version.build(cargo))
    };
    if let Err(error) = check(&versions.new, "--lib")? {
        return Err(versions.new.does_not_build(package, &error));
    }
    copy(&from, &to)?;
    let Err(error) = check(&versions.new, "--examples")? else {
        return Ok(Examples::Compile);
    };
    // Those of a document alone are the present ones, which need not fit it.
    if let Err(error) = check(&versions.base, "--examples")? {
        let reason =
            format!("rust: not compared: the examples of {package}, which fail in the base too: {error}");
        return Ok(Examples::NotCompared(reason));
    }
    Ok(Examples::Fail(ApiChange {
        class: Class::Breaking,
        text: format!("examples of the base: {error}"),
        reason: "Programs on the crate of the base no longer compile.",
        contents: 0,
    }))
}

/// Replaces the files of a folder by those of another.
fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if to.is_dir() {
        fs::remove_dir_all(to).map_err(|error| io_failure(to, &error))?;
    }
    fs::create_dir_all(to).map_err(|error| io_failure(to, &error))?;
    for entry in fs::read_dir(from).map_err(|error| io_failure(from, &error))? {
        let entry = entry.map_err(|error| io_failure(from, &error))?;
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), &place).map_err(|error| io_failure(&place, &error))?;
        }
    }
    Ok(())
}
