// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! A client by its parts.

use super::super::client::Client;
use super::attempts::Patience;
use super::connection::{Connection, RESPONSE_LIMIT, USER_AGENT};
use super::error::{Error, Fault};
use super::retry::Retry;
use super::shown::Causes;
use super::{Anonymous, Credentials};
use std::fmt;
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(15);
const DEADLINE: Duration = Duration::from_secs(60);

/// What a client is made of; begun by [`Client::builder`].
#[must_use = "nothing is made before `build`"]
pub struct ClientBuilder<C> {
    base_url: String,
    credentials: C,
    begin: fn() -> reqwest::ClientBuilder,
    http: reqwest::ClientBuilder,
    /// In place of what `http` builds.
    brought: Option<reqwest::Client>,
    timeout: Duration,
    response_limit: usize,
    patience: Patience,
    fault: Option<String>,
}

impl ClientBuilder<Anonymous> {
    pub(crate) fn new(base_url: &str, begin: fn() -> reqwest::ClientBuilder) -> Self {
        ClientBuilder {
            base_url: base_url.to_owned(),
            credentials: Anonymous,
            begin,
            http: Connection::http_builder(begin),
            brought: None,
            timeout: TIMEOUT,
            response_limit: RESPONSE_LIMIT,
            patience: Patience {
                retry: Retry::standard(),
                deadline: DEADLINE,
            },
            fault: None,
        }
    }
}

impl<C> ClientBuilder<C> {
    /// With these credentials in place of those before.
    pub fn credentials<D: Credentials>(self, credentials: D) -> ClientBuilder<D> {
        let ClientBuilder {
            base_url,
            begin,
            http,
            brought,
            timeout,
            response_limit,
            patience,
            fault,
            ..
        } = self;
        ClientBuilder {
            base_url,
            credentials,
            begin,
            http,
            brought,
            timeout,
            response_limit,
            patience,
            fault,
        }
    }

    /// Sends by this HTTP client, for example one that other parts of a program use too. How connections are made
    /// is then its own: time to connect, pool, program's name, proxy and root certificates of this builder count for
    /// nothing. It should follow no redirect, since that can take a credential to another host.
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.brought = Some(http);
        self
    }

    /// When a request is sent again; [`Retry::standard`] if nothing is said.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.patience.retry = retry;
        self
    }

    /// The limit on the time of one attempt, from connecting to the end of the answer; 15 s if nothing is said.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The limit on the time of a call, with all its attempts and what is between them; 60 s if nothing is said.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.patience.deadline = deadline;
        self
    }

    /// The limit on the length of an answer; 64 MiB if nothing is said.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
        self
    }

    /// The limit on the time to make a connection; 10 s if nothing is said.
    pub fn connect_timeout(self, timeout: Duration) -> Self {
        self.with_http(|http| http.connect_timeout(timeout))
    }

    /// How long a connection is kept that nothing is sent on; 90 s if nothing is said.
    pub fn pool_idle_timeout(self, timeout: Duration) -> Self {
        self.with_http(|http| http.pool_idle_timeout(timeout))
    }

    /// How many connections are kept that nothing is sent on; any number if nothing is said.
    pub fn pool_max_idle(self, connections: usize) -> Self {
        self.with_http(|http| http.pool_max_idle_per_host(connections))
    }

    /// The program's name, such as `reports/2.1`, put before the client's own in `User-Agent`.
    pub fn user_agent(self, program: &str) -> Self {
        let both = format!("{program} {USER_AGENT}");
        self.with_http(|http| http.user_agent(both))
    }

    /// Connects by this proxy, such as `http://user:password@proxy.example.com:3128`, in place of those that the
    /// environment names.
    pub fn proxy(mut self, url: &str) -> Self {
        match reqwest::Proxy::all(url) {
            Ok(proxy) => self.with_http(|http| http.proxy(proxy)),
            // The URL is not told: it may have a password.
            Err(_) => {
                self.fault = Some("the proxy's URL is none".to_owned());
                self
            }
        }
    }

    /// Trusts the certificates of this PEM text as well as those of the platform.
    #[cfg(feature = "rustls")]
    pub fn root_certificates_pem(mut self, pem: &[u8]) -> Self {
        match reqwest::Certificate::from_pem_bundle(pem) {
            Ok(found) if !found.is_empty() => self.with_http(|http| http.tls_certs_merge(found)),
            _ => {
                self.fault = Some("the root certificates are no PEM text with certificates".to_owned());
                self
            }
        }
    }

    fn with_http(mut self, change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder) -> Self {
        self.http = change(self.http);
        self
    }
}

impl<C: Credentials> ClientBuilder<C> {
    /// The client.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](super::ErrorKind::InvalidRequest): nothing can be sent to this URL, with these
    /// credentials, or in this way, for example because the root certificates are none.
    pub fn build(self) -> Result<Client<C>, Error> {
        if let Some(fault) = self.fault {
            return Err(Fault::InvalidRequest(fault).into());
        }
        self.credentials.check().map_err(Fault::InvalidRequest)?;
        let mut connection = Connection::new(&self.base_url, self.begin)?;
        let http = match self.brought {
            Some(http) => http,
            None => self.http.build().map_err(|error| {
                Fault::InvalidRequest(format!("the HTTP client cannot be made: {}", Causes(&error)))
            })?,
        };
        connection.set_http(http);
        connection.set_timeout(self.timeout);
        connection.set_response_limit(self.response_limit);
        connection.set_patience(self.patience);
        Ok(Client {
            connection,
            credentials: self.credentials,
        })
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What it would connect by may have a password.
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}
