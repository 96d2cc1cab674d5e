// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! A call that may take several requests.

use super::hindrance::{Hindrance, retry_after};
use super::provider::{Sent, Tokens};
use super::retry::Retry;
use bytes::{Bytes, BytesMut};
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Client, Request, Response, StatusCode};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

/// How long a client goes on.
#[derive(Debug)]
pub(crate) struct Patience {
    pub(crate) retry: Retry,
    /// For all attempts and what is between them.
    pub(crate) deadline: Duration,
}

/// What a call has beyond its one request.
#[derive(Clone)]
pub(crate) struct Attempts {
    patience: Option<Arc<Patience>>,
    tokens: Option<Tokens>,
    deadline: Option<Instant>,
    sent: OnceLock<Sent>,
    outcome: OnceLock<Outcome>,
}

/// What came of it.
#[derive(Clone, Default)]
pub(crate) struct Outcome {
    /// How many requests were sent.
    pub(crate) attempts: u32,
    /// The body of the last answer; `None`: it is longer than is allowed.
    pub(crate) body: Option<Bytes>,
    /// Why there is no token after the one that was refused.
    pub(crate) no_token: Option<String>,
}

impl Attempts {
    pub(crate) fn new(patience: Option<Arc<Patience>>) -> Self {
        Attempts {
            patience,
            tokens: None,
            deadline: None,
            sent: OnceLock::new(),
            outcome: OnceLock::new(),
        }
    }

    pub(crate) fn take_tokens_from(&mut self, tokens: Tokens) {
        self.tokens = Some(tokens);
    }

    /// The time runs from now on.
    pub(crate) fn start(&mut self) {
        let patience = self.patience.as_deref();
        self.deadline = patience.and_then(|patience| Instant::now().checked_add(patience.deadline));
    }

    pub(crate) fn outcome(&self) -> Option<&Outcome> {
        self.outcome.get()
    }

    /// Puts the present token into the request.
    pub(crate) async fn authorize(&self, request: &mut Request) -> Result<(), String> {
        let Some(tokens) = &self.tokens else {
            return Ok(());
        };
        let (sent, header) = self.in_time(tokens.token()).await?;
        let _ = self.sent.set(sent);
        request.headers_mut().insert(AUTHORIZATION, header);
        Ok(())
    }

    /// Sends the request until there is an answer to give, whose body is then in the outcome.
    pub(crate) async fn run(
        &self,
        http: &Client,
        mut request: Request,
        body_limit: usize,
    ) -> reqwest::Result<Response> {
        let mut outcome = Outcome::default();
        let mut refreshed = false;
        let mut last = None;
        loop {
            let next = request.try_clone();
            self.shorten(&mut request);
            outcome.attempts += 1;
            let answer = attempt(http, request, body_limit, &mut outcome.body).await;
            let Some(mut again) = next else {
                return self.end(outcome, answer);
            };
            if self.ended_in(&again, &answer)
                && let Some((answer, body)) = last.take()
            {
                outcome.body = body;
                return self.end(outcome, Ok(answer));
            }
            let refused = matches!(&answer, Ok(answer) if answer.status() == StatusCode::UNAUTHORIZED);
            if refused && !refreshed && let Some(header) = self.refresh().await {
                refreshed = true;
                match header {
                    Ok(header) => {
                        again.headers_mut().insert(AUTHORIZATION, header);
                        request = again;
                        last = answer.ok().map(|answer| (answer, outcome.body.take()));
                        continue;
                    }
                    Err(reason) => {
                        outcome.no_token = Some(reason);
                        return self.end(outcome, answer);
                    }
                }
            }
            match self.delay(&again, &answer, outcome.attempts) {
                Some(delay) => sleep(delay).await,
                None => return self.end(outcome, answer),
            }
            request = again;
            if let Ok(answer) = answer {
                last = Some((answer, outcome.body.take()));
            }
        }
    }

    fn end(&self, outcome: Outcome, answer: reqwest::Result<Response>) -> reqwest::Result<Response> {
        let _ = self.outcome.set(outcome);
        answer
    }

    /// Whether the call's time ended while an answer was waited for, so that an answer before it tells more. After a
    /// change, which may have been made, it would tell what is not so.
    fn ended_in(&self, request: &Request, answer: &reqwest::Result<Response>) -> bool {
        request.method().is_safe()
            && matches!(answer, Err(error) if error.is_timeout())
            && self.left().is_some_and(|left| left.is_zero())
    }

    /// What is left of the call's time.
    fn left(&self) -> Option<Duration> {
        let deadline = self.deadline?;
        Some(deadline.saturating_duration_since(Instant::now()))
    }

    /// No attempt takes longer than what is left.
    fn shorten(&self, request: &mut Request) {
        if let Some(left) = self.left() {
            let own = request.timeout().copied();
            *request.timeout_mut() = Some(own.map_or(left, |own| own.min(left)));
        }
    }

    async fn in_time<T>(&self, asked: impl Future<Output = Result<T, String>>) -> Result<T, String> {
        match self.left() {
            None => asked.await,
            Some(left) => timeout(left, asked)
                .await
                .unwrap_or_else(|_| Err("there was none before the deadline".to_owned())),
        }
    }

    /// The header for a request that was refused for its token.
    async fn refresh(&self) -> Option<Result<HeaderValue, String>> {
        let (tokens, sent) = (self.tokens.as_ref()?, self.sent.get()?);
        Some(self.in_time(tokens.refresh(sent)).await)
    }

    /// How long to wait before the next attempt, if there is to be one.
    fn delay(
        &self,
        request: &Request,
        answer: &reqwest::Result<Response>,
        attempts: u32,
    ) -> Option<Duration> {
        let patience = self.patience.as_deref()?;
        let (hindrance, asked) = match answer {
            Ok(response) => (
                Hindrance::of_status(response.status())?,
                retry_after(response.headers()),
            ),
            Err(error) => (Hindrance::of_failure(error)?, None),
        };
        let delay = patience
            .retry
            .delay(request.method(), hindrance, attempts, asked)?;
        self.left().is_none_or(|left| delay < left).then_some(delay)
    }
}

/// One request, and its answer to the end of the body: what breaks off in the body broke off.
async fn attempt(
    http: &Client,
    request: Request,
    limit: usize,
    body: &mut Option<Bytes>,
) -> reqwest::Result<Response> {
    *body = None;
    let mut response = http.execute(request).await?;
    if response
        .content_length()
        .is_some_and(|length| length > limit as u64)
    {
        return Ok(response);
    }
    let mut all = BytesMut::new();
    while let Some(chunk) = response.chunk().await? {
        if chunk.len() > limit - all.len() {
            return Ok(response);
        }
        all.extend_from_slice(&chunk);
    }
    *body = Some(all.freeze());
    Ok(response)
}
