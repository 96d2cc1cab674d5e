//! What all calls of a client share.

use super::super::progenitor;
use super::attempts::{Attempts, Patience};
use super::call::{Call, Operation};
use super::error::Fault;
use reqwest::redirect::Policy;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(30);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
pub(super) const RESPONSE_LIMIT: usize = 64 * 1024 * 1024;

/// What requests say that they come from.
pub(super) const USER_AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// Where and how a client sends its requests.
#[derive(Clone)]
pub struct Connection {
    base_url: String,
    /// Built by the first call, and shared by clones: whoever brings another pays for none here.
    http: Arc<OnceLock<reqwest::Client>>,
    builder: fn() -> reqwest::ClientBuilder,
    timeout: Duration,
    response_limit: usize,
    /// Of a client that sends requests again.
    patience: Option<Arc<Patience>>,
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
            patience: None,
        })
    }

    fn http(&self) -> Result<reqwest::Client, Fault> {
        if let Some(http) = self.http.get() {
            return Ok(http.clone());
        }
        let built = Self::http_builder(self.builder).build();
        let built = built.map_err(|error| Fault::Transport(error, 0))?;
        Ok(self.http.get_or_init(|| built).clone())
    }

    /// The client's own HTTP client follows no redirect: one that the contract knows of is an answer,
    /// and any other could take credentials to another host.
    pub(super) fn http_builder(begin: fn() -> reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        begin()
            .connect_timeout(CONNECT_TIMEOUT)
            .redirect(Policy::none())
            .referer(false)
            .user_agent(USER_AGENT)
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

    pub(super) fn set_patience(&mut self, patience: Patience) {
        self.patience = Some(Arc::new(patience));
    }

    /// Begins a call.
    pub(crate) fn begin(&self, operation: &'static Operation) -> Pending<'_> {
        let mut call = Call::new(operation, self.timeout, self.response_limit);
        if let Some(patience) = &self.patience {
            call.attempts = Some(Box::new(Attempts::new(Some(patience.clone()))));
        }
        Pending {
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

/// A call that is being put together.
#[derive(Debug, Clone)]
pub struct Pending<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) call: Call,
}

impl Pending<'_> {
    /// Progenitor's client for this one call.
    pub(crate) fn client(mut self) -> Result<progenitor::Client, Fault> {
        if let Some(attempts) = &mut self.call.attempts {
            attempts.start();
        }
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
