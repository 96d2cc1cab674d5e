//! Tokens of one instance.

use crate::store::fixtures::{account, edit, operator, to_name, token};
use crate::support::database::Place;
use accountd::account::command::{CreateToken, DeleteToken, NewToken};
use accountd::account::{EmailPolicy, Key, PresentedToken, Refusal, Scope, TokenSecret, now};
use accountd::store::Failure;
use jiff::ToSpan as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

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

pub(crate) async fn what_was_acknowledged_anywhere_is_seen_by_the_next_lookup(place: Place) {
    let store = place.open(EmailPolicy::Required).await;
    let other = place.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    let (first, presented) = token(&store, ann.id).await;
    edit(&store, ann.id, to_name("0")).await.unwrap();

    let acknowledged = Arc::new(AtomicU32::new(0));
    let looking: Vec<_> = (0..4)
        .map(|_| {
            let (store, presented) = (store.clone(), presented);
            let acknowledged = Arc::clone(&acknowledged);
            tokio::spawn(async move {
                loop {
                    let before = acknowledged.load(Ordering::SeqCst);
                    let Some(found) = store.authenticate(&presented).await.unwrap() else {
                        // By now, and not before, the revocation may be there.
                        return acknowledged.load(Ordering::SeqCst);
                    };
                    let seen: u32 = found.account.name.parse().unwrap();
                    assert!(seen >= before, "{seen} is older than {before}");
                }
            })
        })
        .collect();
    for number in 1..=200 {
        let by = if number % 3 == 0 { &store } else { &other };
        edit(by, ann.id, to_name(&number.to_string())).await.unwrap();
        acknowledged.store(number, Ordering::SeqCst);
    }
    let revoke = DeleteToken {
        account: ann.id,
        token: first.id,
        actor: operator(),
    };
    other.execute(revoke).await.unwrap();
    assert!(store.authenticate(&presented).await.unwrap().is_none());
    for looking in looking {
        assert_eq!(looking.await.unwrap(), 200);
    }
}
