// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The operations of the tag `accounts`.

use super::operation::Operation;
use super::runtime::{self, body, form, negotiation, parameters};

/// The Accounts API: plain JSON with properties in snake_case, sent as `application/json`.
///
/// Request bodies with undeclared properties are rejected with 400.
#[diagnostic::on_unimplemented(
    message = "`{Self}` implements neither `Accounts` nor `TryAccounts`"
)]
pub trait Accounts: super::security::Authenticator {
    /// Returns the account that the token belongs to or, with an admin-scoped token, the account that
    /// `account_id` selects. Suspended accounts can be read too.
    ///
    /// Send the `ETag` of the response as `If-Match` with `patch_account` to change only what you have
    /// seen.
    ///
    /// `GET /v1/account`
    ///
    /// # Example
    ///
    /// ```http
    /// GET /v1/account HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/json
    ///
    /// {
    ///   "created_at": "2025-01-12T09:30:00Z",
    ///   "email": "new_email@example.com",
    ///   "id": "acct_001",
    ///   "name": "Acme Corp.",
    ///   "settings": {
    ///     "currency": "EUR",
    ///     "language": "de",
    ///     "timezone": "Europe/Berlin"
    ///   },
    ///   "status": "active",
    ///   "type": "business",
    ///   "updated_at": "2025-09-18T20:12:00Z"
    /// }
    /// ```
    fn get_account(
        &self,
        principal: Self::Principal,
        request: GetAccountRequest,
    ) -> impl ::std::future::Future<Output = GetAccountResponse> + ::std::marker::Send;

    /// Changes individual properties of an account: yours or, with an admin-scoped token, the one that
    /// `account_id` selects.
    ///
    /// The body is a merge patch (RFC 7396): properties that you leave out stay as they are, within
    /// `settings` too. Null resets a setting to its default; null for `name` or `email`, and undeclared
    /// properties, are rejected with 400.
    ///
    /// If addresses must be confirmed, a new address is not effective at once: it is `pending_email` until
    /// `confirm_email` is called with the token from the mail to that address. A newer address replaces one
    /// that awaits confirmation, the same address changes nothing and sends no mail, and the current
    /// address cancels the change.
    ///
    /// With `If-Match`, the change is made only if the account has not changed since `get_account` returned
    /// this `ETag`.
    ///
    /// `PATCH /v1/account`
    ///
    /// # Example
    ///
    /// ```http
    /// PATCH /v1/account HTTP/1.1
    /// Authorization: Bearer TOKEN
    /// Content-Type: application/json
    ///
    /// {
    ///   "email": "new_email@example.com",
    ///   "name": "Acme Corp.",
    ///   "settings": {
    ///     "currency": "EUR",
    ///     "language": "de",
    ///     "timezone": "Europe/Berlin"
    ///   }
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 200 OK
    /// Content-Type: application/json
    ///
    /// {
    ///   "created_at": "2025-01-12T09:30:00Z",
    ///   "email": "new_email@example.com",
    ///   "id": "acct_001",
    ///   "name": "Acme Corp.",
    ///   "settings": {
    ///     "currency": "EUR",
    ///     "language": "de",
    ///     "timezone": "Europe/Berlin"
    ///   },
    ///   "status": "active",
    ///   "type": "business",
    ///   "updated_at": "2025-09-18T20:12:00Z"
    /// }
    /// ```
    fn patch_account(
        &self,
        principal: Self::Principal,
        request: PatchAccountRequest,
    ) -> impl ::std::future::Future<Output = PatchAccountResponse> + ::std::marker::Send;

    /// Makes a new e-mail address effective, whichever API family it was sent to. The token comes from the
    /// mail to the new address and is the only credential that this operation needs. It can be used once,
    /// within 24 hours, and only until a newer request replaces it.
    ///
    /// `POST /v1/account/email/confirm`
    ///
    /// # Example
    ///
    /// ```http
    /// POST /v1/account/email/confirm HTTP/1.1
    /// Content-Type: application/json
    ///
    /// {
    ///   "token": "example-confirmation-token"
    /// }
    /// ```
    ///
    /// ```http
    /// HTTP/1.1 204 No Content
    /// ```
    fn confirm_email(
        &self,
        request: ConfirmEmailRequest,
    ) -> impl ::std::future::Future<Output = ConfirmEmailResponse> + ::std::marker::Send;
}

