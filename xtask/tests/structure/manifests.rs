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
        for field in ["version", "edition", "rust-version", "license"] {
            let line = format!("{field}.workspace = true");
            assert!(package.contains(&line.as_str()), "{file}: {line} is missing");
        }
        let described = package.iter().any(|line| line.starts_with("description = "));
        assert!(described, "{file}: description is missing");
    }
}

/// The crates that are published; all others state that they are not.
const PUBLISHED: [&str; 9] = [
    "account",
    "account-client",
    "account-server",
    "openapi-client-runtime",
    "openapi-codegen",
    "openapi-compat",
    "openapi-conformance",
    "openapi-judge",
    "openapi-server-runtime",
];

#[test]
fn each_crate_states_whether_it_is_published() {
    for (file, manifest) in member_manifests() {
        let name = file
            .strip_prefix("crates/")
            .and_then(|file| file.strip_suffix("/Cargo.toml"));
        let is_published = name.is_some_and(|name| PUBLISHED.contains(&name));
        let line = format!("publish = {is_published}");
        assert!(
            table(&manifest, "[package]").contains(&line.as_str()),
            "{file}: {line} is missing"
        );
    }
}

#[test]
fn published_crates_have_complete_metadata_and_the_licences() {
    for name in PUBLISHED {
        let manifest: toml::Table = text_of(&format!("crates/{name}/Cargo.toml"))
            .unwrap()
            .parse()
            .unwrap();
        let package = &manifest["package"];
        assert_eq!(package["readme"].as_str(), Some("README.md"), "{name}");
        for list in ["keywords", "categories"] {
            let count = package[list].as_array().unwrap().len();
            assert!(
                (1..=5).contains(&count),
                "{name}: crates.io takes up to five {list}"
            );
        }
        for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
            assert_eq!(
                text_of(&format!("crates/{name}/{licence}")),
                text_of(licence),
                "{name}"
            );
        }
    }
}

#[test]
fn requirements_of_member_crates_are_the_version_of_the_workspace() {
    let root: toml::Table = text_of("Cargo.toml").unwrap().parse().unwrap();
    let version = &root["workspace"]["package"]["version"];
    let dependencies = root["workspace"]["dependencies"].as_table().unwrap();
    let members: Vec<_> = dependencies
        .iter()
        .filter(|(_, value)| value.get("path").is_some())
        .collect();
    assert_eq!(
        members.len(),
        PUBLISHED.len() - 1,
        "all but account, which is a program"
    );
    for (name, member) in members {
        assert_eq!(
            member.get("version"),
            Some(version),
            "{name} in the root's Cargo.toml"
        );
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
                    continued
                        || name.trim().ends_with(".workspace")
                        || value.contains("workspace = true")
                        // A crate that enables its own features for its tests.
                        || header == "[dev-dependencies]" && value.contains("path = \".\""),
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
