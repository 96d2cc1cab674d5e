//! The token provider of a client. Calls share it, so that those which are rejected together refresh the token once.

use crate::authorization;
use crate::error_sources::with_sources;
use crate::token_provider::{TokenError, TokenProvider};
use reqwest::header::HeaderValue;
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::Mutex;

type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<String, TokenError>> + Send + 'a>>;

/// The dyn-compatible form of [`TokenProvider`].
trait DynTokenProvider: Send + Sync {
    fn token(&self) -> TokenFuture<'_>;
    fn refresh<'a>(&'a self, rejected: &'a str) -> TokenFuture<'a>;
}

impl<P: TokenProvider> DynTokenProvider for P {
    fn token(&self) -> TokenFuture<'_> {
        Box::pin(TokenProvider::token(self))
    }

    fn refresh<'a>(&'a self, rejected: &'a str) -> TokenFuture<'a> {
        Box::pin(TokenProvider::refresh(self, rejected))
    }
}

/// A token provider, and the result of its last refresh. Clones share both.
#[derive(Clone)]
pub(crate) struct SharedTokenProvider(Arc<Shared>);

struct Shared {
    provider: Box<dyn DynTokenProvider>,
    last_refresh: Mutex<LastRefresh>,
}

#[derive(Default)]
struct LastRefresh {
    /// The number of refreshes so far.
    count: u64,
    /// The token, or why there is none; `None` before the first refresh.
    result: Option<Result<String, String>>,
}

/// The token with which a request was sent.
#[derive(Clone)]
pub(crate) struct SentToken {
    token: String,
    /// The number of refreshes before the token was fetched.
    refreshes: u64,
}

impl SharedTokenProvider {
    pub(crate) fn new(provider: impl TokenProvider) -> Self {
        Self(Arc::new(Shared {
            provider: Box::new(provider),
            last_refresh: Mutex::default(),
        }))
    }

    /// Fetches the token for a call, and returns it with its `Authorization` header.
    pub(crate) async fn token(&self) -> Result<(SentToken, HeaderValue), String> {
        let refreshes = self.0.last_refresh.lock().await.count;
        let token = self
            .0
            .provider
            .token()
            .await
            .map_err(|error| with_sources(&*error))?;
        let header = header(&token)?;
        Ok((SentToken { token, refreshes }, header))
    }

    /// Returns the `Authorization` header with which to retry a request whose token was rejected. Refreshes the token
    /// unless another call has done so since it was fetched.
    pub(crate) async fn refresh(&self, rejected: &SentToken) -> Result<HeaderValue, String> {
        // The lock is held during the refresh, so that calls which are rejected meanwhile wait for its result.
        let mut last = self.0.last_refresh.lock().await;
        let token = match &last.result {
            // The result of another call does not help if it is the token that was rejected.
            Some(result) if last.count != rejected.refreshes && result.as_ref() != Ok(&rejected.token) => {
                result.clone()
            }
            _ => {
                let result = self.0.provider.refresh(&rejected.token).await;
                let result = result.map_err(|error| with_sources(&*error));
                last.result = Some(result.clone());
                last.count += 1;
                result
            }
        };
        header(&token?)
    }
}

fn header(token: &str) -> Result<HeaderValue, String> {
    authorization::bearer(token).map_err(|reason| format!("the provided token {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Returns `t` and the number of refreshes so far.
    #[derive(Clone, Default)]
    struct Numbered(Arc<AtomicUsize>);

    impl TokenProvider for Numbered {
        async fn token(&self) -> Result<String, TokenError> {
            Ok(format!("t{}", self.0.load(Ordering::Relaxed)))
        }

        async fn refresh(&self, _: &str) -> Result<String, TokenError> {
            Ok(format!("t{}", self.0.fetch_add(1, Ordering::Relaxed) + 1))
        }
    }

    #[tokio::test]
    async fn calls_rejected_with_the_same_token_share_one_refresh() {
        let provider = Numbered::default();
        let source = SharedTokenProvider::new(provider.clone());
        let (first, header) = source.token().await.unwrap();
        let (second, _) = source.token().await.unwrap();
        assert_eq!(header, "Bearer t0");
        assert_eq!(source.refresh(&first).await.unwrap(), "Bearer t1");
        assert_eq!(source.refresh(&second).await.unwrap(), "Bearer t1");
        assert_eq!(provider.0.load(Ordering::Relaxed), 1);
        // The refreshed token was rejected as well.
        let (third, _) = source.token().await.unwrap();
        assert_eq!(source.refresh(&third).await.unwrap(), "Bearer t2");
    }

    /// Returns a token that no header can carry, and cannot refresh it.
    struct Broken;

    impl TokenProvider for Broken {
        async fn token(&self) -> Result<String, TokenError> {
            Ok("s3cret\n".to_owned())
        }

        async fn refresh(&self, _: &str) -> Result<String, TokenError> {
            Err("expired".into())
        }
    }

    #[tokio::test]
    async fn an_unusable_token_is_explained_without_its_value() {
        let error = SharedTokenProvider::new(Broken).token().await.err().unwrap();
        assert!(
            error.starts_with("the provided token contains") && !error.contains("s3cret"),
            "{error}"
        );
    }
}
