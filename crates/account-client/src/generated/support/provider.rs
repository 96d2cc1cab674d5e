// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Tokens that are asked for call by call.

use super::credentials::Secret;
use reqwest::header::HeaderValue;
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::Mutex;

/// Why there is no token; its text must not show one.
pub type TokenError = Box<dyn std::error::Error + Send + Sync>;

/// Where the tokens of a client come from.
///
/// [`token`](Self::token) is asked once for each call. If the server refuses the token with 401,
/// [`refresh`](Self::refresh) is asked once, and the call is sent again, whatever its method: it was not acted
/// upon. Calls that are refused at the same time share one refresh.
pub trait TokenProvider: Send + Sync + 'static {
    /// The present token.
    fn token(&self) -> impl Future<Output = Result<String, TokenError>> + Send;

    /// A token in place of the rejected one, which `token` should give from now on.
    fn refresh(&self, rejected: &str) -> impl Future<Output = Result<String, TokenError>> + Send;
}

type Asked<'a> = Pin<Box<dyn Future<Output = Result<String, TokenError>> + Send + 'a>>;

/// A provider without its type.
trait AnyProvider: Send + Sync {
    fn token(&self) -> Asked<'_>;
    fn refresh<'a>(&'a self, rejected: &'a str) -> Asked<'a>;
}

impl<P: TokenProvider> AnyProvider for P {
    fn token(&self) -> Asked<'_> {
        Box::pin(TokenProvider::token(self))
    }

    fn refresh<'a>(&'a self, rejected: &'a str) -> Asked<'a> {
        Box::pin(TokenProvider::refresh(self, rejected))
    }
}

/// A provider that all calls of a client share.
#[derive(Clone)]
pub(crate) struct Tokens(Arc<Shared>);

struct Shared {
    provider: Box<dyn AnyProvider>,
    refreshed: Mutex<Refreshed>,
}

/// What the last refresh gave.
#[derive(Default)]
struct Refreshed {
    count: u64,
    last: Option<Result<String, String>>,
}

/// A token that a call was sent with.
#[derive(Clone)]
pub(crate) struct Sent {
    token: String,
    /// How many refreshes there were before it was asked for.
    count: u64,
}

impl Tokens {
    pub(crate) fn new(provider: impl TokenProvider) -> Self {
        Tokens(Arc::new(Shared {
            provider: Box::new(provider),
            refreshed: Mutex::default(),
        }))
    }

    /// The token for a call, and the header that carries it.
    pub(crate) async fn token(&self) -> Result<(Sent, HeaderValue), String> {
        let count = self.0.refreshed.lock().await.count;
        let token = self.0.provider.token().await.map_err(|error| told(&*error))?;
        let header = header(&token)?;
        Ok((Sent { token, count }, header))
    }

    /// The header for a call that was refused with this token.
    pub(crate) async fn refresh(&self, rejected: &Sent) -> Result<HeaderValue, String> {
        // Held while the provider works: whoever was refused meanwhile waits, and takes what it gave.
        let mut refreshed = self.0.refreshed.lock().await;
        let known = match &refreshed.last {
            Some(last) if refreshed.count != rejected.count && last.as_ref() != Ok(&rejected.token) => {
                last.clone()
            }
            _ => {
                let asked = self.0.provider.refresh(&rejected.token).await;
                let given = asked.map_err(|error| told(&*error));
                refreshed.last = Some(given.clone());
                refreshed.count += 1;
                given
            }
        };
        header(&known?)
    }
}

fn header(token: &str) -> Result<HeaderValue, String> {
    match Secret::bearer(token) {
        Secret::Header(_, value) => Ok(value),
        Secret::Unusable(reason) => Err(format!("the one that it gave {reason}")),
        _ => Err("the one that it gave is no bearer token".to_owned()),
    }
}

/// An error and what is behind it.
fn told(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    let texts: Vec<String> = causes.map(ToString::to_string).collect();
    texts.join(": ")
}
