//! Opening and closing a store.

use crate::store::fixtures::{account, edit, to_name};
use crate::support::database::TestDatabase;
use crate::support::older_schema::downgrade;
use crate::support::postgres::Cluster;
use accountd::account::EmailPolicy;
use accountd::store::{ExecuteError, Store, StoreError, StoreOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

/// Runs SQL beside the store.
pub(crate) async fn sql(database: &TestDatabase, text: &str) {
    match database.url.strip_prefix("sqlite:") {
        None => Cluster::shared().sql(&database.url, text),
        Some(path) => {
            let mut connection = SqliteConnection::connect(&format!("sqlite://{path}?mode=rwc"))
                .await
                .unwrap();
            sqlx::raw_sql(sqlx::AssertSqlSafe(text.to_owned()))
                .execute(&mut connection)
                .await
                .unwrap();
            connection.close().await.unwrap();
        }
    }
}

async fn open_error(url: &str) -> String {
    let rejected = Store::open(url, StoreOptions::default()).await.err();
    let text = rejected.expect("it should have been rejected").to_string();
    assert!(!text.contains('\n'), "{text}");
    text
}

pub(crate) async fn closing_the_store_finishes_accepted_commands(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
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
    let rejected = edit_after_close(&store, ann.id).await;
    assert!(matches!(
        rejected,
        ExecuteError::Store(StoreError::Unavailable(_))
    ));
    assert!(store.health().await.is_err());
    let again = database.open(EmailPolicy::Off).await;
    assert_eq!(again.audit_of(ann.id, 200).await.unwrap().len(), 101);
}

async fn edit_after_close(store: &Store, id: accountd::account::Id) -> ExecuteError {
    let actor = crate::store::fixtures::operator();
    let command = accountd::account::command::EditAccount::new(id, actor, to_name("late")).unwrap();
    store.execute(command).await.unwrap_err()
}

pub(crate) async fn newer_database_is_rejected(database: TestDatabase) {
    database.open(EmailPolicy::Off).await.close().await;
    sql(&database, "UPDATE accountd_schema SET version = 99").await;
    let text = open_error(&database.url).await;
    assert!(text.contains("newer accountd (schema version 99"), "{text}");
}

pub(crate) async fn older_database_is_migrated(database: TestDatabase) {
    let store = database.open(EmailPolicy::Off).await;
    let ann = account(&store, "ann").await;
    store.close().await;
    for statement in downgrade(1) {
        sql(&database, &statement).await;
    }
    let store = database.open(EmailPolicy::Off).await;
    assert_eq!(store.audit_of(ann.id, 9).await.unwrap().len(), 1);
    edit(&store, ann.id, to_name("Ann")).await.unwrap();
    assert_eq!(store.audit_of(ann.id, 9).await.unwrap().len(), 2);
}

pub(crate) async fn database_of_another_program_is_rejected(database: TestDatabase) {
    sql(&database, "CREATE TABLE accounts (id integer)").await;
    let text = open_error(&database.url).await;
    assert!(text.contains("tables of another program"), "{text}");
}

#[tokio::test]
async fn file_of_another_program_is_not_changed() {
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
        let text = open_error(&format!("sqlite:{}", path.display())).await;
        assert!(text.contains("tables of another program"), "{text}");
        assert!(std::fs::read(&path).unwrap() == before, "{mode}: it is changed");
        assert_eq!(folder.path().read_dir().unwrap().count(), 1, "{mode}");
    }
}

#[tokio::test]
async fn damaged_file_is_reported() {
    for damage in [
        "UPDATE accountd_schema SET version = -1",
        "DELETE FROM accountd_schema",
        "PRAGMA writable_schema = on; UPDATE sqlite_schema SET rootpage = 4000 WHERE name = 'accountd_schema'",
        "PRAGMA writable_schema = on; UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'accounts'",
    ] {
        let database = TestDatabase::sqlite();
        database.open(EmailPolicy::Off).await.close().await;
        sql(&database, damage).await;
        let text = open_error(&database.url).await;
        assert!(
            text.contains("is damaged") && text.contains("restore a backup"),
            "{damage}: {text}"
        );
    }
}

