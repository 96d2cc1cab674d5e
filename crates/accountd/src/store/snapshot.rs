//! Loads the snapshot that a batch of commands decides on, and writes the changes that they made to it. The
//! writer runs both in one transaction.

use super::connection::Connection;
use super::error::StatementError;
use super::rows::{
    AccountRow, TokenRow, account_record, audit_record, decode, encode, mail_record, token_record,
};
use super::statements::Statements;
use crate::account::mail::MailKind;
use crate::account::{Account, Id, ReadSet, Snapshot, Token};
use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};

/// The number of expired tokens that an account keeps when another token is created.
const KEPT_EXPIRED_TOKENS: u32 = 100;

/// Maximum number of expired tokens that a transaction deletes.
const MAX_TRIMMED_TOKENS: u32 = 1_000;

/// Loads the rows of a read set, as of a time, and locks the accounts among them.
pub(super) async fn load(
    connection: &mut Connection,
    statements: &'static Statements,
    mut read_set: ReadSet,
    now: Timestamp,
) -> Result<Snapshot, StatementError> {
    let mut accounts = Vec::new();
    if !read_set.accounts.is_empty() || !read_set.confirmations.is_empty() {
        let confirmations: Vec<&String> = read_set.confirmations.keys().collect();
        let input = json!({ "accounts": texts(&read_set.accounts), "confirmations": confirmations });
        let rows = connection
            .query_one(&statements.lock_accounts, &encode(&input)?)
            .await?;
        accounts = parse_accounts(&rows)?;
    }
    // A confirmation makes the pending address the account's own, unless another account holds it. Which
    // address that is, is known only now.
    if !read_set.confirmations.is_empty() {
        let pending = accounts.iter().filter_map(|account| account.pending.as_ref());
        read_set.emails.extend(pending.map(|pending| pending.email.key()));
    }
    let is_complete = read_set.usernames.is_empty()
        && read_set.emails.is_empty()
        && read_set.tokens.is_empty()
        && read_set.token_owners.is_empty()
        && read_set.token_counts.is_empty();
    if is_complete {
        return Ok(Snapshot::new(
            accounts,
            Vec::new(),
            HashMap::new(),
            HashMap::new(),
        ));
    }
    let input = json!({
        "usernames": read_set.usernames,
        "emails": read_set.emails,
        "tokens": texts(&read_set.tokens),
        "token_owners": texts(&read_set.token_owners),
        "token_counts": texts(&read_set.token_counts),
        "valid_at": now.as_microsecond(),
    });
    type Holders = Vec<(String, String)>;
    let rows = connection
        .query_one(&statements.holders_and_tokens, &encode(&input)?)
        .await?;
    type Counts = Vec<(String, u64)>;
    let (usernames, emails, tokens, counts): (Holders, Holders, Vec<TokenRow>, Counts) = decode(&rows)?;
    let tokens: Result<Vec<Token>, StatementError> = tokens.into_iter().map(Token::try_from).collect();
    let counts = counts.into_iter().map(|(id, count)| Ok((parse_id(&id)?, count)));
    let counts: Result<HashMap<Id, u64>, StatementError> = counts.collect();
    let snapshot = Snapshot::new(
        accounts,
        tokens?,
        parse_holders(usernames)?,
        parse_holders(emails)?,
    );
    Ok(snapshot.with_valid_tokens(counts?))
}

fn parse_accounts(rows: &str) -> Result<Vec<Account>, StatementError> {
    let rows: Vec<AccountRow> = decode(rows)?;
    rows.into_iter().map(Account::try_from).collect()
}

/// Returns the id of the account that holds each username or address.
fn parse_holders(rows: Vec<(String, String)>) -> Result<HashMap<String, Id>, StatementError> {
    let parsed = rows.into_iter().map(|(key, id)| Ok((key, parse_id(&id)?)));
    parsed.collect()
}

fn parse_id(text: &str) -> Result<Id, StatementError> {
    Id::parse(text).ok_or_else(|| StatementError::unreadable("an id"))
}

fn texts<'a>(ids: impl IntoIterator<Item = &'a Id>) -> Vec<&'a str> {
    ids.into_iter().map(Id::as_str).collect()
}

/// Writes the changes of a snapshot, with one statement for each kind of change, in the order that foreign keys
/// require. Whoever creates tokens that expire soon must not fill the database with them, so an account keeps a limited
/// number of expired ones.
pub(super) async fn save(
    connection: &mut Connection,
    statements: &'static Statements,
    snapshot: &Snapshot,
    now: Timestamp,
) -> Result<(), StatementError> {
    let changes = snapshot.changes();
    let records = |ids: &mut dyn Iterator<Item = &Id>| -> Vec<Value> {
        let accounts = ids.filter_map(|id| snapshot.account(id));
        accounts.map(account_record).collect()
    };
    if !changes.withdrawn.is_empty() {
        let input = json!({
            "accounts": texts(&changes.withdrawn),
            "kind": MailKind::ConfirmEmail.as_str(),
        });
        connection
            .execute(&statements.withdraw_mails, &encode(&input)?)
            .await?;
    }
    let writes = [
        (&statements.insert_accounts, records(&mut changes.created.iter())),
        (&statements.update_accounts, records(&mut changes.updated.iter())),
        (&statements.rekey_accounts, records(&mut changes.rekeyed.iter())),
        (
            &statements.insert_tokens,
            changes.tokens.values().map(token_record).collect(),
        ),
        (
            &statements.insert_mails,
            changes.mails.iter().map(mail_record).collect(),
        ),
        (
            &statements.insert_audit,
            changes.audit.iter().map(audit_record).collect(),
        ),
    ];
    for (statement, records) in writes {
        if !records.is_empty() {
            connection.execute(statement, &encode(&records)?).await?;
        }
    }
    if !changes.revoked.is_empty() {
        let input = json!({ "ids": texts(&changes.revoked) });
        connection
            .execute(&statements.delete_tokens, &encode(&input)?)
            .await?;
    }
    if !changes.deleted.is_empty() {
        let input = encode(&json!({ "accounts": texts(&changes.deleted) }))?;
        for statement in &statements.delete_accounts {
            connection.execute(statement, &input).await?;
        }
    }
    if !changes.tokens.is_empty() {
        let owners: BTreeSet<&str> = changes
            .tokens
            .values()
            .map(|token| token.account.as_str())
            .collect();
        let input = json!({
            "accounts": owners,
            "now": now.as_microsecond(),
            "kept": KEPT_EXPIRED_TOKENS,
            "limit": MAX_TRIMMED_TOKENS,
        });
        connection
            .execute(&statements.trim_expired_tokens, &encode(&input)?)
            .await?;
    }
    Ok(())
}
