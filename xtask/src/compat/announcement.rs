//! Breaking changes since the last release must be announced in CHANGELOG.md, and by new versions.

use super::changelog::{self, CHANGELOG};
use super::manifest::{DOCUMENT, MANIFEST, crate_version};
use super::released;
use crate::failure::{Failure, io_failure};
use crate::generation::Contract;
use crate::terminal::{eprint_line, print_line};
use openapi_codegen::model::Api;
use openapi_compat::{Bump, Change, Class, Report, compare};
use released::Released;
use std::fs;
use std::path::Path;

/// Fails if a breaking change since the last release is not announced.
pub(crate) fn check(root: &Path, contract: &Contract, api: &Api) -> Result<(), Failure> {
    let Some((released, report)) = since_release(root, contract, api)? else {
        return Ok(());
    };
    let unannounced = unannounced(&released, &report);
    if !unannounced.is_empty() {
        print_line(
            report
                .only(|change| is_among(change, &unannounced))
                .breaking_rows(),
        );
        return Err(Failure::Unannounced {
            count: unannounced.len(),
            release: released.version,
        });
    }
    let missing = missing_versions(root, &released, &report);
    if !missing.is_empty() {
        return Err(Failure::Failed(missing.join("\n")));
    }
    let count = match report.count(Class::Breaking) {
        0 => "no breaking change".to_owned(),
        1 => "1 breaking change, which is announced".to_owned(),
        count => format!("{count} breaking changes, which are announced"),
    };
    print_line(format_args!("since {}: {count}", released.version));
    Ok(())
}

/// Announces the breaking changes since the last release, and says which versions they demand.
pub(crate) fn announce(root: &Path, contract: &Contract, api: &Api, reason: &str) -> Result<(), Failure> {
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() {
        let message = "--allow-breaking: say in one sentence why clients must change";
        return Err(Failure::Failed(message.to_owned()));
    }
    let Some((released, report)) = since_release(root, contract, api)? else {
        return Ok(());
    };
    let unannounced = unannounced(&released, &report);
    if unannounced.is_empty() {
        let version = &released.version;
        print_line(format_args!("every breaking change since {version} is announced"));
    } else {
        let path = root.join(CHANGELOG);
        let text = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
        let text = changelog::with_entry(&text, &reason, &unannounced);
        // Replaced as a whole, so that it is never half written.
        let draft = path.with_extension("md.new");
        fs::write(&draft, text).map_err(|error| io_failure(&draft, &error))?;
        fs::rename(&draft, &path).map_err(|error| io_failure(&path, &error))?;
        print_line(format_args!(
            "announced in {CHANGELOG}: {}",
            changes(unannounced.len())
        ));
    }
    for missing in missing_versions(root, &released, &report) {
        print_line(missing);
    }
    Ok(())
}

/// Compares the document with that of the last release. Prints why there is none.
fn since_release(root: &Path, contract: &Contract, api: &Api) -> Result<Option<(Released, Report)>, Failure> {
    if contract.name() != DOCUMENT {
        return Ok(None);
    }
    match released::find(root)? {
        Ok(released) => {
            let report = compare(&released.base.api, api).map_err(Failure::Failed)?;
            Ok(Some((released, report)))
        }
        Err(reason) => {
            eprint_line(format_args!("not compared with the last release: {reason}"));
            Ok(None)
        }
    }
}

fn unannounced<'r>(released: &Released, report: &'r Report) -> Vec<&'r Change> {
    let breaking = report
        .changes
        .iter()
        .filter(|change| change.class == Class::Breaking);
    breaking
        .filter(|change| !changelog::announces(&released.later, change))
        .collect()
}

fn is_among(change: &Change, changes: &[&Change]) -> bool {
    changes.iter().any(|other| std::ptr::eq(*other, change))
}

/// Returns what to do where a version does not announce the breaking changes.
fn missing_versions(root: &Path, released: &Released, report: &Report) -> Vec<String> {
    let mut missing = Vec::new();
    if !report.is_breaking() {
        return missing;
    }
    let mut demand = |what: &str, file: &str, bump: Bump, base: &str, new: &str| {
        if !bump.is_announced(base, new) {
            let least = bump.after(base).unwrap_or_else(|| "another version".to_owned());
            let release = &released.version;
            missing.push(format!(
                "{what} in {file} is {new}, but changes since {release} are breaking; set it to {least}"
            ));
        }
    };
    let (base, new) = (&report.base.version, &report.new.version);
    demand("info.version", DOCUMENT, report.required_bump(), base, new);
    let crates = crate_version(fs::read_to_string(root.join(MANIFEST)).ok());
    if let Some(new) = crates {
        let bump = report.required_crate_bump();
        demand(
            "workspace.package.version",
            MANIFEST,
            bump,
            &released.version,
            &new,
        );
    }
    missing
}

fn changes(count: usize) -> String {
    match count {
        1 => "1 breaking change".to_owned(),
        count => format!("{count} breaking changes"),
    }
}
