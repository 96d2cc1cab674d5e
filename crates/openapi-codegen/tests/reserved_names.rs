//! Names of a document never collide with names that generated code imports, defines or refers to, and what a document
//! does not describe needs no documentation.
//!
//! The names are derived from the code that is generated for the feature documents, so that the test knows each name that
//! an emitter starts to use. A document that uses all of them in every position is generated and compiled.
//! `RESERVED_NAMES=exhaustive` uses a document with an operation for each name, and compiles the conformance bindings too;
//! that takes minutes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "reserved_names/document.rs"]
mod document;
mod support;
#[path = "reserved_names/vocabulary.rs"]
mod vocabulary;

use openapi_codegen::{LoadOptions, load_with};

#[test]
fn a_document_may_use_every_name_of_generated_code() {
    let names = vocabulary::names();
    assert!(names.len() > 300, "only {} names", names.len());
    for expected in [
        "Limits",
        "Operation",
        "S",
        "builder",
        "encode_path",
        "Violations",
        "StemSuccess",
        "TryStem",
    ] {
        let is_known = names.iter().any(|name| name.eq_ignore_ascii_case(expected));
        assert!(is_known, "{expected} is not among the names");
    }
    let options = LoadOptions {
        check_examples: false,
        lenient: false,
    };
    let exhaustive = std::env::var("RESERVED_NAMES").is_ok_and(|value| value == "exhaustive");
    let documents = match exhaustive {
        true => vec![("one_operation_for_each_name", document::exhaustive(&names))],
        false => vec![
            ("document", document::compact(&names)),
            ("secured", document::credentials(&names)),
        ],
    };
    let mut crates = support::Crates::new("reserved-names");
    for (module, document) in documents {
        let text = document.to_string();
        let api = load_with(module, &text, &options).unwrap_or_else(|errors| panic!("{errors}"));
        let generated = support::generate(&api).unwrap_or_else(|errors| panic!("{errors}"));
        crates.add(module, &generated);
        if exhaustive {
            crates.bind(module, &api);
        }
    }
    crates.deny_missing_docs();
    let sides: &[&str] = match exhaustive {
        true => &["client", "server", "bindings"],
        false => &["client", "server"],
    };
    let errors = crates.check(sides);
    assert!(errors.is_empty(), "{errors}");
}
