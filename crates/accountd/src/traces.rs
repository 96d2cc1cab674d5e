//! Traces of requests for OpenTelemetry: a span each, delivered to a collector by OTLP over HTTP.
//!
//! A span tells no more than a log line: the operation, and how it was answered. A collector that is away costs
//! the spans that it does not get, and nothing else.

mod collector;
mod span;

pub use span::Span;

use collector::Collector;
use http::{HeaderMap, Request};
use opentelemetry::propagation::TextMapPropagator as _;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_http::HeaderExtractor;
use opentelemetry_otlp::{SpanExporter, WithExportConfig as _, WithHttpConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider};
use std::fmt;
use std::time::Duration;
use url::Url;

/// How long the last spans may take to be delivered.
const FAREWELL: Duration = Duration::from_secs(3);

/// A collector's URL, to which OTLP's path is added as it is to that of OpenTelemetry's environment variable.
fn endpoint(text: &str) -> Option<Url> {
    let mut url = Url::parse(text).ok()?;
    let is_good = ["http", "https"].contains(&url.scheme()) && url.has_host();
    if !is_good || url.query().is_some() || url.fragment().is_some() {
        return None;
    }
    let path = url.path().trim_end_matches('/');
    if !path.ends_with("/v1/traces") {
        let path = format!("{path}/v1/traces");
        url.set_path(&path);
    }
    Some(url)
}

/// Begins spans, and delivers those that have ended.
#[derive(Clone)]
pub struct Traces {
    provider: SdkTracerProvider,
    tracer: SdkTracer,
}

impl Traces {
    /// Delivers to the collector of this URL, on the runtime that this is called on.
    ///
    /// # Errors
    ///
    /// What cannot be used, in one line, without the URL: it may have a password.
    pub fn to(url: &str) -> Result<Self, String> {
        let url = endpoint(url).ok_or("it is http://HOST[:PORT] or https://HOST[:PORT]")?;
        let collector = Collector::new().map_err(|error| error.to_string())?;
        let exporter = SpanExporter::builder()
            .with_http()
            .with_http_client(collector)
            .with_endpoint(url.as_str())
            .build()
            .map_err(|error| error.to_string())?;
        let resource = Resource::builder().with_service_name(env!("CARGO_PKG_NAME"));
        let provider = SdkTracerProvider::builder()
            .with_resource(resource.build())
            .with_batch_exporter(exporter)
            .build();
        let tracer = provider.tracer(env!("CARGO_PKG_NAME"));
        Ok(Self { provider, tracer })
    }

    /// A request's span, in the trace that it says it belongs to.
    pub fn begin<B>(&self, request: &Request<B>, scheme: &'static str) -> Span {
        Span::begin(&self.tracer, &parent(request.headers()), request, scheme)
    }

    /// Delivers the last spans, if that is not for long.
    pub async fn end(self) {
        let end = move || self.provider.shutdown_with_timeout(FAREWELL);
        if !tokio::task::spawn_blocking(end)
            .await
            .is_ok_and(|ended| ended.is_ok())
        {
            tracing::warn!("the last traces were not delivered");
        }
    }
}

impl fmt::Debug for Traces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Traces").finish_non_exhaustive()
    }
}

/// What `traceparent` says, see W3C Trace Context.
fn parent(headers: &HeaderMap) -> opentelemetry::Context {
    let nothing = opentelemetry::Context::new();
    TraceContextPropagator::new().extract_with_context(&nothing, &HeaderExtractor(headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_a_collectors_url() {
        for (text, expected) in [
            ("http://localhost:4318", "http://localhost:4318/v1/traces"),
            ("https://a.example/otlp/", "https://a.example/otlp/v1/traces"),
            ("http://[::1]:4318/v1/traces", "http://[::1]:4318/v1/traces"),
        ] {
            assert_eq!(endpoint(text).unwrap().as_str(), expected);
        }
        for text in [
            "",
            "localhost:4318",
            "grpc://localhost:4317",
            "http://",
            "http://a?b",
        ] {
            assert!(endpoint(text).is_none(), "{text}");
        }
    }
}
