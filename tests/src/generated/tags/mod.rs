// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

pub(super) mod terraform;
pub(super) mod accounts;
pub(super) mod workspace;
