#![doc = include_str!("../README.md")]

#[cfg(all(target_arch = "wasm32", feature = "mock"))]
compile_error!("the feature `mock` needs sockets, which `wasm32-unknown-unknown` lacks");

mod any_error;
mod authorization;
mod base_url;
mod binary;
#[cfg(feature = "blocking")]
pub mod blocking;
mod builder;
mod call;
pub mod catalogue;
mod connection;
mod credentials;
mod date;
mod date_time;
mod definitions;
mod enumeration;
mod error;
mod error_sources;
mod failure;
mod fixtures;
mod form;
mod http_client;
mod json_error;
#[cfg(feature = "schemars")]
mod json_schema;
mod maybe;
mod media;
mod media_type;
#[cfg(feature = "mock")]
pub mod mock;
mod multipart;
mod object;
mod operation;
mod operation_error;
mod outcome;
mod parameter;
mod platform;
#[doc(hidden)]
pub mod private;
mod response;
mod retry;
mod retry_after;
mod retry_policy;
mod run;
mod scheme_credential;
mod shared_token_provider;
mod status;
mod token_provider;
#[cfg_attr(not(feature = "tracing"), path = "no_trace.rs")]
mod trace;
mod transient_failure;
mod union;
mod unknown;

pub use any_error::AnyError;
pub use binary::Binary;
pub use builder::ClientBuilder;
pub use credentials::{Anonymous, Credentials};
pub use date::{Date, DateError};
pub use date_time::{DateTime, DateTimeError};
pub use enumeration::ParseEnumError;
pub use error::{Error, ErrorKind, Violation};
pub use http_client::http_client_builder;
pub use maybe::Maybe;
pub use media::Media;
pub use response::Response;
pub use retry_policy::RetryPolicy;
pub use status::HasStatus;
pub use token_provider::{TokenError, TokenProvider};
pub use unknown::{UnknownBoolean, UnknownInteger, UnknownJson, UnknownString};
