//! Tokens of one instance.

use crate::store::world::{account, operator, token};
use crate::support::place::Place;
use accountd::account::command::{CreateToken, DeleteToken, NewToken};
use accountd::account::{EmailPolicy, Key, PresentedToken, Refusal, Scope, TokenSecret, now};
use accountd::store::Failure;
use jiff::ToSpan as _;

pub(crate) async fn a_token_is_stored_used_and_revoked(place: Place) {
    let store = place.open(EmailPolicy::Required).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
    let (first, presented) = token(&store, ann.id).await;
    let new = NewToken {
        account: ann.id,
        scope: Scope::Admin,
        description: String::new(),
        expires_at: Some(now() - 1.second()),
    };
    let (expired, secret) = store
        .execute(CreateToken::new(operator(), new).unwrap())
        .await
        .unwrap();

    let authenticated = store.authenticate(&presented).await.unwrap().unwrap();
    assert_eq!((&*authenticated.token, &*authenticated.account), (&first, &ann));
    let too_late = PresentedToken::parse(&secret.reveal()).unwrap();
    assert!(store.authenticate(&too_late).await.unwrap().is_none());
    let unknown = PresentedToken::parse(&TokenSecret::random().unwrap().reveal()).unwrap();
    assert!(store.authenticate(&unknown).await.unwrap().is_none());

    let listed: Vec<Key> = store
        .tokens_of(ann.id)
        .await
        .unwrap()
        .iter()
        .map(|token| token.id)
        .collect();
    assert_eq!(listed, [expired.id, first.id]);
    assert!(store.tokens_of(bob.id).await.unwrap().is_empty());
    assert_eq!(store.token(expired.id).await.unwrap(), Some(expired));

    let delete = |account: Key| DeleteToken {
        account,
        token: first.id,
        actor: operator(),
    };
    let refused = store.execute(delete(bob.id)).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::NotFound))));
    store.execute(delete(ann.id)).await.unwrap();
    assert!(store.authenticate(&presented).await.unwrap().is_none());
    assert_eq!(store.token(first.id).await.unwrap(), None);
    let refused = store.execute(delete(ann.id)).await;
    assert!(matches!(refused, Err(Failure::Refused(Refusal::NotFound))));
}

pub(crate) async fn a_last_use_is_told_at_once_and_stored_later(place: Place) {
    let store = place.open(EmailPolicy::Required).await;
    let other = place.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    let (token, presented) = token(&store, ann.id).await;
    assert_eq!(token.last_used_at, None);
    let before = now();
    store.authenticate(&presented).await.unwrap().unwrap();
    let told = store
        .token(token.id)
        .await
        .unwrap()
        .unwrap()
        .last_used_at
        .unwrap();
    assert!(told >= before);
    assert_eq!(store.tokens_of(ann.id).await.unwrap()[0].last_used_at, Some(told));
    store.flush_uses().await.unwrap();
    // By now it is stored, by this or by the task that does it from time to time.
    let mut stored = other.token(token.id).await.unwrap().unwrap().last_used_at;
    while stored.is_none() {
        stored = other.token(token.id).await.unwrap().unwrap().last_used_at;
    }
    assert_eq!(stored, Some(told));
    // Another use within the minute is not worth a write.
    store.authenticate(&presented).await.unwrap().unwrap();
    store.flush_uses().await.unwrap();
    assert_eq!(
        other.token(token.id).await.unwrap().unwrap().last_used_at,
        Some(told)
    );
}
