//! Several instances on one database.

use crate::store::accounts::{numbered, only_success, patches};
use crate::store::fixtures::{
    account, account_without_address, address, edit, operator, run_concurrently, to_email, to_name,
    to_username, token,
};
use crate::support::database::TestDatabase;
use accountd::account::actor::Actor;
use accountd::account::command::{ConfirmEmail, DeleteToken, SetStatus};
use accountd::account::mail::Delivery;
use accountd::account::{CommandError, EmailPolicy, Id, Status};
use accountd::store::Store;
use jiff::SignedDuration;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

async fn two(database: &TestDatabase, email: EmailPolicy) -> [Store; 2] {
    [database.open(email).await, database.open(email).await]
}

pub(crate) async fn two_instances_see_each_others_changes_immediately(database: TestDatabase) {
    let [one, two] = two(&database, EmailPolicy::Required).await;
    let ann = account(&one, "ann").await;
    let (token, presented) = token(&two, ann.id).await;
    for round in 0..10 {
        let (writes, reads) = if round % 2 == 0 {
            (&one, &two)
        } else {
            (&two, &one)
        };
        let changed = edit(writes, ann.id, to_name(&format!("Name {round}")))
            .await
            .unwrap();
        let found = reads.authenticate(&presented).await.unwrap().unwrap();
        assert_eq!(*found.account, changed);
    }
    let suspend = SetStatus {
        account: ann.id,
        actor: operator(),
        status: Status::Suspended,
    };
    two.execute(suspend).await.unwrap();
    let found = one.authenticate(&presented).await.unwrap().unwrap();
    assert_eq!(found.account.status, Status::Suspended);
    let revoke = DeleteToken {
        account: ann.id,
        token: token.id,
        actor: operator(),
    };
    one.execute(revoke).await.unwrap();
    assert!(two.authenticate(&presented).await.unwrap().is_none());
}

pub(crate) async fn two_instances_compete_for_one_name(database: TestDatabase) {
    let stores = two(&database, EmailPolicy::Off).await;
    for round in 0..5 {
        let mut accounts = Vec::new();
        for number in 0..32 {
            let store = stores[number % 2].clone();
            accounts.push((
                store,
                account(&stores[0], &format!("taker{round}-{number}")).await.id,
            ));
        }
        let (name, mail) = (format!("wanted{round}"), format!("wanted{round}@example.org"));
        let results = run_concurrently(accounts.into_iter().map(|(store, id)| {
            let mut both = to_email(&mail);
            both.username = to_username(&name).username;
            async move { edit(&store, id, both).await }
        }));
        let results = results.await;
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
        let taken = CommandError::Taken {
            username: true,
            email: true,
        };
        assert_eq!(results.iter().filter(|result| **result == Err(taken)).count(), 31);
        let owner = stores[1].account_by_username(&name).await.unwrap().unwrap();
        assert_eq!(address(&owner), mail);
    }
}

pub(crate) async fn two_instances_patch_one_account(database: TestDatabase) {
    let stores = two(&database, EmailPolicy::Off).await;
    let ann = account(&stores[0], "ann").await;
    let bob = account(&stores[0], "bob").await;
    // Some tasks also edit another account, so that rows are locked in different orders.
    let work = patches()
        .into_iter()
        .cycle()
        .take(64)
        .enumerate()
        .map(|(number, patch)| {
            let (store, ids) = (stores[(number / 8 + number) % 2].clone(), [ann.id, bob.id]);
            async move {
                if number % 3 == 0 {
                    edit(&store, ids[1], to_name(&format!("Bob {number}")))
                        .await
                        .unwrap();
                }
                edit(&store, ids[0], patch).await.unwrap()
            }
        });
    run_concurrently(work).await;
    let [one, two] = [&stores[0], &stores[1]];
    let stored = one.account(ann.id).await.unwrap();
    assert_eq!(two.account(ann.id).await.unwrap(), stored);
    let changed = stored.unwrap().differences(&ann);
    assert_eq!(
        changed,
        [
            "username",
            "email",
            "name",
            "first_name",
            "last_name",
            "currency",
            "timezone",
            "language"
        ]
    );
    assert_eq!(one.audit_of(ann.id, 100).await.unwrap().len(), 8 + 1);
    assert_eq!(two.audit_of(bob.id, 100).await.unwrap().len(), 22 + 1);
}

