// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::super::runtime as __runtime;

impl<C> super::super::client::Client<C> {
    /// Show an account
    ///
    /// Contract: the token's account or, with an admin-scoped token, the account that `account_id` selects,
    /// in the format of source 002, Response. A suspended account can still be read.
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
        let mut __call = self.connection.begin(&OPERATION);
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
    account_id: ::std::option::Option<::std::string::String>,
    if_none_match: ::std::option::Option<::std::string::String>,
}

impl GetAccount<'_> {
    /// Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped
    /// token may select another account; for any other token the response is 403 `unauthorized`. For an
    /// unknown id it is 404 `not_found`. Source 002, Update account info: "Only the
    /// authenticated account owner (or an admin with elevated privileges) can update account information."
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

    /// Sends the request and waits for the whole response.
    pub async fn send(
        mut self,
    ) -> ::std::result::Result<GetAccountSuccess, __runtime::Error<GetAccountError>> {
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
                    match __response.code() {
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
                    }
                },
            )
            .await
    }
}

/// The success of `get_account`.
///
/// Source 002, Response: the account.
#[derive(Debug, Clone, PartialEq)]
pub struct GetAccountSuccess {
    /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
    /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
    ///
    /// The header `ETag`.
    pub etag: ::std::option::Option<::std::string::String>,
    /// The body.
    pub body: super::super::types::Account,
}

