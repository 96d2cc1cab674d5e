//! The rows that a batch of commands has loaded, and the changes that the commands made to them.

use super::actor::Actor;
use super::audit::AuditEntry;
use super::email::Email;
use super::id::Id;
use super::mail::{Mail, MailKind};
use super::record::Account;
use super::secret::Digest;
use super::token::Token;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The rows that a command reads.
#[derive(Debug, Default)]
pub struct ReadSet {
    /// Accounts, locked until the batch is written.
    pub accounts: BTreeSet<Id>,
    /// Accounts with one of these confirmation tokens, locked likewise.
    pub confirmations: BTreeMap<String, Digest>,
    /// Normalized usernames whose holders are loaded.
    pub usernames: BTreeSet<String>,
    /// Normalized e-mail addresses whose holders are loaded.
    pub emails: BTreeSet<String>,
    /// Tokens.
    pub tokens: BTreeSet<Id>,
    /// Accounts whose tokens are all loaded.
    pub token_owners: BTreeSet<Id>,
    /// Accounts whose tokens that have not expired are counted.
    pub token_counts: BTreeSet<Id>,
}

impl ReadSet {
    /// Adds the rows of the actor.
    pub fn actor(&mut self, actor: &Actor) {
        self.accounts.extend(actor.account);
        self.tokens.extend(actor.token);
    }

    /// Adds the account that awaits confirmation with this token.
    pub fn confirmation(&mut self, digest: Digest) {
        self.confirmations.insert(digest.to_text(), digest);
    }
}

/// The changes of a batch.
#[derive(Debug, Default)]
pub struct Changes {
    /// New accounts.
    pub created: BTreeSet<Id>,
    /// Existing accounts that changed.
    pub updated: BTreeSet<Id>,
    /// The subset of `updated` whose username, address or confirmation changed: the indexed columns.
    pub rekeyed: BTreeSet<Id>,
    /// New tokens.
    pub tokens: BTreeMap<Id, Token>,
    /// Revoked tokens.
    pub revoked: BTreeSet<Id>,
    /// Mails to deliver.
    pub mails: Vec<Mail>,
    /// Accounts whose earlier confirmation is obsolete, so that its mail must not be delivered.
    pub withdrawn: BTreeSet<Id>,
    /// New audit entries.
    pub audit: Vec<AuditEntry>,
    /// Deleted accounts, with all that belongs to them except the audit trail.
    pub deleted: BTreeSet<Id>,
}

impl Changes {
    /// Returns whether there is nothing to write.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.created.is_empty()
            && self.updated.is_empty()
            && self.tokens.is_empty()
            && self.revoked.is_empty()
            && self.mails.is_empty()
            && self.audit.is_empty()
            && self.deleted.is_empty()
    }
}

/// The loaded rows. Each command sees the effects of the earlier commands of the batch.
#[derive(Debug, Default)]
pub struct Snapshot {
    accounts: HashMap<Id, Account>,
    usernames: HashMap<String, Id>,
    emails: HashMap<String, Id>,
    tokens: HashMap<Id, Token>,
    /// The number of tokens that have not expired.
    valid_tokens: HashMap<Id, u64>,
    changes: Changes,
}

impl Snapshot {
    /// Creates a snapshot from accounts, tokens, and the holders of usernames and addresses.
    #[must_use]
    pub fn new(
        accounts: Vec<Account>,
        tokens: Vec<Token>,
        usernames: HashMap<String, Id>,
        emails: HashMap<String, Id>,
    ) -> Self {
        Self {
            accounts: accounts
                .into_iter()
                .map(|account| (account.id, account))
                .collect(),
            tokens: tokens.into_iter().map(|token| (token.id, token)).collect(),
            usernames,
            emails,
            valid_tokens: HashMap::new(),
            changes: Changes::default(),
        }
    }

    /// Adds the numbers of tokens that have not expired, by account.
    #[must_use]
    pub fn with_valid_tokens(self, valid_tokens: HashMap<Id, u64>) -> Self {
        Self { valid_tokens, ..self }
    }

    /// Returns a loaded account.
    #[must_use]
    pub fn account(&self, id: &Id) -> Option<&Account> {
        self.accounts.get(id)
    }

    /// Returns the account that awaits confirmation with this token.
    #[must_use]
    pub fn confirmation(&self, digest: &Digest) -> Option<&Account> {
        let is_pending = |account: &&Account| {
            account
                .pending
                .as_ref()
                .is_some_and(|pending| pending.digest == *digest)
        };
        self.accounts.values().find(is_pending)
    }

