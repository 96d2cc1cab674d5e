// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What every generated client has in common, whatever the contract.

mod attempts;
mod builder;
pub(crate) mod call;
pub mod catalogue;
pub(crate) mod connection;
mod credentials;
pub(crate) mod dynamic;
pub(crate) mod error;
pub(crate) mod form;
mod hindrance;
mod hooks;
mod maybe;
pub(crate) mod members;
pub(crate) mod multipart;
pub(crate) mod parameter;
mod provider;
mod reason;
pub(crate) mod response;
mod retry;
mod shown;
#[cfg(feature = "tracing")]
mod trace;
pub(crate) mod union;

pub use builder::ClientBuilder;
pub(crate) use credentials::Secret;
pub use credentials::{Anonymous, Credentials};
pub use dynamic::{CallError, Output};
pub use error::{Error, ErrorKind, Status, Violation};
pub use maybe::Maybe;
pub use provider::{TokenError, TokenProvider};
pub use retry::Retry;
