//! The span of a request, by OpenTelemetry's semantic conventions for HTTP servers.

use account_server::Operation;
use http::{Method, Request, StatusCode, Version};
use opentelemetry::trace::{Span as _, SpanKind, Status, Tracer as _};
use opentelemetry::{Context, KeyValue};
use opentelemetry_sdk::trace::SdkTracer;

/// The known methods. Any other could contain arbitrary text.
const METHODS: [Method; 9] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
    Method::OPTIONS,
    Method::CONNECT,
    Method::TRACE,
];

/// The span of a request in progress.
#[derive(Debug)]
pub struct Span(opentelemetry_sdk::trace::Span);

impl Span {
    /// Starts a span. The path and the query are left out, because they may contain names and tokens; the
    /// path template identifies the operation.
    pub(super) fn start<B>(
        tracer: &SdkTracer,
        parent: &Context,
        request: &Request<B>,
        scheme: &'static str,
    ) -> Self {
        let method = METHODS.iter().find(|method| *method == request.method());
        let method = method.map_or("_OTHER", Method::as_str).to_owned();
        let operation = Operation::find(request.method(), request.uri().path());
        let version = match request.version() {
            Version::HTTP_10 => "1.0",
            _ => "1.1",
        };
        let mut attributes = vec![
            KeyValue::new("http.request.method", method.clone()),
            KeyValue::new("url.scheme", scheme),
            KeyValue::new("network.protocol.version", version),
        ];
        let name = match operation {
            Some(operation) => {
                attributes.push(KeyValue::new("http.route", operation.path()));
                attributes.push(KeyValue::new("accountd.operation", operation.id()));
                format!("{method} {}", operation.path())
            }
            None if method == "_OTHER" => "HTTP".to_owned(),
            None => method,
        };
        let span = tracer
            .span_builder(name)
            .with_kind(SpanKind::Server)
            .with_attributes(attributes);
        Self(tracer.build_with_context(span, parent))
    }

    /// Ends the span with the status of the response.
    pub fn finish(mut self, status: StatusCode) {
        let code = status.as_u16();
        self.0
            .set_attribute(KeyValue::new("http.response.status_code", i64::from(code)));
        if status.is_server_error() {
            self.0
                .set_attribute(KeyValue::new("error.type", code.to_string()));
            self.0.set_status(Status::error(""));
        }
        self.0.end();
    }
}
