// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Expectations on httpmock for each operation, and their responses.
/// The version of httpmock that these expectations are for.
pub use super::runtime::mock::httpmock;
use super::operations;
use super::runtime as __runtime;
use super::runtime::ParameterStyle;
use super::runtime::mock::{request, response};
use httpmock::{Mock, MockServer, Then, When};

/// A method for each operation that expects its calls.
///
/// If several expectations match, the first one responds.
pub trait MockServerExt {
    /// Expects calls of `get_account_details`: `GET /api/v2/account/details`.
    fn get_account_details(
        &self,
        expect: impl FnOnce(GetAccountDetailsWhen, GetAccountDetailsThen),
    ) -> Mock<'_>;

    /// Expects calls of `update_account`: `PATCH /api/v2/account/update`.
    fn update_account(
        &self,
        expect: impl FnOnce(UpdateAccountWhen, UpdateAccountThen),
    ) -> Mock<'_>;

    /// Expects calls of `change_password`: `PATCH /api/v2/account/password`.
    fn change_password(
        &self,
        expect: impl FnOnce(ChangePasswordWhen, ChangePasswordThen),
    ) -> Mock<'_>;

    /// Expects calls of `get_user`: `GET /api/v2/users/{user}`.
    fn get_user(&self, expect: impl FnOnce(GetUserWhen, GetUserThen)) -> Mock<'_>;

    /// Expects calls of `list_user_tokens`: `GET /api/v2/users/{user}/authentication-tokens`.
    fn list_user_tokens(
        &self,
        expect: impl FnOnce(ListUserTokensWhen, ListUserTokensThen),
    ) -> Mock<'_>;

    /// Expects calls of `create_user_token`: `POST /api/v2/users/{user}/authentication-tokens`.
    fn create_user_token(
        &self,
        expect: impl FnOnce(CreateUserTokenWhen, CreateUserTokenThen),
    ) -> Mock<'_>;

    /// Expects calls of `get_user_token`: `GET /api/v2/authentication-tokens/{token_id}`.
    fn get_user_token(
        &self,
        expect: impl FnOnce(GetUserTokenWhen, GetUserTokenThen),
    ) -> Mock<'_>;

    /// Expects calls of `delete_user_token`: `DELETE /api/v2/authentication-tokens/{token_id}`.
    fn delete_user_token(
        &self,
        expect: impl FnOnce(DeleteUserTokenWhen, DeleteUserTokenThen),
    ) -> Mock<'_>;

    /// Expects calls of `discover_services`: `GET /.well-known/terraform.json`.
    fn discover_services(
        &self,
        expect: impl FnOnce(DiscoverServicesWhen, DiscoverServicesThen),
    ) -> Mock<'_>;

    /// Expects calls of `ping`: `GET /api/v2/ping`.
    fn ping(&self, expect: impl FnOnce(PingWhen, PingThen)) -> Mock<'_>;

    /// Expects calls of `get_account`: `GET /v1/account`.
    fn get_account(
        &self,
        expect: impl FnOnce(GetAccountWhen, GetAccountThen),
    ) -> Mock<'_>;

    /// Expects calls of `patch_account`: `PATCH /v1/account`.
    fn patch_account(
        &self,
        expect: impl FnOnce(PatchAccountWhen, PatchAccountThen),
    ) -> Mock<'_>;

    /// Expects calls of `confirm_email`: `POST /v1/account/email/confirm`.
    fn confirm_email(
        &self,
        expect: impl FnOnce(ConfirmEmailWhen, ConfirmEmailThen),
    ) -> Mock<'_>;

    /// Expects calls of `get_workspace_profile`: `GET /api/workspace/account/profile`.
    fn get_workspace_profile(
        &self,
        expect: impl FnOnce(GetWorkspaceProfileWhen, GetWorkspaceProfileThen),
    ) -> Mock<'_>;

    /// Expects calls of `put_workspace_profile`: `PUT /api/workspace/account/profile`.
    fn put_workspace_profile(
        &self,
        expect: impl FnOnce(PutWorkspaceProfileWhen, PutWorkspaceProfileThen),
    ) -> Mock<'_>;

    /// Expects every request that no earlier expectation matches; to be called last. It responds with 501 and the
    /// request line, since httpmock's own 404 could be mistaken for a declared response.
    fn any_other_call(&self) -> Mock<'_>;
}

