//! Generates Rust from an OpenAPI 3.0 document: a client, an axum server stub, and the bindings through which a
//! conformance suite drives both. Nothing in this crate depends on a particular document.

pub mod client;
pub mod conformance;
pub mod diagnostics;
mod identifier;
mod lower;
pub mod model;
pub mod output;
mod pointer;
mod printing;
pub mod reference;
mod rustdoc;
pub mod server;
mod source;

pub use lower::{LoadOptions, finish, load, load_with};
