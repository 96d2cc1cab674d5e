//! `cargo xtask docs`: the site.

mod chapters;
mod dead;
mod links;
mod stage;

use crate::cli::Docs;
use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{say, time};
use crate::tools;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The packages whose reference is in the site: those that others depend on.
const PACKAGES: [&str; 5] = [
    "account-client",
    "account-server",
    "openapi-client-runtime",
    "openapi-codegen",
    "openapi-judge",
];

/// What rustdoc leaves out: a page of all crates.
const TO_CRATES: &str = "<!DOCTYPE html><meta charset=\"utf-8\"><title>The crates</title>\
    <meta http-equiv=\"refresh\" content=\"0; url=../reference/crates.html\">\
    <a href=\"../reference/crates.html\">The crates</a>\n";

pub(crate) fn run(repository: &Repository, arguments: &Docs) -> Result<(), Failure> {
    let started = Instant::now();
    let target = repository.target();
    let (book, site) = (target.join("site-pages"), target.join("site"));
    let mdbook = tools::mdbook(repository)?;
    let reference = reference(repository)?;
    stage::stage(repository, &book)?;
    let mut build = Command::new(mdbook);
    build.arg("build").arg(&book).arg("--dest-dir").arg(&site);
    process::run_watched("mdbook makes the pages", &mut build)?;
    let api = site.join("api");
    copy(&reference, &api)
        .and_then(|()| fs::write(api.join("index.html"), TO_CRATES))
        .map_err(|error| fault(&api, &error))?;
    dead::none(&site)?;
    let index = site.join("index.html");
    say(format_args!(
        "the site: {}, after {}",
        index.display(),
        time(started.elapsed())
    ));
    if arguments.open {
        process::open(&index);
    }
    Ok(())
}

/// The reference of the crates, by rustdoc; the folder that it is in.
fn reference(repository: &Repository) -> Result<std::path::PathBuf, Failure> {
    let target = repository.target();
    let folder = target.join("reference");
    let mut arguments = vec!["doc", "--no-deps", "--lib", "--all-features", "--locked"];
    for package in PACKAGES {
        arguments.extend(["--package", package]);
    }
    let mut doc = process::cargo(&repository.root, &arguments);
    // A folder of its own, so that nothing else that was documented here is in it; what is built on the
    // way is where every other command has it.
    doc.arg("--target-dir").arg(&folder);
    doc.env("CARGO_BUILD_BUILD_DIR", &target);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    process::run(&mut doc)?;
    Ok(folder.join("doc"))
}

/// Copies a folder with all that is in it.
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

fn fault(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}
