//! A deployment: its URL, token and headers, how requests are sent to it, and when to give up.

use crate::call::secret;
use crate::wire::{self, Request, Response};
use openapi_judge::document::{Document, SecurityScheme};
use openapi_judge::percent::percent_encode;
use openapi_judge::serve::upstream::Upstream;
use openapi_judge::style;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often a request is sent in all if the deployment responds with 429.
const TRIES: usize = 3;

/// How many consecutive requests may time out before the run stops.
const MAX_TIMEOUTS: usize = 12;

/// The longest `Retry-After` that is followed, in seconds.
const MAX_WAIT: u64 = 30;

/// A deployment.
#[derive(Debug)]
pub struct Deployment {
    upstream: Upstream,
    token: Option<String>,
    headers: Vec<(String, String)>,
    schemes: Vec<SecurityScheme>,
    timeout: Duration,
    responses: AtomicUsize,
    timeouts: AtomicUsize,
}

impl Deployment {
    /// The deployment at a URL, with a token for all of its security schemes, and header fields to send with every
    /// request. An error says which of them is invalid.
    pub fn new(
        document: &Document,
        url: &str,
        token: Option<String>,
        headers: &[String],
    ) -> Result<Deployment, String> {
        let token_is_text =
            |token: &String| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        if !token.as_ref().is_none_or(token_is_text) {
            return Err("the token is empty or has invalid characters".to_owned());
        }
        let headers = headers.iter().map(|field| {
            let (name, value) = field.split_once(':').ok_or("a header has the form NAME: VALUE")?;
            let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
            let is_name = http::HeaderName::try_from(&name).is_ok();
            let is_value = http::HeaderValue::try_from(&value).is_ok();
            (is_name && is_value)
                .then_some((name, value))
                .ok_or("a header has the form NAME: VALUE")
        });
        let alternatives = document
            .operations
            .iter()
            .flat_map(|operation| &operation.security);
        let mut schemes: Vec<SecurityScheme> = alternatives.flat_map(|one| one.schemes.clone()).collect();
        schemes.sort_by(|one, other| one.name.cmp(&other.name));
        schemes.dedup();
        Ok(Deployment {
            upstream: Upstream::parse(url).map_err(|reason| format!("--target: {reason}"))?,
            token,
            headers: headers.collect::<Result<_, _>>()?,
            schemes,
            timeout: wire::TIMEOUT,
            responses: AtomicUsize::new(0),
            timeouts: AtomicUsize::new(0),
        })
    }

