//! The packages that are published: those whose manifest has `publish = true`.

use crate::failure::Failure;
use crate::process;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// A package that is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// Its features, without `default`.
    pub(crate) features: Vec<String>,
    /// Its dependencies on member crates, without those that only its tests have.
    pub(crate) members: Vec<Member>,
}

/// A dependency on a member crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) name: String,
    /// The required version, such as `^0.3.0`, or `*` without one.
    pub(crate) requirement: String,
}

/// Returns the packages that are published, each after its dependencies, and the names of the other members.
pub(crate) fn read(root: &Path) -> Result<(Vec<Package>, Vec<String>), Failure> {
    let mut command = process::cargo(root, &["metadata", "--no-deps", "--format-version", "1"]);
    let output = command.output();
    let output = output.map_err(|error| process::not_started(&command, &error))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(Failure::Failed(reason));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure::Failed(format!("cargo metadata: {error}")))?;
    let (published, others) = split(&metadata);
    Ok((in_order(published), others))
}

/// Splits the output of `cargo metadata` by whether a package may be published to the default registry.
fn split(metadata: &Value) -> (Vec<Package>, Vec<String>) {
    let members: Vec<&Value> = metadata["packages"].as_array().into_iter().flatten().collect();
    let names: BTreeSet<String> = members.iter().map(|member| text(&member["name"])).collect();
    // An empty list of registries is `publish = false`.
    let (published, others): (Vec<_>, Vec<_>) = members
        .into_iter()
        .partition(|member| member["publish"].is_null());
    let others = others.iter().map(|member| text(&member["name"])).collect();
    (
        published
            .into_iter()
            .map(|member| package(member, &names))
            .collect(),
        others,
    )
}

fn package(member: &Value, names: &BTreeSet<String>) -> Package {
    let dependencies = member["dependencies"].as_array().into_iter().flatten();
    let members = dependencies
        .filter(|dependency| dependency["kind"] != "dev" && names.contains(&text(&dependency["name"])))
        .map(|dependency| Member {
            name: text(&dependency["name"]),
            requirement: text(&dependency["req"]),
        });
    let features = member["features"].as_object().into_iter().flatten();
    Package {
        name: text(&member["name"]),
        version: text(&member["version"]),
        features: features
            .map(|(name, _)| name.clone())
            .filter(|name| name != "default")
            .collect(),
        members: members.collect(),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Sorts packages by name, each after its dependencies.
fn in_order(mut packages: Vec<Package>) -> Vec<Package> {
    packages.sort_by(|a, b| a.name.cmp(&b.name));
    let mut ordered: Vec<Package> = Vec::new();
    while !packages.is_empty() {
        let is_ready = |package: &Package| {
            let waits = |member: &Member| packages.iter().any(|other| other.name == member.name);
            !package.members.iter().any(waits)
        };
        // Cargo rejects cycles, so there is always one; otherwise, any.
        let next = packages.iter().position(is_ready).unwrap_or_default();
        ordered.push(packages.remove(next));
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::{in_order, split};
    use serde_json::json;

    #[test]
    fn packages_follow_their_dependencies_and_ignore_those_of_tests() {
        let dependency =
            |name: &str, kind: Option<&str>| json!({"name": name, "req": "^1.0.0", "kind": kind});
        let metadata = json!({"packages": [
            {"name": "a", "version": "1.0.0", "publish": null, "features": {"default": [], "x": []},
             "dependencies": [dependency("c", None), dependency("serde", None), dependency("b", Some("dev"))]},
            {"name": "b", "version": "1.0.0", "publish": null, "features": {}, "dependencies": [dependency("a", None)]},
            {"name": "c", "version": "1.0.0", "publish": null, "features": {}, "dependencies": []},
            {"name": "d", "version": "1.0.0", "publish": [], "features": {}, "dependencies": []},
        ]});
        let (published, others) = split(&metadata);
        let ordered = in_order(published);
        let names: Vec<&str> = ordered.iter().map(|package| package.name.as_str()).collect();
        assert_eq!(names, ["c", "a", "b"]);
        assert_eq!(others, ["d"]);
        assert_eq!(ordered[1].features, ["x"]);
        assert_eq!(ordered[1].members.len(), 1);
    }
}
