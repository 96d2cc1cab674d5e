//! Tokens, with a single instance.

use crate::store::fixtures::{account, edit, operator, run_concurrently, to_name, token};
use crate::support::database::TestDatabase;
use accountd::account::actor::Actor;
use accountd::account::command::{
    ChangePassword, CreateAccount, CreateToken, DeleteToken, NewAccount, NewToken, RevokeTokens,
};
use accountd::account::{
    CommandError, EmailPolicy, HashMemory, Id, MAX_TOKENS, PasswordHash, PlaintextToken, PresentedToken,
    Scope, Username, now,
};
use accountd::store::{ExecuteError, Purged};
use jiff::{Timestamp, ToSpan as _};
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

/// Creates the command for a token of an account.
fn create(account: Id, expires_at: Option<Timestamp>) -> CreateToken {
    let new = NewToken {
        account,
        scope: Scope::Read,
        description: String::new(),
        expires_at,
    };
    CreateToken::new(operator(), new).unwrap()
}

pub(crate) async fn pages_of_tokens_have_every_valid_token_once(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
    let past = Some(now() - 1.second());
    let mut created = Vec::new();
    for number in 0..7 {
        created.push(store.execute(create(ann.id, None)).await.unwrap().0.id);
        if number % 2 == 0 {
            store.execute(create(ann.id, past)).await.unwrap();
        }
    }
    store.execute(create(bob.id, None)).await.unwrap();
    let mut listed = Vec::new();
    for (offset, length) in [(0, 3), (3, 3), (6, 1), (7, 0), (214_748_364_600, 0)] {
        let page = store.tokens_page(ann.id, now(), offset, 3).await.unwrap();
        assert_eq!((page.tokens.len(), page.total), (length, 7), "{offset}");
        listed.extend(page.tokens.iter().map(|token| token.id));
    }
    let newest = store.tokens_of(ann.id, Some(now())).await.unwrap();
    assert!(newest.iter().map(|token| token.id).eq(listed.iter().copied()));
    listed.sort();
    created.sort();
    assert_eq!(listed, created);
}

pub(crate) async fn an_account_has_a_limited_number_of_valid_tokens(database: TestDatabase) {
    let stores = [
        database.open(EmailPolicy::Required).await,
        database.open(EmailPolicy::Required).await,
    ];
    let ann = account(&stores[0], "ann").await;
    stores[0]
        .execute(create(ann.id, Some(now() - 1.second())))
        .await
        .unwrap();
    let limit = usize::try_from(MAX_TOKENS).unwrap();
    let results = run_concurrently((0..limit + 20).map(|number| {
        let store = stores[number % 2].clone();
        async move { store.execute(create(ann.id, None)).await }
    }));
    let (created, rejected): (Vec<_>, Vec<_>) = results.await.into_iter().partition(Result::is_ok);
    assert_eq!((created.len(), rejected.len()), (limit, 20));
    for result in rejected {
        let too_many = matches!(result, Err(ExecuteError::Rejected(CommandError::TooManyTokens)));
        assert!(too_many);
    }
    let delete = DeleteToken {
        account: ann.id,
        token: created[0].as_ref().unwrap().0.id,
        actor: operator(),
    };
    stores[0].execute(delete).await.unwrap();
    stores[1].execute(create(ann.id, None)).await.unwrap();
    assert!(stores[0].execute(create(ann.id, None)).await.is_err());
}

pub(crate) async fn a_password_change_revokes_the_other_tokens(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let other = database.open(EmailPolicy::Required).await;
    let [old, new] = ["old", "new"].map(|text| PasswordHash::of(text, &mut HashMemory::default()).unwrap());
    let mut ann = NewAccount::new(Username::new("ann").unwrap(), "Ann");
    ann.password = Some(old.clone());
    let ann = store
        .execute(CreateAccount::new(operator(), ann).unwrap())
        .await
        .unwrap();
    let bob = account(&store, "bob").await;
    let (own, presented) = token(&store, ann.id).await;
    let (_, revoked) = token(&store, ann.id).await;
    let (_, of_bob) = token(&store, bob.id).await;
    let change = ChangePassword {
        account: ann.id,
        actor: Actor {
            account: Some(ann.id),
            token: Some(own.id),
            operation: "change_password",
            address: None,
        },
        current_hash: old,
        new_hash: new,
        revoke_tokens: true,
    };
    store.execute(change).await.unwrap();
    for store in [&store, &other] {
        assert!(store.authenticate(&presented).await.unwrap().is_some());
        assert!(store.authenticate(&of_bob).await.unwrap().is_some());
        assert!(store.authenticate(&revoked).await.unwrap().is_none());
    }
    assert_eq!(store.tokens_page(ann.id, now(), 0, 10).await.unwrap().total, 1);
}

