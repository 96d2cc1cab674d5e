// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations of the tag `terraform`.

use super::operation::Operation;
use super::runtime::{self, body, form, negotiation, parameters};

/// The Account API of Terraform (sources 000, 001 and 004): JSON:API 1.0 documents with kebab-case
/// properties, sent as `application/vnd.api+json`.
///
/// Contract: content negotiation follows JSON:API 1.0. A request body whose media type has parameters
/// is rejected with 415, and a request whose `Accept` lists JSON:API only with parameters with 406.
/// Requests that a token does not permit are rejected with 404.
pub trait Terraform: super::security::Authenticator {
    /// Source 004, Overview and API Response Structure: the account of the current user or service
    /// account, as a user document. The request has no parameters (source 004, AccountDetailsRequest).
    ///
    /// Contract: a suspended account can still be read by its owner.
    ///
    /// `GET /api/v2/account/details`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/account/details HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "avatar-url": "https://example.com/avatar.png",
    ///       "email": "admin@example.com",
    ///       "is-service-account": false,
    ///       "two-factor": {
    ///         "enabled": true,
    ///         "verified": true
    ///       },
    ///       "username": "admin-user"
    ///     },
    ///     "id": "user-12345abcd",
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn get_account_details(
        &self,
        principal: Self::Principal,
        request: GetAccountDetailsRequest,
    ) -> impl ::std::future::Future<
        Output = GetAccountDetailsResponse,
    > + ::std::marker::Send;

    /// Source 000, Update your account info: "Your username and email address can be updated with
    /// this endpoint."
    ///
    /// Contract: a document without attributes changes nothing and succeeds, because official clients
    /// send such documents. Undeclared properties are ignored. If confirmation is required, a new address
    /// remains `unconfirmed-email` until it is confirmed (`confirm_email`). A newer request replaces an
    /// older one, and a request with the current address cancels it. If the token or the account does not
    /// permit changes, the response is 404.
    ///
    /// A request with the address that already awaits confirmation changes nothing and sends no mail.
    /// `If-Match` takes the `ETag` of `get_account_details`.
    ///
    /// `PATCH /api/v2/account/update`
    ///
    /// # Example
    ///
    /// ```http
    /// PATCH /api/v2/account/update HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "email": "admin@example.com"
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "avatar-url": "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm",
    ///       "username": "admin"
    ///     },
    ///     "id": "user-V3R563qtJNcExAkN",
    ///     "links": {
    ///       "self": "/api/v2/users/admin"
    ///     },
    ///     "relationships": {
    ///       "authentication-tokens": {
    ///         "links": {
    ///           "related": "/api/v2/users/admin/authentication-tokens"
    ///         }
    ///       }
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn update_account(
        &self,
        principal: Self::Principal,
        request: UpdateAccountRequest,
    ) -> impl ::std::future::Future<
        Output = UpdateAccountResponse,
    > + ::std::marker::Send;

    /// Contract: replaces the password of the token's account. The attributes are in snake_case, as in
    /// the official API. If the token or the account does not permit changes, the response is 404.
    ///
    /// Tokens remain valid, unless `revoke_tokens` is true: then all of the account's tokens are revoked
    /// except the one that sends this request.
    ///
    /// `PATCH /api/v2/account/password`
    ///
    /// # Example
    ///
    /// ```http
    /// PATCH /api/v2/account/password HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "current_password": "current password example",
    ///       "password": "new password example",
    ///       "password_confirmation": "new password example"
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "auth-method": "tfc",
    ///       "avatar-url": "https://www.gravatar.com/avatar/e64c7d89f26bd1972efa854d13d7dd61?s=100&d=mm",
    ///       "email": "admin@example.com",
    ///       "is-service-account": false,
    ///       "is-site-admin": true,
    ///       "is-sso-login": false,
    ///       "permissions": {
    ///         "can-change-email": true,
    ///         "can-change-username": true,
    ///         "can-create-organizations": false,
    ///         "can-manage-user-tokens": true
    ///       },
    ///       "two-factor": {
    ///         "enabled": false,
    ///         "verified": false
    ///       },
    ///       "unconfirmed-email": null,
    ///       "username": "admin",
    ///       "v2-only": false
    ///     },
    ///     "id": "user-V3R563qtJNcExAkN",
    ///     "links": {
    ///       "self": "/api/v2/users/admin"
    ///     },
    ///     "relationships": {
    ///       "authenticated-resource": {
    ///         "data": {
    ///           "id": "user-V3R563qtJNcExAkN",
    ///           "type": "users"
    ///         },
    ///         "links": {
    ///           "related": "/api/v2/users/admin"
    ///         }
    ///       },
    ///       "authentication-tokens": {
    ///         "links": {
    ///           "related": "/api/v2/users/admin/authentication-tokens"
    ///         }
    ///       }
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn change_password(
        &self,
        principal: Self::Principal,
        request: ChangePasswordRequest,
    ) -> impl ::std::future::Future<
        Output = ChangePasswordResponse,
    > + ::std::marker::Send;