impl __runtime::HasStatus for GetAccountSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `get_account` declares, by status.
#[derive(Debug, Clone, PartialEq)]
pub enum GetAccountError {
    /// 304.
    ///
    /// The response would be the one that `If-None-Match` names. There is no body.
    NotModified {
        /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
        /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
        ///
        /// The header `ETag`.
        etag: ::std::option::Option<::std::string::String>,
    },
    /// 400.
    ///
    /// Contract: `invalid_request`. `account_id` is repeated, or is not text in UTF-8, or `If-None-Match`
    /// is not a list of entity tags.
    BadRequest {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 401.
    ///
    /// Contract: `unauthorized`. The token is missing, malformed, unknown, expired or deleted, or its account
    /// is closed.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 403.
    ///
    /// Source 002, Error Response (400 / 409), `unauthorized`: "The provided token does not have permission to
    /// update this account." Contract: a change with a read token or to a suspended account, or `account_id` of
    /// another account without an admin-scoped token.
    Forbidden {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 404.
    ///
    /// Contract: `not_found`. The account or the path does not exist.
    NotFound {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 406.
    ///
    /// Contract: `Accept` excludes `application/json`.
    NotAcceptable {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 429.
    ///
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 500.
    ///
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 503.
    ///
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::AccountError,
    },
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

impl ::std::fmt::Display for GetAccountError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::NotModified { .. } => {
                ::std::fmt::Display::fmt(&__runtime::HasStatus::status(self), f)
            }
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

impl ::std::error::Error for GetAccountError {}

impl<C> super::super::client::Client<C> {
    /// Update account info
    ///
    /// Source 002, Update account info: "The Update Account Info endpoint lets you modify details of an
    /// existing account, such as the account name, email, or preferences. Only the authenticated account
    /// owner (or an admin with elevated privileges) can update account information."
    ///
    /// Contract: the body is a merge patch (RFC 7396). Absent properties remain unchanged, also within
    /// `settings`, and null resets a setting to its default. Null for `name` or `email`, and undeclared
    /// properties, are `invalid_request`. If confirmation is required, a new address remains
    /// `pending_email` until it is confirmed (`confirm_email`). A newer request replaces an older one, and
    /// a request with the current address cancels it.
    ///
    /// A request with the address that already awaits confirmation changes nothing and sends no mail.
    /// `If-Match` takes the `ETag` of `get_account`.
    ///
    /// `PATCH /v1/account`
    ///
    /// * `body`: Source 002, Request Body: "You can update one or multiple fields. Fields not included in the
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client, Maybe, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let body = types::AccountPatch {
    ///     name: Some("Acme Corp.".to_owned()),
    ///     email: Some("new_email@example.com".to_owned()),
    ///     settings: Maybe::Value(types::AccountSettingsPatch {
    ///         currency: Maybe::Value("EUR".to_owned()),
    ///         timezone: Maybe::Value("Europe/Berlin".to_owned()),
    ///         language: Maybe::Value("de".to_owned()),
    ///     }),
    /// };
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
        let mut __call = self.connection.begin(&OPERATION);
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
    account_id: ::std::option::Option<::std::string::String>,
    if_match: ::std::option::Option<::std::string::String>,
    body: super::super::types::AccountPatch,
}

impl PatchAccount<'_> {
    /// Contract: the account to act on, `acct_` + key; by default the token's account. Only an admin-scoped
    /// token may select another account; for any other token the response is 403 `unauthorized`. For an
    /// unknown id it is 404 `not_found`. Source 002, Update account info: "Only the
    /// authenticated account owner (or an admin with elevated privileges) can update account information."
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

    /// Sends the request and waits for the whole response.
    pub async fn send(
        mut self,
    ) -> ::std::result::Result<
        PatchAccountSuccess,
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
                    match __response.code() {
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
                    }
                },
            )
            .await
    }
}

/// The success of `patch_account`.
///
/// Source 002, Successful Response (200 OK): the updated account.
#[derive(Debug, Clone, PartialEq)]
pub struct PatchAccountSuccess {
    /// The body.
    pub body: super::super::types::Account,
}

impl __runtime::HasStatus for PatchAccountSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `patch_account` declares, by status.
#[derive(Debug, Clone, PartialEq)]
pub enum PatchAccountError {
    /// 400.
    ///
    /// Source 002, Error Response (400 / 409), `invalid_request`: "The request body contains invalid or
    /// missing fields." Contract: `details` lists every violation.
    BadRequest {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 401.
    ///
    /// Contract: `unauthorized`. The token is missing, malformed, unknown, expired or deleted, or its account
    /// is closed.
    Unauthorized {
        /// RFC 9110, 11.6.1: the required authentication scheme.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 403.
    ///
    /// Source 002, Error Response (400 / 409), `unauthorized`: "The provided token does not have permission to
    /// update this account." Contract: a change with a read token or to a suspended account, or `account_id` of
    /// another account without an admin-scoped token.
    Forbidden {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 404.
    ///
    /// Contract: `not_found`. The account or the path does not exist.
    NotFound {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 406.
    ///
    /// Contract: `Accept` excludes `application/json`.
    NotAcceptable {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 409.
    ///
    /// Source 002, Error Response (400 / 409), `email_exists`: "Attempted to update to an email already in
    /// use." Contract: checked when a change is requested, and again when it is confirmed.
    Conflict {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 412.
    ///
    /// `precondition_failed`. `If-Match` does not have the current `ETag`: the account has changed since it was
    /// read. Nothing has been changed. Read it again and repeat the change.
    PreconditionFailed {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 413.
    ///
    /// Contract: the request body is too large.
    ContentTooLarge {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 415.
    ///
    /// Contract: the body is not sent as `application/json` (source 002, Headers).
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 429.
    ///
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 500.
    ///
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 503.
    ///
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::AccountError,
    },
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

impl ::std::fmt::Display for PatchAccountError {
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
            Self::Conflict { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::PreconditionFailed { body, .. } => {
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

impl ::std::error::Error for PatchAccountError {}

impl<C> super::super::client::Client<C> {
    /// Confirm a new e-mail address
    ///
    /// Source 002: "Updating sensitive fields such as email may trigger a verification flow depending on
    /// your account policies." Contract: this completes that flow, whichever API family started it. The
    /// token from the mail is the credential, so no other one is required. It can be used once, within 24
    /// hours, and until a newer request replaces it.
    ///
    /// `POST /v1/account/email/confirm`
    ///
    /// * `body`: Contract: the token from the mail.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{Client, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::anonymous("https://api.example.com")?;
    /// let body = types::EmailConfirmation {
    ///     token: "example-confirmation-token".to_owned(),
    /// };
    /// client.confirm_email(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn confirm_email(
        &self,
        body: super::super::types::EmailConfirmation,
    ) -> ConfirmEmail<'_> {
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
        let mut __call = self.connection.begin(&OPERATION);
        ConfirmEmail { __call, body }
    }
}

/// A request to `confirm_email`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct ConfirmEmail<'a> {
    __call: __runtime::PendingCall<'a>,
    body: super::super::types::EmailConfirmation,
}

impl ConfirmEmail<'_> {
    /// Sends the request and waits for the whole response.
    pub async fn send(
        mut self,
    ) -> ::std::result::Result<
        ConfirmEmailSuccess,
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
                    match __response.code() {
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
                    }
                },
            )
            .await
    }
}

/// The success of `confirm_email`.
///
/// Contract: the new address has taken effect in all API families.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfirmEmailSuccess {}

impl __runtime::HasStatus for ConfirmEmailSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(204u16)
    }
}

/// The errors that `confirm_email` declares, by status.
#[derive(Debug, Clone, PartialEq)]
pub enum ConfirmEmailError {
    /// 400.
    ///
    /// Contract: `invalid_request`. The body is malformed, or the token is unknown, expired, replaced or
    /// used; the response does not reveal which.
    BadRequest {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 409.
    ///
    /// Source 002, Error Response (400 / 409), `email_exists`: "Attempted to update to an email already in
    /// use." Contract: checked when a change is requested, and again when it is confirmed.
    Conflict {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 413.
    ///
    /// Contract: the request body is too large.
    ContentTooLarge {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 415.
    ///
    /// Contract: the body is not sent as `application/json` (source 002, Headers).
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 429.
    ///
    /// Contract: too many requests; `Retry-After` says when to retry.
    TooManyRequests {
        /// Contract: whole seconds to wait before the next request, never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 500.
    ///
    /// Contract: an internal error, whose details are only logged.
    InternalServerError {
        /// The body.
        body: super::super::types::AccountError,
    },
    /// 503.
    ///
    /// Contract: the service is temporarily unavailable.
    ServiceUnavailable {
        /// Contract: whole seconds to wait before the next request, never a date; absent if unknown.
        ///
        /// The header `Retry-After`.
        retry_after: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::AccountError,
    },
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

impl ::std::fmt::Display for ConfirmEmailError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::BadRequest { body, .. } => {
                __runtime::describe(f, __runtime::HasStatus::status(self), body)
            }
            Self::Conflict { body, .. } => {
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

impl ::std::error::Error for ConfirmEmailError {}
