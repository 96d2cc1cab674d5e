// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::super::runtime as __runtime;

impl<C> super::super::client::Client<C> {
    /// Show your workspace profile
    ///
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
    /// ```no_run
    /// use account_client::{BearerAuth, Client};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let response = client.get_workspace_profile().send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_workspace_profile(&self) -> GetWorkspaceProfile<'_>
    where
        C: super::super::security::AuthorizesBearerAuthOrAccessToken,
    {
        let mut __call = self
            .connection
            .begin(<GetWorkspaceProfileError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuthOrAccessToken>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        GetWorkspaceProfile {
            __call,
            if_none_match: None,
        }
    }
}

/// A request to `get_workspace_profile`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct GetWorkspaceProfile<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) if_none_match: ::std::option::Option<::std::string::String>,
}

impl GetWorkspaceProfile<'_> {
    /// Returns 304 without a body if this is still the `ETag` of the response. A list of tags, separated by
    /// commas, allows any of them, and `*` every one. Tags are compared without `W/`.
    ///
    /// `If-None-Match` in the headers.
    #[must_use]
    pub fn if_none_match(
        mut self,
        if_none_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_none_match = Some(if_none_match.into());
        self
    }

    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        GetWorkspaceProfileSuccess,
        __runtime::Error<GetWorkspaceProfileError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<GetWorkspaceProfileSuccess>,
        __runtime::Error<GetWorkspaceProfileError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.get_workspace_profile();
                    let __request = match self.if_none_match {
                        Some(__value) => __request.if_none_match(__value),
                        None => __request,
                    };
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        GetWorkspaceProfileSuccess,
                        __runtime::Error<GetWorkspaceProfileError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(GetWorkspaceProfileSuccess {
                                etag: __response
                                    .optional_header("etag", __runtime::HeaderFormat::String)?,
                                body: __response.json("application/json")?,
                            })
                        }
                        304u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::NotModified {
                                    etag: __response
                                        .optional_header("etag", __runtime::HeaderFormat::String)?,
                                })
                        }
                        400u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::BadRequest {
                                    body: __response.json("application/json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        403u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::Forbidden {
                                    body: __response.json("application/json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::NotFound {
                                    body: __response.json("application/json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::NotAcceptable {
                                    body: __response.json("application/json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::InternalServerError {
                                    body: __response.json("application/json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(GetWorkspaceProfileError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        _ => Err(__response.undeclared().into()),
                    };
                    Ok(__response.with_head(__outcome?))
                },
            )
            .await
    }
}

/// The success of `get_workspace_profile`.
///
/// The profile, in `Data`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetWorkspaceProfileSuccess {
    /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
    /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
    ///
    /// The header `ETag`.
    pub etag: ::std::option::Option<::std::string::String>,
    /// The body.
    pub body: super::super::types::WorkspaceProfileEnvelope,
}

__runtime::outcome::impl_outcome! {
    struct GetWorkspaceProfileSuccess, new(
        etag: ::std::option::Option<::std::string::String>,
        body: super::super::types::WorkspaceProfileEnvelope,
    );
}

impl __runtime::HasStatus for GetWorkspaceProfileSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `get_workspace_profile` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetWorkspaceProfileError {
    /// 304.
    ///
    /// The response would be the one that `If-None-Match` names. There is no body.
    #[non_exhaustive]
    NotModified {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        ///
        /// The header `ETag`.
        etag: ::std::option::Option<::std::string::String>,
    },
    /// 400.
    ///
    /// `If-None-Match` is not a list of entity tags.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::WorkspaceProfileEnvelope,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 403.
    ///
    /// The token does not permit the request: it belongs to a service account, or the request is a change
    /// and it is a read token or the token of a suspended account.
    #[non_exhaustive]
    Forbidden {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 404.
    ///
    /// The account is closed, or the path does not exist.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::WorkspaceProfileEnvelope,
    },
    /// 406.
    ///
    /// `Accept` excludes `application/json`.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 429.
    ///
    /// Too many requests. `Retry-After` says how long to wait.
    #[non_exhaustive]
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 503.
    ///
    /// The service is temporarily unavailable. Try again later.
    #[non_exhaustive]
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
}

