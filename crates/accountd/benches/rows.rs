//! Measures the cost of finding one account among ten thousand, a hundred thousand and a million.
//!
//! `cargo bench -p accountd` prints the results for SQLite; `-- --database postgres://…` measures an empty
//! PostgreSQL database. `-- --rows 10000,100000` sets other sizes.

#![allow(clippy::print_stdout, missing_docs, reason = "prints the report")]

use accountd::account::actor::Actor;
use accountd::account::command::{CreateAccount, CreateToken, Edit, EditAccount, NewAccount, NewToken};
use accountd::account::{Email, Id, PresentedToken, Scope, Username};
use accountd::store::{Store, StoreOptions};
use clap::Parser;
use sqlx::Connection as _;
use sqlx::sqlite::SqliteConnection;
use std::error::Error;
use std::future::Future;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Number of lookups of each kind that are timed, one after another.
const LOOKUPS: usize = 5_000;

/// Number of accounts that are created concurrently.
const MAKERS: usize = 256;

/// Measures the cost of finding one account among many.
#[derive(Parser)]
struct Arguments {
    /// An empty database; the default is a temporary SQLite file
    #[arg(long)]
    database: Option<String>,
    /// The numbers of accounts, in ascending order
    #[arg(long, value_delimiter = ',', default_values_t = [10_000, 100_000, 1_000_000])]
    rows: Vec<u64>,
    /// Passed by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
}

/// An account that the lookups search for.
struct Known {
    id: Id,
    username: String,
    token: PresentedToken,
}

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let arguments = Arguments::parse();
    let runtime = tokio::runtime::Runtime::new()?;
    // The system's temporary directory may be held in memory, so the file goes below the target directory.
    let folder = tempfile::TempDir::with_prefix_in("rows-", env!("CARGO_TARGET_TMPDIR"))?;
    let file = format!("sqlite:{}", folder.path().join("rows.db").display());
    let url = arguments.database.unwrap_or(file);
    runtime.block_on(measure(&url, &arguments.rows))
}

async fn measure(url: &str, sizes: &[u64]) -> Result<(), Box<dyn Error + Send + Sync>> {
    let store = Store::open(url, StoreOptions::default()).await?;
    let mut made = 0;
    let mut rows: Vec<[Cost; KINDS.len()]> = Vec::new();
    let mut heights = Vec::new();
    for &size in sizes {
        let known = grow(&store, made, size).await?;
        made = size;
        rows.push(look_up(&store, &known).await?);
        if url.starts_with("sqlite:") {
            heights.push(tree_heights(url).await?);
        }
    }
    store.close().await;
    let microseconds = |time: Option<Duration>| time.map_or(f64::NAN, |time| time.as_secs_f64() * 1e6);
    print("median time, µs", sizes, &rows, |cost| {
        microseconds(Some(cost.median))
    });
    print("processor time, µs", sizes, &rows, |cost| {
        microseconds(cost.processor)
    });
    if let Some(trees) = heights.first() {
        let names: String = trees.iter().map(|(name, _)| format!("\n  {name}")).collect();
        println!("\nheights, in pages, of{names}");
    }
    for (size, trees) in sizes.iter().zip(&heights) {
        let pages: Vec<String> = trees.iter().map(|(_, pages)| pages.to_string()).collect();
        println!("{size:>18}  {}", pages.join(" "));
    }
    Ok(())
}

/// Returns the height of each B-tree of accounts and tokens: the number of pages from the root to a row, both
/// included.
async fn tree_heights(url: &str) -> Result<Vec<(String, i64)>, Box<dyn Error + Send + Sync>> {
    let mut connection = SqliteConnection::connect(url).await?;
    // Each level adds `/` and three digits to the path of a page; the paths of overflow pages contain `+`.
    let heights = "SELECT name, MAX(length(path) - length(replace(path, '/', ''))) FROM dbstat \
                   WHERE pagetype <> 'overflow' AND (name LIKE '%accounts%' OR name LIKE '%tokens%') GROUP BY name ORDER BY name";
    let heights = sqlx::query_as(heights).fetch_all(&mut connection).await?;
    connection.close().await?;
    Ok(heights)
}

const KINDS: [&str; 5] = ["by token", "by id", "by username", "by email", "change"];

/// The cost of one lookup or one change.
struct Cost {
    median: Duration,
    /// CPU time of all threads; `None` where the system does not report it.
    processor: Option<Duration>,
}

