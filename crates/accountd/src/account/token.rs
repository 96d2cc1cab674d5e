//! Authentication tokens.

use super::key::Key;
use super::secret::{Digest, RandomError, Secret};
use jiff::Timestamp;
use std::fmt;

/// What a token begins with, so that people and scanners for leaked secrets recognise it.
const PREFIX: &str = "accountd_";

/// What a token may do, each scope including the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Shows one's own account.
    Read,
    /// Also changes it.
    Write,
    /// Also acts on other accounts.
    Admin,
}

impl Scope {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::Admin];

    /// The name, as it is written everywhere.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Admin => "admin",
        }
    }

    /// The scope of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text)
    }
}

/// What is kept of a token: all but the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its identifier, which is also the part of the token by which it is looked up.
    pub id: Key,
    /// Whose it is.
    pub account: Key,
    /// The hash of the secret part.
    pub digest: Digest,
    /// What it may do.
    pub scope: Scope,
    /// What it is for, as given when it was made.
    pub description: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ceases to be good.
    pub expires_at: Option<Timestamp>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
    /// The account that made it; none where an operator did.
    pub created_by: Option<Key>,
}

impl Token {
    /// Whether what was presented is this token, and still good.
    #[must_use]
    pub fn accepts(&self, presented: &PresentedToken, now: Timestamp) -> bool {
        let same = self.digest == presented.digest;
        same && self.id == presented.id && !self.has_expired(now)
    }

    /// Whether it has ceased to be good.
    #[must_use]
    pub fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }
}

/// A new token as its owner gets it: prefix, identifier, 256 random bits. Shown once and never kept.
#[derive(Clone)]
pub struct TokenSecret {
    id: Key,
    secret: Secret,
}

impl TokenSecret {
    /// A new one.
    ///
    /// # Errors
    ///
    /// Where the operating system's generator fails.
    pub fn random() -> Result<Self, RandomError> {
        Ok(Self {
            id: Key::random()?,
            secret: Secret::random()?,
        })
    }

    /// The identifier of the token.
    #[must_use]
    pub fn id(&self) -> Key {
        self.id
    }

    /// What is kept of the secret part.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.secret.digest()
    }

    /// The whole token, for the one who is to have it.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{PREFIX}{}{}", self.id, self.secret.reveal())
    }
}

impl fmt::Debug for TokenSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenSecret({}..)", self.id)
    }
}

/// A token as a request brought it, not yet compared with anything.
#[derive(Clone, Copy, Debug)]
pub struct PresentedToken {
    id: Key,
    digest: Digest,
}

impl PresentedToken {
    /// Takes a token apart; none if it is not one by its form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(PREFIX)?;
        let (id, secret) = rest.split_at_checked(Key::LENGTH)?;
        (secret.len() == Secret::LENGTH).then_some(Self {
            id: Key::parse(id)?,
            digest: Digest::of(secret),
        })
    }

    /// The part by which it is looked up.
    #[must_use]
    pub fn id(&self) -> Key {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    fn token(secret: &TokenSecret, expires_at: Option<Timestamp>) -> Token {
        Token {
            id: secret.id(),
            account: Key::random().unwrap(),
            digest: secret.digest(),
            scope: Scope::Read,
            description: String::new(),
            created_at: Timestamp::UNIX_EPOCH,
            expires_at,
            last_used_at: None,
            created_by: None,
        }
    }

    #[test]
    fn a_token_accepts_its_secret_alone() {
        let secret = TokenSecret::random().unwrap();
        let presented = PresentedToken::parse(&secret.reveal()).unwrap();
        let other = PresentedToken::parse(&TokenSecret::random().unwrap().reveal()).unwrap();
        let mut forged = secret.reveal();
        let last = if forged.ends_with('A') { "B" } else { "A" };
        forged.replace_range(forged.len() - 1.., last);
        let forged = PresentedToken::parse(&forged).unwrap();
        let token = token(&secret, None);
        assert!(token.accepts(&presented, Timestamp::UNIX_EPOCH));
        assert!(!token.accepts(&other, Timestamp::UNIX_EPOCH));
        assert_eq!(forged.id(), token.id);
        assert!(!token.accepts(&forged, Timestamp::UNIX_EPOCH));
    }

    #[test]
    fn a_token_ends_at_its_expiry() {
        let secret = TokenSecret::random().unwrap();
        let presented = PresentedToken::parse(&secret.reveal()).unwrap();
        let end = Timestamp::UNIX_EPOCH + 1.hour();
        let token = token(&secret, Some(end));
        assert!(token.accepts(&presented, end - 1.microsecond()));
        assert!(!token.accepts(&presented, end));
    }

    #[test]
    fn what_is_not_a_token_by_its_form_is_not_looked_up() {
        let good = TokenSecret::random().unwrap().reveal();
        let cut = &good[..good.len() - 1];
        let longer = format!("{good}A");
        let umlaut = format!("{PREFIX}0123456789abcdeä{}", "A".repeat(Secret::LENGTH - 1));
        for text in [
            "",
            PREFIX,
            cut,
            &longer,
            &umlaut,
            "Bearer x",
            &good.replace("accountd", "other"),
        ] {
            assert!(PresentedToken::parse(text).is_none(), "{text}");
        }
    }
}
