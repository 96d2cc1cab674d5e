//! Opening and closing.

use crate::store::fixtures::{account, edit, to_name};
use crate::support::database::Place;
use crate::support::postgres::Cluster;
use accountd::account::EmailPolicy;
use accountd::store::{Failure, Options, Store, StoreError};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

/// Runs an SQL text beside the store.
async fn sql(place: &Place, text: &'static str) {
    match place.url.strip_prefix("sqlite:") {
        None => Cluster::shared().sql(&place.url, text),
        Some(path) => {
            let mut connection = SqliteConnection::connect(&format!("sqlite://{path}?mode=rwc"))
                .await
                .unwrap();
            sqlx::raw_sql(text).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        }
    }
}

async fn refusal(url: &str) -> String {
    let refused = Store::open(url, Options::default()).await.err();
    let text = refused.expect("it should have been refused").to_string();
    assert!(!text.contains('\n'), "{text}");
    text
}

pub(crate) async fn what_was_accepted_is_done_when_the_store_is_closed(place: Place) {
    let store = place.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    let edits: Vec<_> = (0..100)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                edit(&store, ann.id, to_name(&format!("Name {number}")))
                    .await
                    .unwrap()
            })
        })
        .collect();
    for edit in edits {
        edit.await.unwrap();
    }
    store.close().await;
    let refused = edit_after_close(&store, ann.id).await;
    assert!(matches!(refused, Failure::Store(StoreError::Unavailable(_))));
    assert!(store.health().await.is_err());
    let again = place.open(EmailPolicy::Off).await;
    assert_eq!(again.audit_of(ann.id, 200).await.unwrap().len(), 101);
}

async fn edit_after_close(store: &Store, id: accountd::account::Key) -> Failure {
    let actor = crate::store::fixtures::operator();
    let command = accountd::account::command::EditAccount::new(id, actor, to_name("late")).unwrap();
    store.execute(command).await.unwrap_err()
}

pub(crate) async fn a_newer_database_is_refused(place: Place) {
    place.open(EmailPolicy::Off).await.close().await;
    sql(&place, "UPDATE accountd_schema SET version = 99").await;
    let text = refusal(&place.url).await;
    assert!(text.contains("newer accountd (version 99"), "{text}");
}

pub(crate) async fn an_older_database_is_brought_along(place: Place) {
    let store = place.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    store.close().await;
    sql(&place, "DROP INDEX mails_account").await;
    sql(&place, "ALTER TABLE audit DROP COLUMN about").await;
    sql(&place, "UPDATE accountd_schema SET version = 1").await;
    let store = place.open(EmailPolicy::Off).await;
    assert_eq!(store.audit_of(ann.id, 9).await.unwrap().len(), 1);
    edit(&store, ann.id, to_name("Ann")).await.unwrap();
    assert_eq!(store.audit_of(ann.id, 9).await.unwrap().len(), 2);
}

pub(crate) async fn another_programs_database_is_refused(place: Place) {
    sql(&place, "CREATE TABLE accounts (id integer)").await;
    let text = refusal(&place.url).await;
    assert!(text.contains("tables of another program"), "{text}");
}

#[tokio::test]
async fn another_programs_file_stays_as_it_is() {
    for mode in ["delete", "wal"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("foreign.db");
        let options = SqliteConnectOptions::new()
            .filename(&path)
            .create_if_missing(true);
        let mut connection = options.pragma("journal_mode", mode).connect().await.unwrap();
        sqlx::raw_sql("CREATE TABLE theirs (id integer)")
            .execute(&mut connection)
            .await
            .unwrap();
        connection.close().await.unwrap();
        let before = std::fs::read(&path).unwrap();
        let text = refusal(&format!("sqlite:{}", path.display())).await;
        assert!(text.contains("tables of another program"), "{text}");
        assert!(std::fs::read(&path).unwrap() == before, "{mode}: it is changed");
        assert_eq!(folder.path().read_dir().unwrap().count(), 1, "{mode}");
    }
}

#[tokio::test]
async fn a_damaged_file_is_told_as_such() {
    for damage in [
        "UPDATE accountd_schema SET version = -1",
        "DELETE FROM accountd_schema",
        "PRAGMA writable_schema = on; UPDATE sqlite_schema SET rootpage = 4000 WHERE name = 'accountd_schema'",
        "PRAGMA writable_schema = on; UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'accounts'",
    ] {
        let place = Place::sqlite();
        place.open(EmailPolicy::Off).await.close().await;
        sql(&place, damage).await;
        let text = refusal(&place.url).await;
        assert!(
            text.contains("is damaged") && text.contains("restore a backup"),
            "{damage}: {text}"
        );
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_used_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(
        path("text"),
        "This is not a database, but it is long enough to be taken for one.".repeat(20),
    )
    .unwrap();
    let text = refusal(&format!("sqlite:{}", path("text"))).await;
    assert!(
        text.contains("is not an SQLite database") && text.contains("restore a backup"),
        "{text}"
    );
    let text = refusal(&format!("sqlite:{}", path("missing/accounts.db"))).await;
    assert!(text.contains("its folder must exist"), "{text}");
    let text = refusal(&format!("sqlite:{}", folder.path().display())).await;
    assert!(text.contains("is a folder"), "{text}");
    let file = path("a.db");
    let (parameter, url) = (format!("sqlite:{file}?mode=ro"), format!("sqlite:file:{file}"));
    for url in ["sqlite::memory:", "sqlite://:memory:", &parameter, &url] {
        let text = refusal(url).await;
        assert!(
            text.contains("demo") || text.contains("without parameters"),
            "{text}"
        );
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    for url in ["sqlite:", "accounts.db", "mysql://root@localhost/accounts"] {
        assert!(refusal(url).await.contains("give "), "{url}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_in_one_line_without_the_password() {
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let text = refusal(&format!("postgres://ann:hunter2@{free}/accounts")).await;
    assert!(
        text.contains(&format!("cannot use PostgreSQL at 127.0.0.1:{}", free.port())),
        "{text}"
    );
    assert!(!text.contains("hunter2"), "{text}");
    let text = refusal("postgres://ann:hunter2@localhost:port/accounts").await;
    assert!(!text.contains("hunter2"), "{text}");
}

#[cfg(unix)]
#[tokio::test]
async fn files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::sqlite();
    let store = place.open(EmailPolicy::Off).await;
    account(&store, "ann").await;
    let path = place.url.strip_prefix("sqlite:").unwrap();
    for file in [path.to_owned(), format!("{path}-wal"), format!("{path}-shm")] {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}
