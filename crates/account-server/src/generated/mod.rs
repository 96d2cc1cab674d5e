// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The generated server. It needs `openapi-server-runtime` 0.3.0.

#![allow(
    clippy::all,
    clippy::pedantic,
    unreachable_pub,
    dead_code,
    deprecated,
    unused_imports,
    unused_macros,
    unused_variables,
    unreachable_patterns,
    unused_mut,
    unused_parens,
    non_upper_case_globals,
    non_snake_case,
    non_camel_case_types,
    rustdoc::all
)]
pub mod terraform;
pub mod accounts;
pub mod workspace;
pub mod contract;
pub mod error_documents;
pub mod openapi;
pub mod operation;
pub mod security;
pub mod types;
mod checks;
mod described;
mod router;
mod schemas;

use ::openapi_server_runtime::private::v1 as runtime;
pub use ::openapi_server_runtime::{bytes, http, jiff};
pub use ::openapi_server_runtime::{
    Binary, DateTime, DateTimeError, Deprecation, EntityTags, ErrorFor, ErrorResponse,
    Limits, Location, Maybe, Media, OperationInfo, Rejection, RejectionKind, Response,
    ResponseError, Violation,
};
pub use error_documents::ErrorDocuments;
pub use openapi::openapi;
pub use operation::Operation;
pub use router::{Implementation, Server};

/// The request that is being handled, without its body.
pub type RequestContext<'r> = ::openapi_server_runtime::RequestContext<'r, Operation>;
