//! Detects a connection pooler that gives each transaction another session of PostgreSQL, such as pgbouncer with
//! `pool_mode = transaction`. Behind it, settings of a session take effect in those of other clients, and a prepared
//! statement may be executed that another client has prepared under the same name: its result could be taken for that
//! of a token lookup.

use super::connection::within;
use super::error::{OpenError, StatementError};
use super::postgres;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgRow};
use sqlx::{ConnectOptions as _, Connection as _, Row as _, raw_sql};

/// Checks that a session survives the end of a transaction.
pub(super) async fn require_sessions(options: &PgConnectOptions) -> Result<(), OpenError> {
    match has_sessions(options).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(OpenError(format!(
            "PostgreSQL at {} is behind a connection pooler that shares its sessions between transactions; set \
             pool_mode = session for this database, or connect to PostgreSQL directly",
            postgres::server_name(options),
        ))),
        Err(error) => Err(postgres::explain(options, &error)),
    }
}

/// Returns whether two connections keep their sessions. While both are in a transaction, they have different ones. A
/// pooler then gives the sessions to the next transactions in the order in which they became idle, or in the reverse
/// order; one of the two rounds therefore exchanges them.
async fn has_sessions(options: &PgConnectOptions) -> Result<bool, StatementError> {
    let mut one = connect(options).await?;
    let mut two = connect(options).await?;
    let sessions = [begin(&mut one).await?, begin(&mut two).await?];
    commit(&mut one).await?;
    commit(&mut two).await?;
    let first_round = [begin(&mut one).await?, begin(&mut two).await?];
    commit(&mut one).await?;
    commit(&mut two).await?;
    let second_round = [begin(&mut two).await?, begin(&mut one).await?];
    commit(&mut two).await?;
    commit(&mut one).await?;
    // Whatever was read stands, even if a connection cannot be closed.
    let _ = (one.close().await, two.close().await);
    let [first, second] = sessions;
    Ok(first_round == [&*first, &*second] && second_round == [&*second, &*first])
}

async fn connect(options: &PgConnectOptions) -> Result<PgConnection, StatementError> {
    within(postgres::CONNECT_TIMEOUT, "connection", options.connect()).await
}

/// Begins a transaction and returns the process of its session. Uses no prepared statement.
async fn begin(connection: &mut PgConnection) -> Result<String, StatementError> {
    run(connection, "BEGIN").await?;
    let row = raw_sql("SELECT CAST(pg_backend_pid() AS text)").fetch_one(connection);
    let row: PgRow = within(postgres::CONNECT_TIMEOUT, "response", row).await?;
    row.try_get(0).map_err(postgres::driver_error)
}

async fn commit(connection: &mut PgConnection) -> Result<(), StatementError> {
    run(connection, "COMMIT").await
}

async fn run(connection: &mut PgConnection, statement: &'static str) -> Result<(), StatementError> {
    let done = raw_sql(statement).execute(connection);
    within(postgres::CONNECT_TIMEOUT, "response", done)
        .await
        .map(drop)
}