impl MockServerExt for MockServer {
    fn get_account_details(
        &self,
        expect: impl FnOnce(GetAccountDetailsWhen, GetAccountDetailsThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            GetAccountDetailsWhen::new(when),
            GetAccountDetailsThen(then),
        ))
    }

    fn update_account(
        &self,
        expect: impl FnOnce(UpdateAccountWhen, UpdateAccountThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            UpdateAccountWhen::new(when),
            UpdateAccountThen(then),
        ))
    }

    fn change_password(
        &self,
        expect: impl FnOnce(ChangePasswordWhen, ChangePasswordThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            ChangePasswordWhen::new(when),
            ChangePasswordThen(then),
        ))
    }

    fn get_user(&self, expect: impl FnOnce(GetUserWhen, GetUserThen)) -> Mock<'_> {
        self.mock(|when, then| expect(GetUserWhen::new(when), GetUserThen(then)))
    }

    fn list_user_tokens(
        &self,
        expect: impl FnOnce(ListUserTokensWhen, ListUserTokensThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            ListUserTokensWhen::new(when),
            ListUserTokensThen(then),
        ))
    }

    fn create_user_token(
        &self,
        expect: impl FnOnce(CreateUserTokenWhen, CreateUserTokenThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            CreateUserTokenWhen::new(when),
            CreateUserTokenThen(then),
        ))
    }

    fn get_user_token(
        &self,
        expect: impl FnOnce(GetUserTokenWhen, GetUserTokenThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            GetUserTokenWhen::new(when),
            GetUserTokenThen(then),
        ))
    }

    fn delete_user_token(
        &self,
        expect: impl FnOnce(DeleteUserTokenWhen, DeleteUserTokenThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            DeleteUserTokenWhen::new(when),
            DeleteUserTokenThen(then),
        ))
    }

    fn discover_services(
        &self,
        expect: impl FnOnce(DiscoverServicesWhen, DiscoverServicesThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            DiscoverServicesWhen::new(when),
            DiscoverServicesThen(then),
        ))
    }

    fn ping(&self, expect: impl FnOnce(PingWhen, PingThen)) -> Mock<'_> {
        self.mock(|when, then| expect(PingWhen::new(when), PingThen(then)))
    }

    fn get_account(
        &self,
        expect: impl FnOnce(GetAccountWhen, GetAccountThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(GetAccountWhen::new(when), GetAccountThen(then)))
    }

    fn patch_account(
        &self,
        expect: impl FnOnce(PatchAccountWhen, PatchAccountThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            PatchAccountWhen::new(when),
            PatchAccountThen(then),
        ))
    }

    fn confirm_email(
        &self,
        expect: impl FnOnce(ConfirmEmailWhen, ConfirmEmailThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            ConfirmEmailWhen::new(when),
            ConfirmEmailThen(then),
        ))
    }

    fn get_workspace_profile(
        &self,
        expect: impl FnOnce(GetWorkspaceProfileWhen, GetWorkspaceProfileThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            GetWorkspaceProfileWhen::new(when),
            GetWorkspaceProfileThen(then),
        ))
    }

    fn put_workspace_profile(
        &self,
        expect: impl FnOnce(PutWorkspaceProfileWhen, PutWorkspaceProfileThen),
    ) -> Mock<'_> {
        self.mock(|when, then| expect(
            PutWorkspaceProfileWhen::new(when),
            PutWorkspaceProfileThen(then),
        ))
    }

    fn any_other_call(&self) -> Mock<'_> {
        self.mock(|when, then| {
            when.any_request();
            response::unexpected(then);
        })
    }
}

/// The expected request to `get_account_details`; by default, any request to this operation matches.
pub struct GetAccountDetailsWhen(When);

impl GetAccountDetailsWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::GET,
                "^/api/v2/account/details$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `If-None-Match`.
    pub fn if_none_match(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(self.0.header("If-None-Match", &value))
    }

    /// Expects that `If-None-Match` is absent.
    pub fn without_if_none_match(self) -> Self {
        let when = self.0;
        Self(when.header_missing("If-None-Match"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `get_account_details`.
pub struct GetAccountDetailsThen(Then);

impl GetAccountDetailsThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::GetAccountDetailsSuccess,
            operations::GetAccountDetailsError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::GetAccountDetailsSuccess { etag: header_0, body }) => {
                response
                    .status(200u16)
                    .optional_header("ETag", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetAccountDetailsError::NotModified { etag: header_0 }) => {
                response.status(304u16).optional_header("ETag", header_0.as_ref())
            }
            Err(operations::GetAccountDetailsError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetAccountDetailsError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetAccountDetailsError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetAccountDetailsError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetAccountDetailsError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetAccountDetailsError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200, without `ETag`, which `respond` can set: [`GetAccountDetailsSuccess`](operations::GetAccountDetailsSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.respond(
            Ok(operations::GetAccountDetailsSuccess {
                etag: None,
                body,
            }),
        )
    }

    /// 304, without `ETag`, which `respond` can set: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn not_modified(self) -> Self {
        self.respond(
            Err(operations::GetAccountDetailsError::NotModified {
                etag: None,
            }),
        )
    }

    /// 400: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetAccountDetailsError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetAccountDetailsError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 406: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetAccountDetailsError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetAccountDetailsError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetAccountDetailsError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetAccountDetailsError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `update_account`; by default, any request to this operation matches.
pub struct UpdateAccountWhen(When);

impl UpdateAccountWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::PATCH,
                "^/api/v2/account/update$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `If-Match`.
    pub fn if_match(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(self.0.header("If-Match", &value))
    }

    /// Expects that `If-Match` is absent.
    pub fn without_if_match(self) -> Self {
        let when = self.0;
        Self(when.header_missing("If-Match"))
    }

    /// Matches the body that the client sends for this value.
    pub fn body(self, body: &super::types::UpdateAccountDocument) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// Matches a body that satisfies a predicate. A body that cannot be decoded, such as a form, does not match.
    pub fn body_where(
        self,
        holds: impl Fn(
            &super::types::UpdateAccountDocument,
        ) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self(request::body_where(self.0, request::read_json, holds))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `update_account`.
pub struct UpdateAccountThen(Then);

impl UpdateAccountThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<operations::UpdateAccountSuccess, operations::UpdateAccountError>,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::UpdateAccountSuccess { body }) => {
                response.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::UpdateAccountError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::NotFound { body }) => {
                response.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::PreconditionFailed { body }) => {
                response.status(412u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::ContentTooLarge { body }) => {
                response.status(413u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::UnsupportedMediaType { body }) => {
                response.status(415u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::UnprocessableContent { body }) => {
                response.status(422u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::UpdateAccountError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::UpdateAccountError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`UpdateAccountSuccess`](operations::UpdateAccountSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.respond(
            Ok(operations::UpdateAccountSuccess {
                body,
            }),
        )
    }

    /// 400: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::NotAcceptable {
                body,
            }),
        )
    }

    /// 412: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn precondition_failed(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::PreconditionFailed {
                body,
            }),
        )
    }

    /// 413: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn content_too_large(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn unsupported_media_type(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::UnsupportedMediaType {
                body,
            }),
        )
    }

    /// 422: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn unprocessable_content(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::UnprocessableContent {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::UpdateAccountError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `change_password`; by default, any request to this operation matches.
