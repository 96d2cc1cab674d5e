// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations of the tag `workspace`.

use super::operation::Operation;
use super::runtime::{self, body, form, negotiation, parameters};

/// The Workspace API: JSON with properties in PascalCase, sent as `application/json`. Results and
/// messages are in an envelope.
///
/// 400 and 404 have the envelope as well. All other errors are problem details (RFC 9457), sent as
/// `application/json`. Undeclared properties of requests are ignored.
#[diagnostic::on_unimplemented(
    message = "`{Self}` implements neither `Workspace` nor `TryWorkspace`"
)]
pub trait Workspace: super::security::Authenticator {
    /// Returns the profile of the account that the token belongs to. A new e-mail address that awaits
    /// confirmation is reported in `Warnings`, with the code `EmailConfirmationRequired` and the address in
    /// `Metadata.pending`. Profiles of suspended accounts can be read too. Service accounts have none; the
    /// response is 403.
    ///
    /// Send the `ETag` of the response as `If-Match` with `put_workspace_profile` to replace only what you
    /// have seen.
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

    /// Replaces the profile of the account that the token belongs to. `Email`, `FirstName` and `LastName`
    /// are cleared if they are null or absent; `UserName` then stays as it is, since a login name cannot be
    /// empty. Undeclared properties are ignored. Service accounts have no profile; the response is 403.
    ///
    /// If addresses must be confirmed, a new address is not effective at once: `confirm_email` must be
    /// called with the token from the mail to that address. Until then, `Warnings` reports it with the code
    /// `EmailConfirmationRequired` and the address in `Metadata.pending`. Sending the pending address keeps
    /// it, without another mail. The current address cancels the change, and no address clears both.
    ///
    /// With `If-Match`, the profile is replaced only if it has not changed since `get_workspace_profile`
    /// returned this `ETag`.
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

/// [`Workspace`] for services that use the context of the request, or return errors with `?`.
///
/// Implement one of the two: what implements `Workspace` also implements this trait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` implements neither `Workspace` nor `TryWorkspace`"
)]
pub trait TryWorkspace: super::security::Authenticator {
    /// The error of the methods, such as [`ErrorResponse`](super::ErrorResponse).
    type Error: runtime::ErrorFor<GetWorkspaceProfileResponse>
        + runtime::ErrorFor<PutWorkspaceProfileResponse>;

