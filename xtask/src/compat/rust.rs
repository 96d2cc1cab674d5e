//! The layer `rust`: whether code on the generated crates of the base compiles with the newer ones.

mod changes;
mod examples;
mod features;
mod public_api;

use super::versions::{Version, Versions};
use crate::failure::{Failure, io_failure};
use crate::terminal::with_progress;
use changes::{ApiChange, changes};
use openapi_compat::{Class, Row};
use public_api::PublicApi;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

/// The name of this layer.
pub(super) const LAYER: &str = "rust";

/// The folder of its outputs below the target folder: dependencies must not be built again because of the variable that
/// rustdoc needs.
const TARGET: &str = "compat/rust";

/// How many rows each crate has at most.
const ROWS: usize = 25;

/// A crate whose public interface is compared, and whom a break of it affects.
struct Crate {
    package: &'static str,
    /// The crate of which it exports items; only these are compared.
    runtime: &'static str,
    whom: &'static str,
}

const CRATES: [Crate; 2] = [
    Crate {
        package: "account-client",
        runtime: "openapi-client-runtime",
        whom: "clients (build)",
    },
    Crate {
        package: "account-server",
        runtime: "openapi-server-runtime",
        whom: "servers (build)",
    },
];

/// What this layer has found.
pub(super) struct Found {
    pub(super) rows: Vec<Row>,
    /// What was not compared, a line for each reason.
    pub(super) summary: Vec<String>,
    changes: Vec<(&'static Crate, ApiChange)>,
}

impl Found {
    /// Returns how many differences have a class.
    pub(super) fn count(&self, class: Class) -> usize {
        let changes = self.changes.iter();
        changes.filter(|(_, change)| change.class == class).count()
    }

    /// Returns every change, for programs.
    pub(super) fn to_json(&self) -> Value {
        let change = |(found, change): &(&Crate, ApiChange)| {
            json!({
                "class": change.class.to_string(),
                "crate": found.package,
                "change": change.text,
                "reason": change.reason,
                "items": change.contents + 1,
            })
        };
        self.changes.iter().map(change).collect()
    }
}

/// Compares the public interfaces of both crates, and compiles the examples of the base with the newer crates.
pub(super) fn compare(versions: &Versions) -> Result<Found, Failure> {
    let mut found = Found {
        rows: Vec::new(),
        summary: Vec::new(),
        changes: Vec::new(),
    };
    for of in &CRATES {
        let (base, new) = (
            read(&versions.base, of.package)?,
            read(&versions.new, of.package)?,
        );
        let mut changes = changes(&base, &new);
        let exported = base.exported();
        let runtime = |version| -> Result<PublicApi, Failure> {
            let mut api = read(version, of.runtime)?;
            api.retain(&exported);
            Ok(api)
        };
        changes.extend(self::changes(&runtime(&versions.base)?, &runtime(&versions.new)?));
        let [before, after] =
            [&versions.base, &versions.new].map(|version| features::read(&version.root, of.package));
        changes.extend(features::changes(&before?, &after?));
        match examples::compile(versions, of.package)? {
            examples::Examples::Compile => {}
            examples::Examples::Fail(change) => changes.push(change),
            examples::Examples::NotCompared(reason) => found.summary.push(reason),
        }
        changes.sort_by_key(|change| std::cmp::Reverse(change.class));
        found.rows.extend(rows_of(of, &changes));
        found
            .changes
            .extend(changes.into_iter().map(|change| (of, change)));
    }
    Ok(found)
}

/// Reads the public interface of a crate, which has no item if the version has no such crate.
fn read(version: &Version, package: &str) -> Result<PublicApi, Failure> {
    if !version.root.join("crates").join(package).is_dir() {
        return Ok(PublicApi::empty());
    }
    let what = format!("rustdoc of {package}, {}", version.name);
    let file = with_progress(&what, || document(version, package))?;
    public_api::read(&file)
}

fn rows_of(found: &Crate, changes: &[ApiChange]) -> Vec<Row> {
    let row = |change: &ApiChange| {
        let mut texts = vec![short(&change.text, found.package)];
        if change.contents > 0 {
            let (count, noun) = match change.contents {
                1 => (1, "item"),
                count => (count, "items"),
            };
            texts.push(format!("with {count} {noun} of it"));
        }
        texts.push(format!("in {}", found.package));
        texts.push(change.reason.to_owned());
        Row {
            layer: LAYER,
            class: change.class,
            whom: whom(found, change.class),
            texts,
        }
    };
    let mut rows: Vec<Row> = changes.iter().take(ROWS).map(row).collect();
    if let Some(rest) = changes.get(ROWS..).filter(|rest| !rest.is_empty()) {
        let class = rest.iter().map(|change| change.class).max();
        let class = class.unwrap_or(Class::Compatible);
        let text = format!(
            "and {} more of {}, which --format json lists",
            rest.len(),
            found.package
        );
        rows.push(Row {
            layer: LAYER,
            class,
            whom: whom(found, class),
            texts: vec![text],
        });
    }
    rows
}

fn whom(found: &Crate, class: Class) -> Vec<&'static str> {
    match class {
        Class::Breaking => vec![found.whom],
        _ => vec!["nobody"],
    }
}

