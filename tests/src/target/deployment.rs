//! A deployment: where it is, and how to speak to it.

use crate::document::{Document, SecurityScheme};
use crate::glue::secret;
use crate::percent::percent_encode;
use crate::style;
use crate::wire::{self, Request, Response};
use openapi_judge::serve::upstream::Upstream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often a request is made again that came too early.
const TRIES: usize = 3;

/// How many requests in a row may get no answer before no more are made.
const SILENCES: usize = 12;

/// The longest that is waited for a next try.
const LONGEST_WAIT: u64 = 30;

/// A deployment that nobody here built.
#[derive(Debug)]
pub struct Deployment {
    upstream: Upstream,
    token: Option<String>,
    headers: Vec<(String, String)>,
    schemes: Vec<SecurityScheme>,
    patience: Duration,
    answers: AtomicUsize,
    silences: AtomicUsize,
}

impl Deployment {
    /// The deployment at a URL, with a token for all of its security schemes, and header fields that
    /// go with every request. `Err` says what is wrong with them.
    pub fn new(
        document: &Document,
        url: &str,
        token: Option<String>,
        headers: &[String],
    ) -> Result<Deployment, String> {
        let token_is_text =
            |token: &String| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        if !token.as_ref().is_none_or(token_is_text) {
            return Err("the token is empty or has characters that no token has".to_owned());
        }
        let headers = headers.iter().map(|field| {
            let (name, value) = field.split_once(':').ok_or("a header is NAME: VALUE")?;
            let (name, value) = (name.trim().to_owned(), value.trim().to_owned());
            let is_name = http::HeaderName::try_from(&name).is_ok();
            let is_value = http::HeaderValue::try_from(&value).is_ok();
            (is_name && is_value)
                .then_some((name, value))
                .ok_or("a header is NAME: VALUE")
        });
        let alternatives = document
            .operations
            .iter()
            .flat_map(|operation| &operation.security);
        let mut schemes: Vec<SecurityScheme> = alternatives.flat_map(|one| one.schemes.clone()).collect();
        schemes.sort_by(|one, other| one.name.cmp(&other.name));
        schemes.dedup();
        Ok(Deployment {
            upstream: Upstream::parse(url)?,
            token,
            headers: headers.collect::<Result<_, _>>()?,
            schemes,
            patience: wire::PATIENCE,
            answers: AtomicUsize::new(0),
            silences: AtomicUsize::new(0),
        })
    }

    /// The same that waits so long for each answer.
    #[must_use]
    pub fn patience(self, patience: Duration) -> Deployment {
        Deployment { patience, ..self }
    }

    /// Why there is no use in going on, if there is none.
    pub(super) fn silence(&self) -> Option<String> {
        let silences = self.silences.load(Ordering::Relaxed);
        let seconds = self.patience.as_secs_f64();
        (silences >= SILENCES).then(|| {
            let said = format!("{silences} requests in a row, {seconds} s each");
            format!("{} gave no answer to {said}; no more were made", self.upstream)
        })
    }

    /// Whether it ever said anything.
    pub(super) fn has_answered(&self) -> bool {
        self.answers.load(Ordering::Relaxed) > 0
    }

    /// Whether there is a token.
    #[must_use]
    pub fn has_token(&self) -> bool {
        self.token.is_some()
    }

    /// `Err` says that there is nobody.
    pub(super) async fn connect(&self) -> Result<(), String> {
        let connected = tokio::time::timeout(self.patience, self.upstream.connect()).await;
        let late = |_| Err(std::io::ErrorKind::TimedOut.into());
        connected
            .unwrap_or_else(late)
            .map(drop)
            .map_err(|error| format!("{} does not answer: {error}", self.upstream))
    }

    /// The request with the header fields that go with every one.
    pub(super) fn with_headers(&self, request: &Request) -> Request {
        let headers = self.headers.iter();
        headers.fold(request.clone(), |request, (name, value)| {
            request.with_header(name, value)
        })
    }

    /// Sends a request that has the suite's secrets where the token belongs. An answer that asks to
    /// wait is waited for.
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
            let answer = wire::exchange_over(stream, &bytes, &sent.method, self.patience).await;
            let Some(answer) = answer.transpose() else {
                self.silences.fetch_add(1, Ordering::Relaxed);
                return Err(wire::late(self.patience));
            };
            self.silences.store(0, Ordering::Relaxed);
            let answer = answer?;
            self.answers.fetch_add(1, Ordering::Relaxed);
            let wait = answer
                .headers
                .get("retry-after")
                .and_then(|wait| wait.parse::<u64>().ok());
            match wait.filter(|wait| *wait <= LONGEST_WAIT) {
                Some(wait) if answer.status == 429 && tries < TRIES && !self.is_preferring() => {
                    tokio::time::sleep(Duration::from_secs(wait)).await;
                    tries += 1;
                }
                _ => return Ok(answer),
            }
        }
    }

    /// A mock that was told to answer with 429 goes on to do so.
    fn is_preferring(&self) -> bool {
        self.headers
            .iter()
            .any(|(name, _)| name.eq_ignore_ascii_case("prefer"))
    }

    fn with_token(&self, request: &Request) -> Request {
        let Some(token) = &self.token else {
            return request.clone();
        };
        let mut request = request.clone();
        for scheme in self
            .schemes
            .iter()
            .filter(|scheme| scheme.http_scheme.as_deref() != Some("Basic"))
        {
            let secret = secret(&scheme.name);
            request.target = request.target.replace(&secret, &percent_encode(token));
            for (_, value) in &mut request.headers.0 {
                *value = value.replace(&secret, token);
            }
        }
        request
    }

    /// Whether an answer says the token.
    pub(super) fn is_token_in(&self, answer: &Response) -> bool {
        let Some(token) = self.token.as_deref() else {
            return false;
        };
        let body = String::from_utf8_lossy(&answer.body);
        let mut values = answer.headers.0.iter().map(|(_, value)| value.as_str());
        // A short one may be there by chance.
        token.len() >= 8 && (body.contains(token) || values.any(|value| value.contains(token)))
    }

    /// A command line that sends a request, the token as `$TOKEN` and the deployment as `$BASE`; none if
    /// it were too long.
    #[must_use]
    pub fn curl(&self, request: &Request) -> Option<String> {
        let mut line = crate::run::curl(request)?;
        for scheme in &self.schemes {
            // The quotes end before the variable and begin again behind it.
            let sent = style::encode_credential(scheme, &secret(&scheme.name));
            let sent = sent.rsplit(' ').next().unwrap_or_default();
            line = line.replace(sent, "'\"$TOKEN\"'");
        }
        Some(line)
    }
}
