//! The document of the last release.
//!
//! The last release is the first version in CHANGELOG.md below "Unreleased". Its commit is that of the tag, such as
//! `v0.2.0`, or, without a tag, the one that has added its heading.

use super::base::Base;
use super::changelog::{self, CHANGELOG};
use super::manifest::DOCUMENT;
use crate::failure::Failure;
use crate::git;
use std::path::Path;

/// The last release.
pub(super) struct Released {
    /// Its version, such as `0.2.0`.
    pub(super) version: String,
    /// Its document.
    pub(super) base: Base,
    /// What CHANGELOG.md says of later changes.
    pub(super) later: String,
}

/// Finds the last release. The error inside of `Ok` says why there is none.
pub(super) fn find(root: &Path) -> Result<Result<Released, String>, Failure> {
    find_in(root, changelog::last_release)
}

/// Finds the last release before a version, in the same way.
pub(super) fn find_before(root: &Path, version: &str) -> Result<Result<Released, String>, Failure> {
    find_in(root, |text| changelog::release_before(text, version))
}

fn find_in(
    root: &Path,
    choose: impl for<'t> FnOnce(&'t str) -> Option<(&'t str, &'t str)>,
) -> Result<Result<Released, String>, Failure> {
    let Ok(text) = std::fs::read_to_string(root.join(CHANGELOG)) else {
        return Ok(Err(format!("there is no {CHANGELOG}")));
    };
    let Some((version, later)) = choose(&text) else {
        return Ok(Err(format!("{CHANGELOG} has no released version")));
    };
    if git::file(root, "HEAD", CHANGELOG).is_none() {
        return Ok(Err(format!("{CHANGELOG} is not committed in a git repository")));
    }
    let revision = match revision(root, version) {
        Ok(revision) => revision,
        Err(reason) => return Ok(Err(reason)),
    };
    if git::file(root, &revision, DOCUMENT).is_none() {
        return Ok(Err(format!("version {version} has no {DOCUMENT}")));
    }
    Ok(Ok(Released {
        version: version.to_owned(),
        base: Base::in_revision(root, &revision)?,
        later: later.to_owned(),
    }))
}

/// Returns the commit of a release, or why it is not known.
fn revision(root: &Path, version: &str) -> Result<String, String> {
    let tag = format!("v{version}");
    if git::commit(root, &format!("refs/tags/{tag}")).is_some() {
        return Ok(tag);
    }
    let is_shallow = git::output(root, &["rev-parse", "--is-shallow-repository"]);
    if is_shallow.is_some_and(|text| text.trim() == "true") {
        return Err(format!(
            "the history is incomplete, so that release {version} cannot be found; run: git fetch --unshallow --tags"
        ));
    }
    let heading = format!("^## {}( |$)", version.replace('.', "\\."));
    let search = [
        "log",
        "--first-parent",
        "--diff-merges=first-parent",
        "--no-patch",
        "--format=%h",
        "--extended-regexp",
        "-G",
        &heading,
        "--",
        CHANGELOG,
    ];
    let commits = git::output(root, &search).unwrap_or_default();
    // The oldest has added the heading; others may have changed the line.
    let first = commits.lines().last().map(str::to_owned);
    first.ok_or_else(|| format!("{CHANGELOG} with version {version} is not committed"))
}
