// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! What every generated server needs at run time, whatever its document says.
//!
//! Nothing here knows an operation or a schema: the tables and traits beside this folder do.

mod binary;
pub mod body;
pub mod bounds;
pub mod choices;
pub mod containers;
pub mod credentials;
pub mod describe;
pub mod enums;
pub mod form;
pub mod formats;
pub mod json;
mod maybe;
pub mod members;
pub mod negotiation;
pub mod objects;
pub mod parameters;
pub mod patterns;
pub mod raw_values;
mod rejection;
pub mod reply;
pub mod report;
pub mod routing;
pub mod sameness;
pub mod schema;
mod server;
pub mod styles;
pub mod unions;
pub mod validation;
mod violations;
pub mod walk;
pub mod write;

pub use binary::Binary;
pub use body::Limits;
pub use maybe::Maybe;
pub use rejection::{Place, Reason, Refusal, Rejection, Statuses, Violation};
pub use server::Server;
pub use violations::Violations;
