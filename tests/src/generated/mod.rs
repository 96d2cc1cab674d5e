// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

mod authenticator;
mod tags;

/// The generated client and server of the contract.
#[derive(Debug, Clone, Copy)]
pub struct AccountBindings;

impl ::openapi_conformance::Bindings for AccountBindings {
    type Client = ::account_client::Client<::account_client::Anonymous>;

    type Server = crate::stub::Server<Scripted>;

    const OPERATIONS: &'static [&'static str] = &[
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

    const BODY_LIMIT: usize = crate::stub::BODY_LIMIT;

    fn client(base_url: &str) -> Result<Self::Client, String> {
        ::account_client::Client::anonymous(base_url).map_err(|error| error.to_string())
    }

    async fn call(
        client: &Self::Client,
        operation: &str,
        alternative: &str,
        call: &::openapi_conformance::call::Call,
    ) -> ::openapi_conformance::call::ClientOutcome {
        match operation {
            "GET /api/v2/account/details" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_get_account_details(
                            client,
                            alternative,
                            call,
                        ),
                    )
                    .await
            }
            "PATCH /api/v2/account/update" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_update_account(client, alternative, call),
                    )
                    .await
            }
            "PATCH /api/v2/account/password" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_change_password(client, alternative, call),
                    )
                    .await
            }
            "GET /api/v2/users/{user}" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_get_user(client, alternative, call),
                    )
                    .await
            }
            "GET /api/v2/users/{user}/authentication-tokens" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_list_user_tokens(client, alternative, call),
                    )
                    .await
            }
            "POST /api/v2/users/{user}/authentication-tokens" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_create_user_token(
                            client,
                            alternative,
                            call,
                        ),
                    )
                    .await
            }
            "GET /api/v2/authentication-tokens/{token_id}" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_get_user_token(client, alternative, call),
                    )
                    .await
            }
            "DELETE /api/v2/authentication-tokens/{token_id}" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_delete_user_token(
                            client,
                            alternative,
                            call,
                        ),
                    )
                    .await
            }
            "GET /.well-known/terraform.json" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_discover_services(
                            client,
                            alternative,
                            call,
                        ),
                    )
                    .await
            }
            "GET /api/v2/ping" => {
                ::std::boxed::Box::pin(
                        tags::terraform::call_ping(client, alternative, call),
                    )
                    .await
            }
            "GET /v1/account" => {
                ::std::boxed::Box::pin(
                        tags::accounts::call_get_account(client, alternative, call),
                    )
                    .await
            }
            "PATCH /v1/account" => {
                ::std::boxed::Box::pin(
                        tags::accounts::call_patch_account(client, alternative, call),
                    )
                    .await
            }
            "POST /v1/account/email/confirm" => {
                ::std::boxed::Box::pin(
                        tags::accounts::call_confirm_email(client, alternative, call),
                    )
                    .await
            }
            "GET /api/workspace/account/profile" => {
                ::std::boxed::Box::pin(
                        tags::workspace::call_get_workspace_profile(
                            client,
                            alternative,
                            call,
                        ),
                    )
                    .await
            }
            "PUT /api/workspace/account/profile" => {
                ::std::boxed::Box::pin(
                        tags::workspace::call_put_workspace_profile(
                            client,
                            alternative,
                            call,
                        ),
                    )
                    .await
            }
            _ => Err(format!("the bindings have no operation {operation}").into()),
        }
    }

    fn server(script: ::openapi_conformance::script::ScriptHandle) -> Self::Server {
        crate::stub::server(Scripted { script })
    }

    fn document() -> ::serde_json::Value {
        ::serde_json::to_value(::account_server::openapi()).unwrap_or_default()
    }
}

/// A token provider for a security scheme, whose first token has expired.
struct ExpiredToken(&'static str);

impl ::account_client::TokenProvider for ExpiredToken {
    async fn token(&self) -> Result<String, ::account_client::TokenError> {
        Ok(::openapi_conformance::call::expired_secret(self.0))
    }

    async fn refresh(
        &self,
        rejected: &str,
    ) -> Result<String, ::account_client::TokenError> {
        Ok(::openapi_conformance::call::refreshed_secret(self.0, rejected)?)
    }
}

/// Converts an error other than a declared response.
fn failure<E: ::std::fmt::Debug>(
    error: ::account_client::ErrorKind<E>,
) -> ::openapi_conformance::call::ClientFailure {
    use ::openapi_conformance::call::ClientFailure;
    match error {
        ::account_client::ErrorKind::Undeclared(status) => {
            ClientFailure::Undeclared(status.as_u16())
        }
        ::account_client::ErrorKind::Decode { .. } => {
            ClientFailure::Undecodable(format!("{error:?}"))
        }
        other => ClientFailure::Other(format!("the client returns {other:?}")),
    }
}

/// An implementation of every trait of the server, which follows a script.
#[derive(Debug, Clone)]
pub struct Scripted {
    /// The script.
    pub script: ::openapi_conformance::script::ScriptHandle,
}