pub(crate) async fn an_account_keeps_a_limited_number_of_expired_tokens(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
    let expired = Some(now() - 1.second());
    for owner in [ann.id, bob.id] {
        let created = run_concurrently((0..250).map(|_| {
            let store = store.clone();
            async move { store.execute(create(owner, expired)).await }
        }));
        assert!(created.await.iter().all(Result::is_ok));
    }
    let (valid, _) = store.execute(create(ann.id, None)).await.unwrap();
    let kept = |owner: Id| {
        let store = store.clone();
        async move { store.tokens_of(owner, None).await.unwrap() }
    };
    let of_ann = kept(ann.id).await;
    assert_eq!(of_ann.len(), 101);
    assert_eq!(of_ann[0].id, valid.id);
    // Another account's creations delete nothing here.
    assert!((100..=250).contains(&kept(bob.id).await.len()));
}

pub(crate) async fn expired_tokens_and_audit_entries_are_purged_in_batches(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let mut owners = Vec::new();
    for number in 0..7 {
        owners.push(account(&store, &format!("ann{number}")).await.id);
    }
    let (valid, _) = store.execute(create(owners[0], None)).await.unwrap();
    let (recent, _) = store
        .execute(create(owners[0], Some(now() + 5.hours())))
        .await
        .unwrap();
    let old = Some(now() - 100.hours());
    let created = run_concurrently((0..630).map(|number| {
        let (store, owner) = (store.clone(), owners[number % 7]);
        async move { store.execute(create(owner, old)).await }
    }));
    assert!(created.await.iter().all(Result::is_ok));
    // Seven entries of accounts, and one for each token.
    let purged = store.purge(now() - 90.hours()).await.unwrap();
    assert_eq!((purged.tokens, purged.audit), (630, 0));
    let purged = store.purge(now() + 1.hour()).await.unwrap();
    assert_eq!((purged.tokens, purged.audit), (0, 7 + 2 + 630));
    let kept = store.tokens_of(owners[0], None).await.unwrap();
    let mut kept: Vec<Id> = kept.iter().map(|token| token.id).collect();
    kept.sort();
    let mut expected = [valid.id, recent.id];
    expected.sort();
    assert_eq!(kept, expected);
    assert!(store.audit_of(owners[0], 10).await.unwrap().is_empty());
    assert_eq!(store.purge(now() + 1.hour()).await.unwrap(), Purged::default());
}

pub(crate) async fn all_tokens_of_an_account_are_revoked(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let other = database.open(EmailPolicy::Required).await;
    let (ann, bob) = (account(&store, "ann").await, account(&store, "bob").await);
    let (_, first) = token(&store, ann.id).await;
    let (_, second) = token(&store, ann.id).await;
    let (_, of_bob) = token(&store, bob.id).await;
    assert!(other.authenticate(&first).await.unwrap().is_some());
    let revoke = |account| RevokeTokens {
        account,
        actor: operator(),
    };
    assert_eq!(store.execute(revoke(ann.id)).await.unwrap(), 2);
    for presented in [&first, &second] {
        assert!(other.authenticate(presented).await.unwrap().is_none());
    }
    assert!(other.authenticate(&of_bob).await.unwrap().is_some());
    assert_eq!(store.execute(revoke(ann.id)).await.unwrap(), 0);
    let entries = store.audit_of(ann.id, 10).await.unwrap();
    let revoked = entries.iter().filter(|entry| entry.subject_token.is_some());
    assert_eq!(revoked.count(), 4);
}
