//! Checks that short reads wait for no long ones.

use super::read_kind::ReadKind;
use super::reader::ReadJob;
use super::statements::Statements;
use super::{Store, StoreOptions};
use crate::account::Id;
use tokio::sync::oneshot;

/// Takes seconds.
const LONG: &str = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000000) \
     SELECT CAST(COUNT(*) AS TEXT) FROM n WHERE ?1 = '{}'";

fn long(_: &'static Statements) -> &'static str {
    LONG
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lookups_and_health_checks_wait_for_no_list() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("accounts.db").display());
    let store = Store::open(&url, StoreOptions::default()).await.unwrap();
    // More lists than readers.
    let mut lists = Vec::new();
    for _ in 0..8 {
        let (reply, result) = oneshot::channel();
        let job = ReadJob::Query {
            statement: long,
            input: "{}".to_owned(),
            reply,
        };
        store.0.lists.send(job).await.unwrap();
        lists.push(result);
    }
    let id = Id::random().unwrap();
    for _ in 0..10 {
        assert_eq!(store.account(id).await.unwrap(), None);
        assert_eq!(store.token(id).await.unwrap(), None);
        store.health().await.unwrap();
        assert!(store.outbox_gauge().is_none());
    }
    assert_eq!(store.reads(ReadKind::Lookup), 20);
    for list in &mut lists {
        assert!(list.try_recv().is_err(), "the list was too short for this test");
    }
}
