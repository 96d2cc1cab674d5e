//! The representations of an account that have an entity tag.

use super::email::Email;
use super::entity_tag::EntityTag;
use super::record::Account;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

/// The bytes of a digest that a tag keeps. It has to distinguish the states of one account, against no adversary.
const KEPT: usize = 16;

/// A representation of an account, each with its own entity tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Representation {
    /// The user that the Terraform API shows to its owner, with the permissions of the token.
    Details {
        /// Whether the token may change the account.
        may_write: bool,
    },
    /// The account of the Accounts API.
    Account,
    /// The profile of the Workspace API.
    Profile,
}

impl Representation {
    /// Returns the tag of this representation of an account at a time, at which the pending address may have expired.
    ///
    /// The tag is the digest of everything that the representation shows, so it changes if and only if the representation
    /// does. Another release of this program may show the same account in another way, and has other tags.
    #[must_use]
    pub fn tag(self, account: &Account, now: Timestamp) -> EntityTag {
        let mut shown = Shown::default();
        shown.text(env!("CARGO_PKG_VERSION"));
        match self {
            Self::Details { may_write } => details(&mut shown, account, may_write, now),
            Self::Account => whole(&mut shown, account, now),
            Self::Profile => profile(&mut shown, account, now),
        }
        let digest = Sha256::digest(&shown.0);
        EntityTag::of_digest(digest.get(..KEPT).unwrap_or(&digest))
    }
}

// Each representation names every field, so that a new one is not forgotten.

fn details(shown: &mut Shown, account: &Account, may_write: bool, now: Timestamp) {
    let Account {
        id,
        username,
        email,
        pending: _,
        name: _,
        first_name: _,
        last_name: _,
        account_type: _,
        // `may_write` depends on it.
        status: _,
        settings: _,
        user_type,
        service_account,
        two_factor,
        v2_only,
        site_admin: _,
        password: _,
        created_at: _,
        updated_at: _,
    } = account;
    shown.number(0);
    shown.text(id.as_str());
    shown.text(username.as_str());
    shown.optional(email.as_ref().map(Email::as_str));
    shown.optional(account.pending_email(now).map(Email::as_str));
    shown.number(user_type.number().into());
    for flag in [
        *service_account,
        two_factor.enabled,
        two_factor.verified,
        *v2_only,
        may_write,
    ] {
        shown.number(flag.into());
    }
}

fn whole(shown: &mut Shown, account: &Account, now: Timestamp) {
    let Account {
        id,
        username: _,
        email,
        pending: _,
        name,
        first_name: _,
        last_name: _,
        account_type,
        status,
        settings,
        user_type: _,
        service_account: _,
        two_factor: _,
        v2_only: _,
        site_admin: _,
        password: _,
        created_at,
        updated_at,
    } = account;
    shown.number(1);
    shown.text(id.as_str());
    shown.optional(email.as_ref().map(Email::as_str));
    shown.optional(account.pending_email(now).map(Email::as_str));
    shown.text(name);
    shown.text(account_type.as_str());
    shown.text(status.as_str());
    shown.text(&settings.currency);
    shown.text(&settings.timezone);
    shown.text(&settings.language);
    shown.number(created_at.as_microsecond());
    shown.number(updated_at.as_microsecond());
}

fn profile(shown: &mut Shown, account: &Account, now: Timestamp) {
    let Account {
        id,
        username,
        email,
        pending: _,
        name: _,
        first_name,
        last_name,
        account_type: _,
        status: _,
        settings: _,
        user_type,
        service_account: _,
        two_factor: _,
        v2_only: _,
        site_admin: _,
        password: _,
        created_at: _,
        updated_at: _,
    } = account;
    shown.number(2);
    shown.text(id.as_str());
    shown.text(username.as_str());
    shown.optional(email.as_ref().map(Email::as_str));
    shown.optional(account.pending_email(now).map(Email::as_str));
    shown.optional(first_name.as_deref());
    shown.optional(last_name.as_deref());
    shown.number(user_type.number().into());
}

/// What a representation shows, in a form in which different values have different bytes.
#[derive(Default)]
struct Shown(Vec<u8>);

