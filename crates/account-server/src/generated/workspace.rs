// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations of the tag `workspace`.

use super::operation::Operation;
use super::runtime::{self, body, form, negotiation, parameters};

/// The Workspace API (source 003): PascalCase properties, with results and messages in an envelope,
/// sent as `application/json`.
///
/// Contract: 400 and 404 have the envelope; all other errors have problem details (RFC 9457), sent as
/// `application/json`, as source 003 shows for 403.
pub trait Workspace: super::security::Authenticator {
    /// Contract: the profile fields of the token's account, in the envelope of source 003, OK.
    /// Source 003: "Service accounts cannot access this endpoint via API keys." The profile of a
    /// suspended account can still be read.
    ///
    /// An address that awaits confirmation is reported in `Warnings` with the code
    /// `EmailConfirmationRequired` and the address in `Metadata`, under `pending`.
    ///
    /// `GET /api/workspace/account/profile`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /api/workspace/account/profile HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/json
    ///
    /// {
    ///   "Data": {
    ///     "Email": "admin@example.com",
    ///     "FirstName": "Ada",
    ///     "LastName": null,
    ///     "UserId": "V3R563qtJNcExAkN",
    ///     "UserName": "admin",
    ///     "UserType": 1
    ///   },
    ///   "Errors": [],
    ///   "Success": true,
    ///   "Warnings": []
    /// }
    /// ```
    fn get_workspace_profile(
        &self,
        principal: Self::Principal,
        request: GetWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = GetWorkspaceProfileResponse,
    > + ::std::marker::Send;

    /// Source 003: "Update the authenticated workspace user's profile fields. Service accounts cannot
    /// access this endpoint via API keys."
    ///
    /// Contract: null or absent clears `Email`, `FirstName` and `LastName`, but leaves `UserName` unchanged,
    /// since a login name cannot be empty. Undeclared properties are ignored. If confirmation is required, a
    /// new address takes effect when it is confirmed (`confirm_email`), which `Warnings` reports with the
    /// code `EmailConfirmationRequired`.
    ///
    /// An address that awaits confirmation is kept only by sending that address, which changes nothing and
    /// sends no mail. The current address cancels the change, and no address clears both. `If-Match` takes
    /// the `ETag` of `get_workspace_profile`.
    ///
    /// `PUT /api/workspace/account/profile`
    ///
    /// # Example
    ///
    /// ```http
    /// PUT /api/workspace/account/profile HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/json
    ///
    /// {
    ///   "Email": "example@example.com",
    ///   "FirstName": "example",
    ///   "LastName": "example",
    ///   "UserName": "example"
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/json
    ///
    /// {
    ///   "Data": {
    ///     "Email": "admin@example.com",
    ///     "FirstName": "Ada",
    ///     "LastName": null,
    ///     "UserId": "V3R563qtJNcExAkN",
    ///     "UserName": "admin",
    ///     "UserType": 1
    ///   },
    ///   "Errors": [],
    ///   "Success": true,
    ///   "Warnings": []
    /// }
    /// ```
    fn put_workspace_profile(
        &self,
        principal: Self::Principal,
        request: PutWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = PutWorkspaceProfileResponse,
    > + ::std::marker::Send;
}

/// A request to `get_workspace_profile`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GetWorkspaceProfileRequest {
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    pub if_none_match: ::std::option::Option<::std::string::String>,
}

/// The responses of `get_workspace_profile`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetWorkspaceProfileResponse {
    /// Source 003, OK: the profile in its envelope.
    Ok {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// The response would be the one that `If-None-Match` names. There is no body.
    NotModified {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
    },
    /// `If-None-Match` is not a list of entity tags.
    BadRequest {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// Contract: the token is missing, malformed, unknown, expired or deleted. Problem details as in source
    /// 003, Forbidden.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Source 003, Forbidden: problem details. "Service accounts cannot access this endpoint via API keys."
    /// Contract: also for a change with a read token or to a suspended account.
    Forbidden {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Source 003, Not Found: the envelope. Contract: the token's account is closed, or the path does not
    /// exist.
    NotFound {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// Contract: `Accept` excludes `application/json`.
    NotAcceptable {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::ProblemDetails,
    },
}

impl GetWorkspaceProfileResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::NotModified { .. } => super::runtime::response::status(304),
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::Forbidden { .. } => ::http::StatusCode::FORBIDDEN,
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
                Self::Ok { etag: header_etag, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::OK, json "application/json" body; optional
                        "etag" header_etag
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
                        ::http::StatusCode::BAD_REQUEST, json "application/json" body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/json" body;
                        required "www-authenticate" header_www_authenticate
                    )
                }
                Self::Forbidden { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::FORBIDDEN, json "application/json" body
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/json" body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json "application/json" body
                    )
                }
                Self::TooManyRequests { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json "application/json"
                        body; required "retry-after" header_retry_after
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json "application/json"
                        body; optional "retry-after" header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    get,
    path = "/api/workspace/account/profile",
    operation_id = "get_workspace_profile",
    tags = ["workspace"],
    summary = "Show the profile of the authenticated workspace user",
    description = "Contract: the profile fields of the token's account, in the envelope of source 003, OK.\nSource 003: \"Service accounts cannot access this endpoint via API keys.\" The profile of a\nsuspended account can still be read.\n\nAn address that awaits confirmation is reported in `Warnings` with the code\n`EmailConfirmationRequired` and the address in `Metadata`, under `pending`.",
    params(GetWorkspaceProfileRequest),
    responses(GetWorkspaceProfileResponse),
    security(("bearerAuth" = []), ("accessToken" = []))
)]
pub(crate) async fn serve_get_workspace_profile<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Workspace,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 0,
    };
    let principal = super::security::authenticate_bearer_auth_or_access_token(
            service,
            Operation::GetWorkspaceProfile,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/json"])?;
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
    let request = GetWorkspaceProfileRequest {
        if_none_match: parameter_if_none_match,
    };
    let response = service.get_workspace_profile(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::GetWorkspaceProfile.info(),
            &error,
        ))
}

