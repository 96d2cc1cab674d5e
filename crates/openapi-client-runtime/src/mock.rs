//! Support for generated expectations: typed requests and responses on httpmock, for the tests of programs that use a
//! client.
//!
//! Expected requests are encoded by the code that encodes the client's own requests. Such tests therefore detect
//! mistakes of the program that uses the client, but never mistakes of the client itself.

#[doc(hidden)]
pub mod request;
#[doc(hidden)]
pub mod response;

/// Re-exported so that tests use the version of httpmock that the generated expectations are compiled with.
pub use httpmock;