pub(crate) async fn two_instances_change_one_state(database: TestDatabase) {
    let stores = two(&database, EmailPolicy::Off).await;
    let mut state = account(&stores[0], "ann").await;
    for _ in 0..10 {
        let results = run_concurrently((0..16).map(|number| {
            let (store, command) = (stores[number % 2].clone(), numbered(&state, number));
            async move { store.execute(command).await }
        }));
        state = only_success(results.await);
        for store in &stores {
            assert_eq!(store.account(state.id).await.unwrap().as_ref(), Some(&state));
        }
    }
}

pub(crate) async fn two_instances_share_the_outbox(database: TestDatabase) {
    let stores = two(&database, EmailPolicy::Required).await;
    let mut accounts = Vec::new();
    for number in 0..40 {
        accounts.push(
            account_without_address(&stores[0], &format!("user{number}"))
                .await
                .id,
        );
    }
    // Both instances deliver mails while new ones are queued.
    let edits = accounts.iter().enumerate().map(|(number, id)| {
        let (store, id) = (stores[number % 2].clone(), *id);
        let email = to_email(&format!("new{number}@example.org"));
        tokio::spawn(async move { edit(&store, id, email).await.unwrap() })
    });
    let edits: Vec<_> = edits.collect();
    let total = Arc::new(AtomicUsize::new(0));
    let deliveries = [0, 1].map(|instance| {
        let (store, total) = (stores[instance].clone(), Arc::clone(&total));
        async move {
            let owner = format!("instance {instance}");
            let mut delivered: Vec<(Id, String)> = Vec::new();
            while total.load(Ordering::Relaxed) < 40 {
                let before = delivered.len();
                deliver(&store, &owner, &mut delivered).await;
                total.fetch_add(delivered.len() - before, Ordering::Relaxed);
            }
            delivered
        }
    });
    let delivered = run_concurrently(deliveries).await;
    for task in edits {
        task.await.unwrap();
    }
    let mut delivered: Vec<(Id, String)> = delivered.into_iter().flatten().collect();
    while deliver(&stores[0], "last", &mut delivered).await {}
    let once: BTreeSet<Id> = delivered.iter().map(|mail| mail.0).collect();
    assert_eq!((delivered.len(), once.len()), (40, 40));
    assert_eq!(stores[0].outbox().await.unwrap().waiting, 0);

    // Each confirmation succeeds once, even if both instances try at the same time.
    let confirms = delivered.iter().flat_map(|(_, secret)| {
        stores.clone().map(|store| {
            let secret = secret.clone();
            async move {
                store
                    .execute(ConfirmEmail::new(&secret, Actor::without_token("confirm_email")).unwrap())
                    .await
                    .is_ok()
            }
        })
    });
    let confirms = confirms.collect::<Vec<_>>();
    let confirmed = run_concurrently(confirms).await;
    assert_eq!(confirmed.iter().filter(|done| **done).count(), 40);
    for (number, id) in accounts.into_iter().enumerate() {
        let account = stores[0].account(id).await.unwrap().unwrap();
        assert_eq!(address(&account), format!("new{number}@example.org"));
    }
}

/// Delivers the mails that are due; returns whether there were any.
async fn deliver(store: &Store, owner: &str, delivered: &mut Vec<(Id, String)>) -> bool {
    let mails = store
        .claim_mails(owner, 3, SignedDuration::from_mins(1))
        .await
        .unwrap();
    let settled: Vec<_> = mails.iter().map(|mail| (mail.id, Delivery::Delivered)).collect();
    store.settle_mails(owner, &settled).await.unwrap();
    delivered.extend(mails.iter().map(|mail| (mail.id, mail.secret.0.clone())));
    !mails.is_empty()
}

pub(crate) async fn many_instances_open_a_new_database_concurrently(database: TestDatabase) {
    let database = Arc::new(database);
    let opens = (0..8).map(|number| {
        let database = Arc::clone(&database);
        async move {
            let store = database.open(EmailPolicy::Off).await;
            account(&store, &format!("user{number}")).await
        }
    });
    run_concurrently(opens.collect::<Vec<_>>()).await;
    let store = database.open(EmailPolicy::Off).await;
    assert_eq!(store.accounts(None, 100).await.unwrap().len(), 8);
}