/// A request to `put_workspace_profile`.
#[derive(Debug, Clone, PartialEq)]
pub struct PutWorkspaceProfileRequest {
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// Source 003: "Request payload to update the authenticated workspace account profile."
    pub body: super::types::WorkspaceProfileUpdate,
}

/// The responses of `put_workspace_profile`.
#[derive(Debug, Clone, PartialEq)]
pub enum PutWorkspaceProfileResponse {
    /// Source 003, OK: the updated profile in its envelope.
    Ok {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// Source 003, Bad Request: the envelope. Contract: the body is malformed, or the login name or the
    /// e-mail address belongs to another account. `Errors` contains one message for each violation, with
    /// `Field` set.
    BadRequest {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// Contract: the token is missing, malformed, unknown, expired or deleted. Problem details as in source
    /// 003, Forbidden.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Source 003, Forbidden: problem details. "Service accounts cannot access this endpoint via API keys."
    /// Contract: also for a change with a read token or to a suspended account.
    Forbidden {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Source 003, Not Found: the envelope. Contract: the token's account is closed, or the path does not
    /// exist.
    NotFound {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// Contract: `Accept` excludes `application/json`.
    NotAcceptable {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// `If-Match` does not have the current `ETag`: the profile has changed since it was read. Nothing has been
    /// changed. Read it again and repeat the change.
    PreconditionFailed {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: the request body is too large.
    ContentTooLarge {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: the body is not sent as `application/json`.
    UnsupportedMediaType {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        retry_after: i32,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::ProblemDetails,
    },
}

impl PutWorkspaceProfileResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::Ok { .. } => ::http::StatusCode::OK,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Unauthorized { .. } => ::http::StatusCode::UNAUTHORIZED,
            Self::Forbidden { .. } => ::http::StatusCode::FORBIDDEN,
            Self::NotFound { .. } => ::http::StatusCode::NOT_FOUND,
            Self::NotAcceptable { .. } => ::http::StatusCode::NOT_ACCEPTABLE,
            Self::PreconditionFailed { .. } => super::runtime::response::status(412),
            Self::ContentTooLarge { .. } => ::http::StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType { .. } => {
                ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE
            }
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
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/json" body
                    )
                }
                Self::Unauthorized {
                    www_authenticate: header_www_authenticate,
                    body,
                } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNAUTHORIZED, json "application/json" body;
                        required "www-authenticate" header_www_authenticate
                    )
                }
                Self::Forbidden { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::FORBIDDEN, json "application/json" body
                    )
                }
                Self::NotFound { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_FOUND, json "application/json" body
                    )
                }
                Self::NotAcceptable { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::NOT_ACCEPTABLE, json "application/json" body
                    )
                }
                Self::PreconditionFailed { body } => {
                    super::runtime::write_response!(
                        super::runtime::response::status(412), json "application/json"
                        body
                    )
                }
                Self::ContentTooLarge { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::PAYLOAD_TOO_LARGE, json "application/json"
                        body
                    )
                }
                Self::UnsupportedMediaType { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::UNSUPPORTED_MEDIA_TYPE, json
                        "application/json" body
                    )
                }
                Self::TooManyRequests { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::TOO_MANY_REQUESTS, json "application/json"
                        body; required "retry-after" header_retry_after
                    )
                }
                Self::InternalServerError { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::INTERNAL_SERVER_ERROR, json
                        "application/json" body
                    )
                }
                Self::ServiceUnavailable { retry_after: header_retry_after, body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::SERVICE_UNAVAILABLE, json "application/json"
                        body; optional "retry-after" header_retry_after
                    )
                }
            },
        )
    }
}

