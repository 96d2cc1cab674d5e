//! Interrupts a restore, and opens a store during one.

use super::*;
use crate::account::Username;
use crate::account::actor::Actor;
use crate::account::command::{CreateAccount, NewAccount};
use crate::store::{Store, StoreOptions, backup::backup};
use std::future::pending;

async fn open(path: &Path) -> Store {
    let url = format!("sqlite:{}", path.display());
    Store::open(&url, StoreOptions::default()).await.unwrap()
}

async fn create(store: &Store, username: &str) {
    let new = NewAccount::new(Username::new(username).unwrap(), "Name");
    let create = CreateAccount::new(Actor::without_token("test"), new).unwrap();
    store.execute(create).await.unwrap();
}

/// Returns the usernames in a database.
async fn usernames(path: &Path) -> Vec<String> {
    let store = open(path).await;
    let accounts = store.accounts(None, 100).await.unwrap();
    store.close().await;
    accounts
        .iter()
        .map(|account| account.username.to_string())
        .collect()
}

/// Copies the files of a running database, as a kill leaves them.
fn copy_as_after_kill(path: &Path, to: &Path) {
    std::fs::copy(path, to).unwrap();
    std::fs::copy(beside(path, "-wal"), beside(to, "-wal")).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn interrupted_restore_leaves_the_old_or_the_new_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let store = open(&path("live.db")).await;
    create(&store, "ann").await;
    let url = format!("sqlite:{}", path("live.db").display());
    backup(&url, &path("backup.db"), pending()).await.unwrap();
    create(&store, "bob").await;
    let steps = SIDE_FILES.len() + 1;
    for step in 0..=steps {
        let database = path(&format!("{step}.db"));
        copy_as_after_kill(&path("live.db"), &database);
        let copy = copy_checked(&path("backup.db"), &database, pending())
            .await
            .unwrap();
        copy.sync().unwrap();
        merge_log(&database).await.unwrap();
        Replacement { database: &database }.run(copy, step).unwrap();
        let expected: &[&str] = if step == steps { &["ann"] } else { &["ann", "bob"] };
        assert_eq!(usernames(&database).await, expected, "after step {step}");
    }
    store.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn store_that_is_opened_during_a_replacement_opens_the_new_database() {
    let folder = tempfile::tempdir().unwrap();
    let (database, other) = (folder.path().join("a.db"), folder.path().join("b.db"));
    for (path, username) in [(&database, "old"), (&other, "new")] {
        let store = open(path).await;
        create(&store, username).await;
        store.close().await;
    }
    let replacement = FolderLock::exclusive(&database).await.unwrap();
    let opening = tokio::spawn({
        let database = database.clone();
        async move { usernames(&database).await }
    });
    tokio::task::yield_now().await;
    std::fs::rename(&other, &database).unwrap();
    drop(replacement);
    assert_eq!(opening.await.unwrap(), ["new"]);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn database_belongs_to_the_owner_of_the_replaced_one_or_of_the_folder() {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let folder = tempfile::tempdir().unwrap();
    let (database, copied) = (folder.path().join("a.db"), folder.path().join("b.db"));
    let store = open(&database).await;
    create(&store, "ann").await;
    store.close().await;
    let url = format!("sqlite:{}", database.display());
    backup(&url, &copied, pending()).await.unwrap();
    let owner = |path: &Path| {
        let metadata = std::fs::metadata(path).unwrap();
        (metadata.uid(), metadata.gid())
    };
    // Only root can give files to others.
    let is_root = owner(&copied).0 == 0;
    let give = |path: &Path, user| {
        if is_root {
            chown(path, Some(user), Some(user + 1)).unwrap();
        }
    };
    give(folder.path(), 10_001);
    give(&database, 20_001);
    for is_replaced in [true, false] {
        let expected = match is_replaced {
            true => owner(&database),
            false => owner(folder.path()),
        };
        if !is_replaced {
            std::fs::remove_file(&database).unwrap();
        }
        restore(&url, &copied, pending()).await.unwrap();
        assert_eq!(owner(&database), expected);
        assert_eq!(std::fs::metadata(&database).unwrap().mode() & 0o777, 0o600);
    }
    assert!(!is_root || owner(&database) == (10_001, 10_002));
}
