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
    let path = std::env::var_os("OPENAPI_EXCHANGE").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange/document.yaml"),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(&path).unwrap();
    let api = load(&path.display().to_string(), &text).unwrap_or_else(|errors| panic!("{errors}"));
    let generated = support::generate(&api).unwrap_or_else(|errors| panic!("{errors}"));
    let mut crates = support::Crates::new("exchange");
    crates.add("exchange", &generated);
    crates.bind_suite("exchange", &api);
    let (passed, report) = crates.run_suite(&["--random", "50"]);
    assert!(passed, "{report}");
}
