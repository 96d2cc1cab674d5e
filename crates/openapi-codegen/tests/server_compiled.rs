//! Servers of the feature documents compile, and pass the tests in `server`. `client_compiled.rs`
//! is the counterpart for clients.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

mod support;

use openapi_codegen::load;
use std::path::Path;

#[test]
fn servers_of_every_feature_document_compile_and_validate() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/features");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut crates = support::Crates::new("features");
    for path in &paths {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let api =
            load(&name, &std::fs::read_to_string(path).unwrap()).unwrap_or_else(|errors| panic!("{errors}"));
        let generated = support::generate(&api).unwrap_or_else(|errors| panic!("{errors}"));
        crates.add(&name, &generated);
    }
    assert!(paths.len() >= 5);
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/server");
    for test in [
        "in_process",
        "choices",
        "contents",
        "defaults",
        "directions",
        "errors",
        "exact_values",
        "inheritance",
        "intersections",
        "queries",
        "views",
    ] {
        let text = std::fs::read_to_string(tests.join(test).with_extension("rs")).unwrap();
        crates.add_test("server", test, &text);
    }
    let errors = crates.test("server");
    assert!(errors.is_empty(), "{errors}");
}

#[test]
fn a_server_validates_requests() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/server");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let api = load("judged.yaml", &read("judged.yaml")).unwrap_or_else(|errors| panic!("{errors}"));
    let generated = support::generate(&api).unwrap_or_else(|errors| panic!("{errors}"));
    let mut crates = support::Crates::new("judged");
    crates.add("judged", &generated);
    crates.add_test("server", "behavior", &read("behavior.rs"));
    let errors = crates.test("server");
    assert!(errors.is_empty(), "{errors}");
}
