//! The trait that applications implement to supply bearer tokens.

/// Why a provider returns no token. The message must not contain a token.
pub type TokenError = Box<dyn std::error::Error + Send + Sync>;

/// A source of bearer tokens.
///
/// [`token`](Self::token) is called once for each call. If the server rejects the token with 401,
/// [`refresh`](Self::refresh) is called once, and the request is sent again whatever its method, since it was not
/// processed. Calls that are rejected at the same time share one refresh.
pub trait TokenProvider: Send + Sync + 'static {
    /// Returns the current token.
    fn token(&self) -> impl Future<Output = Result<String, TokenError>> + Send;

    /// Returns a token to replace the rejected one. From then on, `token` should return it too.
    fn refresh(&self, rejected: &str) -> impl Future<Output = Result<String, TokenError>> + Send;
}
