// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Credentials and their authentication.

use super::operation::Operation;
use super::runtime::{Rejection, credentials, internal_error};

/// The credentials of a request, by the alternatives of the document.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Credential<'r> {
    /// An access token, sent as `Authorization: Bearer TOKEN`. The scheme name is case-insensitive. A token
    /// has a scope (`read`, `write` or `admin`) and may expire. If it is missing, malformed, unknown,
    /// expired or revoked, the response is 401.
    BearerAuth(&'r str),
    /// An access token in the query, for clients that cannot set headers. URLs may end up in logs and
    /// histories, so prefer `Authorization`. If both are sent, the header is used.
    AccessToken(&'r str),
}

/// Shows the variant, and redacts the secret.
impl ::std::fmt::Debug for Credential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(
            match self {
                Credential::BearerAuth(_) => "BearerAuth",
                Credential::AccessToken(_) => "AccessToken",
            },
        )?;
        f.write_str("(redacted)")
    }
}

/// Authenticates callers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not authenticate callers",
    note = "implement `Authenticator` for the type that implements the operations"
)]
pub trait Authenticator: Send + Sync + 'static {
    /// The authenticated caller; passed to the operation.
    type Principal: Send;

    /// Authenticates the caller.
    fn authenticate(
        &self,
        context: super::RequestContext<'_>,
        credential: Credential<'_>,
    ) -> impl ::std::future::Future<
        Output = ::std::result::Result<Self::Principal, AuthenticationError>,
    > + Send;
}

/// Why authentication failed. Each variant is a status that every protected operation declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthenticationError {
    /// The credentials are invalid: unknown, expired, revoked or malformed (401).
    Unauthorized,
    /// Too many attempts (429).
    TooManyRequests {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// Authentication is temporarily unavailable (503).
    Unavailable {
        /// Seconds to wait.
        retry_after: ::std::option::Option<u64>,
    },
    /// Authentication failed with an internal error (500); log the cause.
    Internal,
}

fn rejection(error: AuthenticationError, operation: Operation) -> Rejection {
    match error {
        AuthenticationError::Unauthorized => Rejection::unauthenticated(),
        AuthenticationError::TooManyRequests { retry_after } => {
            Rejection::too_many_requests(retry_after)
        }
        AuthenticationError::Unavailable { retry_after } => {
            Rejection::unavailable(retry_after)
        }
        AuthenticationError::Internal => {
            internal_error(operation.info(), &"authentication failed")
        }
    }
}

pub(super) async fn authenticate_bearer_auth<A: Authenticator>(
    authenticator: &A,
    context: super::RequestContext<'_>,
    parts: &::http::request::Parts,
) -> ::std::result::Result<A::Principal, Rejection> {
    if let (::std::option::Option::Some(part_bearer_auth),) = (
        credentials::bearer(parts),
    ) {
        let outcome = authenticator
            .authenticate(context, Credential::BearerAuth(part_bearer_auth))
            .await;
        return outcome.map_err(|error| rejection(error, context.operation()));
    }
    if parts.headers.contains_key(::http::header::AUTHORIZATION) {
        return ::std::result::Result::Err(Rejection::unauthenticated());
    }
    ::std::result::Result::Err(Rejection::unauthenticated())
}

pub(super) async fn authenticate_bearer_auth_or_access_token<A: Authenticator>(
    authenticator: &A,
    context: super::RequestContext<'_>,
    parts: &::http::request::Parts,
) -> ::std::result::Result<A::Principal, Rejection> {
    if let (::std::option::Option::Some(part_bearer_auth),) = (
        credentials::bearer(parts),
    ) {
        let outcome = authenticator
            .authenticate(context, Credential::BearerAuth(part_bearer_auth))
            .await;
        return outcome.map_err(|error| rejection(error, context.operation()));
    }
    if parts.headers.contains_key(::http::header::AUTHORIZATION) {
        return ::std::result::Result::Err(Rejection::unauthenticated());
    }
    if let (::std::option::Option::Some(part_access_token),) = (
        credentials::query(parts, "access_token"),
    ) {
        let outcome = authenticator
            .authenticate(context, Credential::AccessToken(&part_access_token))
            .await;
        return outcome.map_err(|error| rejection(error, context.operation()));
    }
    ::std::result::Result::Err(Rejection::unauthenticated())
}
