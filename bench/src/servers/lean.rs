//! The handlers of the lean baselines, with as little overhead as possible: they read the body's bytes and write the
//! response into one buffer.
//!
//! `lean_axum` and `raw_hyper` share this code, so that they differ only in their routing.

use super::bodies::{AccountPatch, UserDocument};
use super::errors::{Dialect, Rejection, to_bytes};
use super::negotiation::{self, JSON, JSON_API};
use super::{BODY_LIMIT, bearer, catch_panic, conditional_requests, constraints, query, violations};
use crate::service::{Principal, Service};
use bytes::{Bytes, BytesMut};
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderValue, Request, Response};
use http_body::Body;
use http_body_util::BodyExt;
use serde::Serialize;

/// `PATCH /v1/account`
pub(crate) async fn patch_account<B>(service: &Service, request: Request<B>) -> Response<Bytes>
where
    B: Body<Data = Bytes> + Unpin,
{
    let (head, body) = request.into_parts();
    let outcome = async {
        let caller = authenticated(service, &head, JSON)?;
        let body = collect(body).await?;
        if !negotiation::is_json(&head.headers) {
            return Err(Rejection::UnsupportedMediaType);
        }
        let account_id = query::account_id(head.uri.query());
        let patch = parse(&body)?;
        let account = catch_panic(async {
            let if_match = conditional_requests::if_match(&head.headers);
            service.change(caller, account_id.as_deref(), if_match, patch.into_change())
        })
        .await?;
        Ok(ok(&account, JSON))
    };
    outcome
        .await
        .unwrap_or_else(|rejection: Rejection| rejection.into_response(Dialect::Accounts))
}

/// `GET /v1/account`
pub(crate) async fn get_account<B>(service: &Service, request: Request<B>) -> Response<Bytes> {
    let (head, _) = request.into_parts();
    let outcome = async {
        let caller = authenticated(service, &head, JSON)?;
        let account_id = query::account_id(head.uri.query());
        let account = catch_panic(async { service.account(caller, account_id.as_deref()) }).await?;
        Ok(tagged(&head, account.etag(), || ok(&account, JSON)))
    };
    outcome
        .await
        .unwrap_or_else(|rejection: Rejection| rejection.into_response(Dialect::Accounts))
}

/// `GET /api/v2/account/details`
pub(crate) async fn account_details<B>(service: &Service, request: Request<B>) -> Response<Bytes> {
    let (head, _) = request.into_parts();
    let outcome = async {
        let caller = authenticated(service, &head, JSON_API)?;
        let mut user = catch_panic(async { Ok(service.user(caller)) }).await?;
        let etag = std::mem::take(&mut user.etag);
        Ok(tagged(&head, etag, || ok(&UserDocument::from(user), JSON_API)))
    };
    outcome
        .await
        .unwrap_or_else(|rejection: Rejection| rejection.into_response(Dialect::Terraform))
}

/// Returns the authenticated caller, who accepts the media type of the response.
fn authenticated(service: &Service, head: &Parts, media_type: &'static str) -> Result<Principal, Rejection> {
    let caller = bearer::token(&head.headers)
        .and_then(|token| service.authenticate(token))
        .ok_or(Rejection::Unauthenticated)?;
    if !negotiation::accepts(&head.headers, media_type) {
        return Err(Rejection::NotAcceptable);
    }
    Ok(caller)
}

/// Reads the body, without a copy if it arrives in one frame. A read error ends the body, which is then rejected,
/// because truncated JSON does not parse.
async fn collect<B>(mut body: B) -> Result<Bytes, Rejection>
where
    B: Body<Data = Bytes> + Unpin,
{
    if body.size_hint().lower() > BODY_LIMIT {
        return Err(Rejection::PayloadTooLarge);
    }
    let mut first = Bytes::new();
    let mut joined = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame
            .map_err(drop)
            .and_then(|frame| frame.into_data().map_err(drop))
        else {
            break;
        };
        if (first.len() + joined.len() + data.len()) as u64 > BODY_LIMIT {
            return Err(Rejection::PayloadTooLarge);
        }
        if first.is_empty() && joined.is_empty() {
            first = data;
        } else {
            joined.extend_from_slice(&std::mem::take(&mut first));
            joined.extend_from_slice(&data);
        }
        if body.is_end_stream() {
            break;
        }
    }
    Ok(if joined.is_empty() { first } else { joined.freeze() })
}

fn parse(body: &[u8]) -> Result<AccountPatch, Rejection> {
    let rejected = |reason: &str| Rejection::Invalid(violations::of_account_patch(body, reason));
    let patch = AccountPatch::from_bytes(body).map_err(|error| rejected(&error.to_string()))?;
    if constraints::are_satisfied(&patch) {
        Ok(patch)
    } else {
        Err(rejected("violates a constraint"))
    }
}

/// Returns a response with its entity tag, or 304 if the client has that one already.
fn tagged(head: &Parts, etag: String, response: impl FnOnce() -> Response<Bytes>) -> Response<Bytes> {
    let mut response = match conditional_requests::is_not_modified(&head.headers, &etag) {
        true => conditional_requests::not_modified(),
        false => response(),
    };
    conditional_requests::set_etag(&mut response, etag);
    response
}

fn ok(document: &impl Serialize, media_type: &'static str) -> Response<Bytes> {
    let mut response = Response::new(to_bytes(document));
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}
