//! What the tree promises: who may depend on whom, which files are generated, and that everything
//! is kept by the same rules.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

#[path = "structure/crates.rs"]
mod crates;
#[path = "structure/files.rs"]
mod files;
#[path = "structure/judge.rs"]
mod judge;
#[path = "structure/manifests.rs"]
mod manifests;
mod support;
