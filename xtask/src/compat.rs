//! `cargo xtask compat`: says what an edit of the document breaks, and for whom.

pub(crate) mod announcement;
mod base;
mod changelog;
mod comparison;
mod manifest;
pub(crate) mod release;
mod released;
mod rust;
mod versions;
mod wire;

use crate::cli::{Compat, Format};
use crate::failure::Failure;
use crate::generation::Contract;
use crate::repository::Repository;
use crate::terminal::{eprint_line, print_line};
use base::Base;
use comparison::Comparison;
use manifest::{MANIFEST, crate_version};
use openapi_codegen::model::Api;
use openapi_compat::{Bump, Report, compare};
use std::path::Path;

pub(crate) fn run(repository: &Repository, arguments: &Compat) -> Result<(), Failure> {
    let root = &repository.root;
    let base = Base::find(root, arguments.base.as_deref())?;
    let contract = Contract::new(root, arguments.contract.as_deref());
    let new = contract.load().map_err(Failure::without_output)?;
    let report = compare(&base.api, &new).map_err(Failure::Failed)?;
    let comparison = Comparison::new(repository, arguments.layer, &base, (&contract, &new), report)?;
    match arguments.format {
        Format::Json => print_line(comparison.to_json()),
        Format::Text => print_line(table(root, &base, &comparison)),
        Format::Markdown => print_line(markdown(&comparison, &table(root, &base, &comparison))),
    }
    match comparison.breaking() {
        0 => Ok(()),
        count => Err(Failure::Breaking(count)),
    }
}

/// Returns the table of a comparison, and the versions that it requires.
fn table(root: &Path, base: &Base, comparison: &Comparison) -> String {
    format!(
        "{}\n{}",
        comparison.to_string().trim_end(),
        requirements(root, base, comparison)
    )
}

/// Returns a table below a heading with the verdict.
fn markdown(comparison: &Comparison, table: &str) -> String {
    let verdict = match comparison.verdict() {
        Some(class) => class.to_string(),
        None => "no difference".to_owned(),
    };
    // Longer than any fence in the table, which quotes the document.
    let longest = table.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    format!("### Compatibility of openapi.yaml: {verdict}\n\n{fence}text\n{table}\n{fence}")
}

/// Returns the lines about the versions that changes require: after the last release, since versions are raised once for
/// each release, or after the base, if there is no release.
fn requirements(root: &Path, base: &Base, comparison: &Comparison) -> String {
    let report = &comparison.report;
    let released = released::find(root).ok().and_then(Result::ok);
    let mut lines = Vec::new();
    let mut require = |what: &str, bump: Bump, base: &str, new: &str| {
        let Some(least) = bump.after(base).filter(|_| bump > Bump::None) else {
            return;
        };
        let is = match bump.is_announced(base, new) {
            true => format!("is {new}"),
            false => format!("is only {new}"),
        };
        lines.push(format!(
            "{what:<14}at least {least} ({bump} step from {base}; {is})"
        ));
    };
    let released_version = released.as_ref().map(|released| &released.base.api.version);
    let before = released_version.unwrap_or(&report.base.version);
    let after = &report.new.version;
    require("info.version:", comparison.required_bump(), before, after);
    let crates = crate_version(std::fs::read_to_string(root.join(MANIFEST)).ok());
    if let Some(after) = crates {
        let released = released.as_ref().map(|released| &released.version);
        let before = released.or(base.crates.as_ref()).unwrap_or(&after);
        require("crates:", comparison.required_crate_bump(), before, &after);
    }
    if lines.is_empty() {
        lines.push(nothing_required(&comparison.layers()));
    }
    lines.join("\n")
}

/// Returns the line of a comparison that requires no version, which only the documents can decide for all.
fn nothing_required(layers: &[&str]) -> String {
    match layers {
        ["contract", ..] => "no new version is required".to_owned(),
        layers => format!("no new version is required by the layer {}", layers.join(", ")),
    }
}

/// Compares the document with the last commit; `None` if that has none, or one that cannot be read any more.
pub(crate) fn since_last_commit(root: &Path, contract: &Contract, api: &Api) -> Option<Report> {
    let base = Base::committed(root, contract.name())?;
    match compare(&base, api) {
        Ok(report) => Some(report).filter(|report| report.verdict().is_some()),
        Err(reason) => {
            eprint_line(format_args!("not compared with the last commit: {reason}"));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::nothing_required;

    #[test]
    fn a_layer_without_the_documents_decides_only_for_itself() {
        assert_eq!(
            nothing_required(&["contract", "rust"]),
            "no new version is required"
        );
        assert_eq!(
            nothing_required(&["rust"]),
            "no new version is required by the layer rust"
        );
    }
}
