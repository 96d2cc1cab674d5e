// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

use crate::glue::{Call, Observed, Target, secret};
use crate::script::{Credential, Received};
use ::account_client as client;
use ::account_client::operations;
use ::account_server::workspace as server;

/// Calls `GET /api/workspace/account/profile`.
pub(in crate::generated) async fn call_get_workspace_profile(
    target: &Target,
    call: &Call,
) -> Result<Observed, String> {
    match target.alternative.as_str() {
        "bearerAuth" => {
            let client = target
                .client
                .clone()
                .with_credentials(client::BearerAuth::new(secret("bearerAuth")));
            let client = client.map_err(|error| error.to_string())?;
            send_get_workspace_profile(client.get_workspace_profile(), call).await
        }
        "accessToken" => {
            let client = target
                .client
                .clone()
                .with_credentials(client::AccessToken::new(secret("accessToken")));
            let client = client.map_err(|error| error.to_string())?;
            send_get_workspace_profile(client.get_workspace_profile(), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_get_workspace_profile(
    request: operations::GetWorkspaceProfile<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::GetWorkspaceProfileSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetWorkspaceProfileError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetWorkspaceProfileError::Forbidden { body } => {
                                Observed::new(403u16, false).body("", &body)?
                            }
                            operations::GetWorkspaceProfileError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::GetWorkspaceProfileError::NotAcceptable {
                                body,
                            } => Observed::new(406u16, false).body("", &body)?,
                            operations::GetWorkspaceProfileError::TooManyRequests {
                                retry_after: header_0,
                                body,
                            } => {
                                Observed::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetWorkspaceProfileError::InternalServerError {
                                body,
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::GetWorkspaceProfileError::ServiceUnavailable {
                                retry_after: header_0,
                                body,
                            } => {
                                Observed::new(503u16, false)
                                    .optional_header("Retry-After", header_0.as_ref())?
                                    .body("", &body)?
                            }
                        }
                    }
                    other => return Err(format!("the client gives {other:?}")),
                }
            }
        },
    )
}

/// Calls `PUT /api/workspace/account/profile`.
pub(in crate::generated) async fn call_put_workspace_profile(
    target: &Target,
    call: &Call,
) -> Result<Observed, String> {
    match target.alternative.as_str() {
        "bearerAuth" => {
            let client = target
                .client
                .clone()
                .with_credentials(client::BearerAuth::new(secret("bearerAuth")));
            let client = client.map_err(|error| error.to_string())?;
            send_put_workspace_profile(
                    client.put_workspace_profile(call.content()?),
                    call,
                )
                .await
        }
        "accessToken" => {
            let client = target
                .client
                .clone()
                .with_credentials(client::AccessToken::new(secret("accessToken")));
            let client = client.map_err(|error| error.to_string())?;
            send_put_workspace_profile(
                    client.put_workspace_profile(call.content()?),
                    call,
                )
                .await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_put_workspace_profile(
    request: operations::PutWorkspaceProfile<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::PutWorkspaceProfileSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::PutWorkspaceProfileError::BadRequest { body } => {
                                Observed::new(400u16, false).body("", &body)?
                            }
                            operations::PutWorkspaceProfileError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PutWorkspaceProfileError::Forbidden { body } => {
                                Observed::new(403u16, false).body("", &body)?
                            }
                            operations::PutWorkspaceProfileError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::PutWorkspaceProfileError::NotAcceptable {
                                body,
                            } => Observed::new(406u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::ContentTooLarge {
                                body,
                            } => Observed::new(413u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::UnsupportedMediaType {
                                body,
                            } => Observed::new(415u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::TooManyRequests {
                                retry_after: header_0,
                                body,
                            } => {
                                Observed::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PutWorkspaceProfileError::InternalServerError {
                                body,
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::PutWorkspaceProfileError::ServiceUnavailable {
                                retry_after: header_0,
                                body,
                            } => {
                                Observed::new(503u16, false)
                                    .optional_header("Retry-After", header_0.as_ref())?
                                    .body("", &body)?
                            }
                        }
                    }
                    other => return Err(format!("the client gives {other:?}")),
                }
            }
        },
    )
}

impl server::Workspace for crate::generated::Scripted {
    async fn get_workspace_profile(
        &self,
        principal: Credential,
        request: server::GetWorkspaceProfileRequest,
    ) -> server::GetWorkspaceProfileResponse {
        let answer = self
            .prompter
            .answer(read_get_workspace_profile(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::GetWorkspaceProfileResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::GetWorkspaceProfileResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            403u16 => {
                server::GetWorkspaceProfileResponse::Forbidden {
                    body: answer.body(),
                }
            }
            404u16 => {
                server::GetWorkspaceProfileResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::GetWorkspaceProfileResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::GetWorkspaceProfileResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::GetWorkspaceProfileResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::GetWorkspaceProfileResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn put_workspace_profile(
        &self,
        principal: Credential,
        request: server::PutWorkspaceProfileRequest,
    ) -> server::PutWorkspaceProfileResponse {
        let answer = self
            .prompter
            .answer(read_put_workspace_profile(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::PutWorkspaceProfileResponse::Ok {
                    body: answer.body(),
                }
            }
            400u16 => {
                server::PutWorkspaceProfileResponse::BadRequest {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::PutWorkspaceProfileResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            403u16 => {
                server::PutWorkspaceProfileResponse::Forbidden {
                    body: answer.body(),
                }
            }
            404u16 => {
                server::PutWorkspaceProfileResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::PutWorkspaceProfileResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            413u16 => {
                server::PutWorkspaceProfileResponse::ContentTooLarge {
                    body: answer.body(),
                }
            }
            415u16 => {
                server::PutWorkspaceProfileResponse::UnsupportedMediaType {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::PutWorkspaceProfileResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::PutWorkspaceProfileResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::PutWorkspaceProfileResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }
}

fn read_get_workspace_profile(
    credential: Option<Credential>,
    request: &server::GetWorkspaceProfileRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /api/workspace/account/profile");
    Ok(Received { credential, ..received })
}

fn read_put_workspace_profile(
    credential: Option<Credential>,
    request: &server::PutWorkspaceProfileRequest,
) -> Result<Received, String> {
    let received = Received::new("PUT /api/workspace/account/profile");
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(Received { credential, ..received })
}
