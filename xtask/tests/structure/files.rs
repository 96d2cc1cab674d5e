//! What files may contain: the banner of the generator, `allow` with a reason, no path of one machine, no registry of
//! packages; and that generated files are fresh.

use crate::support::{GENERATED, printed, regenerate, repository_files, root, text_of};
use openapi_codegen::output::{is_generated, listed_files};
use std::collections::BTreeSet;

fn in_generated_folder(file: &str) -> bool {
    GENERATED
        .iter()
        .any(|folder| file.starts_with(&format!("{folder}/")))
}

/// The generated files that the manifest of their folder lists, because they cannot carry the banner.
fn listed_in_manifests() -> BTreeSet<String> {
    let listed = GENERATED.iter().flat_map(|folder| {
        let manifest = text_of(&format!("{folder}/assets.txt")).unwrap_or_default();
        let paths = listed_files(manifest.as_bytes()).into_iter();
        paths.map(move |path| format!("{folder}/{path}"))
    });
    listed.collect()
}

#[test]
fn a_file_has_the_banner_if_and_only_if_it_is_in_a_generated_folder() {
    let listed = listed_in_manifests();
    assert!(!listed.is_empty());
    for file in repository_files() {
        let Some(text) = text_of(&file) else { continue };
        assert_eq!(
            is_generated(text.as_bytes()) || listed.contains(&file),
            in_generated_folder(&file),
            "{file}: only the files in {GENERATED:?} are generated, and each begins with the banner or is listed in \
             the manifest of its folder"
        );
    }
}

#[test]
fn generated_files_are_fresh() {
    let output = regenerate(&root(), &["--check"]);
    assert!(output.status.success(), "{}", printed(&output));
}

/// Folders of emitters, whose sources contain the attributes that they emit.
const EMITTERS: [&str; 3] = [
    "crates/openapi-codegen/src/client",
    "crates/openapi-codegen/src/server",
    "crates/openapi-codegen/src/conformance",
];

#[test]
fn lints_are_allowed_only_in_generated_files_or_with_a_reason() {
    for file in repository_files() {
        let emits = EMITTERS.iter().any(|emitter| file.starts_with(emitter));
        if !file.ends_with(".rs") || in_generated_folder(&file) || emits {
            continue;
        }
        let text = text_of(&file).unwrap();
        // Concatenated, so that this file does not contain it.
        for (at, _) in text.match_indices(&["[allow", "("].concat()) {
            let attribute = text[at..].split(")]").next().unwrap();
            assert!(
                attribute.contains("reason = "),
                "{file}: {attribute})] without a reason"
            );
        }
    }
}

#[test]
fn no_file_contains_a_path_of_one_machine() {
    // Concatenated, so that this file does not contain them.
    let folders = ["root", "home", "Users", "work", "tmp"].map(|folder| format!("/{folder}/"));
    for file in repository_files() {
        let Some(text) = text_of(&file) else { continue };
        for (index, line) in text.lines().enumerate() {
            for folder in &folders {
                let is_named = line.match_indices(folder.as_str()).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    !before.is_some_and(|c| c.is_alphanumeric() || "._-}/".contains(c))
                });
                assert!(
                    !is_named,
                    "{file}:{}: contains a path of one machine: {line}",
                    index + 1
                );
            }
        }
    }
}

#[test]
fn packages_come_from_the_public_registry() {
    let lock = text_of("Cargo.lock").unwrap();
    for line in lock.lines().filter(|line| line.starts_with("source = ")) {
        assert_eq!(
            line,
            r#"source = "registry+https://github.com/rust-lang/crates.io-index""#
        );
    }
    for file in repository_files() {
        let name = file.rsplit('/').next().unwrap();
        assert!(
            ![".npmrc", "pip.conf", ".yarnrc", "package-lock.json"].contains(&name),
            "{file} configures a package registry; that belongs to the machine"
        );
        if name == "config.toml" {
            let text = text_of(&file).unwrap();
            let sets_up = ["[source", "[registr", "[http", "[net"]
                .iter()
                .any(|table| text.contains(table));
            assert!(
                !sets_up,
                "{file} configures a package registry; that belongs to the machine"
            );
        }
    }
}
