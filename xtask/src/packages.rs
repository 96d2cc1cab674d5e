//! The packages that are published, and the checks of them that `cargo xtask nightly` and `cargo xtask release` run.

pub(crate) mod archive;
pub(crate) mod consumers;
pub(crate) mod features;
pub(crate) mod published;
mod server;
pub(crate) mod web;