pub struct ChangePasswordWhen(When);

impl ChangePasswordWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::PATCH,
                "^/api/v2/account/password$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Matches the body that the client sends for this value.
    pub fn body(self, body: &super::types::ChangePasswordDocument) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// Matches a body that satisfies a predicate. A body that cannot be decoded, such as a form, does not match.
    pub fn body_where(
        self,
        holds: impl Fn(
            &super::types::ChangePasswordDocument,
        ) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self(request::body_where(self.0, request::read_json, holds))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `change_password`.
pub struct ChangePasswordThen(Then);

impl ChangePasswordThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::ChangePasswordSuccess,
            operations::ChangePasswordError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::ChangePasswordSuccess { body }) => {
                response.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ChangePasswordError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::NotFound { body }) => {
                response.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::ContentTooLarge { body }) => {
                response.status(413u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::UnsupportedMediaType { body }) => {
                response.status(415u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::UnprocessableContent { body }) => {
                response.status(422u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ChangePasswordError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ChangePasswordError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`ChangePasswordSuccess`](operations::ChangePasswordSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.respond(
            Ok(operations::ChangePasswordSuccess {
                body,
            }),
        )
    }

    /// 400: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::NotAcceptable {
                body,
            }),
        )
    }

    /// 413: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn content_too_large(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn unsupported_media_type(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::UnsupportedMediaType {
                body,
            }),
        )
    }

    /// 422: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn unprocessable_content(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::UnprocessableContent {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ChangePasswordError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `get_user`; by default, any request to this operation matches.
pub struct GetUserWhen(When);

