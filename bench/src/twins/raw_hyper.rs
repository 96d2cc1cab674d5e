//! The lean server on hyper alone: a `match` in place of a router.

use super::errors::{Dialect, Rejection};
use super::lean;
use crate::service::Service;
use bytes::Bytes;
use http::{Method, Request, Response};
use http_body::Body;
use http_body_util::Full;

/// Answers one request.
pub(crate) async fn answer<B>(service: &Service, request: Request<B>) -> Response<Full<Bytes>>
where
    B: Body<Data = Bytes> + Unpin,
{
    let response = match (request.uri().path(), request.method()) {
        ("/v1/account", &Method::PATCH) => lean::patch_account(service, request).await,
        ("/v1/account", &Method::GET | &Method::HEAD) => lean::get_account(service, request).await,
        ("/v1/account", _) => Rejection::UnsupportedMethod {
            allow: "GET, HEAD, PATCH",
        }
        .answer(Dialect::Accounts),
        ("/api/v2/account/details", &Method::GET | &Method::HEAD) => {
            lean::account_details(service, request).await
        }
        ("/api/v2/account/details", _) => {
            Rejection::UnsupportedMethod { allow: "GET, HEAD" }.answer(Dialect::Terraform)
        }
        (path, _) => Rejection::UnknownPath.answer(Dialect::of_path(path)),
    };
    response.map(Full::new)
}
