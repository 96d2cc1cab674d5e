//! The layers of this crate: which module may import which, and what only `lower` decides.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const EMITTERS: [&str; 4] = ["client", "server", "conformance", "api_reference"];

/// The modules that every emitter may import, besides its own.
const SHARED_BY_EMITTERS: [&str; 10] = [
    "conversions",
    "deprecation",
    "diagnostics",
    "identifier",
    "model",
    "output",
    "pointer",
    "printing",
    "redaction",
    "rustdoc",
];

/// Modules of generated crates, to which emitted code refers.
const GENERATED_CRATE_MODULES: [&str; 2] = ["generated", "stub"];

/// Files that print the name or the target of an alias. None follows a chain.
const PRINT_ALIASES: [&str; 6] = [
    "client/schemas.rs",
    "client/typing.rs",
    "api_reference/schema.rs",
    "server/described/schema.rs",
    "server/rust.rs",
    "server/schemas.rs",
];

struct Source {
    /// Path relative to `src`, with `/` as separator.
    path: String,
    text: String,
}

impl Source {
    /// Returns the top-level module of the file.
    fn layer(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.trim_end_matches(".rs")
    }

    /// Returns the lines without comments, with their numbers.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self
            .text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line.trim()));
        lines.filter(|(_, line)| !line.starts_with("//"))
    }

    /// Returns the top-level modules that the file refers to.
    fn imports(&self) -> BTreeSet<&str> {
        let paths = self.code().flat_map(|(_, line)| line.split("crate::").skip(1));
        paths
            .filter_map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_').next())
            .collect()
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut open = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).unwrap();
            open.extend(entries.map(|entry| entry.unwrap().path()));
        } else {
            let below: PathBuf = path.strip_prefix(&root).unwrap().into();
            sources.push(Source {
                path: below.to_str().unwrap().replace('\\', "/"),
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
    assert!(sources.len() > 50);
    sources
}

fn emitters() -> Vec<Source> {
    let mut sources = sources();
    sources.retain(|source| EMITTERS.contains(&source.layer()));
    sources
}

#[test]
fn emitters_do_not_import_each_other() {
    for source in emitters() {
        for import in source.imports() {
            assert!(
                SHARED_BY_EMITTERS.contains(&import)
                    || GENERATED_CRATE_MODULES.contains(&import)
                    || import == source.layer(),
                "{}: imports `{import}`; an emitter reads the model and prints",
                source.path
            );
        }
    }
}

#[test]
fn the_model_is_plain_data() {
    for source in sources() {
        let allowed: &[&str] = match source.layer() {
            "model" => &["diagnostics"],
            "source" => &["diagnostics", "lower", "pointer"],
            "lower" => &["diagnostics", "lower", "model", "pointer", "source"],
            _ => continue,
        };
        for import in source.imports() {
            assert!(
                allowed.contains(&import),
                "{}: imports `{import}`, and may import {allowed:?}",
                source.path
            );
        }
    }
}

#[test]
fn no_emitter_follows_aliases() {
    for source in emitters() {
        let found = source
            .code()
            .filter(|(_, line)| line.contains("Kind::Alias"))
            .count();
        let expected = usize::from(PRINT_ALIASES.contains(&source.path.as_str()));
        assert_eq!(
            found, expected,
            "{}: a schema knows what it resolves to: `Api::resolved`",
            source.path
        );
    }
}

#[test]
fn no_emitter_matches_the_texts_of_formats_and_styles() {
    let texts = [
        "int32",
        "int64",
        "uint32",
        "uint64",
        "float",
        "double",
        "date-time",
        "date",
        "uuid",
        "email",
        "uri",
        "ipv4",
        "ipv6",
        "byte",
        "binary",
        "form",
        "simple",
        "label",
        "matrix",
        "deepObject",
        "spaceDelimited",
        "pipeDelimited",
    ];
    for source in emitters() {
        for (number, line) in source.code() {
            for text in texts {
                assert!(
                    !line.contains(&format!("\"{text}\"")),
                    "{}:{number}: `{text}` is a variant of an enum of the model",
                    source.path
                );
            }
        }
    }
}

#[test]
fn no_emitter_makes_names() {
    let makers = [
        "heck::",
        "unicode_ident",
        "to_snake_case",
        "to_pascal_case",
        "to_title_case",
        "Ident::new",
    ];
    for source in emitters() {
        for (number, line) in source.code() {
            let maker = makers.iter().find(|maker| line.contains(**maker));
            assert_eq!(
                maker, None,
                "{}:{number}: names are decided in `lower` and are in the model",
                source.path
            );
            for made in line.split("format_ident!(").skip(1) {
                // Only variables that are numbered by position.
                let is_position = made
                    .split(')')
                    .next()
                    .is_some_and(|text| text.ends_with("_{index}\"") || text.ends_with("_{number}\""));
                assert!(
                    is_position,
                    "{}:{number}: names are decided in `lower` and are in the model: {line}",
                    source.path
                );
            }
        }
    }
}

#[test]
fn no_emitter_rejects_a_part_of_the_document() {
    for source in emitters() {
        let built = source.code().find(|(_, line)| line.contains("Unsupported {"));
        assert_eq!(
            built, None,
            "{}: what an emitter does not support is decided in `lower`",
            source.path
        );
        let located = source
            .code()
            .find(|(_, line)| line.contains("location: ") && line.contains("location.clone()"));
        assert_eq!(located, None, "{}: diagnostics are made in `lower`", source.path);
    }
}
