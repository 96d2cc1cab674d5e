//! The rows that a batch of commands has loaded, and what the commands made of them.

use super::audit::{Actor, Entry};
use super::mail::Mail;
use super::{Account, Digest, Key, Token};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a command needs to see before it can be decided.
#[derive(Debug, Default)]
pub struct Wanted {
    /// Accounts, which nobody else changes until the batch is written.
    pub accounts: BTreeSet<Key>,
    /// Accounts that wait for a confirmation with one of these tokens; likewise.
    pub confirmations: BTreeMap<String, Digest>,
    /// Who has these usernames, as keys.
    pub usernames: BTreeSet<String>,
    /// Who has these e-mail addresses, as keys.
    pub emails: BTreeSet<String>,
    /// Tokens.
    pub tokens: BTreeSet<Key>,
}

impl Wanted {
    /// Wants who asks for a change.
    pub fn actor(&mut self, actor: &Actor) {
        self.accounts.extend(actor.account);
        self.tokens.extend(actor.token);
    }

    /// Wants the account that waits for a confirmation with this token.
    pub fn confirmation(&mut self, digest: Digest) {
        self.confirmations.insert(digest.to_text(), digest);
    }
}

/// What a batch has changed.
#[derive(Debug, Default)]
pub struct Changes {
    /// Accounts that are new.
    pub created: BTreeSet<Key>,
    /// Accounts that were there and are changed.
    pub updated: BTreeSet<Key>,
    /// Those of them whose username, address or confirmation changed: the indexed columns.
    pub rekeyed: BTreeSet<Key>,
    /// Tokens that are new.
    pub tokens: BTreeMap<Key, Token>,
    /// Tokens that are gone.
    pub revoked: BTreeSet<Key>,
    /// Mails to be delivered.
    pub mails: Vec<Mail>,
    /// The audit trail.
    pub audit: Vec<Entry>,
}

impl Changes {
    /// Whether there is nothing to write.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.created.is_empty()
            && self.updated.is_empty()
            && self.tokens.is_empty()
            && self.revoked.is_empty()
            && self.mails.is_empty()
            && self.audit.is_empty()
    }
}

/// The loaded rows. Each command sees what those before it in the batch did.
#[derive(Debug, Default)]
pub struct Snapshot {
    accounts: HashMap<Key, Account>,
    usernames: HashMap<String, Key>,
    emails: HashMap<String, Key>,
    tokens: HashMap<Key, Token>,
    changes: Changes,
}

impl Snapshot {
    /// What was loaded: accounts, tokens, and who has which username and which address.
    #[must_use]
    pub fn new(
        accounts: Vec<Account>,
        tokens: Vec<Token>,
        usernames: HashMap<String, Key>,
        emails: HashMap<String, Key>,
    ) -> Self {
        Self {
            accounts: accounts
                .into_iter()
                .map(|account| (account.id, account))
                .collect(),
            tokens: tokens.into_iter().map(|token| (token.id, token)).collect(),
            usernames,
            emails,
            changes: Changes::default(),
        }
    }

    /// A wanted account.
    #[must_use]
    pub fn account(&self, id: &Key) -> Option<&Account> {
        self.accounts.get(id)
    }

    /// The account that waits for a confirmation with this token.
    #[must_use]
    pub fn confirmation(&self, digest: &Digest) -> Option<&Account> {
        let waits = |account: &&Account| {
            account
                .pending
                .as_ref()
                .is_some_and(|pending| pending.digest == *digest)
        };
        self.accounts.values().find(waits)
    }

    /// Whether somebody else has this username, as a key.
    #[must_use]
    pub fn username_is_taken(&self, key: &str, by_other_than: Key) -> bool {
        self.usernames
            .get(key)
            .is_some_and(|holder| *holder != by_other_than)
    }

    /// Whether somebody else has this address, as a key.
    #[must_use]
    pub fn email_is_taken(&self, key: &str, by_other_than: Key) -> bool {
        self.emails
            .get(key)
            .is_some_and(|holder| *holder != by_other_than)
    }

    /// A wanted token.
    #[must_use]
    pub fn token(&self, id: &Key) -> Option<&Token> {
        self.tokens.get(id)
    }

    /// Adds an account.
    pub(super) fn create(&mut self, account: Account) {
        self.changes.created.insert(account.id);
        self.hold_keys(&account);
        self.accounts.insert(account.id, account);
    }

    /// Puts a new state in the place of an account's present one.
    pub(super) fn update(&mut self, account: Account) {
        let Some(before) = self.accounts.get(&account.id) else {
            return;
        };
        if *before == account {
            return;
        }
        if !self.changes.created.contains(&account.id) {
            self.changes.updated.insert(account.id);
            if keys(before) != keys(&account) {
                self.changes.rekeyed.insert(account.id);
            }
        }
        self.usernames.remove(&before.username.key());
        if let Some(email) = &before.email {
            self.emails.remove(&email.key());
        }
        self.hold_keys(&account);
        self.accounts.insert(account.id, account);
    }

    fn hold_keys(&mut self, account: &Account) {
        self.usernames.insert(account.username.key(), account.id);
        if let Some(email) = &account.email {
            self.emails.insert(email.key(), account.id);
        }
    }

    /// Adds a token.
    pub(super) fn add_token(&mut self, token: Token) {
        self.changes.tokens.insert(token.id, token.clone());
        self.tokens.insert(token.id, token);
    }

    /// Removes a token.
    pub(super) fn revoke(&mut self, id: Key) {
        self.tokens.remove(&id);
        if self.changes.tokens.remove(&id).is_none() {
            self.changes.revoked.insert(id);
        }
    }

    /// Has a mail delivered.
    pub(super) fn send(&mut self, mail: Mail) {
        self.changes.mails.push(mail);
    }

    /// Adds to the audit trail.
    pub(super) fn audit(&mut self, entry: Entry) {
        self.changes.audit.push(entry);
    }

    /// What the commands have changed.
    #[must_use]
    pub fn changes(&self) -> &Changes {
        &self.changes
    }
}

type Keys<'a> = (&'a str, Option<&'a str>, Option<Digest>);

fn keys(account: &Account) -> Keys<'_> {
    (
        account.username.as_str(),
        account.email.as_ref().map(super::Email::as_str),
        account.pending.as_ref().map(|pending| pending.digest),
    )
}