__runtime::outcome::impl_outcome! {
    enum GetWorkspaceProfileError;
    not_modified => NotModified(etag: ::std::option::Option<::std::string::String>);
    bad_request => BadRequest(body: super::super::types::WorkspaceProfileEnvelope);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::ProblemDetails,
    );
    forbidden => Forbidden(body: super::super::types::ProblemDetails);
    not_found => NotFound(body: super::super::types::WorkspaceProfileEnvelope);
    not_acceptable => NotAcceptable(body: super::super::types::ProblemDetails);
    too_many_requests => TooManyRequests(retry_after: i32, body: super::super::types::ProblemDetails);
    internal_server_error => InternalServerError(body: super::super::types::ProblemDetails);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::ProblemDetails,
    );
}

impl __runtime::HasStatus for GetWorkspaceProfileError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::NotModified { .. } => __runtime::status_code(304u16),
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::Forbidden { .. } => __runtime::status_code(403u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for GetWorkspaceProfileError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "get_workspace_profile",
            method: ::reqwest::Method::GET,
            path: "/api/workspace/account/profile",
            messages: &["/Errors/0/Message", "/detail", "/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/Errors",
                messages: &["/Message"],
                pointers: &["/Target"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static("application/json"),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::NotModified { .. } => ::std::option::Option::None,
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::Forbidden { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for GetWorkspaceProfileError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for GetWorkspaceProfileError {}

impl<C> super::super::client::Client<C> {
    /// Replace your workspace profile
    ///
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
    /// * `body`: The new values of the profile.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let body = types::WorkspaceProfileUpdate::new()
    ///     .with_user_name("example")
    ///     .with_email("example@example.com")
    ///     .with_first_name("example")
    ///     .with_last_name("example");
    /// let response = client.put_workspace_profile(body).send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_workspace_profile(
        &self,
        body: super::super::types::WorkspaceProfileUpdate,
    ) -> PutWorkspaceProfile<'_>
    where
        C: super::super::security::AuthorizesBearerAuthOrAccessToken,
    {
        let mut __call = self
            .connection
            .begin(<PutWorkspaceProfileError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuthOrAccessToken>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        PutWorkspaceProfile {
            __call,
            if_match: None,
            body,
        }
    }
}

/// A request to `put_workspace_profile`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct PutWorkspaceProfile<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) if_match: ::std::option::Option<::std::string::String>,
    pub(crate) body: super::super::types::WorkspaceProfileUpdate,
}

impl PutWorkspaceProfile<'_> {
    /// Makes the change only if this is the current `ETag` of what is changed; otherwise the response is 412,
    /// and nothing changes. A list of tags, separated by commas, allows any of them, and `*` every one. Weak
    /// tags never match.
    ///
    /// `If-Match` in the headers.
    #[must_use]
    pub fn if_match(
        mut self,
        if_match: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.if_match = Some(if_match.into());
        self
    }

    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        PutWorkspaceProfileSuccess,
        __runtime::Error<PutWorkspaceProfileError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<PutWorkspaceProfileSuccess>,
        __runtime::Error<PutWorkspaceProfileError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.put_workspace_profile().body(self.body);
                    let __request = match self.if_match {
                        Some(__value) => __request.if_match(__value),
                        None => __request,
                    };
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        PutWorkspaceProfileSuccess,
                        __runtime::Error<PutWorkspaceProfileError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(PutWorkspaceProfileSuccess {
                                body: __response.json("application/json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::BadRequest {
                                    body: __response.json("application/json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        403u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::Forbidden {
                                    body: __response.json("application/json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::NotFound {
                                    body: __response.json("application/json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::NotAcceptable {
                                    body: __response.json("application/json")?,
                                })
                        }
                        412u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::PreconditionFailed {
                                    body: __response.json("application/json")?,
                                })
                        }
                        413u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::ContentTooLarge {
                                    body: __response.json("application/json")?,
                                })
                        }
                        415u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::UnsupportedMediaType {
                                    body: __response.json("application/json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::InternalServerError {
                                    body: __response.json("application/json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(PutWorkspaceProfileError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        _ => Err(__response.undeclared().into()),
                    };
                    Ok(__response.with_head(__outcome?))
                },
            )
            .await
    }
}