    /// Source 000, Sample Response: the target of `links.self` of a user. Contract: any user can
    /// be shown, by id or by username, but the e-mail address only to its owner (source 004, Notes: "Email
    /// is only returned for the authenticated user's own account").
    ///
    /// `GET /api/v2/users/{user}`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/users/admin HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "auth-method": "tfc",
    ///       "avatar-url": "https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm",
    ///       "is-service-account": false,
    ///       "is-site-admin": false,
    ///       "is-sso-login": false,
    ///       "permissions": {
    ///         "can-change-email": false,
    ///         "can-change-username": false,
    ///         "can-create-organizations": false,
    ///         "can-manage-user-tokens": false
    ///       },
    ///       "two-factor": {
    ///         "enabled": true,
    ///         "verified": false
    ///       },
    ///       "unconfirmed-email": null,
    ///       "username": "user-2fa",
    ///       "v2-only": false
    ///     },
    ///     "id": "user-62goNpx1ThQf689e",
    ///     "links": {
    ///       "self": "/api/v2/users/user-2fa"
    ///     },
    ///     "relationships": {
    ///       "authentication-tokens": {
    ///         "links": {
    ///           "related": "/api/v2/users/user-2fa/authentication-tokens"
    ///         }
    ///       }
    ///     },
    ///     "type": "users"
    ///   }
    /// }
    /// ```
    fn get_user(
        &self,
        principal: Self::Principal,
        request: GetUserRequest,
    ) -> impl ::std::future::Future<Output = GetUserResponse> + ::std::marker::Send;

    /// Source 000, Sample Response: the target of the relationship `authentication-tokens` of a user.
    /// Contract: the tokens of one's own account that have neither been deleted nor expired, newest first
    /// and without their secrets. For another account, the response is 404.
    ///
    /// The list is paged. `links` has the paths of the neighbouring pages, and `meta` the total number of
    /// tokens. A page after the last one is empty.
    ///
    /// `GET /api/v2/users/{user}/authentication-tokens`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/users/admin/authentication-tokens HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": [
    ///     {
    ///       "attributes": {
    ///         "created-at": "2025-09-18T20:12:00Z",
    ///         "description": "api",
    ///         "expired-at": "2099-09-18T20:12:00Z",
    ///         "last-used-at": null,
    ///         "scope": "read",
    ///         "token": null
    ///       },
    ///       "id": "at-QmATJea6aWj1xR2t",
    ///       "type": "authentication-tokens"
    ///     },
    ///     {
    ///       "attributes": {
    ///         "created-at": "2025-01-12T09:30:00Z",
    ///         "description": "",
    ///         "expired-at": null,
    ///         "last-used-at": "2025-09-18T20:11:58Z",
    ///         "scope": "admin",
    ///         "token": null
    ///       },
    ///       "id": "at-6yEmxNAhaoQLH1Da",
    ///       "type": "authentication-tokens"
    ///     }
    ///   ],
    ///   "links": {
    ///     "first": "/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20",
    ///     "last": "/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20",
    ///     "next": null,
    ///     "prev": null,
    ///     "self": "/api/v2/users/admin/authentication-tokens?page%5Bnumber%5D=1&page%5Bsize%5D=20"
    ///   },
    ///   "meta": {
    ///     "pagination": {
    ///       "current-page": 1,
    ///       "next-page": null,
    ///       "page-size": 20,
    ///       "prev-page": null,
    ///       "total-count": 2,
    ///       "total-pages": 1
    ///     }
    ///   }
    /// }
    /// ```
    fn list_user_tokens(
        &self,
        principal: Self::Principal,
        request: ListUserTokensRequest,
    ) -> impl ::std::future::Future<
        Output = ListUserTokensResponse,
    > + ::std::marker::Send;

