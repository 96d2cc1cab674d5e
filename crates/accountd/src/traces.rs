//! OpenTelemetry traces: one span per request, exported to a collector by OTLP over HTTP.
//!
//! A span contains no more than a log line: the operation and the status. If the collector is unreachable,
//! spans are lost, without any other effect.

mod collector;
mod span;

pub use span::Span;

use crate::url_port::check_port;
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

/// How long the last export may take.
const FLUSH_TIMEOUT: Duration = Duration::from_secs(3);

/// Parses the URL of a collector and appends the OTLP path, as for OpenTelemetry's own environment variable.
fn endpoint(text: &str) -> Option<Url> {
    check_port(text).ok()?;
    let mut url = Url::parse(text).ok()?;
    let is_supported = ["http", "https"].contains(&url.scheme()) && url.has_host();
    if !is_supported || url.query().is_some() || url.fragment().is_some() {
        return None;
    }
    let path = url.path().trim_end_matches('/');
    if !path.ends_with("/v1/traces") {
        let path = format!("{path}/v1/traces");
        url.set_path(&path);
    }
    Some(url)
}

/// Starts spans and exports finished ones.
#[derive(Clone)]
pub struct RequestTracer {
    provider: SdkTracerProvider,
    tracer: SdkTracer,
}

impl RequestTracer {
    /// Exports to the collector at this URL, on the current runtime.
    ///
    /// # Errors
    ///
    /// Returns what is wrong in one line, without the URL, which may contain a password.
    pub fn new(url: &str) -> Result<Self, String> {
        let url = endpoint(url).ok_or("expected http://HOST[:PORT] or https://HOST[:PORT]")?;
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

    /// Starts the span of a request, in the trace that the request names.
    pub fn start_span<B>(&self, request: &Request<B>, scheme: &'static str) -> Span {
        Span::start(&self.tracer, &parent(request.headers()), request, scheme)
    }

    /// Exports the last spans, within a time limit.
    pub async fn shutdown(self) {
        let end = move || self.provider.shutdown_with_timeout(FLUSH_TIMEOUT);
        if !tokio::task::spawn_blocking(end)
            .await
            .is_ok_and(|ended| ended.is_ok())
        {
            tracing::warn!("the last traces were not exported");
        }
    }
}

impl fmt::Debug for RequestTracer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestTracer").finish_non_exhaustive()
    }
}

/// Parses `traceparent`, see W3C Trace Context.
fn parent(headers: &HeaderMap) -> opentelemetry::Context {
    let nothing = opentelemetry::Context::new();
    TraceContextPropagator::new().extract_with_context(&nothing, &HeaderExtractor(headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoint_is_derived_from_the_collector_url() {
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
            "http://a:",
            "http://a:0",
        ] {
            assert!(endpoint(text).is_none(), "{text}");
        }
    }
}
