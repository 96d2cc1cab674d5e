//! Fixtures of the mail tests.

use crate::store_fixtures::{account_without_address, edit, to_email};
use crate::support::database::TestDatabase;
use accountd::account::command::{Change, Edit, SettingsEdit};
use accountd::account::{Account, EmailPolicy};
use accountd::mail::{Backoff, DeliverySchedule, MailConfig, MailDispatcher, MailTarget, PublicUrl, Sender};
use accountd::store::Store;
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, query_scalar, raw_sql};
use std::time::Duration;

/// Timeout for what should happen immediately.
pub(super) const TIMEOUT: Duration = Duration::from_secs(60);

/// Returns an empty database and a store on it.
pub(super) async fn new_store() -> (TestDatabase, Store) {
    let database = TestDatabase::sqlite();
    let store = database.open(EmailPolicy::Required).await;
    (database, store)
}

/// Starts a dispatcher that retries immediately.
pub(super) fn dispatcher(store: &Store, target: MailTarget) -> MailDispatcher {
    dispatcher_with_timeout(store, target, TIMEOUT)
}

/// Starts a dispatcher with this server timeout.
pub(super) fn dispatcher_with_timeout(
    store: &Store,
    target: MailTarget,
    timeout: Duration,
) -> MailDispatcher {
    let backoff = Backoff {
        initial: Duration::from_millis(1),
        max: Duration::from_millis(20),
    };
    let config = MailConfig {
        target,
        from: Sender::parse("Accounts <accounts@service.example>").unwrap(),
        public_url: PublicUrl::parse("https://service.example/a").unwrap(),
        schedule: DeliverySchedule {
            poll_interval: Duration::from_millis(5),
            timeout,
            unreachable_backoff: backoff,
            deferred_backoff: backoff,
            rejected_backoff: backoff,
        },
    };
    MailDispatcher::start(store.clone(), config).unwrap()
}

/// Creates an account with this pending address.
pub(super) async fn account_with_pending_email(
    store: &Store,
    username: &str,
    email: &str,
    language: &str,
) -> Account {
    let account = account_without_address(store, username).await;
    let settings = SettingsEdit {
        language: Change::Set(language.to_owned()),
        ..SettingsEdit::default()
    };
    let change = Edit {
        settings: Change::Set(settings),
        ..to_email(email)
    };
    edit(store, account.id, change).await.unwrap()
}

/// Waits until a condition holds. The condition performs I/O, so this is not a busy loop.
pub(super) async fn wait_until(what: &str, holds: impl AsyncFn() -> bool) {
    let wait = async { while !holds().await {} };
    let waited = tokio::time::timeout(TIMEOUT, wait).await;
    assert!(waited.is_ok(), "{what} takes too long");
}

/// Waits until all mails are delivered.
pub(super) async fn wait_until_delivered(store: &Store) {
    wait_until("delivery", async || store.outbox().await.unwrap().waiting == 0).await;
}

/// Changes the database behind the store's back.
pub(super) async fn sql(database: &TestDatabase, statements: &str) {
    let mut connection = SqliteConnection::connect(&database.url).await.unwrap();
    let statements = AssertSqlSafe(statements.to_owned());
    raw_sql(statements).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// Runs a query that returns a number.
pub(super) async fn number(database: &TestDatabase, query: &'static str) -> i64 {
    let mut connection = SqliteConnection::connect(&database.url).await.unwrap();
    let number = query_scalar(query).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    number
}

/// Extracts the token from a text with a link.
pub(super) fn token(text: &str) -> &str {
    let rest = text.split_once("/email/confirm?token=").expect("a link").1;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c));
    &rest[..end.unwrap_or(rest.len())]
}
