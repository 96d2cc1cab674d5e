//! Creates and revokes tokens.

use super::decide::{Command, Context, find_for_change};
use super::error::CommandError;
use crate::account::actor::Actor;
use crate::account::audit::AuditEntry;
use crate::account::id::Id;
use crate::account::secret::RandomError;
use crate::account::snapshot::{ReadSet, Snapshot};
use crate::account::token::{MAX_TOKENS, PlaintextToken, Scope, Token};
use jiff::Timestamp;

/// The initial state of a token.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// The account that owns the token.
    pub account: Id,
    /// The scope of the token.
    pub scope: Scope,
    /// What the token is used for.
    pub description: String,
    /// When the token expires; `None` if it never does.
    pub expires_at: Option<Timestamp>,
}

/// Creates a token.
#[derive(Debug)]
pub struct CreateToken {
    actor: Actor,
    new: NewToken,
    plaintext: PlaintextToken,
}

impl CreateToken {
    /// Creates the command and generates the token.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn new(actor: Actor, new: NewToken) -> Result<Self, RandomError> {
        Ok(Self {
            actor,
            new,
            plaintext: PlaintextToken::random()?,
        })
    }
}

impl Command for CreateToken {
    /// The stored token, and its plain text, which cannot be retrieved again.
    type Output = (Token, PlaintextToken);

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.new.account);
        read_set.token_counts.insert(self.new.account);
        read_set.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Self::Output, CommandError> {
        find_for_change(rows, &self.new.account, &self.actor, context)?;
        if rows.valid_tokens(&self.new.account) >= MAX_TOKENS {
            return Err(CommandError::TooManyTokens);
        }
        let new = self.new.clone();
        let token = Token {
            id: self.plaintext.id(),
            account: new.account,
            digest: self.plaintext.digest(),
            scope: new.scope,
            description: new.description,
            created_at: context.now,
            expires_at: new.expires_at,
            last_used_at: None,
            created_by: self.actor.account,
        };
        rows.audit(AuditEntry::for_token(
            context.now,
            token.account,
            &self.actor,
            token.id,
        ));
        rows.add_token(token.clone(), context.now);
        Ok((token, self.plaintext.clone()))
    }
}

/// Revokes a token of an account.
#[derive(Debug)]
pub struct DeleteToken {
    /// The account that must own the token.
    pub account: Id,
    /// The token to revoke.
    pub token: Id,
    /// Who requests the change.
    pub actor: Actor,
}

impl Command for DeleteToken {
    type Output = ();

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.account);
        read_set.actor(&self.actor);
        read_set.tokens.insert(self.token);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<(), CommandError> {
        find_for_change(rows, &self.account, &self.actor, context)?;
        let token = rows.token(&self.token);
        if token.is_none_or(|token| token.account != self.account) {
            return Err(CommandError::NotFound);
        }
        revoke(rows, self.account, self.token, &self.actor, context);
        Ok(())
    }
}

/// Revokes a token, with an audit entry.
pub(super) fn revoke(rows: &mut Snapshot, account: Id, token: Id, actor: &Actor, context: &Context) {
    rows.audit(AuditEntry::for_token(context.now, account, actor, token));
    rows.revoke(token, context.now);
}

/// Revokes the tokens of an account except that of the actor, who may be its owner, and returns their number.
pub(super) fn revoke_others(rows: &mut Snapshot, account: Id, actor: &Actor, context: &Context) -> usize {
    let mut tokens = rows.tokens_of(&account);
    tokens.retain(|token| Some(*token) != actor.token);
    for token in &tokens {
        revoke(rows, account, *token, actor, context);
    }
    tokens.len()
}
