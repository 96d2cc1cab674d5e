// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::super::runtime as __runtime;

impl<C> super::super::client::Client<C> {
    /// Show your account
    ///
    /// Returns the account that the token belongs to, including its e-mail address. This works for service
    /// accounts and for suspended accounts too.
    ///
    /// Send the `ETag` of the response as `If-Match` with `update_account` to change only what you have
    /// seen.
    ///
    /// `GET /api/v2/account/details`
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let response = client.get_account_details().send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_account_details(&self) -> GetAccountDetails<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<GetAccountDetailsError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        GetAccountDetails {
            __call,
            if_none_match: None,
        }
    }
}

/// A request to `get_account_details`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct GetAccountDetails<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) if_none_match: ::std::option::Option<::std::string::String>,
}

impl GetAccountDetails<'_> {
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
        GetAccountDetailsSuccess,
        __runtime::Error<GetAccountDetailsError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<GetAccountDetailsSuccess>,
        __runtime::Error<GetAccountDetailsError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.get_account_details();
                    let __request = match self.if_none_match {
                        Some(__value) => __request.if_none_match(__value),
                        None => __request,
                    };
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        GetAccountDetailsSuccess,
                        __runtime::Error<GetAccountDetailsError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(GetAccountDetailsSuccess {
                                etag: __response
                                    .optional_header("etag", __runtime::HeaderFormat::String)?,
                                body: __response.json("application/vnd.api+json")?,
                            })
                        }
                        304u16 => {
                            __response
                                .declared(GetAccountDetailsError::NotModified {
                                    etag: __response
                                        .optional_header("etag", __runtime::HeaderFormat::String)?,
                                })
                        }
                        400u16 => {
                            __response
                                .declared(GetAccountDetailsError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(GetAccountDetailsError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(GetAccountDetailsError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(GetAccountDetailsError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(GetAccountDetailsError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(GetAccountDetailsError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `get_account_details`.
///
/// The account, including its e-mail address.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetAccountDetailsSuccess {
    /// Identifies this state of the response: a strong entity tag that changes whenever the response changes. Send it
    /// as `If-Match` or `If-None-Match`. The service always sends it, but a proxy may remove it.
    ///
    /// The header `ETag`.
    pub etag: ::std::option::Option<::std::string::String>,
    /// The body.
    pub body: super::super::types::UserDocument,
}

__runtime::outcome::impl_outcome! {
    struct GetAccountDetailsSuccess, new(
        etag: ::std::option::Option<::std::string::String>,
        body: super::super::types::UserDocument,
    );
}

impl __runtime::HasStatus for GetAccountDetailsSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `get_account_details` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetAccountDetailsError {
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
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum GetAccountDetailsError;
    not_modified => NotModified(etag: ::std::option::Option<::std::string::String>);
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for GetAccountDetailsError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::NotModified { .. } => __runtime::status_code(304u16),
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for GetAccountDetailsError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "get_account_details",
            method: ::reqwest::Method::GET,
            path: "/api/v2/account/details",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::NotModified { .. } => ::std::option::Option::None,
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for GetAccountDetailsError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for GetAccountDetailsError {}

impl<C> super::super::client::Client<C> {
    /// Change username and e-mail address
    ///
    /// Changes the username, the e-mail address, or both. What the request leaves out stays as it is: a
    /// document without attributes changes nothing and succeeds. Undeclared properties are ignored.
    ///
    /// If addresses must be confirmed, a new address is not effective at once: it is `unconfirmed-email`
    /// until `confirm_email` is called with the token from the mail to that address. A newer address
    /// replaces one that awaits confirmation, the same address changes nothing and sends no mail, and the
    /// current address cancels the change.
    ///
    /// A read token and the token of a suspended account cannot make changes; the response is 404.
    ///
    /// With `If-Match`, the change is made only if the account has not changed since `get_account_details`
    /// returned this `ETag`.
    ///
    /// `PATCH /api/v2/account/update`
    ///
    /// * `body`: The attributes to change.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let body = types::UpdateAccountDocument::new(
    ///     types::UpdateAccountData::new(types::UserResourceType::Users)
    ///         .with_attributes(
    ///             types::UpdateAccountAttributes::new().with_email("admin@example.com"),
    ///         ),
    /// );
    /// let response = client.update_account(body).send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_account(
        &self,
        body: super::super::types::UpdateAccountDocument,
    ) -> UpdateAccount<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<UpdateAccountError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        UpdateAccount {
            __call,
            if_match: None,
            body,
        }
    }
}

/// A request to `update_account`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct UpdateAccount<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) if_match: ::std::option::Option<::std::string::String>,
    pub(crate) body: super::super::types::UpdateAccountDocument,
}

impl UpdateAccount<'_> {
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
        UpdateAccountSuccess,
        __runtime::Error<UpdateAccountError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<UpdateAccountSuccess>,
        __runtime::Error<UpdateAccountError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.update_account().body(self.body);
                    let __request = match self.if_match {
                        Some(__value) => __request.if_match(__value),
                        None => __request,
                    };
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        UpdateAccountSuccess,
                        __runtime::Error<UpdateAccountError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(UpdateAccountSuccess {
                                body: __response.json("application/vnd.api+json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(UpdateAccountError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(UpdateAccountError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(UpdateAccountError::NotFound {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(UpdateAccountError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        412u16 => {
                            __response
                                .declared(UpdateAccountError::PreconditionFailed {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        413u16 => {
                            __response
                                .declared(UpdateAccountError::ContentTooLarge {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        415u16 => {
                            __response
                                .declared(UpdateAccountError::UnsupportedMediaType {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        422u16 => {
                            __response
                                .declared(UpdateAccountError::UnprocessableContent {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(UpdateAccountError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(UpdateAccountError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(UpdateAccountError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `update_account`.
///
/// The account after the change. A new address that awaits confirmation is `unconfirmed-email`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateAccountSuccess {
    /// The body.
    pub body: super::super::types::UserDocument,
}

__runtime::outcome::impl_outcome! {
    struct UpdateAccountSuccess, new(body: super::super::types::UserDocument);
}

impl __runtime::HasStatus for UpdateAccountSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `update_account` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum UpdateAccountError {
    /// 400.
    ///
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 404.
    ///
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 412.
    ///
    /// `If-Match` does not have the current `ETag`: the account has changed since it was read. Nothing has been
    /// changed. Read it again and repeat the change.
    #[non_exhaustive]
    PreconditionFailed {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 413.
    ///
    /// The request body is larger than this server accepts.
    #[non_exhaustive]
    ContentTooLarge {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 415.
    ///
    /// The request body is not `application/vnd.api+json`, or its media type has parameters.
    #[non_exhaustive]
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 422.
    ///
    /// The body is malformed, a value is invalid, or the username or the e-mail address belongs to
    /// another account. There is one error object for each violation, with its location in
    /// `source.pointer`.
    #[non_exhaustive]
    UnprocessableContent {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum UpdateAccountError;
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_found => NotFound(body: super::super::types::JsonApiErrorDocument);
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    precondition_failed => PreconditionFailed(body: super::super::types::JsonApiErrorDocument);
    content_too_large => ContentTooLarge(body: super::super::types::JsonApiErrorDocument);
    unsupported_media_type => UnsupportedMediaType(body: super::super::types::JsonApiErrorDocument);
    unprocessable_content => UnprocessableContent(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for UpdateAccountError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::PreconditionFailed { .. } => __runtime::status_code(412u16),
            Self::ContentTooLarge { .. } => __runtime::status_code(413u16),
            Self::UnsupportedMediaType { .. } => __runtime::status_code(415u16),
            Self::UnprocessableContent { .. } => __runtime::status_code(422u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for UpdateAccountError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "update_account",
            method: ::reqwest::Method::PATCH,
            path: "/api/v2/account/update",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::PreconditionFailed { body, .. } => __runtime::json(body),
            Self::ContentTooLarge { body, .. } => __runtime::json(body),
            Self::UnsupportedMediaType { body, .. } => __runtime::json(body),
            Self::UnprocessableContent { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for UpdateAccountError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for UpdateAccountError {}

impl<C> super::super::client::Client<C> {
    /// Change the password
    ///
    /// Replaces the password of the account that the token belongs to. The request contains the current
    /// password.
    ///
    /// Tokens remain valid, unless `revoke_tokens` is true: then all tokens of the account are revoked
    /// except the one that sends this request. A read token and the token of a suspended account cannot
    /// make changes; the response is 404.
    ///
    /// `PATCH /api/v2/account/password`
    ///
    /// * `body`: The current password, and the new one twice.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let body = types::ChangePasswordDocument::new(
    ///     types::ChangePasswordData::new(
    ///             types::ChangePasswordAttributes::new(
    ///                 "current password example",
    ///                 "new password example",
    ///                 "new password example",
    ///             ),
    ///         )
    ///         .with_type(types::UserResourceType::Users),
    /// );
    /// let response = client.change_password(body).send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_password(
        &self,
        body: super::super::types::ChangePasswordDocument,
    ) -> ChangePassword<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<ChangePasswordError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        ChangePassword { __call, body }
    }
}

/// A request to `change_password`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct ChangePassword<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) body: super::super::types::ChangePasswordDocument,
}

impl ChangePassword<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ChangePasswordSuccess,
        __runtime::Error<ChangePasswordError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<ChangePasswordSuccess>,
        __runtime::Error<ChangePasswordError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.change_password().body(self.body);
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        ChangePasswordSuccess,
                        __runtime::Error<ChangePasswordError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(ChangePasswordSuccess {
                                body: __response.json("application/vnd.api+json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(ChangePasswordError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(ChangePasswordError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(ChangePasswordError::NotFound {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(ChangePasswordError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        413u16 => {
                            __response
                                .declared(ChangePasswordError::ContentTooLarge {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        415u16 => {
                            __response
                                .declared(ChangePasswordError::UnsupportedMediaType {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        422u16 => {
                            __response
                                .declared(ChangePasswordError::UnprocessableContent {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(ChangePasswordError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(ChangePasswordError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(ChangePasswordError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `change_password`.
///
/// The password has been replaced. The body is the account, as from `get_account_details`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangePasswordSuccess {
    /// The body.
    pub body: super::super::types::UserDocument,
}

__runtime::outcome::impl_outcome! {
    struct ChangePasswordSuccess, new(body: super::super::types::UserDocument);
}

impl __runtime::HasStatus for ChangePasswordSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `change_password` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChangePasswordError {
    /// 400.
    ///
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 404.
    ///
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 413.
    ///
    /// The request body is larger than this server accepts.
    #[non_exhaustive]
    ContentTooLarge {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 415.
    ///
    /// The request body is not `application/vnd.api+json`, or its media type has parameters.
    #[non_exhaustive]
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 422.
    ///
    /// The body is malformed, the current password is incorrect, or the new one is too short, too long
    /// or different from its confirmation. There is one error object for each violation.
    #[non_exhaustive]
    UnprocessableContent {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum ChangePasswordError;
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_found => NotFound(body: super::super::types::JsonApiErrorDocument);
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    content_too_large => ContentTooLarge(body: super::super::types::JsonApiErrorDocument);
    unsupported_media_type => UnsupportedMediaType(body: super::super::types::JsonApiErrorDocument);
    unprocessable_content => UnprocessableContent(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for ChangePasswordError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::ContentTooLarge { .. } => __runtime::status_code(413u16),
            Self::UnsupportedMediaType { .. } => __runtime::status_code(415u16),
            Self::UnprocessableContent { .. } => __runtime::status_code(422u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for ChangePasswordError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "change_password",
            method: ::reqwest::Method::PATCH,
            path: "/api/v2/account/password",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::ContentTooLarge { body, .. } => __runtime::json(body),
            Self::UnsupportedMediaType { body, .. } => __runtime::json(body),
            Self::UnprocessableContent { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for ChangePasswordError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for ChangePasswordError {}

impl<C> super::super::client::Client<C> {
    /// Show a user
    ///
    /// Returns a user, by id or by username. Any user can be shown. The e-mail address is only in the
    /// response if the user is the one that the token belongs to.
    ///
    /// `GET /api/v2/users/{user}`
    ///
    /// * `user`: The username or the id of a user. A value that is both is read as an id.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let response = client.get_user("admin").send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_user(
        &self,
        user: impl ::std::convert::Into<::std::string::String>,
    ) -> GetUser<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<GetUserError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        GetUser {
            __call,
            user: user.into(),
        }
    }
}

/// A request to `get_user`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct GetUser<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) user: ::std::string::String,
}

impl GetUser<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<GetUserSuccess, __runtime::Error<GetUserError>> {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<GetUserSuccess>,
        __runtime::Error<GetUserError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let __path_user = self.__call.call.path_text("user", self.user, "")?;
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.get_user();
                    let __request = __request.user(__path_user);
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        GetUserSuccess,
                        __runtime::Error<GetUserError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(GetUserSuccess {
                                body: __response.json("application/vnd.api+json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(GetUserError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(GetUserError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(GetUserError::NotFound {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(GetUserError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(GetUserError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(GetUserError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(GetUserError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `get_user`.
///
/// The user.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetUserSuccess {
    /// The body.
    pub body: super::super::types::UserDocument,
}

__runtime::outcome::impl_outcome! {
    struct GetUserSuccess, new(body: super::super::types::UserDocument);
}

impl __runtime::HasStatus for GetUserSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `get_user` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetUserError {
    /// 400.
    ///
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 404.
    ///
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum GetUserError;
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_found => NotFound(body: super::super::types::JsonApiErrorDocument);
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for GetUserError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for GetUserError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "get_user",
            method: ::reqwest::Method::GET,
            path: "/api/v2/users/{user}",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for GetUserError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for GetUserError {}

impl<C> super::super::client::Client<C> {
    /// List the authentication tokens of your own account
    ///
    /// Returns the tokens of your own account that have neither been deleted nor expired, newest first and
    /// without their secrets. For another account, the response is 404.
    ///
    /// The list is paged. `links` has the paths of the neighbouring pages, and `meta` the total number of
    /// tokens. A page after the last one is empty.
    ///
    /// `GET /api/v2/users/{user}/authentication-tokens`
    ///
    /// * `user`: The username or the id of a user. A value that is both is read as an id.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let response = client.list_user_tokens("admin").send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_user_tokens(
        &self,
        user: impl ::std::convert::Into<::std::string::String>,
    ) -> ListUserTokens<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<ListUserTokensError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        ListUserTokens {
            __call,
            user: user.into(),
            page_number: None,
            page_size: None,
        }
    }
}

/// A request to `list_user_tokens`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct ListUserTokens<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) user: ::std::string::String,
    pub(crate) page_number: ::std::option::Option<i32>,
    pub(crate) page_size: ::std::option::Option<i32>,
}

impl ListUserTokens<'_> {
    /// The page to return, from 1.
    ///
    /// `page[number]` in the query.
    #[must_use]
    pub fn page_number(mut self, page_number: i32) -> Self {
        self.page_number = Some(page_number);
        self
    }

    /// The number of items on a page, at most 100.
    ///
    /// `page[size]` in the query.
    #[must_use]
    pub fn page_size(mut self, page_size: i32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        ListUserTokensSuccess,
        __runtime::Error<ListUserTokensError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<ListUserTokensSuccess>,
        __runtime::Error<ListUserTokensError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    if let Some(__value) = &self.page_number {
                        self.__call
                            .call
                            .query(
                                "page[number]",
                                __value,
                                __runtime::ParameterStyle::Form,
                                true,
                            )?;
                    }
                    if let Some(__value) = &self.page_size {
                        self.__call
                            .call
                            .query(
                                "page[size]",
                                __value,
                                __runtime::ParameterStyle::Form,
                                true,
                            )?;
                    }
                    let __path_user = self.__call.call.path_text("user", self.user, "")?;
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.list_user_tokens();
                    let __request = __request.user(__path_user);
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        ListUserTokensSuccess,
                        __runtime::Error<ListUserTokensError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(ListUserTokensSuccess {
                                body: __response.json("application/vnd.api+json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(ListUserTokensError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(ListUserTokensError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(ListUserTokensError::NotFound {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(ListUserTokensError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(ListUserTokensError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(ListUserTokensError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(ListUserTokensError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `list_user_tokens`.
///
/// One page of the tokens. `token` is null in each, because a secret is only shown when the token
/// is created.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ListUserTokensSuccess {
    /// The body.
    pub body: super::super::types::AuthenticationTokenListDocument,
}

__runtime::outcome::impl_outcome! {
    struct ListUserTokensSuccess, new(body: super::super::types::AuthenticationTokenListDocument);
}

impl __runtime::HasStatus for ListUserTokensSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `list_user_tokens` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListUserTokensError {
    /// 400.
    ///
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 404.
    ///
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum ListUserTokensError;
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_found => NotFound(body: super::super::types::JsonApiErrorDocument);
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for ListUserTokensError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for ListUserTokensError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "list_user_tokens",
            method: ::reqwest::Method::GET,
            path: "/api/v2/users/{user}/authentication-tokens",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for ListUserTokensError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for ListUserTokensError {}

impl<C> super::super::client::Client<C> {
    /// Create an authentication token of your own account
    ///
    /// Creates a token and returns it with its secret, which cannot be shown again. Undeclared properties
    /// are ignored.
    ///
    /// The new token cannot have a larger scope, or expire later, than the token that creates it. An
    /// account has at most 1,000 tokens that have not expired; the response to one more is 422. For another
    /// account, for a read token and for the token of a suspended account, the response is 404.
    ///
    /// `POST /api/v2/users/{user}/authentication-tokens`
    ///
    /// * `user`: The username or the id of a user. A value that is both is read as an id.
    /// * `body`: The purpose, the expiry and the scope of the token.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client, types};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let body = types::CreateAuthenticationTokenDocument::new(
    ///     types::CreateAuthenticationTokenData::new()
    ///         .with_type("authentication-tokens")
    ///         .with_attributes(
    ///             types::CreateAuthenticationTokenAttributes::new().with_description("api"),
    ///         ),
    /// );
    /// let response = client.create_user_token("admin", body).send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_user_token(
        &self,
        user: impl ::std::convert::Into<::std::string::String>,
        body: super::super::types::CreateAuthenticationTokenDocument,
    ) -> CreateUserToken<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<CreateUserTokenError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        CreateUserToken {
            __call,
            user: user.into(),
            body,
        }
    }
}

/// A request to `create_user_token`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct CreateUserToken<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) user: ::std::string::String,
    pub(crate) body: super::super::types::CreateAuthenticationTokenDocument,
}

impl CreateUserToken<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        CreateUserTokenSuccess,
        __runtime::Error<CreateUserTokenError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<CreateUserTokenSuccess>,
        __runtime::Error<CreateUserTokenError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let __path_user = self.__call.call.path_text("user", self.user, "")?;
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.create_user_token().body(self.body);
                    let __request = __request.user(__path_user);
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        CreateUserTokenSuccess,
                        __runtime::Error<CreateUserTokenError>,
                    > = match __response.code() {
                        201u16 => {
                            Ok(CreateUserTokenSuccess {
                                body: __response.json("application/vnd.api+json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(CreateUserTokenError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(CreateUserTokenError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(CreateUserTokenError::NotFound {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(CreateUserTokenError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        413u16 => {
                            __response
                                .declared(CreateUserTokenError::ContentTooLarge {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        415u16 => {
                            __response
                                .declared(CreateUserTokenError::UnsupportedMediaType {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        422u16 => {
                            __response
                                .declared(CreateUserTokenError::UnprocessableContent {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(CreateUserTokenError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(CreateUserTokenError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(CreateUserTokenError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `create_user_token`.
///
/// The token, with its secret in `token`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateUserTokenSuccess {
    /// The body.
    pub body: super::super::types::AuthenticationTokenDocument,
}

__runtime::outcome::impl_outcome! {
    struct CreateUserTokenSuccess, new(body: super::super::types::AuthenticationTokenDocument);
}

impl __runtime::HasStatus for CreateUserTokenSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(201u16)
    }
}

/// The errors that `create_user_token` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateUserTokenError {
    /// 400.
    ///
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 404.
    ///
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 413.
    ///
    /// The request body is larger than this server accepts.
    #[non_exhaustive]
    ContentTooLarge {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 415.
    ///
    /// The request body is not `application/vnd.api+json`, or its media type has parameters.
    #[non_exhaustive]
    UnsupportedMediaType {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 422.
    ///
    /// The body is malformed, the expiry is in the past or later than that of the current token, the
    /// scope is larger than that of the current token, or the account already has 1,000 tokens. There
    /// is one error object for each violation.
    #[non_exhaustive]
    UnprocessableContent {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum CreateUserTokenError;
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_found => NotFound(body: super::super::types::JsonApiErrorDocument);
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    content_too_large => ContentTooLarge(body: super::super::types::JsonApiErrorDocument);
    unsupported_media_type => UnsupportedMediaType(body: super::super::types::JsonApiErrorDocument);
    unprocessable_content => UnprocessableContent(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for CreateUserTokenError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::ContentTooLarge { .. } => __runtime::status_code(413u16),
            Self::UnsupportedMediaType { .. } => __runtime::status_code(415u16),
            Self::UnprocessableContent { .. } => __runtime::status_code(422u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for CreateUserTokenError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "create_user_token",
            method: ::reqwest::Method::POST,
            path: "/api/v2/users/{user}/authentication-tokens",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::ContentTooLarge { body, .. } => __runtime::json(body),
            Self::UnsupportedMediaType { body, .. } => __runtime::json(body),
            Self::UnprocessableContent { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for CreateUserTokenError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for CreateUserTokenError {}

impl<C> super::super::client::Client<C> {
    /// Show an authentication token of your own account
    ///
    /// Returns a token of your own account, without its secret. For a token of another account, the
    /// response is 404.
    ///
    /// `GET /api/v2/authentication-tokens/{token_id}`
    ///
    /// * `token_id`: The id of an authentication token. It is not the secret.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// let response = client.get_user_token("at-6yEmxNAhaoQLH1Da").send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_user_token(
        &self,
        token_id: impl ::std::convert::Into<::std::string::String>,
    ) -> GetUserToken<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<GetUserTokenError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        GetUserToken {
            __call,
            token_id: token_id.into(),
        }
    }
}

/// A request to `get_user_token`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct GetUserToken<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) token_id: ::std::string::String,
}

impl GetUserToken<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        GetUserTokenSuccess,
        __runtime::Error<GetUserTokenError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<GetUserTokenSuccess>,
        __runtime::Error<GetUserTokenError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let __path_token_id = self
                        .__call
                        .call
                        .path_text("token_id", self.token_id, "")?;
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.get_user_token();
                    let __request = __request.token_id(__path_token_id);
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        GetUserTokenSuccess,
                        __runtime::Error<GetUserTokenError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(GetUserTokenSuccess {
                                body: __response.json("application/vnd.api+json")?,
                            })
                        }
                        400u16 => {
                            __response
                                .declared(GetUserTokenError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(GetUserTokenError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(GetUserTokenError::NotFound {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        406u16 => {
                            __response
                                .declared(GetUserTokenError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(GetUserTokenError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(GetUserTokenError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(GetUserTokenError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `get_user_token`.
///
/// The token. `token` is null, because a secret is only shown when the token is created.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetUserTokenSuccess {
    /// The body.
    pub body: super::super::types::AuthenticationTokenDocument,
}

__runtime::outcome::impl_outcome! {
    struct GetUserTokenSuccess, new(body: super::super::types::AuthenticationTokenDocument);
}

impl __runtime::HasStatus for GetUserTokenSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `get_user_token` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetUserTokenError {
    /// 400.
    ///
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 404.
    ///
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum GetUserTokenError;
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_found => NotFound(body: super::super::types::JsonApiErrorDocument);
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for GetUserTokenError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for GetUserTokenError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "get_user_token",
            method: ::reqwest::Method::GET,
            path: "/api/v2/authentication-tokens/{token_id}",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for GetUserTokenError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for GetUserTokenError {}

impl<C> super::super::client::Client<C> {
    /// Delete an authentication token of your own account
    ///
    /// Revokes a token: from now on it is rejected. A token can delete itself. For a token of another
    /// account, for a read token and for the token of a suspended account, the response is 404.
    ///
    /// `DELETE /api/v2/authentication-tokens/{token_id}`
    ///
    /// * `token_id`: The id of an authentication token. It is not the secret.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::{BearerAuth, Client};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::new("https://api.example.com", BearerAuth::new("TOKEN"))?;
    /// client.delete_user_token("at-6yEmxNAhaoQLH1Da").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_user_token(
        &self,
        token_id: impl ::std::convert::Into<::std::string::String>,
    ) -> DeleteUserToken<'_>
    where
        C: super::super::security::AuthorizesBearerAuth,
    {
        let mut __call = self
            .connection
            .begin(<DeleteUserTokenError as __runtime::OperationError>::operation());
        <C as super::super::security::AuthorizesBearerAuth>::authorize(
            &self.credentials,
            &mut __call.call,
        );
        DeleteUserToken {
            __call,
            token_id: token_id.into(),
        }
    }
}

/// A request to `delete_user_token`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct DeleteUserToken<'a> {
    __call: __runtime::PendingCall<'a>,
    pub(crate) token_id: ::std::string::String,
}

impl DeleteUserToken<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        DeleteUserTokenSuccess,
        __runtime::Error<DeleteUserTokenError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<DeleteUserTokenSuccess>,
        __runtime::Error<DeleteUserTokenError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let __path_token_id = self
                        .__call
                        .call
                        .path_text("token_id", self.token_id, "")?;
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.delete_user_token();
                    let __request = __request.token_id(__path_token_id);
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        DeleteUserTokenSuccess,
                        __runtime::Error<DeleteUserTokenError>,
                    > = match __response.code() {
                        204u16 => Ok(DeleteUserTokenSuccess {}),
                        400u16 => {
                            __response
                                .declared(DeleteUserTokenError::BadRequest {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        401u16 => {
                            __response
                                .declared(DeleteUserTokenError::Unauthorized {
                                    www_authenticate: __response
                                        .header(
                                            "www-authenticate",
                                            __runtime::HeaderFormat::String,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        404u16 => {
                            __response
                                .declared(DeleteUserTokenError::NotFound {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(DeleteUserTokenError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(DeleteUserTokenError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(DeleteUserTokenError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `delete_user_token`.
///
/// The token has been revoked.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteUserTokenSuccess {}

__runtime::outcome::impl_outcome! {
    struct DeleteUserTokenSuccess, new();
}

impl __runtime::HasStatus for DeleteUserTokenSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(204u16)
    }
}

/// The errors that `delete_user_token` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeleteUserTokenError {
    /// 400.
    ///
    /// A query parameter is not supported or has an invalid value. There is one error object for each of them,
    /// with its name in `source.parameter`. A request header with an invalid value is rejected likewise, but has
    /// no `source`.
    #[non_exhaustive]
    BadRequest {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 401.
    ///
    /// The token is missing, malformed, unknown, expired or revoked, or its account is closed.
    #[non_exhaustive]
    Unauthorized {
        /// The authentication scheme to use.
        ///
        /// The header `WWW-Authenticate`.
        www_authenticate: ::std::string::String,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 404.
    ///
    /// The resource does not exist, or the token does not permit the request. The response does not tell
    /// these apart.
    #[non_exhaustive]
    NotFound {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum DeleteUserTokenError;
    bad_request => BadRequest(body: super::super::types::JsonApiErrorDocument);
    unauthorized => Unauthorized(
        www_authenticate: ::std::string::String,
        body: super::super::types::JsonApiErrorDocument,
    );
    not_found => NotFound(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for DeleteUserTokenError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::BadRequest { .. } => __runtime::status_code(400u16),
            Self::Unauthorized { .. } => __runtime::status_code(401u16),
            Self::NotFound { .. } => __runtime::status_code(404u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for DeleteUserTokenError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "delete_user_token",
            method: ::reqwest::Method::DELETE,
            path: "/api/v2/authentication-tokens/{token_id}",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::BadRequest { body, .. } => __runtime::json(body),
            Self::Unauthorized { body, .. } => __runtime::json(body),
            Self::NotFound { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for DeleteUserTokenError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for DeleteUserTokenError {}

impl<C> super::super::client::Client<C> {
    /// Discover the services of this host
    ///
    /// Returns the paths of the services on this host. `terraform login` and other clients read this
    /// document first. It is `application/json`, although the errors are JSON:API documents as in all of
    /// this API family.
    ///
    /// `GET /.well-known/terraform.json`
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::Client;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::anonymous("https://api.example.com")?;
    /// let response = client.discover_services().send().await?;
    /// println!("{:?}", response.body);
    /// # Ok(())
    /// # }
    /// ```
    pub fn discover_services(&self) -> DiscoverServices<'_> {
        let mut __call = self
            .connection
            .begin(<DiscoverServicesError as __runtime::OperationError>::operation());
        DiscoverServices { __call }
    }
}

/// A request to `discover_services`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct DiscoverServices<'a> {
    __call: __runtime::PendingCall<'a>,
}

impl DiscoverServices<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        DiscoverServicesSuccess,
        __runtime::Error<DiscoverServicesError>,
    > {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<DiscoverServicesSuccess>,
        __runtime::Error<DiscoverServicesError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.discover_services();
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        DiscoverServicesSuccess,
                        __runtime::Error<DiscoverServicesError>,
                    > = match __response.code() {
                        200u16 => {
                            Ok(DiscoverServicesSuccess {
                                body: __response.json("application/json")?,
                            })
                        }
                        406u16 => {
                            __response
                                .declared(DiscoverServicesError::NotAcceptable {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        429u16 => {
                            __response
                                .declared(DiscoverServicesError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(DiscoverServicesError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(DiscoverServicesError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `discover_services`.
///
/// The services of this host, with their paths.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DiscoverServicesSuccess {
    /// The body.
    pub body: super::super::types::ServiceDiscovery,
}

__runtime::outcome::impl_outcome! {
    struct DiscoverServicesSuccess, new(body: super::super::types::ServiceDiscovery);
}

impl __runtime::HasStatus for DiscoverServicesSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(200u16)
    }
}

/// The errors that `discover_services` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DiscoverServicesError {
    /// 406.
    ///
    /// `Accept` excludes every media type of the response.
    #[non_exhaustive]
    NotAcceptable {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum DiscoverServicesError;
    not_acceptable => NotAcceptable(body: super::super::types::JsonApiErrorDocument);
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for DiscoverServicesError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::NotAcceptable { .. } => __runtime::status_code(406u16),
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for DiscoverServicesError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "discover_services",
            method: ::reqwest::Method::GET,
            path: "/.well-known/terraform.json",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/json, application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::NotAcceptable { body, .. } => __runtime::json(body),
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for DiscoverServicesError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for DiscoverServicesError {}

impl<C> super::super::client::Client<C> {
    /// Show the version of the API
    ///
    /// Returns the version of the API and the name of the service in response headers. Clients call this
    /// first; it can also serve to check the connection.
    ///
    /// `GET /api/v2/ping`
    ///
    /// # Example
    ///
    /// ```no_run
    /// use account_client::Client;
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = Client::anonymous("https://api.example.com")?;
    /// client.ping().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn ping(&self) -> Ping<'_> {
        let mut __call = self
            .connection
            .begin(<PingError as __runtime::OperationError>::operation());
        Ping { __call }
    }
}

/// A request to `ping`; [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
#[must_use = "the request is not sent until `send` is called"]
pub struct Ping<'a> {
    __call: __runtime::PendingCall<'a>,
}

impl Ping<'_> {
    __runtime::impl_call_options!();

    /// Sends the request and waits for the whole response.
    pub async fn send(
        self,
    ) -> ::std::result::Result<PingSuccess, __runtime::Error<PingError>> {
        self.send_with_head().await.map(__runtime::Response::into_inner)
    }

    /// Sends the request, and returns the status and all headers beside the success.
    pub async fn send_with_head(
        mut self,
    ) -> ::std::result::Result<
        __runtime::Response<PingSuccess>,
        __runtime::Error<PingError>,
    > {
        __runtime::run(
                self.__call.call.operation,
                async move {
                    let mut __api: super::super::progenitor::Client = self
                        .__call
                        .start()?;
                    let __request = __api.ping();
                    let __sent = __request.send().await;
                    let __response = __api.inner.receive(__sent).await?;
                    let __outcome: ::std::result::Result<
                        PingSuccess,
                        __runtime::Error<PingError>,
                    > = match __response.code() {
                        204u16 => {
                            Ok(PingSuccess {
                                tfp_api_version: __response
                                    .header(
                                        "tfp-api-version",
                                        __runtime::HeaderFormat::String,
                                    )?,
                                tfp_app_name: __response
                                    .header("tfp-appname", __runtime::HeaderFormat::String)?,
                            })
                        }
                        429u16 => {
                            __response
                                .declared(PingError::TooManyRequests {
                                    retry_after: __response
                                        .header("retry-after", __runtime::HeaderFormat::Scalar)?,
                                    x_rate_limit_limit: __response
                                        .optional_header(
                                            "x-ratelimit-limit",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_remaining: __response
                                        .optional_header(
                                            "x-ratelimit-remaining",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    x_rate_limit_reset: __response
                                        .optional_header(
                                            "x-ratelimit-reset",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        500u16 => {
                            __response
                                .declared(PingError::InternalServerError {
                                    body: __response.json("application/vnd.api+json")?,
                                })
                        }
                        503u16 => {
                            __response
                                .declared(PingError::ServiceUnavailable {
                                    retry_after: __response
                                        .optional_header(
                                            "retry-after",
                                            __runtime::HeaderFormat::Scalar,
                                        )?,
                                    body: __response.json("application/vnd.api+json")?,
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

/// The success of `ping`.
///
/// The service is available.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PingSuccess {
    /// The version of the Terraform API that this API family implements, such as `2.6`.
    ///
    /// The header `TFP-API-Version`.
    pub tfp_api_version: ::std::string::String,
    /// The name of the service.
    ///
    /// The header `TFP-AppName`.
    pub tfp_app_name: ::std::string::String,
}

__runtime::outcome::impl_outcome! {
    struct PingSuccess, new(
        tfp_api_version: ::std::string::String,
        tfp_app_name: ::std::string::String,
    );
}

impl __runtime::HasStatus for PingSuccess {
    fn status(&self) -> ::reqwest::StatusCode {
        __runtime::status_code(204u16)
    }
}

/// The errors that `ping` declares, by status.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PingError {
    /// 429.
    ///
    /// Too many requests. `Retry-After` says how long to wait.
    #[non_exhaustive]
    TooManyRequests {
        /// How long to wait before the next request, in whole seconds; never a date.
        ///
        /// The header `Retry-After`.
        retry_after: i32,
        /// The number of requests allowed per second, at least 4.
        ///
        /// The header `X-RateLimit-Limit`.
        x_rate_limit_limit: ::std::option::Option<i32>,
        /// The number of requests that are left until the limit is reset.
        ///
        /// The header `X-RateLimit-Remaining`.
        x_rate_limit_remaining: ::std::option::Option<i32>,
        /// The time until the limit is reset, in whole seconds; never a date.
        ///
        /// The header `X-RateLimit-Reset`.
        x_rate_limit_reset: ::std::option::Option<i32>,
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
    },
    /// 500.
    ///
    /// An unexpected error. The response has no details; the operator of the server finds them in its log.
    #[non_exhaustive]
    InternalServerError {
        /// The body.
        body: super::super::types::JsonApiErrorDocument,
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
        body: super::super::types::JsonApiErrorDocument,
    },
}

__runtime::outcome::impl_outcome! {
    enum PingError;
    too_many_requests => TooManyRequests(
        retry_after: i32,
        x_rate_limit_limit: ::std::option::Option<i32>,
        x_rate_limit_remaining: ::std::option::Option<i32>,
        x_rate_limit_reset: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
    internal_server_error => InternalServerError(body: super::super::types::JsonApiErrorDocument);
    service_unavailable => ServiceUnavailable(
        retry_after: ::std::option::Option<i32>,
        body: super::super::types::JsonApiErrorDocument,
    );
}

impl __runtime::HasStatus for PingError {
    fn status(&self) -> ::reqwest::StatusCode {
        match self {
            Self::TooManyRequests { .. } => __runtime::status_code(429u16),
            Self::InternalServerError { .. } => __runtime::status_code(500u16),
            Self::ServiceUnavailable { .. } => __runtime::status_code(503u16),
        }
    }
}

impl __runtime::OperationError for PingError {
    fn operation() -> &'static __runtime::OperationDescriptor {
        static OPERATION: __runtime::OperationDescriptor = __runtime::OperationDescriptor {
            id: "ping",
            method: ::reqwest::Method::GET,
            path: "/api/v2/ping",
            messages: &["/errors/0/detail", "/errors/0/title"],
            details: ::std::option::Option::Some(__runtime::ErrorDetails {
                list: "/errors",
                messages: &["/detail", "/title"],
                pointers: &["/source/pointer"],
            }),
            accept: ::reqwest::header::HeaderValue::from_static(
                "application/vnd.api+json",
            ),
            content_type: ::reqwest::header::HeaderValue::from_static(""),
        };
        &OPERATION
    }

    fn json_body(&self) -> ::std::option::Option<::std::string::String> {
        match self {
            Self::TooManyRequests { body, .. } => __runtime::json(body),
            Self::InternalServerError { body, .. } => __runtime::json(body),
            Self::ServiceUnavailable { body, .. } => __runtime::json(body),
        }
    }
}

impl ::std::fmt::Display for PingError {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        __runtime::describe(self, f)
    }
}

impl ::std::error::Error for PingError {}
