#![doc = include_str!("../README.md")]

mod dialects;

#[rustfmt::skip]
mod generated;

pub use dialects::Dialects;
pub use generated::*;
pub use openapi_server_runtime::formats;

/// The maximum length of a request body in bytes. Longer bodies are rejected with 413.
pub const BODY_LIMIT: usize = 65_536;

/// Returns the limits of [`server`] and [`router`], for a server of one tag such as `accounts::Server::with_limits`.
#[must_use]
pub fn limits() -> Limits {
    Limits::default().with_body(BODY_LIMIT)
}

/// Creates the tower service, which has less overhead than [`router`]. Clones share the implementation.
pub fn server<S: Implementation>(implementation: S) -> Server<S, Dialects> {
    Server::with_limits(implementation, Dialects, limits())
}

/// Creates an axum router with a route for each path, which can be merged with others, nested, wrapped in layers, or served.
/// See `Server::into_router`.
pub fn router<S: Implementation>(implementation: S) -> axum::Router {
    server(implementation).into_router()
}
