// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::client::Client;
use super::operations;
use super::runtime::Credentials;
use super::runtime::catalogue::{self, CallError, CallFuture, Input, Output};

/// Calls an operation by its id.
///
/// The input is an object with the parameters of the operation by name, and `body`. If the body may be of several
/// media types, it is an object with one property, whose name is the media type.
///
/// # Errors
///
/// A response other than a success, and input that the operation does not have.
pub async fn call<C: Caller>(
    client: &Client<C>,
    id: &str,
    input: ::serde_json::Value,
) -> ::std::result::Result<Output, CallError> {
    let Some(operation) = super::catalogue::operation(id) else {
        return Err(CallError::UnknownOperation(id.to_owned()));
    };
    C::start(client, operation.id, Input::new(input)?)?.await
}

/// Credentials with which operations can be called by id.
pub trait Caller: Credentials {
    #[doc(hidden)]
    fn start<'c>(
        client: &'c Client<Self>,
        operation: &'static str,
        input: Input,
    ) -> ::std::result::Result<CallFuture<'c>, CallError>;
}

/// A call that was started, or the input if the operation has another requirement.
type Started<'c> = ::std::result::Result<
    ::std::result::Result<CallFuture<'c>, CallError>,
    Input,
>;

impl Caller for super::runtime::Anonymous {
    fn start<'c>(
        client: &'c Client<Self>,
        operation: &'static str,
        input: Input,
    ) -> ::std::result::Result<CallFuture<'c>, CallError> {
        let input = match start_open(client, operation, input) {
            Ok(started) => return started,
            Err(input) => input,
        };
        Err(CallError::Credentials {
            operation,
        })
    }
}

impl Caller for super::security::BearerAuth {
    fn start<'c>(
        client: &'c Client<Self>,
        operation: &'static str,
        input: Input,
    ) -> ::std::result::Result<CallFuture<'c>, CallError> {
        let input = match start_open(client, operation, input) {
            Ok(started) => return started,
            Err(input) => input,
        };
        let input = match start_authorizes_bearer_auth(client, operation, input) {
            Ok(started) => return started,
            Err(input) => input,
        };
        let input = match start_authorizes_bearer_auth_or_access_token(
            client,
            operation,
            input,
        ) {
            Ok(started) => return started,
            Err(input) => input,
        };
        Err(CallError::Credentials {
            operation,
        })
    }
}

impl Caller for super::security::AccessToken {
    fn start<'c>(
        client: &'c Client<Self>,
        operation: &'static str,
        input: Input,
    ) -> ::std::result::Result<CallFuture<'c>, CallError> {
        let input = match start_open(client, operation, input) {
            Ok(started) => return started,
            Err(input) => input,
        };
        let input = match start_authorizes_bearer_auth_or_access_token(
            client,
            operation,
            input,
        ) {
            Ok(started) => return started,
            Err(input) => input,
        };
        Err(CallError::Credentials {
            operation,
        })
    }
}

fn start_open<'c, C: Credentials>(
    client: &'c Client<C>,
    operation: &'static str,
    mut input: Input,
) -> Started<'c> {
    match operation {
        "discover_services" => {
            Ok((move || send_discover_services(client.discover_services(), input))())
        }
        "ping" => Ok((move || send_ping(client.ping(), input))()),
        "confirm_email" => {
            Ok(
                (move || send_confirm_email(
                    client
                        .confirm_email(
                            input.required::<super::types::EmailConfirmation>("body")?,
                        ),
                    input,
                ))(),
            )
        }
        _ => Err(input),
    }
}

