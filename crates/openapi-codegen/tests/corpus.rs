//! Public documents: each results in code or precise diagnostics, never in a panic.
//!
//! The documents are read from `../shared/corpus` beside the repository, or from `OPENAPI_CORPUS`. Without them, the test
//! is skipped with a message. The code of a few documents is compiled. `OPENAPI_CORPUS_COMPILE=1` compiles all of it, which
//! takes minutes; a comma-separated list of file names compiles those.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use openapi_codegen::diagnostics::{Diagnostic, Diagnostics};
use openapi_codegen::{LoadOptions, load_with};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

fn folder() -> PathBuf {
    std::env::var_os("OPENAPI_CORPUS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"),
        PathBuf::from,
    )
}

/// Prints a line even if the test succeeds.
fn print(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn outcome(name: &str, text: &str) -> (Result<support::Generated, Diagnostics>, usize) {
    // Public documents often contain invalid examples and ignored fields, which do not affect the types.
    let options = LoadOptions {
        check_examples: false,
        lenient: true,
    };
    match load_with(name, text, &options) {
        Ok(api) => (support::generate(&api), api.operations.len()),
        Err(errors) => (Err(errors), 0),
    }
}

/// Documents whose code takes the compiler a few seconds; between them they have most features.
const QUICK: [&str; 6] = [
    "autorest-additionalprops.json",
    "firecracker.json",
    "nhentai-manga.json",
    "ogen-parameters.json",
    "swagger-petstore.yaml",
    "xero-identity.yaml",
];

/// What is compiled: [`QUICK`], or what `OPENAPI_CORPUS_COMPILE` names, `1` being everything.
enum Wanted {
    Quick,
    All,
    Named(String),
}

impl Wanted {
    fn from_environment() -> Self {
        match std::env::var("OPENAPI_CORPUS_COMPILE") {
            Err(_) => Self::Quick,
            Ok(all) if all == "1" => Self::All,
            Ok(names) => Self::Named(names),
        }
    }

    fn compiles(&self, name: &str) -> bool {
        match self {
            Self::Quick => QUICK.contains(&name),
            Self::All => true,
            Self::Named(names) => names.split(',').any(|wanted| wanted == name),
        }
    }
}

/// How many documents, and how many operations they have.
#[derive(Default)]
struct Count {
    documents: usize,
    operations: usize,
}

impl Count {
    fn add(&mut self, operations: usize) {
        self.documents += 1;
        self.operations += operations;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} ({} operations)", self.documents, self.operations)
    }
}

/// Formats the reasons with their counts and first positions, the most frequent first.
fn summary(name: &str, errors: &Diagnostics) -> String {
    let mut reasons: Vec<(usize, &Diagnostic)> = Vec::new();
    for error in &errors.0 {
        match reasons.iter_mut().find(|(_, known)| known.reason == error.reason) {
            Some((count, _)) => *count += 1,
            None => reasons.push((1, error)),
        }
    }
    reasons.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    reasons.iter().fold(
        format!("corpus: {name}: rejected, {} errors", errors.0.len()),
        |all, (count, error)| format!("{all}\n    {count} x {error}"),
    )
}

/// Finds a diagnostic without position, reason or fix.
fn vague(name: &str, errors: &Diagnostics) -> Option<String> {
    let is_vague =
        |error: &&Diagnostic| error.location.line == 0 || error.reason.is_empty() || error.fix.is_empty();
    let error = errors.0.iter().find(is_vague)?;
    Some(format!(
        "{name}: a diagnostic without position, reason or fix: {error:?}"
    ))
}

#[test]
fn every_public_document_results_in_code_or_precise_diagnostics() {
    let folder = folder();
    let Ok(entries) = std::fs::read_dir(&folder) else {
        print("corpus: skipped, there is no folder of public documents; set OPENAPI_CORPUS to one");
        return;
    };
    let wanted = Wanted::from_environment();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "yaml" || extension == "json")
    });
    paths.sort();
    let (mut generated, mut rejected, mut compiled) = (Count::default(), 0, Count::default());
    let mut wrong = Vec::new();
    for path in &paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap();
        match outcome(&name, &text) {
            (Ok(files), operations) => {
                generated.add(operations);
                if !wanted.compiles(&name) {
                    print(&format!(
                        "corpus: {name}: {operations} operations, not compiled (OPENAPI_CORPUS_COMPILE=1 compiles all)"
                    ));
                    continue;
                }
                let started = Instant::now();
                let mut crates = support::Crates::new(&format!("corpus-{name}"));
                crates.add("document", &files);
                let errors = crates.check(&["client", "server"]);
                let seconds = started.elapsed().as_secs_f64();
                if errors.is_empty() {
                    compiled.add(operations);
                    print(&format!(
                        "corpus: {name}: {operations} operations, client and server compile ({seconds:.1} s)"
                    ));
                } else {
                    print(&format!(
                        "corpus: {name}: {operations} operations, does not compile"
                    ));
                    wrong.push(format!("{name} does not compile:\n{errors}"));
                }
            }
            (Err(errors), _) => {
                rejected += 1;
                print(&summary(&name, &errors));
                wrong.extend(vague(&name, &errors));
            }
        }
    }
    print(&format!(
        "corpus: {} documents: {generated} give code, {compiled} of them compiled, {rejected} are rejected",
        paths.len()
    ));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
