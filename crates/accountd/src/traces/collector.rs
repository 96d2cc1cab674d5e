//! The HTTP client of the exporter.

use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use reqwest::{Client, redirect};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio_rustls::rustls::crypto::ring;

/// How long a collector may take to accept a batch of spans.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Sends requests to the collector. The exporter calls it on a thread without a runtime.
#[derive(Clone, Debug)]
pub(super) struct Collector {
    client: Client,
    runtime: Handle,
    /// Whether the collector's failure has been logged.
    is_unreachable: Arc<AtomicBool>,
}

impl Collector {
    pub(super) fn new() -> Result<Self, reqwest::Error> {
        // A provider installed earlier in this process serves as well.
        let _ = ring::default_provider().install_default();
        Ok(Self {
            client: Client::builder()
                .timeout(TIMEOUT)
                .redirect(redirect::Policy::none())
                .build()?,
            runtime: Handle::current(),
            is_unreachable: Arc::default(),
        })
    }

    /// Only the status of the response matters, because rejected spans are not sent again.
    async fn send(self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let response = self.client.execute(request.try_into()?).await;
        // The error would contain the URL, which may contain a password.
        let status = response
            .map(|response| response.status())
            .map_err(reqwest::Error::without_url);
        let reason = match &status {
            Ok(status) if status.is_success() => None,
            Ok(status) => Some(format!("the collector responded {}", status.as_u16())),
            Err(error) => Some(root_cause(error)),
        };
        self.note(reason);
        Ok(Response::builder().status(status?).body(Bytes::new())?)
    }

    /// Logs once when exports begin to fail and once when they succeed again.
    fn note(&self, reason: Option<String>) {
        let is_unreachable = reason.is_some();
        if self.is_unreachable.swap(is_unreachable, Ordering::Relaxed) == is_unreachable {
            return;
        }
        match reason {
            Some(reason) => tracing::warn!(reason, "traces cannot be exported; they are dropped"),
            None => tracing::info!("traces are exported again"),
        }
    }
}

/// Returns the root cause of an error.
fn root_cause(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string().replace(['\r', '\n'], " ")
}

type ResponseFuture<'a> = Pin<Box<dyn Future<Output = Result<Response<Bytes>, HttpError>> + Send + 'a>>;

impl HttpClient for Collector {
    fn send_bytes<'a, 'b>(&'a self, request: Request<Bytes>) -> ResponseFuture<'b>
    where
        'a: 'b,
        Self: 'b,
    {
        let sent = self.runtime.spawn(self.clone().send(request));
        Box::pin(async { sent.await? })
    }
}
