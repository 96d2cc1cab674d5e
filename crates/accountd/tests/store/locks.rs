//! A start that meets a lock waits for it up to a limit, and names its holder.

use crate::store::open::sql;
use crate::support::database::TestDatabase;
use crate::support::older_schema::downgrade;
use accountd::account::EmailPolicy;
use accountd::store::{Store, StoreOptions};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions as _, Connection as _, raw_sql};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

fn options(limit: Duration) -> StoreOptions {
    StoreOptions {
        lock_timeout: limit,
        ..StoreOptions::default()
    }
}

async fn open_error(database: &TestDatabase) -> String {
    let opened = Store::open(&database.url, options(Duration::from_millis(1_500))).await;
    opened.err().expect("the database is locked").to_string()
}

/// Makes the database one that must be migrated.
async fn make_older(database: &TestDatabase) {
    database.open(EmailPolicy::Off).await.close().await;
    for statement in downgrade(2) {
        sql(database, &statement).await;
    }
}

/// Another process that has executed these statements.
fn hold_sqlite(database: &TestDatabase, statements: &str) -> Child {
    let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); \
                  c.executescript(sys.argv[2]); print('held', flush=True); sys.stdin.read()";
    let path = database.url.strip_prefix("sqlite:").unwrap();
    let mut python = Command::new("python3");
    python.args(["-c", script, path, statements]);
    let mut holder = python
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let output = holder.stdout.take().unwrap();
    BufReader::new(output).read_line(&mut line).unwrap();
    assert_eq!(line, "held\n");
    holder
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn process_that_locks_an_sqlite_database_is_named() {
    let database = TestDatabase::sqlite();
    make_older(&database).await;
    let mut holder = hold_sqlite(&database, "BEGIN IMMEDIATE");
    let error = open_error(&database).await;
    let process = format!("process {} (python3", holder.id());
    assert!(error.contains(&process) || !cfg!(target_os = "linux"), "{error}");
    assert!(error.contains("accounts.db is locked by"), "{error}");
    // The lock is released while another start waits.
    let waiting = Store::open(&database.url, options(Duration::from_secs(60)));
    let release = async {
        tokio::task::yield_now().await;
        drop(holder.stdin.take());
    };
    let (opened, ()) = tokio::join!(waiting, release);
    opened.unwrap().close().await;
    assert!(holder.wait().unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn start_on_an_exclusively_locked_file_waits_once_and_names_the_process() {
    let database = TestDatabase::sqlite();
    database.open(EmailPolicy::Off).await.close().await;
    let lock = "PRAGMA locking_mode = exclusive; BEGIN EXCLUSIVE";
    let mut holder = hold_sqlite(&database, lock);
    let begun = Instant::now();
    let error = open_error(&database).await;
    // The limit of each connection alone would be 5 s.
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    let process = format!("process {} (python3", holder.id());
    assert!(error.contains(&process) || !cfg!(target_os = "linux"), "{error}");
    drop(holder.stdin.take());
    assert!(holder.wait().unwrap().success());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn session_that_locks_the_schema_version_is_named() {
    let database = TestDatabase::postgres();
    database.open(EmailPolicy::Off).await.close().await;
    let session: PgConnectOptions = database.url.parse().unwrap();
    let mut holder: PgConnection = session.application_name("a-report").connect().await.unwrap();
    let lock = "BEGIN; LOCK TABLE accountd_schema IN ACCESS EXCLUSIVE MODE";
    raw_sql(lock).execute(&mut holder).await.unwrap();
    let error = open_error(&database).await;
    assert!(
        error.contains("(a-report, user accountd, idle in transaction)"),
        "{error}"
    );
    holder.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn session_that_locks_a_table_is_named() {
    let database = TestDatabase::postgres();
    make_older(&database).await;
    let session: PgConnectOptions = database.url.parse().unwrap();
    let mut holder: PgConnection = session.application_name("a-report").connect().await.unwrap();
    let lock = "BEGIN; LOCK TABLE tokens IN ROW EXCLUSIVE MODE";
    raw_sql(lock).execute(&mut holder).await.unwrap();
    let error = open_error(&database).await;
    assert!(
        error.contains("(a-report, user accountd, idle in transaction)"),
        "{error}"
    );
    let waiting = Store::open(&database.url, options(Duration::from_secs(60)));
    let release = async {
        tokio::task::yield_now().await;
        raw_sql("COMMIT").execute(&mut holder).await.unwrap();
    };
    let (opened, ()) = tokio::join!(waiting, release);
    opened.unwrap().close().await;
    holder.close().await.unwrap();
}