/// Returns a declaration without the crate of its paths, and with the names alone of what is in the standard library.
fn short(text: &str, package: &str) -> String {
    let own = format!("{}::", package.replace('-', "_"));
    let is_path = |c: char| c.is_alphanumeric() || "_:".contains(c);
    let mut short = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_path) {
        let (before, path) = rest.split_at(start);
        let end = path.find(|c| !is_path(c)).unwrap_or(path.len());
        let path = &path[..end];
        let is_standard = ["core::", "alloc::", "std::"]
            .iter()
            .any(|name| path.starts_with(name));
        short.push_str(before);
        short.push_str(match path.rsplit_once("::") {
            // Two modules have a `Result` and an `Error` of their own.
            Some((module, "Result" | "Error")) if is_standard && !module.ends_with("::result") => path
                .get(module.rfind("::").map_or(0, |end| end + 2)..)
                .unwrap_or(path),
            Some((_, name)) if is_standard => name,
            _ => path.strip_prefix(&own).unwrap_or(path),
        });
        rest = &rest[start + end..];
    }
    short + rest
}

/// Writes the documentation of a crate as JSON, and returns its file.
fn document(version: &Version, package: &str) -> Result<PathBuf, Failure> {
    // Both versions have the same output, which cargo would take for fresh.
    let source = version.root.join("crates").join(package).join("src/lib.rs");
    let touched = fs::File::options().append(true).open(&source);
    let touched = touched.and_then(|file| file.set_modified(SystemTime::now()));
    touched.map_err(|error| io_failure(&source, &error))?;
    let name = format!("{}.json", package.replace('-', "_"));
    let output = version.output(TARGET).join("doc").join(&name);
    drop(fs::remove_file(&output));
    let mut cargo = version.cargo(
        TARGET,
        &["rustdoc", "--lib", "--all-features", "--package", package],
    );
    cargo
        .args(["--", "-Z", "unstable-options", "--output-format", "json"])
        .args(["--cap-lints", "allow"])
        .env("RUSTC_BOOTSTRAP", "1");
    if let Err(error) = version.build(cargo)? {
        return Err(version.does_not_build(package, &error));
    }
    let file = version.beside(&name);
    fs::rename(&output, &file).map_err(|error| io_failure(&output, &error))?;
    Ok(file)
}

#[cfg(test)]
impl Found {
    /// A change of the client, for tests of what is made of it.
    pub(super) fn with(class: Class, text: &str) -> Self {
        let change = ApiChange {
            class,
            text: text.to_owned(),
            reason: "Code that uses it no longer compiles.",
            contents: 0,
        };
        Self {
            rows: rows_of(&CRATES[0], std::slice::from_ref(&change)),
            summary: Vec::new(),
            changes: vec![(&CRATES[0], change)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn declarations_are_short() {
        let text = "+ pub account_client::types::Account::a: core::option::Option<jiff::Timestamp>";
        assert_eq!(
            short(text, "account-client"),
            "+ pub types::Account::a: Option<jiff::Timestamp>"
        );
        let text = "pub fn fmt() -> core::fmt::Result, std::io::Result<core::result::Result<u8, u8>>";
        assert_eq!(
            short(text, "account-client"),
            "pub fn fmt() -> fmt::Result, io::Result<Result<u8, u8>>"
        );
    }
}
