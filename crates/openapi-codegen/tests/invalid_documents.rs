//! Invalid documents and their diagnostics: `invalid_documents/NAME.yaml` and `invalid_documents/NAME.txt`.
//!
//! `UPDATE_EXPECT=1 cargo test -p openapi-codegen --test invalid_documents` updates the texts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use openapi_codegen::load;
use std::path::PathBuf;

#[test]
fn every_invalid_document_has_the_expected_diagnostics() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/invalid_documents");
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut count = 0;
    let mut wrong = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        count += 1;
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let Err(errors) = load(&name, &text) else {
            wrong.push(format!("{name} is accepted"));
            continue;
        };
        let actual = format!("{errors}\n");
        for error in &errors.0 {
            assert!(
                error.location.line > 0 && error.location.column > 0,
                "{name}: no position: {error}"
            );
            assert!(
                !error.reason.is_empty() && !error.fix.is_empty(),
                "{name}: {error:?}"
            );
            assert!(
                !error.to_string().contains('\n'),
                "{name}: more than one line: {error}"
            );
        }
        let expected_path = path.with_extension("txt");
        if update {
            std::fs::write(&expected_path, &actual).unwrap();
        }
        let expected = std::fs::read_to_string(&expected_path).unwrap_or_default();
        if expected != actual {
            wrong.push(format!("{name}:\nexpected: {expected}actual:   {actual}"));
        }
    }
    assert!(count > 50, "only {count} cases are left");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn too_many_combined_alternatives_are_rejected_early() {
    let mut text =
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n".to_owned();
    for (name, of) in [("Top", "Middle"), ("Middle", "Low"), ("Low", "Leaf")] {
        text += &format!("    {name}:\n");
        text += match name {
            "Top" => "      type: object\n      properties: {id: {type: string}}\n",
            _ => "",
        };
        text += "      oneOf:\n";
        text += &format!("        - {{$ref: '#/components/schemas/{of}'}}\n").repeat(60);
    }
    text += "    Leaf: {type: object, properties: {a: {type: string}}}\n";
    let errors = load("t.yaml", &text).unwrap_err().to_string();
    assert_eq!(
        errors.matches("more than 10000 alternatives").count(),
        1,
        "{errors}"
    );
    assert!(errors.contains("/components/schemas/Top"), "{errors}");
}