    /// Contract: creates a token of one's own account. For another account, the response is 404, as it is
    /// if the token or the account does not permit changes. The secret is returned only in this response.
    /// Undeclared properties are ignored.
    ///
    /// The new token must not expire later than the one that creates it. An account has at most 1,000
    /// tokens that have not expired; the response to one more is 422.
    ///
    /// `POST /api/v2/users/{user}/authentication-tokens`
    ///
    /// # Example
    ///
    /// ```http
    /// POST /api/v2/users/admin/authentication-tokens HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "description": "api"
    ///     },
    ///     "type": "authentication-tokens"
    ///   }
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 201 Created
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "created-at": "2025-09-18T20:12:00Z",
    ///       "description": "api",
    ///       "expired-at": "2099-09-18T20:12:00Z",
    ///       "last-used-at": null,
    ///       "scope": "read",
    ///       "token": "example-token-secret"
    ///     },
    ///     "id": "at-QmATJea6aWj1xR2t",
    ///     "type": "authentication-tokens"
    ///   }
    /// }
    /// ```
    fn create_user_token(
        &self,
        principal: Self::Principal,
        request: CreateUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = CreateUserTokenResponse,
    > + ::std::marker::Send;

    /// Contract: one token of one's own account, without its secret. For a token of another account, the
    /// response is 404.
    ///
    /// `GET /api/v2/authentication-tokens/{token_id}`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/authentication-tokens/at-6yEmxNAhaoQLH1Da HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/vnd.api+json
    ///
    /// {
    ///   "data": {
    ///     "attributes": {
    ///       "created-at": "2025-01-12T09:30:00Z",
    ///       "description": "api",
    ///       "expired-at": null,
    ///       "last-used-at": "2025-09-18T20:11:58Z",
    ///       "scope": "write",
    ///       "token": null
    ///     },
    ///     "id": "at-6yEmxNAhaoQLH1Da",
    ///     "type": "authentication-tokens"
    ///   }
    /// }
    /// ```
    fn get_user_token(
        &self,
        principal: Self::Principal,
        request: GetUserTokenRequest,
    ) -> impl ::std::future::Future<Output = GetUserTokenResponse> + ::std::marker::Send;

    /// Contract: the token is rejected from now on, even if it is the current one. For a token of another
    /// account, the response is 404, as it is if the token or the account does not permit changes.
    ///
    /// `DELETE /api/v2/authentication-tokens/{token_id}`
    ///
    /// # Example
    ///
    /// ```http
    /// DELETE /api/v2/authentication-tokens/at-6yEmxNAhaoQLH1Da HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 204 No Content
    /// ```
    fn delete_user_token(
        &self,
        principal: Self::Principal,
        request: DeleteUserTokenRequest,
    ) -> impl ::std::future::Future<
        Output = DeleteUserTokenResponse,
    > + ::std::marker::Send;

    /// Contract: the discovery document that `terraform login` and other clients read first, sent as
    /// `application/json`. The errors are JSON:API documents, as in all of this API family.
    ///
    /// `GET /.well-known/terraform.json`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /.well-known/terraform.json HTTP/1.1
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/json
    ///
    /// {
    ///   "modules.v1": "/api/registry/v1/modules/",
    ///   "tfe.v2": "/api/v2/"
    /// }
    /// ```
    fn discover_services(
        &self,
        request: DiscoverServicesRequest,
    ) -> impl ::std::future::Future<
        Output = DiscoverServicesResponse,
    > + ::std::marker::Send;

    /// Contract: clients call this first to read the version of the API and the name of the service from
    /// the headers.
    ///
    /// `GET /api/v2/ping`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/v2/ping HTTP/1.1
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 204 No Content
    /// ```
    fn ping(
        &self,
        request: PingRequest,
    ) -> impl ::std::future::Future<Output = PingResponse> + ::std::marker::Send;
}

/// A request to `get_account_details`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GetAccountDetailsRequest {
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    pub if_none_match: ::std::option::Option<::std::string::String>,
}

