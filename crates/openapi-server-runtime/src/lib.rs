#![doc = include_str!("../README.md")]

mod axum_router;
mod binary;
mod context;
mod contract;
mod date_time;
mod describe;
mod entity_tags;
mod error_for;
mod error_response;
pub mod formats;
mod json;
mod limits;
mod maybe;
mod media;
mod media_type;
mod operation;
mod patterns;
mod rejection;
mod request;
mod response;
mod rfc_3339;
mod routing;
mod schema;
mod server;
mod unions;
mod validation;
mod violation;
mod violations;

#[doc(hidden)]
pub mod private;

pub use binary::Binary;
pub use context::RequestContext;
pub use date_time::{DateTime, DateTimeError};
pub use entity_tags::EntityTags;
pub use error_for::ErrorFor;
pub use error_response::ErrorResponse;
pub use limits::Limits;
pub use maybe::Maybe;
pub use media::Media;
pub use operation::{Deprecation, OperationInfo};
pub use rejection::{Rejection, RejectionKind};
pub use response::{Response, ResponseError};
pub use server::Server;
pub use violation::{Location, Violation};
pub use {bytes, http, jiff};
