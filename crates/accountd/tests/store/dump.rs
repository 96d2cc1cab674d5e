//! Executes the commands of the page "Backup and restore" that dump and restore a PostgreSQL database.

use crate::store::fixtures::{account, edit, to_name};
use crate::support::database::TestDatabase;
use crate::support::older_schema::downgrade;
use crate::support::postgres::Cluster;
use accountd::account::EmailPolicy;
use std::path::Path;

const PAGE: &str = include_str!("../../../../docs/backup-and-restore.md");

/// Runs the line of the page that begins with this program, with another database and dump.
fn run(program: &str, database: &str, dump: &Path) {
    let mut lines = PAGE.lines();
    let line = lines
        .find(|line| line.starts_with(&format!("{program} ")))
        .unwrap();
    let line = line
        .replace("postgres://accountd@db.example.com/accounts", database)
        .replace("accounts.dump", dump.to_str().unwrap());
    let arguments: Vec<&str> = line.split_whitespace().skip(1).collect();
    Cluster::shared().run_program(program, &arguments);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn dump_restores_the_state_before_later_changes() {
    let database = TestDatabase::postgres();
    let folder = Cluster::shared().new_folder();
    let dump = folder.join("accounts.dump");
    let store = database.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    run("pg_dump", &database.url, &dump);
    edit(&store, ann.id, to_name("New")).await.unwrap();
    account(&store, "bob").await;
    store.close().await;
    run("pg_restore", &database.url, &dump);
    let store = database.open(EmailPolicy::Off).await;
    let accounts = store.accounts(None, 10).await.unwrap();
    assert_eq!(accounts, std::slice::from_ref(&ann));
    assert_eq!(
        edit(&store, ann.id, to_name("Newer")).await.unwrap().name,
        "Newer"
    );
    store.close().await;
    // A new database.
    let other = TestDatabase::postgres();
    run("pg_restore", &other.url, &dump);
    let store = other.open(EmailPolicy::Off).await;
    assert_eq!(store.accounts(None, 10).await.unwrap(), [ann]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn dump_of_an_older_version_replaces_a_newer_database() {
    let older = TestDatabase::postgres();
    let dump = Cluster::shared().new_folder().join("accounts.dump");
    let store = older.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    store.close().await;
    for statement in downgrade(4) {
        Cluster::shared().sql(&older.url, &statement);
    }
    run("pg_dump", &older.url, &dump);
    // Its tables that the dump does not have remain.
    let newer = TestDatabase::postgres();
    newer.open(EmailPolicy::Off).await.close().await;
    run("pg_restore", &newer.url, &dump);
    let store = newer.open(EmailPolicy::Off).await;
    assert_eq!(store.accounts(None, 10).await.unwrap(), [ann]);
    assert!(!store.purge_limits().await.unwrap());
}
