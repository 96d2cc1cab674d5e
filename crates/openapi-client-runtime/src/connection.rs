//! The base URL, the limits and the HTTP client that all calls of a client share.

use crate::base_url;
use crate::call::Call;
use crate::failure::CallFailure;
use crate::operation::OperationDescriptor;
use crate::platform;
use crate::retry::{RetryConfig, RetryState};
use reqwest::Client;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// The default timeout of a request.
const TIMEOUT: Duration = Duration::from_secs(30);
/// The timeout for connecting, which is part of that of the request.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// The default maximum length of a response in bytes.
pub(crate) const RESPONSE_LIMIT: usize = 64 * 1024 * 1024;

/// How a generated client builds its HTTP client, unless the program passes one.
#[derive(Debug, Clone, Copy)]
pub struct HttpDefaults {
    /// Returns the builder of the HTTP client.
    pub builder: fn() -> reqwest::ClientBuilder,
    /// The value of `User-Agent`.
    pub user_agent: &'static str,
}

impl HttpDefaults {
    /// Returns the builder of the client's own HTTP client.
    pub(crate) fn http_builder(&self) -> reqwest::ClientBuilder {
        platform::limit_connections((self.builder)(), CONNECT_TIMEOUT).user_agent(self.user_agent)
    }
}

/// The client that progenitor generates, which writes the requests.
pub trait WireClient {
    /// Creates the client of one call.
    fn of_call(base_url: &str, http: Client, call: Call) -> Self;
}

/// Where and how a client sends its requests. reqwest manages the TCP connections.
#[derive(Clone)]
pub struct Connection {
    base_url: String,
    /// Built by the first call, and shared by clones.
    http: Arc<OnceLock<Client>>,
    defaults: &'static HttpDefaults,
    timeout: Duration,
    response_limit: usize,
    /// `None` if the client sends every request once.
    retry: Option<Arc<RetryConfig>>,
}

impl Connection {
    /// Creates a connection whose HTTP client is built when the first call needs it.
    ///
    /// # Errors
    ///
    /// Returns an error if no request can be sent to the base URL.
    pub fn new(base_url: &str, defaults: &'static HttpDefaults) -> Result<Self, CallFailure> {
        Ok(Connection {
            base_url: base_url::checked(base_url)?,
            http: Arc::default(),
            defaults,
            timeout: TIMEOUT,
            response_limit: RESPONSE_LIMIT,
            retry: None,
        })
    }

    fn http(&self) -> Result<Client, CallFailure> {
        if let Some(http) = self.http.get() {
            return Ok(http.clone());
        }
        let built = self.defaults.http_builder().build();
        let built = built.map_err(|error| CallFailure::Transport(error, 0))?;
        Ok(self.http.get_or_init(|| built).clone())
    }

    /// Returns the base URL, without a trailing slash.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// Replaces the HTTP client.
    pub fn set_http(&mut self, http: Client) {
        self.http = Arc::new(OnceLock::from(http));
    }

    /// Limits the time of a request, from connecting to the end of the response.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.timeout = timeout;
    }

    /// Limits the length of a response.
    pub fn set_response_limit(&mut self, bytes: usize) {
        self.response_limit = bytes;
    }

    pub(crate) fn set_retry(&mut self, config: RetryConfig) {
        self.retry = Some(Arc::new(config));
    }

    /// Creates a call, whose deadline is counted from [`PendingCall::start`].
    #[inline]
    pub fn begin(&self, operation: &'static OperationDescriptor) -> PendingCall<'_> {
        let mut call = Call::new(operation, self.timeout, self.response_limit);
        if let Some(config) = &self.retry {
            call.retry = Some(Box::new(RetryState::new(Some(config.clone()))));
        }
        PendingCall {
            connection: self,
            call,
        }
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

/// Implements the methods of a request that set what the contract does not declare.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_call_options {
    () => {
        /// Sets a header that is no parameter of the operation, such as `traceparent`. It replaces a parameter or a
        /// credential in the same header.
        #[must_use]
        pub fn with_header(
            mut self,
            name: impl ::std::convert::TryInto<$crate::private::v1::HeaderName>,
            value: impl ::std::convert::TryInto<$crate::private::v1::HeaderValue>,
        ) -> Self {
            self.__call.call.set_header(name, value);
            self
        }

        /// Sets the time limit of each attempt of this call, from connecting to the end of the response. A client with
        /// retries limits all attempts together by its deadline.
        #[must_use]
        pub fn with_timeout(mut self, timeout: ::std::time::Duration) -> Self {
            self.__call.call.set_timeout(timeout);
            self
        }
    };
}

/// A call whose parameters are being set.
#[derive(Debug, Clone)]
pub struct PendingCall<'a> {
    connection: &'a Connection,
    /// The part of the request that progenitor cannot write.
    pub call: Call,
}

impl PendingCall<'_> {
    /// Starts the deadline of the call, and returns the client that writes its request.
    ///
    /// # Errors
    ///
    /// Returns an error if the HTTP client cannot be built.
    #[inline]
    pub fn start<W: WireClient>(mut self) -> Result<W, CallFailure> {
        if let Some(retry) = &mut self.call.retry {
            retry.start();
        }
        let http = self.connection.http()?;
        Ok(W::of_call(self.connection.base_url(), http, self.call))
    }
}
