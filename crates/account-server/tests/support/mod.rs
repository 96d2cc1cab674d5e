//! `Recorder`, an implementation of the generated traits for tests, and `Call`, a builder of HTTP requests to it.

#![allow(
    unreachable_pub,
    dead_code,
    reason = "each test program uses only some of these items"
)]

use account_server::security::{AuthenticationError, Authenticator, Credential};
use account_server::{RequestContext, accounts::*, terraform::*, types, workspace::*};
use axum::body::Body;
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::Value;
use std::sync::{Arc, Mutex};
use tower_service::Service;

/// Keeps the last request of the methods that call `record`.
#[derive(Clone, Default)]
pub struct Recorder {
    /// The `Debug` output of the last request that reached a method.
    pub observed: Arc<Mutex<Option<String>>>,
}

impl Recorder {
    fn record(&self, request: impl std::fmt::Debug) {
        *self.observed.lock().unwrap() = Some(format!("{request:?}"));
    }
}

impl Authenticator for Recorder {
    type Principal = &'static str;

    async fn authenticate(
        &self,
        _: RequestContext<'_>,
        credential: Credential<'_>,
    ) -> Result<Self::Principal, AuthenticationError> {
        match credential {
            // The principal says where the credential was. `+` shows whether the query was decoded.
            Credential::BearerAuth("good") => Ok("header"),
            Credential::AccessToken("good+key") => Ok("query"),
            // Tokens for the two other errors of authentication.
            Credential::BearerAuth("often") => Err(AuthenticationError::TooManyRequests { retry_after: 7 }),
            Credential::BearerAuth("down") => Err(AuthenticationError::Unavailable { retry_after: None }),
            _ => Err(AuthenticationError::Unauthorized),
        }
    }
}

impl Terraform for Recorder {
    async fn get_account_details(
        &self,
        _: &'static str,
        _: GetAccountDetailsRequest,
    ) -> GetAccountDetailsResponse {
        GetAccountDetailsResponse::Ok {
            etag: Some("\"1\"".to_owned()),
            body: user(),
        }
    }
    async fn update_account(&self, _: &'static str, request: UpdateAccountRequest) -> UpdateAccountResponse {
        self.record(request);
        UpdateAccountResponse::Ok { body: user() }
    }
    async fn change_password(&self, _: &'static str, _: ChangePasswordRequest) -> ChangePasswordResponse {
        // A response must not contain the message of a panic.
        panic!("the secret of the database")
    }
    async fn get_user(&self, _: &'static str, request: GetUserRequest) -> GetUserResponse {
        self.record(request);
        GetUserResponse::Ok { body: user() }
    }
    async fn list_user_tokens(&self, _: &'static str, _: ListUserTokensRequest) -> ListUserTokensResponse {
        panic!("no test calls this operation")
    }
    async fn create_user_token(
        &self,
        _: &'static str,
        request: CreateUserTokenRequest,
    ) -> CreateUserTokenResponse {
        self.record(request);
        panic!("only the request is tested")
    }
    async fn get_user_token(&self, _: &'static str, _: GetUserTokenRequest) -> GetUserTokenResponse {
        panic!("no test calls this operation")
    }
    async fn delete_user_token(&self, _: &'static str, _: DeleteUserTokenRequest) -> DeleteUserTokenResponse {
        DeleteUserTokenResponse::NoContent
    }
    async fn discover_services(&self, _: DiscoverServicesRequest) -> DiscoverServicesResponse {
        panic!("no test calls this operation")
    }
    async fn ping(&self, _: PingRequest) -> PingResponse {
        PingResponse::NoContent {
            tfp_api_version: "2.5".to_owned(),
            // Not a valid value of a header.
            tfp_app_name: "line\nbreak".to_owned(),
        }
    }
}

impl Accounts for Recorder {
    async fn get_account(&self, _: &'static str, request: GetAccountRequest) -> GetAccountResponse {
        self.record(request);
        GetAccountResponse::Ok {
            etag: Some("\"1\"".to_owned()),
            body: account(),
        }
    }
    async fn patch_account(&self, _: &'static str, request: PatchAccountRequest) -> PatchAccountResponse {
        self.record(request);
        PatchAccountResponse::Ok { body: account() }
    }
    async fn confirm_email(&self, _: ConfirmEmailRequest) -> ConfirmEmailResponse {
        ConfirmEmailResponse::NoContent
    }
}

impl Workspace for Recorder {
    async fn get_workspace_profile(
        &self,
        caller: &'static str,
        _: GetWorkspaceProfileRequest,
    ) -> GetWorkspaceProfileResponse {
        let profile = types::WorkspaceProfile {
            first_name: account_server::Maybe::Value(caller.to_owned()),
            ..Default::default()
        };
        let body = types::WorkspaceProfileEnvelope {
            data: Some(profile),
            ..Default::default()
        };
        GetWorkspaceProfileResponse::Ok {
            etag: Some("\"1\"".to_owned()),
            body,
        }
    }
    async fn put_workspace_profile(
        &self,
        _: &'static str,
        request: PutWorkspaceProfileRequest,
    ) -> PutWorkspaceProfileResponse {
        self.record(request);
        PutWorkspaceProfileResponse::Ok {
            body: Default::default(),
        }
    }
}

fn user() -> types::UserDocument {
    serde_json::from_str(r#"{"data":{"id":"user-1","type":"users","attributes":{"username":"admin"}}}"#)
        .unwrap()
}

pub fn account() -> types::Account {
    serde_json::from_str(
        r#"{"id":"acct_001","email":null,"name":"A","type":"business","status":"active",
            "created_at":"2025-01-12T09:30:00Z","updated_at":"2025-09-18T20:12:00Z",
            "settings":{"currency":"EUR","timezone":"Europe/Berlin","language":"de"}}"#,
    )
    .unwrap()
}

/// A response whose body has been read.
pub struct Response {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Response {
    /// Reads the body of a response.
    pub async fn read(response: http::Response<Body>) -> Self {
        let (parts, body) = response.into_parts();
        Self {
            status: parts.status,
            headers: parts.headers,
            bytes: body.collect().await.unwrap().to_bytes().to_vec(),
        }
    }

    /// Returns the body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    /// Returns a header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// A request, and the implementation that receives it.
pub struct Call {
    request: http::request::Builder,
    body: Body,
    recorder: Recorder,
}

/// Creates a request with a valid token.
pub fn call(method: Method, path: &str) -> Call {
    call_without_token(method, path).header("authorization", "Bearer good")
}

/// Creates a request without any headers.
pub fn call_without_token(method: Method, path: &str) -> Call {
    Call {
        request: Request::builder().method(method).uri(path),
        body: Body::empty(),
        recorder: Recorder::default(),
    }
}

impl Call {
    /// Adds a header.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self {
            request: self.request.header(name, value),
            ..self
        }
    }

    /// Adds a body and its media type.
    pub fn body(self, media_type: &str, body: impl Into<Body>) -> Self {
        Self {
            body: body.into(),
            ..self.header("content-type", media_type)
        }
    }

    /// Sends the request.
    pub async fn send(self) -> Response {
        self.send_observed().await.0
    }

    /// Sends the request, and also returns the `Debug` output of the typed request that the method received.
    pub async fn send_observed(self) -> (Response, Option<String>) {
        let request = self.request.body(self.body).unwrap();
        let response = account_server::server(self.recorder.clone())
            .call(request)
            .await
            .unwrap();
        let observed = self.recorder.observed.lock().unwrap().clone();
        (Response::read(response).await, observed)
    }
}
