//! Bringing a database to this program's version, by whoever of those that start together is first.

use super::connection::{Connection, Link, Target};
use super::error::{Fault, OpenError};
use super::{postgres, sqlite};
use std::path::Path;

/// Ours alone, so that its presence says whose database it is.
const TABLE: &str = "accountd_schema";
const CREATE: &str = "CREATE TABLE accountd_schema (version bigint NOT NULL)";
const BEGIN_AT: &str = "INSERT INTO accountd_schema (version) VALUES (0)";
const VERSION: &str = "SELECT COALESCE(CAST(MAX(version) AS text), '') FROM accountd_schema WHERE version >= CAST($1 AS bigint)";
const NEXT: &str = "UPDATE accountd_schema SET version = version + 1";

/// Why it cannot be brought there.
enum Refused {
    Fault(Fault),
    Empty,
    Foreign,
    Newer(usize),
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Opens the database and makes whatever is missing in it, also the database itself if that is wanted.
pub(super) async fn open(target: &Target, is_made: bool) -> Result<Link, OpenError> {
    if let Target::Sqlite(path, _) = target {
        match is_made {
            true => sqlite::make(path)?,
            false if !path.exists() => return Err(sqlite::missing(path)),
            false => {}
        }
        judge(path, is_made).await?;
    }
    let mut link = Link::new(target.clone());
    match prepare(target, &mut link, is_made).await {
        Ok(()) => Ok(link),
        Err(Refused::Fault(fault)) => Err(target.explain(&fault)),
        Err(Refused::Empty) => Err(empty(&place(target))),
        Err(Refused::Foreign) => Err(foreign(&place(target))),
        Err(Refused::Newer(version)) => Err(newer(&place(target), version, migrations(target).len())),
    }
}

/// Whether a file has tables that this program knows. Nothing is made in it.
pub(super) async fn look(path: &Path, connection: &mut Connection) -> Result<(), OpenError> {
    let known = sqlite::MIGRATIONS.len();
    let place = format!("the database {}", path.display());
    match version(connection).await {
        Ok(Some(version)) if version > known => Err(newer(&place, version, known)),
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(empty(&place)),
        Err(fault) => Err(sqlite::explain(path, &fault)),
    }
}

/// Refuses a file that is not ours, before anything is changed in it or beside it. Where it cannot be read
/// like that, such as after a crash of whoever wrote it, it is judged when it is opened.
async fn judge(path: &Path, is_made: bool) -> Result<(), OpenError> {
    // Whoever was changing it at the same moment may have disturbed the first look.
    if let Ok(()) = judged(path, is_made).await {
        return Ok(());
    }
    judged(path, is_made).await
}

async fn judged(path: &Path, is_made: bool) -> Result<(), OpenError> {
    let place = format!("the database {}", path.display());
    let mut connection = match sqlite::reading(path, sqlite::is_alone(path)).await {
        Ok(connection) => Connection::Sqlite(connection),
        Err(_) => return Ok(()),
    };
    let judged = match version(&mut connection).await {
        Ok(Some(version)) if version > sqlite::MIGRATIONS.len() => {
            Err(newer(&place, version, sqlite::MIGRATIONS.len()))
        }
        Ok(Some(_)) => Ok(()),
        Ok(None) => match is_foreign(&mut connection).await {
            Ok(true) => Err(foreign(&place)),
            Ok(false) if is_made => Ok(()),
            Ok(false) => Err(empty(&place)),
            Err(fault) => told(path, &fault),
        },
        Err(fault) => told(path, &fault),
    };
    connection.close().await;
    judged
}

fn empty(place: &str) -> OpenError {
    OpenError(format!("{place} is none of accountd's; --database names one"))
}

fn told(path: &Path, fault: &Fault) -> Result<(), OpenError> {
    match fault {
        Fault::Broken(_) => Err(sqlite::explain(path, fault)),
        Fault::Conflict(_) | Fault::Lost(_) => Ok(()),
    }
}

fn foreign(place: &str) -> OpenError {
    OpenError(format!(
        "{place} has tables of another program; give an empty database"
    ))
}

fn newer(place: &str, version: usize, known: usize) -> OpenError {
    OpenError(format!(
        "{place} was written by a newer accountd (version {version} of its tables, this one knows {known}); use that one"
    ))
}

fn place(target: &Target) -> String {
    match target {
        Target::Sqlite(path, _) => format!("the database {}", path.display()),
        Target::Postgres(options) => format!(
            "the database {} at {}:{}",
            options.get_database().unwrap_or_default(),
            options.get_host(),
            options.get_port()
        ),
    }
}

fn migrations(target: &Target) -> &'static [&'static str] {
    match target {
        Target::Sqlite(..) => &sqlite::MIGRATIONS,
        Target::Postgres(_) => &postgres::MIGRATIONS,
    }
}

