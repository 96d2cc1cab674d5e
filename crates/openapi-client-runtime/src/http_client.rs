//! The HTTP client below a generated client.

use reqwest::redirect::Policy;

/// Returns the builder of the HTTP client of every generated client. A client for `ClientBuilder::http_client` should
/// be built from it too.
///
/// With the feature `rustls` it makes sure that rustls has a cryptography provider; building a `reqwest::Client` panics
/// without one. It follows no redirect and sends no `Referer`, since either could take a credential in the query to
/// another host.
pub fn http_client_builder() -> reqwest::ClientBuilder {
    #[cfg(feature = "rustls")]
    {
        // An error means that the program has installed a provider already, which is then used.
        let _ = rustls::crypto::ring::default_provider().install_default();
    }
    reqwest::Client::builder().redirect(Policy::none()).referer(false)
}
