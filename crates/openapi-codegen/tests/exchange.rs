//! The conformance suite passes for a document with parameters, headers, forms and media types of every kind: the client
//! drives the server with values that are difficult to serialize, each side alone reads what the other must write, and the
//! document that the server emits means the same.
//!
//! `OPENAPI_EXCHANGE` names another document to try, whose errors have no bodies.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use openapi_codegen::load;
use std::path::{Path, PathBuf};

#[test]
fn client_server_and_document_agree_about_difficult_values() {
    let path =
        std::env::var_os("OPENAPI_EXCHANGE").map_or_else(|| tests("exchange/document.yaml"), PathBuf::from);
    run_suite("exchange", &path);
}

/// Enums and unions in responses, of which a newer server sends undeclared values.
#[test]
fn client_and_server_agree_about_open_responses() {
    run_suite("open-exchange", &tests("features/open.yaml"));
}

fn tests(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file)
}

/// Runs the suite on the client and the server of a document, in packages of this name.
fn run_suite(package: &str, path: &Path) {
    let text = std::fs::read_to_string(path).unwrap();
    let api = load(&path.display().to_string(), &text).unwrap_or_else(|errors| panic!("{errors}"));
    let generated = support::generate(&api).unwrap_or_else(|errors| panic!("{errors}"));
    let mut crates = support::Crates::new(package);
    crates.add("exchange", &generated);
    crates.bind_suite("exchange", &api);
    let (passed, report) = crates.run_suite(&["--random", "50"]);
    assert!(passed, "{report}");
}