    /// `GET /api/workspace/account/profile`: see [`Workspace::get_workspace_profile`].
    fn try_get_workspace_profile(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetWorkspaceProfileResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `PUT /api/workspace/account/profile`: see [`Workspace::put_workspace_profile`].
    fn try_put_workspace_profile(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: PutWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<PutWorkspaceProfileResponse, Self::Error>,
    > + ::std::marker::Send;
}

impl<S: Workspace> TryWorkspace for S {
    type Error = ::std::convert::Infallible;

    #[inline]
    fn try_get_workspace_profile(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetWorkspaceProfileResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Workspace::get_workspace_profile(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_put_workspace_profile(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: PutWorkspaceProfileRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<PutWorkspaceProfileResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Workspace::put_workspace_profile(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }
}

/// A tower service that serves only this tag: `S` implements [`TryWorkspace`], and `E` the error documents.
///
/// Other paths of the contract are not found, and other methods of a path are not allowed.
pub type Server<S, E> = runtime::Server<Contract<S, E>>;

/// The operations of this tag, with `S` as their implementation and `E` as that of the error documents.
pub struct Contract<S, E>(::std::marker::PhantomData<fn() -> (S, E)>);

impl<S: TryWorkspace, E: super::ErrorDocuments> runtime::Contract for Contract<S, E> {
    type Operation = Operation;

    type Service = S;

    type ErrorDocuments = E;

    fn operations() -> &'static [Operation] {
        Operation::ALL
    }

    fn serves(operation: Operation) -> bool {
        ::std::matches!(
            operation, Operation::GetWorkspaceProfile | Operation::PutWorkspaceProfile
        )
    }

    fn routes() -> &'static runtime::routing::Node<Operation> {
        &super::router::ROOT
    }

    fn info(operation: Operation) -> &'static runtime::OperationInfo {
        operation.info()
    }

    fn challenge(operation: Operation) -> &'static str {
        super::router::challenge(operation)
    }

    async fn dispatch<B: runtime::RequestBody>(
        service: &S,
        operation: Operation,
        parts: &::http::request::Parts,
        captures: &runtime::routing::Captures<'_>,
        body: B,
        limits: runtime::Limits,
    ) -> ::std::result::Result<runtime::Response, runtime::Rejection> {
        match operation {
            Operation::GetWorkspaceProfile => {
                serve_get_workspace_profile(service, parts, captures, body, limits).await
            }
            Operation::PutWorkspaceProfile => {
                serve_put_workspace_profile(service, parts, captures, body, limits).await
            }
            _ => ::std::result::Result::Err(runtime::Rejection::not_found()),
        }
    }

    fn reject(
        errors: &E,
        operation: Operation,
        rejection: &runtime::Rejection,
    ) -> ::std::result::Result<runtime::Response, runtime::ResponseError> {
        super::router::reject(errors, operation, rejection)
    }

    fn reject_unmatched(
        errors: &E,
        path: &str,
        rejection: &runtime::Rejection,
    ) -> ::std::result::Result<runtime::Response, runtime::ResponseError> {
        super::router::reject_unmatched(errors, path, rejection)
    }
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
    /// The profile, in `Data`.
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
    /// The token is missing, malformed, unknown, expired or revoked.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// The token does not permit the request: it belongs to a service account, or the request is a change
    /// and it is a read token or the token of a suspended account.
    Forbidden {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// The account is closed, or the path does not exist.
    NotFound {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// `Accept` excludes `application/json`.
    NotAcceptable {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
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

impl runtime::ErrorFor<GetWorkspaceProfileResponse>
for runtime::ErrorResponse<super::types::WorkspaceProfileEnvelope> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<GetWorkspaceProfileResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::BadRequest {
                        body,
                    })
                }
                401 => ::std::result::Result::Err(runtime::Missing::Form),
                403 => ::std::result::Result::Err(runtime::Missing::Form),
                404 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::NotFound {
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

impl runtime::ErrorFor<GetWorkspaceProfileResponse>
for runtime::ErrorResponse<super::types::ProblemDetails> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<GetWorkspaceProfileResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => ::std::result::Result::Err(runtime::Missing::Form),
                401 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                403 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::Forbidden {
                        body,
                    })
                }
                404 => ::std::result::Result::Err(runtime::Missing::Form),
                406 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::NotAcceptable {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(GetWorkspaceProfileResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    get,
    path = "/api/workspace/account/profile",
    operation_id = "get_workspace_profile",
    tags = ["workspace"],
    summary = "Show your workspace profile",
    description = "Returns the profile of the account that the token belongs to. A new e-mail address that awaits\nconfirmation is reported in `Warnings`, with the code `EmailConfirmationRequired` and the address in\n`Metadata.pending`. Profiles of suspended accounts can be read too. Service accounts have none; the\nresponse is 403.\n\nSend the `ETag` of the response as `If-Match` with `put_workspace_profile` to replace only what you\nhave seen.",
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
    S: TryWorkspace,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::GetWorkspaceProfile, parts);
    let principal = super::security::authenticate_bearer_auth_or_access_token(
            service,
            context,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/json"])?;
    let mut violations = runtime::Violations::default();
    let parameter_if_none_match = parameters::string(
        {
            static NAME: ::http::HeaderName = ::http::HeaderName::from_static(
                "if-none-match",
            );
            parameters::Source::Header(&parts.headers, &NAME)
        },
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
    let outcome = service.try_get_workspace_profile(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::GetWorkspaceProfile.info(),
        GetWorkspaceProfileResponse::into_response,
    )
}

/// A request to `put_workspace_profile`.
#[derive(Debug, Clone, PartialEq)]
pub struct PutWorkspaceProfileRequest {
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// The new values of the profile.
    pub body: super::types::WorkspaceProfileUpdate,
}

/// The responses of `put_workspace_profile`.
#[derive(Debug, Clone, PartialEq)]
pub enum PutWorkspaceProfileResponse {
    /// The new profile, in `Data`. `Warnings` reports a new address that awaits confirmation.
    Ok {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// The body is malformed, a value is invalid, or the login name or the e-mail address belongs to
    /// another account. `Errors` has one message for each violation, with `Field` set.
    BadRequest {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// The token is missing, malformed, unknown, expired or revoked.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// The token does not permit the request: it belongs to a service account, or the request is a change
    /// and it is a read token or the token of a suspended account.
    Forbidden {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// The account is closed, or the path does not exist.
    NotFound {
        /// The body.
        body: super::types::WorkspaceProfileEnvelope,
    },
    /// `Accept` excludes `application/json`.
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
    /// The request body is larger than this server accepts.
    ContentTooLarge {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// The request body is not sent as `application/json`.
    UnsupportedMediaType {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// Too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    InternalServerError {
        /// The body.
        body: super::types::ProblemDetails,
    },
    /// The service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
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

impl runtime::ErrorFor<PutWorkspaceProfileResponse>
for runtime::ErrorResponse<super::types::WorkspaceProfileEnvelope> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<PutWorkspaceProfileResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::BadRequest {
                        body,
                    })
                }
                401 => ::std::result::Result::Err(runtime::Missing::Form),
                403 => ::std::result::Result::Err(runtime::Missing::Form),
                404 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::NotFound {
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

impl runtime::ErrorFor<PutWorkspaceProfileResponse>
for runtime::ErrorResponse<super::types::ProblemDetails> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<PutWorkspaceProfileResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => ::std::result::Result::Err(runtime::Missing::Form),
                401 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                403 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::Forbidden {
                        body,
                    })
                }
                404 => ::std::result::Result::Err(runtime::Missing::Form),
                406 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::NotAcceptable {
                        body,
                    })
                }
                412 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::PreconditionFailed {
                        body,
                    })
                }
                413 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::ContentTooLarge {
                        body,
                    })
                }
                415 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::UnsupportedMediaType {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(PutWorkspaceProfileResponse::ServiceUnavailable {
                        retry_after: runtime::seconds(retry_after),
                        body,
                    })
                }
                _ => ::std::result::Result::Err(runtime::Missing::Form),
            },
        )
    }

    fn retry_after(&self) -> ::std::option::Option<u64> {
        runtime::ErrorResponse::retry_after(self)
    }
}

