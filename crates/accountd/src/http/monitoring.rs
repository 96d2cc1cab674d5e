//! Endpoints for monitoring: liveness, readiness and metrics.

use super::metrics::Metrics;
use super::request_slots::RequestSlots;
use crate::store::Store;
use axum::body::Body;
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE};
use http::{HeaderValue, Method, Request, Response, StatusCode};

/// The path of the metrics.
pub(super) const METRICS_PATH: &str = "/metrics";

const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");
const METRICS: HeaderValue =
    HeaderValue::from_static("application/openmetrics-text; version=1.0.0; charset=utf-8");

/// Responds to a request for a monitoring endpoint; returns `None` for any other path.
pub(super) async fn respond<B>(
    metrics: &Metrics,
    slots: &RequestSlots,
    store: &Store,
    is_draining: bool,
    request: &Request<B>,
) -> Option<Response<Body>> {
    let path = request.uri().path();
    if !["/healthz", "/readyz", METRICS_PATH].contains(&path) {
        return None;
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        let mut response = response(
            StatusCode::METHOD_NOT_ALLOWED,
            TEXT,
            "Allowed methods: GET, HEAD.\n",
        );
        let allow = HeaderValue::from_static("GET, HEAD");
        response.headers_mut().insert(ALLOW, allow);
        return Some(response);
    }
    if path == "/readyz" && is_draining {
        return Some(response(StatusCode::SERVICE_UNAVAILABLE, TEXT, "shutting down\n"));
    }
    if path == "/readyz" && !slots.check_readiness() {
        return Some(response(
            StatusCode::SERVICE_UNAVAILABLE,
            TEXT,
            "too many requests\n",
        ));
    }
    Some(match path {
        "/healthz" => response(StatusCode::OK, TEXT, "alive\n"),
        "/readyz" => match store.health().await {
            Ok(()) => response(StatusCode::OK, TEXT, "ready\n"),
            // The store logs changes of the reason, as the slots do.
            Err(_) => response(StatusCode::SERVICE_UNAVAILABLE, TEXT, "database unavailable\n"),
        },
        _ => response(StatusCode::OK, METRICS, metrics.render(store)),
    })
}

/// The response for other paths, at an address that has no others.
pub(super) fn not_found() -> Response<Body> {
    response(
        StatusCode::NOT_FOUND,
        TEXT,
        "only /metrics, /healthz and /readyz are served here\n",
    )
}

fn response(status: StatusCode, kind: HeaderValue, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, kind);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
