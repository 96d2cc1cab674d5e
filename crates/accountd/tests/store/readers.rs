//! Reads: the limit on lists of tokens, the cached count of the outbox, and the counters of reads by kind.

use crate::store::fixtures::{account, edit, to_email, token};
use crate::store::open::sql;
use crate::support::database::TestDatabase;
use accountd::account::{EmailPolicy, now};
use accountd::store::{MAX_LISTED_TOKENS, ReadKind};

/// Creates 30,000 tokens of the account `ann`; the oldest 10,000 are valid, and of the rest every second one
/// has expired.
const TOKENS: &str = "WITH RECURSIVE n (i) AS (SELECT 10001 UNION ALL SELECT i + 1 FROM n WHERE i < 40000) \
     INSERT INTO tokens (id, account_id, hash, scope, description, created_at, expires_at) \
     SELECT 'tokentokent' || i, accounts.id, 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'read', '', i, \
     CASE WHEN i > 20000 AND i % 2 = 0 THEN 1 END FROM n, accounts WHERE username_key = 'ann'";

/// Creates 15,000 mails, of which every third has a failed attempt.
const MAILS: &str = "WITH RECURSIVE n (i) AS (SELECT 10001 UNION ALL SELECT i + 1 FROM n WHERE i < 25000) \
     INSERT INTO mails (id, account_id, recipient, language, kind, secret, created_at, attempts, due_at) \
     SELECT 'mailmailmai' || i, accounts.id, 'a@example.org', 'en', 'confirm_email', '', i, \
     CASE WHEN i % 3 = 0 THEN 1 ELSE 0 END, 9000000000000000 FROM n, accounts WHERE username_key = 'ann'";

pub(crate) async fn token_lists_are_bounded_and_newest_first(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    sql(&database, TOKENS).await;
    let listed = store.tokens_of(ann.id, Some(now())).await.unwrap();
    assert_eq!(listed.len(), MAX_LISTED_TOKENS);
    let newest = (0..MAX_LISTED_TOKENS).map(|number| format!("tokentokent{}", 39_999 - 2 * number));
    assert!(newest.eq(listed.iter().map(|token| token.id.to_string())));
    let all = store.tokens_of(ann.id, None).await.unwrap();
    let newest = (0..MAX_LISTED_TOKENS).map(|number| format!("tokentokent{}", 40_000 - number));
    assert!(newest.eq(all.iter().map(|token| token.id.to_string())));
}

pub(crate) async fn outbox_gauge_is_read_without_the_database(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    account(&store, "ann").await;
    sql(&database, MAILS).await;
    assert_eq!(store.outbox_gauge(), None);
    store.start_outbox_gauge().await;
    let reads = store.reads(ReadKind::Outbox);
    let gauge = store.outbox_gauge().unwrap();
    assert_eq!((gauge.waiting, gauge.failing), (15_000, 5_000));
    assert_eq!(gauge.oldest.unwrap().as_microsecond(), 10_001);
    assert_eq!(Some(gauge), store.outbox().await.ok());
    // Another instance has the same numbers.
    let other = database.open(EmailPolicy::Required).await;
    other.start_outbox_gauge().await;
    assert_eq!(other.outbox_gauge(), Some(gauge));
    for _ in 0..1_000 {
        store.outbox_gauge().unwrap();
    }
    // The mails may be counted again in the background meanwhile.
    assert!(store.reads(ReadKind::Outbox) <= reads + 2);
}

pub(crate) async fn reads_are_counted_by_kind(database: TestDatabase) {
    let store = database.open(EmailPolicy::Required).await;
    let ann = account(&store, "ann").await;
    let (first, presented) = token(&store, ann.id).await;
    edit(&store, ann.id, to_email("new@example.org")).await.unwrap();
    store.authenticate(&presented).await.unwrap().unwrap();
    store.account(ann.id).await.unwrap().unwrap();
    store.token(first.id).await.unwrap().unwrap();
    store.tokens_of(ann.id, None).await.unwrap();
    store.health().await.unwrap();
    let reads = ReadKind::ALL.map(|kind| store.reads(kind));
    // Token, lookup, list and outbox. Changes and health checks are not counted.
    assert_eq!(reads, [1, 2, 1, 0]);
}