/// [`Accounts`] for services that use the context of the request, or return errors with `?`.
///
/// Implement one of the two: what implements `Accounts` also implements this trait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` implements neither `Accounts` nor `TryAccounts`"
)]
pub trait TryAccounts: super::security::Authenticator {
    /// The error of the methods, such as [`ErrorResponse`](super::ErrorResponse).
    type Error: runtime::ErrorFor<GetAccountResponse>
        + runtime::ErrorFor<PatchAccountResponse>
        + runtime::ErrorFor<ConfirmEmailResponse>;

    /// `GET /v1/account`: see [`Accounts::get_account`].
    fn try_get_account(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetAccountResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `PATCH /v1/account`: see [`Accounts::patch_account`].
    fn try_patch_account(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: PatchAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<PatchAccountResponse, Self::Error>,
    > + ::std::marker::Send;

    /// `POST /v1/account/email/confirm`: see [`Accounts::confirm_email`].
    fn try_confirm_email(
        &self,
        context: super::RequestContext<'_>,
        request: ConfirmEmailRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<ConfirmEmailResponse, Self::Error>,
    > + ::std::marker::Send;
}

impl<S: Accounts> TryAccounts for S {
    type Error = ::std::convert::Infallible;

    #[inline]
    fn try_get_account(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: GetAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<GetAccountResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Accounts::get_account(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_patch_account(
        &self,
        context: super::RequestContext<'_>,
        principal: Self::Principal,
        request: PatchAccountRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<PatchAccountResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Accounts::patch_account(self, principal, request);
        async move { ::std::result::Result::Ok(response.await) }
    }

    #[inline]
    fn try_confirm_email(
        &self,
        context: super::RequestContext<'_>,
        request: ConfirmEmailRequest,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<ConfirmEmailResponse, Self::Error>,
    > + ::std::marker::Send {
        let response = Accounts::confirm_email(self, request);
        async move { ::std::result::Result::Ok(response.await) }
    }
}

/// A tower service that serves only this tag: `S` implements [`TryAccounts`], and `E` the error documents.
///
/// Other paths of the contract are not found, and other methods of a path are not allowed.
pub type Server<S, E> = runtime::Server<Contract<S, E>>;

/// The operations of this tag, with `S` as their implementation and `E` as that of the error documents.
pub struct Contract<S, E>(::std::marker::PhantomData<fn() -> (S, E)>);

impl<S: TryAccounts, E: super::ErrorDocuments> runtime::Contract for Contract<S, E> {
    type Operation = Operation;

    type Service = S;

    type ErrorDocuments = E;

    fn operations() -> &'static [Operation] {
        Operation::ALL
    }

    fn serves(operation: Operation) -> bool {
        ::std::matches!(
            operation, Operation::GetAccount | Operation::PatchAccount |
            Operation::ConfirmEmail
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
            Operation::GetAccount => {
                serve_get_account(service, parts, captures, body, limits).await
            }
            Operation::PatchAccount => {
                serve_patch_account(service, parts, captures, body, limits).await
            }
            Operation::ConfirmEmail => {
                serve_confirm_email(service, parts, captures, body, limits).await
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

/// A request to `get_account`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GetAccountRequest {
    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    pub account_id: ::std::option::Option<::std::string::String>,
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    pub if_none_match: ::std::option::Option<::std::string::String>,
}

/// The responses of `get_account`.
#[derive(Debug, Clone, PartialEq)]
pub enum GetAccountResponse {
    /// The account.
    Ok {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
        /// The body.
        body: super::types::Account,
    },
    /// The response would be the one that `If-None-Match` names. There is no body.
    NotModified {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        etag: ::std::option::Option<::std::string::String>,
    },
    /// `invalid_request`: `account_id` is repeated or is not text in UTF-8, or `If-None-Match` is not a
    /// list of entity tags.
    BadRequest {
        /// The body.
        body: super::types::AccountError,
    },
    /// `unauthorized`: the token is missing, malformed, unknown, expired or revoked, or its account is
    /// closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::AccountError,
    },
    /// `unauthorized`: the token does not permit the request. It is a read token or the token of a
    /// suspended account and the request is a change, or `account_id` selects another account and the token
    /// is not admin-scoped.
    Forbidden {
        /// The body.
        body: super::types::AccountError,
    },
    /// `not_found`: the account or the path does not exist.
    NotFound {
        /// The body.
        body: super::types::AccountError,
    },
    /// `not_acceptable`: `Accept` excludes `application/json`.
    NotAcceptable {
        /// The body.
        body: super::types::AccountError,
    },
    /// `rate_limited`: too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The body.
        body: super::types::AccountError,
    },
    /// `internal_error`: an unexpected error. The response has no details; the operator of the server finds
    /// them in its log.
    InternalServerError {
        /// The body.
        body: super::types::AccountError,
    },
    /// `unavailable`: the service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::AccountError,
    },
}

impl GetAccountResponse {
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

impl runtime::ErrorFor<GetAccountResponse>
for runtime::ErrorResponse<super::types::AccountError> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<GetAccountResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(GetAccountResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(GetAccountResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                403 => {
                    ::std::result::Result::Ok(GetAccountResponse::Forbidden {
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(GetAccountResponse::NotFound {
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(GetAccountResponse::NotAcceptable {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(GetAccountResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(GetAccountResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(GetAccountResponse::ServiceUnavailable {
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
    path = "/v1/account",
    operation_id = "get_account",
    tags = ["accounts"],
    summary = "Show an account",
    description = "Returns the account that the token belongs to or, with an admin-scoped token, the account that\n`account_id` selects. Suspended accounts can be read too.\n\nSend the `ETag` of the response as `If-Match` with `patch_account` to change only what you have\nseen.",
    params(GetAccountRequest),
    responses(GetAccountResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_get_account<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryAccounts,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 0,
    };
    let context = super::RequestContext::new(Operation::GetAccount, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/json"])?;
    let mut violations = runtime::Violations::default();
    let parameter_account_id = parameters::string(
        parameters::Source::Query(parts.uri.query()),
        &parameters::Parameter {
            name: "account_id",
            location: super::runtime::Location::Query,
            pointer: "account_id",
            required: false,
            style: parameters::Style::Form,
            explode: true,
            schema: &super::schemas::ParametersAccountIdSchema,
        },
        &mut violations,
    );
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
    let request = GetAccountRequest {
        account_id: parameter_account_id,
        if_none_match: parameter_if_none_match,
    };
    let outcome = service.try_get_account(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::GetAccount.info(),
        GetAccountResponse::into_response,
    )
}

/// A request to `patch_account`.
#[derive(Debug, Clone, PartialEq)]
pub struct PatchAccountRequest {
    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    pub account_id: ::std::option::Option<::std::string::String>,
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    pub if_match: ::std::option::Option<::std::string::String>,
    /// The properties to change. What it leaves out stays as it is.
    pub body: super::types::AccountPatch,
}

/// The responses of `patch_account`.
#[derive(Debug, Clone, PartialEq)]
pub enum PatchAccountResponse {
    /// The account after the change. A new address that awaits confirmation is `pending_email`.
    Ok {
        /// The body.
        body: super::types::Account,
    },
    /// `invalid_request`: the body is malformed or has invalid values, or a parameter is invalid.
    /// `details` lists every violation.
    BadRequest {
        /// The body.
        body: super::types::AccountError,
    },
    /// `unauthorized`: the token is missing, malformed, unknown, expired or revoked, or its account is
    /// closed.
    Unauthorized {
        /// The authentication scheme to use.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::types::AccountError,
    },
    /// `unauthorized`: the token does not permit the request. It is a read token or the token of a
    /// suspended account and the request is a change, or `account_id` selects another account and the token
    /// is not admin-scoped.
    Forbidden {
        /// The body.
        body: super::types::AccountError,
    },
    /// `not_found`: the account or the path does not exist.
    NotFound {
        /// The body.
        body: super::types::AccountError,
    },
    /// `not_acceptable`: `Accept` excludes `application/json`.
    NotAcceptable {
        /// The body.
        body: super::types::AccountError,
    },
    /// `email_exists`: the e-mail address belongs to another account. This is checked when a change is
    /// requested, and again when it is confirmed.
    Conflict {
        /// The body.
        body: super::types::AccountError,
    },
    /// `precondition_failed`. `If-Match` does not have the current `ETag`: the account has changed since it was
    /// read. Nothing has been changed. Read it again and repeat the change.
    PreconditionFailed {
        /// The body.
        body: super::types::AccountError,
    },
    /// `payload_too_large`: the request body is larger than this server accepts.
    ContentTooLarge {
        /// The body.
        body: super::types::AccountError,
    },
    /// `unsupported_media_type`: the request body is not sent as `application/json`.
    UnsupportedMediaType {
        /// The body.
        body: super::types::AccountError,
    },
    /// `rate_limited`: too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The body.
        body: super::types::AccountError,
    },
    /// `internal_error`: an unexpected error. The response has no details; the operator of the server finds
    /// them in its log.
    InternalServerError {
        /// The body.
        body: super::types::AccountError,
    },
    /// `unavailable`: the service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::AccountError,
    },
}

impl PatchAccountResponse {
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
            Self::Conflict { .. } => ::http::StatusCode::CONFLICT,
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
                Self::Conflict { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::CONFLICT, json "application/json" body
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

impl runtime::ErrorFor<PatchAccountResponse>
for runtime::ErrorResponse<super::types::AccountError> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<PatchAccountResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(PatchAccountResponse::BadRequest {
                        body,
                    })
                }
                401 => {
                    ::std::result::Result::Ok(PatchAccountResponse::Unauthorized {
                        www_authenticate: ::std::borrow::ToOwned::to_owned("Bearer"),
                        body,
                    })
                }
                403 => {
                    ::std::result::Result::Ok(PatchAccountResponse::Forbidden {
                        body,
                    })
                }
                404 => {
                    ::std::result::Result::Ok(PatchAccountResponse::NotFound {
                        body,
                    })
                }
                406 => {
                    ::std::result::Result::Ok(PatchAccountResponse::NotAcceptable {
                        body,
                    })
                }
                409 => {
                    ::std::result::Result::Ok(PatchAccountResponse::Conflict {
                        body,
                    })
                }
                412 => {
                    ::std::result::Result::Ok(PatchAccountResponse::PreconditionFailed {
                        body,
                    })
                }
                413 => {
                    ::std::result::Result::Ok(PatchAccountResponse::ContentTooLarge {
                        body,
                    })
                }
                415 => {
                    ::std::result::Result::Ok(PatchAccountResponse::UnsupportedMediaType {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(PatchAccountResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(PatchAccountResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(PatchAccountResponse::ServiceUnavailable {
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
    patch,
    path = "/v1/account",
    operation_id = "patch_account",
    tags = ["accounts"],
    summary = "Update account info",
    description = "Changes individual properties of an account: yours or, with an admin-scoped token, the one that\n`account_id` selects.\n\nThe body is a merge patch (RFC 7396): properties that you leave out stay as they are, within\n`settings` too. Null resets a setting to its default; null for `name` or `email`, and undeclared\nproperties, are rejected with 400.\n\nIf addresses must be confirmed, a new address is not effective at once: it is `pending_email` until\n`confirm_email` is called with the token from the mail to that address. A newer address replaces one\nthat awaits confirmation, the same address changes nothing and sends no mail, and the current\naddress cancels the change.\n\nWith `If-Match`, the change is made only if the account has not changed since `get_account` returned\nthis `ETag`.",
    params(PatchAccountRequest),
    request_body(
        content(
            (
                super::types::AccountPatch = "application/json",
                examples(
                    (
                        "documented" = (
                            summary = "Name, e-mail address and settings",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"email\":\"new_email@example.com\",\"name\":\"Acme Corp.\",\"settings\":{\"currency\":\"EUR\",\"language\":\"de\",\"timezone\":\"Europe/Berlin\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "oneSetting" = (
                            summary = "One setting; the others remain unchanged",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"settings\":{\"timezone\":\"Europe/Berlin\"}}"
                                )
                            )
                        )
                    ),
                    (
                        "defaults" = (
                            summary = "Null resets a setting to its default",
                            value = json!(
                                super::runtime::describe::json(
                                    "{\"settings\":{\"currency\":null,\"language\":null,\"timezone\":null}}"
                                )
                            )
                        )
                    ),
                    (
                        "nothing" = (
                            summary = "No property, no change",
                            value = json!(super::runtime::describe::json("{}"))
                        )
                    )
                )
            )
        ),
        description = "The properties to change. What it leaves out stays as it is."
    ),
    responses(PatchAccountResponse),
    security(("bearerAuth" = []))
)]
pub(crate) async fn serve_patch_account<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryAccounts,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 400,
    };
    let context = super::RequestContext::new(Operation::PatchAccount, parts);
    let principal = super::security::authenticate_bearer_auth(service, context, parts)
        .await?;
    negotiation::accept(&parts.headers, &["application/json"])?;
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/json"])?;
    let mut violations = runtime::Violations::default();
    let parameter_account_id = parameters::string(
        parameters::Source::Query(parts.uri.query()),
        &parameters::Parameter {
            name: "account_id",
            location: super::runtime::Location::Query,
            pointer: "account_id",
            required: false,
            style: parameters::Style::Form,
            explode: true,
            schema: &super::schemas::ParametersAccountIdSchema,
        },
        &mut violations,
    );
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
        super::types::AccountPatch,
    >(
        &bytes,
        &super::schemas::AccountPatch,
        super::checks::AccountPatch,
        &mut violations,
    );
    let request = match (body,) {
        (::std::option::Option::Some(body),) if violations.is_empty() => {
            PatchAccountRequest {
                account_id: parameter_account_id,
                if_match: parameter_if_match,
                body,
            }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_patch_account(context, principal, request).await;
    runtime::respond(
        outcome,
        Operation::PatchAccount.info(),
        PatchAccountResponse::into_response,
    )
}

/// A request to `confirm_email`.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfirmEmailRequest {
    /// The token from the mail.
    pub body: super::types::EmailConfirmation,
}

/// The responses of `confirm_email`.
#[derive(Debug, Clone, PartialEq)]
pub enum ConfirmEmailResponse {
    /// The new address has taken effect in all API families.
    NoContent,
    /// `invalid_request`: the body is malformed, or the token is unknown, expired, replaced or used.
    /// The response does not tell these apart.
    BadRequest {
        /// The body.
        body: super::types::AccountError,
    },
    /// `email_exists`: the e-mail address belongs to another account. This is checked when a change is
    /// requested, and again when it is confirmed.
    Conflict {
        /// The body.
        body: super::types::AccountError,
    },
    /// `payload_too_large`: the request body is larger than this server accepts.
    ContentTooLarge {
        /// The body.
        body: super::types::AccountError,
    },
    /// `unsupported_media_type`: the request body is not sent as `application/json`.
    UnsupportedMediaType {
        /// The body.
        body: super::types::AccountError,
    },
    /// `rate_limited`: too many requests. `Retry-After` says how long to wait.
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        retry_after: i32,
        /// The body.
        body: super::types::AccountError,
    },
    /// `internal_error`: an unexpected error. The response has no details; the operator of the server finds
    /// them in its log.
    InternalServerError {
        /// The body.
        body: super::types::AccountError,
    },
    /// `unavailable`: the service is temporarily unavailable. Try again later.
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::types::AccountError,
    },
}

impl ConfirmEmailResponse {
    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> ::http::StatusCode {
        match self {
            Self::NoContent => ::http::StatusCode::NO_CONTENT,
            Self::BadRequest { .. } => ::http::StatusCode::BAD_REQUEST,
            Self::Conflict { .. } => ::http::StatusCode::CONFLICT,
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
                Self::NoContent => {
                    super::runtime::write_response!(::http::StatusCode::NO_CONTENT)
                }
                Self::BadRequest { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::BAD_REQUEST, json "application/json" body
                    )
                }
                Self::Conflict { body } => {
                    super::runtime::write_response!(
                        ::http::StatusCode::CONFLICT, json "application/json" body
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

impl runtime::ErrorFor<ConfirmEmailResponse>
for runtime::ErrorResponse<super::types::AccountError> {
    fn into_response(
        self,
        operation: &'static runtime::OperationInfo,
    ) -> ::std::result::Result<ConfirmEmailResponse, runtime::Rejection> {
        self.select(
            operation,
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                400 => {
                    ::std::result::Result::Ok(ConfirmEmailResponse::BadRequest {
                        body,
                    })
                }
                409 => {
                    ::std::result::Result::Ok(ConfirmEmailResponse::Conflict {
                        body,
                    })
                }
                413 => {
                    ::std::result::Result::Ok(ConfirmEmailResponse::ContentTooLarge {
                        body,
                    })
                }
                415 => {
                    ::std::result::Result::Ok(ConfirmEmailResponse::UnsupportedMediaType {
                        body,
                    })
                }
                429 => {
                    ::std::result::Result::Ok(ConfirmEmailResponse::TooManyRequests {
                        retry_after: runtime::seconds(retry_after)
                            .ok_or(runtime::Missing::RetryAfter)?,
                        body,
                    })
                }
                500 => {
                    ::std::result::Result::Ok(ConfirmEmailResponse::InternalServerError {
                        body,
                    })
                }
                503 => {
                    ::std::result::Result::Ok(ConfirmEmailResponse::ServiceUnavailable {
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
    post,
    path = "/v1/account/email/confirm",
    operation_id = "confirm_email",
    tags = ["accounts"],
    summary = "Confirm a new e-mail address",
    description = "Makes a new e-mail address effective, whichever API family it was sent to. The token comes from the\nmail to the new address and is the only credential that this operation needs. It can be used once,\nwithin 24 hours, and only until a newer request replaces it.",
    request_body(
        content(
            (
                super::types::EmailConfirmation = "application/json",
                example = json!(
                    super::runtime::describe::json(
                        "{\"token\":\"example-confirmation-token\"}"
                    )
                )
            )
        ),
        description = "The token from the mail."
    ),
    responses(ConfirmEmailResponse),
    security()
)]
pub(crate) async fn serve_confirm_email<S, B>(
    service: &S,
    parts: &::http::request::Parts,
    captures: &runtime::routing::Captures<'_>,
    body: B,
    limits: runtime::Limits,
) -> ::std::result::Result<runtime::Response, runtime::Rejection>
where
    S: TryAccounts,
    B: runtime::RequestBody,
{
    static STATUSES: runtime::InvalidStatuses = runtime::InvalidStatuses {
        path: 0,
        invalid: 400,
        malformed: 400,
    };
    let context = super::RequestContext::new(Operation::ConfirmEmail, parts);
    body::check_length(&body, limits)?;
    negotiation::content_type(&parts.headers, &["application/json"])?;
    let mut violations = runtime::Violations::default();
    let bytes = body::read(body, limits, &STATUSES).await?;
    let body = body::json::<
        super::types::EmailConfirmation,
    >(
        &bytes,
        &super::schemas::EmailConfirmation,
        super::checks::EmailConfirmation,
        &mut violations,
    );
    let request = match (body,) {
        (::std::option::Option::Some(body),) if violations.is_empty() => {
            ConfirmEmailRequest { body }
        }
        _ => return ::std::result::Result::Err(violations.into_rejection(&STATUSES)),
    };
    let outcome = service.try_confirm_email(context, request).await;
    runtime::respond(
        outcome,
        Operation::ConfirmEmail.info(),
        ConfirmEmailResponse::into_response,
    )
}
