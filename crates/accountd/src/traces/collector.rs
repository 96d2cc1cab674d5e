//! The way to a collector.

use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use reqwest::{Client, redirect};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio_rustls::rustls::crypto::ring;

/// How long a collector may take to accept some spans.
const LONGEST: Duration = Duration::from_secs(10);

/// What speaks to a collector. It is called on a thread that has no runtime.
#[derive(Clone, Debug)]
pub(super) struct Collector {
    client: Client,
    runtime: Handle,
    /// Whether it has been told that the collector is away.
    is_away: Arc<AtomicBool>,
}

impl Collector {
    pub(super) fn new() -> Result<Self, reqwest::Error> {
        // Whoever else has chosen one in this process has chosen well.
        let _ = ring::default_provider().install_default();
        Ok(Self {
            client: Client::builder()
                .timeout(LONGEST)
                .redirect(redirect::Policy::none())
                .build()?,
            runtime: Handle::current(),
            is_away: Arc::default(),
        })
    }

    /// Of the answer only the status matters: what a collector does not take is not sent again.
    async fn send(self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let answer = self.client.execute(request.try_into()?).await;
        // An error names the URL, which may have a password.
        let status = answer
            .map(|answer| answer.status())
            .map_err(reqwest::Error::without_url);
        let reason = match &status {
            Ok(status) if status.is_success() => None,
            Ok(status) => Some(format!("it answers {}", status.as_u16())),
            Err(error) => Some(root(error)),
        };
        self.note(reason);
        Ok(Response::builder().status(status?).body(Bytes::new())?)
    }

    /// One line when spans get lost, and one when it is over.
    fn note(&self, reason: Option<String>) {
        let is_away = reason.is_some();
        if self.is_away.swap(is_away, Ordering::Relaxed) == is_away {
            return;
        }
        match reason {
            Some(reason) => tracing::warn!(
                reason,
                "traces cannot be delivered to the collector; they are dropped"
            ),
            None => tracing::info!("traces are delivered to the collector again"),
        }
    }
}

/// What an error comes from.
fn root(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string().replace(['\r', '\n'], " ")
}

type Answer<'a> = Pin<Box<dyn Future<Output = Result<Response<Bytes>, HttpError>> + Send + 'a>>;

impl HttpClient for Collector {
    fn send_bytes<'a, 'b>(&'a self, request: Request<Bytes>) -> Answer<'b>
    where
        'a: 'b,
        Self: 'b,
    {
        let sent = self.runtime.spawn(self.clone().send(request));
        Box::pin(async { sent.await? })
    }
}
