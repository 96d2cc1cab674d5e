//! Every manifest inherits lints, version and dependency versions from the workspace.

use crate::support::{repository_files, text_of};

fn member_manifests() -> Vec<(String, String)> {
    repository_files()
        .into_iter()
        .filter(|file| file.ends_with("/Cargo.toml"))
        .map(|file| {
            let text = text_of(&file).unwrap();
            (file, text)
        })
        .collect()
}

/// Returns the lines of a table, without blank lines and comments.
fn table<'a>(manifest: &'a str, header: &str) -> Vec<&'a str> {
    manifest
        .lines()
        .skip_while(|line| *line != header)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

#[test]
fn lints_come_from_the_workspace() {
    let root = text_of("Cargo.toml").unwrap();
    assert!(table(&root, "[workspace.lints.rust]").contains(&r#"unsafe_code = "forbid""#));
    for (file, manifest) in member_manifests() {
        assert_eq!(table(&manifest, "[lints]"), ["workspace = true"], "{file}");
    }
}

#[test]
fn the_package_fields_come_from_the_workspace() {
    for (file, manifest) in member_manifests() {
        let package = table(&manifest, "[package]");
        for field in ["version", "edition", "rust-version", "license", "publish"] {
            let line = format!("{field}.workspace = true");
            assert!(package.contains(&line.as_str()), "{file}: {line} is missing");
        }
        let described = package.iter().any(|line| line.starts_with("description = "));
        assert!(described, "{file}: description is missing");
    }
}

#[test]
fn dependency_versions_come_from_the_workspace() {
    for (file, manifest) in member_manifests() {
        for header in ["[dependencies]", "[dev-dependencies]", "[build-dependencies]"] {
            for line in table(&manifest, header) {
                let Some((name, value)) = line.split_once('=') else {
                    continue;
                };
                let continued = line.starts_with([' ', ']', '"']);
                assert!(
                    continued || name.trim().ends_with(".workspace") || value.contains("workspace = true"),
                    "{file}: {line}: declare the version in the root's Cargo.toml"
                );
            }
        }
    }
}

#[test]
fn every_crate_is_in_the_workspace() {
    let root = text_of("Cargo.toml").unwrap();
    for (file, _) in member_manifests() {
        let member = file.trim_end_matches("/Cargo.toml");
        assert!(
            root.contains(&format!("\"{member}\"")),
            "{member} is not a member of the workspace"
        );
    }
}
