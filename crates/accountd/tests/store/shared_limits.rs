//! Rate limits that the instances on one database share.

use crate::store::fixtures::run_concurrently;
use crate::support::database::TestDatabase;
use crate::support::postgres::Cluster;
use crate::support::process::Accountd;
use accountd::account::{EmailPolicy, Id};
use accountd::store::Store;
use accountd::throttle::Throttle;
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
    // Buckets are deleted when they are empty.
    assert_eq!(one.purge_limits().await.unwrap(), 0);
    Cluster::shared().sql(&database.url, "UPDATE limits SET empty_at = 1");
    assert!(one.purge_limits().await.unwrap() >= 2);
    assert_eq!(one.purge_limits().await.unwrap(), 0);
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
            let mut additions: Vec<(String, i64)> =
                (0..50).map(|key| (format!("key {key}"), 60_000_000)).collect();
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
    let sums = store.add_to_limits(&[("key 7".to_owned(), 0)]).await.unwrap();
    let all = i64::try_from(INSTANCES).unwrap() * ROUNDS * 60_000_000;
    let leaked = all - sums[0].1;
    assert!(
        leaked >= 0 && leaked <= i64::try_from(begun.elapsed().as_micros()).unwrap() + 1,
        "{leaked}"
    );
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
    let deadline = Instant::now() + Duration::from_secs(60);
    let level = || Cluster::shared().query(&database.url, "SELECT MAX(empty_at) FROM limits");
    let wait_for_change = |before: &str| loop {
        let now = level();
        if now != before {
            return now;
        }
        assert!(Instant::now() < deadline, "nothing is shared");
    };
    let shared = wait_for_change("");
    assert_eq!(fail(&two, 1_000), "401");
    wait_for_change(&shared);
    // By itself, the instance would allow 60.
    let allowed = (0..50)
        .take_while(|number| fail(&two, 2_000 + number) != "429")
        .count();
    assert!(allowed < 50, "{allowed}");
}
