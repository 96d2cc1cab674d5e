// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

mod authenticator;
mod tags;

/// Every operation, as `METHOD path`.
pub const OPERATIONS: &[&str] = &[
    "GET /api/v2/account/details",
    "PATCH /api/v2/account/update",
    "PATCH /api/v2/account/password",
    "GET /api/v2/users/{user}",
    "GET /api/v2/users/{user}/authentication-tokens",
    "POST /api/v2/users/{user}/authentication-tokens",
    "GET /api/v2/authentication-tokens/{token_id}",
    "DELETE /api/v2/authentication-tokens/{token_id}",
    "GET /.well-known/terraform.json",
    "GET /api/v2/ping",
    "GET /v1/account",
    "PATCH /v1/account",
    "POST /v1/account/email/confirm",
    "GET /api/workspace/account/profile",
    "PUT /api/workspace/account/profile",
];

/// The implementation of every trait of the server that answers as its prompter says.
#[derive(Debug, Clone)]
pub struct Scripted {
    /// What says it.
    pub prompter: crate::script::Prompter,
}

/// Calls an operation, named `METHOD path`, with the generated client.
pub async fn call(
    operation: &str,
    target: &crate::glue::Target,
    call: &crate::glue::Call,
) -> Result<crate::glue::Observed, String> {
    match operation {
        "GET /api/v2/account/details" => {
            ::std::boxed::Box::pin(
                    tags::terraform::call_get_account_details(target, call),
                )
                .await
        }
        "PATCH /api/v2/account/update" => {
            ::std::boxed::Box::pin(tags::terraform::call_update_account(target, call))
                .await
        }
        "PATCH /api/v2/account/password" => {
            ::std::boxed::Box::pin(tags::terraform::call_change_password(target, call))
                .await
        }
        "GET /api/v2/users/{user}" => {
            ::std::boxed::Box::pin(tags::terraform::call_get_user(target, call)).await
        }
        "GET /api/v2/users/{user}/authentication-tokens" => {
            ::std::boxed::Box::pin(tags::terraform::call_list_user_tokens(target, call))
                .await
        }
        "POST /api/v2/users/{user}/authentication-tokens" => {
            ::std::boxed::Box::pin(tags::terraform::call_create_user_token(target, call))
                .await
        }
        "GET /api/v2/authentication-tokens/{token_id}" => {
            ::std::boxed::Box::pin(tags::terraform::call_get_user_token(target, call))
                .await
        }
        "DELETE /api/v2/authentication-tokens/{token_id}" => {
            ::std::boxed::Box::pin(tags::terraform::call_delete_user_token(target, call))
                .await
        }
        "GET /.well-known/terraform.json" => {
            ::std::boxed::Box::pin(tags::terraform::call_discover_services(target, call))
                .await
        }
        "GET /api/v2/ping" => {
            ::std::boxed::Box::pin(tags::terraform::call_ping(target, call)).await
        }
        "GET /v1/account" => {
            ::std::boxed::Box::pin(tags::accounts::call_get_account(target, call)).await
        }
        "PATCH /v1/account" => {
            ::std::boxed::Box::pin(tags::accounts::call_patch_account(target, call))
                .await
        }
        "POST /v1/account/email/confirm" => {
            ::std::boxed::Box::pin(tags::accounts::call_confirm_email(target, call))
                .await
        }
        "GET /api/workspace/account/profile" => {
            ::std::boxed::Box::pin(
                    tags::workspace::call_get_workspace_profile(target, call),
                )
                .await
        }
        "PUT /api/workspace/account/profile" => {
            ::std::boxed::Box::pin(
                    tags::workspace::call_put_workspace_profile(target, call),
                )
                .await
        }
        _ => Err(format!("the generated glue has no operation {operation}")),
    }
}
