//! A connection that is made when it is needed, and made anew when it was lost.

use super::error::{Fault, OpenError};
use super::statements::Statements;
use super::{postgres, sqlite};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _, query, query_scalar};
use std::future::Future;
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::timeout;

/// Where the database is.
#[derive(Clone)]
pub(super) enum Target {
    Sqlite(PathBuf, SqliteConnectOptions),
    Postgres(PgConnectOptions),
}

impl Target {
    /// Reads `sqlite:PATH` or `postgres://…`.
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
            "the database's URL is of no known kind; give sqlite:PATH or postgres://USER:PASSWORD@HOST:PORT/DATABASE"
                .to_owned(),
        ))
    }

    /// What is said to it.
    pub(super) fn statements(&self) -> &'static Statements {
        match self {
            Self::Sqlite(..) => &sqlite::STATEMENTS,
            Self::Postgres(_) => &postgres::STATEMENTS,
        }
    }

    /// How many statements of a kind are worth reading at the same time. SQLite keeps one processor busy
    /// with each; over a network others can be asked while an answer is on its way.
    pub(super) fn readers(&self) -> usize {
        match self {
            Self::Sqlite(..) => 1,
            Self::Postgres(_) => 2,
        }
    }

    /// Why it cannot be used, and what to do.
    pub(super) fn explain(&self, fault: &Fault) -> OpenError {
        match self {
            Self::Sqlite(path, _) => sqlite::explain(path, fault),
            Self::Postgres(options) => postgres::explain(options, fault),
        }
    }

    async fn connect(&self) -> Result<Connection, Fault> {
        match self {
            Self::Sqlite(_, options) => {
                let connection = options.connect().await.map_err(sqlite::of_driver)?;
                Ok(Connection::Sqlite(connection))
            }
            Self::Postgres(options) => {
                let connection = within(postgres::CONNECT, "connection", options.connect()).await?;
                Ok(Connection::Postgres(connection))
            }
        }
    }
}

/// What PostgreSQL answers, as long as it answers in time.
async fn within<T>(
    limit: Duration,
    what: &str,
    work: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, Fault> {
    match timeout(limit, work).await {
        Ok(answer) => answer.map_err(postgres::of_driver),
        Err(_) => Err(Fault::Lost(format!("no {what} within {} s", limit.as_secs()))),
    }
}

/// An open connection.
pub(super) enum Connection {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Connection {
    /// Runs a statement for its one text.
    pub(super) async fn ask(&mut self, statement: &'static str, input: &str) -> Result<String, Fault> {
        match self {
            Self::Sqlite(connection) => {
                let answer = query_scalar(statement).bind(input).fetch_one(connection).await;
                answer.map_err(sqlite::of_driver)
            }
            Self::Postgres(connection) => {
                let answer = query_scalar(statement).bind(input).fetch_one(connection);
                within(postgres::ANSWER, "answer", answer).await
            }
        }
    }

    /// A number that is another one once somebody else has committed a change, where the database has one.
    pub(super) async fn version(&mut self) -> Result<Option<i64>, Fault> {
        match self {
            Self::Sqlite(connection) => {
                let answer = query_scalar(sqlite::VERSION).fetch_one(connection).await;
                answer.map(Some).map_err(sqlite::of_driver)
            }
            Self::Postgres(_) => Ok(None),
        }
    }

    /// Runs a statement for the texts that it returns.
    pub(super) async fn ask_rows(
        &mut self,
        statement: &'static str,
        input: &str,
    ) -> Result<Vec<String>, Fault> {
        match self {
            Self::Sqlite(connection) => {
                let answer = query_scalar(statement).bind(input).fetch_all(connection).await;
                answer.map_err(sqlite::of_driver)
            }
            Self::Postgres(connection) => {
                let answer = query_scalar(statement).bind(input).fetch_all(connection);
                within(postgres::ANSWER, "answer", answer).await
            }
        }
    }

    /// Runs a statement that gives nothing.
    pub(super) async fn tell(&mut self, statement: &'static str, input: &str) -> Result<(), Fault> {
        match self {
            Self::Sqlite(connection) => {
                let done = query(statement).bind(input).execute(connection).await;
                done.map(drop).map_err(sqlite::of_driver)
            }
            Self::Postgres(connection) => {
                let done = query(statement).bind(input).execute(connection);
                within(postgres::ANSWER, "answer", done).await.map(drop)
            }
        }
    }

    /// Runs a statement that has no input.
    pub(super) async fn run(&mut self, statement: &'static str) -> Result<(), Fault> {
        match self {
            Self::Sqlite(connection) => {
                let done = query(statement).execute(connection).await;
                done.map(drop).map_err(sqlite::of_driver)
            }
            Self::Postgres(connection) => {
                let done = query(statement).execute(connection);
                within(postgres::ANSWER, "answer", done).await.map(drop)
            }
        }
    }

    /// Begins a transaction that will write.
    pub(super) async fn begin(&mut self) -> Result<(), Fault> {
        let begin = match self {
            Self::Sqlite(_) => sqlite::BEGIN,
            Self::Postgres(_) => postgres::BEGIN,
        };
        self.run(begin).await
    }

    /// Ends it in order.
    pub(super) async fn close(self) {
        // Whatever is committed is on the disk already.
        let _ = match self {
            Self::Sqlite(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
        };
    }
}

/// The connection of one task.
pub(super) struct Link {
    target: Target,
    connection: Option<Connection>,
}

impl Link {
    /// A link that has not connected yet.
    pub(super) fn new(target: Target) -> Self {
        Self {
            target,
            connection: None,
        }
    }

    /// What is said to it.
    pub(super) fn statements(&self) -> &'static Statements {
        self.target.statements()
    }

    /// The connection, made now if there is none.
    pub(super) async fn connection(&mut self) -> Result<&mut Connection, Fault> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.target.connect().await?,
        };
        Ok(self.connection.insert(connection))
    }

    /// Whether there is a connection, which may have been lost without anybody's notice.
    pub(super) fn is_connected(&self) -> bool {
        self.connection.is_some()
    }

    /// Gives the connection up.
    pub(super) fn drop_connection(&mut self) {
        self.connection = None;
    }

    /// Ends it in order.
    pub(super) async fn close(mut self) {
        if let Some(connection) = self.connection.take() {
            connection.close().await;
        }
    }
}
