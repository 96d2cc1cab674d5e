//! The lean baseline on hyper alone, with a `match` instead of a router.

use super::errors::{Dialect, Rejection};
use super::lean;
use crate::service::Service;
use bytes::Bytes;
use http::{Method, Request, Response};
use http_body::Body;
use http_body_util::Full;

/// Handles one request.
pub(crate) async fn handle<B>(service: &Service, request: Request<B>) -> Response<Full<Bytes>>
where
    B: Body<Data = Bytes> + Unpin,
{
    let response = match (request.uri().path(), request.method()) {
        ("/v1/account", &Method::PATCH) => lean::patch_account(service, request).await,
        ("/v1/account", &Method::GET | &Method::HEAD) => lean::get_account(service, request).await,
        ("/v1/account", _) => Rejection::UnsupportedMethod {
            allow: "GET, HEAD, PATCH",
        }
        .into_response(Dialect::Accounts),
        ("/api/v2/account/details", &Method::GET | &Method::HEAD) => {
            lean::account_details(service, request).await
        }
        ("/api/v2/account/details", _) => {
            Rejection::UnsupportedMethod { allow: "GET, HEAD" }.into_response(Dialect::Terraform)
        }
        (path, _) => Rejection::UnknownPath.into_response(Dialect::of_path(path)),
    };
    response.map(Full::new)
}