/// The responses of `get_account_details`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetAccountDetailsResponse {
    /// Source 004, API Response Structure: the account, including its e-mail address.
    Ok {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
        /// The body.
        body: super::types::UserDocument,
    },
    /// The response would be the one that `If-None-Match` names. There is no body.
    NotModified {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl GetAccountDetailsResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::NotModified { .. } => super::runtime::response::status(304),
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { etag: header_etag, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body;
                        optional "etag" header_etag
                    )
                }
                Self::NotModified { etag: header_etag } => {
                    super::runtime::write_response!(
                        super::runtime::response::status(304); optional "etag"
                        header_etag
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/account/details",
    operation_id = "get_account_details",
    tags = ["terraform"],
    summary = "Show the token's account",
    description = "Source 004, Overview and API Response Structure: the account of the current user or service\naccount, as a user document. The request has no parameters (source 004, AccountDetailsRequest).\n\nContract: a suspended account can still be read by its owner.",
    params(GetAccountDetailsRequest),
    responses(GetAccountDetailsResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_get_account_details<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 0,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::GetAccountDetails,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_if_none_match = parameters::string(
        parameters::Source::Header(&parts.headers),
        &parameters::Parameter {
            name: "If-None-Match",
            location: super::runtime::Location::Header,
            pointer: "If-None-Match",
            required: false,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::IfNoneMatch,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = GetAccountDetailsRequest {
        if_none_match: parameter_if_none_match,
    };
    let response = service.get_account_details(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::GetAccountDetails.info(),
            &error,
        ))
}

/// A request to `update_account`.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateAccountRequest {
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// Source 000, Request Body: the attributes to change.
    pub body: super::types::UpdateAccountDocument,
}

/// The responses of `update_account`.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateAccountResponse {
    /// Source 000, Update your account info: "Your info was successfully updated".
    Ok {
        /// The body.
        body: super::types::UserDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the resource does not exist, or the token does not permit the request. The responses are
    /// identical.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// `If-Match` does not have the current `ETag`: the account has changed since it was read. Nothing has been
    /// changed. Read it again and repeat the change.
    PreconditionFailed {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the request body is too large.
    ContentTooLarge {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the body is not `application/vnd.api+json`, or is sent with media type parameters.
    UnsupportedMediaType {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: "Malformed request body (missing attributes, wrong
    /// types, etc.)". Contract: also if the username or the e-mail address belongs to another account.
    /// There is one error object for each violation, with its `source.pointer`.
    UnprocessableContent {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl UpdateAccountResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::PreconditionFailed { .. } => super::runtime::response::status(412),
            Self::ContentTooLarge { .. } => ::http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType { .. } => {
                ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE
            }
            Self::UnprocessableContent { .. } => ::http::StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::PreconditionFailed { body } => {
                    super::runtime::write_response!(
                        super::runtime::response::status(412), json
                        "application/vnd.api+json" body
                    )
                }
                Self::ContentTooLarge { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::PAYLOAD_TOO_LARGE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnsupportedMediaType { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnprocessableContent { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNPROCESSABLE_ENTITY, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    patch,
    path = "/api/v2/account/update",
    operation_id = "update_account",
    tags = ["terraform"],
    summary = "Change username and e-mail address",
    description = "Source 000, Update your account info: \"Your username and email address can be updated with\nthis endpoint.\"\n\nContract: a document without attributes changes nothing and succeeds, because official clients\nsend such documents. Undeclared properties are ignored. If confirmation is required, a new address\nremains `unconfirmed-email` until it is confirmed (`confirm_email`). A newer request replaces an\nolder one, and a request with the current address cancels it. If the token or the account does not\npermit changes, the response is 404.\n\nA request with the address that already awaits confirmation changes nothing and sends no mail.\n`If-Match` takes the `ETag` of `get_account_details`.",
    params(UpdateAccountRequest),
    request_body(
        content(
            (
                super::types::UpdateAccountDocument = "application/vnd.api+json",
                examples(
                    (
                        "email" = (
                            summary = "A new e-mail address (source 000, Sample Payload)",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"email\":\"admin@example.com\"},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "usernameAndEmail" = (
                            summary = "Both attributes",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"email\":\"admin@example.com\",\"username\":\"admin\"},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "nothing" = (
                            summary = "No attributes, as sent by official clients",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"type\":\"users\"}}"
                                )
                            )
                        )
                    )
                )
            )
        ),
        description = "Source 000, Request Body: the attributes to change."
    ),
    responses(UpdateAccountResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_update_account<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 422,
        malformed: 422,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::UpdateAccount,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_if_match = parameters::string(
        parameters::Source::Header(&parts.headers),
        &parameters::Parameter {
            name: "If-Match",
            location: super::runtime::Location::Header,
            pointer: "If-Match",
            required: false,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::IfMatch,
        },
        &mut violations,
    );
    let bytes = body::read(body, limits, &STATUSES).await?;
    let body = body::json::<
        super::types::UpdateAccountDocument,
    >(
        &bytes,
        &super::schemas::UpdateAccountDocument,
        super::checks::UpdateAccountDocument,
        &mut violations,
    );
    let request = match (body,) {
        (::std::option::Option::Some(body),) if violations.is_empty() => {
            UpdateAccountRequest {
                if_match: parameter_if_match,
                body,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.update_account(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::UpdateAccount.info(),
            &error,
        ))
}

/// A request to `change_password`.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangePasswordRequest {
    /// Contract: the current password, and the new one twice.
    pub body: super::types::ChangePasswordDocument,
}

/// The responses of `change_password`.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangePasswordResponse {
    /// Contract: the account, as in `get_account_details`. The password has been replaced.
    Ok {
        /// The body.
        body: super::types::UserDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the resource does not exist, or the token does not permit the request. The responses are
    /// identical.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the request body is too large.
    ContentTooLarge {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the body is not `application/vnd.api+json`, or is sent with media type parameters.
    UnsupportedMediaType {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the body is malformed, the current password is incorrect, or the new one is too short,
    /// too long or differs from its confirmation. There is one error object for each violation.
    UnprocessableContent {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl ChangePasswordResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::ContentTooLarge { .. } => ::http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType { .. } => {
                ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE
            }
            Self::UnprocessableContent { .. } => ::http::StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ContentTooLarge { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::PAYLOAD_TOO_LARGE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnsupportedMediaType { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnprocessableContent { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNPROCESSABLE_ENTITY, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    patch,
    path = "/api/v2/account/password",
    operation_id = "change_password",
    tags = ["terraform"],
    summary = "Change the password",
    description = "Contract: replaces the password of the token's account. The attributes are in snake_case, as in\nthe official API. If the token or the account does not permit changes, the response is 404.\n\nTokens remain valid, unless `revoke_tokens` is true: then all of the account's tokens are revoked\nexcept the one that sends this request.",
    request_body(
        content(
            (
                super::types::ChangePasswordDocument = "application/vnd.api+json",
                examples(
                    (
                        "passwords" = (
                            summary = "All properties",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"current_password\":\"current password example\",\"password\":\"new password example\",\"password_confirmation\":\"new password example\"},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "revokeTokens" = (
                            summary = "Revoke all other tokens as well",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"current_password\":\"current password example\",\"password\":\"new password example\",\"password_confirmation\":\"new password example\",\"revoke_tokens\":true},\"type\":\"users\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "withoutType" = (
                            summary = "Without the resource type, which is optional here",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"current_password\":\"current password example\",\"password\":\"new password example\",\"password_confirmation\":\"new password example\"}}}"
                                )
                            )
                        )
                    )
                )
            )
        ),
        description = "Contract: the current password, and the new one twice."
    ),
    responses(ChangePasswordResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_change_password<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 422,
        malformed: 422,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::ChangePassword,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let bytes = body::read(body, limits, &STATUSES).await?;
    let body = body::json::<
        super::types::ChangePasswordDocument,
    >(
        &bytes,
        &super::schemas::ChangePasswordDocument,
        super::checks::ChangePasswordDocument,
        &mut violations,
    );
    let request = match (body,) {
        (::std::option::Option::Some(body),) if violations.is_empty() => {
            ChangePasswordRequest { body }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.change_password(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::ChangePassword.info(),
            &error,
        ))
}

/// A request to `get_user`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserRequest {
    /// Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the
    /// value is both, it is read as an id.
    pub user: ::std::string::String,
}

/// The responses of `get_user`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetUserResponse {
    /// Source 000, Sample Response: the user.
    Ok {
        /// The body.
        body: super::types::UserDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the resource does not exist, or the token does not permit the request. The responses are
    /// identical.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl GetUserResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/users/{user}",
    operation_id = "get_user",
    tags = ["terraform"],
    summary = "Show a user",
    description = "Source 000, Sample Response: the target of `links.self` of a user. Contract: any user can\nbe shown, by id or by username, but the e-mail address only to its owner (source 004, Notes: \"Email\nis only returned for the authenticated user's own account\").",
    params(GetUserRequest),
    responses(GetUserResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_get_user<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 0,
        malformed: 0,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::GetUser,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_user = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "user",
            location: super::runtime::Location::Path,
            pointer: "user",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::ParametersUserSchema,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = match (parameter_user,) {
        (::std::option::Option::Some(parameter_user),) if violations.is_empty() => {
            GetUserRequest {
                user: parameter_user,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.get_user(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(Operation::GetUser.info(), &error))
}

/// A request to `list_user_tokens`.
#[derive(Debug, Clone, PartialEq)]
pub struct ListUserTokensRequest {
    /// Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the
    /// value is both, it is read as an id.
    pub user: ::std::string::String,
    /// The page to return, from 1.
    pub page_number: ::std::option::Option<i32>,
    /// The number of items on a page, at most 100.
    pub page_size: ::std::option::Option<i32>,
}

/// The responses of `list_user_tokens`.
#[derive(Debug, Clone, PartialEq)]
pub enum ListUserTokensResponse {
    /// Contract: the tokens, each with `token` null.
    Ok {
        /// The body.
        body: super::types::AuthenticationTokenListDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the resource does not exist, or the token does not permit the request. The responses are
    /// identical.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl ListUserTokensResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/users/{user}/authentication-tokens",
    operation_id = "list_user_tokens",
    tags = ["terraform"],
    summary = "List the authentication tokens of one's own account",
    description = "Source 000, Sample Response: the target of the relationship `authentication-tokens` of a user.\nContract: the tokens of one's own account that have neither been deleted nor expired, newest first\nand without their secrets. For another account, the response is 404.\n\nThe list is paged. `links` has the paths of the neighbouring pages, and `meta` the total number of\ntokens. A page after the last one is empty.",
    params(ListUserTokensRequest),
    responses(ListUserTokensResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_list_user_tokens<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 400,
        malformed: 0,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::ListUserTokens,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_user = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "user",
            location: super::runtime::Location::Path,
            pointer: "user",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::ParametersUserSchema,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let parameter_page_number = parameters::value::<
        i32,
    >(
        parameters::Source::Query(parts.uri.query()),
        &parameters::Parameter {
            name: "page[number]",
            location: super::runtime::Location::Query,
            pointer: "page[number]",
            required: false,
            style: parameters::Style::Form,
            explode: true,
            schema: &super::schemas::PageNumber,
        },
        &mut violations,
    );
    let parameter_page_size = parameters::value::<
        i32,
    >(
        parameters::Source::Query(parts.uri.query()),
        &parameters::Parameter {
            name: "page[size]",
            location: super::runtime::Location::Query,
            pointer: "page[size]",
            required: false,
            style: parameters::Style::Form,
            explode: true,
            schema: &super::schemas::PageSize,
        },
        &mut violations,
    );
    let request = match (parameter_user,) {
        (::std::option::Option::Some(parameter_user),) if violations.is_empty() => {
            ListUserTokensRequest {
                user: parameter_user,
                page_number: parameter_page_number,
                page_size: parameter_page_size,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.list_user_tokens(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::ListUserTokens.info(),
            &error,
        ))
}

/// A request to `create_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateUserTokenRequest {
    /// Source 000, Sample Response, `links.self`: the username. Contract: or the id of the user. If the
    /// value is both, it is read as an id.
    pub user: ::std::string::String,
    /// Contract: the description, expiry and scope of the token.
    pub body: super::types::CreateAuthenticationTokenDocument,
}

/// The responses of `create_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub enum CreateUserTokenResponse {
    /// Contract: the token, with its secret.
    Created {
        /// The body.
        body: super::types::AuthenticationTokenDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the resource does not exist, or the token does not permit the request. The responses are
    /// identical.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the request body is too large.
    ContentTooLarge {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the body is not `application/vnd.api+json`, or is sent with media type parameters.
    UnsupportedMediaType {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the body is malformed, the expiry is in the past or later than that of the current token,
    /// the scope exceeds that of the current token, or the account already has 1,000 tokens. There is one
    /// error object for each violation.
    UnprocessableContent {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl CreateUserTokenResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Created { .. } => ::http::StatusCode::CREATED,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::ContentTooLarge { .. } => ::http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType { .. } => {
                ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE
            }
            Self::UnprocessableContent { .. } => ::http::StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Created { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::CREATED, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ContentTooLarge { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::PAYLOAD_TOO_LARGE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnsupportedMediaType { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::UnprocessableContent { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNPROCESSABLE_ENTITY, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    post,
    path = "/api/v2/users/{user}/authentication-tokens",
    operation_id = "create_user_token",
    tags = ["terraform"],
    summary = "Create an authentication token of one's own account",
    description = "Contract: creates a token of one's own account. For another account, the response is 404, as it is\nif the token or the account does not permit changes. The secret is returned only in this response.\nUndeclared properties are ignored.\n\nThe new token must not expire later than the one that creates it. An account has at most 1,000\ntokens that have not expired; the response to one more is 422.",
    params(CreateUserTokenRequest),
    request_body(
        content(
            (
                super::types::CreateAuthenticationTokenDocument = "application/vnd.api+json",
                examples(
                    (
                        "described" = (
                            summary = "A token with a description, valid until it is deleted",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"description\":\"api\"},\"type\":\"authentication-tokens\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "expiring" = (
                            summary = "A read-only token that expires",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"description\":\"api\",\"expired-at\":\"2099-09-18T20:12:00Z\",\"scope\":\"read\"},\"type\":\"authentication-token\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "unnamed" = (
                            summary = "An empty type, as sent by go-tfe",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"data\":{\"attributes\":{\"description\":\"api\"},\"type\":\"\"}}"
                                )
                            )
                        )
                    )
                )
            )
        ),
        description = "Contract: the description, expiry and scope of the token."
    ),
    responses(CreateUserTokenResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_create_user_token<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 422,
        malformed: 422,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::CreateUserToken,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_user = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "user",
            location: super::runtime::Location::Path,
            pointer: "user",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::ParametersUserSchema,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let bytes = body::read(body, limits, &STATUSES).await?;
    let body = body::json::<
        super::types::CreateAuthenticationTokenDocument,
    >(
        &bytes,
        &super::schemas::CreateAuthenticationTokenDocument,
        super::checks::CreateAuthenticationTokenDocument,
        &mut violations,
    );
    let request = match (parameter_user, body) {
        (
            ::std::option::Option::Some(parameter_user),
            ::std::option::Option::Some(body),
        ) if violations.is_empty() => {
            CreateUserTokenRequest {
                user: parameter_user,
                body,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.create_user_token(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::CreateUserToken.info(),
            &error,
        ))
}

/// A request to `get_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub struct GetUserTokenRequest {
    /// Contract: the id of an authentication token.
    pub token_id: ::std::string::String,
}

/// The responses of `get_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetUserTokenResponse {
    /// Contract: the token, with `token` null.
    Ok {
        /// The body.
        body: super::types::AuthenticationTokenDocument,
    },
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the resource does not exist, or the token does not permit the request. The responses are
    /// identical.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl GetUserTokenResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/vnd.api+json" body
                    )
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/authentication-tokens/{token_id}",
    operation_id = "get_user_token",
    tags = ["terraform"],
    summary = "Show an authentication token of one's own account",
    description = "Contract: one token of one's own account, without its secret. For a token of another account, the\nresponse is 404.",
    params(GetUserTokenRequest),
    responses(GetUserTokenResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_get_user_token<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 0,
        malformed: 0,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::GetUserToken,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/vnd.api+json"])?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_token_id = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "token_id",
            location: super::runtime::Location::Path,
            pointer: "token_id",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::TokenId,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = match (parameter_token_id,) {
        (::std::option::Option::Some(parameter_token_id),) if violations.is_empty() => {
            GetUserTokenRequest {
                token_id: parameter_token_id,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.get_user_token(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(Operation::GetUserToken.info(), &error))
}

/// A request to `delete_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteUserTokenRequest {
    /// Contract: the id of an authentication token.
    pub token_id: ::std::string::String,
}

/// The responses of `delete_user_token`.
#[derive(Debug, Clone, PartialEq)]
pub enum DeleteUserTokenResponse {
    /// Contract: the token has been deleted.
    NoContent,
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    BadRequest {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Source 000, Update your account info: 401, "Unauthorized". Contract: the token is missing, malformed,
    /// unknown, expired or deleted, or its account is closed. Clients expect exactly this error.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the resource does not exist, or the token does not permit the request. The responses are
    /// identical.
    NotFound {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl DeleteUserTokenResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::NoContent => ::http::StatusCode::NO_CONTENT,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::NoContent => {
                    super::runtime::write_response!(::http::StatusCode::NO_CONTENT)
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/vnd.api+json"
                        body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/vnd.api+json"
                        body; required "www-authenticate" header_www_authenticate
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/vnd.api+json"
                        body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    delete,
    path = "/api/v2/authentication-tokens/{token_id}",
    operation_id = "delete_user_token",
    tags = ["terraform"],
    summary = "Delete an authentication token of one's own account",
    description = "Contract: the token is rejected from now on, even if it is the current one. For a token of another\naccount, the response is 404, as it is if the token or the account does not permit changes.",
    params(DeleteUserTokenRequest),
    responses(DeleteUserTokenResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_delete_user_token<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 404,
        invalid: 0,
        malformed: 0,
    };
    let principal = super::security::authenticate_bearer_auth(
            service,
            Operation::DeleteUserToken,
            parts,
        )
        .await?;
    parameters::reject_unsupported(
        parts.uri.query(),
        &["include", "sort", "fields", "filter"],
    )?;
    let mut violations = runtime::Violations::default();
    let parameter_token_id = parameters::string(
        parameters::Source::Path(captures.get(0)),
        &parameters::Parameter {
            name: "token_id",
            location: super::runtime::Location::Path,
            pointer: "token_id",
            required: true,
            style: parameters::Style::Simple,
            explode: false,
            schema: &super::schemas::TokenId,
        },
        &mut violations,
    );
    if !violations.is_empty() {
        return ::std::result::Result::Err(violations.into_rejection(&STATUSES));
    }
    let request = match (parameter_token_id,) {
        (::std::option::Option::Some(parameter_token_id),) if violations.is_empty() => {
            DeleteUserTokenRequest {
                token_id: parameter_token_id,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.delete_user_token(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::DeleteUserToken.info(),
            &error,
        ))
}

/// A request to `discover_services`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DiscoverServicesRequest {}

/// The responses of `discover_services`.
#[derive(Debug, Clone, PartialEq)]
pub enum DiscoverServicesResponse {
    /// Contract: the services with their paths.
    Ok {
        /// The body.
        body: super::types::ServiceDiscovery,
    },
    /// Contract: `Accept` excludes every media type of the response.
    NotAcceptable {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl DiscoverServicesResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::Ok { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/json" body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json
                        "application/vnd.api+json" body
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    get,
    path = "/.well-known/terraform.json",
    operation_id = "discover_services",
    tags = ["terraform"],
    summary = "Discover the services of this host",
    description = "Contract: the discovery document that `terraform login` and other clients read first, sent as\n`application/json`. The errors are JSON:API documents, as in all of this API family.",
    responses(DiscoverServicesResponse),
    security()
)]
pub(crate) async fn serve_discover_services<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 0,
        malformed: 0,
    };
    negotiation::accept(&parts.headers, &["application/json"])?;
    let mut violations = runtime::Violations::default();
    let request = DiscoverServicesRequest {};
    let response = service.discover_services(request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::DiscoverServices.info(),
            &error,
        ))
}

/// A request to `ping`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PingRequest {}

/// The responses of `ping`.
#[derive(Debug, Clone, PartialEq)]
pub enum PingResponse {
    /// Contract: the service is available.
    NoContent {
        /// Contract: the version of the Terraform API that this API family implements.
        tfp_api_version: ::std::string::String,
        /// Contract: the name of the service.
        tfp_app_name: ::std::string::String,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// Contract: the number of allowed requests per second. At least 4, because official clients derive their
        /// own rate from it and fail if it is lower.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// Contract: the number of remaining requests in this window.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// Contract: whole seconds until the window ends, never a date.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::JsonApiErrorDocument,
    },
}

impl PingResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::NoContent { .. } => ::http::StatusCode::NO_CONTENT,
            Self::TooManyRequests { .. } => ::http::StatusCode::TOO_MANY_REQUESTS,
            Self::InternalServerError { .. } => ::http::StatusCode::INTERNAL_SERVER_ERROR,
            Self::ServiceUnavailable { .. } => ::http::StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Converts to an HTTP response.
    ///
    /// # Errors
    /// A header value is invalid, or the body cannot be serialized.
    pub fn into_response(
        self,
    ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
        ::std::result::Result::Ok(
            match self {
                Self::NoContent {
                    tfp_api_version: header_tfp_api_version,
                    tfp_app_name: header_tfp_app_name,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NO_CONTENT; required "tfp-api-version"
                        header_tfp_api_version; required "tfp-appname"
                        header_tfp_app_name
                    )
                }
                Self::TooManyRequests {
                    retry_after: header_retry_after,
                    x_rate_limit_limit: header_x_rate_limit_limit,
                    x_rate_limit_remaining: header_x_rate_limit_remaining,
                    x_rate_limit_reset: header_x_rate_limit_reset,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json
                        "application/vnd.api+json" body; required "retry-after"
                        header_retry_after; optional "x-ratelimit-limit"
                        header_x_rate_limit_limit; optional "x-ratelimit-remaining"
                        header_x_rate_limit_remaining; optional "x-ratelimit-reset"
                        header_x_rate_limit_reset
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/vnd.api+json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json
                        "application/vnd.api+json" body; optional "retry-after"
                        header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    get,
    path = "/api/v2/ping",
    operation_id = "ping",
    tags = ["terraform"],
    summary = "Show the version of the API",
    description = "Contract: clients call this first to read the version of the API and the name of the service from\nthe headers.",
    responses(PingResponse),
    security()
)]
pub(crate) async fn serve_ping<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Terraform,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 0,
        malformed: 0,
    };
    let mut violations = runtime::Violations::default();
    let request = PingRequest {};
    let response = service.ping(request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(Operation::Ping.info(), &error))
}
