//! Measures lookups while long reads run: lists of an account's 30,000 tokens, and counts of 150,000 waiting mails.
//!
//! `cargo bench -p accountd --bench contention` prints the results for SQLite, see `docs/performance.md`. The latencies
//! are those of `Store::account_by_username`.

#![allow(clippy::print_stdout, missing_docs, reason = "prints the report")]

use accountd::account::actor::Actor;
use accountd::account::command::{CreateAccount, NewAccount};
use accountd::account::{Id, Username, now};
use accountd::store::{Store, StoreOptions};
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection as _};
use std::error::Error;
use std::future::Future;
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

const TOKENS: u32 = 30_000;
const MAILS: u32 = 150_000;

/// How long each combination is measured.
const TIME: Duration = Duration::from_secs(3);

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let runtime = tokio::runtime::Runtime::new()?;
    // The system's temporary directory may be held in memory, so the file goes below the target directory.
    let folder = tempfile::TempDir::with_prefix_in("contention-", env!("CARGO_TARGET_TMPDIR"))?;
    let url = format!("sqlite:{}", folder.path().join("accounts.db").display());
    runtime.block_on(measure(&url))
}

async fn measure(url: &str) -> Result<(), Box<dyn Error + Send + Sync>> {
    let store = Store::open(url, StoreOptions::default()).await?;
    let new = NewAccount::new(Username::new("ada")?, "Ada");
    let create = CreateAccount::new(Actor::without_token("bench"), new)?;
    let account = store.execute(create).await?.id;
    fill(url, account).await?;
    println!(
        "{:>28}{:>12}{:>12}{:>12}",
        "microseconds", "median", "99 of 100", "longest"
    );
    look_up("no other reads", &store, Vec::new()).await?;
    let list = move |store: Store| async move { store.tokens_of(account, Some(now())).await.is_ok() };
    look_up("1 list of tokens", &store, vec![repeat(&store, list)]).await?;
    let lists = (0..4).map(|_| repeat(&store, list)).collect();
    look_up("4 lists of tokens", &store, lists).await?;
    let count = |store: Store| async move { store.outbox().await.is_ok() };
    look_up("count of the outbox", &store, vec![repeat(&store, count)]).await?;
    let health = |store: Store| async move { store.health().await.is_ok() };
    look_up("readiness", &store, vec![repeat(&store, health)]).await?;
    let all = vec![
        repeat(&store, list),
        repeat(&store, count),
        repeat(&store, health),
    ];
    look_up("list, count, readiness", &store, all).await?;
    store.close().await;
    Ok(())
}

/// Inserts the tokens and mails of the account.
async fn fill(url: &str, account: Id) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut connection = SqliteConnection::connect(url).await?;
    let numbers =
        |last| format!("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {last})");
    let hash = "A".repeat(43);
    let tokens = format!(
        "{} INSERT INTO tokens (id, account_id, hash, scope, description, created_at) \
         SELECT printf('token%011d', i), '{account}', '{hash}', 'read', 'bench', i FROM n",
        numbers(TOKENS),
    );
    let mails = format!(
        "{} INSERT INTO mails (id, account_id, recipient, language, kind, secret, created_at, due_at) \
         SELECT printf('mails%011d', i), '{account}', 'a@example.org', 'en', 'confirm_email', '{hash}', i, \
         9000000000000000 FROM n",
        numbers(MAILS),
    );
    for statement in [tokens, mails] {
        sqlx::query(AssertSqlSafe(statement))
            .execute(&mut connection)
            .await?;
    }
    connection.close().await?;
    Ok(())
}

/// Repeats a read until it is aborted.
fn repeat<F>(store: &Store, read: impl Fn(Store) -> F + Send + 'static) -> JoinHandle<()>
where
    F: Future<Output = bool> + Send,
{
    let store = store.clone();
    tokio::spawn(async move { while read(store.clone()).await {} })
}

/// Prints the latencies of lookups beside other reads.
async fn look_up(
    name: &str,
    store: &Store,
    others: Vec<JoinHandle<()>>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let begun = Instant::now();
    let mut times = Vec::new();
    while begun.elapsed() < TIME {
        let one = Instant::now();
        if store.account_by_username("ada").await?.is_none() {
            return Err("the account is not found".into());
        }
        times.push(one.elapsed());
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    for other in others {
        if other.is_finished() {
            return Err("a read failed".into());
        }
        other.abort();
    }
    times.sort_unstable();
    let at = |part: f64| {
        let index = (times.len() as f64 * part) as usize;
        let time = times.get(index.min(times.len() - 1)).copied();
        time.unwrap_or_default().as_micros()
    };
    println!("{name:>28}{:>12}{:>12}{:>12}", at(0.5), at(0.99), at(1.0));
    Ok(())
}
