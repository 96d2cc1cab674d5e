// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

use crate::script::{Credential, Seconds, Verdict};

impl ::account_server::security::Authenticator for crate::generated::Scripted {
    type Principal = Credential;

    async fn authenticate(
        &self,
        operation: ::account_server::Operation,
        credential: ::account_server::security::Credential<'_>,
    ) -> Result<Credential, ::account_server::security::AuthenticationError> {
        let (alternative, secrets) = match credential {
            ::account_server::security::Credential::BearerAuth(secret) => {
                ("bearerAuth", vec![secret])
            }
            ::account_server::security::Credential::AccessToken(secret) => {
                ("accessToken", vec![secret])
            }
        };
        match self.prompter.verdict(alternative, &secrets) {
            Verdict::Accept => Ok(Credential::new(alternative, &secrets)),
            Verdict::Unauthorized => {
                Err(::account_server::security::AuthenticationError::Unauthorized)
            }
            Verdict::Internal => {
                Err(::account_server::security::AuthenticationError::Internal)
            }
            Verdict::TooManyRequests(retry_after) => {
                Err(::account_server::security::AuthenticationError::TooManyRequests {
                    retry_after,
                })
            }
            Verdict::Unavailable(wait) => {
                Err(::account_server::security::AuthenticationError::Unavailable {
                    retry_after: Seconds::of(wait),
                })
            }
            other => self.prompter.impossible(other),
        }
    }
}
