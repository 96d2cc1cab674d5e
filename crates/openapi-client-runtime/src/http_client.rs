//! The HTTP client below a generated client.

use crate::platform;

/// Returns the builder of the HTTP client of every generated client. A client for `ClientBuilder::http_client` should
/// be built from it too.
///
/// With the feature `rustls` it makes sure that rustls has a cryptography provider; building a `reqwest::Client` panics
/// without one. It follows no redirect and sends no `Referer`, since either could take a credential in the query to
/// another host. On `wasm32-unknown-unknown`, the browser decides on both.
pub fn http_client_builder() -> reqwest::ClientBuilder {
    platform::http_builder()
}
