//! The location of a database, and connections to it.

use super::database_file::DatabaseFile;
use super::error::{OpenError, StatementError};
use super::read_kind::ReadKind;
use super::statements::Statements;
use super::{postgres, sqlite, wal_stamp};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, query, query_scalar, raw_sql};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// The location of the database.
#[derive(Clone)]
pub(super) enum DatabaseTarget {
    Sqlite(Arc<DatabaseFile>, SqliteConnectOptions),
    Postgres(PgConnectOptions),
}

impl DatabaseTarget {
    /// Parses `sqlite:PATH` or `postgres://…`.
    pub(super) fn parse(url: &str) -> Result<Self, OpenError> {
        if let Some(path) = sqlite::path(url)? {
            let file = sqlite::resolve_link(&path)?;
            let options = sqlite::options(&file);
            return Ok(Self::Sqlite(Arc::new(DatabaseFile::new(&path, &file)), options));
        }
        if ["postgres://", "postgresql://"]
            .iter()
            .any(|scheme| url.starts_with(scheme))
        {
            return Ok(Self::Postgres(postgres::options(url)?));
        }
        Err(OpenError(
            "unsupported database URL; expected sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE"
                .to_owned(),
        ))
    }

    /// Returns the statements of the back end.
    pub(super) fn statements(&self) -> &'static Statements {
        match self {
            Self::Sqlite(..) => &sqlite::STATEMENTS,
            Self::Postgres(_) => &postgres::STATEMENTS,
        }
    }

    /// Returns how many readers of a kind are useful. Each SQLite reader occupies a processor, and a lookup takes some
    /// microseconds there, so a second reader of lookups gains nothing; lists take milliseconds. With a server, another
    /// query can be sent while a response is in transit.
    pub(super) fn readers(&self, kind: ReadKind) -> usize {
        match (self, kind) {
            (Self::Sqlite(..), ReadKind::Token | ReadKind::Lookup) => 1,
            (Self::Sqlite(..), ReadKind::List | ReadKind::Outbox) | (Self::Postgres(_), _) => 2,
        }
    }

    /// Returns the file of an SQLite database.
    pub(super) fn file(&self) -> Option<Arc<DatabaseFile>> {
        match self {
            Self::Sqlite(file, _) => Some(Arc::clone(file)),
            Self::Postgres(_) => None,
        }
    }

    /// Explains why the database cannot be used, with a suggested fix.
    pub(super) fn explain(&self, error: &StatementError) -> OpenError {
        match self {
            Self::Sqlite(file, _) => sqlite::explain(file.path(), error),
            Self::Postgres(options) => postgres::explain(options, error),
        }
    }

    /// Opens a connection, and waits at most this long for a lock of SQLite.
    pub(super) async fn connect(&self, lock_timeout: Duration) -> Result<Connection, StatementError> {
        match self {
            Self::Sqlite(file, options) => {
                let options = options.clone().busy_timeout(lock_timeout);
                let connection = sqlite::connect(file, &options, lock_timeout).await?;
                Ok(Connection::Sqlite(connection))
            }
            Self::Postgres(options) => {
                let connected = within(postgres::CONNECT_TIMEOUT, "connection", options.connect()).await?;
                let mut connection = Connection::Postgres(connected);
                connection.set_session().await?;
                // It accepts no changes, and what it returns may be old: a revoked token would still be valid.
                if connection.query_one(postgres::IN_RECOVERY, "").await? == "true" {
                    let reason = "the server is a standby, not the primary".to_owned();
                    return Err(StatementError::ConnectionLost(reason));
                }
                Ok(connection)
            }
        }
    }
}

