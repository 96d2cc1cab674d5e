// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

#![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]
#![allow(unused_imports, unused_mut, unused_variables)]

use ::openapi_conformance::script::{Authentication, Credential, RetryAfter};

impl ::account_server::security::Authenticator for super::Scripted {
    type Principal = Credential;

    async fn authenticate(
        &self,
        context: ::account_server::RequestContext<'_>,
        credential: ::account_server::security::Credential<'_>,
    ) -> Result<Credential, ::account_server::security::AuthenticationError> {
        self.script.check_debug(&credential);
        self.script.check_debug(&context);
        let (alternative, secrets) = match credential {
            ::account_server::security::Credential::BearerAuth(secret) => {
                ("bearerAuth", vec![secret])
            }
            ::account_server::security::Credential::AccessToken(secret) => {
                ("accessToken", vec![secret])
            }
        };
        match self.script.authenticate(&secrets) {
            Authentication::Accept => Ok(Credential::new(alternative, &secrets)),
            Authentication::Unauthorized => {
                Err(::account_server::security::AuthenticationError::Unauthorized)
            }
            Authentication::Internal => {
                Err(::account_server::security::AuthenticationError::Internal)
            }
            Authentication::TooManyRequests(retry_after) => {
                Err(::account_server::security::AuthenticationError::TooManyRequests {
                    retry_after,
                })
            }
            Authentication::Unavailable(seconds) => {
                Err(::account_server::security::AuthenticationError::Unavailable {
                    retry_after: RetryAfter::from_seconds(seconds),
                })
            }
            other => self.script.unsupported(other),
        }
    }
}
