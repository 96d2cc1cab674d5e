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
use ::account_server::terraform as server;

/// Calls `GET /api/v2/account/details`.
pub(in super::super) async fn call_get_account_details(
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
                drop(send_get_account_details(client.get_account_details(), call).await);
            }
            match call.settings.is_by_trait {
                false => {
                    send_get_account_details(client.get_account_details(), call).await
                }
                true => {
                    let request = request_get_account_details(call)?;
                    outcome_get_account_details(
                        client::Operations::get_account_details(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_get_account_details(
    request: operations::GetAccountDetails<'_>,
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
    outcome_get_account_details(request.send().await, call)
}

fn request_get_account_details(
    call: &Call,
) -> Result<client::requests::GetAccountDetailsRequest, ClientFailure> {
    let request = client::requests::GetAccountDetailsRequest::new();
    let request = match call.optional::<String>("header:If-None-Match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_get_account_details(
    outcome: Result<
        operations::GetAccountDetailsSuccess,
        client::Error<operations::GetAccountDetailsError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::GetAccountDetailsSuccess {
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
                            operations::GetAccountDetailsError::NotModified {
                                etag: header_0,
                                ..
                            } => {
                                ClientResponse::new(304u16, false)
                                    .optional_header("ETag", header_0.as_ref())?
                            }
                            operations::GetAccountDetailsError::BadRequest {
                                body,
                                ..
                            } => ClientResponse::new(400u16, false).body("", &body)?,
                            operations::GetAccountDetailsError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetAccountDetailsError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::GetAccountDetailsError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::GetAccountDetailsError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::GetAccountDetailsError::ServiceUnavailable {
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

/// Calls `PATCH /api/v2/account/update`.
pub(in super::super) async fn call_update_account(
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
                    send_update_account(
                            client
                                .update_account(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_update_account(
                            client
                                .update_account(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_update_account(call)?;
                    outcome_update_account(
                        client::Operations::update_account(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_update_account(
    request: operations::UpdateAccount<'_>,
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
    outcome_update_account(request.send().await, call)
}

fn request_update_account(
    call: &Call,
) -> Result<client::requests::UpdateAccountRequest, ClientFailure> {
    let request = client::requests::UpdateAccountRequest::new(
        call.built_content(super::super::types::Built::built)?,
    );
    let request = match call.optional::<String>("header:If-Match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_update_account(
    outcome: Result<
        operations::UpdateAccountSuccess,
        client::Error<operations::UpdateAccountError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::UpdateAccountSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::UpdateAccountError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::UpdateAccountError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::UpdateAccountError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::UpdateAccountError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::UpdateAccountError::PreconditionFailed {
                                body,
                                ..
                            } => ClientResponse::new(412u16, false).body("", &body)?,
                            operations::UpdateAccountError::ContentTooLarge {
                                body,
                                ..
                            } => ClientResponse::new(413u16, false).body("", &body)?,
                            operations::UpdateAccountError::UnsupportedMediaType {
                                body,
                                ..
                            } => ClientResponse::new(415u16, false).body("", &body)?,
                            operations::UpdateAccountError::UnprocessableContent {
                                body,
                                ..
                            } => ClientResponse::new(422u16, false).body("", &body)?,
                            operations::UpdateAccountError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::UpdateAccountError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::UpdateAccountError::ServiceUnavailable {
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

/// Calls `PATCH /api/v2/account/password`.
pub(in super::super) async fn call_change_password(
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
                    send_change_password(
                            client
                                .change_password(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_change_password(
                            client
                                .change_password(
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_change_password(call)?;
                    outcome_change_password(
                        client::Operations::change_password(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_change_password(
    request: operations::ChangePassword<'_>,
    call: &Call,
) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_change_password(request.send().await, call)
}

fn request_change_password(
    call: &Call,
) -> Result<client::requests::ChangePasswordRequest, ClientFailure> {
    let request = client::requests::ChangePasswordRequest::new(
        call.built_content(super::super::types::Built::built)?,
    );
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_change_password(
    outcome: Result<
        operations::ChangePasswordSuccess,
        client::Error<operations::ChangePasswordError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::ChangePasswordSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::ChangePasswordError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::ChangePasswordError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::ChangePasswordError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::ChangePasswordError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::ChangePasswordError::ContentTooLarge {
                                body,
                                ..
                            } => ClientResponse::new(413u16, false).body("", &body)?,
                            operations::ChangePasswordError::UnsupportedMediaType {
                                body,
                                ..
                            } => ClientResponse::new(415u16, false).body("", &body)?,
                            operations::ChangePasswordError::UnprocessableContent {
                                body,
                                ..
                            } => ClientResponse::new(422u16, false).body("", &body)?,
                            operations::ChangePasswordError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::ChangePasswordError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::ChangePasswordError::ServiceUnavailable {
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

/// Calls `GET /api/v2/users/{user}`.
pub(in super::super) async fn call_get_user(
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
                    send_get_user(
                            client.get_user(call.parameter::<String>("path:user")?),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_get_user(
                            client.get_user(call.parameter::<String>("path:user")?),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_get_user(call)?;
                    outcome_get_user(
                        client::Operations::get_user(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_get_user(request: operations::GetUser<'_>, call: &Call) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_get_user(request.send().await, call)
}

fn request_get_user(
    call: &Call,
) -> Result<client::requests::GetUserRequest, ClientFailure> {
    let request = client::requests::GetUserRequest::new(
        call.parameter::<String>("path:user")?,
    );
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_get_user(
    outcome: Result<operations::GetUserSuccess, client::Error<operations::GetUserError>>,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::GetUserSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetUserError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::GetUserError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetUserError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::GetUserError::NotAcceptable { body, .. } => {
                                ClientResponse::new(406u16, false).body("", &body)?
                            }
                            operations::GetUserError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::GetUserError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::GetUserError::ServiceUnavailable {
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

/// Calls `GET /api/v2/users/{user}/authentication-tokens`.
pub(in super::super) async fn call_list_user_tokens(
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
                    send_list_user_tokens(
                            client
                                .list_user_tokens(call.parameter::<String>("path:user")?),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_list_user_tokens(
                            client
                                .list_user_tokens(call.parameter::<String>("path:user")?),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_list_user_tokens(call)?;
                    outcome_list_user_tokens(
                        client::Operations::list_user_tokens(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_list_user_tokens(
    request: operations::ListUserTokens<'_>,
    call: &Call,
) -> ClientOutcome {
    let request = match call.optional("query:page[number]")? {
        Some(value) => request.page_number(value),
        None => request,
    };
    let request = match call.optional("query:page[size]")? {
        Some(value) => request.page_size(value),
        None => request,
    };
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_list_user_tokens(request.send().await, call)
}

fn request_list_user_tokens(
    call: &Call,
) -> Result<client::requests::ListUserTokensRequest, ClientFailure> {
    let request = client::requests::ListUserTokensRequest::new(
        call.parameter::<String>("path:user")?,
    );
    let request = match call.optional("query:page[number]")? {
        Some(value) => request.page_number(value),
        None => request,
    };
    let request = match call.optional("query:page[size]")? {
        Some(value) => request.page_size(value),
        None => request,
    };
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_list_user_tokens(
    outcome: Result<
        operations::ListUserTokensSuccess,
        client::Error<operations::ListUserTokensError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::ListUserTokensSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::ListUserTokensError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::ListUserTokensError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::ListUserTokensError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::ListUserTokensError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::ListUserTokensError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::ListUserTokensError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::ListUserTokensError::ServiceUnavailable {
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

/// Calls `POST /api/v2/users/{user}/authentication-tokens`.
pub(in super::super) async fn call_create_user_token(
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
                    send_create_user_token(
                            client
                                .create_user_token(
                                    call.parameter::<String>("path:user")?,
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_create_user_token(
                            client
                                .create_user_token(
                                    call.parameter::<String>("path:user")?,
                                    call.built_content(super::super::types::Built::built)?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_create_user_token(call)?;
                    outcome_create_user_token(
                        client::Operations::create_user_token(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_create_user_token(
    request: operations::CreateUserToken<'_>,
    call: &Call,
) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_create_user_token(request.send().await, call)
}

fn request_create_user_token(
    call: &Call,
) -> Result<client::requests::CreateUserTokenRequest, ClientFailure> {
    let request = client::requests::CreateUserTokenRequest::new(
        call.parameter::<String>("path:user")?,
        call.built_content(super::super::types::Built::built)?,
    );
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_create_user_token(
    outcome: Result<
        operations::CreateUserTokenSuccess,
        client::Error<operations::CreateUserTokenError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::CreateUserTokenSuccess { body, .. } = success;
                    ClientResponse::new(201u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::CreateUserTokenError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::CreateUserTokenError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::CreateUserTokenError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::CreateUserTokenError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::CreateUserTokenError::ContentTooLarge {
                                body,
                                ..
                            } => ClientResponse::new(413u16, false).body("", &body)?,
                            operations::CreateUserTokenError::UnsupportedMediaType {
                                body,
                                ..
                            } => ClientResponse::new(415u16, false).body("", &body)?,
                            operations::CreateUserTokenError::UnprocessableContent {
                                body,
                                ..
                            } => ClientResponse::new(422u16, false).body("", &body)?,
                            operations::CreateUserTokenError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::CreateUserTokenError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::CreateUserTokenError::ServiceUnavailable {
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

/// Calls `GET /api/v2/authentication-tokens/{token_id}`.
pub(in super::super) async fn call_get_user_token(
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
                    send_get_user_token(
                            client
                                .get_user_token(call.parameter::<String>("path:token_id")?),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_get_user_token(
                            client
                                .get_user_token(call.parameter::<String>("path:token_id")?),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_get_user_token(call)?;
                    outcome_get_user_token(
                        client::Operations::get_user_token(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_get_user_token(
    request: operations::GetUserToken<'_>,
    call: &Call,
) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_get_user_token(request.send().await, call)
}

fn request_get_user_token(
    call: &Call,
) -> Result<client::requests::GetUserTokenRequest, ClientFailure> {
    let request = client::requests::GetUserTokenRequest::new(
        call.parameter::<String>("path:token_id")?,
    );
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_get_user_token(
    outcome: Result<
        operations::GetUserTokenSuccess,
        client::Error<operations::GetUserTokenError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::GetUserTokenSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetUserTokenError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::GetUserTokenError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetUserTokenError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::GetUserTokenError::NotAcceptable { body, .. } => {
                                ClientResponse::new(406u16, false).body("", &body)?
                            }
                            operations::GetUserTokenError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::GetUserTokenError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::GetUserTokenError::ServiceUnavailable {
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

/// Calls `DELETE /api/v2/authentication-tokens/{token_id}`.
pub(in super::super) async fn call_delete_user_token(
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
                    send_delete_user_token(
                            client
                                .delete_user_token(
                                    call.parameter::<String>("path:token_id")?,
                                ),
                            call,
                        )
                        .await,
                );
            }
            match call.settings.is_by_trait {
                false => {
                    send_delete_user_token(
                            client
                                .delete_user_token(
                                    call.parameter::<String>("path:token_id")?,
                                ),
                            call,
                        )
                        .await
                }
                true => {
                    let request = request_delete_user_token(call)?;
                    outcome_delete_user_token(
                        client::Operations::delete_user_token(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_delete_user_token(
    request: operations::DeleteUserToken<'_>,
    call: &Call,
) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_delete_user_token(request.send().await, call)
}

fn request_delete_user_token(
    call: &Call,
) -> Result<client::requests::DeleteUserTokenRequest, ClientFailure> {
    let request = client::requests::DeleteUserTokenRequest::new(
        call.parameter::<String>("path:token_id")?,
    );
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_delete_user_token(
    outcome: Result<
        operations::DeleteUserTokenSuccess,
        client::Error<operations::DeleteUserTokenError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::DeleteUserTokenSuccess { .. } = success;
                    ClientResponse::new(204u16, true)
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::DeleteUserTokenError::BadRequest { body, .. } => {
                                ClientResponse::new(400u16, false).body("", &body)?
                            }
                            operations::DeleteUserTokenError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                                ..
                            } => {
                                ClientResponse::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::DeleteUserTokenError::NotFound { body, .. } => {
                                ClientResponse::new(404u16, false).body("", &body)?
                            }
                            operations::DeleteUserTokenError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::DeleteUserTokenError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::DeleteUserTokenError::ServiceUnavailable {
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

/// Calls `GET /.well-known/terraform.json`.
pub(in super::super) async fn call_discover_services(
    client: &client::Client<client::Anonymous>,
    alternative: &str,
    call: &Call,
) -> ClientOutcome {
    match alternative {
        "anonymous" => {
            let client = super::super::configured(client, call)?;
            for _ in 0..call.settings.earlier_calls {
                drop(send_discover_services(client.discover_services(), call).await);
            }
            match call.settings.is_by_trait {
                false => send_discover_services(client.discover_services(), call).await,
                true => {
                    let request = request_discover_services(call)?;
                    outcome_discover_services(
                        client::Operations::discover_services(&client, request).await,
                        call,
                    )
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_discover_services(
    request: operations::DiscoverServices<'_>,
    call: &Call,
) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_discover_services(request.send().await, call)
}

fn request_discover_services(
    call: &Call,
) -> Result<client::requests::DiscoverServicesRequest, ClientFailure> {
    let request = client::requests::DiscoverServicesRequest::new();
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_discover_services(
    outcome: Result<
        operations::DiscoverServicesSuccess,
        client::Error<operations::DiscoverServicesError>,
    >,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::DiscoverServicesSuccess { body, .. } = success;
                    ClientResponse::new(200u16, true).body("", &body)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::DiscoverServicesError::NotAcceptable {
                                body,
                                ..
                            } => ClientResponse::new(406u16, false).body("", &body)?,
                            operations::DiscoverServicesError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::DiscoverServicesError::InternalServerError {
                                body,
                                ..
                            } => ClientResponse::new(500u16, false).body("", &body)?,
                            operations::DiscoverServicesError::ServiceUnavailable {
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

/// Calls `GET /api/v2/ping`.
pub(in super::super) async fn call_ping(
    client: &client::Client<client::Anonymous>,
    alternative: &str,
    call: &Call,
) -> ClientOutcome {
    match alternative {
        "anonymous" => {
            let client = super::super::configured(client, call)?;
            for _ in 0..call.settings.earlier_calls {
                drop(send_ping(client.ping(), call).await);
            }
            match call.settings.is_by_trait {
                false => send_ping(client.ping(), call).await,
                true => {
                    let request = request_ping(call)?;
                    outcome_ping(client::Operations::ping(&client, request).await, call)
                }
            }
        }
        other => Err(format!("the operation has no security alternative {other}").into()),
    }
}

async fn send_ping(request: operations::Ping<'_>, call: &Call) -> ClientOutcome {
    let mut request = request;
    for (name, value) in &call.settings.headers {
        request = request.with_header(name.as_str(), value.as_str());
    }
    call.check_debug(&request)?;
    outcome_ping(request.send().await, call)
}

fn request_ping(call: &Call) -> Result<client::requests::PingRequest, ClientFailure> {
    let request = client::requests::PingRequest::new();
    call.check_debug(&request)?;
    Ok(request)
}

fn outcome_ping(
    outcome: Result<operations::PingSuccess, client::Error<operations::PingError>>,
    call: &Call,
) -> ClientOutcome {
    Ok(
        match outcome {
            Ok(success) => {
                call.check_debug(&success)?;
                {
                    let operations::PingSuccess {
                        tfp_api_version: header_0,
                        tfp_app_name: header_1,
                        ..
                    } = success;
                    ClientResponse::new(204u16, true)
                        .header("TFP-API-Version", &header_0)?
                        .header("TFP-AppName", &header_1)?
                }
            }
            Err(error) => {
                call.check_debug(&error)?;
                let message = error.message();
                let response: ClientResponse = match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::PingError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                                ..
                            } => {
                                ClientResponse::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::PingError::InternalServerError { body, .. } => {
                                ClientResponse::new(500u16, false).body("", &body)?
                            }
                            operations::PingError::ServiceUnavailable {
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

impl server::Terraform for super::super::Scripted {
    async fn get_account_details(
        &self,
        principal: Credential,
        request: server::GetAccountDetailsRequest,
    ) -> server::GetAccountDetailsResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_get_account_details(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::GetAccountDetailsResponse::Ok {
                    etag: response.optional_header("ETag"),
                    body: response.body(),
                }
            }
            304u16 => {
                server::GetAccountDetailsResponse::NotModified {
                    etag: response.optional_header("ETag"),
                }
            }
            400u16 => {
                server::GetAccountDetailsResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::GetAccountDetailsResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            406u16 => {
                server::GetAccountDetailsResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            429u16 => {
                server::GetAccountDetailsResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::GetAccountDetailsResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::GetAccountDetailsResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn update_account(
        &self,
        principal: Credential,
        request: server::UpdateAccountRequest,
    ) -> server::UpdateAccountResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_update_account(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::UpdateAccountResponse::Ok {
                    body: response.body(),
                }
            }
            400u16 => {
                server::UpdateAccountResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::UpdateAccountResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            404u16 => {
                server::UpdateAccountResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::UpdateAccountResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            412u16 => {
                server::UpdateAccountResponse::PreconditionFailed {
                    body: response.body(),
                }
            }
            413u16 => {
                server::UpdateAccountResponse::ContentTooLarge {
                    body: response.body(),
                }
            }
            415u16 => {
                server::UpdateAccountResponse::UnsupportedMediaType {
                    body: response.body(),
                }
            }
            422u16 => {
                server::UpdateAccountResponse::UnprocessableContent {
                    body: response.body(),
                }
            }
            429u16 => {
                server::UpdateAccountResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::UpdateAccountResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::UpdateAccountResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn change_password(
        &self,
        principal: Credential,
        request: server::ChangePasswordRequest,
    ) -> server::ChangePasswordResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_change_password(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::ChangePasswordResponse::Ok {
                    body: response.body(),
                }
            }
            400u16 => {
                server::ChangePasswordResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::ChangePasswordResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            404u16 => {
                server::ChangePasswordResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::ChangePasswordResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            413u16 => {
                server::ChangePasswordResponse::ContentTooLarge {
                    body: response.body(),
                }
            }
            415u16 => {
                server::ChangePasswordResponse::UnsupportedMediaType {
                    body: response.body(),
                }
            }
            422u16 => {
                server::ChangePasswordResponse::UnprocessableContent {
                    body: response.body(),
                }
            }
            429u16 => {
                server::ChangePasswordResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::ChangePasswordResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::ChangePasswordResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn get_user(
        &self,
        principal: Credential,
        request: server::GetUserRequest,
    ) -> server::GetUserResponse {
        self.script.check_debug(&request);
        let response = self.script.respond(read_get_user(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::GetUserResponse::Ok {
                    body: response.body(),
                }
            }
            400u16 => {
                server::GetUserResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::GetUserResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            404u16 => {
                server::GetUserResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::GetUserResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            429u16 => {
                server::GetUserResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::GetUserResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::GetUserResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn list_user_tokens(
        &self,
        principal: Credential,
        request: server::ListUserTokensRequest,
    ) -> server::ListUserTokensResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_list_user_tokens(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::ListUserTokensResponse::Ok {
                    body: response.body(),
                }
            }
            400u16 => {
                server::ListUserTokensResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::ListUserTokensResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            404u16 => {
                server::ListUserTokensResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::ListUserTokensResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            429u16 => {
                server::ListUserTokensResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::ListUserTokensResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::ListUserTokensResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn create_user_token(
        &self,
        principal: Credential,
        request: server::CreateUserTokenRequest,
    ) -> server::CreateUserTokenResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_create_user_token(Some(principal), &request));
        let response = match response.status() {
            201u16 => {
                server::CreateUserTokenResponse::Created {
                    body: response.body(),
                }
            }
            400u16 => {
                server::CreateUserTokenResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::CreateUserTokenResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            404u16 => {
                server::CreateUserTokenResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::CreateUserTokenResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            413u16 => {
                server::CreateUserTokenResponse::ContentTooLarge {
                    body: response.body(),
                }
            }
            415u16 => {
                server::CreateUserTokenResponse::UnsupportedMediaType {
                    body: response.body(),
                }
            }
            422u16 => {
                server::CreateUserTokenResponse::UnprocessableContent {
                    body: response.body(),
                }
            }
            429u16 => {
                server::CreateUserTokenResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::CreateUserTokenResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::CreateUserTokenResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn get_user_token(
        &self,
        principal: Credential,
        request: server::GetUserTokenRequest,
    ) -> server::GetUserTokenResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_get_user_token(Some(principal), &request));
        let response = match response.status() {
            200u16 => {
                server::GetUserTokenResponse::Ok {
                    body: response.body(),
                }
            }
            400u16 => {
                server::GetUserTokenResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::GetUserTokenResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            404u16 => {
                server::GetUserTokenResponse::NotFound {
                    body: response.body(),
                }
            }
            406u16 => {
                server::GetUserTokenResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            429u16 => {
                server::GetUserTokenResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::GetUserTokenResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::GetUserTokenResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn delete_user_token(
        &self,
        principal: Credential,
        request: server::DeleteUserTokenRequest,
    ) -> server::DeleteUserTokenResponse {
        self.script.check_debug(&request);
        let response = self
            .script
            .respond(read_delete_user_token(Some(principal), &request));
        let response = match response.status() {
            204u16 => server::DeleteUserTokenResponse::NoContent,
            400u16 => {
                server::DeleteUserTokenResponse::BadRequest {
                    body: response.body(),
                }
            }
            401u16 => {
                server::DeleteUserTokenResponse::Unauthorized {
                    www_authenticate: response.header("WWW-Authenticate"),
                    body: response.body(),
                }
            }
            404u16 => {
                server::DeleteUserTokenResponse::NotFound {
                    body: response.body(),
                }
            }
            429u16 => {
                server::DeleteUserTokenResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::DeleteUserTokenResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::DeleteUserTokenResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn discover_services(
        &self,
        request: server::DiscoverServicesRequest,
    ) -> server::DiscoverServicesResponse {
        self.script.check_debug(&request);
        let response = self.script.respond(read_discover_services(None, &request));
        let response = match response.status() {
            200u16 => {
                server::DiscoverServicesResponse::Ok {
                    body: response.body(),
                }
            }
            406u16 => {
                server::DiscoverServicesResponse::NotAcceptable {
                    body: response.body(),
                }
            }
            429u16 => {
                server::DiscoverServicesResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::DiscoverServicesResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::DiscoverServicesResponse::ServiceUnavailable {
                    retry_after: response.optional_header("Retry-After"),
                    body: response.body(),
                }
            }
            _ => response.undeclared(),
        };
        self.script.check_debug(&response);
        response
    }

    async fn ping(&self, request: server::PingRequest) -> server::PingResponse {
        self.script.check_debug(&request);
        let response = self.script.respond(read_ping(None, &request));
        let response = match response.status() {
            204u16 => {
                server::PingResponse::NoContent {
                    tfp_api_version: response.header("TFP-API-Version"),
                    tfp_app_name: response.header("TFP-AppName"),
                }
            }
            429u16 => {
                server::PingResponse::TooManyRequests {
                    retry_after: response.header("Retry-After"),
                    x_rate_limit_limit: response.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: response
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: response.optional_header("X-RateLimit-Reset"),
                    body: response.body(),
                }
            }
            500u16 => {
                server::PingResponse::InternalServerError {
                    body: response.body(),
                }
            }
            503u16 => {
                server::PingResponse::ServiceUnavailable {
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

fn read_get_account_details(
    credential: Option<Credential>,
    request: &server::GetAccountDetailsRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("GET /api/v2/account/details");
    let received = received
        .optional("header:If-None-Match", request.if_none_match.as_ref())?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_update_account(
    credential: Option<Credential>,
    request: &server::UpdateAccountRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("PATCH /api/v2/account/update");
    let received = received.optional("header:If-Match", request.if_match.as_ref())?;
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_change_password(
    credential: Option<Credential>,
    request: &server::ChangePasswordRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("PATCH /api/v2/account/password");
    let body = &request.body;
    let received = received
        .content("", body)?
        .body_defaults(|found| super::super::types::Defaulted::defaults(body, found))?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_get_user(
    credential: Option<Credential>,
    request: &server::GetUserRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("GET /api/v2/users/{user}");
    let received = received.parameter("path:user", &request.user)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_list_user_tokens(
    credential: Option<Credential>,
    request: &server::ListUserTokensRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new(
        "GET /api/v2/users/{user}/authentication-tokens",
    );
    let received = received.parameter("path:user", &request.user)?;
    let received = received
        .optional("query:page[number]", request.page_number.as_ref())?;
    let received = received
        .parameter_default("query:page[number]", &request.page_number_or_default())?;
    let received = received.optional("query:page[size]", request.page_size.as_ref())?;
    let received = received
        .parameter_default("query:page[size]", &request.page_size_or_default())?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_create_user_token(
    credential: Option<Credential>,
    request: &server::CreateUserTokenRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new(
        "POST /api/v2/users/{user}/authentication-tokens",
    );
    let received = received.parameter("path:user", &request.user)?;
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_get_user_token(
    credential: Option<Credential>,
    request: &server::GetUserTokenRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("GET /api/v2/authentication-tokens/{token_id}");
    let received = received.parameter("path:token_id", &request.token_id)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_delete_user_token(
    credential: Option<Credential>,
    request: &server::DeleteUserTokenRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new(
        "DELETE /api/v2/authentication-tokens/{token_id}",
    );
    let received = received.parameter("path:token_id", &request.token_id)?;
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_discover_services(
    credential: Option<Credential>,
    request: &server::DiscoverServicesRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("GET /.well-known/terraform.json");
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}

fn read_ping(
    credential: Option<Credential>,
    request: &server::PingRequest,
) -> Result<ReceivedRequest, String> {
    let received = ReceivedRequest::new("GET /api/v2/ping");
    Ok(ReceivedRequest {
        credential,
        ..received
    })
}