impl GetUserWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(when, httpmock::Method::GET, "^/api/v2/users/[^/]+$", &[]),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `user`.
    pub fn user(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(request::path_text(self.0, "^/api/v2/users/", &value, "$"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `get_user`.
pub struct GetUserThen(Then);

impl GetUserThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<operations::GetUserSuccess, operations::GetUserError>,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::GetUserSuccess { body }) => {
                response.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserError::NotFound { body }) => {
                response.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`GetUserSuccess`](operations::GetUserSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.respond(Ok(operations::GetUserSuccess { body }))
    }

    /// 400: [`GetUserError`](operations::GetUserError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`GetUserError`](operations::GetUserError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetUserError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`GetUserError`](operations::GetUserError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetUserError`](operations::GetUserError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`GetUserError`](operations::GetUserError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetUserError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`GetUserError`](operations::GetUserError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetUserError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`GetUserError`](operations::GetUserError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `list_user_tokens`; by default, any request to this operation matches.
pub struct ListUserTokensWhen(When);

impl ListUserTokensWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::GET,
                "^/api/v2/users/[^/]+/authentication-tokens$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `user`.
    pub fn user(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(
            request::path_text(
                self.0,
                "^/api/v2/users/",
                &value,
                "/authentication-tokens$",
            ),
        )
    }

    /// Expects this value of `page[number]`.
    pub fn page_number(self, value: i32) -> Self {
        Self(
            request::query(
                self.0,
                ("page[number]", &["page[number]"]),
                &value,
                ParameterStyle::Form,
                true,
            ),
        )
    }

    /// Expects this value of `page[size]`.
    pub fn page_size(self, value: i32) -> Self {
        Self(
            request::query(
                self.0,
                ("page[size]", &["page[size]"]),
                &value,
                ParameterStyle::Form,
                true,
            ),
        )
    }

    /// Expects that `page[number]` is absent.
    pub fn without_page_number(self) -> Self {
        let when = self.0;
        Self(request::without_query(when, "page[number]"))
    }

    /// Expects that `page[size]` is absent.
    pub fn without_page_size(self) -> Self {
        let when = self.0;
        Self(request::without_query(when, "page[size]"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `list_user_tokens`.
pub struct ListUserTokensThen(Then);

impl ListUserTokensThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::ListUserTokensSuccess,
            operations::ListUserTokensError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::ListUserTokensSuccess { body }) => {
                response.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ListUserTokensError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ListUserTokensError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ListUserTokensError::NotFound { body }) => {
                response.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ListUserTokensError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ListUserTokensError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ListUserTokensError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ListUserTokensError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`ListUserTokensSuccess`](operations::ListUserTokensSuccess).
    pub fn ok(self, body: super::types::AuthenticationTokenListDocument) -> Self {
        self.respond(
            Ok(operations::ListUserTokensSuccess {
                body,
            }),
        )
    }

    /// 400: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ListUserTokensError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ListUserTokensError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ListUserTokensError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ListUserTokensError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ListUserTokensError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::ListUserTokensError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::ListUserTokensError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `create_user_token`; by default, any request to this operation matches.
pub struct CreateUserTokenWhen(When);

impl CreateUserTokenWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::POST,
                "^/api/v2/users/[^/]+/authentication-tokens$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `user`.
    pub fn user(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(
            request::path_text(
                self.0,
                "^/api/v2/users/",
                &value,
                "/authentication-tokens$",
            ),
        )
    }

    /// Matches the body that the client sends for this value.
    pub fn body(self, body: &super::types::CreateAuthenticationTokenDocument) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// Matches a body that satisfies a predicate. A body that cannot be decoded, such as a form, does not match.
    pub fn body_where(
        self,
        holds: impl Fn(
            &super::types::CreateAuthenticationTokenDocument,
        ) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self(request::body_where(self.0, request::read_json, holds))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `create_user_token`.
pub struct CreateUserTokenThen(Then);

impl CreateUserTokenThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::CreateUserTokenSuccess,
            operations::CreateUserTokenError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::CreateUserTokenSuccess { body }) => {
                response.status(201u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::CreateUserTokenError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::NotFound { body }) => {
                response.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::ContentTooLarge { body }) => {
                response.status(413u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::UnsupportedMediaType { body }) => {
                response.status(415u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::UnprocessableContent { body }) => {
                response.status(422u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::CreateUserTokenError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::CreateUserTokenError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 201: [`CreateUserTokenSuccess`](operations::CreateUserTokenSuccess).
    pub fn created(self, body: super::types::AuthenticationTokenDocument) -> Self {
        self.respond(
            Ok(operations::CreateUserTokenSuccess {
                body,
            }),
        )
    }

    /// 400: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::NotAcceptable {
                body,
            }),
        )
    }

    /// 413: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn content_too_large(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn unsupported_media_type(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::UnsupportedMediaType {
                body,
            }),
        )
    }

    /// 422: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn unprocessable_content(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::UnprocessableContent {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::CreateUserTokenError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `get_user_token`; by default, any request to this operation matches.
pub struct GetUserTokenWhen(When);

impl GetUserTokenWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::GET,
                "^/api/v2/authentication-tokens/[^/]+$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `token_id`.
    pub fn token_id(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(request::path_text(self.0, "^/api/v2/authentication-tokens/", &value, "$"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `get_user_token`.
pub struct GetUserTokenThen(Then);

impl GetUserTokenThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<operations::GetUserTokenSuccess, operations::GetUserTokenError>,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::GetUserTokenSuccess { body }) => {
                response.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserTokenError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserTokenError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserTokenError::NotFound { body }) => {
                response.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserTokenError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserTokenError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserTokenError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserTokenError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`GetUserTokenSuccess`](operations::GetUserTokenSuccess).
    pub fn ok(self, body: super::types::AuthenticationTokenDocument) -> Self {
        self.respond(
            Ok(operations::GetUserTokenSuccess {
                body,
            }),
        )
    }

    /// 400: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserTokenError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetUserTokenError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserTokenError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserTokenError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetUserTokenError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::GetUserTokenError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::GetUserTokenError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `delete_user_token`; by default, any request to this operation matches.
pub struct DeleteUserTokenWhen(When);

impl DeleteUserTokenWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::DELETE,
                "^/api/v2/authentication-tokens/[^/]+$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `token_id`.
    pub fn token_id(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(request::path_text(self.0, "^/api/v2/authentication-tokens/", &value, "$"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `delete_user_token`.
pub struct DeleteUserTokenThen(Then);

impl DeleteUserTokenThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::DeleteUserTokenSuccess,
            operations::DeleteUserTokenError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::DeleteUserTokenSuccess {}) => response.status(204u16),
            Err(operations::DeleteUserTokenError::BadRequest { body }) => {
                response.status(400u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::DeleteUserTokenError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::DeleteUserTokenError::NotFound { body }) => {
                response.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::DeleteUserTokenError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::DeleteUserTokenError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::DeleteUserTokenError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 204: [`DeleteUserTokenSuccess`](operations::DeleteUserTokenSuccess).
    pub fn no_content(self) -> Self {
        self.respond(
            Ok(operations::DeleteUserTokenSuccess {
            }),
        )
    }

    /// 400: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn bad_request(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::DeleteUserTokenError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::DeleteUserTokenError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::DeleteUserTokenError::NotFound {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::DeleteUserTokenError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::DeleteUserTokenError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::DeleteUserTokenError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `discover_services`; by default, any request to this operation matches.
pub struct DiscoverServicesWhen(When);

impl DiscoverServicesWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::GET,
                "^/\\.well-known/terraform\\.json$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }
}

/// The response to a request to `discover_services`.
pub struct DiscoverServicesThen(Then);

impl DiscoverServicesThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::DiscoverServicesSuccess,
            operations::DiscoverServicesError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::DiscoverServicesSuccess { body }) => {
                response.status(200u16).json("application/json", &body)
            }
            Err(operations::DiscoverServicesError::NotAcceptable { body }) => {
                response.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::DiscoverServicesError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::DiscoverServicesError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::DiscoverServicesError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`DiscoverServicesSuccess`](operations::DiscoverServicesSuccess).
    pub fn ok(self, body: super::types::ServiceDiscovery) -> Self {
        self.respond(
            Ok(operations::DiscoverServicesSuccess {
                body,
            }),
        )
    }

    /// 406: [`DiscoverServicesError`](operations::DiscoverServicesError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::DiscoverServicesError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`DiscoverServicesError`](operations::DiscoverServicesError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::DiscoverServicesError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`DiscoverServicesError`](operations::DiscoverServicesError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::DiscoverServicesError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`DiscoverServicesError`](operations::DiscoverServicesError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::DiscoverServicesError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `ping`; by default, any request to this operation matches.
pub struct PingWhen(When);

impl PingWhen {
    fn new(when: When) -> Self {
        Self(request::operation(when, httpmock::Method::GET, "^/api/v2/ping$", &[]))
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }
}

/// The response to a request to `ping`.
pub struct PingThen(Then);

impl PingThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<operations::PingSuccess, operations::PingError>,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(
                operations::PingSuccess {
                    tfp_api_version: header_0,
                    tfp_app_name: header_1,
                },
            ) => {
                response
                    .status(204u16)
                    .header("TFP-API-Version", &header_0)
                    .header("TFP-AppName", &header_1)
            }
            Err(
                operations::PingError::TooManyRequests {
                    retry_after: header_0,
                    x_rate_limit_limit: header_1,
                    x_rate_limit_remaining: header_2,
                    x_rate_limit_reset: header_3,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::PingError::InternalServerError { body }) => {
                response.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::PingError::ServiceUnavailable { retry_after: header_0, body },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 204: [`PingSuccess`](operations::PingSuccess).
    pub fn no_content(
        self,
        tfp_api_version: impl Into<String>,
        tfp_app_name: impl Into<String>,
    ) -> Self {
        self.respond(
            Ok(operations::PingSuccess {
                tfp_api_version: tfp_api_version.into(),
                tfp_app_name: tfp_app_name.into(),
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `respond` can set: [`PingError`](operations::PingError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::PingError::TooManyRequests {
                retry_after,
                x_rate_limit_limit: None,
                x_rate_limit_remaining: None,
                x_rate_limit_reset: None,
                body,
            }),
        )
    }

    /// 500: [`PingError`](operations::PingError).
    pub fn internal_server_error(
        self,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.respond(
            Err(operations::PingError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`PingError`](operations::PingError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.respond(
            Err(operations::PingError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `get_account`; by default, any request to this operation matches.
pub struct GetAccountWhen(When);

impl GetAccountWhen {
    fn new(when: When) -> Self {
        Self(request::operation(when, httpmock::Method::GET, "^/v1/account$", &[]))
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `account_id`.
    pub fn account_id(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(
            request::query(
                self.0,
                ("account_id", &["account_id"]),
                &value,
                ParameterStyle::Form,
                true,
            ),
        )
    }

    /// Expects this value of `If-None-Match`.
    pub fn if_none_match(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(self.0.header("If-None-Match", &value))
    }

    /// Expects that `account_id` is absent.
    pub fn without_account_id(self) -> Self {
        let when = self.0;
        Self(request::without_query(when, "account_id"))
    }

    /// Expects that `If-None-Match` is absent.
    pub fn without_if_none_match(self) -> Self {
        let when = self.0;
        Self(when.header_missing("If-None-Match"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `get_account`.
pub struct GetAccountThen(Then);

impl GetAccountThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<operations::GetAccountSuccess, operations::GetAccountError>,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::GetAccountSuccess { etag: header_0, body }) => {
                response
                    .status(200u16)
                    .optional_header("ETag", header_0.as_ref())
                    .json("application/json", &body)
            }
            Err(operations::GetAccountError::NotModified { etag: header_0 }) => {
                response.status(304u16).optional_header("ETag", header_0.as_ref())
            }
            Err(operations::GetAccountError::BadRequest { body }) => {
                response.status(400u16).json("application/json", &body)
            }
            Err(
                operations::GetAccountError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetAccountError::Forbidden { body }) => {
                response.status(403u16).json("application/json", &body)
            }
            Err(operations::GetAccountError::NotFound { body }) => {
                response.status(404u16).json("application/json", &body)
            }
            Err(operations::GetAccountError::NotAcceptable { body }) => {
                response.status(406u16).json("application/json", &body)
            }
            Err(
                operations::GetAccountError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetAccountError::InternalServerError { body }) => {
                response.status(500u16).json("application/json", &body)
            }
            Err(
                operations::GetAccountError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200, without `ETag`, which `respond` can set: [`GetAccountSuccess`](operations::GetAccountSuccess).
    pub fn ok(self, body: super::types::Account) -> Self {
        self.respond(
            Ok(operations::GetAccountSuccess {
                etag: None,
                body,
            }),
        )
    }

    /// 304, without `ETag`, which `respond` can set: [`GetAccountError`](operations::GetAccountError).
    pub fn not_modified(self) -> Self {
        self.respond(
            Err(operations::GetAccountError::NotModified {
                etag: None,
            }),
        )
    }

    /// 400: [`GetAccountError`](operations::GetAccountError).
    pub fn bad_request(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::GetAccountError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`GetAccountError`](operations::GetAccountError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::AccountError,
    ) -> Self {
        self.respond(
            Err(operations::GetAccountError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`GetAccountError`](operations::GetAccountError).
    pub fn forbidden(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::GetAccountError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`GetAccountError`](operations::GetAccountError).
    pub fn not_found(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::GetAccountError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetAccountError`](operations::GetAccountError).
    pub fn not_acceptable(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::GetAccountError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429: [`GetAccountError`](operations::GetAccountError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::AccountError,
    ) -> Self {
        self.respond(
            Err(operations::GetAccountError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`GetAccountError`](operations::GetAccountError).
    pub fn internal_server_error(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::GetAccountError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`GetAccountError`](operations::GetAccountError).
    pub fn service_unavailable(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::GetAccountError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `patch_account`; by default, any request to this operation matches.
pub struct PatchAccountWhen(When);

impl PatchAccountWhen {
    fn new(when: When) -> Self {
        Self(request::operation(when, httpmock::Method::PATCH, "^/v1/account$", &[]))
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `account_id`.
    pub fn account_id(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(
            request::query(
                self.0,
                ("account_id", &["account_id"]),
                &value,
                ParameterStyle::Form,
                true,
            ),
        )
    }

    /// Expects this value of `If-Match`.
    pub fn if_match(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(self.0.header("If-Match", &value))
    }

    /// Expects that `account_id` is absent.
    pub fn without_account_id(self) -> Self {
        let when = self.0;
        Self(request::without_query(when, "account_id"))
    }

    /// Expects that `If-Match` is absent.
    pub fn without_if_match(self) -> Self {
        let when = self.0;
        Self(when.header_missing("If-Match"))
    }

    /// Matches the body that the client sends for this value.
    pub fn body(self, body: &super::types::AccountPatch) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// Matches a body that satisfies a predicate. A body that cannot be decoded, such as a form, does not match.
    pub fn body_where(
        self,
        holds: impl Fn(&super::types::AccountPatch) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self(request::body_where(self.0, request::read_json, holds))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }
}

/// The response to a request to `patch_account`.
pub struct PatchAccountThen(Then);

impl PatchAccountThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<operations::PatchAccountSuccess, operations::PatchAccountError>,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::PatchAccountSuccess { body }) => {
                response.status(200u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::BadRequest { body }) => {
                response.status(400u16).json("application/json", &body)
            }
            Err(
                operations::PatchAccountError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PatchAccountError::Forbidden { body }) => {
                response.status(403u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::NotFound { body }) => {
                response.status(404u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::NotAcceptable { body }) => {
                response.status(406u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::Conflict { body }) => {
                response.status(409u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::PreconditionFailed { body }) => {
                response.status(412u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::ContentTooLarge { body }) => {
                response.status(413u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::UnsupportedMediaType { body }) => {
                response.status(415u16).json("application/json", &body)
            }
            Err(
                operations::PatchAccountError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PatchAccountError::InternalServerError { body }) => {
                response.status(500u16).json("application/json", &body)
            }
            Err(
                operations::PatchAccountError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`PatchAccountSuccess`](operations::PatchAccountSuccess).
    pub fn ok(self, body: super::types::Account) -> Self {
        self.respond(
            Ok(operations::PatchAccountSuccess {
                body,
            }),
        )
    }

    /// 400: [`PatchAccountError`](operations::PatchAccountError).
    pub fn bad_request(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`PatchAccountError`](operations::PatchAccountError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::AccountError,
    ) -> Self {
        self.respond(
            Err(operations::PatchAccountError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`PatchAccountError`](operations::PatchAccountError).
    pub fn forbidden(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`PatchAccountError`](operations::PatchAccountError).
    pub fn not_found(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`PatchAccountError`](operations::PatchAccountError).
    pub fn not_acceptable(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::NotAcceptable {
                body,
            }),
        )
    }

    /// 409: [`PatchAccountError`](operations::PatchAccountError).
    pub fn conflict(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::Conflict {
                body,
            }),
        )
    }

    /// 412: [`PatchAccountError`](operations::PatchAccountError).
    pub fn precondition_failed(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::PreconditionFailed {
                body,
            }),
        )
    }

    /// 413: [`PatchAccountError`](operations::PatchAccountError).
    pub fn content_too_large(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`PatchAccountError`](operations::PatchAccountError).
    pub fn unsupported_media_type(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::UnsupportedMediaType {
                body,
            }),
        )
    }

    /// 429: [`PatchAccountError`](operations::PatchAccountError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::AccountError,
    ) -> Self {
        self.respond(
            Err(operations::PatchAccountError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`PatchAccountError`](operations::PatchAccountError).
    pub fn internal_server_error(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`PatchAccountError`](operations::PatchAccountError).
    pub fn service_unavailable(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::PatchAccountError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `confirm_email`; by default, any request to this operation matches.
pub struct ConfirmEmailWhen(When);

impl ConfirmEmailWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::POST,
                "^/v1/account/email/confirm$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Matches the body that the client sends for this value.
    pub fn body(self, body: &super::types::EmailConfirmation) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// Matches a body that satisfies a predicate. A body that cannot be decoded, such as a form, does not match.
    pub fn body_where(
        self,
        holds: impl Fn(&super::types::EmailConfirmation) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self(request::body_where(self.0, request::read_json, holds))
    }
}

/// The response to a request to `confirm_email`.
pub struct ConfirmEmailThen(Then);

impl ConfirmEmailThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<operations::ConfirmEmailSuccess, operations::ConfirmEmailError>,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::ConfirmEmailSuccess {}) => response.status(204u16),
            Err(operations::ConfirmEmailError::BadRequest { body }) => {
                response.status(400u16).json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::Conflict { body }) => {
                response.status(409u16).json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::ContentTooLarge { body }) => {
                response.status(413u16).json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::UnsupportedMediaType { body }) => {
                response.status(415u16).json("application/json", &body)
            }
            Err(
                operations::ConfirmEmailError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::InternalServerError { body }) => {
                response.status(500u16).json("application/json", &body)
            }
            Err(
                operations::ConfirmEmailError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 204: [`ConfirmEmailSuccess`](operations::ConfirmEmailSuccess).
    pub fn no_content(self) -> Self {
        self.respond(Ok(operations::ConfirmEmailSuccess {}))
    }

    /// 400: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn bad_request(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::ConfirmEmailError::BadRequest {
                body,
            }),
        )
    }

    /// 409: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn conflict(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::ConfirmEmailError::Conflict {
                body,
            }),
        )
    }

    /// 413: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn content_too_large(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::ConfirmEmailError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn unsupported_media_type(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::ConfirmEmailError::UnsupportedMediaType {
                body,
            }),
        )
    }

    /// 429: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::AccountError,
    ) -> Self {
        self.respond(
            Err(operations::ConfirmEmailError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn internal_server_error(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::ConfirmEmailError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn service_unavailable(self, body: super::types::AccountError) -> Self {
        self.respond(
            Err(operations::ConfirmEmailError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `get_workspace_profile`; by default, any request to this operation matches.
pub struct GetWorkspaceProfileWhen(When);

impl GetWorkspaceProfileWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::GET,
                "^/api/workspace/account/profile$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `If-None-Match`.
    pub fn if_none_match(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(self.0.header("If-None-Match", &value))
    }

    /// Expects that `If-None-Match` is absent.
    pub fn without_if_none_match(self) -> Self {
        let when = self.0;
        Self(when.header_missing("If-None-Match"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }

    /// With this credential of the security scheme `accessToken`.
    pub fn access_token(self, key: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "accessToken",
                &__runtime::SchemeCredential::api_key_in_query(
                    "access_token",
                    key.as_ref(),
                ),
            ),
        )
    }
}

/// The response to a request to `get_workspace_profile`.
pub struct GetWorkspaceProfileThen(Then);

impl GetWorkspaceProfileThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::GetWorkspaceProfileSuccess,
            operations::GetWorkspaceProfileError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::GetWorkspaceProfileSuccess { etag: header_0, body }) => {
                response
                    .status(200u16)
                    .optional_header("ETag", header_0.as_ref())
                    .json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::NotModified { etag: header_0 }) => {
                response.status(304u16).optional_header("ETag", header_0.as_ref())
            }
            Err(operations::GetWorkspaceProfileError::BadRequest { body }) => {
                response.status(400u16).json("application/json", &body)
            }
            Err(
                operations::GetWorkspaceProfileError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::Forbidden { body }) => {
                response.status(403u16).json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::NotFound { body }) => {
                response.status(404u16).json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::NotAcceptable { body }) => {
                response.status(406u16).json("application/json", &body)
            }
            Err(
                operations::GetWorkspaceProfileError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::InternalServerError { body }) => {
                response.status(500u16).json("application/json", &body)
            }
            Err(
                operations::GetWorkspaceProfileError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200, without `ETag`, which `respond` can set: [`GetWorkspaceProfileSuccess`](operations::GetWorkspaceProfileSuccess).
    pub fn ok(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.respond(
            Ok(operations::GetWorkspaceProfileSuccess {
                etag: None,
                body,
            }),
        )
    }

    /// 304, without `ETag`, which `respond` can set: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn not_modified(self) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::NotModified {
                etag: None,
            }),
        )
    }

    /// 400: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn bad_request(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::ProblemDetails,
    ) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn forbidden(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn not_found(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn not_acceptable(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::ProblemDetails,
    ) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn internal_server_error(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn service_unavailable(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::GetWorkspaceProfileError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// The expected request to `put_workspace_profile`; by default, any request to this operation matches.
pub struct PutWorkspaceProfileWhen(When);

impl PutWorkspaceProfileWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(
                when,
                httpmock::Method::PUT,
                "^/api/workspace/account/profile$",
                &[],
            ),
        )
    }

    /// Returns httpmock's own builder, for any other matcher.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// Expects this value of `If-Match`.
    pub fn if_match(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(self.0.header("If-Match", &value))
    }

    /// Expects that `If-Match` is absent.
    pub fn without_if_match(self) -> Self {
        let when = self.0;
        Self(when.header_missing("If-Match"))
    }

    /// Matches the body that the client sends for this value.
    pub fn body(self, body: &super::types::WorkspaceProfileUpdate) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// Matches a body that satisfies a predicate. A body that cannot be decoded, such as a form, does not match.
    pub fn body_where(
        self,
        holds: impl Fn(
            &super::types::WorkspaceProfileUpdate,
        ) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self(request::body_where(self.0, request::read_json, holds))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__runtime::SchemeCredential::bearer(token.as_ref()),
            ),
        )
    }

    /// With this credential of the security scheme `accessToken`.
    pub fn access_token(self, key: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "accessToken",
                &__runtime::SchemeCredential::api_key_in_query(
                    "access_token",
                    key.as_ref(),
                ),
            ),
        )
    }
}

/// The response to a request to `put_workspace_profile`.
pub struct PutWorkspaceProfileThen(Then);

impl PutWorkspaceProfileThen {
    /// Responds so that the client returns this result.
    pub fn respond(
        self,
        outcome: Result<
            operations::PutWorkspaceProfileSuccess,
            operations::PutWorkspaceProfileError,
        >,
    ) -> Self {
        let response = response::ResponseWriter::new(self.0);
        let response = match outcome {
            Ok(operations::PutWorkspaceProfileSuccess { body }) => {
                response.status(200u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::BadRequest { body }) => {
                response.status(400u16).json("application/json", &body)
            }
            Err(
                operations::PutWorkspaceProfileError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                response
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::Forbidden { body }) => {
                response.status(403u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::NotFound { body }) => {
                response.status(404u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::NotAcceptable { body }) => {
                response.status(406u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::PreconditionFailed { body }) => {
                response.status(412u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::ContentTooLarge { body }) => {
                response.status(413u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::UnsupportedMediaType { body }) => {
                response.status(415u16).json("application/json", &body)
            }
            Err(
                operations::PutWorkspaceProfileError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::InternalServerError { body }) => {
                response.status(500u16).json("application/json", &body)
            }
            Err(
                operations::PutWorkspaceProfileError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                response
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(response.into_inner())
    }

    /// Delays the response.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// Returns httpmock's own builder, for example for a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`PutWorkspaceProfileSuccess`](operations::PutWorkspaceProfileSuccess).
    pub fn ok(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.respond(
            Ok(operations::PutWorkspaceProfileSuccess {
                body,
            }),
        )
    }

    /// 400: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn bad_request(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::BadRequest {
                body,
            }),
        )
    }

    /// 401: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::ProblemDetails,
    ) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn forbidden(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn not_found(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn not_acceptable(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::NotAcceptable {
                body,
            }),
        )
    }

    /// 412: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn precondition_failed(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::PreconditionFailed {
                body,
            }),
        )
    }

    /// 413: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn content_too_large(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn unsupported_media_type(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::UnsupportedMediaType {
                body,
            }),
        )
    }

    /// 429: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::ProblemDetails,
    ) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn internal_server_error(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `respond` can set: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn service_unavailable(self, body: super::types::ProblemDetails) -> Self {
        self.respond(
            Err(operations::PutWorkspaceProfileError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}
