//! The store survives an outage of its server, uses no standby, and reports tasks that have ended.

use crate::store::fixtures::{account, edit, operator, to_name, token};
use crate::support::database::TestDatabase;
use crate::support::postgres::Cluster;
use accountd::account::command::{Command, EditAccount};
use accountd::account::{CommandError, Context, EmailPolicy, ReadSet, Snapshot};
use accountd::store::{ExecuteError, Store, StoreError, StoreOptions};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn store_recovers_with_its_server() {
    let cluster = Cluster::start();
    let url = cluster.new_database();
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    let ann = account(&store, "ann").await;
    let (_, presented) = token(&store, ann.id).await;
    store.authenticate(&presented).await.unwrap().unwrap();

    // Idle connections that the server closes are reopened transparently.
    cluster.sql(
        &url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'accountd'",
    );
    edit(&store, ann.id, to_name("One")).await.unwrap();
    let found = store.authenticate(&presented).await.unwrap().unwrap();
    assert_eq!(found.account.name, "One");

    cluster.stop();
    let command = EditAccount::new(ann.id, operator(), to_name("Two")).unwrap();
    let failed = store.execute(command).await;
    assert!(
        matches!(failed, Err(ExecuteError::Store(StoreError::Unavailable(_)))),
        "{failed:?}"
    );
    let failed = store.authenticate(&presented).await;
    assert!(matches!(failed, Err(StoreError::Unavailable(_))), "{failed:?}");
    assert!(store.health().await.is_err());

    cluster.resume();
    store.health().await.unwrap();
    let found = store.authenticate(&presented).await.unwrap().unwrap();
    assert_eq!(found.account.name, "One");
    edit(&store, ann.id, to_name("Three")).await.unwrap();
    store.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn standby_is_used_once_it_is_promoted() {
    let cluster = Cluster::start();
    let url = cluster.new_database();
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    let ann = account(&store, "ann").await;
    let (_, presented) = token(&store, ann.id).await;
    cluster.become_standby();
    let error = Store::open(&url, StoreOptions::default())
        .await
        .err()
        .unwrap()
        .to_string();
    assert!(error.contains("is a standby"), "{error}");
    // What a standby returns may be old.
    let failed = store.authenticate(&presented).await;
    assert!(matches!(failed, Err(StoreError::Unavailable(_))), "{failed:?}");
    assert!(store.health().await.is_err());
    cluster.promote();
    store.health().await.unwrap();
    store.authenticate(&presented).await.unwrap().unwrap();
    edit(&store, ann.id, to_name("One")).await.unwrap();
    store.close().await;
}

/// A command with a bug.
struct Panics;

impl Command for Panics {
    type Output = ();

    fn read_set(&self, _: &mut ReadSet) {}

    fn decide(&self, _: &mut Snapshot, _: &Context) -> Result<(), CommandError> {
        panic!("expected by this test")
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn panic_of_the_writer_is_reported() {
    let database = TestDatabase::sqlite();
    let store = database.open(EmailPolicy::Off).await;
    account(&store, "ann").await;
    let failed = store.execute(Panics).await;
    assert!(
        matches!(failed, Err(ExecuteError::Store(StoreError::Unavailable(_)))),
        "{failed:?}"
    );
    store.failed().await;
}
