// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

use ::openapi_conformance::call::{
    Call, ClientFailure, ClientOutcome, ClientResponse, secret,
};
use ::openapi_conformance::script::{Credential, ReceivedRequest};
use ::account_client as client;
use ::account_client::operations;
use ::account_server as crate_server;
use ::account_server::workspace as server;

/// Calls `GET /api/workspace/account/profile`.
pub(in super::super) async fn call_get_workspace_profile(
    client: &client::Client<client::Anonymous>,
    alternative: &str,
    call: &Call,
) -> ClientOutcome {
    match alternative {
        "bearerAuth" => {
            let credentials = match call.has_expired_token() {
                true => {
                    client::BearerAuth::provided(
                        super::super::ExpiredToken(
                            ::openapi_conformance::call::ExpiredToken::new(
                                "bearerAuth",
                                call,
                            ),
                        ),
                    )
                }
                false => client::BearerAuth::new(secret("bearerAuth")),
            };
            call.check_debug(&credentials)?;
            let client = super::super::configured(client, call)?
                .with_credentials(credentials);
            let client = client.map_err(|error| error.to_string())?;
            call.check_debug(&client)?;
            for _ in 0..call.settings.earlier_calls {
                drop(
                    send_get_workspace_profile(client.get_workspace_profile(), call)
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_get_workspace_profile(client.get_workspace_profile(), call)
                        .await
                }
                true => {
                    let request = request_get_workspace_profile(call)?;
                    outcome_get_workspace_profile(
                        client::Operations::get_workspace_profile(&client, request)
                            .await,
                        call,
                    )
                }
            }
        }
        "accessToken" => {
            let credentials = client::AccessToken::new(secret("accessToken"));
            call.check_debug(&credentials)?;
            let client = super::super::configured(client, call)?
                .with_credentials(credentials);
            let client = client.map_err(|error| error.to_string())?;
            call.check_debug(&client)?;
            for _ in 0..call.settings.earlier_calls {
                drop(
                    send_get_workspace_profile(client.get_workspace_profile(), call)
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_get_workspace_profile(client.get_workspace_profile(), call)
                        .await
                }
                true => {
                    let request = request_get_workspace_profile(call)?;
                    outcome_get_workspace_profile(
                        client::Operations::get_workspace_profile(&client, request)
                            .await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_get_workspace_profile(
    request: operations::GetWorkspaceProfile<'_>,
    call: &Call,
) -> ClientOutcome {
    let request = match call.optional::<String>("header:If-None-Match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_get_workspace_profile(request.send().await, call)
}

fn request_get_workspace_profile(
    call: &Call,
) -> Result<client::requests::GetWorkspaceProfileRequest, ClientFailure> {
    let request = client::requests::GetWorkspaceProfileRequest::new();
    let request = match call.optional::<String>("header:If-None-Match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_get_workspace_profile(
    outcome: Result<
        operations::GetWorkspaceProfileSuccess,
        client::Error<operations::GetWorkspaceProfileError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::GetWorkspaceProfileSuccess {
                        etag: header_0,
                        body,
                        ..
                    } = success;
                    ClientResponse::new(200u16, true)
                        .optional_header("ETag", header_0.as_ref())?
                        .body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetWorkspaceProfileError::NotModified {
                                etag: header_0,
                                ..
                            } => {
                                ClientResponse::new(304u16, false)
                                    .optional_header("ETag", header_0.as_ref())?
                            }
                            operations::GetWorkspaceProfileError::BadRequest {
                                body,
                                ..
                            } => ClientResponse::new(400u16, false).body("", &body)?,
                            operations::GetWorkspaceProfileError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetWorkspaceProfileError::Forbidden {
                                body,
                                ..
                            } => ClientResponse::new(403u16, false).body("", &body)?,
                            operations::GetWorkspaceProfileError::NotFound {
                                body,
                                ..
                            } => ClientResponse::new(404u16, false).body("", &body)?,
                            operations::GetWorkspaceProfileError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::GetWorkspaceProfileError::TooManyRequests {
                                retry_after: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetWorkspaceProfileError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::GetWorkspaceProfileError::ServiceUnavailable {
                                retry_after: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(503u16, false)
                                    .optional_header("Retry-After", header_0.as_ref())?
                                    .body("", &body)?
                            }
                            _ => return Err(call.unknown_variant()),
                        }
                    }
                    other => return Err(super::super::failure(other)),
                };
                response.message(message)
            }
        },
    )
}

/// Calls `PUT /api/workspace/account/profile`.
pub(in super::super) async fn call_put_workspace_profile(
    client: &client::Client<client::Anonymous>,
    alternative: &str,
    call: &Call,
) -> ClientOutcome {
    match alternative {
        "bearerAuth" => {
            let credentials = match call.has_expired_token() {
                true => {
                    client::BearerAuth::provided(
                        super::super::ExpiredToken(
                            ::openapi_conformance::call::ExpiredToken::new(
                                "bearerAuth",
                                call,
                            ),
                        ),
                    )
                }
                false => client::BearerAuth::new(secret("bearerAuth")),
            };
            call.check_debug(&credentials)?;
            let client = super::super::configured(client, call)?
                .with_credentials(credentials);
            let client = client.map_err(|error| error.to_string())?;
            call.check_debug(&client)?;
            for _ in 0..call.settings.earlier_calls {
                drop(
                    send_put_workspace_profile(
                            client
                                .put_workspace_profile(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_put_workspace_profile(
                            client
                                .put_workspace_profile(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_put_workspace_profile(call)?;
                    outcome_put_workspace_profile(
                        client::Operations::put_workspace_profile(&client, request)
                            .await,
                        call,
                    )
                }
            }
        }
        "accessToken" => {
            let credentials = client::AccessToken::new(secret("accessToken"));
            call.check_debug(&credentials)?;
            let client = super::super::configured(client, call)?
                .with_credentials(credentials);
            let client = client.map_err(|error| error.to_string())?;
            call.check_debug(&client)?;
            for _ in 0..call.settings.earlier_calls {
                drop(
                    send_put_workspace_profile(
                            client
                                .put_workspace_profile(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_put_workspace_profile(
                            client
                                .put_workspace_profile(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_put_workspace_profile(call)?;
                    outcome_put_workspace_profile(
                        client::Operations::put_workspace_profile(&client, request)
                            .await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_put_workspace_profile(
    request: operations::PutWorkspaceProfile<'_>,
    call: &Call,
) -> ClientOutcome {
    let request = match call.optional::<String>("header:If-Match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_put_workspace_profile(request.send().await, call)
}

fn request_put_workspace_profile(
    call: &Call,
) -> Result<client::requests::PutWorkspaceProfileRequest, ClientFailure> {
    let request = client::requests::PutWorkspaceProfileRequest::new(
        call.built_content(super::super::types::Built::built)?,
    );
    let request = match call.optional::<String>("header:If-Match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_put_workspace_profile(
    outcome: Result<
        operations::PutWorkspaceProfileSuccess,
        client::Error<operations::PutWorkspaceProfileError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::PutWorkspaceProfileSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::PutWorkspaceProfileError::BadRequest {
                                body,
                                ..
                            } => ClientResponse::new(400u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PutWorkspaceProfileError::Forbidden {
                                body,
                                ..
                            } => ClientResponse::new(403u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::NotFound {
                                body,
                                ..
                            } => ClientResponse::new(404u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::PreconditionFailed {
                                body,
                                ..
                            } => ClientResponse::new(412u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::ContentTooLarge {
                                body,
                                ..
                            } => ClientResponse::new(413u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::UnsupportedMediaType {
                                body,
                                ..
                            } => ClientResponse::new(415u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::TooManyRequests {
                                retry_after: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PutWorkspaceProfileError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::ServiceUnavailable {
                                retry_after: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(503u16, false)
                                    .optional_header("Retry-After", header_0.as_ref())?
                                    .body("", &body)?
                            }
                            _ => return Err(call.unknown_variant()),
                        }
                    }
                    other => return Err(super::super::failure(other)),
                };
                response.message(message)
            }
        },
    )
}

impl server::Workspace for super::super::Scripted {
    async fn get_workspace_profile(
        &self,
        principal: Credential,
        request: server::GetWorkspaceProfileRequest,
    ) -> server::GetWorkspaceProfileResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_get_workspace_profile(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::GetWorkspaceProfileResponse::Ok {
                    etag: response.optional_header("ETag"),
                    body: response.body(),
                }
            }
            304u16 => {
                server::GetWorkspaceProfileResponse::NotModified {
                    etag: response.optional_header("ETag"),
                }
            }
            400u16 => {
                server::GetWorkspaceProfileResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::GetWorkspaceProfileResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            403u16 => {
                server::GetWorkspaceProfileResponse::Forbidden {
                    body: response.body(),
                }
            }
            404u16 => {
                server::GetWorkspaceProfileResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::GetWorkspaceProfileResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            429u16 => {
                server::GetWorkspaceProfileResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::GetWorkspaceProfileResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::GetWorkspaceProfileResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn put_workspace_profile(
        &self,
        principal: Credential,
        request: server::PutWorkspaceProfileRequest,
    ) -> server::PutWorkspaceProfileResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_put_workspace_profile(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::PutWorkspaceProfileResponse::Ok {
                    body: response.body(),
                }
            }
            400u16 => {
                server::PutWorkspaceProfileResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::PutWorkspaceProfileResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            403u16 => {
                server::PutWorkspaceProfileResponse::Forbidden {
                    body: response.body(),
                }
            }
            404u16 => {
                server::PutWorkspaceProfileResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::PutWorkspaceProfileResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            412u16 => {
                server::PutWorkspaceProfileResponse::PreconditionFailed {
                    body: response.body(),
                }
            }
            413u16 => {
                server::PutWorkspaceProfileResponse::ContentTooLarge {
                    body: response.body(),
                }
            }
            415u16 => {
                server::PutWorkspaceProfileResponse::UnsupportedMediaType {
                    body: response.body(),
                }
            }
            429u16 => {
                server::PutWorkspaceProfileResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::PutWorkspaceProfileResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::PutWorkspaceProfileResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }
}

fn read_get_workspace_profile(
    credential: Option<Credential>,
    request: &server::GetWorkspaceProfileRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("GET /api/workspace/account/profile");
    let received = received
        .optional("header:If-None-Match", request.if_none_match.as_ref())?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_put_workspace_profile(
    credential: Option<Credential>,
    request: &server::PutWorkspaceProfileRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("PUT /api/workspace/account/profile");
    let received = received.optional("header:If-Match", request.if_match.as_ref())?;
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}
