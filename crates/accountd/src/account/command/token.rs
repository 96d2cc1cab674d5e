//! Making and revoking tokens.

use super::super::audit::Entry;
use super::super::{Key, RandomError, Scope, Snapshot, Token, TokenSecret, Wanted};
use super::{Actor, Command, Context, Refusal, to_change};
use jiff::Timestamp;

/// What a token begins with.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// Whose it is.
    pub account: Key,
    /// What it may do.
    pub scope: Scope,
    /// What it is for.
    pub description: String,
    /// When it ceases to be good.
    pub expires_at: Option<Timestamp>,
}

/// Makes a token.
#[derive(Debug)]
pub struct CreateToken {
    actor: Actor,
    new: NewToken,
    secret: TokenSecret,
}

impl CreateToken {
    /// The creation of such a token.
    ///
    /// # Errors
    ///
    /// Where the operating system's generator fails.
    pub fn new(actor: Actor, new: NewToken) -> Result<Self, RandomError> {
        Ok(Self {
            actor,
            new,
            secret: TokenSecret::random()?,
        })
    }
}

impl Command for CreateToken {
    /// The token, and its secret that nobody can be told again.
    type Outcome = (Token, TokenSecret);

    fn wanted(&self, wanted: &mut Wanted) {
        wanted.accounts.insert(self.new.account);
        wanted.actor(&self.actor);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Self::Outcome, Refusal> {
        to_change(rows, &self.new.account, &self.actor, context)?;
        let new = self.new.clone();
        let token = Token {
            id: self.secret.id(),
            account: new.account,
            digest: self.secret.digest(),
            scope: new.scope,
            description: new.description,
            created_at: context.now,
            expires_at: new.expires_at,
            last_used_at: None,
            created_by: self.actor.account,
        };
        rows.audit(Entry::new(context.now, token.account, &self.actor, &["token"]));
        rows.add_token(token.clone());
        Ok((token, self.secret.clone()))
    }
}

/// Revokes a token of an account.
#[derive(Debug)]
pub struct DeleteToken {
    /// Whose token it must be.
    pub account: Key,
    /// Which token.
    pub token: Key,
    /// Who asks.
    pub actor: Actor,
}

impl Command for DeleteToken {
    type Outcome = ();

    fn wanted(&self, wanted: &mut Wanted) {
        wanted.accounts.insert(self.account);
        wanted.actor(&self.actor);
        wanted.tokens.insert(self.token);
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<(), Refusal> {
        to_change(rows, &self.account, &self.actor, context)?;
        let token = rows.token(&self.token);
        if token.is_none_or(|token| token.account != self.account) {
            return Err(Refusal::NotFound);
        }
        rows.audit(Entry::new(context.now, self.account, &self.actor, &["token"]));
        rows.revoke(self.token);
        Ok(())
    }
}
