// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Expectations of each operation, and answers to them, on servers of httpmock.
mod answer;
mod request;

/// The version of httpmock that this is for.
pub use ::httpmock;
use super::operations;
use super::support as __support;
use super::support::parameter::Style;
use answer::Answer;
use httpmock::{Mock, MockServer, Then, When};

/// A method per operation that makes a server expect its call.
///
/// Of several expectations that hold, the first that was made answers.
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

    /// Expects whatever nothing before this expects: the last one to make. It answers 501 and says what came,
    /// while httpmock's own 404 may pass for a declared one.
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
            answer::not_expected(then);
        })
    }
}

/// What a request to `get_account_details` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `get_account_details` is answered with.
pub struct GetAccountDetailsThen(Then);

impl GetAccountDetailsThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::GetAccountDetailsSuccess,
            operations::GetAccountDetailsError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::GetAccountDetailsSuccess { body }) => {
                answer.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetAccountDetailsError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetAccountDetailsError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetAccountDetailsError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetAccountDetailsError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`GetAccountDetailsSuccess`](operations::GetAccountDetailsSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.answer(
            Ok(operations::GetAccountDetailsSuccess {
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
        self.answer(
            Err(operations::GetAccountDetailsError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 406: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetAccountDetailsError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::GetAccountDetailsError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`GetAccountDetailsError`](operations::GetAccountDetailsError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetAccountDetailsError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `update_account` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With the body that the client sends for this value.
    pub fn body(self, body: &super::types::UpdateAccountDocument) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// With a body of which this holds; one that cannot be read back, such as a form, is none.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `update_account` is answered with.
pub struct UpdateAccountThen(Then);

impl UpdateAccountThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<operations::UpdateAccountSuccess, operations::UpdateAccountError>,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::UpdateAccountSuccess { body }) => {
                answer.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::UpdateAccountError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::NotFound { body }) => {
                answer.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::ContentTooLarge { body }) => {
                answer.status(413u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::UnsupportedMediaType { body }) => {
                answer.status(415u16).json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::UnprocessableContent { body }) => {
                answer.status(422u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::UpdateAccountError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::UpdateAccountError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`UpdateAccountSuccess`](operations::UpdateAccountSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.answer(
            Ok(operations::UpdateAccountSuccess {
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
        self.answer(
            Err(operations::UpdateAccountError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::UpdateAccountError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::UpdateAccountError::NotAcceptable {
                body,
            }),
        )
    }

    /// 413: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn content_too_large(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
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
        self.answer(
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
        self.answer(
            Err(operations::UpdateAccountError::UnprocessableContent {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::UpdateAccountError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`UpdateAccountError`](operations::UpdateAccountError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::UpdateAccountError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `change_password` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With the body that the client sends for this value.
    pub fn body(self, body: &super::types::ChangePasswordDocument) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// With a body of which this holds; one that cannot be read back, such as a form, is none.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `change_password` is answered with.
pub struct ChangePasswordThen(Then);

impl ChangePasswordThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::ChangePasswordSuccess,
            operations::ChangePasswordError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::ChangePasswordSuccess { body }) => {
                answer.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ChangePasswordError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::NotFound { body }) => {
                answer.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::ContentTooLarge { body }) => {
                answer.status(413u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::UnsupportedMediaType { body }) => {
                answer.status(415u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::UnprocessableContent { body }) => {
                answer.status(422u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ChangePasswordError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ChangePasswordError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`ChangePasswordSuccess`](operations::ChangePasswordSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.answer(
            Ok(operations::ChangePasswordSuccess {
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
        self.answer(
            Err(operations::ChangePasswordError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::ChangePasswordError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::ChangePasswordError::NotAcceptable {
                body,
            }),
        )
    }

    /// 413: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn content_too_large(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
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
        self.answer(
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
        self.answer(
            Err(operations::ChangePasswordError::UnprocessableContent {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::ChangePasswordError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`ChangePasswordError`](operations::ChangePasswordError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::ChangePasswordError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `get_user` must be like; without more, any will do.
pub struct GetUserWhen(When);

impl GetUserWhen {
    fn new(when: When) -> Self {
        Self(
            request::operation(when, httpmock::Method::GET, "^/api/v2/users/[^/]+$", &[]),
        )
    }

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this `user`.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `get_user` is answered with.
pub struct GetUserThen(Then);

impl GetUserThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<operations::GetUserSuccess, operations::GetUserError>,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::GetUserSuccess { body }) => {
                answer.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserError::NotFound { body }) => {
                answer.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`GetUserSuccess`](operations::GetUserSuccess).
    pub fn ok(self, body: super::types::UserDocument) -> Self {
        self.answer(Ok(operations::GetUserSuccess { body }))
    }

    /// 401: [`GetUserError`](operations::GetUserError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
            Err(operations::GetUserError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`GetUserError`](operations::GetUserError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetUserError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetUserError`](operations::GetUserError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetUserError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`GetUserError`](operations::GetUserError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::GetUserError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`GetUserError`](operations::GetUserError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetUserError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `list_user_tokens` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this `user`.
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

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `list_user_tokens` is answered with.
pub struct ListUserTokensThen(Then);

impl ListUserTokensThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::ListUserTokensSuccess,
            operations::ListUserTokensError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::ListUserTokensSuccess { body }) => {
                answer.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ListUserTokensError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ListUserTokensError::NotFound { body }) => {
                answer.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::ListUserTokensError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::ListUserTokensError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::ListUserTokensError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`ListUserTokensSuccess`](operations::ListUserTokensSuccess).
    pub fn ok(self, body: super::types::AuthenticationTokenListDocument) -> Self {
        self.answer(
            Ok(operations::ListUserTokensSuccess {
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
        self.answer(
            Err(operations::ListUserTokensError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::ListUserTokensError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::ListUserTokensError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::ListUserTokensError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`ListUserTokensError`](operations::ListUserTokensError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::ListUserTokensError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `create_user_token` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this `user`.
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

    /// With the body that the client sends for this value.
    pub fn body(self, body: &super::types::CreateAuthenticationTokenDocument) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// With a body of which this holds; one that cannot be read back, such as a form, is none.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `create_user_token` is answered with.
pub struct CreateUserTokenThen(Then);

impl CreateUserTokenThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::CreateUserTokenSuccess,
            operations::CreateUserTokenError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::CreateUserTokenSuccess { body }) => {
                answer.status(201u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::CreateUserTokenError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::NotFound { body }) => {
                answer.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::ContentTooLarge { body }) => {
                answer.status(413u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::UnsupportedMediaType { body }) => {
                answer.status(415u16).json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::UnprocessableContent { body }) => {
                answer.status(422u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::CreateUserTokenError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::CreateUserTokenError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 201: [`CreateUserTokenSuccess`](operations::CreateUserTokenSuccess).
    pub fn created(self, body: super::types::AuthenticationTokenDocument) -> Self {
        self.answer(
            Ok(operations::CreateUserTokenSuccess {
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
        self.answer(
            Err(operations::CreateUserTokenError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::CreateUserTokenError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::CreateUserTokenError::NotAcceptable {
                body,
            }),
        )
    }

    /// 413: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn content_too_large(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
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
        self.answer(
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
        self.answer(
            Err(operations::CreateUserTokenError::UnprocessableContent {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::CreateUserTokenError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`CreateUserTokenError`](operations::CreateUserTokenError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::CreateUserTokenError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `get_user_token` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this `token_id`.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `get_user_token` is answered with.
pub struct GetUserTokenThen(Then);

impl GetUserTokenThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<operations::GetUserTokenSuccess, operations::GetUserTokenError>,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::GetUserTokenSuccess { body }) => {
                answer.status(200u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserTokenError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserTokenError::NotFound { body }) => {
                answer.status(404u16).json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserTokenError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::GetUserTokenError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::GetUserTokenError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`GetUserTokenSuccess`](operations::GetUserTokenSuccess).
    pub fn ok(self, body: super::types::AuthenticationTokenDocument) -> Self {
        self.answer(
            Ok(operations::GetUserTokenSuccess {
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
        self.answer(
            Err(operations::GetUserTokenError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetUserTokenError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetUserTokenError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::GetUserTokenError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`GetUserTokenError`](operations::GetUserTokenError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::GetUserTokenError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `delete_user_token` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this `token_id`.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `delete_user_token` is answered with.
pub struct DeleteUserTokenThen(Then);

impl DeleteUserTokenThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::DeleteUserTokenSuccess,
            operations::DeleteUserTokenError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::DeleteUserTokenSuccess {}) => answer.status(204u16),
            Err(
                operations::DeleteUserTokenError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::DeleteUserTokenError::NotFound { body }) => {
                answer.status(404u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::DeleteUserTokenError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::DeleteUserTokenError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 204: [`DeleteUserTokenSuccess`](operations::DeleteUserTokenSuccess).
    pub fn no_content(self) -> Self {
        self.answer(
            Ok(operations::DeleteUserTokenSuccess {
            }),
        )
    }

    /// 401: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn unauthorized(
        self,
        www_authenticate: impl Into<String>,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
            Err(operations::DeleteUserTokenError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 404: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn not_found(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::DeleteUserTokenError::NotFound {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::DeleteUserTokenError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`DeleteUserTokenError`](operations::DeleteUserTokenError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::DeleteUserTokenError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `discover_services` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }
}

/// What a request to `discover_services` is answered with.
pub struct DiscoverServicesThen(Then);

impl DiscoverServicesThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::DiscoverServicesSuccess,
            operations::DiscoverServicesError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::DiscoverServicesSuccess { body }) => {
                answer.status(200u16).json("application/json", &body)
            }
            Err(operations::DiscoverServicesError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/vnd.api+json", &body)
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::DiscoverServicesError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::DiscoverServicesError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`DiscoverServicesSuccess`](operations::DiscoverServicesSuccess).
    pub fn ok(self, body: super::types::ServiceDiscovery) -> Self {
        self.answer(
            Ok(operations::DiscoverServicesSuccess {
                body,
            }),
        )
    }

    /// 406: [`DiscoverServicesError`](operations::DiscoverServicesError).
    pub fn not_acceptable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::DiscoverServicesError::NotAcceptable {
                body,
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`DiscoverServicesError`](operations::DiscoverServicesError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::DiscoverServicesError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`DiscoverServicesError`](operations::DiscoverServicesError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::DiscoverServicesError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `ping` must be like; without more, any will do.
pub struct PingWhen(When);

impl PingWhen {
    fn new(when: When) -> Self {
        Self(request::operation(when, httpmock::Method::GET, "^/api/v2/ping$", &[]))
    }

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }
}

/// What a request to `ping` is answered with.
pub struct PingThen(Then);

impl PingThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<operations::PingSuccess, operations::PingError>,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(
                operations::PingSuccess {
                    tfp_api_version: header_0,
                    tfp_app_name: header_1,
                },
            ) => {
                answer
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
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .optional_header("X-RateLimit-Limit", header_1.as_ref())
                    .optional_header("X-RateLimit-Remaining", header_2.as_ref())
                    .optional_header("X-RateLimit-Reset", header_3.as_ref())
                    .json("application/vnd.api+json", &body)
            }
            Err(operations::PingError::InternalServerError { body }) => {
                answer.status(500u16).json("application/vnd.api+json", &body)
            }
            Err(
                operations::PingError::ServiceUnavailable { retry_after: header_0, body },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/vnd.api+json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 204: [`PingSuccess`](operations::PingSuccess).
    pub fn no_content(
        self,
        tfp_api_version: impl Into<String>,
        tfp_app_name: impl Into<String>,
    ) -> Self {
        self.answer(
            Ok(operations::PingSuccess {
                tfp_api_version: tfp_api_version.into(),
                tfp_app_name: tfp_app_name.into(),
            }),
        )
    }

    /// 429, without `X-RateLimit-Limit`, `X-RateLimit-Remaining` and `X-RateLimit-Reset`, which `answer` can give: [`PingError`](operations::PingError).
    pub fn too_many_requests(
        self,
        retry_after: i32,
        body: super::types::JsonApiErrorDocument,
    ) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::PingError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`PingError`](operations::PingError).
    pub fn service_unavailable(self, body: super::types::JsonApiErrorDocument) -> Self {
        self.answer(
            Err(operations::PingError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `get_account` must be like; without more, any will do.
pub struct GetAccountWhen(When);

impl GetAccountWhen {
    fn new(when: When) -> Self {
        Self(request::operation(when, httpmock::Method::GET, "^/v1/account$", &[]))
    }

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this `account_id`.
    pub fn account_id(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(
            request::query(
                self.0,
                ("account_id", &["account_id"]),
                &value,
                Style::Form,
                true,
            ),
        )
    }

    /// Without `account_id`.
    pub fn without_account_id(self) -> Self {
        let when = self.0;
        Self(request::without_query(when, "account_id"))
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `get_account` is answered with.
pub struct GetAccountThen(Then);

impl GetAccountThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<operations::GetAccountSuccess, operations::GetAccountError>,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::GetAccountSuccess { body }) => {
                answer.status(200u16).json("application/json", &body)
            }
            Err(
                operations::GetAccountError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetAccountError::Forbidden { body }) => {
                answer.status(403u16).json("application/json", &body)
            }
            Err(operations::GetAccountError::NotFound { body }) => {
                answer.status(404u16).json("application/json", &body)
            }
            Err(operations::GetAccountError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/json", &body)
            }
            Err(
                operations::GetAccountError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetAccountError::InternalServerError { body }) => {
                answer.status(500u16).json("application/json", &body)
            }
            Err(
                operations::GetAccountError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`GetAccountSuccess`](operations::GetAccountSuccess).
    pub fn ok(self, body: super::types::Account) -> Self {
        self.answer(
            Ok(operations::GetAccountSuccess {
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
        self.answer(
            Err(operations::GetAccountError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`GetAccountError`](operations::GetAccountError).
    pub fn forbidden(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::GetAccountError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`GetAccountError`](operations::GetAccountError).
    pub fn not_found(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::GetAccountError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetAccountError`](operations::GetAccountError).
    pub fn not_acceptable(self, body: super::types::AccountError) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::GetAccountError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`GetAccountError`](operations::GetAccountError).
    pub fn internal_server_error(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::GetAccountError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`GetAccountError`](operations::GetAccountError).
    pub fn service_unavailable(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::GetAccountError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `patch_account` must be like; without more, any will do.
pub struct PatchAccountWhen(When);

impl PatchAccountWhen {
    fn new(when: When) -> Self {
        Self(request::operation(when, httpmock::Method::PATCH, "^/v1/account$", &[]))
    }

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this `account_id`.
    pub fn account_id(self, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(
            request::query(
                self.0,
                ("account_id", &["account_id"]),
                &value,
                Style::Form,
                true,
            ),
        )
    }

    /// Without `account_id`.
    pub fn without_account_id(self) -> Self {
        let when = self.0;
        Self(request::without_query(when, "account_id"))
    }

    /// With the body that the client sends for this value.
    pub fn body(self, body: &super::types::AccountPatch) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// With a body of which this holds; one that cannot be read back, such as a form, is none.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }
}

/// What a request to `patch_account` is answered with.
pub struct PatchAccountThen(Then);

impl PatchAccountThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<operations::PatchAccountSuccess, operations::PatchAccountError>,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::PatchAccountSuccess { body }) => {
                answer.status(200u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::BadRequest { body }) => {
                answer.status(400u16).json("application/json", &body)
            }
            Err(
                operations::PatchAccountError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PatchAccountError::Forbidden { body }) => {
                answer.status(403u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::NotFound { body }) => {
                answer.status(404u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::Conflict { body }) => {
                answer.status(409u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::ContentTooLarge { body }) => {
                answer.status(413u16).json("application/json", &body)
            }
            Err(operations::PatchAccountError::UnsupportedMediaType { body }) => {
                answer.status(415u16).json("application/json", &body)
            }
            Err(
                operations::PatchAccountError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PatchAccountError::InternalServerError { body }) => {
                answer.status(500u16).json("application/json", &body)
            }
            Err(
                operations::PatchAccountError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`PatchAccountSuccess`](operations::PatchAccountSuccess).
    pub fn ok(self, body: super::types::Account) -> Self {
        self.answer(
            Ok(operations::PatchAccountSuccess {
                body,
            }),
        )
    }

    /// 400: [`PatchAccountError`](operations::PatchAccountError).
    pub fn bad_request(self, body: super::types::AccountError) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::PatchAccountError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`PatchAccountError`](operations::PatchAccountError).
    pub fn forbidden(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::PatchAccountError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`PatchAccountError`](operations::PatchAccountError).
    pub fn not_found(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::PatchAccountError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`PatchAccountError`](operations::PatchAccountError).
    pub fn not_acceptable(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::PatchAccountError::NotAcceptable {
                body,
            }),
        )
    }

    /// 409: [`PatchAccountError`](operations::PatchAccountError).
    pub fn conflict(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::PatchAccountError::Conflict {
                body,
            }),
        )
    }

    /// 413: [`PatchAccountError`](operations::PatchAccountError).
    pub fn content_too_large(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::PatchAccountError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`PatchAccountError`](operations::PatchAccountError).
    pub fn unsupported_media_type(self, body: super::types::AccountError) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::PatchAccountError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`PatchAccountError`](operations::PatchAccountError).
    pub fn internal_server_error(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::PatchAccountError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`PatchAccountError`](operations::PatchAccountError).
    pub fn service_unavailable(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::PatchAccountError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `confirm_email` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With the body that the client sends for this value.
    pub fn body(self, body: &super::types::EmailConfirmation) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// With a body of which this holds; one that cannot be read back, such as a form, is none.
    pub fn body_where(
        self,
        holds: impl Fn(&super::types::EmailConfirmation) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self(request::body_where(self.0, request::read_json, holds))
    }
}

/// What a request to `confirm_email` is answered with.
pub struct ConfirmEmailThen(Then);

impl ConfirmEmailThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<operations::ConfirmEmailSuccess, operations::ConfirmEmailError>,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::ConfirmEmailSuccess {}) => answer.status(204u16),
            Err(operations::ConfirmEmailError::BadRequest { body }) => {
                answer.status(400u16).json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::Conflict { body }) => {
                answer.status(409u16).json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::ContentTooLarge { body }) => {
                answer.status(413u16).json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::UnsupportedMediaType { body }) => {
                answer.status(415u16).json("application/json", &body)
            }
            Err(
                operations::ConfirmEmailError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::ConfirmEmailError::InternalServerError { body }) => {
                answer.status(500u16).json("application/json", &body)
            }
            Err(
                operations::ConfirmEmailError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 204: [`ConfirmEmailSuccess`](operations::ConfirmEmailSuccess).
    pub fn no_content(self) -> Self {
        self.answer(Ok(operations::ConfirmEmailSuccess {}))
    }

    /// 400: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn bad_request(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::ConfirmEmailError::BadRequest {
                body,
            }),
        )
    }

    /// 409: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn conflict(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::ConfirmEmailError::Conflict {
                body,
            }),
        )
    }

    /// 413: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn content_too_large(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::ConfirmEmailError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn unsupported_media_type(self, body: super::types::AccountError) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::ConfirmEmailError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn internal_server_error(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::ConfirmEmailError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`ConfirmEmailError`](operations::ConfirmEmailError).
    pub fn service_unavailable(self, body: super::types::AccountError) -> Self {
        self.answer(
            Err(operations::ConfirmEmailError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `get_workspace_profile` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With this credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(self, token: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "bearerAuth",
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }

    /// With this credential of the security scheme `accessToken`.
    pub fn access_token(self, key: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "accessToken",
                &__support::Secret::query("access_token", key.as_ref()),
            ),
        )
    }
}

/// What a request to `get_workspace_profile` is answered with.
pub struct GetWorkspaceProfileThen(Then);

impl GetWorkspaceProfileThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::GetWorkspaceProfileSuccess,
            operations::GetWorkspaceProfileError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::GetWorkspaceProfileSuccess { body }) => {
                answer.status(200u16).json("application/json", &body)
            }
            Err(
                operations::GetWorkspaceProfileError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::Forbidden { body }) => {
                answer.status(403u16).json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::NotFound { body }) => {
                answer.status(404u16).json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/json", &body)
            }
            Err(
                operations::GetWorkspaceProfileError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::GetWorkspaceProfileError::InternalServerError { body }) => {
                answer.status(500u16).json("application/json", &body)
            }
            Err(
                operations::GetWorkspaceProfileError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`GetWorkspaceProfileSuccess`](operations::GetWorkspaceProfileSuccess).
    pub fn ok(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.answer(
            Ok(operations::GetWorkspaceProfileSuccess {
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
        self.answer(
            Err(operations::GetWorkspaceProfileError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn forbidden(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::GetWorkspaceProfileError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn not_found(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.answer(
            Err(operations::GetWorkspaceProfileError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn not_acceptable(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::GetWorkspaceProfileError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn internal_server_error(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::GetWorkspaceProfileError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`GetWorkspaceProfileError`](operations::GetWorkspaceProfileError).
    pub fn service_unavailable(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::GetWorkspaceProfileError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}

/// What a request to `put_workspace_profile` must be like; without more, any will do.
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

    /// What httpmock can ask for beyond this.
    pub fn into_inner(self) -> When {
        self.0
    }

    /// With the body that the client sends for this value.
    pub fn body(self, body: &super::types::WorkspaceProfileUpdate) -> Self {
        let when = self.0;
        Self(request::json(when, body))
    }

    /// With a body of which this holds; one that cannot be read back, such as a form, is none.
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
                &__support::Secret::bearer(token.as_ref()),
            ),
        )
    }

    /// With this credential of the security scheme `accessToken`.
    pub fn access_token(self, key: impl AsRef<str>) -> Self {
        Self(
            request::credential(
                self.0,
                "accessToken",
                &__support::Secret::query("access_token", key.as_ref()),
            ),
        )
    }
}

/// What a request to `put_workspace_profile` is answered with.
pub struct PutWorkspaceProfileThen(Then);

impl PutWorkspaceProfileThen {
    /// What the client is to give.
    pub fn answer(
        self,
        outcome: Result<
            operations::PutWorkspaceProfileSuccess,
            operations::PutWorkspaceProfileError,
        >,
    ) -> Self {
        let answer = Answer(self.0);
        let answer = match outcome {
            Ok(operations::PutWorkspaceProfileSuccess { body }) => {
                answer.status(200u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::BadRequest { body }) => {
                answer.status(400u16).json("application/json", &body)
            }
            Err(
                operations::PutWorkspaceProfileError::Unauthorized {
                    www_authenticate: header_0,
                    body,
                },
            ) => {
                answer
                    .status(401u16)
                    .header("WWW-Authenticate", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::Forbidden { body }) => {
                answer.status(403u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::NotFound { body }) => {
                answer.status(404u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::NotAcceptable { body }) => {
                answer.status(406u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::ContentTooLarge { body }) => {
                answer.status(413u16).json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::UnsupportedMediaType { body }) => {
                answer.status(415u16).json("application/json", &body)
            }
            Err(
                operations::PutWorkspaceProfileError::TooManyRequests {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(429u16)
                    .header("Retry-After", &header_0)
                    .json("application/json", &body)
            }
            Err(operations::PutWorkspaceProfileError::InternalServerError { body }) => {
                answer.status(500u16).json("application/json", &body)
            }
            Err(
                operations::PutWorkspaceProfileError::ServiceUnavailable {
                    retry_after: header_0,
                    body,
                },
            ) => {
                answer
                    .status(503u16)
                    .optional_header("Retry-After", header_0.as_ref())
                    .json("application/json", &body)
            }
        };
        Self(answer.0)
    }

    /// Only after this time.
    pub fn delay(self, time: ::std::time::Duration) -> Self {
        Self(self.0.delay(time))
    }

    /// What httpmock can answer beyond this, such as a status that is not declared.
    pub fn into_inner(self) -> Then {
        self.0
    }

    /// 200: [`PutWorkspaceProfileSuccess`](operations::PutWorkspaceProfileSuccess).
    pub fn ok(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.answer(
            Ok(operations::PutWorkspaceProfileSuccess {
                body,
            }),
        )
    }

    /// 400: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn bad_request(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::PutWorkspaceProfileError::Unauthorized {
                www_authenticate: www_authenticate.into(),
                body,
            }),
        )
    }

    /// 403: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn forbidden(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::PutWorkspaceProfileError::Forbidden {
                body,
            }),
        )
    }

    /// 404: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn not_found(self, body: super::types::WorkspaceProfileEnvelope) -> Self {
        self.answer(
            Err(operations::PutWorkspaceProfileError::NotFound {
                body,
            }),
        )
    }

    /// 406: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn not_acceptable(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::PutWorkspaceProfileError::NotAcceptable {
                body,
            }),
        )
    }

    /// 413: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn content_too_large(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::PutWorkspaceProfileError::ContentTooLarge {
                body,
            }),
        )
    }

    /// 415: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn unsupported_media_type(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
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
        self.answer(
            Err(operations::PutWorkspaceProfileError::TooManyRequests {
                retry_after,
                body,
            }),
        )
    }

    /// 500: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn internal_server_error(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::PutWorkspaceProfileError::InternalServerError {
                body,
            }),
        )
    }

    /// 503, without `Retry-After`, which `answer` can give: [`PutWorkspaceProfileError`](operations::PutWorkspaceProfileError).
    pub fn service_unavailable(self, body: super::types::ProblemDetails) -> Self {
        self.answer(
            Err(operations::PutWorkspaceProfileError::ServiceUnavailable {
                retry_after: None,
                body,
            }),
        )
    }
}
