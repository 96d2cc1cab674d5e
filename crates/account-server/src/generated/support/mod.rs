// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What every generated server needs at run time, whatever its document says.
//!
//! Nothing here knows an operation or a schema: the tables and traits beside this folder do.

pub mod body;
pub mod credentials;
pub mod describe;
pub mod form;
pub mod formats;
pub mod json;
mod maybe;
pub mod negotiation;
pub mod parameters;
pub mod patterns;
mod rejection;
pub mod reply;
pub mod routing;
pub mod schema;
mod server;
pub mod unions;
pub mod validation;
pub mod write;

pub use body::Limits;
pub use json::Binary;
pub use maybe::Maybe;
pub use rejection::{Place, Reason, Refusal, Rejection, Statuses, Violation};
pub use server::Server;
