//! Authentication tokens.

use super::id::Id;
use super::secret::{Digest, RandomError, Secret};
use jiff::Timestamp;
use std::fmt;

/// The prefix of every token, by which people and secret scanners recognize it.
const PREFIX: &str = "accountd_";

/// The maximum number of tokens of an account that have not expired.
pub const MAX_TOKENS: u64 = 1_000;

/// The scope of a token; each scope includes the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Reads the owner's account.
    Read,
    /// Also changes it.
    Write,
    /// Also acts on other accounts.
    Admin,
}

impl Scope {
    /// All scopes.
    pub const ALL: [Self; 3] = [Self::Read, Self::Write, Self::Admin];

    /// Returns the name used in every representation.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Admin => "admin",
        }
    }

    /// Parses the name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text)
    }
}

/// The stored part of a token: everything except the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The identifier, which is also the part of the token by which it is looked up.
    pub id: Id,
    /// The account that owns the token.
    pub account: Id,
    /// The digest of the secret part.
    pub digest: Digest,
    /// What the token allows.
    pub scope: Scope,
    /// The description given at creation.
    pub description: String,
    /// When the token was created.
    pub created_at: Timestamp,
    /// When the token expires; `None` if it never does.
    pub expires_at: Option<Timestamp>,
    /// When the token was last used. A use within a minute after a recorded one is not recorded.
    pub last_used_at: Option<Timestamp>,
    /// The account that created the token; `None` if an operator did.
    pub created_by: Option<Id>,
}

impl Token {
    /// Returns whether the presented token is this one and has not expired.
    #[must_use]
    pub fn accepts(&self, presented: &PresentedToken, now: Timestamp) -> bool {
        let same = self.digest == presented.digest;
        same && self.id == presented.id && !self.has_expired(now)
    }

    /// Returns whether the token has expired.
    #[must_use]
    pub fn has_expired(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|end| end <= now)
    }

    /// Returns whether a token with this expiry would outlive this one.
    #[must_use]
    pub fn is_outlived_by(&self, expires_at: Option<Timestamp>) -> bool {
        let own = self.expires_at;
        own.is_some_and(|own| expires_at.is_none_or(|other| other > own))
    }
}

/// A new token in plain text, as its owner receives it: prefix, identifier and secret. Shown once and never stored.
#[derive(Clone)]
pub struct PlaintextToken {
    id: Id,
    secret: Secret,
}

impl PlaintextToken {
    /// Generates a new token.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn random() -> Result<Self, RandomError> {
        Ok(Self {
            id: Id::random()?,
            secret: Secret::random()?,
        })
    }

    /// Returns the identifier of the token.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// Returns the digest of the secret part.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.secret.digest()
    }

    /// Returns the complete token in plain text, for its owner.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{PREFIX}{}{}", self.id, self.secret.reveal())
    }
}

impl fmt::Debug for PlaintextToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlaintextToken({}..)", self.id)
    }
}

/// A token as a request presents it, not yet verified.
#[derive(Clone, Copy, Debug)]
pub struct PresentedToken {
    id: Id,
    digest: Digest,
}

impl PresentedToken {
    /// Splits a token into its parts; returns `None` if the text does not have the form of a token.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(PREFIX)?;
        let (id, secret) = rest.split_at_checked(Id::LENGTH)?;
        (secret.len() == Secret::LENGTH).then_some(Self {
            id: Id::parse(id)?,
            digest: Digest::of(secret),
        })
    }

    /// Returns the part by which the token is looked up.
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    fn token(plaintext: &PlaintextToken, expires_at: Option<Timestamp>) -> Token {
        Token {
            id: plaintext.id(),
            account: Id::random().unwrap(),
            digest: plaintext.digest(),
            scope: Scope::Read,
            description: String::new(),
            created_at: Timestamp::UNIX_EPOCH,
            expires_at,
            last_used_at: None,
            created_by: None,
        }
    }

    #[test]
    fn token_accepts_only_its_secret() {
        let plaintext = PlaintextToken::random().unwrap();
        let presented = PresentedToken::parse(&plaintext.reveal()).unwrap();
        let other = PresentedToken::parse(&PlaintextToken::random().unwrap().reveal()).unwrap();
        let mut forged = plaintext.reveal();
        let last = if forged.ends_with('A') { "B" } else { "A" };
        forged.replace_range(forged.len() - 1.., last);
        let forged = PresentedToken::parse(&forged).unwrap();
        let token = token(&plaintext, None);
        assert!(token.accepts(&presented, Timestamp::UNIX_EPOCH));
        assert!(!token.accepts(&other, Timestamp::UNIX_EPOCH));
        assert_eq!(forged.id(), token.id);
        assert!(!token.accepts(&forged, Timestamp::UNIX_EPOCH));
    }

    #[test]
    fn token_expires() {
        let plaintext = PlaintextToken::random().unwrap();
        let presented = PresentedToken::parse(&plaintext.reveal()).unwrap();
        let end = Timestamp::UNIX_EPOCH + 1.hour();
        let token = token(&plaintext, Some(end));
        assert!(token.accepts(&presented, end - 1.microsecond()));
        assert!(!token.accepts(&presented, end));
    }

    #[test]
    fn only_a_token_without_expiry_is_never_outlived() {
        let plaintext = PlaintextToken::random().unwrap();
        let end = Timestamp::UNIX_EPOCH + 1.hour();
        let later = Some(end + 1.microsecond());
        let (forever, until) = (token(&plaintext, None), token(&plaintext, Some(end)));
        assert!(!forever.is_outlived_by(None) && !forever.is_outlived_by(later));
        assert!(until.is_outlived_by(None) && until.is_outlived_by(later));
        assert!(!until.is_outlived_by(Some(end)));
    }

    #[test]
    fn malformed_tokens_are_not_parsed() {
        let valid = PlaintextToken::random().unwrap().reveal();
        let cut = &valid[..valid.len() - 1];
        let longer = format!("{valid}A");
        // The end of the identifier lies inside a character.
        let split_character = format!("{PREFIX}0123456789abcdeä{}", "A".repeat(Secret::LENGTH - 1));
        for text in [
            "",
            PREFIX,
            cut,
            &longer,
            &split_character,
            "Bearer x",
            &valid.replace("accountd", "other"),
        ] {
            assert!(PresentedToken::parse(text).is_none(), "{text}");
        }
    }
}
