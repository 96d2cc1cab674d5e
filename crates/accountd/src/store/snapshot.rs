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
use serde_json::{Value, json};
use std::collections::HashMap;

/// Loads the rows of a read set, and locks the accounts among them.
pub(super) async fn load(
    connection: &mut Connection,
    statements: &'static Statements,
    mut read_set: ReadSet,
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
    if read_set.usernames.is_empty() && read_set.emails.is_empty() && read_set.tokens.is_empty() {
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
    });
    type Holders = Vec<(String, String)>;
    let rows = connection
        .query_one(&statements.holders_and_tokens, &encode(&input)?)
        .await?;
    let (usernames, emails, tokens): (Holders, Holders, Vec<TokenRow>) = decode(&rows)?;
    let tokens: Result<Vec<Token>, StatementError> = tokens.into_iter().map(Token::try_from).collect();
    Ok(Snapshot::new(
        accounts,
        tokens?,
        parse_holders(usernames)?,
        parse_holders(emails)?,
    ))
}

fn parse_accounts(rows: &str) -> Result<Vec<Account>, StatementError> {
    let rows: Vec<AccountRow> = decode(rows)?;
    rows.into_iter().map(Account::try_from).collect()
}

/// Returns the id of the account that holds each username or address.
fn parse_holders(rows: Vec<(String, String)>) -> Result<HashMap<String, Id>, StatementError> {
    let parsed = rows.into_iter().map(|(key, id)| {
        let id = Id::parse(&id).ok_or_else(|| StatementError::unreadable("an id"))?;
        Ok((key, id))
    });
    parsed.collect()
}

fn texts<'a>(ids: impl IntoIterator<Item = &'a Id>) -> Vec<&'a str> {
    ids.into_iter().map(Id::as_str).collect()
}

/// Writes the changes of a snapshot, with one statement for each kind of change, in the order that foreign keys
/// require.
pub(super) async fn save(
    connection: &mut Connection,
    statements: &'static Statements,
    snapshot: &Snapshot,
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
    Ok(())
}
