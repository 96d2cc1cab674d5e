//! The account record.

use super::{Digest, Email, Invalid, Key, PasswordHash, Username};
use jiff::{Timestamp, ToSpan as _};

/// An account: the one record that all three API families show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its identifier in all families; each has its own prefix.
    pub id: Key,
    /// The login name.
    pub username: Username,
    /// The confirmed address.
    pub email: Option<Email>,
    /// The address that waits for its confirmation.
    pub pending: Option<PendingEmail>,
    /// The account's name.
    pub name: String,
    /// The given name.
    pub first_name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// Whether it belongs to a person or a business.
    pub account_type: AccountType,
    /// Whether it may be used.
    pub status: Status,
    /// Preferences.
    pub settings: Settings,
    /// The role.
    pub user_type: UserType,
    /// Whether a program uses it.
    pub service_account: bool,
    /// The state of the second factor.
    pub two_factor: TwoFactor,
    /// Whether it is confined to version 2 of the first family's API.
    pub v2_only: bool,
    /// Whether it administers the whole service.
    pub site_admin: bool,
    /// The password's hash; none where there is no password to log in with.
    pub password: Option<PasswordHash>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When something of it last changed.
    pub updated_at: Timestamp,
}

/// An address that takes effect when its owner shows the token that was mailed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingEmail {
    /// The new address.
    pub email: Email,
    /// The hash of the mailed token.
    pub digest: Digest,
    /// When the token ceases to be good.
    pub expires_at: Timestamp,
}

/// Preferences, each with a default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A code of ISO 4217.
    pub currency: String,
    /// A name of the IANA time zone database.
    pub timezone: String,
    /// A tag of BCP 47.
    pub language: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            currency: "USD".to_owned(),
            timezone: "UTC".to_owned(),
            language: "en".to_owned(),
        }
    }
}

/// The state of the second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TwoFactor {
    /// Whether it is asked for.
    pub enabled: bool,
    /// Whether its owner has shown it once.
    pub verified: bool,
}

/// Whose an account is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AccountType {
    /// A person's.
    #[default]
    Individual,
    /// A business's.
    Business,
}

impl AccountType {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Individual, Self::Business];

    /// The name, as it is written everywhere.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Business => "business",
        }
    }

    /// The type of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|this| this.as_str() == text)
    }
}

/// Whether an account may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Everything is possible.
    #[default]
    Active,
    /// It can be read, but not changed.
    Suspended,
    /// Nothing is possible.
    Closed,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Active, Self::Suspended, Self::Closed];

    /// The name, as it is written everywhere.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|this| this.as_str() == text)
    }
}

/// The role of an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UserType {
    /// An ordinary user.
    #[default]
    Standard,
    /// An administrator.
    Administrator,
    /// A service.
    Service,
}

impl UserType {
    /// All of them, at the place of their number.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Administrator, Self::Service];

    /// The number, as it is written everywhere.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The role of that number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

impl Account {
    /// The address that waits for confirmation, as long as it can still be confirmed.
    #[must_use]
    pub fn pending_email(&self, now: Timestamp) -> Option<&Email> {
        let pending = self.pending.as_ref()?;
        (now < pending.expires_at).then_some(&pending.email)
    }

    /// The names of the fields in which it differs from another state of itself.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<&'static str> {
        let waiting = |account: &Self| account.pending.as_ref().map(|pending| pending.email.clone());
        let differs = [
            ("username", self.username != other.username),
            ("email", self.email != other.email),
            ("pending_email", waiting(self) != waiting(other)),
            ("name", self.name != other.name),
            ("first_name", self.first_name != other.first_name),
            ("last_name", self.last_name != other.last_name),
            ("type", self.account_type != other.account_type),
            ("status", self.status != other.status),
            ("currency", self.settings.currency != other.settings.currency),
            ("timezone", self.settings.timezone != other.settings.timezone),
            ("language", self.settings.language != other.settings.language),
            ("user_type", self.user_type != other.user_type),
            ("service_account", self.service_account != other.service_account),
            ("two_factor", self.two_factor != other.two_factor),
            ("v2_only", self.v2_only != other.v2_only),
            ("site_admin", self.site_admin != other.site_admin),
            ("password", self.password != other.password),
        ];
        let named = differs.into_iter().filter(|(_, differs)| *differs);
        named.map(|(name, _)| name).collect()
    }

    /// Notes that something changed. The time moves on even where the clock does not.
    pub(super) fn touch(&mut self, now: Timestamp) {
        let next = self.updated_at.checked_add(1.microsecond());
        self.updated_at = now.max(next.unwrap_or(now));
    }
}

/// Takes a text that can be an account's name.
///
/// # Errors
///
/// What is wrong with it.
pub fn name(text: impl Into<String>) -> Result<String, Invalid> {
    let text = text.into();
    if (1..=100).contains(&text.chars().count()) && !text.contains(char::is_control) {
        Ok(text)
    } else {
        Err(Invalid("must be 1 to 100 characters without control characters"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_read_back() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.as_str()), Some(status));
        }
        for kind in AccountType::ALL {
            assert_eq!(AccountType::parse(kind.as_str()), Some(kind));
        }
        for user in UserType::ALL {
            assert_eq!(UserType::from_number(user.number()), Some(user));
        }
        assert_eq!(UserType::from_number(3), None);
    }

    #[test]
    fn a_name_is_counted_in_characters() {
        assert!(name("ä".repeat(100)).is_ok());
        for text in ["", "a\u{7}", &"a".repeat(101)] {
            assert!(name(text).is_err(), "{text}");
        }
    }
}
