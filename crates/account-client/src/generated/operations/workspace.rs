// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::super::runtime as __runtime;

impl<C> super::super::client::Client<C> {
    /// Show the profile of the authenticated workspace user
    ///
    /// Contract: the profile fields of the token's account, in the envelope of source 003, OK.
    /// Source 003: "Service accounts cannot access this endpoint via API keys." The profile of a
    /// suspended account can still be read.
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
        let mut __call = self.connection.begin(&OPERATION);
        <C as super::super::security::AuthorizesBearerAuthOrAccessToken>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        GetWorkspaceProfile { __call }
    }
}

/// A request to `get_workspace_profile`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct GetWorkspaceProfile<'a> {
    __call: __runtime::PendingCall<'a>,
}

impl GetWorkspaceProfile<'_> {
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
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        GetWorkspaceProfileSuccess,
                        __runtime::Error<GetWorkspaceProfileError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(GetWorkspaceProfileSuccess {
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
/// Source 003, OK: the profile in its envelope.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetWorkspaceProfileSuccess {
    /// The body.
    pub body: super::super::types::WorkspaceProfileEnvelope,
}

__runtime::outcome::impl_outcome! {
    struct GetWorkspaceProfileSuccess, new(body: super::super::types::WorkspaceProfileEnvelope);
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
    /// 401.
    ///
    /// Contract: the token is missing, malformed, unknown, expired or deleted. Problem details as in source
    /// 003, Forbidden.
    #[non_exhaustive]
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 403.
    ///
    /// Source 003, Forbidden: problem details. "Service accounts cannot access this endpoint via API keys."
    /// Contract: also for a change with a read token or to a suspended account.
    #[non_exhaustive]
    Forbidden {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 404.
    ///
    /// Source 003, Not Found: the envelope. Contract: the token's account is closed, or the path does not
    /// exist.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::WorkspaceProfileEnvelope,
    },
    /// 406.
    ///
    /// Contract: `Accept` excludes `application/json`.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 429.
    ///
    /// Contract: too many requests; `Retry-After` says when to retry.
    #[non_exhaustive]
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 500.
    ///
    /// Contract: an internal error, whose details are only logged.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 503.
    ///
    /// Contract: the service is temporarily unavailable.
    #[non_exhaustive]
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
}

__runtime::outcome::impl_outcome! {
    enum GetWorkspaceProfileError;
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

impl ::std::fmt::Display for GetWorkspaceProfileError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Unauthorized { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::Forbidden { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::NotFound { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::NotAcceptable { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::TooManyRequests { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::InternalServerError { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::ServiceUnavailable { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
        }
    }
}

impl ::std::error::Error for GetWorkspaceProfileError {}

impl<C> super::super::client::Client<C> {
    /// Update the authenticated workspace user's profile fields
    ///
    /// Source 003: "Update the authenticated workspace user's profile fields. Service accounts cannot
    /// access this endpoint via API keys."
    ///
    /// Contract: null or absent clears `Email`, `FirstName` and `LastName`, but leaves `UserName` unchanged,
    /// since a login name cannot be empty. Undeclared properties are ignored. If confirmation is required, a
    /// new address takes effect when it is confirmed (`confirm_email`), which `Warnings` reports with the
    /// code `EmailConfirmationRequired`.
    ///
    /// `PUT /api/workspace/account/profile`
    ///
    /// * `body`: Source 003: "Request payload to update the authenticated workspace account profile."
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
        let mut __call = self.connection.begin(&OPERATION);
        <C as super::super::security::AuthorizesBearerAuthOrAccessToken>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        PutWorkspaceProfile {
            __call,
            body,
        }
    }
}

/// A request to `put_workspace_profile`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct PutWorkspaceProfile<'a> {
    __call: __runtime::PendingCall<'a>,
    body: super::super::types::WorkspaceProfileUpdate,
}

impl PutWorkspaceProfile<'_> {
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
/// Source 003, OK: the updated profile in its envelope.
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
    /// Source 003, Bad Request: the envelope. Contract: the body is malformed, or the login name or the
    /// e-mail address belongs to another account. `Errors` contains one message for each violation, with
    /// `Field` set.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::WorkspaceProfileEnvelope,
    },
    /// 401.
    ///
    /// Contract: the token is missing, malformed, unknown, expired or deleted. Problem details as in source
    /// 003, Forbidden.
    #[non_exhaustive]
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 403.
    ///
    /// Source 003, Forbidden: problem details. "Service accounts cannot access this endpoint via API keys."
    /// Contract: also for a change with a read token or to a suspended account.
    #[non_exhaustive]
    Forbidden {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 404.
    ///
    /// Source 003, Not Found: the envelope. Contract: the token's account is closed, or the path does not
    /// exist.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::WorkspaceProfileEnvelope,
    },
    /// 406.
    ///
    /// Contract: `Accept` excludes `application/json`.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 413.
    ///
    /// Contract: the request body is too large.
    #[non_exhaustive]
    ContentTooLarge {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 415.
    ///
    /// Contract: the body is not sent as `application/json`.
    #[non_exhaustive]
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 429.
    ///
    /// Contract: too many requests; `Retry-After` says when to retry.
    #[non_exhaustive]
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 500.
    ///
    /// Contract: an internal error, whose details are only logged.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::ProblemDetails,
    },
    /// 503.
    ///
    /// Contract: the service is temporarily unavailable.
    #[non_exhaustive]
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
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
            Self::ContentTooLarge { .. } => __runtime::status_code(413u16),
            Self::UnsupportedMediaType { .. } => __runtime::status_code(415u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl ::std::fmt::Display for PutWorkspaceProfileError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::BadRequest { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::Unauthorized { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::Forbidden { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::NotFound { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::NotAcceptable { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::ContentTooLarge { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::UnsupportedMediaType { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::TooManyRequests { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::InternalServerError { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::ServiceUnavailable { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
        }
    }
}

impl ::std::error::Error for PutWorkspaceProfileError {}
