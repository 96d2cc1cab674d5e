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
use ::account_server::accounts as server;

/// Calls `GET /v1/account`.
pub(in super::super) async fn call_get_account(
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
                drop(send_get_account(client.get_account(), call).await);
            }
            match call.settings.is_by_trait {
                false => send_get_account(client.get_account(), call).await,
                true => {
                    let request = request_get_account(call)?;
                    outcome_get_account(
                        client::Operations::get_account(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_get_account(
    request: operations::GetAccount<'_>,
    call: &Call,
) -> ClientOutcome {
    let request = match call.optional::<String>("query:account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    let request = match call.optional::<String>("header:If-None-Match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_get_account(request.send().await, call)
}

fn request_get_account(
    call: &Call,
) -> Result<client::requests::GetAccountRequest, ClientFailure> {
    let request = client::requests::GetAccountRequest::new();
    let request = match call.optional::<String>("query:account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    let request = match call.optional::<String>("header:If-None-Match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_get_account(
    outcome: Result<
        operations::GetAccountSuccess,
        client::Error<operations::GetAccountError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::GetAccountSuccess { etag: header_0, body, .. } = success;
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
                            operations::GetAccountError::NotModified {
                                etag: header_0,
                                ..
                            } => {
                                ClientResponse::new(304u16, false)
                                    .optional_header("ETag", header_0.as_ref())?
                            }
                            operations::GetAccountError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::GetAccountError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetAccountError::Forbidden { body, .. } => {
                                ClientResponse::new(403u16, false).body("", &body)?
                            }
                            operations::GetAccountError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::GetAccountError::NotAcceptable { body, .. } => {
                                ClientResponse::new(406u16, false).body("", &body)?
                            }
                            operations::GetAccountError::TooManyRequests {
                                retry_after: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetAccountError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::GetAccountError::ServiceUnavailable {
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

/// Calls `PATCH /v1/account`.
pub(in super::super) async fn call_patch_account(
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
                    send_patch_account(
                            client
                                .patch_account(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_patch_account(
                            client
                                .patch_account(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_patch_account(call)?;
                    outcome_patch_account(
                        client::Operations::patch_account(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_patch_account(
    request: operations::PatchAccount<'_>,
    call: &Call,
) -> ClientOutcome {
    let request = match call.optional::<String>("query:account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    let request = match call.optional::<String>("header:If-Match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_patch_account(request.send().await, call)
}

fn request_patch_account(
    call: &Call,
) -> Result<client::requests::PatchAccountRequest, ClientFailure> {
    let request = client::requests::PatchAccountRequest::new(
        call.built_content(super::super::types::Built::built)?,
    );
    let request = match call.optional::<String>("query:account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    let request = match call.optional::<String>("header:If-Match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_patch_account(
    outcome: Result<
        operations::PatchAccountSuccess,
        client::Error<operations::PatchAccountError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::PatchAccountSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::PatchAccountError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PatchAccountError::Forbidden { body, .. } => {
                                ClientResponse::new(403u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::NotAcceptable { body, .. } => {
                                ClientResponse::new(406u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::Conflict { body, .. } => {
                                ClientResponse::new(409u16, false).body("", &body)?
                            }
                            operations::PatchAccountError::PreconditionFailed {
                                body,
                                ..
                            } => ClientResponse::new(412u16, false).body("", &body)?,
                            operations::PatchAccountError::ContentTooLarge {
                                body,
                                ..
                            } => ClientResponse::new(413u16, false).body("", &body)?,
                            operations::PatchAccountError::UnsupportedMediaType {
                                body,
                                ..
                            } => ClientResponse::new(415u16, false).body("", &body)?,
                            operations::PatchAccountError::TooManyRequests {
                                retry_after: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::PatchAccountError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::PatchAccountError::ServiceUnavailable {
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

/// Calls `POST /v1/account/email/confirm`.
pub(in super::super) async fn call_confirm_email(
    client: &client::Client<client::Anonymous>,
    alternative: &str,
    call: &Call,
) -> ClientOutcome {
    match alternative {
        "anonymous" => {
            let client = super::super::configured(client, call)?;
            for _ in 0..call.settings.earlier_calls {
                drop(
                    send_confirm_email(
                            client
                                .confirm_email(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_confirm_email(
                            client
                                .confirm_email(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_confirm_email(call)?;
                    outcome_confirm_email(
                        client::Operations::confirm_email(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_confirm_email(
    request: operations::ConfirmEmail<'_>,
    call: &Call,
) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_confirm_email(request.send().await, call)
}

fn request_confirm_email(
    call: &Call,
) -> Result<client::requests::ConfirmEmailRequest, ClientFailure> {
    let request = client::requests::ConfirmEmailRequest::new(
        call.built_content(super::super::types::Built::built)?,
    );
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_confirm_email(
    outcome: Result<
        operations::ConfirmEmailSuccess,
        client::Error<operations::ConfirmEmailError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::ConfirmEmailSuccess { .. } = success;
                    ClientResponse::new(204u16, true)
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::ConfirmEmailError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::ConfirmEmailError::Conflict { body, .. } => {
                                ClientResponse::new(409u16, false).body("", &body)?
                            }
                            operations::ConfirmEmailError::ContentTooLarge {
                                body,
                                ..
                            } => ClientResponse::new(413u16, false).body("", &body)?,
                            operations::ConfirmEmailError::UnsupportedMediaType {
                                body,
                                ..
                            } => ClientResponse::new(415u16, false).body("", &body)?,
                            operations::ConfirmEmailError::TooManyRequests {
                                retry_after: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .body("", &body)?
                            }
                            operations::ConfirmEmailError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::ConfirmEmailError::ServiceUnavailable {
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

impl server::Accounts for super::super::Scripted {
    async fn get_account(
        &self,
        principal: Credential,
        request: server::GetAccountRequest,
    ) -> server::GetAccountResponse {
        self.script.check_debug(&request);
        let response = self.script.respond(read_get_account(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::GetAccountResponse::Ok {
                    etag: response.optional_header("ETag"),
                    body: response.body(),
                }
            }
            304u16 => {
                server::GetAccountResponse::NotModified {
                    etag: response.optional_header("ETag"),
                }
            }
            400u16 => {
                server::GetAccountResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::GetAccountResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            403u16 => {
                server::GetAccountResponse::Forbidden {
                    body: response.body(),
                }
            }
            404u16 => {
                server::GetAccountResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::GetAccountResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            429u16 => {
                server::GetAccountResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::GetAccountResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::GetAccountResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn patch_account(
        &self,
        principal: Credential,
        request: server::PatchAccountRequest,
    ) -> server::PatchAccountResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_patch_account(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::PatchAccountResponse::Ok {
                    body: response.body(),
                }
            }
            400u16 => {
                server::PatchAccountResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::PatchAccountResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            403u16 => {
                server::PatchAccountResponse::Forbidden {
                    body: response.body(),
                }
            }
            404u16 => {
                server::PatchAccountResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::PatchAccountResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            409u16 => {
                server::PatchAccountResponse::Conflict {
                    body: response.body(),
                }
            }
            412u16 => {
                server::PatchAccountResponse::PreconditionFailed {
                    body: response.body(),
                }
            }
            413u16 => {
                server::PatchAccountResponse::ContentTooLarge {
                    body: response.body(),
                }
            }
            415u16 => {
                server::PatchAccountResponse::UnsupportedMediaType {
                    body: response.body(),
                }
            }
            429u16 => {
                server::PatchAccountResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::PatchAccountResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::PatchAccountResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn confirm_email(
        &self,
        request: server::ConfirmEmailRequest,
    ) -> server::ConfirmEmailResponse {
        self.script.check_debug(&request);
        let response = self.script.respond(read_confirm_email(None, &request));
        let response = match response.status() {
            204u16 => server::ConfirmEmailResponse::NoContent,
            400u16 => {
                server::ConfirmEmailResponse::BadRequest {
                    body: response.body(),
                }
            }
            409u16 => {
                server::ConfirmEmailResponse::Conflict {
                    body: response.body(),
                }
            }
            413u16 => {
                server::ConfirmEmailResponse::ContentTooLarge {
                    body: response.body(),
                }
            }
            415u16 => {
                server::ConfirmEmailResponse::UnsupportedMediaType {
                    body: response.body(),
                }
            }
            429u16 => {
                server::ConfirmEmailResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::ConfirmEmailResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::ConfirmEmailResponse::ServiceUnavailable {
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

fn read_get_account(
    credential: Option<Credential>,
    request: &server::GetAccountRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("GET /v1/account");
    let received = received.optional("query:account_id", request.account_id.as_ref())?;
    let received = received
        .optional("header:If-None-Match", request.if_none_match.as_ref())?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_patch_account(
    credential: Option<Credential>,
    request: &server::PatchAccountRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("PATCH /v1/account");
    let received = received.optional("query:account_id", request.account_id.as_ref())?;
    let received = received.optional("header:If-Match", request.if_match.as_ref())?;
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_confirm_email(
    credential: Option<Credential>,
    request: &server::ConfirmEmailRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("POST /v1/account/email/confirm");
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}
