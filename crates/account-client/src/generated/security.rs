// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::runtime as __runtime;

/// The credential of the security scheme `bearerAuth`; redacted in `Debug`.
///
/// An access token, sent as `Authorization: Bearer TOKEN`. The scheme name is case-insensitive. A token
/// has a scope (`read`, `write` or `admin`) and may expire. If it is missing, malformed, unknown,
/// expired or revoked, the response is 401.
#[derive(Debug, Clone)]
pub struct BearerAuth {
    credential: __runtime::SchemeCredential,
}

impl BearerAuth {
    /// Creates the credential. A client rejects it if no request can contain it, for example because it is empty.
    pub fn new(token: impl ::std::convert::AsRef<str>) -> Self {
        Self {
            credential: __runtime::SchemeCredential::bearer(token.as_ref()),
        }
    }

    /// Creates the credential from a provider, which returns a token for each call. If the server rejects a token,
    /// it is refreshed once.
    pub fn provided(provider: impl __runtime::TokenProvider) -> Self {
        Self {
            credential: __runtime::SchemeCredential::bearer_from(provider),
        }
    }
}

impl __runtime::Credentials for BearerAuth {
    fn check(&self) -> ::std::result::Result<(), ::std::string::String> {
        self.credential.check("bearerAuth")
    }
}

/// The credential of the security scheme `accessToken`; redacted in `Debug`.
///
/// An access token in the query, for clients that cannot set headers. URLs may end up in logs and
/// histories, so prefer `Authorization`. If both are sent, the header is used.
#[derive(Debug, Clone)]
pub struct AccessToken {
    credential: __runtime::SchemeCredential,
}

impl AccessToken {
    /// Creates the credential. A client rejects it if no request can contain it, for example because it is empty.
    pub fn new(key: impl ::std::convert::AsRef<str>) -> Self {
        Self {
            credential: __runtime::SchemeCredential::api_key_in_query(
                "access_token",
                key.as_ref(),
            ),
        }
    }
}

impl __runtime::Credentials for AccessToken {
    fn check(&self) -> ::std::result::Result<(), ::std::string::String> {
        self.credential.check("accessToken")
    }
}

/// Credentials for the operations that require BearerAuth.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not authorize operations that require BearerAuth",
    label = "this client has no such credentials",
    note = "build the client with `Client::new(base_url, credentials)`, where credentials are BearerAuth"
)]
pub trait AuthorizesBearerAuth: __runtime::Credentials {
    #[doc(hidden)]
    fn authorize(&self, call: &mut __runtime::Call);
}

impl AuthorizesBearerAuth for BearerAuth {
    fn authorize(&self, call: &mut __runtime::Call) {
        call.authorize(&self.credential);
    }
}

/// Credentials for the operations that require BearerAuth or AccessToken.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not authorize operations that require BearerAuth or AccessToken",
    label = "this client has no such credentials",
    note = "build the client with `Client::new(base_url, credentials)`, where credentials are BearerAuth or AccessToken"
)]
pub trait AuthorizesBearerAuthOrAccessToken: __runtime::Credentials {
    #[doc(hidden)]
    fn authorize(&self, call: &mut __runtime::Call);
}

impl AuthorizesBearerAuthOrAccessToken for BearerAuth {
    fn authorize(&self, call: &mut __runtime::Call) {
        call.authorize(&self.credential);
    }
}

impl AuthorizesBearerAuthOrAccessToken for AccessToken {
    fn authorize(&self, call: &mut __runtime::Call) {
        call.authorize(&self.credential);
    }
}
