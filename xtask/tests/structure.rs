//! Structural rules: dependencies between crates, which files are generated, and settings shared by the workspace.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

#[path = "structure/crates.rs"]
mod crates;
#[path = "structure/faults.rs"]
mod faults;
#[path = "structure/files.rs"]
mod files;
#[path = "structure/imports.rs"]
mod imports;
#[path = "structure/judge.rs"]
mod judge;
#[path = "structure/manifests.rs"]
mod manifests;
mod support;
#[path = "structure/workflow.rs"]
mod workflow;
