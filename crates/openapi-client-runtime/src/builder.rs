//! The builder of clients.

use crate::connection::{Connection, HttpDefaults, RESPONSE_LIMIT};
use crate::credentials::Credentials;
use crate::error::Error;
use crate::error_sources::with_sources;
use crate::failure::CallFailure;
use crate::retry::RetryConfig;
use crate::retry_policy::RetryPolicy;
use std::fmt;
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(15);
const DEADLINE: Duration = Duration::from_secs(60);

/// A client that generated code defines.
pub trait GeneratedClient: Sized {
    /// Its credentials.
    type Credentials: Credentials;
    /// The same client with other credentials.
    type WithCredentials<D: Credentials>: GeneratedClient<Credentials = D>;

    /// Creates the client from its parts.
    fn from_parts(connection: Connection, credentials: Self::Credentials) -> Self;
}

/// Configures a client `T`; returned by its method `builder`.
///
/// The client that it builds retries transient failures as its [`RetryPolicy`] allows.
#[must_use = "`build` returns the client"]
pub struct ClientBuilder<T: GeneratedClient> {
    credentials: T::Credentials,
    settings: Settings,
}

/// Everything but the credentials.
struct Settings {
    base_url: String,
    defaults: &'static HttpDefaults,
    http: reqwest::ClientBuilder,
    /// Replaces what `http` builds.
    http_client: Option<reqwest::Client>,
    timeout: Duration,
    response_limit: usize,
    retry: RetryConfig,
    /// Why the client cannot be built.
    invalid: Option<String>,
}

impl<T: GeneratedClient> ClientBuilder<T> {
    #[doc(hidden)]
    pub fn new(base_url: &str, credentials: T::Credentials, defaults: &'static HttpDefaults) -> Self {
        ClientBuilder {
            credentials,
            settings: Settings {
                base_url: base_url.to_owned(),
                defaults,
                http: defaults.http_builder(),
                http_client: None,
                timeout: TIMEOUT,
                response_limit: RESPONSE_LIMIT,
                retry: RetryConfig {
                    policy: RetryPolicy::standard(),
                    deadline: DEADLINE,
                },
                invalid: None,
            },
        }
    }

    /// Sets the credentials. Their type decides which operations the client can call.
    pub fn credentials<D: Credentials>(self, credentials: D) -> ClientBuilder<T::WithCredentials<D>> {
        ClientBuilder {
            credentials,
            settings: self.settings,
        }
    }

    /// Sends requests with this HTTP client, for example one that a program shares.
    ///
    /// The settings of this builder for connections then have no effect: connect timeout, pool, user agent, proxy and
    /// root certificates; [`build`](Self::build) still rejects an invalid proxy or certificate. The HTTP client should
    /// follow no redirect, since that can take a credential to another host; see
    /// [`http_client_builder`](crate::http_client_builder).
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.settings.http_client = Some(http);
        self
    }

    /// Sets when a request is sent again; [`RetryPolicy::standard`] by default.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.settings.retry.policy = policy;
        self
    }

    /// Limits the time of one attempt, from connecting to the end of the response; 15 s by default.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = timeout;
        self
    }

    /// Limits the time of a call, with all its attempts and the delays between them; 60 s by default.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.settings.retry.deadline = deadline;
        self
    }

    /// Limits the length of a response; 64 MiB by default.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.settings.response_limit = bytes;
        self
    }

    /// Limits the time to establish a connection; 10 s by default.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn connect_timeout(self, timeout: Duration) -> Self {
        self.with_http(|http| http.connect_timeout(timeout))
    }

    /// Sets how long an idle connection is kept; 90 s by default.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pool_idle_timeout(self, timeout: Duration) -> Self {
        self.with_http(|http| http.pool_idle_timeout(timeout))
    }

    /// Limits the number of idle connections; unlimited by default.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pool_max_idle(self, connections: usize) -> Self {
        self.with_http(|http| http.pool_max_idle_per_host(connections))
    }

    /// Puts the name of the program, such as `reports/2.1`, before that of the client in `User-Agent`.
    pub fn user_agent(self, program: &str) -> Self {
        let both = format!("{program} {}", self.settings.defaults.user_agent);
        self.with_http(|http| http.user_agent(both))
    }

    /// Connects through this proxy, such as `http://user:password@proxy.example.com:3128`, instead of those that the
    /// environment names.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn proxy(mut self, url: &str) -> Self {
        match reqwest::Proxy::all(url) {
            // Of several proxies, the HTTP client would use the first.
            Ok(proxy) => self.with_http(|http| http.no_proxy().proxy(proxy)),
            // The error contains the URL, which may contain a password.
            Err(_) => {
                self.settings.invalid = Some("invalid proxy URL".to_owned());
                self
            }
        }
    }

    /// Trusts the certificates of this PEM text in addition to those of the platform.
    #[cfg(all(feature = "rustls", not(target_arch = "wasm32")))]
    pub fn root_certificates_pem(mut self, pem: &[u8]) -> Self {
        match reqwest::Certificate::from_pem_bundle(pem) {
            Ok(found) if !found.is_empty() => self.with_http(|http| http.tls_certs_merge(found)),
            found => {
                let reason = match found {
                    Ok(_) => "the root certificates contain no PEM certificate",
                    Err(_) => "the root certificates contain an invalid PEM certificate",
                };
                self.settings.invalid = Some(reason.to_owned());
                self
            }
        }
    }

    fn with_http(mut self, change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder) -> Self {
        self.settings.http = change(self.settings.http);
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest): no request can be sent to this URL, with these credentials, or
    /// with these settings, for example because the root certificates are invalid.
    pub fn build(self) -> Result<T, Error> {
        let connection = self.settings.connect(&self.credentials)?;
        Ok(T::from_parts(connection, self.credentials))
    }
}

impl Settings {
    fn connect(self, credentials: &impl Credentials) -> Result<Connection, CallFailure> {
        if let Some(reason) = self.invalid {
            return Err(CallFailure::InvalidRequest(reason));
        }
        credentials.check().map_err(CallFailure::InvalidRequest)?;
        let mut connection = Connection::new(&self.base_url, self.defaults)?;
        let http = match self.http_client {
            Some(http) => http,
            None => self.http.build().map_err(|error| {
                CallFailure::InvalidRequest(format!("cannot build the HTTP client: {}", with_sources(&error)))
            })?,
        };
        connection.set_http(http);
        connection.set_timeout(self.timeout);
        connection.set_response_limit(self.response_limit);
        connection.set_retry(self.retry);
        Ok(connection)
    }
}

impl<T: GeneratedClient> fmt::Debug for ClientBuilder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Credentials and the URL of the proxy are secret.
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}