fn start_authorizes_bearer_auth<'c, C: super::security::AuthorizesBearerAuth>(
    client: &'c Client<C>,
    operation: &'static str,
    mut input: Input,
) -> Started<'c> {
    match operation {
        "get_account_details" => {
            Ok((move || send_get_account_details(client.get_account_details(), input))())
        }
        "update_account" => {
            Ok(
                (move || send_update_account(
                    client
                        .update_account(
                            input
                                .required::<super::types::UpdateAccountDocument>("body")?,
                        ),
                    input,
                ))(),
            )
        }
        "change_password" => {
            Ok(
                (move || send_change_password(
                    client
                        .change_password(
                            input
                                .required::<super::types::ChangePasswordDocument>("body")?,
                        ),
                    input,
                ))(),
            )
        }
        "get_user" => {
            Ok(
                (move || send_get_user(
                    client.get_user(input.required::<::std::string::String>("user")?),
                    input,
                ))(),
            )
        }
        "list_user_tokens" => {
            Ok(
                (move || send_list_user_tokens(
                    client
                        .list_user_tokens(
                            input.required::<::std::string::String>("user")?,
                        ),
                    input,
                ))(),
            )
        }
        "create_user_token" => {
            Ok(
                (move || send_create_user_token(
                    client
                        .create_user_token(
                            input.required::<::std::string::String>("user")?,
                            input
                                .required::<
                                    super::types::CreateAuthenticationTokenDocument,
                                >("body")?,
                        ),
                    input,
                ))(),
            )
        }
        "get_user_token" => {
            Ok(
                (move || send_get_user_token(
                    client
                        .get_user_token(
                            input.required::<::std::string::String>("token_id")?,
                        ),
                    input,
                ))(),
            )
        }
        "delete_user_token" => {
            Ok(
                (move || send_delete_user_token(
                    client
                        .delete_user_token(
                            input.required::<::std::string::String>("token_id")?,
                        ),
                    input,
                ))(),
            )
        }
        "get_account" => Ok((move || send_get_account(client.get_account(), input))()),
        "patch_account" => {
            Ok(
                (move || send_patch_account(
                    client
                        .patch_account(
                            input.required::<super::types::AccountPatch>("body")?,
                        ),
                    input,
                ))(),
            )
        }
        _ => Err(input),
    }
}

fn start_authorizes_bearer_auth_or_access_token<
    'c,
    C: super::security::AuthorizesBearerAuthOrAccessToken,
>(client: &'c Client<C>, operation: &'static str, mut input: Input) -> Started<'c> {
    match operation {
        "get_workspace_profile" => {
            Ok(
                (move || send_get_workspace_profile(
                    client.get_workspace_profile(),
                    input,
                ))(),
            )
        }
        "put_workspace_profile" => {
            Ok(
                (move || send_put_workspace_profile(
                    client
                        .put_workspace_profile(
                            input
                                .required::<super::types::WorkspaceProfileUpdate>("body")?,
                        ),
                    input,
                ))(),
            )
        }
        _ => Err(input),
    }
}

