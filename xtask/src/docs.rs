//! `cargo xtask docs`: builds the documentation site.

mod book_source;
mod chapters;
mod dead_links;
mod links;

use crate::cli::Docs;
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use crate::terminal::{format_duration, print_line};
use crate::tools;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The libraries of the workspace, whose reference is part of the site. Those for use by others are first.
const LIBRARIES: [&str; 9] = [
    "account-client",
    "account-server",
    "openapi-client-runtime",
    "openapi-server-runtime",
    "openapi-codegen",
    "openapi-conformance",
    "openapi-judge",
    "accountd",
    "conformance",
];

/// A page for the root of the reference, which rustdoc does not generate.
const TO_CRATES: &str = "<!DOCTYPE html><meta charset=\"utf-8\"><title>The crates</title>\
    <meta http-equiv=\"refresh\" content=\"0; url=../reference/crates.html\">\
    <a href=\"../reference/crates.html\">The crates</a>\n";

pub(crate) fn run(repository: &Repository, arguments: &Docs) -> Result<(), Failure> {
    let started = Instant::now();
    let target = repository.target();
    let (book, site) = (target.join("site-pages"), target.join("site"));
    let mdbook = tools::mdbook(repository)?;
    let reference = reference(repository)?;
    book_source::write_book(repository, &book)?;
    let mut build = Command::new(mdbook);
    build.arg("build").arg(&book).arg("--dest-dir").arg(&site);
    process::run_with_progress("building the pages with mdbook", &mut build)?;
    let api = site.join("api");
    remove(&api)
        .and_then(|()| copy(&reference, &api))
        .and_then(|()| fs::write(api.join("index.html"), TO_CRATES))
        .map_err(|error| io_failure(&api, &error))?;
    dead_links::check(&site)?;
    let index = site.join("index.html");
    print_line(format_args!(
        "site: {}, built in {}",
        index.display(),
        format_duration(started.elapsed())
    ));
    if arguments.open {
        process::open(&index);
    }
    Ok(())
}

/// Builds the reference of the crates with rustdoc, and returns its folder.
fn reference(repository: &Repository) -> Result<std::path::PathBuf, Failure> {
    let target = repository.target();
    let folder = target.join("reference");
    // Built for the whole workspace, the libraries have all their features, and share their dependencies with clippy.
    // Pages of items that exist no more would keep links to them alive.
    remove(&folder.join("doc")).map_err(|error| io_failure(&folder, &error))?;
    let arguments = ["doc", "--no-deps", "--lib", "--workspace", "--locked"];
    let mut doc = process::cargo(&repository.root, &arguments);
    // A separate folder, so that it contains no other documentation. Build artifacts are shared with all other commands.
    doc.arg("--target-dir").arg(&folder);
    doc.env("CARGO_BUILD_BUILD_DIR", &target);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    process::run(&mut doc)?;
    Ok(folder.join("doc"))
}

/// Removes a folder, if it exists.
fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Copies a folder recursively.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), &to)?;
        }
    }
    Ok(())
}
