//! The account record.

use super::email::Email;
use super::id::Id;
use super::invalid_value::InvalidValue;
use super::password::PasswordHash;
use super::secret::Digest;
use super::username::Username;
use jiff::{Timestamp, ToSpan as _};

/// An account: the record that all three API families represent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The identifier in all API families, each of which adds its own prefix.
    pub id: Id,
    /// The login name.
    pub username: Username,
    /// The confirmed address.
    pub email: Option<Email>,
    /// The address that awaits confirmation.
    pub pending: Option<PendingEmail>,
    /// The display name.
    pub name: String,
    /// The given name.
    pub first_name: Option<String>,
    /// The family name.
    pub last_name: Option<String>,
    /// The kind of owner.
    pub account_type: AccountType,
    /// Whether the account may be used.
    pub status: Status,
    /// Preferences.
    pub settings: Settings,
    /// The role that the APIs report. It grants no rights; the scope of a token does.
    pub user_type: UserType,
    /// Whether a program uses the account.
    pub service_account: bool,
    /// The two-factor state that the APIs report.
    pub two_factor: TwoFactor,
    /// Whether the Terraform API reports that the account is restricted to its version 2. Not enforced.
    pub v2_only: bool,
    /// Stored, but not used: the Terraform API derives `is-site-admin` from the role.
    pub site_admin: bool,
    /// The password hash; `None` if the account cannot log in with a password.
    pub password: Option<PasswordHash>,
    /// When the account was created.
    pub created_at: Timestamp,
    /// When a field that the audit trail names last changed.
    pub updated_at: Timestamp,
}

/// An address that takes effect when its owner presents the token that was mailed to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingEmail {
    /// The new address.
    pub email: Email,
    /// The hash of the mailed token.
    pub digest: Digest,
    /// When the token expires.
    pub expires_at: Timestamp,
}

/// Preferences, each with a default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// An ISO 4217 code.
    pub currency: String,
    /// An IANA time zone name.
    pub timezone: String,
    /// A BCP 47 tag.
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

/// The two-factor state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TwoFactor {
    /// Whether a second factor is required.
    pub enabled: bool,
    /// Whether the owner has verified the second factor.
    pub verified: bool,
}

/// The kind of owner of an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AccountType {
    /// A person.
    #[default]
    Individual,
    /// A business.
    Business,
}

impl AccountType {
    /// All types.
    pub const ALL: [Self; 2] = [Self::Individual, Self::Business];

    /// Returns the name used in every representation.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Business => "business",
        }
    }

    /// Parses the name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|this| this.as_str() == text)
    }
}

/// Whether an account may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Everything is allowed.
    #[default]
    Active,
    /// The account can be read, but not changed.
    Suspended,
    /// Nothing is allowed.
    Closed,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 3] = [Self::Active, Self::Suspended, Self::Closed];

    /// Returns the name used in every representation.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }

    /// Parses the name.
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
    /// All roles, indexed by their number.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Administrator, Self::Service];

    /// Returns the role of an account with these marks.
    #[must_use]
    pub fn of(administrator: bool, service_account: bool) -> Self {
        match (administrator, service_account) {
            (true, _) => Self::Administrator,
            (false, true) => Self::Service,
            (false, false) => Self::Standard,
        }
    }

    /// Returns the number used in every representation.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }

    /// Returns the role with this number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

impl Account {
    /// Returns the pending address, as long as it can still be confirmed.
    #[must_use]
    pub fn pending_email(&self, now: Timestamp) -> Option<&Email> {
        let pending = self.pending.as_ref()?;
        (now < pending.expires_at).then_some(&pending.email)
    }

    /// Returns the names of the fields that differ from another state of the account.
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

    /// Advances the time of the last change, even if the clock does not advance.
    pub(super) fn touch(&mut self, now: Timestamp) {
        let next = self.updated_at.checked_add(1.microsecond());
        self.updated_at = now.max(next.unwrap_or(now));
    }
}

/// Validates a display name.
///
/// # Errors
///
/// Returns why the text is invalid.
pub fn parse_name(text: impl Into<String>) -> Result<String, InvalidValue> {
    let text = text.into();
    if (1..=100).contains(&text.chars().count()) && !text.contains(char::is_control) {
        Ok(text)
    } else {
        Err(InvalidValue(
            "must be 1 to 100 characters without control characters",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_round_trip() {
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
    fn name_length_is_counted_in_characters() {
        assert!(parse_name("ä".repeat(100)).is_ok());
        for text in ["", "a\u{7}", &"a".repeat(101)] {
            assert!(parse_name(text).is_err(), "{text}");
        }
    }
}