/// The success of `put_workspace_profile`.
///
/// The new profile, in `Data`. `Warnings` reports a new address that awaits confirmation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutWorkspaceProfileSuccess {
    /// The body.
    pub body: super::super::types::WorkspaceProfileEnvelope,
}

__runtime::outcome::impl_outcome! {
    struct PutWorkspaceProfileSuccess, new(body: super::super::types::WorkspaceProfileEnvelope);
}

impl __runtime::HasStatus for PutWorkspaceProfileSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `put_workspace_profile` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutWorkspaceProfileError {
    /// 400.
    ///
    /// The body is malformed, a value is invalid, or the login name or the e-mail address belongs to
    /// another account. `Errors` has one message for each violation, with `Field` set.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::WorkspaceProfileEnvelope,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 403.
    ///
    /// The token does not permit the request: it belongs to a service account, or the request is a change
    /// and it is a read token or the token of a suspended account.
    #[non_exhaustive]
    Forbidden {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 404.
    ///
    /// The account is closed, or the path does not exist.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::WorkspaceProfileEnvelope,
    },
    /// 406.
    ///
    /// `Accept` excludes `application/json`.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 412.
    ///
    /// `If-Match` does not have the current `ETag`: the profile has changed since it was read. Nothing has been
    /// changed. Read it again and repeat the change.
    #[non_exhaustive]
    PreconditionFailed {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 413.
    ///
    /// The request body is larger than this server accepts.
    #[non_exhaustive]
    ContentTooLarge {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 415.
    ///
    /// The request body is not sent as `application/json`.
    #[non_exhaustive]
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 429.
    ///
    /// Too many requests. `Retry-After` says how long to wait.
    #[non_exhaustive]
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 503.
    ///
    /// The service is temporarily unavailable. Try again later.
    #[non_exhaustive]
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
}

__runtime::outcome::impl_outcome! {
    enum PutWorkspaceProfileError;
    bad_request => BadRequest(body: super::super::types::WorkspaceProfileEnvelope);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::ProblemDetails,
    );
    forbidden => Forbidden(body: super::super::types::ProblemDetails);
    not_found => NotFound(body: super::super::types::WorkspaceProfileEnvelope);
    not_acceptable => NotAcceptable(body: super::super::types::ProblemDetails);
    precondition_failed => PreconditionFailed(body: super::super::types::ProblemDetails);
    content_too_large => ContentTooLarge(body: super::super::types::ProblemDetails);
    unsupported_media_type => UnsupportedMediaType(body: super::super::types::ProblemDetails);
    too_many_requests => TooManyRequests(retry_after: i32, body: super::super::types::ProblemDetails);
    internal_server_error => InternalServerError(body: super::super::types::ProblemDetails);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::ProblemDetails,
    );
}

impl __runtime::HasStatus for PutWorkspaceProfileError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::Forbidden { .. } => __runtime::status_code(403u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::PreconditionFailed { .. } => __runtime::status_code(412u16),
            Self::ContentTooLarge { .. } => __runtime::status_code(413u16),
            Self::UnsupportedMediaType { .. } => __runtime::status_code(415u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for PutWorkspaceProfileError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "put_workspace_profile",
            method: ::reqwest::Method::PUT,
            path: "/api/workspace/account/profile",
            messages: &["/Errors/0/Message", "/detail", "/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/Errors",
                messages: &["/Message"],
                pointers: &["/Target"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static("application/json"),
            content_type: ::reqwest::header::HeaderValue::from_static("application/json"),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::Forbidden { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::PreconditionFailed { body, .. } => __runtime::json(body),
            Self::ContentTooLarge { body, .. } => __runtime::json(body),
            Self::UnsupportedMediaType { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for PutWorkspaceProfileError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for PutWorkspaceProfileError {}
