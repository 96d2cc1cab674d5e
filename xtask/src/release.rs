//! `cargo xtask release --dry-run`: says whether a release is ready, and what it would publish.

use crate::cli::Release;
use crate::compat;
use crate::failure::{Failure, io_failure};
use crate::packages::archive::{self, Options};
use crate::packages::published::{self, Package};
use crate::repository::Repository;
use crate::terminal::{eprint_line, print_line};
use std::fs;

/// Prints every reason why the release is not ready, and otherwise the packages in the order in which they are published.
pub(crate) fn run(repository: &Repository, arguments: &Release) -> Result<(), Failure> {
    let (packages, others) = published::read(&repository.root)?;
    let version = packages.first().map(|package| package.version.clone());
    let version = version.ok_or_else(|| Failure::Failed("no package has `publish = true`".to_owned()))?;
    let mut missing = disagreements(&packages, &others, &version);
    missing.extend(compat::release::missing(&repository.root, &version)?);
    for reason in &missing {
        eprint_line(reason);
    }
    let options = Options {
        builds: !arguments.no_verify,
        allows_dirty: false,
    };
    archive::make(repository, &packages, options)?;
    print_line("would publish, in this order:");
    for package in &packages {
        let path = archive::path(repository, package);
        let size = fs::metadata(&path)
            .map_err(|error| io_failure(&path, &error))?
            .len();
        print_line(format_args!(
            "  {:<24} {} {:>6} KiB",
            package.name,
            package.version,
            size.div_ceil(1024)
        ));
    }
    print_line("nothing was published");
    match missing.len() {
        0 => Ok(()),
        count => Err(Failure::Failed(format!(
            "the release is not ready: {count} reasons above"
        ))),
    }
}

/// Returns where the versions of the packages disagree, and dependencies on what is not published.
fn disagreements(packages: &[Package], others: &[String], version: &str) -> Vec<String> {
    let mut found = Vec::new();
    for package in packages {
        let name = &package.name;
        if package.version != version {
            found.push(format!(
                "{name} has version {}, and others {version}",
                package.version
            ));
        }
        for member in &package.members {
            if others.contains(&member.name) {
                found.push(format!(
                    "{name} depends on {}, which is not published",
                    member.name
                ));
            } else if member.requirement != format!("^{version}") {
                let (other, requirement) = (&member.name, &member.requirement);
                found.push(format!(
                    "{name} requires {other} {requirement}; set it to {version} in Cargo.toml"
                ));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Package, disagreements};
    use crate::packages::published::Member;

    #[test]
    fn every_disagreement_is_found() {
        let package = |name: &str, version: &str, members: &[(&str, &str)]| Package {
            name: name.to_owned(),
            version: version.to_owned(),
            features: Vec::new(),
            members: members
                .iter()
                .map(|(name, requirement)| Member {
                    name: (*name).to_owned(),
                    requirement: (*requirement).to_owned(),
                })
                .collect(),
        };
        let others = ["xtask".to_owned()];
        let agree = [
            package("a", "0.3.0", &[]),
            package("b", "0.3.0", &[("a", "^0.3.0")]),
        ];
        assert!(disagreements(&agree, &others, "0.3.0").is_empty());
        let disagree = [
            package("a", "0.3.0", &[("xtask", "*")]),
            package("b", "0.2.0", &[("a", "^0.2.0")]),
        ];
        let found = disagreements(&disagree, &others, "0.3.0");
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
