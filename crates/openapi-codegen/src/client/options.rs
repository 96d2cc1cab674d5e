//! Options of the client emitter.

use crate::output::Origin;

/// How to generate a client.
#[derive(Debug, Clone)]
pub struct Options {
    /// The origin of the files, for their banners.
    pub origin: Origin,
    /// The path of a function that returns the `reqwest::ClientBuilder` of a client; by default, that of
    /// `openapi-client-runtime`.
    pub http_client_builder: Option<String>,
    /// The feature that enables the catalogue; without one, it is always enabled.
    pub catalogue_feature: Option<String>,
    /// The feature that enables the mock; without one, it is always enabled.
    pub mock_feature: Option<String>,
    /// The feature that implements `schemars::JsonSchema` for the types; without one, there are no implementations.
    pub schemars_feature: Option<String>,
    /// The feature that enables functions of the types which return the document's examples; without one, there are none.
    pub fixtures_feature: Option<String>,
    /// The feature that enables the trait of the operations, and requests as data; without one, there is no trait.
    pub fakes_feature: Option<String>,
    /// The package whose root exports `Client`, the credentials, `Maybe`, `operations` and `types`. The documentation of
    /// each operation contains an example that uses it; without one, there are no examples.
    pub examples_for: Option<String>,
}
