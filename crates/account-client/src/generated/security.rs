// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

use super::support as __support;

/// The credential of the security scheme `bearerAuth`; `Debug` does not show it.
///
/// Sources 000, Sample Request, and 002, Headers: `Authorization: Bearer TOKEN`. Contract: the name of
/// the scheme is read in any case. A token has a scope (`read`, `write` or `admin`) and may expire; a
/// missing, malformed, unknown, expired or deleted one is answered with 401.
#[derive(Debug, Clone)]
pub struct BearerAuth {
    secret: __support::Secret,
}

impl BearerAuth {
    /// The credential with this value. One that no request can carry, such as an empty one, is
    /// refused by the client that is given it.
    pub fn new(token: impl ::std::convert::AsRef<str>) -> Self {
        Self {
            secret: __support::Secret::bearer(token.as_ref()),
        }
    }

    /// The tokens of a provider: one is asked for with each call, and refreshed once if it is refused.
    pub fn provided(provider: impl __support::TokenProvider) -> Self {
        Self {
            secret: __support::Secret::provided(provider),
        }
    }
}

impl __support::Credentials for BearerAuth {
    fn check(&self) -> ::std::result::Result<(), ::std::string::String> {
        self.secret.check("bearerAuth")
    }
}

/// The credential of the security scheme `accessToken`; `Debug` does not show it.
///
/// Source 003: "Optional access token for clients that cannot set Authorization headers. Prefer
/// Authorization: Bearer <token> when possible." Contract: if both are sent, the header is used.
#[derive(Debug, Clone)]
pub struct AccessToken {
    secret: __support::Secret,
}

impl AccessToken {
    /// The credential with this value. One that no request can carry, such as an empty one, is
    /// refused by the client that is given it.
    pub fn new(key: impl ::std::convert::AsRef<str>) -> Self {
        Self {
            secret: __support::Secret::query("access_token", key.as_ref()),
        }
    }
}

impl __support::Credentials for AccessToken {
    fn check(&self) -> ::std::result::Result<(), ::std::string::String> {
        self.secret.check("accessToken")
    }
}

impl<__C> __support::ClientBuilder<__C> {
    /// With the credential of the security scheme `bearerAuth`.
    pub fn bearer_auth(
        self,
        token: impl ::std::convert::AsRef<str>,
    ) -> __support::ClientBuilder<BearerAuth> {
        self.credentials(BearerAuth::new(token))
    }

    /// With tokens of a provider for the security scheme `bearerAuth`.
    pub fn bearer_auth_provider(
        self,
        provider: impl __support::TokenProvider,
    ) -> __support::ClientBuilder<BearerAuth> {
        self.credentials(BearerAuth::provided(provider))
    }

    /// With the credential of the security scheme `accessToken`.
    pub fn access_token(
        self,
        key: impl ::std::convert::AsRef<str>,
    ) -> __support::ClientBuilder<AccessToken> {
        self.credentials(AccessToken::new(key))
    }
}

/// Credentials for the operations that ask for BearerAuth.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what operations that ask for BearerAuth take",
    label = "this client has no such credentials",
    note = "build the client with `Client::new(base_url, credentials)`, where credentials are BearerAuth"
)]
pub trait AuthorizesBearerAuth: __support::Credentials {
    #[doc(hidden)]
    fn authorize(&self, call: &mut __support::call::Call);
}

impl AuthorizesBearerAuth for BearerAuth {
    fn authorize(&self, call: &mut __support::call::Call) {
        self.secret.apply(call);
    }
}

/// Credentials for the operations that ask for BearerAuth or AccessToken.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what operations that ask for BearerAuth or AccessToken take",
    label = "this client has no such credentials",
    note = "build the client with `Client::new(base_url, credentials)`, where credentials are BearerAuth or AccessToken"
)]
pub trait AuthorizesBearerAuthOrAccessToken: __support::Credentials {
    #[doc(hidden)]
    fn authorize(&self, call: &mut __support::call::Call);
}

impl AuthorizesBearerAuthOrAccessToken for BearerAuth {
    fn authorize(&self, call: &mut __support::call::Call) {
        self.secret.apply(call);
    }
}

impl AuthorizesBearerAuthOrAccessToken for AccessToken {
    fn authorize(&self, call: &mut __support::call::Call) {
        self.secret.apply(call);
    }
}