/// Prints a table for one kind of cost. The last two lines extrapolate from the B-trees: their height, and
/// therefore the cost, grows by a constant for each factor of ten.
fn print(title: &str, sizes: &[u64], rows: &[[Cost; KINDS.len()]], cost: impl Fn(&Cost) -> f64) {
    let line = |label: &str, cells: &[f64]| {
        let cells = cells.iter().map(|cell| format!("{cell:>12.1}"));
        println!("{label:>18}{}", cells.collect::<String>());
    };
    let headings = KINDS.map(|kind| format!("{kind:>12}")).concat();
    println!("\n{title:>18}{headings}");
    let rows: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(&cost).collect()).collect();
    for (size, row) in sizes.iter().zip(&rows) {
        line(&size.to_string(), row);
    }
    if let ([.., before, last], [.., fewer, most]) = (rows.as_slice(), sizes) {
        let tenfolds = (*most as f64 / *fewer as f64).log10();
        let each = |(last, before): (&f64, &f64)| (last - before) / tenfolds;
        let tenfold: Vec<f64> = last.iter().zip(before).map(each).collect();
        line("more each tenfold", &tenfold);
        let far = |(last, more): (&f64, &f64)| last + 2.0 * more;
        let far: Vec<f64> = last.iter().zip(&tenfold).map(far).collect();
        line("100 times as many", &far);
    }
}

/// Returns the CPU time of all threads of this process, where the system reports it (Linux).
fn processor_time() -> Option<Duration> {
    let mut nanoseconds = 0;
    for thread in std::fs::read_dir("/proc/self/task").ok()? {
        let text = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        nanoseconds += text.split_whitespace().next()?.parse::<u64>().ok()?;
    }
    Some(Duration::from_nanos(nanoseconds))
}

/// Creates accounts up to a number, each with an address and a token. Returns a sample spread evenly over the
/// new accounts.
async fn grow(store: &Store, from: u64, to: u64) -> Result<Vec<Known>, Box<dyn Error + Send + Sync>> {
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

async fn make(store: &Store, number: u64) -> Result<Known, Box<dyn Error + Send + Sync>> {
    let actor = Actor::without_token("bench");
    // Multiplication by an odd constant scatters consecutive numbers and is injective.
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

/// Measures each kind of lookup and the change.
async fn look_up(
    store: &Store,
    known: &[Known],
) -> Result<[Cost; KINDS.len()], Box<dyn Error + Send + Sync>> {
    let by_token = timed(known, |one| async {
        Ok(store.authenticate(&one.token).await?.is_some())
    });
    let by_token = by_token.await?;
    let by_id = timed(known, |one| async { Ok(store.account(one.id).await?.is_some()) }).await?;
    let by_username = timed(known, |one| async {
        Ok(store.account_by_username(&one.username).await?.is_some())
    });
    let by_username = by_username.await?;
    let by_email = timed(known, |one| async {
        let email = format!("{}@example.com", one.username);
        Ok(store.account_by_email(&email).await?.is_some())
    });
    let by_email = by_email.await?;
    let change = timed(known, |one| async {
        let edit = Edit {
            name: Some(one.username.clone()),
            ..Edit::default()
        };
        let actor = Actor::without_token("bench");
        store.execute(EditAccount::new(one.id, actor, edit)?).await?;
        Ok(true)
    });
    Ok([by_token, by_id, by_username, by_email, change.await?])
}

/// Measures one kind, running the operations one after another.
async fn timed<'a, F>(
    known: &'a [Known],
    find: impl Fn(&'a Known) -> F,
) -> Result<Cost, Box<dyn Error + Send + Sync>>
where
    F: Future<Output = Result<bool, Box<dyn Error + Send + Sync>>>,
{
    let mut times = Vec::with_capacity(LOOKUPS);
    let before = processor_time();
    for one in known.iter().take(LOOKUPS) {
        let begun = Instant::now();
        if !find(one).await? {
            return Err("an account that was made is not found".into());
        }
        times.push(begun.elapsed());
    }
    let spent = processor_time().zip(before).map(|(after, before)| after - before);
    let count = u32::try_from(times.len())?.max(1);
    times.sort_unstable();
    Ok(Cost {
        median: times.get(times.len() / 2).copied().unwrap_or_default(),
        processor: spent.map(|spent| spent / count),
    })
}
