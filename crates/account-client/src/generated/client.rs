// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::support::connection::Connection;
use super::support::error::Fault;
use super::support::{Anonymous, Credentials, Error};
use ::std::time::Duration;

/// A client of Account API.
///
/// `C` are the credentials: operations that ask for some can only be called with a client that
/// has them. Cloning is cheap, and clones share their connections.
#[derive(Clone)]
pub struct Client<C> {
    pub(crate) connection: Connection,
    pub(crate) credentials: C,
}

impl Client<Anonymous> {
    /// A client without credentials, for the operations that ask for none.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](super::support::ErrorKind::InvalidRequest): nothing can be sent to this URL.
    pub fn anonymous(base_url: &str) -> ::std::result::Result<Self, Error> {
        Self::new(base_url, Anonymous)
    }
}

impl Client<Anonymous> {
    /// Begins a client that sends again what may be sent again, of the server at `base_url`, which may
    /// end in a path.
    pub fn builder(base_url: &str) -> super::support::ClientBuilder<Anonymous> {
        super::support::ClientBuilder::new(base_url, crate::http_client_builder)
    }
}

impl<C: Credentials> Client<C> {
    /// A client of the server at `base_url`, which may end in a path.
    ///
    /// It sends every request once, waits 30 s for a response, takes in at most 64 MiB of it, and follows no redirect. The HTTP
    /// client is built when the first call needs it.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](super::support::ErrorKind::InvalidRequest): nothing can be sent to this URL, or with these credentials, for
    /// example because a token is empty or ends with a line break.
    pub fn new(base_url: &str, credentials: C) -> ::std::result::Result<Self, Error> {
        credentials.check().map_err(Fault::InvalidRequest)?;
        let connection = Connection::new(base_url, crate::http_client_builder)?;
        ::std::result::Result::Ok(Self { connection, credentials })
    }

    /// The same client with other credentials.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](super::support::ErrorKind::InvalidRequest): nothing can be sent with these credentials.
    pub fn with_credentials<D: Credentials>(
        self,
        credentials: D,
    ) -> ::std::result::Result<Client<D>, Error> {
        credentials.check().map_err(Fault::InvalidRequest)?;
        ::std::result::Result::Ok(Client {
            connection: self.connection,
            credentials,
        })
    }
}

impl<C> Client<C> {
    /// The same client with an HTTP client of the caller's. Give that one a redirect policy:
    /// credentials outside the `Authorization` header follow redirects to other hosts.
    #[must_use]
    pub fn with_http_client(mut self, http: ::reqwest::Client) -> Self {
        self.connection.set_http(http);
        self
    }

    /// The same client with another limit on the time of a request, from connecting to the end of the answer.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.connection.set_timeout(timeout);
        self
    }

    /// The same client with another limit on the length of a response.
    #[must_use]
    pub fn with_response_limit(mut self, bytes: usize) -> Self {
        self.connection.set_response_limit(bytes);
        self
    }

    /// Where the requests go, without a trailing slash.
    pub fn base_url(&self) -> &str {
        self.connection.base_url()
    }
}

impl<C> ::std::fmt::Debug for Client<C> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}
