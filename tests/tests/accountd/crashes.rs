//! The service is killed repeatedly while clients write to it. Acknowledged changes and their mails survive, and no change
//! is stored partially.

use crate::process::{Accountd, Database};
use account_client::types::{AccountPatch, AccountSettingsPatch};
use account_client::{BearerAuth, Client};
use futures_util::future::join_all;
use std::collections::BTreeSet;
use std::time::Duration;

/// The number of kills, unless the environment variable `CRASH_TEST_KILLS` names another.
const KILLS: u32 = 40;

/// The number of concurrent clients, each with its own account.
const WRITERS: usize = 6;

/// After this many kills, one client continues with a new account. No later change replaces the last mail of the old
/// account, so it must be delivered.
const KILLS_PER_NEW_ACCOUNT: u32 = 4;

const MANY_MAILS: [&str; 2] = ["--mails-per-hour", "1000000"];

const CURRENCIES: [&str; 3] = ["EUR", "GBP", "USD"];

/// A client, and what it knows about its account.
struct Writer {
    number: usize,
    token: String,
    /// The last acknowledged and the last requested change.
    acknowledged: u32,
    requested: u32,
    /// The pending address, whose mail must be delivered.
    due: Option<String>,
    /// All requested addresses: their mails may have been delivered before they were replaced.
    addresses: BTreeSet<String>,
}

/// Returns the address that a change requests, if it requests one.
fn email(writer: usize, change: u32) -> Option<String> {
    change
        .is_multiple_of(4)
        .then(|| format!("w{writer}-{change}@example.com"))
}

/// Returns a change. All of its fields follow from its number, so that a partially stored one is detected.
fn patch(writer: usize, change: u32) -> AccountPatch {
    let currency = CURRENCIES[change as usize % CURRENCIES.len()];
    let mut patch = AccountPatch::new()
        .with_name(format!("change {change}"))
        .with_settings(AccountSettingsPatch::new().with_currency(currency));
    patch.email = email(writer, change);
    patch
}

impl Writer {
    /// Creates an account.
    fn new(number: usize, database: &Database) -> Self {
        let name = format!("writer-{number}");
        database.account(&name, &[]);
        Self {
            number,
            token: database.token(&name, "write"),
            acknowledged: 0,
            requested: 0,
            due: None,
            addresses: BTreeSet::new(),
        }
    }

    /// Writes until the service is killed.
    async fn write(&mut self, client: &Client<BearerAuth>) {
        loop {
            self.requested += 1;
            let address = email(self.number, self.requested);
            if client
                .patch_account(patch(self.number, self.requested))
                .send()
                .await
                .is_err()
            {
                return;
            }
            self.acknowledged = self.requested;
            self.addresses.extend(address);
        }
    }

    /// Checks that the stored change is the last acknowledged one, or the one that was in progress.
    async fn check(&mut self, client: &Client<BearerAuth>) {
        let account = client.get_account().send().await.unwrap().body;
        let Some(stored) = account.name.strip_prefix("change ") else {
            assert_eq!(self.acknowledged, 0, "{account:?}");
            self.requested = 0;
            return;
        };
        let stored: u32 = stored.parse().unwrap();
        let range = self.acknowledged..=self.requested;
        assert!(range.contains(&stored), "{stored} is not in {range:?}");
        let currency = CURRENCIES[stored as usize % CURRENCIES.len()];
        assert_eq!(
            account.settings.currency, currency,
            "change {stored} is stored partially"
        );
        let last = (1..=stored).rev().find_map(|change| email(self.number, change));
        assert_eq!(account.pending_email, last, "after {stored}");
        // Only now is it known whether the change in progress has a mail.
        if stored == self.requested {
            self.addresses.extend(email(self.number, stored));
        }
        self.due = last;
        self.acknowledged = stored;
        self.requested = stored;
    }
}

fn kills() -> u32 {
    match std::env::var("CRASH_TEST_KILLS") {
        Ok(kills) => kills.parse().expect("CRASH_TEST_KILLS is a number"),
        Err(_) => KILLS,
    }
}

async fn assert_survives_kills(database: &Database) {
    let kills = kills();
    let mut writers: Vec<Writer> = (0..WRITERS).map(|number| Writer::new(number, database)).collect();
    let mut retired = Vec::new();
    let check = async |accountd: &Accountd, writers: &mut Vec<Writer>| {
        let checks = writers.iter_mut().map(|writer| {
            let client = accountd.client(&writer.token);
            async move { writer.check(&client).await }
        });
        join_all(checks).await;
    };
    for kill in 0..kills {
        let mut accountd = database.serve(&MANY_MAILS);
        check(&accountd, &mut writers).await;
        if kill % KILLS_PER_NEW_ACCOUNT == KILLS_PER_NEW_ACCOUNT - 1 {
            let number = WRITERS + retired.len();
            let writer = retired.len() % WRITERS;
            retired.push(std::mem::replace(
                &mut writers[writer],
                Writer::new(number, database),
            ));
        }
        let clients: Vec<_> = writers
            .iter()
            .map(|writer| accountd.client(&writer.token))
            .collect();
        let writes = writers
            .iter_mut()
            .zip(&clients)
            .map(|(writer, client)| writer.write(client));
        // Kills are spread over the duration of several changes.
        let moment = Duration::from_micros(u64::from(kill.wrapping_mul(7_919) % 60_000));
        let killed = async {
            tokio::time::sleep(moment).await;
            accountd.kill();
        };
        tokio::join!(join_all(writes), killed);
    }
    let accountd = database.serve(&MANY_MAILS);
    check(&accountd, &mut writers).await;
    writers.extend(retired);
    let changes: u32 = writers.iter().map(|writer| writer.acknowledged).sum();
    assert!(changes > kills, "{changes} changes only");
    let due: BTreeSet<String> = writers.iter().filter_map(|writer| writer.due.clone()).collect();
    let requested: BTreeSet<String> = writers
        .iter()
        .flat_map(|writer| writer.addresses.clone())
        .collect();
    let sent = database.recipients(&due).await;
    let unexpected: Vec<_> = sent.difference(&requested).collect();
    assert!(
        unexpected.is_empty(),
        "mails to addresses that were not requested: {unexpected:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    assert_survives_kills(&Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql() {
    assert_survives_kills(&Database::postgres()).await;
}
