#![doc = include_str!("../README.md")]

pub mod api_reference;
pub mod changes;
pub mod client;
pub mod conformance;
mod conversions;
mod deprecation;
pub mod diagnostics;
mod identifier;
mod lower;
pub mod model;
pub mod output;
mod pointer;
mod printing;
mod redaction;
mod rustdoc;
pub mod server;
mod source;

pub use lower::{LoadOptions, finish, load, load_with};
