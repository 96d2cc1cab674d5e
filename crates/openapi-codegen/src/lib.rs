//! From an OpenAPI 3.0 document to Rust: a client, an axum server stub, and the glue that lets a
//! conformance suite drive both. It knows nothing of any particular document.

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