fn send_get_account_details<'c>(
    request: operations::GetAccountDetails<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    let request = match input.optional::<::std::string::String>("if_none_match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::GetAccountDetailsSuccess {
                            etag: ref header_0,
                            ref body,
                            ..
                        } = success;
                        output.header("ETag", header_0).json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::GetAccountDetailsError::NotModified {
                                    etag: ref header_0,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("ETag", header_0)
                                }
                                ref outcome @ operations::GetAccountDetailsError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountDetailsError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::GetAccountDetailsError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountDetailsError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::GetAccountDetailsError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountDetailsError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_update_account<'c>(
    request: operations::UpdateAccount<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    let request = match input.optional::<::std::string::String>("if_match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::UpdateAccountSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::UpdateAccountError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::PreconditionFailed {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::ContentTooLarge {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::UnsupportedMediaType {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::UnprocessableContent {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::UpdateAccountError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_change_password<'c>(
    request: operations::ChangePassword<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::ChangePasswordSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::ChangePasswordError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::ContentTooLarge {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::UnsupportedMediaType {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::UnprocessableContent {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ChangePasswordError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_get_user<'c>(
    request: operations::GetUser<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::GetUserSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::GetUserError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::GetUserError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::GetUserError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_list_user_tokens<'c>(
    request: operations::ListUserTokens<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    let request = match input.optional::<i32>("page_number")? {
        Some(value) => request.page_number(value),
        None => request,
    };
    let request = match input.optional::<i32>("page_size")? {
        Some(value) => request.page_size(value),
        None => request,
    };
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::ListUserTokensSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::ListUserTokensError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ListUserTokensError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::ListUserTokensError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ListUserTokensError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ListUserTokensError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::ListUserTokensError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ListUserTokensError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_create_user_token<'c>(
    request: operations::CreateUserToken<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::CreateUserTokenSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::CreateUserTokenError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::ContentTooLarge {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::UnsupportedMediaType {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::UnprocessableContent {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::CreateUserTokenError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_get_user_token<'c>(
    request: operations::GetUserToken<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::GetUserTokenSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::GetUserTokenError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserTokenError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::GetUserTokenError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserTokenError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserTokenError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::GetUserTokenError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetUserTokenError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_delete_user_token<'c>(
    request: operations::DeleteUserToken<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::DeleteUserTokenSuccess { .. } = success;
                        output
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::DeleteUserTokenError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::DeleteUserTokenError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::DeleteUserTokenError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::DeleteUserTokenError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::DeleteUserTokenError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::DeleteUserTokenError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_discover_services<'c>(
    request: operations::DiscoverServices<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::DiscoverServicesSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::DiscoverServicesError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::DiscoverServicesError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::DiscoverServicesError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::DiscoverServicesError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_ping<'c>(
    request: operations::Ping<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::PingSuccess {
                            tfp_api_version: ref header_0,
                            tfp_app_name: ref header_1,
                            ..
                        } = success;
                        output
                            .header("TFP-API-Version", header_0)
                            .header("TFP-AppName", header_1)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::PingError::TooManyRequests {
                                    retry_after: ref header_0,
                                    x_rate_limit_limit: ref header_1,
                                    x_rate_limit_remaining: ref header_2,
                                    x_rate_limit_reset: ref header_3,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output
                                        .header("Retry-After", header_0)
                                        .header("X-RateLimit-Limit", header_1)
                                        .header("X-RateLimit-Remaining", header_2)
                                        .header("X-RateLimit-Reset", header_3)
                                        .json(body)
                                }
                                ref outcome @ operations::PingError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PingError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_get_account<'c>(
    request: operations::GetAccount<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    let request = match input.optional::<::std::string::String>("account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    let request = match input.optional::<::std::string::String>("if_none_match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::GetAccountSuccess {
                            etag: ref header_0,
                            ref body,
                            ..
                        } = success;
                        output.header("ETag", header_0).json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::GetAccountError::NotModified {
                                    etag: ref header_0,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("ETag", header_0)
                                }
                                ref outcome @ operations::GetAccountError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::GetAccountError::Forbidden {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountError::TooManyRequests {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                                ref outcome @ operations::GetAccountError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetAccountError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_patch_account<'c>(
    request: operations::PatchAccount<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    let request = match input.optional::<::std::string::String>("account_id")? {
        Some(value) => request.account_id(value),
        None => request,
    };
    let request = match input.optional::<::std::string::String>("if_match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::PatchAccountSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::PatchAccountError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::PatchAccountError::Forbidden {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::Conflict {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::PreconditionFailed {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::ContentTooLarge {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::UnsupportedMediaType {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::TooManyRequests {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                                ref outcome @ operations::PatchAccountError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PatchAccountError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_confirm_email<'c>(
    request: operations::ConfirmEmail<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::ConfirmEmailSuccess { .. } = success;
                        output
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::ConfirmEmailError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ConfirmEmailError::Conflict {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ConfirmEmailError::ContentTooLarge {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ConfirmEmailError::UnsupportedMediaType {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ConfirmEmailError::TooManyRequests {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                                ref outcome @ operations::ConfirmEmailError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::ConfirmEmailError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_get_workspace_profile<'c>(
    request: operations::GetWorkspaceProfile<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    let request = match input.optional::<::std::string::String>("if_none_match")? {
        Some(value) => request.if_none_match(value),
        None => request,
    };
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::GetWorkspaceProfileSuccess {
                            etag: ref header_0,
                            ref body,
                            ..
                        } = success;
                        output.header("ETag", header_0).json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::GetWorkspaceProfileError::NotModified {
                                    etag: ref header_0,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("ETag", header_0)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::Forbidden {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::TooManyRequests {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::GetWorkspaceProfileError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}

fn send_put_workspace_profile<'c>(
    request: operations::PutWorkspaceProfile<'c>,
    mut input: Input,
) -> ::std::result::Result<CallFuture<'c>, CallError> {
    let request = match input.optional::<::std::string::String>("if_match")? {
        Some(value) => request.if_match(value),
        None => request,
    };
    input.finish()?;
    Ok(
        ::std::boxed::Box::pin(async move {
            match request.send().await {
                Ok(success) => {
                    Ok({
                        let output = Output::new(&success);
                        let operations::PutWorkspaceProfileSuccess { ref body, .. } = success;
                        output.json(body)
                    })
                }
                Err(error) => {
                    Err(
                        catalogue::failed(
                            error,
                            |error| match error {
                                ref outcome @ operations::PutWorkspaceProfileError::BadRequest {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::Unauthorized {
                                    www_authenticate: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("WWW-Authenticate", header_0).json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::Forbidden {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::NotFound {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::NotAcceptable {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::PreconditionFailed {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::ContentTooLarge {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::UnsupportedMediaType {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::TooManyRequests {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::InternalServerError {
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.json(body)
                                }
                                ref outcome @ operations::PutWorkspaceProfileError::ServiceUnavailable {
                                    retry_after: ref header_0,
                                    ref body,
                                    ..
                                } => {
                                    let output = Output::new(outcome);
                                    output.header("Retry-After", header_0).json(body)
                                }
                            },
                        ),
                    )
                }
            }
        }),
    )
}
