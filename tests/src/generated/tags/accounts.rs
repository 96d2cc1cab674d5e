// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

use crate::glue::{Call, Observed, Target, secret};
use crate::script::{Credential, Received};
use ::account_client as client;
use ::account_client::operations;
use ::account_server::accounts as server;

/// Calls `GET /v1/account`.
pub(in crate::generated) async fn call_get_account(
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
            send_get_account(client.get_account(), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_get_account(
    request: operations::GetAccount<'_>,
    call: &Call,
) -> Result<Observed, String> {
    let request = match call.optional::<String>("query:account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::GetAccountSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetAccountError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetAccountError::Forbidden { body } => {
                                Observed::new(403u16, false).body("", &body)?
                            }
                            operations::GetAccountError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::GetAccountError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::GetAccountError::TooManyRequests {
                                retry_after: header_0,
                                body,
                            } => {
                                Observed::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetAccountError::InternalServerError { body } => {
                                Observed::new(500u16, false).body("", &body)?
                            }
                            operations::GetAccountError::ServiceUnavailable {
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

/// Calls `PATCH /v1/account`.
pub(in crate::generated) async fn call_patch_account(
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
            send_patch_account(client.patch_account(call.content()?), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_patch_account(
    request: operations::PatchAccount<'_>,
    call: &Call,
) -> Result<Observed, String> {
    let request = match call.optional::<String>("query:account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::PatchAccountSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::PatchAccountError::BadRequest { body } => {
                                Observed::new(400u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PatchAccountError::Forbidden { body } => {
                                Observed::new(403u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::Conflict { body } => {
                                Observed::new(409u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::ContentTooLarge { body } => {
                                Observed::new(413u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::UnsupportedMediaType {
                                body,
                            } => Observed::new(415u16, false).body("", &body)?,
                            operations::PatchAccountError::TooManyRequests {
                                retry_after: header_0,
                                body,
                            } => {
                                Observed::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PatchAccountError::InternalServerError {
                                body,
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::PatchAccountError::ServiceUnavailable {
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

/// Calls `POST /v1/account/email/confirm`.
pub(in crate::generated) async fn call_confirm_email(
    target: &Target,
    call: &Call,
) -> Result<Observed, String> {
    match target.alternative.as_str() {
        "anonymous" => {
            let client = target.client.clone();
            send_confirm_email(client.confirm_email(call.content()?), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_confirm_email(
    request: operations::ConfirmEmail<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::ConfirmEmailSuccess {} = success;
                Observed::new(204u16, true)
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::ConfirmEmailError::BadRequest { body } => {
                                Observed::new(400u16, false).body("", &body)?
                            }
                            operations::ConfirmEmailError::Conflict { body } => {
                                Observed::new(409u16, false).body("", &body)?
                            }
                            operations::ConfirmEmailError::ContentTooLarge { body } => {
                                Observed::new(413u16, false).body("", &body)?
                            }
                            operations::ConfirmEmailError::UnsupportedMediaType {
                                body,
                            } => Observed::new(415u16, false).body("", &body)?,
                            operations::ConfirmEmailError::TooManyRequests {
                                retry_after: header_0,
                                body,
                            } => {
                                Observed::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::ConfirmEmailError::InternalServerError {
                                body,
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::ConfirmEmailError::ServiceUnavailable {
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

impl server::Accounts for crate::generated::Scripted {
    async fn get_account(
        &self,
        principal: Credential,
        request: server::GetAccountRequest,
    ) -> server::GetAccountResponse {
        let answer = self.prompter.answer(read_get_account(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::GetAccountResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::GetAccountResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            403u16 => {
                server::GetAccountResponse::Forbidden {
                    body: answer.body(),
                }
            }
            404u16 => {
                server::GetAccountResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::GetAccountResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::GetAccountResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::GetAccountResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::GetAccountResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn patch_account(
        &self,
        principal: Credential,
        request: server::PatchAccountRequest,
    ) -> server::PatchAccountResponse {
        let answer = self.prompter.answer(read_patch_account(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::PatchAccountResponse::Ok {
                    body: answer.body(),
                }
            }
            400u16 => {
                server::PatchAccountResponse::BadRequest {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::PatchAccountResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            403u16 => {
                server::PatchAccountResponse::Forbidden {
                    body: answer.body(),
                }
            }
            404u16 => {
                server::PatchAccountResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::PatchAccountResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            409u16 => {
                server::PatchAccountResponse::Conflict {
                    body: answer.body(),
                }
            }
            413u16 => {
                server::PatchAccountResponse::ContentTooLarge {
                    body: answer.body(),
                }
            }
            415u16 => {
                server::PatchAccountResponse::UnsupportedMediaType {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::PatchAccountResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::PatchAccountResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::PatchAccountResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn confirm_email(
        &self,
        request: server::ConfirmEmailRequest,
    ) -> server::ConfirmEmailResponse {
        let answer = self.prompter.answer(read_confirm_email(None, &request));
        match answer.status() {
            204u16 => server::ConfirmEmailResponse::NoContent,
            400u16 => {
                server::ConfirmEmailResponse::BadRequest {
                    body: answer.body(),
                }
            }
            409u16 => {
                server::ConfirmEmailResponse::Conflict {
                    body: answer.body(),
                }
            }
            413u16 => {
                server::ConfirmEmailResponse::ContentTooLarge {
                    body: answer.body(),
                }
            }
            415u16 => {
                server::ConfirmEmailResponse::UnsupportedMediaType {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::ConfirmEmailResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::ConfirmEmailResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::ConfirmEmailResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }
}

fn read_get_account(
    credential: Option<Credential>,
    request: &server::GetAccountRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /v1/account");
    let received = received.optional("query:account_id", request.account_id.as_ref())?;
    Ok(Received { credential, ..received })
}

fn read_patch_account(
    credential: Option<Credential>,
    request: &server::PatchAccountRequest,
) -> Result<Received, String> {
    let received = Received::new("PATCH /v1/account");
    let received = received.optional("query:account_id", request.account_id.as_ref())?;
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(Received { credential, ..received })
}

fn read_confirm_email(
    credential: Option<Credential>,
    request: &server::ConfirmEmailRequest,
) -> Result<Received, String> {
    let received = Received::new("POST /v1/account/email/confirm");
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(Received { credential, ..received })
}
