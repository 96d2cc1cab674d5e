//! The service is killed at any moment, again and again, while it is written to: what was acknowledged is
//! there afterwards, whole, and so is the mail that it waits for.

use crate::process::{Accountd, Database};
use account_client::types::{AccountPatch, AccountSettingsPatch};
use account_client::{BearerAuth, Client, Maybe};
use futures_util::future::join_all;
use std::collections::BTreeSet;
use std::time::Duration;

/// How often it is killed.
const KILLS: u32 = 200;

/// How many clients write at once, each to an account of its own.
const WRITERS: usize = 6;

/// After so many kills one of the clients goes on with another account. The mail that its last one waits for
/// is replaced by none then, and must come.
const KILLS_OF_AN_ACCOUNT: u32 = 4;

const MANY_MAILS: [&str; 2] = ["--mails-per-hour", "1000000"];

const CURRENCIES: [&str; 3] = ["EUR", "GBP", "USD"];

/// What one client knows of its account.
struct Writer {
    number: usize,
    token: String,
    /// The last change that was acknowledged, and the last that was asked for.
    acknowledged: u32,
    asked: u32,
    /// The address that waits for its confirmation: its mail must come.
    due: Option<String>,
    /// All addresses that were asked for: their mails may have come before they were replaced.
    made: BTreeSet<String>,
}

/// The address that a change asks for, if it asks for one.
fn email(writer: usize, change: u32) -> Option<String> {
    change
        .is_multiple_of(4)
        .then(|| format!("w{writer}-{change}@example.com"))
}

/// Every field of a change follows from its number, so that half of one shows.
fn patch(writer: usize, change: u32) -> AccountPatch {
    let currency = CURRENCIES[change as usize % CURRENCIES.len()];
    AccountPatch {
        name: Some(format!("change {change}")),
        email: email(writer, change),
        settings: Maybe::Value(AccountSettingsPatch {
            currency: Maybe::Value(currency.to_owned()),
            ..AccountSettingsPatch::default()
        }),
    }
}

impl Writer {
    /// A new account.
    fn new(number: usize, database: &Database) -> Self {
        let name = format!("writer-{number}");
        database.account(&name, &[]);
        Self {
            number,
            token: database.token(&name, "write"),
            acknowledged: 0,
            asked: 0,
            due: None,
            made: BTreeSet::new(),
        }
    }

    /// Writes until the service is gone.
    async fn write(&mut self, client: &Client<BearerAuth>) {
        loop {
            self.asked += 1;
            let asked = email(self.number, self.asked);
            if client
                .patch_account(patch(self.number, self.asked))
                .send()
                .await
                .is_err()
            {
                return;
            }
            self.acknowledged = self.asked;
            self.made.extend(asked);
        }
    }

    /// What is stored is the last change that was acknowledged, or the one that was under way.
    async fn look(&mut self, client: &Client<BearerAuth>) {
        let account = client.get_account().send().await.unwrap().body;
        let Some(stored) = account.name.strip_prefix("change ") else {
            assert_eq!(self.acknowledged, 0, "{account:?}");
            self.asked = 0;
            return;
        };
        let stored: u32 = stored.parse().unwrap();
        let range = self.acknowledged..=self.asked;
        assert!(range.contains(&stored), "{stored} is not in {range:?}");
        let currency = CURRENCIES[stored as usize % CURRENCIES.len()];
        assert_eq!(account.settings.currency, currency, "half of {stored}");
        let last = (1..=stored).rev().find_map(|change| email(self.number, change));
        assert_eq!(account.pending_email, last, "after {stored}");
        // Now it is known whether the change that was under way calls for a mail.
        if stored == self.asked {
            self.made.extend(email(self.number, stored));
        }
        self.due = last;
        self.acknowledged = stored;
        self.asked = stored;
    }
}

async fn survives(database: &Database) {
    let mut writers: Vec<Writer> = (0..WRITERS).map(|number| Writer::new(number, database)).collect();
    let mut retired = Vec::new();
    let look = async |accountd: &Accountd, writers: &mut Vec<Writer>| {
        let looks = writers.iter_mut().map(|writer| {
            let client = accountd.client(&writer.token);
            async move { writer.look(&client).await }
        });
        join_all(looks).await;
    };
    for kill in 0..KILLS {
        let mut accountd = database.serve(&MANY_MAILS);
        look(&accountd, &mut writers).await;
        if kill % KILLS_OF_AN_ACCOUNT == KILLS_OF_AN_ACCOUNT - 1 {
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
        // Any moment is as good as another: spread over the time that some changes take.
        let moment = Duration::from_micros(u64::from(kill.wrapping_mul(7_919) % 60_000));
        let killed = async {
            tokio::time::sleep(moment).await;
            accountd.kill();
        };
        tokio::join!(join_all(writes), killed);
    }
    let accountd = database.serve(&MANY_MAILS);
    look(&accountd, &mut writers).await;
    writers.extend(retired);
    let changes: u32 = writers.iter().map(|writer| writer.acknowledged).sum();
    assert!(changes > KILLS, "{changes} changes only");
    let due: BTreeSet<String> = writers.iter().filter_map(|writer| writer.due.clone()).collect();
    let made: BTreeSet<String> = writers.iter().flat_map(|writer| writer.made.clone()).collect();
    let sent = database.recipients(&due).await;
    let unasked: Vec<_> = sent.difference(&made).collect();
    assert!(
        unasked.is_empty(),
        "mails of changes that were not made: {unasked:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn on_sqlite() {
    survives(&Database::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql() {
    survives(&Database::postgres()).await;
}
