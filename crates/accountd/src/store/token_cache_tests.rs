//! Requests that are ready together share one check of the database's version, and a revocation by another instance takes
//! effect at once.

use super::{Store, StoreOptions};
use crate::account::actor::Actor;
use crate::account::command::{CreateAccount, CreateToken, DeleteToken, NewAccount, NewToken};
use crate::account::{PresentedToken, Scope, Token, Username};
use std::sync::atomic::Ordering;

async fn open(url: &str) -> Store {
    Store::open(url, StoreOptions::default()).await.unwrap()
}

fn operator() -> Actor {
    Actor::without_token("test")
}

async fn create_token(store: &Store) -> (Token, PresentedToken) {
    let new = NewAccount::new(Username::new("ann").unwrap(), "Ann");
    let create = CreateAccount::new(operator(), new).unwrap();
    let account = store.execute(create).await.unwrap();
    let new = NewToken {
        account: account.id,
        scope: Scope::Read,
        description: String::new(),
        expires_at: None,
    };
    let (token, secret) = store
        .execute(CreateToken::new(operator(), new).unwrap())
        .await
        .unwrap();
    (token, PresentedToken::parse(&secret.reveal()).unwrap())
}

fn version_checks(store: &Store) -> u64 {
    store.0.token_cache.version_checks.load(Ordering::SeqCst)
}

#[tokio::test]
async fn requests_that_are_ready_together_share_a_check() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&format!("sqlite:{}", folder.path().join("a.db").display())).await;
    let (_, presented) = create_token(&store).await;
    // The first lookup reads the database, the second is cached unless the use of the first was stored meanwhile.
    for _ in 0..2 {
        assert!(store.authenticate(&presented).await.unwrap().is_some());
    }
    let before = version_checks(&store);
    let requests: Vec<_> = (0..50)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.authenticate(&presented).await })
        })
        .collect();
    for request in requests {
        assert!(request.await.unwrap().unwrap().is_some());
    }
    // One check, and at most one more for a lookup after a change.
    assert!((1..=2).contains(&(version_checks(&store) - before)));
}

#[tokio::test]
async fn each_later_request_is_checked_again() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("a.db").display());
    let (store, other) = (open(&url).await, open(&url).await);
    let (token, presented) = create_token(&store).await;
    for _ in 0..3 {
        let before = version_checks(&store);
        assert!(store.authenticate(&presented).await.unwrap().is_some());
        assert!(version_checks(&store) > before);
    }
    let revoke = DeleteToken {
        account: token.account,
        token: token.id,
        actor: operator(),
    };
    other.execute(revoke).await.unwrap();
    assert!(store.authenticate(&presented).await.unwrap().is_none());
}
