//! `client.rs` and `mod.rs`.

use super::options::Options;
use crate::model::Api;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the items of `client.rs`.
pub(super) fn client(api: &Api, builder: &TokenStream) -> TokenStream {
    let doc = format!(
        " A client of {}.",
        api.title
            .trim()
            .trim_end_matches('.')
            .lines()
            .next()
            .unwrap_or_default()
    );
    quote! {
        use super::runtime::{self, Anonymous, CallFailure, Connection, Credentials, Error, HttpDefaults};
        use ::std::time::Duration;

        static HTTP_DEFAULTS: HttpDefaults = HttpDefaults {
            builder: #builder,
            user_agent: ::std::concat!(::std::env!("CARGO_PKG_NAME"), "/", ::std::env!("CARGO_PKG_VERSION")),
        };

        /// Configures a [`Client`] with the credentials `C`; returned by [`Client::builder`].
        pub type ClientBuilder<C = Anonymous> = runtime::ClientBuilder<Client<C>>;

        #[doc = #doc]
        ///
        /// `C` is the type of its credentials, which decides which operations can be called. Cloning is cheap, and
        /// clones share their connections.
        #[derive(Clone)]
        pub struct Client<C> {
            pub(crate) connection: Connection,
            pub(crate) credentials: C,
        }

        impl Client<Anonymous> {
            /// Creates a client without credentials, for operations that require none.
            ///
            /// # Errors
            ///
            /// [`InvalidRequest`](runtime::ErrorKind::InvalidRequest): the URL is invalid.
            pub fn anonymous(base_url: &str) -> ::std::result::Result<Self, Error> {
                Self::new(base_url, Anonymous)
            }

            /// Configures a client of the server at `base_url`, which may end in a path. It retries transient failures.
            pub fn builder(base_url: &str) -> ClientBuilder {
                runtime::ClientBuilder::new(base_url, Anonymous, &HTTP_DEFAULTS)
            }
        }

        impl<C: Credentials> Client<C> {
            /// Creates a client of the server at `base_url`, which may end in a path.
            ///
            /// It sends every request once, waits 30 s for a response, accepts at most 64 MiB of it, and follows no
            /// redirect. The HTTP client is built when the first call needs it.
            ///
            /// # Errors
            ///
            /// [`InvalidRequest`](runtime::ErrorKind::InvalidRequest): the URL is invalid, or no request can contain the
            /// credentials, for example because a token is empty or ends with a line break.
            pub fn new(base_url: &str, credentials: C) -> ::std::result::Result<Self, Error> {
                credentials.check().map_err(CallFailure::InvalidRequest)?;
                let connection = Connection::new(base_url, &HTTP_DEFAULTS)?;
                ::std::result::Result::Ok(Self { connection, credentials })
            }

            /// Replaces the credentials.
            ///
            /// # Errors
            ///
            /// [`InvalidRequest`](runtime::ErrorKind::InvalidRequest): no request can contain the credentials.
            pub fn with_credentials<D: Credentials>(
                self,
                credentials: D,
            ) -> ::std::result::Result<Client<D>, Error> {
                credentials.check().map_err(CallFailure::InvalidRequest)?;
                ::std::result::Result::Ok(Client { connection: self.connection, credentials })
            }
        }

        impl<C> Client<C> {
            /// Replaces the HTTP client. Set its redirect policy: on a redirect to another host, only credentials in the
            /// `Authorization` header are removed.
            #[must_use]
            pub fn with_http_client(mut self, http: ::reqwest::Client) -> Self {
                self.connection.set_http(http);
                self
            }

            /// Sets the time limit of a request, from connecting to the end of the response.
            #[must_use]
            pub fn with_timeout(mut self, timeout: Duration) -> Self {
                self.connection.set_timeout(timeout);
                self
            }

            /// Sets the size limit of a response.
            #[must_use]
            pub fn with_response_limit(mut self, bytes: usize) -> Self {
                self.connection.set_response_limit(bytes);
                self
            }

            /// Returns the base URL, without a trailing slash.
            pub fn base_url(&self) -> &str {
                self.connection.base_url()
            }
        }

        impl<C: Credentials> runtime::GeneratedClient for Client<C> {
            type Credentials = C;
            type WithCredentials<D: Credentials> = Client<D>;

            fn from_parts(connection: Connection, credentials: C) -> Self {
                Self { connection, credentials }
            }
        }

        impl<C> ::std::fmt::Debug for Client<C> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct("Client").field("base_url", &self.base_url()).finish_non_exhaustive()
            }
        }
    }
}

/// Returns the items of `mod.rs`.
pub(super) fn modules(options: &Options) -> TokenStream {
    let feature = options.catalogue_feature.as_ref();
    let catalogue = feature.map(|feature| quote!(#[cfg(feature = #feature)]));
    let feature = options.mock_feature.as_ref();
    let mock = feature.map(|feature| quote!(#[cfg(feature = #feature)]));
    let fixtures = options.fixtures_feature.as_ref().map(|feature| {
        quote! {
            #[cfg(feature = #feature)]
            pub mod fixtures;
        }
    });
    let requests = options.fakes_feature.as_ref().map(|feature| {
        quote! {
            #[cfg(feature = #feature)]
            pub mod requests;
        }
    });
    let json_schema = options.schemars_feature.as_ref().map(|feature| {
        quote! {
            #[cfg(feature = #feature)]
            pub mod json_schema;
        }
    });
    quote! {
        #catalogue
        /// Calls of operations by id, with JSON.
        pub mod calls;
        #catalogue
        /// The operations as data.
        pub mod catalogue;
        /// The client.
        pub mod client;
        #fixtures
        #json_schema
        #mock
        pub mod mock;
        /// Requests and their outcomes.
        pub mod operations;
        /// The output of progenitor, which sends the requests.
        #[allow(missing_docs)]
        pub mod progenitor;
        #requests
        /// Credentials.
        pub mod security;
        /// The types of the schemas.
        pub mod types;
    }
}

/// Returns the path of the function that creates the builder of an HTTP client.
pub(super) fn http_client_builder(options: &Options) -> Result<TokenStream, String> {
    let path = options
        .http_client_builder
        .as_deref()
        .unwrap_or("super::runtime::http_client_builder");
    let path: syn::Path =
        syn::parse_str(path).map_err(|error| format!("`{path}` is not the path of a function: {error}"))?;
    let path = quote::ToTokens::to_token_stream(&path);
    Ok(quote!(#path))
}
