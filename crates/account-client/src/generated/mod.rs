// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(
    unexpected_cfgs, unreachable_pub, dead_code, deprecated, unused_imports, unused_macros, unused_mut, unused_variables,
    unreachable_patterns, nonstandard_style, rustdoc::all,
    clippy::all, clippy::unwrap_used, clippy::expect_used, clippy::panic
)]

#[cfg(feature = "catalogue")]
pub mod calls;
#[cfg(feature = "catalogue")]
pub mod catalogue;
pub mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod operations;
pub mod progenitor;
pub mod security;
pub mod support;
pub mod types;
