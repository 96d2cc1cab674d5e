//! What the writer loads before it decides, and writes after.

use super::connection::Connection;
use super::error::Fault;
use super::rows::{
    AccountRow, TokenRow, account_record, audit_record, mail_record, read, token_record, write,
};
use super::statements::Statements;
use crate::account::mail::Kind;
use crate::account::{Account, Key, Snapshot, Token, Wanted};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Loads what commands want to see.
pub(super) async fn load(
    connection: &mut Connection,
    statements: &'static Statements,
    mut wanted: Wanted,
) -> Result<Snapshot, Fault> {
    let mut accounts = Vec::new();
    if !wanted.accounts.is_empty() || !wanted.confirmations.is_empty() {
        let confirmations: Vec<&String> = wanted.confirmations.keys().collect();
        let input = json!({ "accounts": texts(&wanted.accounts), "confirmations": confirmations });
        let rows = connection.ask(&statements.lock_accounts, &write(&input)?).await?;
        accounts = accounts_of(&rows)?;
    }
    // The address that is confirmed is known only now; somebody may have taken it.
    if !wanted.confirmations.is_empty() {
        let pending = accounts.iter().filter_map(|account| account.pending.as_ref());
        wanted.emails.extend(pending.map(|pending| pending.email.key()));
    }
    if wanted.usernames.is_empty() && wanted.emails.is_empty() && wanted.tokens.is_empty() {
        return Ok(Snapshot::new(
            accounts,
            Vec::new(),
            HashMap::new(),
            HashMap::new(),
        ));
    }
    let input = json!({
        "usernames": wanted.usernames,
        "emails": wanted.emails,
        "tokens": texts(&wanted.tokens),
    });
    type Holders = Vec<(String, String)>;
    let rows = connection
        .ask(&statements.holders_and_tokens, &write(&input)?)
        .await?;
    let (usernames, emails, tokens): (Holders, Holders, Vec<TokenRow>) = read(&rows)?;
    let tokens: Result<Vec<Token>, Fault> = tokens.into_iter().map(Token::try_from).collect();
    Ok(Snapshot::new(
        accounts,
        tokens?,
        holders(usernames)?,
        holders(emails)?,
    ))
}

fn accounts_of(rows: &str) -> Result<Vec<Account>, Fault> {
    let rows: Vec<AccountRow> = read(rows)?;
    rows.into_iter().map(Account::try_from).collect()
}

fn holders(rows: Vec<(String, String)>) -> Result<HashMap<String, Key>, Fault> {
    let parsed = rows.into_iter().map(|(key, id)| {
        let id = Key::parse(&id).ok_or_else(|| Fault::unreadable("a key"))?;
        Ok((key, id))
    });
    parsed.collect()
}

fn texts<'a>(keys: impl IntoIterator<Item = &'a Key>) -> Vec<&'a str> {
    keys.into_iter().map(Key::as_str).collect()
}

/// Writes what commands changed: a statement for each table, in the order in which rows refer to others.
pub(super) async fn save(
    connection: &mut Connection,
    statements: &'static Statements,
    snapshot: &Snapshot,
) -> Result<(), Fault> {
    let changes = snapshot.changes();
    let records = |keys: &mut dyn Iterator<Item = &Key>| -> Vec<Value> {
        let accounts = keys.filter_map(|key| snapshot.account(key));
        accounts.map(account_record).collect()
    };
    if !changes.withdrawn.is_empty() {
        let input = json!({
            "accounts": texts(&changes.withdrawn),
            "kind": Kind::ConfirmEmail.as_str(),
        });
        connection
            .tell(&statements.withdraw_mails, &write(&input)?)
            .await?;
    }
    let steps = [
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
    for (statement, records) in steps {
        if !records.is_empty() {
            connection.tell(statement, &write(&records)?).await?;
        }
    }
    if !changes.revoked.is_empty() {
        let input = json!({ "ids": texts(&changes.revoked) });
        connection
            .tell(&statements.delete_tokens, &write(&input)?)
            .await?;
    }
    Ok(())
}
