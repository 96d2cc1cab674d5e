//! Rate limits that the instances on one database share.

use crate::store::fixtures::{account, run_concurrently};
use crate::support::database::TestDatabase;
use crate::support::postgres::Cluster;
use crate::support::process::Accountd;
use accountd::account::{EmailPolicy, Id};
use accountd::store::Store;
use accountd::throttle::{Addition, Throttle};
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, raw_sql};
use std::num::NonZeroU32;
use std::time::{Duration, Instant};

fn throttle() -> Throttle {
    let limit = NonZeroU32::new(600).unwrap();
    Throttle::new(limit)
        .with_mails(NonZeroU32::new(10).unwrap())
        .shared()
}

async fn exchange(throttle: &Throttle, store: &Store) {
    let exchange = throttle.begin_exchange().unwrap();
    let sums = store.add_to_limits(exchange.additions()).await.unwrap();
    assert_eq!(sums.len(), exchange.additions().len());
    throttle.complete_exchange(&exchange, &sums);
}

/// An addition to a bucket that may need a day to become empty.
fn addition(key: usize, added: i64) -> Addition {
    Addition {
        key: format!("key {key}"),
        added,
        max_level: DAY,
    }
}

const DAY: i64 = 24 * 60 * 60 * 1_000_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn instances_share_counts_of_passwords_and_mails() {
    let database = TestDatabase::postgres();
    let (one, two) = (
        database.open(EmailPolicy::Off).await,
        database.open(EmailPolicy::Off).await,
    );
    let (throttle_one, throttle_two) = (throttle(), throttle());
    let (ann, bob) = (Id::random().unwrap(), Id::random().unwrap());
    for _ in 0..10 {
        assert_eq!(throttle_one.record_password_attempt(ann, None), None);
        assert_eq!(throttle_one.record_mail(ann), None);
        // Withdrawn at once.
        assert_eq!(throttle_one.record_password_attempt(bob, None), None);
        throttle_one.password_accepted(bob, None);
    }
    exchange(&throttle_one, &one).await;
    // The other instance learns of them with its own first attempt, and with nothing before.
    assert!(throttle_two.begin_exchange().is_none());
    for record in [Throttle::record_mail, |throttle: &Throttle, id| {
        throttle.record_password_attempt(id, None)
    }] {
        assert_eq!(record(&throttle_two, ann), None);
        exchange(&throttle_two, &two).await;
        assert!(record(&throttle_two, ann).is_some());
        assert_eq!(record(&throttle_two, bob), None);
    }
    assert!(
        !TestDatabase::sqlite()
            .open(EmailPolicy::Off)
            .await
            .has_shared_limits()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_count_is_lost_if_instances_share_at_once() {
    const INSTANCES: usize = 4;
    const ROUNDS: i64 = 20;
    let database = TestDatabase::postgres();
    let mut exchanges = Vec::new();
    for number in 0..INSTANCES {
        let store = database.open(EmailPolicy::Off).await;
        exchanges.push(async move {
            let mut additions: Vec<Addition> = (0..50).map(|key| addition(key, 60_000_000)).collect();
            if number % 2 == 0 {
                additions.reverse();
            }
            for _ in 0..ROUNDS {
                store.add_to_limits(&additions).await.unwrap();
            }
        });
    }
    let begun = Instant::now();
    run_concurrently(exchanges).await;
    let store = database.open(EmailPolicy::Off).await;
    let sums = store.add_to_limits(&[addition(7, 0)]).await.unwrap();
    let all = i64::try_from(INSTANCES).unwrap() * ROUNDS * 60_000_000;
    let leaked = all - sums[0].1;
    assert!(
        leaked >= 0 && leaked <= i64::try_from(begun.elapsed().as_micros()).unwrap() + 1,
        "{leaked}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn empty_buckets_are_deleted_some_at_a_time() {
    let database = TestDatabase::postgres();
    let store = database.open(EmailPolicy::Off).await;
    let additions: Vec<Addition> = (0..600).map(|key| addition(key, DAY)).collect();
    store.add_to_limits(&additions).await.unwrap();
    let count = || Cluster::shared().query(&database.url, "SELECT COUNT(*) FROM rate_limit_buckets");
    assert!(!store.purge_limits().await.unwrap());
    assert_eq!(count(), "600");
    Cluster::shared().sql(&database.url, "UPDATE rate_limit_buckets SET empty_at = 1");
    assert!(store.purge_limits().await.unwrap());
    assert_eq!(count(), "100");
    assert!(!store.purge_limits().await.unwrap());
    assert_eq!(count(), "0");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn buckets_have_a_maximum() {
    let database = TestDatabase::postgres();
    let store = database.open(EmailPolicy::Off).await;
    for added in [DAY * 3, DAY / 2, DAY * 3] {
        let sums = store.add_to_limits(&[addition(0, added)]).await.unwrap();
        assert_eq!(sums, [("key 0".to_owned(), DAY)]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_do_not_wait_for_a_lock_on_counts() {
    let database = TestDatabase::postgres();
    let store = database.open(EmailPolicy::Off).await;
    store.add_to_limits(&[addition(0, DAY)]).await.unwrap();
    let options: PgConnectOptions = database.url.parse().unwrap();
    let mut holder = options.connect().await.unwrap();
    raw_sql("BEGIN; LOCK TABLE rate_limit_buckets")
        .execute(&mut holder)
        .await
        .unwrap();
    let additions = [addition(0, 1)];
    let mut exchange = std::pin::pin!(store.add_to_limits(&additions));
    tokio::select! {
        biased;
        added = &mut exchange => panic!("{added:?}"),
        ann = account(&store, "ann") => assert_eq!(ann.name, "Name"),
    }
    holder.close().await.unwrap();
    exchange.await.unwrap();
}

#[test]
fn counts_that_cannot_be_shared_are_one_warning() {
    let database = TestDatabase::postgres();
    let folder = tempfile::tempdir().unwrap();
    let mail = format!("file:{}", folder.path().display());
    let (service, lines) = Accountd::serve_with_log(&["--database", &database.url, "--mail", &mail]);
    let rename = |from: &str, to: &str| {
        Cluster::shared().sql(&database.url, &format!("ALTER TABLE {from} RENAME TO {to}"));
    };
    rename("rate_limit_buckets", "missing");
    service.send("GET", "/v1/account", "guess", "");
    let next = || loop {
        let line = lines.recv_timeout(Duration::from_secs(60)).unwrap();
        if line.contains("rate limits are") {
            return line;
        }
    };
    let warning = next();
    assert!(
        warning.contains("WARN") && warning.contains("grant SELECT, INSERT, UPDATE and DELETE on the table"),
        "{warning}"
    );
    rename("missing", "rate_limit_buckets");
    let next = next();
    assert!(next.contains("are shared between instances again"), "{next}");
}

#[test]
fn running_instances_share_their_limits() {
    let database = TestDatabase::postgres();
    let folder = tempfile::tempdir().unwrap();
    let mail = format!("file:{}", folder.path().display());
    let flags = [
        "--database",
        &database.url,
        "--mail",
        &mail,
        "--failures-per-minute",
        "60",
    ];
    let (one, two) = (Accountd::serve(&flags), Accountd::serve(&flags));
    // Each credential is another one, so only the address is limited.
    let fail = |service: &Accountd, number: u32| {
        let response = service.send("GET", "/v1/account", &format!("guess-{number}"), "");
        response.split(' ').nth(1).unwrap().to_owned()
    };
    assert!((0..100).any(|number| fail(&one, number) == "429"));
    // Only the address is shared, because no credential was repeated.
    let deadline = Instant::now() + Duration::from_secs(60);
    let seconds_left = || {
        let query = "SELECT COALESCE(MAX(empty_at) / 1000000 - CAST(extract(epoch FROM now()) AS bigint), 0) \
                     FROM rate_limit_buckets";
        let left: i64 = Cluster::shared().query(&database.url, query).parse().unwrap();
        left
    };
    while seconds_left() < 50 {
        assert!(Instant::now() < deadline, "nothing is shared");
    }
    // The other instance shares its own first failure, and learns of the others. By itself, it would allow 60.
    one.kill();
    let level = || Cluster::shared().query(&database.url, "SELECT MAX(empty_at) FROM rate_limit_buckets");
    let before = level();
    assert_eq!(fail(&two, 1_000), "401");
    while level() == before {
        assert!(Instant::now() < deadline, "nothing is shared");
    }
    let allowed = (1_001..1_100)
        .take_while(|number| {
            // Takes longer than the instance needs for the reply of the database.
            level();
            fail(&two, *number) != "429"
        })
        .count();
    assert!(allowed < 50, "{allowed}");
}
