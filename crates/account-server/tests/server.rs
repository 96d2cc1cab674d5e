//! What a service learns about a request, the errors that it returns, and where it is mounted.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a failing test panics"
)]

#[path = "server/axum_router.rs"]
mod axum_router;
#[path = "server/context.rs"]
mod context;
#[path = "server/errors.rs"]
mod errors;
#[path = "server/one_tag.rs"]
mod one_tag;
mod support;
#[path = "server/traits.rs"]
mod traits;

/// The public types of the stub can be named without a dependency on the crates that define them.
#[test]
fn crates_of_public_types_are_exported() {
    let status: account_server::http::StatusCode = http::StatusCode::OK;
    let body: account_server::bytes::Bytes = bytes::Bytes::new();
    let time: account_server::jiff::Timestamp = jiff::Timestamp::UNIX_EPOCH;
    assert_eq!((status.as_u16(), body.len(), time.as_second()), (200, 0, 0));
}
