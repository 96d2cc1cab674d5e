//! `cargo xtask conformance --self-test`: faults planted one at a time, each of which the suite must
//! notice. Those in messages and documents the suite plants itself; those of a generator are planted
//! here, by altering the model before anything is generated from it.
//!
//! Each fault of the generator is in what one operation alone has, and only the cases of that
//! operation are played for it. So all of them can be built at once, in a copy of the repository,
//! and still each is noticed, or not, by itself.

mod faults;

use crate::failure::Failure;
use crate::generation::{Contract, generate_altered};
use crate::process::{self, run_watched};
use crate::repository::Repository;
use crate::terminal::{say, time};
use faults::FAULTS;
use openapi_codegen::model::Api;
use openapi_codegen::output::Mode;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// An operation that shares nothing with a fault: what fails there is a false alarm.
const UNTOUCHED: &str = "get_account_details";

/// Folders of a repository that are git's, or built.
const APART: [&str; 3] = [".git", ".regenerate", "target"];

/// Where the client's crate takes in what is written by hand on its generated operations. With a faulty generator
/// that need not compile, and the suite does not use it: the copy goes without.
const CLIENT: &str = "crates/account-client/src/lib.rs";

/// What the lines have that do so.
const BY_HAND: [&str; 2] = ["mod domain;", "pub use domain::"];

/// A mistake of a generator.
struct Fault {
    id: &'static str,
    /// What of the contract it breaks.
    breaks: &'static str,
    /// The operation that it is planted in.
    operation: &'static str,
    /// Whether there was something to alter.
    alter: fn(&mut Api) -> bool,
}

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<(), Failure> {
    let started = Instant::now();
    let build = &["build", "--bin", "conformance"];
    process::run(&mut process::cargo(&repository.root, build))?;
    let suite = ["run", "--quiet", "--bin", "conformance", "--", "--self-test"];
    let wire = process::run(process::cargo(&repository.root, &suite).args(arguments));
    // Whoever chose some faults of the suite did not mean the generator's.
    let generator = match arguments {
        [] => planted(repository).and(
            // The faulty suite has left its program where people look for the good one.
            process::run(&mut process::cargo(&repository.root, build)),
        ),
        _ => Ok(()),
    };
    say(format_args!(
        "  {:<12}{:>10}",
        "self-test",
        time(started.elapsed())
    ));
    wire.and(generator)
}

fn planted(repository: &Repository) -> Result<(), Failure> {
    let copy = copy(repository)?;
    let contract = Contract::new(&copy, None);
    let mut idle = Vec::new();
    let generation = generate_altered(&copy, &contract, |api| {
        idle = FAULTS.iter().filter(|fault| !(fault.alter)(api)).collect();
    })?;
    if let Some(fault) = idle.first() {
        let reason = format!("{}: openapi.yaml has nothing to alter for it", fault.id);
        return Err(Failure::Failed(reason));
    }
    generation.output.apply(Mode::Write)?;
    let cargo = |arguments: &[&str]| {
        let mut cargo = process::cargo(&copy, arguments);
        cargo.env("CARGO_TARGET_DIR", repository.target());
        cargo
    };
    let build = ["build", "--quiet", "--offline", "--bin", "conformance"];
    run_watched("building what the faulty generator wrote", &mut cargo(&build))?;
    let first_failure = |operation: &str| {
        let suite = ["run", "--quiet", "--offline", "--bin", "conformance", "--"];
        let choice = ["--first-failure", "--random", "50", "--operation", operation];
        let output = cargo(&[&suite[..], &choice[..]].concat()).output();
        let output = output.map_err(|error| process::not_started(&cargo(&suite), &error))?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        // A failure is told with its cell; anything else that goes wrong is none.
        match (output.status.success(), said.contains("  cell:   ")) {
            (true, _) => Ok(None),
            (false, true) => Ok(Some(said)),
            (false, false) => Err(Failure::Failed(format!(
                "the cases of {operation} cannot be played: {said}{}",
                String::from_utf8_lossy(&output.stderr)
            ))),
        }
    };
    if let Some(said) = first_failure(UNTOUCHED)? {
        return Err(Failure::Failed(format!("false alarm\n{said}")));
    }
    let mut noticed = 0;
    for fault in FAULTS {
        say(format_args!("generator {}\n  breaks: {}", fault.id, fault.breaks));
        match first_failure(fault.operation)? {
            Some(said) => {
                noticed += 1;
                say(said.trim_end());
            }
            None => say("  NOT NOTICED"),
        }
    }
    let all = FAULTS.len();
    say(format_args!("\ngenerator {noticed} of {all} faults noticed"));
    if noticed == all {
        Ok(())
    } else {
        Err(Failure::Failed(format!(
            "{} faults of a generator pass unnoticed",
            all - noticed
        )))
    }
}

/// A copy of the repository, in which only what has changed is written so that the next run builds
/// little. Its packages have a version of their own: cargo would take them for the repository's.
fn copy(repository: &Repository) -> Result<PathBuf, Failure> {
    let copy = repository.target().join("self-test");
    let wanted = files(&repository.root)?;
    for file in &wanted {
        let mut bytes = fs::read(repository.root.join(file)).map_err(|error| fault(file, &error))?;
        if file == Path::new("Cargo.toml") {
            let text = String::from_utf8_lossy(&bytes);
            let version = concat!("version = \"", env!("CARGO_PKG_VERSION"));
            bytes = text
                .replacen(version, &format!("{version}-faulty"), 1)
                .into_bytes();
        }
        if file == Path::new(CLIENT) {
            let text = String::from_utf8_lossy(&bytes);
            let kept = text
                .lines()
                .filter(|line| !BY_HAND.iter().any(|start| line.starts_with(start)));
            bytes = kept
                .flat_map(|line| [line, "\n"])
                .collect::<String>()
                .into_bytes();
        }
        let place = copy.join(file);
        let is_generated = file.components().any(|part| part.as_os_str() == "generated");
        if !is_generated && fs::read(&place).ok().as_ref() != Some(&bytes) {
            let folder = place.parent().unwrap_or(&copy);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&place, bytes))
                .map_err(|error| fault(&place, &error))?;
        }
    }
    if copy.is_dir() {
        for file in files(&copy)?.iter().filter(|file| !wanted.contains(file)) {
            fs::remove_file(copy.join(file)).map_err(|error| fault(file, &error))?;
        }
    }
    Ok(copy)
}

/// The files below a folder that are neither git's nor built.
fn files(root: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| fault(&folder, &error))? {
            let path = entry.map_err(|error| fault(&folder, &error))?.path();
            if path.is_dir() {
                if !APART.iter().any(|apart| path == root.join(apart)) {
                    open.push(path);
                }
            } else if let Ok(file) = path.strip_prefix(root) {
                files.push(file.to_path_buf());
            }
        }
    }
    Ok(files)
}

fn fault(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}
