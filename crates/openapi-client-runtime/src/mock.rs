//! Support for the expectations that generated code defines on httpmock, for tests of programs that use a client.
//!
//! An expectation is what the client would send for the same values, so it proves programs that use the client, never
//! the client itself.

#[doc(hidden)]
pub mod request;
#[doc(hidden)]
pub mod response;

/// The version of httpmock that generated expectations are for.
pub use httpmock;