#[utoipa::path(
    put,
    path = "/api/workspace/account/profile",
    operation_id = "put_workspace_profile",
    tags = ["workspace"],
    summary = "Replace your workspace profile",
    description = "Replaces the profile of the account that the token belongs to. `Email`, `FirstName` and `LastName`\nare cleared if they are null or absent; `UserName` then stays as it is, since a login name cannot be\nempty. Undeclared properties are ignored. Service accounts have no profile; the response is 403.\n\nIf addresses must be confirmed, a new address is not effective at once: `confirm_email` must be\ncalled with the token from the mail to that address. Until then, `Warnings` reports it with the code\n`EmailConfirmationRequired` and the address in `Metadata.pending`. Sending the pending address keeps\nit, without another mail. The current address cancels the change, and no address clears both.\n\nWith `If-Match`, the profile is replaced only if it has not changed since `get_workspace_profile`\nreturned this `ETag`.",
    params(PutWorkspaceProfileRequest),
    request_body(
        content(
            (
                super::types::WorkspaceProfileUpdate = "application/json",
                examples(
                    (
                        "documented" = (
                            summary = "All properties",
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
        description = "The new values of the profile."
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
    S: TryWorkspace,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 400,
    };
    let context = super::RequestContext::new(Operation::PutWorkspaceProfile, parts);
    let principal = super::security::authenticate_bearer_auth_or_access_token(
            service,
            context,
            parts,
        )
        .await?;
    negotiation::accept(&parts.headers, &["application/json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/json"])?;
    let mut violations = runtime::Violations::default();
    let parameter_if_match = parameters::string(
        {
            static NAME: ::http::HeaderName = ::http::HeaderName::from_static(
                "if-match",
            );
            parameters::Source::Header(&parts.headers, &NAME)
        },
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
    let outcome = service.try_put_workspace_profile(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::PutWorkspaceProfile.info(),
        PutWorkspaceProfileResponse::into_response,
    )
}