#[utoipa::path(
    put,
    path = "/api/workspace/account/profile",
    operation_id = "put_workspace_profile",
    tags = ["workspace"],
    summary = "Update the authenticated workspace user's profile fields",
    description = "Source 003: \"Update the authenticated workspace user's profile fields. Service accounts cannot\naccess this endpoint via API keys.\"\n\nContract: null or absent clears `Email`, `FirstName` and `LastName`, but leaves `UserName` unchanged,\nsince a login name cannot be empty. Undeclared properties are ignored. If confirmation is required, a\nnew address takes effect when it is confirmed (`confirm_email`), which `Warnings` reports with the\ncode `EmailConfirmationRequired`.\n\nAn address that awaits confirmation is kept only by sending that address, which changes nothing and\nsends no mail. The current address cancels the change, and no address clears both. `If-Match` takes\nthe `ETag` of `get_workspace_profile`.",
    params(PutWorkspaceProfileRequest),
    request_body(
        content(
            (
                super::types::WorkspaceProfileUpdate = "application/json",
                examples(
                    (
                        "documented" = (
                            summary = "All properties (source 003, generated example, with a valid e-mail address)",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"Email\":\"example@example.com\",\"FirstName\":\"example\",\"LastName\":\"example\",\"UserName\":\"example\"}"
                                )
                            )
                        )
                    ),
                    (
                        "cleared" = (
                            summary = "Null clears all fields except the login name",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"Email\":null,\"FirstName\":null,\"LastName\":null,\"UserName\":null}"
                                )
                            )
                        )
                    ),
                    (
                        "firstNameOnly" = (
                            summary = "Absent fields are cleared as well",
                            value = json!(
                                super::runtime::describe::json("{\"FirstName\":\"Ada\"}")
                            )
                        )
                    )
                )
            )
        ),
        description = "Source 003: \"Request payload to update the authenticated workspace account profile.\""
    ),
    responses(PutWorkspaceProfileResponse),
    security(("bearerAuth" = []), ("accessToken" = []))
)]
pub(crate) async fn serve_put_workspace_profile<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: Workspace,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 400,
    };
    let principal = super::security::authenticate_bearer_auth_or_access_token(
            service,
            Operation::PutWorkspaceProfile,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/json"])?;
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
        super::types::WorkspaceProfileUpdate,
    >(
        &bytes,
        &super::schemas::WorkspaceProfileUpdate,
        super::checks::WorkspaceProfileUpdate,
        &mut violations,
    );
    let request = match (body,) {
        (::std::option::Option::Some(body),) if violations.is_empty() => {
            PutWorkspaceProfileRequest {
                if_match: parameter_if_match,
                body,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let response = service.put_workspace_profile(principal, request).await;
    response
        .into_response()
        .map_err(|error| runtime::internal_error(
            Operation::PutWorkspaceProfile.info(),
            &error,
        ))
}