#[tokio::test]
async fn unusable_file_is_reported_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(
        path("text"),
        "This is not a database, but it is long enough to be taken for one.".repeat(20),
    )
    .unwrap();
    let text = open_error(&format!("sqlite:{}", path("text"))).await;
    assert!(
        text.contains("is not an SQLite database") && text.contains("restore a backup"),
        "{text}"
    );
    let text = open_error(&format!("sqlite:{}", path("missing/accounts.db"))).await;
    assert!(text.contains("the folder must exist"), "{text}");
    let text = open_error(&format!("sqlite:{}", folder.path().display())).await;
    assert!(text.contains("is a folder"), "{text}");
    let file = path("a.db");
    let (parameter, url) = (format!("sqlite:{file}?mode=ro"), format!("sqlite:file:{file}"));
    for url in ["sqlite::memory:", "sqlite://:memory:", &parameter, &url] {
        let text = open_error(url).await;
        assert!(
            text.contains("demo") || text.contains("must not have parameters"),
            "{text}"
        );
    }
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);
    for url in ["sqlite:", "accounts.db", "mysql://root@localhost/accounts"] {
        assert!(open_error(url).await.contains("expected "), "{url}");
    }
}

#[tokio::test]
async fn unreachable_server_is_reported_in_one_line_without_the_password() {
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let text = open_error(&format!("postgres://ann:hunter2@{free}/accounts")).await;
    assert!(
        text.contains(&format!("cannot use PostgreSQL at 127.0.0.1:{}", free.port())),
        "{text}"
    );
    assert!(!text.contains("hunter2"), "{text}");
    for (authority, expected) in [
        ("localhost:port", "the port is not a number"),
        ("localhost:", "the port after the colon is missing"),
        ("localhost:0", "port 0 cannot be used"),
    ] {
        let text = open_error(&format!("postgres://ann:hunter2@{authority}/accounts")).await;
        assert!(text.contains(expected) && !text.contains("hunter2"), "{text}");
    }
    for parameter in ["port=0", "host="] {
        let text = open_error(&format!("postgres://ann:hunter2@localhost/accounts?{parameter}")).await;
        assert!(
            text.contains("invalid database URL: ") && !text.contains("hunter2"),
            "{text}"
        );
    }
}

#[tokio::test]
async fn unreachable_socket_is_reported_by_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    let socket = format!("cannot use PostgreSQL at the socket {path}/.s.PGSQL.5433: ");
    for url in [
        format!("postgres:///accounts?host={path}&port=5433&user=ann&password=hunter2"),
        format!(
            "postgres://ann:hunter2@{}:5433/accounts",
            path.replace('/', "%2F")
        ),
    ] {
        let text = open_error(&url).await;
        assert!(text.contains(&socket), "{text}");
        assert!(!text.contains("hunter2") && !text.contains("localhost"), "{text}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn files_are_accessible_to_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let database = TestDatabase::sqlite();
    let store = database.open(EmailPolicy::Off).await;
    account(&store, "ann").await;
    let path = database.url.strip_prefix("sqlite:").unwrap();
    for file in [path.to_owned(), format!("{path}-wal"), format!("{path}-shm")] {
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn database_of_another_encoding_is_rejected() {
    let options = ["--encoding=LATIN1", "--template=template0", "--locale=C"];
    let url = Cluster::shared().new_database_with(&options);
    let text = open_error(&url).await;
    assert!(
        text.contains("encoding LATIN1") && text.contains("--encoding=UTF8"),
        "{text}"
    );
}

/// `remote_apply` is stricter than `on`, and chosen by the operator.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stricter_durability_remains() {
    let cluster = Cluster::shared();
    for (chosen, used) in [("remote_apply", "remote_apply"), ("off", "on"), ("local", "on")] {
        let url = cluster.new_database();
        let name = url.rsplit('/').next().unwrap();
        cluster.sql(
            &url,
            &format!("ALTER DATABASE {name} SET synchronous_commit = {chosen}"),
        );
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        account(&store, "ann").await;
        cluster.sql(
            &url,
            &format!(
                "DO $$ BEGIN ASSERT current_setting('synchronous_commit') = '{chosen}'; END $$; \
                 CREATE TABLE seen (value text); \
                 CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$; \
                 CREATE TRIGGER see BEFORE INSERT ON accounts FOR EACH ROW EXECUTE FUNCTION see()"
            ),
        );
        account(&store, "bob").await;
        cluster.sql(
            &url,
            &format!("DO $$ BEGIN ASSERT (SELECT value FROM seen) = '{used}'; END $$"),
        );
        store.close().await;
    }
}
