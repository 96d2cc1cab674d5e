//! Reads the public interface of a crate from the JSON of rustdoc.

use crate::failure::{Failure, io_failure};
use public_api::Builder;
use rustdoc_types::{Crate, FORMAT_VERSION, Id, Item};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The public interface of a crate.
pub(super) struct PublicApi {
    /// Every public item, in the form of a declaration with full paths.
    pub(super) items: Vec<PublicItem>,
    index: HashMap<Id, Item>,
}

/// A public item.
pub(super) struct PublicItem {
    pub(super) text: String,
    id: Id,
    parent: Option<Id>,
}

impl PublicApi {
    /// Returns what rustdoc knows of an item.
    pub(super) fn item(&self, item: &PublicItem) -> Option<&Item> {
        self.index.get(&item.id)
    }

    /// Returns what rustdoc knows of the item that contains another one.
    pub(super) fn parent(&self, item: &PublicItem) -> Option<&Item> {
        self.index.get(&item.parent?)
    }
}

#[derive(Deserialize)]
struct Format {
    format_version: u32,
}

/// Reads the output of rustdoc, which must have the format that this program knows.
pub(super) fn read(file: &Path) -> Result<PublicApi, Failure> {
    let text = fs::read_to_string(file).map_err(|error| io_failure(file, &error))?;
    check_format(&text)?;
    let unreadable = |error: &dyn std::fmt::Display| Failure::Failed(format!("{}: {error}", file.display()));
    let document: Crate = serde_json::from_str(&text).map_err(|error| unreadable(&error))?;
    let api = Builder::from_rustdoc_json(file).omit_blanket_impls(true).build();
    let api = api.map_err(|error| unreadable(&error))?;
    let items = api.items().map(|item| PublicItem {
        text: item.to_string(),
        id: item.id(),
        parent: item.parent_id(),
    });
    Ok(PublicApi {
        items: items.collect(),
        index: document.index,
    })
}

fn check_format(text: &str) -> Result<(), Failure> {
    let format: Format = serde_json::from_str(text)
        .map_err(|error| Failure::Failed(format!("the output of rustdoc: {error}")))?;
    if format.format_version == FORMAT_VERSION {
        return Ok(());
    }
    let toolchain = Command::new("rustc").arg("--version").output();
    let toolchain = toolchain.map_or_else(
        |_| "this toolchain".to_owned(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    );
    Err(Failure::Failed(format!(
        "the rustdoc of {toolchain} writes format {} of its JSON, and this program reads format {FORMAT_VERSION}; use the \
         Rust version in Cargo.toml, or other versions of public-api and rustdoc-types",
        format.format_version
    )))
}

#[cfg(test)]
mod tests {
    use super::check_format;
    use rustdoc_types::FORMAT_VERSION;

    #[test]
    fn another_format_is_refused_with_both_versions() {
        assert!(check_format(&format!("{{\"format_version\":{FORMAT_VERSION},\"index\":{{}}}}")).is_ok());
        let Err(failure) = check_format("{\"format_version\":9}") else {
            unreachable!("format 9 was accepted");
        };
        let line = failure.to_string();
        assert_eq!(line.lines().count(), 1);
        for part in [
            "rustc 1.",
            "writes format 9",
            &format!("reads format {FORMAT_VERSION}"),
        ] {
            assert!(line.contains(part), "{part}: {line}");
        }
    }
}
