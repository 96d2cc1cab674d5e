//! Edges between the members of the workspace.

use crate::support::root;
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Command;

/// Who may depend on whom. Above all: xtask never depends on a generated crate, so that broken
/// output does not stop regeneration; the client and the server know nothing of each other, so that
/// two readings of the contract cannot share a mistake; the generator knows no other member, and the judge, which reads the
/// contract on its own, none at all. The run-time crates know no contract and no other member.
const ALLOWED: [(&str, &str); 12] = [
    ("xtask", "openapi-codegen"),
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
fn members_depend_on_each_other_only_as_the_architecture_says() {
    let members = members();
    let names: BTreeSet<&str> = members.iter().map(name).collect();
    for member in &members {
        // Of every kind: a development dependency is an edge as well.
        for dependency in member["dependencies"].as_array().unwrap() {
            let edge = (name(member), name(dependency));
            // A member may turn on features of its own for its tests.
            assert!(
                !names.contains(edge.1) || ALLOWED.contains(&edge) || edge.0 == edge.1,
                "{} must not depend on {}; ARCHITECTURE.md tells why",
                edge.0,
                edge.1
            );
        }
    }
}

#[test]
fn nothing_is_generated_while_building() {
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