    /// Returns whether another account holds the username with this normalized form.
    #[must_use]
    pub fn username_is_taken(&self, key: &str, except: Id) -> bool {
        self.usernames.get(key).is_some_and(|holder| *holder != except)
    }

    /// Returns whether another account holds the address with this normalized form.
    #[must_use]
    pub fn email_is_taken(&self, key: &str, except: Id) -> bool {
        self.emails.get(key).is_some_and(|holder| *holder != except)
    }

    /// Returns a loaded token.
    #[must_use]
    pub fn token(&self, id: &Id) -> Option<&Token> {
        self.tokens.get(id)
    }

    /// Returns the loaded tokens of an account, in a fixed order.
    #[must_use]
    pub fn tokens_of(&self, account: &Id) -> BTreeSet<Id> {
        let tokens = self.tokens.values().filter(|token| token.account == *account);
        tokens.map(|token| token.id).collect()
    }

    /// Returns the number of tokens of an account that have not expired, if they were counted.
    #[must_use]
    pub fn valid_tokens(&self, account: &Id) -> u64 {
        self.valid_tokens.get(account).copied().unwrap_or_default()
    }

    /// Adds an account.
    pub(super) fn create(&mut self, account: Account) {
        self.changes.created.insert(account.id);
        self.insert_keys(&account);
        self.accounts.insert(account.id, account);
    }

    /// Replaces the state of an account.
    pub(super) fn update(&mut self, account: Account) {
        let Some(before) = self.accounts.get(&account.id) else {
            return;
        };
        if *before == account {
            return;
        }
        if before.pending.is_some() && before.pending != account.pending {
            self.changes.withdrawn.insert(account.id);
            self.changes
                .mails
                .retain(|mail| mail.account != account.id || mail.kind != MailKind::ConfirmEmail);
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
        self.insert_keys(&account);
        self.accounts.insert(account.id, account);
    }

    /// Deletes an account.
    pub(super) fn delete(&mut self, id: Id) {
        let Some(account) = self.accounts.remove(&id) else {
            return;
        };
        self.usernames.remove(&account.username.key());
        if let Some(email) = &account.email {
            self.emails.remove(&email.key());
        }
        let changes = &mut self.changes;
        self.tokens.retain(|_, token| token.account != id);
        changes.tokens.retain(|_, token| token.account != id);
        changes.mails.retain(|mail| mail.account != id);
        changes.created.remove(&id);
        changes.deleted.insert(id);
    }

    fn insert_keys(&mut self, account: &Account) {
        self.usernames.insert(account.username.key(), account.id);
        if let Some(email) = &account.email {
            self.emails.insert(email.key(), account.id);
        }
    }

    /// Adds a token.
    pub(super) fn add_token(&mut self, token: Token, now: Timestamp) {
        if !token.has_expired(now) {
            *self.valid_tokens.entry(token.account).or_default() += 1;
        }
        self.changes.tokens.insert(token.id, token.clone());
        self.tokens.insert(token.id, token);
    }

    /// Removes a token.
    pub(super) fn revoke(&mut self, id: Id, now: Timestamp) {
        if let Some(token) = self.tokens.remove(&id).filter(|token| !token.has_expired(now))
            && let Some(count) = self.valid_tokens.get_mut(&token.account)
        {
            *count = count.saturating_sub(1);
        }
        if self.changes.tokens.remove(&id).is_none() {
            self.changes.revoked.insert(id);
        }
    }

    /// Queues a mail. Must be called after the update that triggers it, which withdraws earlier mails.
    pub(super) fn send(&mut self, mail: Mail) {
        self.changes.mails.push(mail);
    }

    /// Adds an audit entry.
    pub(super) fn audit(&mut self, entry: AuditEntry) {
        self.changes.audit.push(entry);
    }

    /// Returns the changes made so far.
    #[must_use]
    pub fn changes(&self) -> &Changes {
        &self.changes
    }
}

type Keys<'a> = (&'a str, Option<&'a str>, Option<Digest>);

fn keys(account: &Account) -> Keys<'_> {
    (
        account.username.as_str(),
        account.email.as_ref().map(Email::as_str),
        account.pending.as_ref().map(|pending| pending.digest),
    )
}
