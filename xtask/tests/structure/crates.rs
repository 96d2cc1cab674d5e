//! Dependencies between the member crates of the workspace.

use crate::support::root;
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// The allowed dependencies. In particular, xtask never depends on a generated crate, so that broken output does not
/// prevent regeneration. Client and server do not depend on each other, so that two readings of the contract cannot share a
/// mistake. The generator, the run-time crates, and the judge, which reads the contract independently, depend on no other
/// member crate.
const ALLOWED: [(&str, &str); 15] = [
    ("xtask", "openapi-codegen"),
    ("xtask", "openapi-compat"),
    ("openapi-compat", "openapi-codegen"),
    ("openapi-compat", "openapi-judge"),
    ("account-client", "openapi-client-runtime"),
    ("account-server", "openapi-server-runtime"),
    ("accountd", "account-server"),
    ("account", "account-client"),
    ("conformance", "account-client"),
    ("conformance", "account-server"),
    ("conformance", "openapi-conformance"),
    ("conformance", "openapi-judge"),
    ("openapi-conformance", "openapi-judge"),
    ("bench", "account-client"),
    ("bench", "account-server"),
];

fn members() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn name(value: &Value) -> &str {
    value["name"].as_str().unwrap()
}

#[test]
fn only_allowed_dependencies_exist() {
    let members = members();
    let names: BTreeSet<&str> = members.iter().map(name).collect();
    for member in &members {
        // Development dependencies count as well.
        for dependency in member["dependencies"].as_array().unwrap() {
            let edge = (name(member), name(dependency));
            // A crate may depend on itself to enable features for its tests.
            assert!(
                !names.contains(edge.1) || ALLOWED.contains(&edge) || edge.0 == edge.1,
                "{} must not depend on {}; see ARCHITECTURE.md",
                edge.0,
                edge.1
            );
        }
    }
}

#[test]
fn no_crate_generates_code_while_building() {
    for member in members() {
        for target in member["targets"].as_array().unwrap() {
            for kind in target["kind"].as_array().unwrap() {
                let kind = kind.as_str().unwrap();
                assert!(
                    kind != "custom-build" && kind != "proc-macro",
                    "{} has a {kind} target; generate with `cargo xtask regenerate` and commit the result",
                    name(&member)
                );
            }
        }
    }
}
