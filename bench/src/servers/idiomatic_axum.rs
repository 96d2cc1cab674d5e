//! The idiomatic baseline, written as in axum's documentation: extractors, and `Json` for requests and responses.

use super::bodies::{AccountPatch, ObjectOnly, UserDocument};
use super::errors::{Dialect, Rejection};
use super::negotiation::{self, JSON, JSON_API};
use super::{BODY_LIMIT, bearer, catch_panic, conditional_requests, constraints, violations};
use crate::service::{Account, Principal, Service};
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Query, Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Uri};
use serde::Deserialize;
use std::sync::Arc;

/// Returns the router for the paths of the compared operations.
pub(crate) fn router(service: Arc<Service>) -> Router {
    Router::new()
        .route(
            "/v1/account",
            get(get_account).patch(patch_account).fallback(|| async {
                AccountsError(Rejection::UnsupportedMethod {
                    allow: "GET, HEAD, PATCH",
                })
            }),
        )
        .route(
            "/api/v2/account/details",
            get(account_details)
                .fallback(|| async { TerraformError(Rejection::UnsupportedMethod { allow: "GET, HEAD" }) }),
        )
        .fallback(unknown_path)
        .layer(DefaultBodyLimit::max(BODY_LIMIT as usize))
        .with_state(service)
}

async fn patch_account(
    State(service): State<Arc<Service>>,
    caller: Caller<Accounts>,
    Query(query): Query<AccountQuery>,
    headers: HeaderMap,
    body: ValidBody,
) -> Result<Json<Account>, AccountsError> {
    let change = body.0.into_change();
    let account = catch_panic(async {
        let if_match = conditional_requests::if_match(&headers);
        service.change(caller.principal, query.account_id.as_deref(), if_match, change)
    })
    .await?;
    Ok(Json(account))
}

async fn get_account(
    State(service): State<Arc<Service>>,
    caller: Caller<Accounts>,
    Query(query): Query<AccountQuery>,
    headers: HeaderMap,
) -> Result<Response, AccountsError> {
    let account =
        catch_panic(async { service.account(caller.principal, query.account_id.as_deref()) }).await?;
    Ok(tagged(&headers, account.etag(), Json(account)))
}

async fn account_details(
    State(service): State<Arc<Service>>,
    caller: Caller<Terraform>,
    headers: HeaderMap,
) -> Result<Response, TerraformError> {
    let mut user = catch_panic(async { Ok(service.user(caller.principal)) }).await?;
    let etag = std::mem::take(&mut user.etag);
    Ok(tagged(&headers, etag, JsonApi(UserDocument::from(user))))
}

/// Returns a response with its entity tag, or 304 if the client has that one already.
fn tagged(headers: &HeaderMap, etag: String, body: impl IntoResponse) -> Response {
    let mut response = match conditional_requests::is_not_modified(headers, &etag) {
        true => conditional_requests::not_modified(),
        false => body.into_response(),
    };
    conditional_requests::set_etag(&mut response, etag);
    response
}

async fn unknown_path(uri: Uri) -> Response {
    Rejection::UnknownPath
        .into_response(Dialect::of_path(uri.path()))
        .map(Body::from)
}

#[derive(Deserialize)]
struct AccountQuery {
    account_id: Option<String>,
}

/// An API family as a type, so that the extractor of the caller knows its media type and error format.
trait ApiFamily {
    const MEDIA_TYPE: &'static str;
    type Error: From<Rejection> + IntoResponse;
}

struct Accounts;

impl ApiFamily for Accounts {
    const MEDIA_TYPE: &'static str = JSON;
    type Error = AccountsError;
}

struct Terraform;

impl ApiFamily for Terraform {
    const MEDIA_TYPE: &'static str = JSON_API;
    type Error = TerraformError;
}

struct AccountsError(Rejection);

impl From<Rejection> for AccountsError {
    fn from(rejection: Rejection) -> Self {
        Self(rejection)
    }
}

impl IntoResponse for AccountsError {
    fn into_response(self) -> Response {
        self.0.into_response(Dialect::Accounts).map(Body::from)
    }
}

struct TerraformError(Rejection);

impl From<Rejection> for TerraformError {
    fn from(rejection: Rejection) -> Self {
        Self(rejection)
    }
}

impl IntoResponse for TerraformError {
    fn into_response(self) -> Response {
        self.0.into_response(Dialect::Terraform).map(Body::from)
    }
}

/// The authenticated caller, who accepts the media type of the response.
struct Caller<F> {
    principal: Principal,
    family: std::marker::PhantomData<F>,
}

impl<F: ApiFamily> FromRequestParts<Arc<Service>> for Caller<F> {
    type Rejection = F::Error;

    async fn from_request_parts(head: &mut Parts, service: &Arc<Service>) -> Result<Self, F::Error> {
        let principal = bearer::token(&head.headers)
            .and_then(|token| service.authenticate(token))
            .ok_or(Rejection::Unauthenticated)?;
        if !negotiation::accepts(&head.headers, F::MEDIA_TYPE) {
            return Err(Rejection::NotAcceptable.into());
        }
        Ok(Self {
            principal,
            family: std::marker::PhantomData,
        })
    }
}

/// A body that satisfies every constraint.
struct ValidBody(AccountPatch);

impl FromRequest<Arc<Service>> for ValidBody {
    type Rejection = AccountsError;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, AccountsError> {
        let is_json = negotiation::is_json(request.headers());
        let body = Bytes::from_request(request, service)
            .await
            .map_err(|_| Rejection::PayloadTooLarge)?;
        if !is_json {
            return Err(Rejection::UnsupportedMediaType.into());
        }
        let rejected = |reason: &str| Rejection::Invalid(violations::of_account_patch(&body, reason));
        match Json::<ObjectOnly<AccountPatch>>::from_bytes(&body) {
            Ok(Json(ObjectOnly(patch))) if constraints::are_satisfied(&patch) => Ok(Self(patch)),
            Ok(_) => Err(rejected("violates a constraint").into()),
            Err(error) => Err(rejected(&error.body_text()).into()),
        }
    }
}

/// `Json` with the media type of JSON:API.
struct JsonApi<T>(T);

impl<T: serde::Serialize> IntoResponse for JsonApi<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.0).into_response();
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static(JSON_API));
        response
    }
}