impl Shown {
    fn number(&mut self, number: i64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.0.extend_from_slice(&text.len().to_le_bytes());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn optional(&mut self, text: Option<&str>) {
        self.0.push(text.is_some().into());
        if let Some(text) = text {
            self.text(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::actor::Actor;
    use crate::account::command::{Command as _, Context, CreateAccount, NewAccount};
    use crate::account::{Digest, EmailPolicy, PendingEmail, Snapshot, Status, UserType, Username};
    use jiff::ToSpan as _;

    const ALL: [Representation; 4] = [
        Representation::Details { may_write: true },
        Representation::Details { may_write: false },
        Representation::Account,
        Representation::Profile,
    ];

    fn account() -> Account {
        let new = NewAccount::new(Username::new("ann").unwrap(), "Ann");
        let create = CreateAccount::new(Actor::without_token("test"), new).unwrap();
        let context = Context {
            now: Timestamp::UNIX_EPOCH,
            email: EmailPolicy::Off,
        };
        create.decide(&mut Snapshot::default(), &context).unwrap()
    }

    /// Returns which of the representations have another tag after a change.
    fn changed(change: impl FnOnce(&mut Account)) -> [bool; 4] {
        let before = account();
        let mut after = before.clone();
        change(&mut after);
        let now = Timestamp::UNIX_EPOCH;
        ALL.map(|representation| representation.tag(&before, now) != representation.tag(&after, now))
    }

    #[test]
    fn a_tag_changes_with_what_its_representation_shows() {
        let email = |text: &str| Some(Email::new(text).unwrap());
        assert_eq!(changed(|_| {}), [false; 4]);
        assert_eq!(
            changed(|a| a.username = Username::new("Ann").unwrap()),
            [true, true, false, true]
        );
        assert_eq!(changed(|a| a.email = email("ann@x.org")), [true; 4]);
        assert_eq!(
            changed(|a| a.name = "Anne".to_owned()),
            [false, false, true, false]
        );
        assert_eq!(
            changed(|a| a.first_name = Some(String::new())),
            [false, false, false, true]
        );
        assert_eq!(
            changed(|a| a.last_name = Some("B".to_owned())),
            [false, false, false, true]
        );
        assert_eq!(
            changed(|a| a.status = Status::Suspended),
            [false, false, true, false]
        );
        assert_eq!(
            changed(|a| a.settings.language = "de".to_owned()),
            [false, false, true, false]
        );
        assert_eq!(
            changed(|a| a.user_type = UserType::Service),
            [true, true, false, true]
        );
        assert_eq!(
            changed(|a| a.two_factor.verified = true),
            [true, true, false, false]
        );
        assert_eq!(
            changed(|a| a.updated_at += 1.microsecond()),
            [false, false, true, false]
        );
    }

    #[test]
    fn representations_and_permissions_have_different_tags() {
        let account = account();
        let tags = ALL.map(|representation| representation.tag(&account, Timestamp::UNIX_EPOCH));
        for (index, tag) in tags.iter().enumerate() {
            assert!(!tags[..index].contains(tag));
        }
    }

    #[test]
    fn a_tag_changes_when_the_pending_address_expires() {
        let end = Timestamp::UNIX_EPOCH + 24.hours();
        let mut account = account();
        let without = ALL.map(|representation| representation.tag(&account, end));
        account.pending = Some(PendingEmail {
            email: Email::new("new@x.org").unwrap(),
            digest: Digest::of("token"),
            expires_at: end,
        });
        let before = ALL.map(|representation| representation.tag(&account, end - 1.microsecond()));
        assert_eq!(
            ALL.map(|representation| representation.tag(&account, end)),
            without
        );
        for (before, without) in before.iter().zip(&without) {
            assert_ne!(before, without);
        }
    }

    #[test]
    fn values_do_not_run_into_each_other() {
        let tag = |username: &str, first: Option<&str>, last: Option<&str>| {
            let mut account = Account {
                username: Username::new(username).unwrap(),
                ..account()
            };
            account.id = crate::account::Id::parse("0123456789abcdef").unwrap();
            account.first_name = first.map(str::to_owned);
            account.last_name = last.map(str::to_owned);
            Representation::Profile.tag(&account, Timestamp::UNIX_EPOCH)
        };
        assert_ne!(tag("a", Some("bc"), Some("d")), tag("a", Some("b"), Some("cd")));
        assert_ne!(tag("a", Some("b"), None), tag("a", None, Some("b")));
        assert_ne!(tag("a", Some(""), None), tag("a", None, None));
    }
}
