// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::super::runtime as __runtime;

impl<C> super::super::client::Client<C> {
    /// Show an account
    ///
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
    /// ```no_run
    /// use account_client::{BearerAuth, Client};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let response = client.get_account().send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_account(&self) -> GetAccount<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<GetAccountError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        GetAccount {
            __call,
            account_id: None,
            if_none_match: None,
        }
    }
}

/// A request to `get_account`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct GetAccount<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) account_id: ::std::option::Option<::std::string::String>,
    pub(crate) if_none_match: ::std::option::Option<::std::string::String>,
}

impl GetAccount<'_> {
    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    ///
    /// `account_id` in the query.
    #[must_use]
    pub fn account_id(
        mut self,
        account_id: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

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
    ) -> ::std::result::Result<GetAccountSuccess, __runtime::Error<GetAccountError>> {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<GetAccountSuccess>,
        __runtime::Error<GetAccountError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    if let Some(__value) = &self.account_id {
                        self.__call
                            .call
                            .query(
                                "account_id",
                                __value,
                                __runtime::ParameterStyle::Form,
                                true,
                            )?;
                    }
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.get_account();
                    let __request = match self.if_none_match {
                        Some(__value) => __request.if_none_match(__value),
                        None => __request,
                    };
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        GetAccountSuccess,
                        __runtime::Error<GetAccountError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(GetAccountSuccess {
                                etag: __response
                                    .optional_header("etag", __runtime::HeaderFormat::String)?,
                                body: __response.json("application/json")?,
                            })
                        }
                        304u16 => {
                            __response
                                .declared(GetAccountError::NotModified {
                                    etag: __response
                                        .optional_header("etag", __runtime::HeaderFormat::String)?,
                                })
                        }
                        400u16 => {
                            __response
                                .declared(GetAccountError::BadRequest {
                                    body: __response.json("application/json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(GetAccountError::Unauthorized {
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
                                .declared(GetAccountError::Forbidden {
                                    body: __response.json("application/json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(GetAccountError::NotFound {
                                    body: __response.json("application/json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(GetAccountError::NotAcceptable {
                                    body: __response.json("application/json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(GetAccountError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(GetAccountError::InternalServerError {
                                    body: __response.json("application/json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(GetAccountError::ServiceUnavailable {
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

/// The success of `get_account`.
///
/// The account.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetAccountSuccess {
    /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
    /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
    ///
    /// The header `ETag`.
    pub etag: ::std::option::Option<::std::string::String>,
    /// The body.
    pub body: super::super::types::Account,
}

__runtime::outcome::impl_outcome! {
    struct GetAccountSuccess, new(
        etag: ::std::option::Option<::std::string::String>,
        body: super::super::types::Account,
    );
}

impl __runtime::HasStatus for GetAccountSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `get_account` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetAccountError {
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
    /// `invalid_request`: `account_id` is repeated or is not text in UTF-8, or `If-None-Match` is not a
    /// list of entity tags.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 401.
    ///
    /// `unauthorized`: the token is missing, malformed, unknown, expired or revoked, or its account is
    /// closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 403.
    ///
    /// `unauthorized`: the token does not permit the request. It is a read token or the token of a
    /// suspended account and the request is a change, or `account_id` selects another account and the token
    /// is not admin-scoped.
    #[non_exhaustive]
    Forbidden {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 404.
    ///
    /// `not_found`: the account or the path does not exist.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 406.
    ///
    /// `not_acceptable`: `Accept` excludes `application/json`.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 429.
    ///
    /// `rate_limited`: too many requests. `Retry-After` says how long to wait.
    #[non_exhaustive]
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 500.
    ///
    /// `internal_error`: an unexpected error. The response has no details; the operator of the server finds
    /// them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 503.
    ///
    /// `unavailable`: the service is temporarily unavailable. Try again later.
    #[non_exhaustive]
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::AccountError,
    },
}

__runtime::outcome::impl_outcome! {
    enum GetAccountError;
    not_modified => NotModified(etag: ::std::option::Option<::std::string::String>);
    bad_request => BadRequest(body: super::super::types::AccountError);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::AccountError,
    );
    forbidden => Forbidden(body: super::super::types::AccountError);
    not_found => NotFound(body: super::super::types::AccountError);
    not_acceptable => NotAcceptable(body: super::super::types::AccountError);
    too_many_requests => TooManyRequests(retry_after: i32, body: super::super::types::AccountError);
    internal_server_error => InternalServerError(body: super::super::types::AccountError);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::AccountError,
    );
}

impl __runtime::HasStatus for GetAccountError {
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

impl __runtime::OperationError for GetAccountError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "get_account",
            method: ::reqwest::Method::GET,
            path: "/v1/account",
            messages: &["/message"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/details",
                messages: &["/message"],
                pointers: &["/pointer"],
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

impl ::std::fmt::Display for GetAccountError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for GetAccountError {}

impl<C> super::super::client::Client<C> {
    /// Update account info
    ///
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
    /// * `body`: The properties to change. What it leaves out stays as it is.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let body = types::AccountPatch::new()
    ///     .with_name("Acme Corp.")
    ///     .with_email("new_email@example.com")
    ///     .with_settings(
    ///         types::AccountSettingsPatch::new()
    ///             .with_currency("EUR")
    ///             .with_timezone("Europe/Berlin")
    ///             .with_language("de"),
    ///     );
    /// let response = client.patch_account(body).send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn patch_account(
        &self,
        body: super::super::types::AccountPatch,
    ) -> PatchAccount<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<PatchAccountError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        PatchAccount {
            __call,
            account_id: None,
            if_match: None,
            body,
        }
    }
}

/// A request to `patch_account`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct PatchAccount<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) account_id: ::std::option::Option<::std::string::String>,
    pub(crate) if_match: ::std::option::Option<::std::string::String>,
    pub(crate) body: super::super::types::AccountPatch,
}

impl PatchAccount<'_> {
    /// The id of the account to act on; by default, the account that the token belongs to. Only an
    /// admin-scoped token can select another account: for any other token the response is 403
    /// `unauthorized`. For an unknown id it is 404 `not_found`.
    ///
    /// `account_id` in the query.
    #[must_use]
    pub fn account_id(
        mut self,
        account_id: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

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
        PatchAccountSuccess,
        __runtime::Error<PatchAccountError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<PatchAccountSuccess>,
        __runtime::Error<PatchAccountError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    if let Some(__value) = &self.account_id {
                        self.__call
                            .call
                            .query(
                                "account_id",
                                __value,
                                __runtime::ParameterStyle::Form,
                                true,
                            )?;
                    }
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.patch_account().body(self.body);
                    let __request = match self.if_match {
                        Some(__value) => __request.if_match(__value),
                        None => __request,
                    };
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        PatchAccountSuccess,
                        __runtime::Error<PatchAccountError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(PatchAccountSuccess {
                                body: __response.json("application/json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(PatchAccountError::BadRequest {
                                    body: __response.json("application/json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(PatchAccountError::Unauthorized {
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
                                .declared(PatchAccountError::Forbidden {
                                    body: __response.json("application/json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(PatchAccountError::NotFound {
                                    body: __response.json("application/json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(PatchAccountError::NotAcceptable {
                                    body: __response.json("application/json")?,
                                })
                        }
                        409u16 => {
                            __response
                                .declared(PatchAccountError::Conflict {
                                    body: __response.json("application/json")?,
                                })
                        }
                        412u16 => {
                            __response
                                .declared(PatchAccountError::PreconditionFailed {
                                    body: __response.json("application/json")?,
                                })
                        }
                        413u16 => {
                            __response
                                .declared(PatchAccountError::ContentTooLarge {
                                    body: __response.json("application/json")?,
                                })
                        }
                        415u16 => {
                            __response
                                .declared(PatchAccountError::UnsupportedMediaType {
                                    body: __response.json("application/json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(PatchAccountError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(PatchAccountError::InternalServerError {
                                    body: __response.json("application/json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(PatchAccountError::ServiceUnavailable {
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

/// The success of `patch_account`.
///
/// The account after the change. A new address that awaits confirmation is `pending_email`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PatchAccountSuccess {
    /// The body.
    pub body: super::super::types::Account,
}

__runtime::outcome::impl_outcome! {
    struct PatchAccountSuccess, new(body: super::super::types::Account);
}

impl __runtime::HasStatus for PatchAccountSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `patch_account` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PatchAccountError {
    /// 400.
    ///
    /// `invalid_request`: the body is malformed or has invalid values, or a parameter is invalid.
    /// `details` lists every violation.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 401.
    ///
    /// `unauthorized`: the token is missing, malformed, unknown, expired or revoked, or its account is
    /// closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 403.
    ///
    /// `unauthorized`: the token does not permit the request. It is a read token or the token of a
    /// suspended account and the request is a change, or `account_id` selects another account and the token
    /// is not admin-scoped.
    #[non_exhaustive]
    Forbidden {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 404.
    ///
    /// `not_found`: the account or the path does not exist.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 406.
    ///
    /// `not_acceptable`: `Accept` excludes `application/json`.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 409.
    ///
    /// `email_exists`: the e-mail address belongs to another account. This is checked when a change is
    /// requested, and again when it is confirmed.
    #[non_exhaustive]
    Conflict {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 412.
    ///
    /// `precondition_failed`. `If-Match` does not have the current `ETag`: the account has changed since it was
    /// read. Nothing has been changed. Read it again and repeat the change.
    #[non_exhaustive]
    PreconditionFailed {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 413.
    ///
    /// `payload_too_large`: the request body is larger than this server accepts.
    #[non_exhaustive]
    ContentTooLarge {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 415.
    ///
    /// `unsupported_media_type`: the request body is not sent as `application/json`.
    #[non_exhaustive]
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 429.
    ///
    /// `rate_limited`: too many requests. `Retry-After` says how long to wait.
    #[non_exhaustive]
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 500.
    ///
    /// `internal_error`: an unexpected error. The response has no details; the operator of the server finds
    /// them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 503.
    ///
    /// `unavailable`: the service is temporarily unavailable. Try again later.
    #[non_exhaustive]
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::AccountError,
    },
}

__runtime::outcome::impl_outcome! {
    enum PatchAccountError;
    bad_request => BadRequest(body: super::super::types::AccountError);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::AccountError,
    );
    forbidden => Forbidden(body: super::super::types::AccountError);
    not_found => NotFound(body: super::super::types::AccountError);
    not_acceptable => NotAcceptable(body: super::super::types::AccountError);
    conflict => Conflict(body: super::super::types::AccountError);
    precondition_failed => PreconditionFailed(body: super::super::types::AccountError);
    content_too_large => ContentTooLarge(body: super::super::types::AccountError);
    unsupported_media_type => UnsupportedMediaType(body: super::super::types::AccountError);
    too_many_requests => TooManyRequests(retry_after: i32, body: super::super::types::AccountError);
    internal_server_error => InternalServerError(body: super::super::types::AccountError);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::AccountError,
    );
}

impl __runtime::HasStatus for PatchAccountError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::Forbidden { .. } => __runtime::status_code(403u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::Conflict { .. } => __runtime::status_code(409u16),
            Self::PreconditionFailed { .. } => __runtime::status_code(412u16),
            Self::ContentTooLarge { .. } => __runtime::status_code(413u16),
            Self::UnsupportedMediaType { .. } => __runtime::status_code(415u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for PatchAccountError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "patch_account",
            method: ::reqwest::Method::PATCH,
            path: "/v1/account",
            messages: &["/message"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/details",
                messages: &["/message"],
                pointers: &["/pointer"],
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
            Self::Conflict { body, .. } => __runtime::json(body),
            Self::PreconditionFailed { body, .. } => __runtime::json(body),
            Self::ContentTooLarge { body, .. } => __runtime::json(body),
            Self::UnsupportedMediaType { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for PatchAccountError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for PatchAccountError {}

impl<C> super::super::client::Client<C> {
    /// Confirm a new e-mail address
    ///
    /// Makes a new e-mail address effective, whichever API family it was sent to. The token comes from the
    /// mail to the new address and is the only credential that this operation needs. It can be used once,
    /// within 24 hours, and only until a newer request replaces it.
    ///
    /// `POST /v1/account/email/confirm`
    ///
    /// * `body`: The token from the mail.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{Client, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::anonymous("https://api.example.com")?;
    /// let body = types::EmailConfirmation::new("example-confirmation-token");
    /// client.confirm_email(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn confirm_email(
        &self,
        body: super::super::types::EmailConfirmation,
    ) -> ConfirmEmail<'_> {
        let mut __call = self
            .connection
            .begin(<ConfirmEmailError as __runtime::OperationError>::operation());
        ConfirmEmail { __call, body }
    }
}

/// A request to `confirm_email`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct ConfirmEmail<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) body: super::super::types::EmailConfirmation,
}

impl ConfirmEmail<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ConfirmEmailSuccess,
        __runtime::Error<ConfirmEmailError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<ConfirmEmailSuccess>,
        __runtime::Error<ConfirmEmailError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.confirm_email().body(self.body);
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        ConfirmEmailSuccess,
                        __runtime::Error<ConfirmEmailError>,
                    > = match __response.code() {
                        204u16 => Ok(ConfirmEmailSuccess {}),
                        400u16 => {
                            __response
                                .declared(ConfirmEmailError::BadRequest {
                                    body: __response.json("application/json")?,
                                })
                        }
                        409u16 => {
                            __response
                                .declared(ConfirmEmailError::Conflict {
                                    body: __response.json("application/json")?,
                                })
                        }
                        413u16 => {
                            __response
                                .declared(ConfirmEmailError::ContentTooLarge {
                                    body: __response.json("application/json")?,
                                })
                        }
                        415u16 => {
                            __response
                                .declared(ConfirmEmailError::UnsupportedMediaType {
                                    body: __response.json("application/json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(ConfirmEmailError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    body: __response.json("application/json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(ConfirmEmailError::InternalServerError {
                                    body: __response.json("application/json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(ConfirmEmailError::ServiceUnavailable {
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

/// The success of `confirm_email`.
///
/// The new address has taken effect in all API families.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ConfirmEmailSuccess {}

__runtime::outcome::impl_outcome! {
    struct ConfirmEmailSuccess, new();
}

impl __runtime::HasStatus for ConfirmEmailSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(204u16)
    }
}

/// The errors that `confirm_email` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ConfirmEmailError {
    /// 400.
    ///
    /// `invalid_request`: the body is malformed, or the token is unknown, expired, replaced or used.
    /// The response does not tell these apart.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 409.
    ///
    /// `email_exists`: the e-mail address belongs to another account. This is checked when a change is
    /// requested, and again when it is confirmed.
    #[non_exhaustive]
    Conflict {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 413.
    ///
    /// `payload_too_large`: the request body is larger than this server accepts.
    #[non_exhaustive]
    ContentTooLarge {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 415.
    ///
    /// `unsupported_media_type`: the request body is not sent as `application/json`.
    #[non_exhaustive]
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 429.
    ///
    /// `rate_limited`: too many requests. `Retry-After` says how long to wait.
    #[non_exhaustive]
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 500.
    ///
    /// `internal_error`: an unexpected error. The response has no details; the operator of the server finds
    /// them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 503.
    ///
    /// `unavailable`: the service is temporarily unavailable. Try again later.
    #[non_exhaustive]
    ServiceUnavailable {
        /// How long to wait before the next request, in whole seconds; never a date. Absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::AccountError,
    },
}

__runtime::outcome::impl_outcome! {
    enum ConfirmEmailError;
    bad_request => BadRequest(body: super::super::types::AccountError);
    conflict => Conflict(body: super::super::types::AccountError);
    content_too_large => ContentTooLarge(body: super::super::types::AccountError);
    unsupported_media_type => UnsupportedMediaType(body: super::super::types::AccountError);
    too_many_requests => TooManyRequests(retry_after: i32, body: super::super::types::AccountError);
    internal_server_error => InternalServerError(body: super::super::types::AccountError);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::AccountError,
    );
}

impl __runtime::HasStatus for ConfirmEmailError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Conflict { .. } => __runtime::status_code(409u16),
            Self::ContentTooLarge { .. } => __runtime::status_code(413u16),
            Self::UnsupportedMediaType { .. } => __runtime::status_code(415u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for ConfirmEmailError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "confirm_email",
            method: ::reqwest::Method::POST,
            path: "/v1/account/email/confirm",
            messages: &["/message"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/details",
                messages: &["/message"],
                pointers: &["/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static("application/json"),
            content_type: ::reqwest::header::HeaderValue::from_static("application/json"),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Conflict { body, .. } => __runtime::json(body),
            Self::ContentTooLarge { body, .. } => __runtime::json(body),
            Self::UnsupportedMediaType { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for ConfirmEmailError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for ConfirmEmailError {}
