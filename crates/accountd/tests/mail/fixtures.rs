//! What the tests of mails have in common.

use crate::support::database::Place;
use crate::world::{account, edit, to_email};
use accountd::account::command::{Change, Edit, SettingsEdit};
use accountd::account::{Account, EmailPolicy};
use accountd::mail::{Backoff, Courier, Pace, Post, PublicUrl, Sender, Target};
use accountd::store::Store;
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, query_scalar, raw_sql};
use std::time::Duration;

/// The longest that a test waits for what should come at once.
pub(super) const LONGEST: Duration = Duration::from_secs(60);

/// An empty database, and a store on it.
pub(super) async fn fresh() -> (Place, Store) {
    let place = Place::sqlite();
    let store = place.open(EmailPolicy::Required).await;
    (place, store)
}

/// A courier that tries again at once.
pub(super) fn courier(store: &Store, target: Target) -> Courier {
    courier_that_waits(store, target, LONGEST)
}

/// And that waits so long for a server.
pub(super) fn courier_that_waits(store: &Store, target: Target, longest: Duration) -> Courier {
    let backoff = Backoff {
        first: Duration::from_millis(1),
        most: Duration::from_millis(20),
    };
    let post = Post {
        target,
        from: Sender::parse("Accounts <accounts@service.example>").unwrap(),
        public_url: PublicUrl::parse("https://service.example/a").unwrap(),
        pace: Pace {
            poll: Duration::from_millis(5),
            longest,
            unreachable: backoff,
            later: backoff,
            refused: backoff,
        },
    };
    Courier::start(store.clone(), post).unwrap()
}

/// A new account that waits for its change to this address.
pub(super) async fn waiting(store: &Store, username: &str, email: &str, language: &str) -> Account {
    let account = account(store, username).await;
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

/// Waits until something holds. What is asked takes its time, so that this is not busy.
pub(super) async fn until(what: &str, holds: impl AsyncFn() -> bool) {
    let wait = async { while !holds().await {} };
    let waited = tokio::time::timeout(LONGEST, wait).await;
    assert!(waited.is_ok(), "{what} takes too long");
}

/// Waits until all mails are delivered.
pub(super) async fn delivered(store: &Store) {
    until("delivery", async || store.outbox().await.unwrap().waiting == 0).await;
}

/// Does something to the database behind the store's back.
pub(super) async fn sql(place: &Place, statements: &str) {
    let mut connection = SqliteConnection::connect(&place.url).await.unwrap();
    let statements = AssertSqlSafe(statements.to_owned());
    raw_sql(statements).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// What a query finds.
pub(super) async fn number(place: &Place, query: &'static str) -> i64 {
    let mut connection = SqliteConnection::connect(&place.url).await.unwrap();
    let number = query_scalar(query).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    number
}

/// The token in a text that has a link.
pub(super) fn token(text: &str) -> &str {
    let rest = text.split_once("/email/confirm?token=").expect("a link").1;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c));
    &rest[..end.unwrap_or(rest.len())]
}
