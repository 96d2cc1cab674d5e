//! Broken documents and what is said of them: `refusals/NAME.yaml` beside `refusals/NAME.txt`.
//!
//! `UPDATE_EXPECT=1 cargo test -p openapi-codegen --test refusals` writes the texts anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use openapi_codegen::load;
use std::path::PathBuf;

#[test]
fn every_broken_document_is_refused_with_the_expected_text() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/refusals");
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut seen = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        seen += 1;
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let Err(faults) = load(&name, &text) else {
            wrong.push(format!("{name} is accepted"));
            continue;
        };
        let told = format!("{faults}\n");
        for fault in &faults.0 {
            assert!(
                fault.location.line > 0 && fault.location.column > 0,
                "{name}: no place: {fault}"
            );
            assert!(
                !fault.reason.is_empty() && !fault.remedy.is_empty(),
                "{name}: {fault:?}"
            );
            assert!(
                !fault.to_string().contains('\n'),
                "{name}: more than a line: {fault}"
            );
        }
        let expected_path = path.with_extension("txt");
        if update {
            std::fs::write(&expected_path, &told).unwrap();
        }
        let expected = std::fs::read_to_string(&expected_path).unwrap_or_default();
        if expected != told {
            wrong.push(format!("{name}:\nexpected: {expected}told:     {told}"));
        }
    }
    assert!(seen > 50, "the cases are gone: {seen} left");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
