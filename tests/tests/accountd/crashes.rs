//! The service is killed at any moment, again and again, while it is written to: what was acknowledged is
//! there afterwards, whole, and so is its mail.

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

const CURRENCIES: [&str; 3] = ["EUR", "GBP", "USD"];

/// What one client knows of its account.
struct Writer {
    number: usize,
    token: String,
    /// The last change that was acknowledged, and the last that was asked for.
    acknowledged: u32,
    asked: u32,
    /// Addresses whose mails must be there.
    mails: BTreeSet<String>,
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
            self.mails.extend(asked);
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
            self.mails.extend(email(self.number, stored));
        }
        self.acknowledged = stored;
        self.asked = stored;
    }
}

async fn survives(database: &Database) {
    let mut writers: Vec<Writer> = (0..WRITERS)
        .map(|number| {
            let name = format!("writer-{number}");
            database.account(&name, &[]);
            Writer {
                number,
                token: database.token(&name, "write"),
                acknowledged: 0,
                asked: 0,
                mails: BTreeSet::new(),
            }
        })
        .collect();
    let look = async |accountd: &Accountd, writers: &mut Vec<Writer>| {
        let looks = writers.iter_mut().map(|writer| {
            let client = accountd.client(&writer.token);
            async move { writer.look(&client).await }
        });
        join_all(looks).await;
    };
    for kill in 0..KILLS {
        let mut accountd = database.serve(&[]);
        look(&accountd, &mut writers).await;
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
    let accountd = database.serve(&[]);
    look(&accountd, &mut writers).await;
    let changes: u32 = writers.iter().map(|writer| writer.acknowledged).sum();
    assert!(changes > KILLS, "{changes} changes only");
    let due: BTreeSet<String> = writers.iter().flat_map(|writer| writer.mails.clone()).collect();
    let sent = database.recipients(&due).await;
    let unasked: Vec<_> = sent.difference(&due).collect();
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
