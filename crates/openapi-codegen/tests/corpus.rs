//! Public documents: each gives code or precise refusals, never a panic.
//!
//! The documents are looked for in `../shared/corpus` beside the repository, or where
//! `OPENAPI_CORPUS` says; without them the test says that it skips. What a few
//! of them give is compiled; `OPENAPI_CORPUS_COMPILE=1` compiles all of it, which takes minutes, and a list
//! of file names with commas between them compiles those.

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

/// A line that is seen although the test succeeds.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

fn outcome(name: &str, text: &str) -> (Result<support::Generated, Diagnostics>, usize) {
    // Examples of public documents are often wrong; what they are examples of still has types. And what
    // they say in vain is not ours to mend.
    let options = LoadOptions {
        check_examples: false,
        lenient: true,
    };
    match load_with(name, text, &options) {
        Ok(api) => (support::generate(&api), api.operations.len()),
        Err(faults) => (Err(faults), 0),
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

/// A line that tells how often each reason is given, the most frequent first, and where it is first.
fn refusal(name: &str, faults: &Diagnostics) -> String {
    let mut reasons: Vec<(usize, &Diagnostic)> = Vec::new();
    for fault in &faults.0 {
        match reasons.iter_mut().find(|(_, known)| known.reason == fault.reason) {
            Some((count, _)) => *count += 1,
            None => reasons.push((1, fault)),
        }
    }
    reasons.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    reasons.iter().fold(
        format!("corpus: {name}: refused, {} faults", faults.0.len()),
        |all, (count, fault)| format!("{all}\n    {count} x {fault}"),
    )
}

/// A refusal that lacks its place, its reason or the way out.
fn vague(name: &str, faults: &Diagnostics) -> Option<String> {
    let lacking =
        |fault: &&Diagnostic| fault.location.line == 0 || fault.reason.is_empty() || fault.remedy.is_empty();
    let fault = faults.0.iter().find(lacking)?;
    Some(format!(
        "{name}: a refusal without place, reason or remedy: {fault:?}"
    ))
}

#[test]
fn every_public_document_gives_code_or_precise_refusals() {
    let folder = folder();
    let Ok(entries) = std::fs::read_dir(&folder) else {
        say("corpus: skipped, there is no folder of public documents; set OPENAPI_CORPUS to one");
        return;
    };
    let wanted = Wanted::from_environment();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "yaml" || extension == "json")
    });
    paths.sort();
    let (mut generated, mut refused, mut compiled) = (Count::default(), 0, Count::default());
    let mut wrong = Vec::new();
    for path in &paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap();
        match outcome(&name, &text) {
            (Ok(files), operations) => {
                generated.add(operations);
                if !wanted.compiles(&name) {
                    say(&format!(
                        "corpus: {name}: {operations} operations, not compiled (OPENAPI_CORPUS_COMPILE=1 compiles all)"
                    ));
                    continue;
                }
                let started = Instant::now();
                let mut crates = support::Crates::new(&format!("corpus-{name}"));
                crates.add("document", &files);
                let said = crates.check(&["client", "server"]);
                let seconds = started.elapsed().as_secs_f64();
                if said.is_empty() {
                    compiled.add(operations);
                    say(&format!(
                        "corpus: {name}: {operations} operations, client and server compile ({seconds:.1} s)"
                    ));
                } else {
                    say(&format!(
                        "corpus: {name}: {operations} operations, does not compile"
                    ));
                    wrong.push(format!("{name} does not compile:\n{said}"));
                }
            }
            (Err(faults), _) => {
                refused += 1;
                say(&refusal(&name, &faults));
                wrong.extend(vague(&name, &faults));
            }
        }
    }
    say(&format!(
        "corpus: {} documents: {generated} give code, {compiled} of them compiled, {refused} are refused",
        paths.len()
    ));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
