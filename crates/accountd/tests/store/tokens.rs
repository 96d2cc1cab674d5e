//! Tokens, with a single instance.

use crate::store::fixtures::{account, edit, operator, to_name, token};
use crate::support::database::TestDatabase;
use accountd::account::command::{CreateToken, DeleteToken, NewToken};
use accountd::account::{CommandError, EmailPolicy, Id, PlaintextToken, PresentedToken, Scope, now};
use accountd::store::ExecuteError;
use jiff::ToSpan as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

pub(crate) async fn tokens_are_stored_used_and_revoked(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
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
    let unknown = PresentedToken::parse(&PlaintextToken::random().unwrap().reveal()).unwrap();
    assert!(store.authenticate(&unknown).await.unwrap().is_none());

    let listed: Vec<Id> = store
        .tokens_of(ann.id, None)
        .await
        .unwrap()
        .iter()
        .map(|token| token.id)
        .collect();
    assert_eq!(listed, [expired.id, first.id]);
    assert!(store.tokens_of(bob.id, None).await.unwrap().is_empty());
    assert_eq!(store.token(expired.id).await.unwrap(), Some(expired));

    let delete = |account: Id| DeleteToken {
        account,
        token: first.id,
        actor: operator(),
    };
    let rejected = store.execute(delete(bob.id)).await;
    assert!(matches!(
        rejected,
        Err(ExecuteError::Rejected(CommandError::NotFound))
    ));
    store.execute(delete(ann.id)).await.unwrap();
    assert!(store.authenticate(&presented).await.unwrap().is_none());
    assert_eq!(store.token(first.id).await.unwrap(), None);
    let rejected = store.execute(delete(ann.id)).await;
    assert!(matches!(
        rejected,
        Err(ExecuteError::Rejected(CommandError::NotFound))
    ));
}

pub(crate) async fn last_use_is_visible_immediately_and_stored_later(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let other = database.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    let (token, presented) = token(&store, ann.id).await;
    assert_eq!(token.last_used_at, None);
    let before = now();
    store.authenticate(&presented).await.unwrap().unwrap();
    let last_used = store
        .token(token.id)
        .await
        .unwrap()
        .unwrap()
        .last_used_at
        .unwrap();
    assert!(last_used >= before);
    assert_eq!(
        store.tokens_of(ann.id, None).await.unwrap()[0].last_used_at,
        Some(last_used)
    );
    store.flush_last_uses().await.unwrap();
    // Either this call or the periodic task has stored it by now.
    let mut stored = other.token(token.id).await.unwrap().unwrap().last_used_at;
    while stored.is_none() {
        stored = other.token(token.id).await.unwrap().unwrap().last_used_at;
    }
    assert_eq!(stored, Some(last_used));
    // Another use within the same minute is not written.
    store.authenticate(&presented).await.unwrap().unwrap();
    store.flush_last_uses().await.unwrap();
    assert_eq!(
        other.token(token.id).await.unwrap().unwrap().last_used_at,
        Some(last_used)
    );
}

pub(crate) async fn lookups_see_every_acknowledged_change(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let other = database.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    let (first, presented) = token(&store, ann.id).await;
    edit(&store, ann.id, to_name("0")).await.unwrap();

    let acknowledged = Arc::new(AtomicU32::new(0));
    let lookups: Vec<_> = (0..4)
        .map(|_| {
            let (store, presented) = (store.clone(), presented);
            let acknowledged = Arc::clone(&acknowledged);
            tokio::spawn(async move {
                loop {
                    let before = acknowledged.load(Ordering::SeqCst);
                    let Some(authenticated) = store.authenticate(&presented).await.unwrap() else {
                        // The revocation can have happened only after all acknowledged edits.
                        return acknowledged.load(Ordering::SeqCst);
                    };
                    let observed: u32 = authenticated.account.name.parse().unwrap();
                    assert!(observed >= before, "{observed} is older than {before}");
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
    for lookup in lookups {
        assert_eq!(lookup.await.unwrap(), 200);
    }
}
