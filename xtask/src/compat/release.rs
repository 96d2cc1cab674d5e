//! Whether the versions of a release announce the changes of the contract since the release before it.

use super::changelog::{self, CHANGELOG};
use super::manifest::DOCUMENT;
use super::released;
use crate::failure::Failure;
use crate::generation::Contract;
use crate::terminal::print_line;
use openapi_compat::compare;
use std::path::Path;

/// Prints the verdict on the changes since the release before a version of the crates, and returns what is missing for this
/// version.
pub(crate) fn missing(root: &Path, version: &str) -> Result<Vec<String>, Failure> {
    let mut missing = Vec::new();
    let text = std::fs::read_to_string(root.join(CHANGELOG)).unwrap_or_default();
    if !changelog::describes(&text, version) {
        missing.push(format!(
            "{CHANGELOG} has no section \"## {version}\" with entries; rename the section \"Unreleased\""
        ));
    }
    if changelog::has_later_entries(&text, version) {
        missing.push(format!(
            "{CHANGELOG} has entries above the section \"## {version}\": released already, or not all released"
        ));
    }
    let released = match released::find_before(root, version)? {
        Ok(released) => released,
        Err(reason) => {
            match changelog::release_before(&text, version) {
                Some(_) => missing.push(format!("it was not compared with an earlier release: {reason}")),
                None => print_line(format_args!("not compared with an earlier release: {reason}")),
            }
            return Ok(missing);
        }
    };
    let report = compare(&released.base.api, &Contract::new(root, None).load()?).map_err(Failure::Failed)?;
    print_line(format_args!(
        "{DOCUMENT} since {}: {}",
        released.version,
        report.counts()
    ));
    let mut demand = |what: &str, bump: openapi_compat::Bump, base: &str, new: &str| {
        if !bump.is_announced(base, new) {
            let least = bump.after(base).unwrap_or_else(|| "another version".to_owned());
            missing.push(format!(
                "{what} is {new}, but changes since {} demand a {bump} step; set it to {least} or later",
                released.version
            ));
        }
    };
    let (base, new) = (&report.base.version, &report.new.version);
    demand("info.version", report.required_bump(), base, new);
    demand(
        "workspace.package.version",
        report.required_crate_bump(),
        &released.version,
        version,
    );
    Ok(missing)
}
