//! `--contract`: generation from another document than `openapi.yaml`.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod support;

use openapi_codegen::output::listed_files;
use std::fs;
use support::{GENERATED, printed, regenerate, root, snapshot};
use tempfile::TempDir;

#[test]
fn every_generated_file_names_its_document() {
    let copy = TempDir::new().unwrap();
    let contract = copy.path().join("elsewhere/other.yaml");
    fs::create_dir(copy.path().join("elsewhere")).unwrap();
    fs::copy(root().join("openapi.yaml"), &contract).unwrap();
    let flags = ["--skip-conformance", "--contract", contract.to_str().unwrap()];
    let output = regenerate(copy.path(), &flags);
    assert!(output.status.success(), "{}", printed(&output));
    for folder in GENERATED {
        let files = snapshot(&copy.path().join(folder));
        assert!(!files.is_empty(), "{folder}");
        let manifest = files.get("assets.txt").map(|(bytes, _)| listed_files(bytes));
        let listed = manifest.unwrap_or_default();
        for (file, (bytes, _)) in files.into_iter().filter(|(file, _)| !listed.contains(file)) {
            let text = String::from_utf8(bytes).unwrap();
            let banner = "Generated from other.yaml by `cargo xtask regenerate`. Do not edit.";
            assert!(text.lines().next().unwrap().contains(banner), "{folder}/{file}");
            assert!(!text.contains("openapi.yaml"), "{folder}/{file}");
        }
    }
}
