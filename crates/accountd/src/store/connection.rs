//! Database connections that are opened on demand and reopened after a loss.

use super::error::{OpenError, StatementError};
use super::statements::Statements;
use super::{postgres, sqlite};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _, query, query_scalar};
use std::future::Future;
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::timeout;

/// The location of the database.
#[derive(Clone)]
pub(super) enum DatabaseTarget {
    Sqlite(PathBuf, SqliteConnectOptions),
    Postgres(PgConnectOptions),
}

impl DatabaseTarget {
    /// Parses `sqlite:PATH` or `postgres://…`.
    pub(super) fn parse(url: &str) -> Result<Self, OpenError> {
        if let Some(path) = sqlite::path(url)? {
            let options = sqlite::options(&path);
            return Ok(Self::Sqlite(path, options));
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

    /// Returns how many readers of each kind are useful. Each SQLite reader occupies a processor; with a
    /// server, another query can be sent while a response is in transit.
    pub(super) fn readers(&self) -> usize {
        match self {
            Self::Sqlite(..) => 1,
            Self::Postgres(_) => 2,
        }
    }

    /// Explains why the database cannot be used, with a suggested fix.
    pub(super) fn explain(&self, error: &StatementError) -> OpenError {
        match self {
            Self::Sqlite(path, _) => sqlite::explain(path, error),
            Self::Postgres(options) => postgres::explain(options, error),
        }
    }

    async fn connect(&self) -> Result<Connection, StatementError> {
        match self {
            Self::Sqlite(_, options) => {
                let connection = options.connect().await.map_err(sqlite::driver_error)?;
                Ok(Connection::Sqlite(connection))
            }
            Self::Postgres(options) => {
                let connection = within(postgres::CONNECT_TIMEOUT, "connection", options.connect()).await?;
                Ok(Connection::Postgres(connection))
            }
        }
    }
}

/// Limits the duration of an operation on PostgreSQL.
async fn within<T>(
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

    /// Returns a number that changes whenever another connection commits, or `None` if the database has no
    /// such number.
    pub(super) async fn data_version(&mut self) -> Result<Option<i64>, StatementError> {
        match self {
            Self::Sqlite(connection) => {
                let rows = query_scalar(sqlite::DATA_VERSION).fetch_one(connection).await;
                rows.map(Some).map_err(sqlite::driver_error)
            }
            Self::Postgres(_) => Ok(None),
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

/// The connection of one task.
pub(super) struct LazyConnection {
    target: DatabaseTarget,
    connection: Option<Connection>,
}

impl LazyConnection {
    /// Creates a connection that is opened when it is first needed.
    pub(super) fn new(target: DatabaseTarget) -> Self {
        Self {
            target,
            connection: None,
        }
    }

    /// Returns the statements of the back end.
    pub(super) fn statements(&self) -> &'static Statements {
        self.target.statements()
    }

    /// Returns the connection, opening it if necessary.
    pub(super) async fn connection(&mut self) -> Result<&mut Connection, StatementError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.target.connect().await?,
        };
        Ok(self.connection.insert(connection))
    }

    /// Returns whether there is a connection. It may have been lost without notice.
    pub(super) fn is_connected(&self) -> bool {
        self.connection.is_some()
    }

    /// Drops the connection.
    pub(super) fn drop_connection(&mut self) {
        self.connection = None;
    }

    /// Closes the connection cleanly.
    pub(super) async fn close(mut self) {
        if let Some(connection) = self.connection.take() {
            connection.close().await;
        }
    }
}
