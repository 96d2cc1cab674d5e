//! The lean baseline on axum's router: no extractors, only handlers that read the body's bytes and write the response
//! into one buffer.

use super::errors::{Dialect, Rejection};
use super::lean;
use crate::service::Service;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;

/// Returns the router for the paths of the compared operations.
pub(crate) fn router(service: Arc<Service>) -> Router {
    Router::new()
        .route(
            "/v1/account",
            get(get_account).patch(patch_account).fallback(|| async {
                Rejection::UnsupportedMethod {
                    allow: "GET, HEAD, PATCH",
                }
                .into_response(Dialect::Accounts)
                .map(Body::from)
            }),
        )
        .route(
            "/api/v2/account/details",
            get(account_details).fallback(|| async {
                Rejection::UnsupportedMethod { allow: "GET, HEAD" }
                    .into_response(Dialect::Terraform)
                    .map(Body::from)
            }),
        )
        .fallback(|request: Request| async move {
            Rejection::UnknownPath
                .into_response(Dialect::of_path(request.uri().path()))
                .map(Body::from)
        })
        .with_state(service)
}

async fn patch_account(State(service): State<Arc<Service>>, request: Request) -> Response {
    lean::patch_account(&service, request).await.map(Body::from)
}

async fn get_account(State(service): State<Arc<Service>>, request: Request) -> Response {
    lean::get_account(&service, request).await.map(Body::from)
}

async fn account_details(State(service): State<Arc<Service>>, request: Request) -> Response {
    lean::account_details(&service, request).await.map(Body::from)
}
