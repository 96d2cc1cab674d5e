//! What all calls of a client share.

use super::super::progenitor;
use super::call::{Call, Operation};
use super::error::Fault;
use reqwest::redirect::Policy;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(30);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const RESPONSE_LIMIT: usize = 64 * 1024 * 1024;

/// Where and how a client sends its requests.
#[derive(Clone)]
pub struct Connection {
    base_url: String,
    /// Built by the first call, and shared by clones: whoever brings another pays for none here.
    http: Arc<OnceLock<reqwest::Client>>,
    builder: fn() -> reqwest::ClientBuilder,
    timeout: Duration,
    response_limit: usize,
}

impl Connection {
    /// A connection with an HTTP client of its own, which begins with this builder.
    pub(crate) fn new(base_url: &str, builder: fn() -> reqwest::ClientBuilder) -> Result<Self, Fault> {
        Ok(Connection {
            base_url: checked_base_url(base_url)?,
            http: Arc::default(),
            builder,
            timeout: TIMEOUT,
            response_limit: RESPONSE_LIMIT,
        })
    }

    fn http(&self) -> Result<reqwest::Client, Fault> {
        if let Some(http) = self.http.get() {
            return Ok(http.clone());
        }
        let built = self.build()?;
        Ok(self.http.get_or_init(|| built).clone())
    }

    /// The client's own HTTP client follows no redirect: one that the contract knows of is an answer,
    /// and any other could take credentials to another host.
    fn build(&self) -> Result<reqwest::Client, Fault> {
        (self.builder)()
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(Policy::none())
            .referer(false)
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| Fault::Transport(error, 0))
    }

    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }

    pub(crate) fn set_http(&mut self, http: reqwest::Client) {
        self.http = Arc::new(OnceLock::from(http));
    }

    pub(crate) fn set_timeout(&mut self, timeout: Duration) {
        self.timeout = timeout;
    }

    pub(crate) fn set_response_limit(&mut self, bytes: usize) {
        self.response_limit = bytes;
    }

    /// Begins a call.
    pub(crate) fn begin(&self, operation: &'static Operation) -> Pending<'_> {
        Pending {
            connection: self,
            call: Call::new(operation, self.timeout, self.response_limit),
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

/// A call that is being put together.
#[derive(Debug, Clone)]
pub struct Pending<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) call: Call,
}

impl Pending<'_> {
    /// Progenitor's client for this one call.
    pub(crate) fn client(self) -> Result<progenitor::Client, Fault> {
        let http = self.connection.http()?;
        let base_url = self.connection.base_url();
        Ok(progenitor::Client::new_with_client(base_url, http, self.call))
    }
}

/// The base URL without a trailing slash, if paths can be put behind it.
fn checked_base_url(text: &str) -> Result<String, Fault> {
    let refuse = |reason: &str| Fault::InvalidRequest(format!("the base URL {reason}"));
    let url = reqwest::Url::parse(text).map_err(|error| refuse(&format!("is none: {error}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refuse("must begin with http:// or https://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse(
            "must not have a user name or password: give the client credentials",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("must not have a query or a fragment"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}
