//! PostgreSQL behind pgbouncer.

use crate::store::fixtures::{account, edit, to_name, token};
use crate::support::pgbouncer::PgBouncer;
use accountd::store::{Store, StoreOptions};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pooler_that_shares_sessions_between_transactions_is_refused() {
    for (mode, settings) in [
        ("transaction", ""),
        ("transaction", "server_round_robin = 1"),
        ("statement", ""),
    ] {
        let pooler = PgBouncer::start(mode, settings);
        // Sessions that other clients have left.
        for _ in 0..3 {
            let error = Store::open(&pooler.url, StoreOptions::default()).await.err();
            let error = error.expect("it should have been refused").to_string();
            let expected = match mode {
                "transaction" => "pool_mode = session",
                _ => "statement pooling mode",
            };
            assert!(
                error.contains(expected) && !error.contains('\n'),
                "{mode}: {error}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pooler_with_sessions_is_used() {
    let pooler = PgBouncer::start("session", "");
    let store = Store::open(&pooler.url, StoreOptions::default()).await.unwrap();
    let ann = account(&store, "ann").await;
    let (_, presented) = token(&store, ann.id).await;
    for number in 0..20 {
        let name = format!("Name {number}");
        edit(&store, ann.id, to_name(&name)).await.unwrap();
        let found = store.authenticate(&presented).await.unwrap().unwrap();
        assert_eq!(found.account.name, name);
    }
    store.health().await.unwrap();
    store.close().await;
}