    /// Sets how long to wait for each response.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Deployment {
        Deployment { timeout, ..self }
    }

    /// Returns why the run must stop, if too many requests timed out.
    pub(super) fn stop_reason(&self) -> Option<String> {
        let timeouts = self.timeouts.load(Ordering::Relaxed);
        let seconds = self.timeout.as_secs_f64();
        (timeouts >= MAX_TIMEOUTS).then(|| {
            let requests = format!("{timeouts} consecutive requests within {seconds} s each");
            format!(
                "{} did not respond to {requests}; no more were sent",
                self.upstream
            )
        })
    }

    /// Whether it has ever responded.
    pub(super) fn has_responded(&self) -> bool {
        self.responses.load(Ordering::Relaxed) > 0
    }

    /// Whether there is a token.
    #[must_use]
    pub fn has_token(&self) -> bool {
        self.token.is_some()
    }

    /// Checks that it accepts connections.
    pub(super) async fn connect(&self) -> Result<(), String> {
        let connected = tokio::time::timeout(self.timeout, self.upstream.connect()).await;
        let late = |_| Err(std::io::ErrorKind::TimedOut.into());
        connected
            .unwrap_or_else(late)
            .map(drop)
            .map_err(|error| format!("{} cannot be reached: {error}", self.upstream))
    }

    /// Adds the header fields that are sent with every request.
    pub(super) fn with_headers(&self, request: &Request) -> Request {
        let headers = self.headers.iter();
        headers.fold(request.clone(), |request, (name, value)| {
            request.with_header(name, value)
        })
    }

    /// Sends a request, with the token in place of the suite's secrets. After 429, waits for the time in `Retry-After` and
    /// tries again.
    pub(super) async fn send(&self, request: &Request) -> Result<Response, String> {
        let mut sent = self.with_token(request);
        sent.target = format!("{}{}", self.upstream.base_path(), sent.target);
        let sent = sent.without_header("Host");
        let mut sent = sent.without_header("Connection");
        sent.headers
            .0
            .insert(0, ("Host".to_owned(), self.upstream.authority().to_owned()));
        let bytes = wire::bytes_of(&sent);
        let mut tries = 1;
        loop {
            let stream = self.upstream.connect();
            let response = wire::exchange_over(stream, &bytes, &sent.method, self.timeout).await;
            let Some(response) = response.transpose() else {
                self.timeouts.fetch_add(1, Ordering::Relaxed);
                return Err(wire::timed_out(self.timeout));
            };
            self.timeouts.store(0, Ordering::Relaxed);
            let response = response?;
            self.responses.fetch_add(1, Ordering::Relaxed);
            let wait = response
                .headers
                .get("retry-after")
                .and_then(|wait| wait.parse::<u64>().ok());
            match wait.filter(|wait| *wait <= MAX_WAIT) {
                Some(wait) if response.status == 429 && tries < TRIES && !self.is_preferring() => {
                    tokio::time::sleep(Duration::from_secs(wait)).await;
                    tries += 1;
                }
                _ => return Ok(response),
            }
        }
    }

    /// Whether the headers prefer a certain response of a mock, which would respond with 429 forever.
    fn is_preferring(&self) -> bool {
        self.headers
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("prefer"))
    }

    /// Returns the schemes in the order in which their secrets can be replaced: that of `key` is contained in that of
    /// `keyAdmin`.
    fn longest_names_first(&self) -> impl Iterator<Item = &SecurityScheme> {
        let mut schemes: Vec<&SecurityScheme> = self.schemes.iter().collect();
        schemes.sort_by_key(|scheme| std::cmp::Reverse(scheme.name.len()));
        schemes.into_iter()
    }

    fn with_token(&self, request: &Request) -> Request {
        let Some(token) = &self.token else {
            return request.clone();
        };
        let mut request = request.clone();
        let has_token = |scheme: &&SecurityScheme| scheme.http_scheme.as_deref() != Some("Basic");
        for scheme in self.longest_names_first().filter(has_token) {
            let secret = secret(&scheme.name);
            request.target = request.target.replace(&secret, &percent_encode(token));
            for (_, value) in &mut request.headers.0 {
                *value = value.replace(&secret, token);
            }
        }
        request
    }

    /// Whether a response repeats the token.
    pub(super) fn is_token_in(&self, response: &Response) -> bool {
        let Some(token) = self.token.as_deref() else {
            return false;
        };
        let body = String::from_utf8_lossy(&response.body);
        let mut values = response.headers.0.iter().map(|(_, value)| value.as_str());
        // A short token may occur by chance.
        token.len() >= 8 && (body.contains(token) || values.any(|value| value.contains(token)))
    }

    /// Returns a command that sends a request, with the token as `$TOKEN` and the deployment as `$BASE`, unless it would be
    /// too long.
    #[must_use]
    pub fn curl(&self, request: &Request) -> Option<String> {
        let mut line = crate::run::curl(request)?;
        for scheme in self.longest_names_first() {
            // The shell expands variables only outside single quotes.
            let sent = style::encode_credential(scheme, &secret(&scheme.name));
            let sent = sent.rsplit(' ').next().unwrap_or_default();
            line = line.replace(sent, "'\"$TOKEN\"'");
        }
        Some(line)
    }
}