async fn prepare(target: &Target, link: &mut Link, is_made: bool) -> Result<(), Refused> {
    let known = migrations(target);
    let connection = link.connection().await?;
    // Most starts find everything done.
    let present = version(connection).await?;
    if present == Some(known.len()) && has_wal(connection).await? {
        // A file that can only be read is told of now and not at the first change.
        if let Connection::Sqlite(_) = connection {
            connection.begin().await?;
            connection.run("ROLLBACK").await?;
        }
        return Ok(());
    }
    if present.is_none() && is_foreign(connection).await? {
        return Err(Refused::Foreign);
    }
    if present.is_none() && !is_made {
        return Err(Refused::Empty);
    }
    link.drop_connection();
    if let Target::Sqlite(_, options) = target {
        sqlite::use_wal(options).await?;
    }
    let connection = link.connection().await?;
    connection.begin().await?;
    if let Connection::Postgres(_) = connection {
        connection.run(postgres::LOCK_MIGRATIONS).await?;
    }
    let present = match version(connection).await? {
        Some(version) => version,
        None if is_ours_to_fill(connection).await? => {
            connection.run(CREATE).await?;
            connection.run(BEGIN_AT).await?;
            0
        }
        None => return Err(Refused::Foreign),
    };
    let missing = known.get(present..).ok_or(Refused::Newer(present))?;
    for migration in missing {
        for statement in migration
            .split_inclusive(';')
            .filter(|text| !text.trim().is_empty())
        {
            connection.run(statement).await?;
        }
        connection.run(NEXT).await?;
    }
    connection.run("COMMIT").await?;
    Ok(())
}

/// Whether it keeps its changes as it should. A file that was copied here may not.
async fn has_wal(connection: &mut Connection) -> Result<bool, Fault> {
    match connection {
        Connection::Sqlite(connection) => sqlite::has_wal(connection).await,
        Connection::Postgres(_) => Ok(true),
    }
}

/// The version of the tables; none where there are none of ours.
async fn version(connection: &mut Connection) -> Result<Option<usize>, Fault> {
    if !has_table(connection, TABLE).await? {
        return Ok(None);
    }
    let version = connection.ask_rows(VERSION, "0").await?;
    let version = version.first().and_then(|text| text.parse().ok());
    version
        .map(Some)
        .ok_or_else(|| Fault::unreadable("the version of its tables"))
}

async fn has_table(connection: &mut Connection, name: &str) -> Result<bool, Fault> {
    let has_table = match connection {
        Connection::Sqlite(_) => sqlite::HAS_TABLE,
        Connection::Postgres(_) => postgres::HAS_TABLE,
    };
    Ok(connection.ask(has_table, name).await? != "0")
}

/// Whether tables are there, but none of ours. It is asked in this order for those who start together: ours
/// are there all at once.
async fn is_foreign(connection: &mut Connection) -> Result<bool, Fault> {
    Ok(!is_ours_to_fill(connection).await? && version(connection).await?.is_none())
}

/// A server's database may hold what extensions put there; a file holds nothing but ours.
async fn is_ours_to_fill(connection: &mut Connection) -> Result<bool, Fault> {
    if let Connection::Sqlite(connection) = connection {
        return sqlite::is_empty(connection).await;
    }
    for table in ["accounts", "tokens", "mails", "audit"] {
        if has_table(connection, table).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
