//! What it costs to find an account among ten thousand, a hundred thousand and a million others.
//!
//! `cargo bench -p accountd` prints it for SQLite; with `-- --database postgres://…` for an empty PostgreSQL
//! database. `-- --rows 10000,100000` takes other sizes.

#![allow(
    clippy::print_stdout,
    missing_docs,
    reason = "the report is what this program is for"
)]

use accountd::account::audit::Actor;
use accountd::account::command::{CreateAccount, CreateToken, Edit, EditAccount, NewAccount, NewToken};
use accountd::account::{Email, Key, PresentedToken, Scope, Username};
use accountd::store::{Options, Store};
use clap::Parser;
use std::error::Error;
use std::future::Future;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How many lookups of each kind are timed, one after the other.
const LOOKUPS: usize = 5_000;

/// How many accounts are made at once.
const MAKERS: usize = 256;

/// What it costs to find an account among many.
#[derive(Parser)]
struct Arguments {
    /// An empty database; by default a file that is gone afterwards
    #[arg(long)]
    database: Option<String>,
    /// The numbers of accounts, each greater than the one before
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000, 1_000_000])]
    rows: Vec<u64>,
    /// Given by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
}

/// One of the accounts that are looked for.
struct Known {
    id: Key,
    username: String,
    token: PresentedToken,
}

fn main() -> Outcome<()> {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Runtime::new()?;
    // Not in the folder for temporary files, which may be in memory.
    let folder = tempfile::TempDir::with_prefix_in("rows-", env!("CARGO_TARGET_TMPDIR"))?;
    let file = format!("sqlite:{}", folder.path().join("rows.db").display());
    let url = arguments.database.unwrap_or(file);
    runtime.block_on(measure(&url, &arguments.rows))
}

async fn measure(url: &str, sizes: &[u64]) -> Outcome<()> {
    let store = Store::open(url, Options::default()).await?;
    println!(
        "{:>12}{}",
        "accounts",
        KINDS.map(|kind| format!("{kind:>14}")).concat()
    );
    let mut made = 0;
    let mut rows: Vec<[f64; KINDS.len()]> = Vec::new();
    for &size in sizes {
        let known = grow(&store, made, size).await?;
        made = size;
        let times = look_up(&store, &known).await?;
        print(&size.to_string(), &times);
        rows.push(times);
    }
    if let [.., before, last] = rows.as_slice() {
        // What is found by a tree costs the same more each time that there are ten times as many.
        let tenfold: Vec<f64> = last
            .iter()
            .zip(before)
            .map(|(last, before)| last - before)
            .collect();
        print("each tenfold", &tenfold);
        let far: Vec<f64> = last
            .iter()
            .zip(&tenfold)
            .map(|(last, more)| last + 2.0 * more)
            .collect();
        print("100 times", &far);
    }
    store.close().await;
    Ok(())
}

const KINDS: [&str; 5] = ["by token", "by id", "by username", "by email", "change"];

fn print(label: &str, microseconds: &[f64]) {
    let cells = microseconds.iter().map(|time| format!("{time:>11.1} µs"));
    println!("{label:>12}{}", cells.collect::<String>());
}

/// Makes accounts up to a number, each with an address and a token; gives a sample that is spread over the
/// new ones.
async fn grow(store: &Store, from: u64, to: u64) -> Outcome<Vec<Known>> {
    let every = ((to - from) / LOOKUPS as u64).max(1);
    let mut tasks = JoinSet::new();
    let mut known = Vec::new();
    for number in from..to {
        if tasks.len() == MAKERS
            && let Some(made) = tasks.join_next().await
        {
            known.extend(made??);
        }
        let store = store.clone();
        tasks.spawn(async move {
            make(&store, number)
                .await
                .map(|one| (number % every == 0).then_some(one))
        });
    }
    while let Some(made) = tasks.join_next().await {
        known.extend(made??);
    }
    Ok(known)
}

async fn make(store: &Store, number: u64) -> Outcome<Known> {
    let actor = Actor::without_token("bench");
    // Multiplied by an odd number, numbers that follow each other lie far apart, and none comes twice.
    let username = format!("user-{:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut new = NewAccount::new(Username::new(&*username)?, "Acme Corp.");
    new.email = Some(Email::new(format!("{username}@example.com"))?);
    let account = store.execute(CreateAccount::new(actor, new)?).await?;
    let new = NewToken {
        account: account.id,
        scope: Scope::Write,
        description: "bench".to_owned(),
        expires_at: None,
    };
    let (_, secret) = store.execute(CreateToken::new(actor, new)?).await?;
    let token = PresentedToken::parse(&secret.reveal()).ok_or("a new token cannot be read")?;
    Ok(Known {
        id: account.id,
        username,
        token,
    })
}

/// The median of each kind, in microseconds.
async fn look_up(store: &Store, known: &[Known]) -> Outcome<[f64; KINDS.len()]> {
    let missing = "an account that was made is not found";
    let by_token = timed(known, |one| async {
        Ok(store.authenticate(&one.token).await?.is_some())
    });
    let by_token = by_token.await?.ok_or(missing)?;
    let by_id = timed(known, |one| async { Ok(store.account(one.id).await?.is_some()) });
    let by_id = by_id.await?.ok_or(missing)?;
    let by_username = timed(known, |one| async {
        Ok(store.account_by_username(&one.username).await?.is_some())
    });
    let by_username = by_username.await?.ok_or(missing)?;
    let by_email = timed(known, |one| async {
        let email = format!("{}@example.com", one.username);
        Ok(store.account_by_email(&email).await?.is_some())
    });
    let by_email = by_email.await?.ok_or(missing)?;
    let change = timed(known, |one| async {
        let edit = Edit {
            name: Some(one.username.clone()),
            ..Edit::default()
        };
        let actor = Actor::without_token("bench");
        store.execute(EditAccount::new(one.id, actor, edit)?).await?;
        Ok(true)
    });
    let change = change.await?.ok_or(missing)?;
    Ok([by_token, by_id, by_username, by_email, change].map(|time| time.as_secs_f64() * 1e6))
}

/// The median time; none if one was not found.
async fn timed<'a, F>(known: &'a [Known], find: impl Fn(&'a Known) -> F) -> Outcome<Option<Duration>>
where
    F: Future<Output = Outcome<bool>>,
{
    let mut times = Vec::with_capacity(LOOKUPS);
    for one in known.iter().take(LOOKUPS) {
        let begun = Instant::now();
        if !find(one).await? {
            return Ok(None);
        }
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    Ok(times.get(times.len() / 2).copied())
}
