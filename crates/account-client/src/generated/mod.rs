// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(
    unexpected_cfgs, unreachable_pub, dead_code, deprecated, unused_imports, unused_macros, unused_mut, unused_variables,
    unreachable_patterns, nonstandard_style, rustdoc::all,
    clippy::all, clippy::unwrap_used, clippy::expect_used, clippy::panic
)]

// If this import is unresolved, the run-time crate is of another version than the generator of this code.
use ::openapi_client_runtime::private::v1 as runtime;

#[cfg(feature = "catalogue")]
/// Calls of operations by id, with JSON.
pub mod calls;
#[cfg(feature = "catalogue")]
/// The operations as data.
pub mod catalogue;
/// The client.
pub mod client;
#[cfg(feature = "fixtures")]
pub mod fixtures;
#[cfg(feature = "schemars")]
pub mod json_schema;
#[cfg(feature = "mock")]
pub mod mock;
/// Requests and their outcomes.
pub mod operations;
/// The output of progenitor, which sends the requests.
#[allow(missing_docs)]
pub mod progenitor;
#[cfg(feature = "fakes")]
pub mod requests;
/// Credentials.
pub mod security;
/// The types of the schemas.
pub mod types;
