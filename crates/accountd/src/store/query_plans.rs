//! Checks that every statement finds its rows by an index, so that its cost does not grow with the number of
//! accounts.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test panics"
)]

#[path = "../../tests/support/postgres.rs"]
mod cluster;

use super::statements::Statements;
use super::{Store, StoreOptions, postgres, sqlite};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection as _, Row as _, query, raw_sql};

/// The statements that a request waits for or that search for rows to change. The outbox statement is left
/// out, because counting reads a whole index.
fn statements(all: &Statements) -> [&str; 22] {
    [
        &all.authenticate,
        &all.accounts_by_id,
        &all.accounts_by_username,
        &all.accounts_by_email,
        &all.accounts_by_confirmation,
        &all.accounts_after,
        &all.tokens_by_id,
        &all.tokens_of,
        &all.tokens_page,
        &all.audit_of,
        &all.audit_by_account,
        &all.audit_by_token,
        &all.lock_accounts,
        &all.holders_and_tokens,
        &all.update_accounts,
        &all.rekey_accounts,
        &all.delete_tokens,
        &all.withdraw_mails,
        &all.touch_tokens,
        &all.claim_mails,
        &all.trim_expired_tokens,
        &all.purge_tokens,
    ]
}

const TABLES: [&str; 4] = ["accounts", "tokens", "mails", "audit"];

#[tokio::test]
async fn sqlite_uses_an_index_for_every_statement() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("accounts.db").display());
    Store::open(&url, StoreOptions::default())
        .await
        .unwrap()
        .close()
        .await;
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    for statement in statements(&sqlite::STATEMENTS) {
        for step in sqlite_plan(&mut connection, statement).await {
            let scans = TABLES.iter().any(|table| step == format!("SCAN {table}"));
            assert!(!scans, "{step}: {statement}");
        }
    }
    // Only the tokens of a page are read from the table, and the outbox is counted in an index.
    for (statement, expected) in [
        (
            &sqlite::STATEMENTS.tokens_of,
            "SEARCH tokens USING INDEX tokens_newest (account_id=?)",
        ),
        (
            &sqlite::STATEMENTS.outbox,
            "SCAN mails USING COVERING INDEX mails_state",
        ),
    ] {
        let steps = sqlite_plan(&mut connection, statement).await;
        assert!(
            steps.iter().any(|step| step == expected),
            "{steps:?}: {statement}"
        );
        assert!(
            steps.iter().all(|step| step != "USE TEMP B-TREE FOR ORDER BY"),
            "{steps:?}: {statement}"
        );
    }
}

/// Returns the steps in which SQLite executes a statement.
async fn sqlite_plan(connection: &mut SqliteConnection, statement: &str) -> Vec<String> {
    let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
    let plan = query(explain).bind("[]").fetch_all(connection).await.unwrap();
    plan.iter().map(|step| step.get("detail")).collect()
}

#[tokio::test]
async fn postgresql_uses_an_index_for_every_statement() {
    let url = cluster::Cluster::shared().new_database();
    Store::open(&url, StoreOptions::default())
        .await
        .unwrap()
        .close()
        .await;
    let mut connection = PgConnection::connect(&url).await.unwrap();
    // On empty tables the planner would prefer a sequential scan.
    raw_sql("SET enable_seqscan = off")
        .execute(&mut connection)
        .await
        .unwrap();
    for statement in statements(&postgres::STATEMENTS) {
        let explain = AssertSqlSafe(format!("EXPLAIN {statement}"));
        let plan = query(explain)
            .bind("{}")
            .fetch_all(&mut connection)
            .await
            .unwrap();
        for step in &plan {
            let step: &str = step.get(0);
            let scans = TABLES
                .iter()
                .any(|table| step.contains(&format!("Seq Scan on {table}")));
            assert!(!scans, "{step}: {statement}");
        }
    }
}
