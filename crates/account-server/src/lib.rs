#![doc = include_str!("../README.md")]

mod dialects;

#[rustfmt::skip]
mod generated;

pub use dialects::Dialects;
pub use generated::*;
pub use openapi_server_runtime::formats;

/// The longest request body, in octets; every operation with a body answers a longer one with 413.
pub const BODY_LIMIT: usize = 65_536;

/// The service as a tower service: the shortest way from a connection to the implementation.
///
/// Clones share the implementation.
pub fn server<S: Implementation>(service: S) -> Server<S, Dialects> {
    Server::with_limits(service, Dialects, Limits::default().with_body(BODY_LIMIT))
}

/// The service as an axum router, to be merged with others, layered, or served.
pub fn router<S: Implementation>(service: S) -> axum::Router {
    axum::Router::new().fallback_service(server(service))
}