/// Limits the duration of an operation on PostgreSQL.
pub(super) async fn within<T>(
    limit: Duration,
    what: &str,
    work: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, StatementError> {
    match timeout(limit, work).await {
        Ok(result) => result.map_err(postgres::driver_error),
        Err(_) => Err(StatementError::ConnectionLost(format!(
            "no {what} within {} s",
            limit.as_secs()
        ))),
    }
}

/// An open connection.
pub(super) enum Connection {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Connection {
    /// Sets how long statements wait for a lock, until [`Self::reset_lock_timeout`]. Migrations of large tables also
    /// need more time than the statements of a request.
    pub(super) async fn set_lock_timeout(&mut self, limit: Duration) -> Result<(), StatementError> {
        let milliseconds = limit.as_millis();
        let statements = match self {
            Self::Sqlite(_) => format!("PRAGMA busy_timeout = {milliseconds}"),
            Self::Postgres(_) => format!("SET lock_timeout = {milliseconds}; SET statement_timeout = 0"),
        };
        self.run_all(statements).await
    }

    /// Sets the usual timeouts again.
    pub(super) async fn reset_lock_timeout(&mut self) -> Result<(), StatementError> {
        match self {
            Self::Sqlite(_) => self.set_lock_timeout(sqlite::BUSY_TIMEOUT).await,
            Self::Postgres(_) => self.set_session().await,
        }
    }

    /// Sets the timeouts and durability of a session of PostgreSQL. A pooler accepts connections even while it has no
    /// server.
    async fn set_session(&mut self) -> Result<(), StatementError> {
        let Self::Postgres(connection) = self else {
            return Ok(());
        };
        let statements = raw_sql(postgres::SESSION).execute(connection);
        within(postgres::STATEMENT_TIMEOUT, "response", statements)
            .await
            .map(drop)
    }

    /// Runs statements without parameters, without a limit of time on this side.
    pub(super) async fn run_all(&mut self, statements: String) -> Result<(), StatementError> {
        let statements = raw_sql(AssertSqlSafe(statements));
        match self {
            Self::Sqlite(connection) => {
                let done = statements.execute(connection).await;
                done.map(drop).map_err(sqlite::driver_error)
            }
            Self::Postgres(connection) => {
                let done = statements.execute(connection).await;
                done.map(drop).map_err(postgres::driver_error)
            }
        }
    }

    /// Runs a query that returns a single text.
    pub(super) async fn query_one(
        &mut self,
        statement: &'static str,
        input: &str,
    ) -> Result<String, StatementError> {
        match self {
            Self::Sqlite(connection) => {
                let rows = query_scalar(statement).bind(input).fetch_one(connection).await;
                rows.map_err(sqlite::driver_error)
            }
            Self::Postgres(connection) => {
                let rows = query_scalar(statement).bind(input).fetch_one(connection);
                within(postgres::STATEMENT_TIMEOUT, "response", rows).await
            }
        }
    }

    /// Runs a statement and returns its rows, one text each.
    pub(super) async fn query_all(
        &mut self,
        statement: &'static str,
        input: &str,
    ) -> Result<Vec<String>, StatementError> {
        match self {
            Self::Sqlite(connection) => {
                let rows = query_scalar(statement).bind(input).fetch_all(connection).await;
                rows.map_err(sqlite::driver_error)
            }
            Self::Postgres(connection) => {
                let rows = query_scalar(statement).bind(input).fetch_all(connection);
                within(postgres::STATEMENT_TIMEOUT, "response", rows).await
            }
        }
    }

    /// Runs a statement that returns nothing.
    pub(super) async fn execute(
        &mut self,
        statement: &'static str,
        input: &str,
    ) -> Result<(), StatementError> {
        match self {
            Self::Sqlite(connection) => {
                let done = query(statement).bind(input).execute(connection).await;
                done.map(drop).map_err(sqlite::driver_error)
            }
            Self::Postgres(connection) => {
                let done = query(statement).bind(input).execute(connection);
                within(postgres::STATEMENT_TIMEOUT, "response", done)
                    .await
                    .map(drop)
            }
        }
    }

    /// Runs a statement without parameters.
    pub(super) async fn run(&mut self, statement: &'static str) -> Result<(), StatementError> {
        match self {
            Self::Sqlite(connection) => {
                let done = query(statement).execute(connection).await;
                done.map(drop).map_err(sqlite::driver_error)
            }
            Self::Postgres(connection) => {
                let done = query(statement).execute(connection);
                within(postgres::STATEMENT_TIMEOUT, "response", done)
                    .await
                    .map(drop)
            }
        }
    }

    /// Runs a statement that changes rows, in a transaction of its own, and returns its rows.
    pub(super) async fn change(
        &mut self,
        statement: &'static str,
        input: &str,
    ) -> Result<Vec<String>, StatementError> {
        if let Self::Postgres(_) = self {
            return self.query_all(statement, input).await;
        }
        self.begin().await?;
        let changed = self.change_and_stamp(statement, input).await;
        if let Err(StatementError::Conflict(_) | StatementError::Locked(_) | StatementError::Fatal(_)) =
            changed
            && self.run("ROLLBACK").await.is_err()
        {
            return Err(StatementError::ConnectionLost(
                "a transaction could not be ended".to_owned(),
            ));
        }
        changed
    }

    async fn change_and_stamp(
        &mut self,
        statement: &'static str,
        input: &str,
    ) -> Result<Vec<String>, StatementError> {
        let rows = self.query_all(statement, input).await?;
        // An empty change writes nothing to the disk.
        if self.query_one(sqlite::CHANGES, "").await? == "0" {
            self.run("ROLLBACK").await?;
            return Ok(rows);
        }
        self.stamp().await?;
        self.run("COMMIT").await?;
        Ok(rows)
    }

    /// Marks the transaction, so that its write-ahead log can be distinguished from that of another database.
    pub(super) async fn stamp(&mut self) -> Result<(), StatementError> {
        match self {
            Self::Sqlite(connection) => wal_stamp::write(connection).await,
            Self::Postgres(_) => Ok(()),
        }
    }

    /// Begins a write transaction.
    pub(super) async fn begin(&mut self) -> Result<(), StatementError> {
        let begin = match self {
            Self::Sqlite(_) => sqlite::BEGIN,
            Self::Postgres(_) => postgres::BEGIN,
        };
        self.run(begin).await
    }

    /// Closes the connection cleanly.
    pub(super) async fn close(self) {
        // Whatever was committed is already durable.
        let _ = match self {
            Self::Sqlite(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
        };
    }
}
