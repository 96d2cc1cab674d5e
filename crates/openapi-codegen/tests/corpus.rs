//! Public documents: each gives code or precise refusals, never a panic.
//!
//! The documents are looked for in `../shared/corpus` beside the repository, or where
//! `OPENAPI_CORPUS` says; without them the test says that it skips. `OPENAPI_CORPUS_COMPILE=1` also
//! compiles what was generated, document by document, which takes a while.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use openapi_codegen::diagnostics::Diagnostics;
use openapi_codegen::spec::{LoadOptions, load_with};
use std::io::Write as _;
use std::path::{Path, PathBuf};

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
    // Examples of public documents are often wrong; what they are examples of still has types.
    let options = LoadOptions {
        check_examples: false,
    };
    match load_with(name, text, &options) {
        Ok(api) => (support::generate(&api), api.operations.len()),
        Err(faults) => (Err(faults), 0),
    }
}

#[test]
fn every_public_document_gives_code_or_precise_refusals() {
    let folder = folder();
    let Ok(entries) = std::fs::read_dir(&folder) else {
        say("corpus: skipped, there is no folder of public documents; set OPENAPI_CORPUS to one");
        return;
    };
    let compile = std::env::var_os("OPENAPI_CORPUS_COMPILE").is_some();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "yaml" || extension == "json")
    });
    paths.sort();
    let (mut generated, mut refused, mut operations) = (0, 0, 0);
    let mut wrong = Vec::new();
    for path in &paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap();
        match outcome(&name, &text) {
            (Ok(files), count) => {
                generated += 1;
                operations += count;
                let said = if compile {
                    let mut crates = support::Crates::new(&format!("corpus-{name}"));
                    crates.add("document", &files);
                    crates.check(&["client", "server"])
                } else {
                    String::new()
                };
                if said.is_empty() {
                    say(&format!("corpus: {name}: {count} operations"));
                } else {
                    wrong.push(format!("{name} does not compile:\n{said}"));
                }
            }
            (Err(faults), _) => {
                refused += 1;
                say(&format!(
                    "corpus: {name}: refused, {} faults, the first: {}",
                    faults.0.len(),
                    faults.0[0]
                ));
                let vague = faults
                    .0
                    .iter()
                    .find(|f| f.location.line == 0 || f.reason.is_empty() || f.remedy.is_empty());
                wrong
                    .extend(vague.map(|fault| {
                        format!("{name}: a refusal without place, reason or remedy: {fault:?}")
                    }));
            }
        }
    }
    say(&format!(
        "corpus: {} documents, {generated} give code ({operations} operations), {refused} are refused",
        paths.len()
    ));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
