//! Compares the features of a crate, of which the public interface with all features shows nothing.

use super::changes::ApiChange;
use crate::failure::{Failure, io_failure};
use openapi_compat::Class;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use toml::Table;

/// Returns the features of a crate of a version.
pub(super) fn read(root: &Path, package: &str) -> Result<BTreeSet<String>, Failure> {
    let file = root.join("crates").join(package).join("Cargo.toml");
    let text = fs::read_to_string(&file).map_err(|error| io_failure(&file, &error))?;
    let manifest: Table = text.parse().map_err(|error: toml::de::Error| {
        Failure::Failed(format!("{}: {}", file.display(), error.message()))
    })?;
    let features = manifest.get("features").and_then(|features| features.as_table());
    Ok(features.into_iter().flat_map(Table::keys).cloned().collect())
}

/// Compares the features of two versions.
pub(super) fn changes(base: &BTreeSet<String>, new: &BTreeSet<String>) -> Vec<ApiChange> {
    let change = |class, sign: char, name: &str, reason| ApiChange {
        class,
        text: format!("{sign} feature {name}"),
        reason,
        contents: 0,
    };
    let removed = base.difference(new).map(|name| {
        let reason = "Cargo refuses a manifest that enables it.";
        change(Class::Breaking, '-', name, reason)
    });
    let added = new.difference(base).map(|name| {
        let reason = "Existing code compiles without it.";
        change(Class::Compatible, '+', name, reason)
    });
    removed.chain(added).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::{changes, read};
    use openapi_compat::Class;
    use std::fs;

    #[test]
    fn a_removed_feature_breaks() {
        let features = |text: &str| {
            let root = tempfile::TempDir::new().unwrap();
            let folder = root.path().join("crates/tiny");
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("Cargo.toml"), text).unwrap();
            read(root.path(), "tiny").ok().unwrap()
        };
        let base = features("[package]\nname = \"tiny\"\n[features]\nkept = []\nlost = []\n");
        let new = features("[package]\nname = \"tiny\"\n[features]\nkept = [\"more\"]\nmore = []\n");
        let found: Vec<_> = changes(&base, &new)
            .into_iter()
            .map(|change| (change.class, change.text))
            .collect();
        let expected = [
            (Class::Breaking, "- feature lost".to_owned()),
            (Class::Compatible, "+ feature more".to_owned()),
        ];
        assert_eq!(found, expected);
        assert!(features("[package]\nname = \"tiny\"\n").is_empty());
    }
}
