//! Retries the request of a call after transient failures, and once with a new token if the server rejected the first
//! one with 401.
//!
//! A call without a retry policy and without a token provider has no [`RetryState`] and is sent directly.

use crate::platform::{self, Body, Instant, sleep, timeout};
use crate::retry_after::retry_after;
use crate::retry_policy::RetryPolicy;
use crate::shared_token_provider::{SentToken, SharedTokenProvider};
use crate::transient_failure::TransientFailure;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Client, Request, Response, StatusCode};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// The retry policy of a client, and the deadline of its calls.
#[derive(Debug)]
pub(crate) struct RetryConfig {
    pub(crate) policy: RetryPolicy,
    /// The limit on a call, with all its attempts and the delays between them.
    pub(crate) deadline: Duration,
}

/// The state of a call that may be sent more than once.
#[derive(Clone)]
pub(crate) struct RetryState {
    config: Option<Arc<RetryConfig>>,
    tokens: Option<SharedTokenProvider>,
    deadline: Option<Instant>,
    sent: OnceLock<SentToken>,
    outcome: OnceLock<RetryOutcome>,
}

/// What is known about a finished call besides its result.
#[derive(Clone, Default)]
pub(crate) struct RetryOutcome {
    /// How many requests were sent.
    pub(crate) attempts: u32,
    /// The body of the last response.
    pub(crate) body: Body,
    /// Why the token provider returned no token to replace the rejected one.
    pub(crate) refresh_error: Option<String>,
}

impl RetryState {
    pub(crate) fn new(config: Option<Arc<RetryConfig>>) -> Self {
        Self {
            config,
            tokens: None,
            deadline: None,
            sent: OnceLock::new(),
            outcome: OnceLock::new(),
        }
    }

    pub(crate) fn set_tokens(&mut self, tokens: SharedTokenProvider) {
        self.tokens = Some(tokens);
    }

    /// Sets the deadline of the call, counted from now.
    pub(crate) fn start(&mut self) {
        let config = self.config.as_deref();
        self.deadline = config.and_then(|config| Instant::now().checked_add(config.deadline));
    }

    pub(crate) fn outcome(&self) -> Option<&RetryOutcome> {
        self.outcome.get()
    }

    /// Adds the current token to the request.
    pub(crate) async fn authorize(&self, request: &mut Request) -> Result<(), String> {
        let Some(tokens) = &self.tokens else {
            return Ok(());
        };
        let (sent, header) = self.before_deadline(tokens.token()).await?;
        let _ = self.sent.set(sent);
        request.headers_mut().insert(AUTHORIZATION, header);
        Ok(())
    }

    /// Sends the request until its result is final. The body of the response is read here and kept in the
    /// [`outcome`](Self::outcome), unless it exceeds the limit.
    pub(crate) async fn run(
        &self,
        http: &Client,
        mut request: Request,
        body_limit: usize,
    ) -> reqwest::Result<Response> {
        let mut outcome = RetryOutcome::default();
        let mut refreshed = false;
        let mut previous = None;
        loop {
            let next = request.try_clone();
            self.limit_to_deadline(&mut request);
            outcome.attempts += 1;
            let result = attempt(http, request, body_limit, &mut outcome.body).await;
            let Some(mut next) = next else {
                return self.finish(outcome, result);
            };
            if self.is_cut_off(&next, &result)
                && let Some((response, body)) = previous.take()
            {
                outcome.body = body;
                return self.finish(outcome, Ok(response));
            }
            let rejected = matches!(&result, Ok(response) if response.status() == StatusCode::UNAUTHORIZED);
            if rejected
                && !refreshed
                && let Some(header) = self.refresh().await
            {
                refreshed = true;
                match header {
                    Ok(header) => {
                        next.headers_mut().insert(AUTHORIZATION, header);
                        request = next;
                        previous = result
                            .ok()
                            .map(|response| (response, std::mem::take(&mut outcome.body)));
                        continue;
                    }
                    Err(reason) => {
                        outcome.refresh_error = Some(reason);
                        return self.finish(outcome, result);
                    }
                }
            }
            match self.delay(&next, &result, outcome.attempts) {
                Some(delay) => sleep(delay).await,
                None => return self.finish(outcome, result),
            }
            request = next;
            if let Ok(response) = result {
                previous = Some((response, std::mem::take(&mut outcome.body)));
            }
        }
    }

    fn finish(&self, outcome: RetryOutcome, result: reqwest::Result<Response>) -> reqwest::Result<Response> {
        let _ = self.outcome.set(outcome);
        result
    }

    /// Returns whether the deadline interrupted an attempt with a safe method. The response to the previous attempt is
    /// then more useful to the caller than a timeout. For other methods that response could be misleading, because the
    /// interrupted attempt may have made the change.
    fn is_cut_off(&self, request: &Request, result: &reqwest::Result<Response>) -> bool {
        request.method().is_safe()
            && matches!(result, Err(error) if error.is_timeout())
            && self.remaining().is_some_and(|remaining| remaining.is_zero())
    }

    /// Returns the time until the deadline; `None` if the call has none.
    fn remaining(&self) -> Option<Duration> {
        let deadline = self.deadline?;
        Some(deadline.saturating_duration_since(Instant::now()))
    }

    /// Shortens the timeout of an attempt to what remains until the deadline.
    fn limit_to_deadline(&self, request: &mut Request) {
        if let Some(remaining) = self.remaining() {
            let timeout = request.timeout().copied();
            *request.timeout_mut() = Some(timeout.map_or(remaining, |timeout| timeout.min(remaining)));
        }
    }

    /// Waits for a token, but no longer than until the deadline.
    async fn before_deadline<T>(&self, token: impl Future<Output = Result<T, String>>) -> Result<T, String> {
        match self.remaining() {
            None => token.await,
            Some(remaining) => timeout(remaining, token)
                .await
                .unwrap_or_else(|_| Err("there was none before the deadline".to_owned())),
        }
    }

    /// Fetches a new token after the previous one was rejected, and returns its header; `None` without a token
    /// provider.
    async fn refresh(&self) -> Option<Result<HeaderValue, String>> {
        let (tokens, sent) = (self.tokens.as_ref()?, self.sent.get()?);
        Some(self.before_deadline(tokens.refresh(sent)).await)
    }

    /// Returns the delay before the next attempt; `None` if the result is final.
    fn delay(
        &self,
        request: &Request,
        result: &reqwest::Result<Response>,
        attempts: u32,
    ) -> Option<Duration> {
        let config = self.config.as_deref()?;
        let (failure, asked) = match result {
            Ok(response) => (
                TransientFailure::of_status(response.status())?,
                retry_after(response.headers()),
            ),
            Err(error) => (TransientFailure::of_error(error)?, None),
        };
        let delay = config.policy.delay(request.method(), failure, attempts, asked)?;
        self.remaining()
            .is_none_or(|remaining| delay < remaining)
            .then_some(delay)
    }
}

/// Sends one request and reads the whole body of the response where that is possible, so that an incomplete body is a
/// transport error and can be retried.
async fn attempt(
    http: &Client,
    request: Request,
    limit: usize,
    body: &mut Body,
) -> reqwest::Result<Response> {
    *body = Body::Unread;
    let mut response = http.execute(request).await?;
    *body = platform::read_body(&mut response, limit).await?;
    Ok(response)
}
