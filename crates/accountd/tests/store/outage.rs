//! A server that goes away and comes back.

use crate::store::fixtures::{account, edit, operator, to_name, token};
use crate::support::postgres::Cluster;
use accountd::account::command::EditAccount;
use accountd::store::{Failure, Options, Store, StoreError};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_store_recovers_when_its_server_does() {
    let cluster = Cluster::start();
    let url = cluster.new_database();
    let store = Store::open(&url, Options::default()).await.unwrap();
    let ann = account(&store, "ann").await;
    let (_, presented) = token(&store, ann.id).await;
    store.authenticate(&presented).await.unwrap().unwrap();

    // Connections that end while nobody uses them are made anew without anybody's notice.
    cluster.sql(
        &url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'accountd'",
    );
    edit(&store, ann.id, to_name("One")).await.unwrap();
    let seen = store.authenticate(&presented).await.unwrap().unwrap();
    assert_eq!(seen.account.name, "One");

    cluster.stop();
    let command = EditAccount::new(ann.id, operator(), to_name("Two")).unwrap();
    let failed = store.execute(command).await;
    assert!(
        matches!(failed, Err(Failure::Store(StoreError::Unavailable(_)))),
        "{failed:?}"
    );
    let failed = store.authenticate(&presented).await;
    assert!(matches!(failed, Err(StoreError::Unavailable(_))), "{failed:?}");
    assert!(store.health().await.is_err());

    cluster.resume();
    store.health().await.unwrap();
    let seen = store.authenticate(&presented).await.unwrap().unwrap();
    assert_eq!(seen.account.name, "One");
    edit(&store, ann.id, to_name("Three")).await.unwrap();
    store.close().await;
}
