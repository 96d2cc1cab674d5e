//! Clients that others have written.

mod curl;
mod python;
mod terraform;

use std::env;
use std::path::PathBuf;

/// A program of this machine. Where it is absent, its tests pass without looking, and `cargo xtask test`
/// names what is skipped.
fn installed(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut programs = env::split_paths(&path).map(|folder| folder.join(program));
    programs.find(|program| program.is_file())
}
