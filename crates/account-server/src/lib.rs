#![doc = include_str!("../README.md")]

mod dialects;

#[rustfmt::skip]
mod generated;

pub use dialects::Dialects;
pub use generated::*;
pub use openapi_server_runtime::formats;

/// The maximum length of a request body in bytes. Longer bodies are rejected with 413.
pub const BODY_LIMIT: usize = 65_536;

/// Creates the tower service, which has less overhead than [`router`]. Clones share the implementation.
pub fn server<S: Implementation>(implementation: S) -> Server<S, Dialects> {
    Server::with_limits(implementation, Dialects, Limits::default().with_body(BODY_LIMIT))
}

/// Creates an axum router, which can be merged with others, wrapped in layers, or served.
pub fn router<S: Implementation>(implementation: S) -> axum::Router {
    axum::Router::new().fallback_service(server(implementation))
}
