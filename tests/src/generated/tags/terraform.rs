// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

use crate::glue::{Call, Observed, Target, secret};
use crate::script::{Credential, Received};
use ::account_client as client;
use ::account_client::operations;
use ::account_server::terraform as server;

/// Calls `GET /api/v2/account/details`.
pub(in crate::generated) async fn call_get_account_details(
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
            send_get_account_details(client.get_account_details(), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_get_account_details(
    request: operations::GetAccountDetails<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::GetAccountDetailsSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetAccountDetailsError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetAccountDetailsError::NotAcceptable {
                                body,
                            } => Observed::new(406u16, false).body("", &body)?,
                            operations::GetAccountDetailsError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::GetAccountDetailsError::ServiceUnavailable {
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

/// Calls `PATCH /api/v2/account/update`.
pub(in crate::generated) async fn call_update_account(
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
            send_update_account(client.update_account(call.content()?), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_update_account(
    request: operations::UpdateAccount<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::UpdateAccountSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::UpdateAccountError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::UpdateAccountError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::UpdateAccountError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::UpdateAccountError::ContentTooLarge { body } => {
                                Observed::new(413u16, false).body("", &body)?
                            }
                            operations::UpdateAccountError::UnsupportedMediaType {
                                body,
                            } => Observed::new(415u16, false).body("", &body)?,
                            operations::UpdateAccountError::UnprocessableContent {
                                body,
                            } => Observed::new(422u16, false).body("", &body)?,
                            operations::UpdateAccountError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::UpdateAccountError::ServiceUnavailable {
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

/// Calls `PATCH /api/v2/account/password`.
pub(in crate::generated) async fn call_change_password(
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
            send_change_password(client.change_password(call.content()?), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_change_password(
    request: operations::ChangePassword<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::ChangePasswordSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::ChangePasswordError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::ChangePasswordError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::ChangePasswordError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::ChangePasswordError::ContentTooLarge { body } => {
                                Observed::new(413u16, false).body("", &body)?
                            }
                            operations::ChangePasswordError::UnsupportedMediaType {
                                body,
                            } => Observed::new(415u16, false).body("", &body)?,
                            operations::ChangePasswordError::UnprocessableContent {
                                body,
                            } => Observed::new(422u16, false).body("", &body)?,
                            operations::ChangePasswordError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::ChangePasswordError::ServiceUnavailable {
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

/// Calls `GET /api/v2/users/{user}`.
pub(in crate::generated) async fn call_get_user(
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
            send_get_user(client.get_user(call.parameter::<String>("path:user")?), call)
                .await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_get_user(
    request: operations::GetUser<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::GetUserSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetUserError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetUserError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::GetUserError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::GetUserError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::GetUserError::InternalServerError { body } => {
                                Observed::new(500u16, false).body("", &body)?
                            }
                            operations::GetUserError::ServiceUnavailable {
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

/// Calls `GET /api/v2/users/{user}/authentication-tokens`.
pub(in crate::generated) async fn call_list_user_tokens(
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
            send_list_user_tokens(
                    client.list_user_tokens(call.parameter::<String>("path:user")?),
                    call,
                )
                .await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_list_user_tokens(
    request: operations::ListUserTokens<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::ListUserTokensSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::ListUserTokensError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::ListUserTokensError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::ListUserTokensError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::ListUserTokensError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::ListUserTokensError::ServiceUnavailable {
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

/// Calls `POST /api/v2/users/{user}/authentication-tokens`.
pub(in crate::generated) async fn call_create_user_token(
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
            send_create_user_token(
                    client
                        .create_user_token(
                            call.parameter::<String>("path:user")?,
                            call.content()?,
                        ),
                    call,
                )
                .await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_create_user_token(
    request: operations::CreateUserToken<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::CreateUserTokenSuccess { body } = success;
                Observed::new(201u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::CreateUserTokenError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::CreateUserTokenError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::CreateUserTokenError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::CreateUserTokenError::ContentTooLarge {
                                body,
                            } => Observed::new(413u16, false).body("", &body)?,
                            operations::CreateUserTokenError::UnsupportedMediaType {
                                body,
                            } => Observed::new(415u16, false).body("", &body)?,
                            operations::CreateUserTokenError::UnprocessableContent {
                                body,
                            } => Observed::new(422u16, false).body("", &body)?,
                            operations::CreateUserTokenError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::CreateUserTokenError::ServiceUnavailable {
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

/// Calls `GET /api/v2/authentication-tokens/{token_id}`.
pub(in crate::generated) async fn call_get_user_token(
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
            send_get_user_token(
                    client.get_user_token(call.parameter::<String>("path:token_id")?),
                    call,
                )
                .await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_get_user_token(
    request: operations::GetUserToken<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::GetUserTokenSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::GetUserTokenError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::GetUserTokenError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::GetUserTokenError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::GetUserTokenError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::GetUserTokenError::ServiceUnavailable {
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

/// Calls `DELETE /api/v2/authentication-tokens/{token_id}`.
pub(in crate::generated) async fn call_delete_user_token(
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
            send_delete_user_token(
                    client.delete_user_token(call.parameter::<String>("path:token_id")?),
                    call,
                )
                .await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_delete_user_token(
    request: operations::DeleteUserToken<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::DeleteUserTokenSuccess {} = success;
                Observed::new(204u16, true)
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::DeleteUserTokenError::Unauthorized {
                                www_authenticate: header_0,
                                body,
                            } => {
                                Observed::new(401u16, false)
                                    .header("WWW-Authenticate", &header_0)?
                                    .body("", &body)?
                            }
                            operations::DeleteUserTokenError::NotFound { body } => {
                                Observed::new(404u16, false).body("", &body)?
                            }
                            operations::DeleteUserTokenError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::DeleteUserTokenError::ServiceUnavailable {
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

/// Calls `GET /.well-known/terraform.json`.
pub(in crate::generated) async fn call_discover_services(
    target: &Target,
    call: &Call,
) -> Result<Observed, String> {
    match target.alternative.as_str() {
        "anonymous" => {
            let client = target.client.clone();
            send_discover_services(client.discover_services(), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_discover_services(
    request: operations::DiscoverServices<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::DiscoverServicesSuccess { body } = success;
                Observed::new(200u16, true).body("", &body)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::DiscoverServicesError::NotAcceptable { body } => {
                                Observed::new(406u16, false).body("", &body)?
                            }
                            operations::DiscoverServicesError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
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
                            } => Observed::new(500u16, false).body("", &body)?,
                            operations::DiscoverServicesError::ServiceUnavailable {
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

/// Calls `GET /api/v2/ping`.
pub(in crate::generated) async fn call_ping(
    target: &Target,
    call: &Call,
) -> Result<Observed, String> {
    match target.alternative.as_str() {
        "anonymous" => {
            let client = target.client.clone();
            send_ping(client.ping(), call).await
        }
        other => Err(format!("the client takes no credentials {other}")),
    }
}

async fn send_ping(
    request: operations::Ping<'_>,
    call: &Call,
) -> Result<Observed, String> {
    Ok(
        match request.send().await {
            Ok(success) => {
                let operations::PingSuccess {
                    tfp_api_version: header_0,
                    tfp_app_name: header_1,
                } = success;
                Observed::new(204u16, true)
                    .header("TFP-API-Version", &header_0)?
                    .header("TFP-AppName", &header_1)?
            }
            Err(error) => {
                match error.into_kind() {
                    client::ErrorKind::Api(error) => {
                        match error {
                            operations::PingError::TooManyRequests {
                                retry_after: header_0,
                                x_rate_limit_limit: header_1,
                                x_rate_limit_remaining: header_2,
                                x_rate_limit_reset: header_3,
                                body,
                            } => {
                                Observed::new(429u16, false)
                                    .header("Retry-After", &header_0)?
                                    .optional_header("X-RateLimit-Limit", header_1.as_ref())?
                                    .optional_header(
                                        "X-RateLimit-Remaining",
                                        header_2.as_ref(),
                                    )?
                                    .optional_header("X-RateLimit-Reset", header_3.as_ref())?
                                    .body("", &body)?
                            }
                            operations::PingError::InternalServerError { body } => {
                                Observed::new(500u16, false).body("", &body)?
                            }
                            operations::PingError::ServiceUnavailable {
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

impl server::Terraform for crate::generated::Scripted {
    async fn get_account_details(
        &self,
        principal: Credential,
        request: server::GetAccountDetailsRequest,
    ) -> server::GetAccountDetailsResponse {
        let answer = self
            .prompter
            .answer(read_get_account_details(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::GetAccountDetailsResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::GetAccountDetailsResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            406u16 => {
                server::GetAccountDetailsResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::GetAccountDetailsResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::GetAccountDetailsResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::GetAccountDetailsResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn update_account(
        &self,
        principal: Credential,
        request: server::UpdateAccountRequest,
    ) -> server::UpdateAccountResponse {
        let answer = self
            .prompter
            .answer(read_update_account(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::UpdateAccountResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::UpdateAccountResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            404u16 => {
                server::UpdateAccountResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::UpdateAccountResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            413u16 => {
                server::UpdateAccountResponse::ContentTooLarge {
                    body: answer.body(),
                }
            }
            415u16 => {
                server::UpdateAccountResponse::UnsupportedMediaType {
                    body: answer.body(),
                }
            }
            422u16 => {
                server::UpdateAccountResponse::UnprocessableContent {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::UpdateAccountResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::UpdateAccountResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::UpdateAccountResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn change_password(
        &self,
        principal: Credential,
        request: server::ChangePasswordRequest,
    ) -> server::ChangePasswordResponse {
        let answer = self
            .prompter
            .answer(read_change_password(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::ChangePasswordResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::ChangePasswordResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            404u16 => {
                server::ChangePasswordResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::ChangePasswordResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            413u16 => {
                server::ChangePasswordResponse::ContentTooLarge {
                    body: answer.body(),
                }
            }
            415u16 => {
                server::ChangePasswordResponse::UnsupportedMediaType {
                    body: answer.body(),
                }
            }
            422u16 => {
                server::ChangePasswordResponse::UnprocessableContent {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::ChangePasswordResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::ChangePasswordResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::ChangePasswordResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn get_user(
        &self,
        principal: Credential,
        request: server::GetUserRequest,
    ) -> server::GetUserResponse {
        let answer = self.prompter.answer(read_get_user(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::GetUserResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::GetUserResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            404u16 => {
                server::GetUserResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::GetUserResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::GetUserResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::GetUserResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::GetUserResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn list_user_tokens(
        &self,
        principal: Credential,
        request: server::ListUserTokensRequest,
    ) -> server::ListUserTokensResponse {
        let answer = self
            .prompter
            .answer(read_list_user_tokens(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::ListUserTokensResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::ListUserTokensResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            404u16 => {
                server::ListUserTokensResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::ListUserTokensResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::ListUserTokensResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::ListUserTokensResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::ListUserTokensResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn create_user_token(
        &self,
        principal: Credential,
        request: server::CreateUserTokenRequest,
    ) -> server::CreateUserTokenResponse {
        let answer = self
            .prompter
            .answer(read_create_user_token(Some(principal), &request));
        match answer.status() {
            201u16 => {
                server::CreateUserTokenResponse::Created {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::CreateUserTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            404u16 => {
                server::CreateUserTokenResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::CreateUserTokenResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            413u16 => {
                server::CreateUserTokenResponse::ContentTooLarge {
                    body: answer.body(),
                }
            }
            415u16 => {
                server::CreateUserTokenResponse::UnsupportedMediaType {
                    body: answer.body(),
                }
            }
            422u16 => {
                server::CreateUserTokenResponse::UnprocessableContent {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::CreateUserTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::CreateUserTokenResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::CreateUserTokenResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn get_user_token(
        &self,
        principal: Credential,
        request: server::GetUserTokenRequest,
    ) -> server::GetUserTokenResponse {
        let answer = self
            .prompter
            .answer(read_get_user_token(Some(principal), &request));
        match answer.status() {
            200u16 => {
                server::GetUserTokenResponse::Ok {
                    body: answer.body(),
                }
            }
            401u16 => {
                server::GetUserTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            404u16 => {
                server::GetUserTokenResponse::NotFound {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::GetUserTokenResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::GetUserTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::GetUserTokenResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::GetUserTokenResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn delete_user_token(
        &self,
        principal: Credential,
        request: server::DeleteUserTokenRequest,
    ) -> server::DeleteUserTokenResponse {
        let answer = self
            .prompter
            .answer(read_delete_user_token(Some(principal), &request));
        match answer.status() {
            204u16 => server::DeleteUserTokenResponse::NoContent,
            401u16 => {
                server::DeleteUserTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate"),
                    body: answer.body(),
                }
            }
            404u16 => {
                server::DeleteUserTokenResponse::NotFound {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::DeleteUserTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::DeleteUserTokenResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::DeleteUserTokenResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn discover_services(
        &self,
        request: server::DiscoverServicesRequest,
    ) -> server::DiscoverServicesResponse {
        let answer = self.prompter.answer(read_discover_services(None, &request));
        match answer.status() {
            200u16 => {
                server::DiscoverServicesResponse::Ok {
                    body: answer.body(),
                }
            }
            406u16 => {
                server::DiscoverServicesResponse::NotAcceptable {
                    body: answer.body(),
                }
            }
            429u16 => {
                server::DiscoverServicesResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::DiscoverServicesResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::DiscoverServicesResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }

    async fn ping(&self, request: server::PingRequest) -> server::PingResponse {
        let answer = self.prompter.answer(read_ping(None, &request));
        match answer.status() {
            204u16 => {
                server::PingResponse::NoContent {
                    tfp_api_version: answer.header("TFP-API-Version"),
                    tfp_app_name: answer.header("TFP-AppName"),
                }
            }
            429u16 => {
                server::PingResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After"),
                    x_rate_limit_limit: answer.optional_header("X-RateLimit-Limit"),
                    x_rate_limit_remaining: answer
                        .optional_header("X-RateLimit-Remaining"),
                    x_rate_limit_reset: answer.optional_header("X-RateLimit-Reset"),
                    body: answer.body(),
                }
            }
            500u16 => {
                server::PingResponse::InternalServerError {
                    body: answer.body(),
                }
            }
            503u16 => {
                server::PingResponse::ServiceUnavailable {
                    retry_after: answer.optional_header("Retry-After"),
                    body: answer.body(),
                }
            }
            _ => answer.undeclared(),
        }
    }
}

fn read_get_account_details(
    credential: Option<Credential>,
    request: &server::GetAccountDetailsRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /api/v2/account/details");
    Ok(Received { credential, ..received })
}

fn read_update_account(
    credential: Option<Credential>,
    request: &server::UpdateAccountRequest,
) -> Result<Received, String> {
    let received = Received::new("PATCH /api/v2/account/update");
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(Received { credential, ..received })
}

fn read_change_password(
    credential: Option<Credential>,
    request: &server::ChangePasswordRequest,
) -> Result<Received, String> {
    let received = Received::new("PATCH /api/v2/account/password");
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(Received { credential, ..received })
}

fn read_get_user(
    credential: Option<Credential>,
    request: &server::GetUserRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /api/v2/users/{user}");
    let received = received.parameter("path:user", &request.user)?;
    Ok(Received { credential, ..received })
}

fn read_list_user_tokens(
    credential: Option<Credential>,
    request: &server::ListUserTokensRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /api/v2/users/{user}/authentication-tokens");
    let received = received.parameter("path:user", &request.user)?;
    Ok(Received { credential, ..received })
}

fn read_create_user_token(
    credential: Option<Credential>,
    request: &server::CreateUserTokenRequest,
) -> Result<Received, String> {
    let received = Received::new("POST /api/v2/users/{user}/authentication-tokens");
    let received = received.parameter("path:user", &request.user)?;
    let body = &request.body;
    let received = received.content("", body)?;
    Ok(Received { credential, ..received })
}

fn read_get_user_token(
    credential: Option<Credential>,
    request: &server::GetUserTokenRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /api/v2/authentication-tokens/{token_id}");
    let received = received.parameter("path:token_id", &request.token_id)?;
    Ok(Received { credential, ..received })
}

fn read_delete_user_token(
    credential: Option<Credential>,
    request: &server::DeleteUserTokenRequest,
) -> Result<Received, String> {
    let received = Received::new("DELETE /api/v2/authentication-tokens/{token_id}");
    let received = received.parameter("path:token_id", &request.token_id)?;
    Ok(Received { credential, ..received })
}

fn read_discover_services(
    credential: Option<Credential>,
    request: &server::DiscoverServicesRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /.well-known/terraform.json");
    Ok(Received { credential, ..received })
}

fn read_ping(
    credential: Option<Credential>,
    request: &server::PingRequest,
) -> Result<Received, String> {
    let received = Received::new("GET /api/v2/ping");
    Ok(Received { credential, ..received })
}
