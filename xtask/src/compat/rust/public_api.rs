//! Reads the public interface of a crate from the JSON of rustdoc.

use crate::failure::{Failure, io_failure};
use public_api::Builder;
use rustdoc_types::{Crate, FORMAT_VERSION, Id, Item, ItemEnum};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
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
    pub(super) id: Id,
    pub(super) parent: Option<Id>,
}

impl PublicApi {
    /// The interface without any item.
    pub(super) fn empty() -> Self {
        Self {
            items: Vec::new(),
            index: HashMap::new(),
        }
    }

    /// Returns the paths of what it exports from other crates, such as `runtime::Error`.
    pub(super) fn exported(&self) -> BTreeSet<String> {
        let items = self.items.iter();
        items.filter_map(|item| source(self.item(item)?)).collect()
    }

    /// Keeps the items that another crate exports by these paths, what they contain, and what is implemented for them.
    pub(super) fn retain(&mut self, exported: &BTreeSet<String>) {
        let is_exported = |path: &str| {
            let mut ends = path
                .match_indices("::")
                .map(|(end, _)| &path[..end])
                .chain([path]);
            ends.any(|path| exported.contains(path))
        };
        self.items.retain(|item| match item.text.contains("pub ") {
            true => is_exported(&item.path()),
            false => mentioned(&item.text).any(is_exported),
        });
    }

    /// Returns what rustdoc knows of an item.
    pub(super) fn item(&self, item: &PublicItem) -> Option<&Item> {
        self.index.get(&item.id)
    }

    /// Returns what rustdoc knows of the item that contains another one.
    pub(super) fn parent(&self, item: &PublicItem) -> Option<&Item> {
        self.index.get(&item.parent?)
    }
}

impl PublicItem {
    /// Returns its path without generic parameters; the whole text if it is an `impl`.
    pub(super) fn path(&self) -> String {
        path(&self.text)
    }

    /// Returns the word before its path, such as `fn`: items of different kinds may have the same path.
    pub(super) fn kind(&self) -> &str {
        let named = self.text.split(' ').take_while(|word| !word.contains("::"));
        named.last().unwrap_or_default()
    }
}

fn path(text: &str) -> String {
    let mut rest = text;
    while rest.starts_with("#[") {
        rest = rest.split_once("] ").map_or("", |(_, rest)| rest);
    }
    let is_part = |c: char| c.is_alphanumeric() || "_:#".contains(c);
    let first = rest.split(' ').find(|word| word.contains("::"));
    let Some(start) = first
        .and_then(|word| rest.find(word))
        .filter(|_| rest.starts_with("pub "))
    else {
        return text.to_owned();
    };
    let mut path = String::new();
    rest = &rest[start..];
    loop {
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        path.push_str(&rest[..end]);
        // The methods of a generic type have its parameters before their names.
        match after_parameters(&rest[end..]).filter(|rest| rest.starts_with("::")) {
            Some(after) => rest = after,
            None => return path.trim_end_matches(':').to_owned(),
        }
    }
}

/// Returns the text after generic parameters, if it begins with some.
fn after_parameters(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if before != '-' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return text.get(at + 1..).filter(|_| at > 0);
        }
        before = c;
    }
    None
}

/// Returns the paths in the text of an `impl`.
pub(super) fn mentioned(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || "_:#".contains(c)))
        .map(|word| word.trim_matches(':'))
}

/// Returns the path of an item of another crate, if an item exports one.
fn source(item: &Item) -> Option<String> {
    match &item.inner {
        ItemEnum::Use(exported) => Some(exported.source.trim_start_matches("::").to_owned()),
        _ => None,
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
    let items = api.items().map(|item| {
        // The text of an item of another crate has only its name in this one.
        let source = document.index.get(&item.id()).and_then(source);
        PublicItem {
            text: match source {
                Some(source) => format!("{item} = {source}"),
                None => item.to_string(),
            },
            id: item.id(),
            parent: item.parent_id(),
        }
    });
    let items = items.collect();
    Ok(PublicApi {
        items,
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
    use super::{check_format, path};
    use rustdoc_types::FORMAT_VERSION;

    #[test]
    fn a_path_has_no_parameters() {
        for (text, expected) in [
            ("pub struct a::B<T>", "a::B"),
            ("pub fn a::B<T, U>::c<V>(&self) -> a::D<T>", "a::B::c"),
            ("pub fn a::B<fn(u8) -> u8>::c()", "a::B::c"),
            ("#[non_exhaustive] pub enum a::r#type", "a::r#type"),
            ("pub a::B::c: core::option::Option<u8>", "a::B::c"),
            ("pub use a::B = c::B", "a::B"),
            ("impl a::B for a::C", "impl a::B for a::C"),
        ] {
            assert_eq!(path(text), expected, "{text}");
        }
    }

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
