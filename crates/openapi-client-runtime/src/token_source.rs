//! A token provider that all calls of a client share.

use crate::authorization;
use crate::error_sources::with_sources;
use crate::token_provider::{TokenError, TokenProvider};
use reqwest::header::HeaderValue;
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::Mutex;

type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<String, TokenError>> + Send + 'a>>;

/// [`TokenProvider`] as a trait object.
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

/// A shared token provider, and the result of its last refresh.
#[derive(Clone)]
pub(crate) struct TokenSource(Arc<Shared>);

struct Shared {
    provider: Box<dyn DynTokenProvider>,
    last_refresh: Mutex<LastRefresh>,
}

#[derive(Default)]
struct LastRefresh {
    count: u64,
    result: Option<Result<String, String>>,
}

/// A token that a request was sent with.
#[derive(Clone)]
pub(crate) struct SentToken {
    token: String,
    /// The number of refreshes before the token was fetched.
    refreshes: u64,
}

impl TokenSource {
    pub(crate) fn new(provider: impl TokenProvider) -> Self {
        Self(Arc::new(Shared {
            provider: Box::new(provider),
            last_refresh: Mutex::default(),
        }))
    }

    /// Fetches the token for a call, and the header that carries it.
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

    /// Fetches the header for a request that was rejected with this token.
    pub(crate) async fn refresh(&self, rejected: &SentToken) -> Result<HeaderValue, String> {
        // The lock is held while the provider works, so that calls which are rejected meanwhile use its result.
        let mut last = self.0.last_refresh.lock().await;
        let known = match &last.result {
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
        header(&known?)
    }
}

fn header(token: &str) -> Result<HeaderValue, String> {
    authorization::bearer(token).map_err(|reason| format!("the provided token {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Numbers its tokens; the refreshed ones too.
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
    async fn a_call_that_was_rejected_before_a_refresh_uses_its_result() {
        let provider = Numbered::default();
        let source = TokenSource::new(provider.clone());
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
        let error = TokenSource::new(Broken).token().await.err().unwrap();
        assert!(
            error.starts_with("the provided token contains") && !error.contains("s3cret"),
            "{error}"
        );
    }
}
