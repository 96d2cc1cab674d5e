//! Edits an account on behalf of any of the three API families.

use super::decide::{Command, Context, EmailPolicy, find_for_change, save};
use super::error::CommandError;
use super::notice::notice;
use crate::account::actor::Actor;
use crate::account::email::Email;
use crate::account::id::Id;
use crate::account::mail::{LINK_LIFETIME, Mail, MailDraft, MailKind, MailedSecret};
use crate::account::precondition::Precondition;
use crate::account::record::{Account, PendingEmail, Settings};
use crate::account::secret::RandomError;
use crate::account::snapshot::{ReadSet, Snapshot};
use crate::account::username::Username;
use jiff::Timestamp;

/// The change of an optional field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// Leaves the field unchanged.
    #[default]
    Keep,
    /// Removes the value, or resets it to the default.
    Clear,
    /// Sets the value.
    Set(T),
}

impl<T> Change<T> {
    /// Sets the value; `None` clears the field.
    #[must_use]
    pub fn set_or_clear(value: Option<T>) -> Self {
        value.map_or(Self::Clear, Self::Set)
    }

    fn apply(&self, field: &mut Option<T>)
    where
        T: Clone,
    {
        match self {
            Self::Keep => {}
            Self::Clear => *field = None,
            Self::Set(value) => *field = Some(value.clone()),
        }
    }

    fn apply_or(&self, field: &mut T, default: T)
    where
        T: Clone,
    {
        match self {
            Self::Keep => {}
            Self::Clear => *field = default,
            Self::Set(value) => field.clone_from(value),
        }
    }
}

/// The changes to an account. `None` and [`Change::Keep`] leave a field unchanged.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The login name.
    pub username: Option<Username>,
    /// The e-mail address.
    pub email: Change<Email>,
    /// The display name.
    pub name: Option<String>,
    /// The given name.
    pub first_name: Change<String>,
    /// The family name.
    pub last_name: Change<String>,
    /// Preferences; clearing them resets each to its default.
    pub settings: Change<SettingsEdit>,
}

/// The changes to the preferences; clearing one resets it to its default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsEdit {
    /// An ISO 4217 code.
    pub currency: Change<String>,
    /// An IANA time zone name.
    pub timezone: Change<String>,
    /// A BCP 47 tag.
    pub language: Change<String>,
}

/// Merges an edit into the stored account.
#[derive(Debug)]
pub struct EditAccount {
    account: Id,
    actor: Actor,
    edit: Edit,
    precondition: Option<Precondition>,
    confirmation: Option<MailDraft>,
    /// The id of the notice to the former address.
    notice: Option<Id>,
    /// Whether a new address counts as confirmed.
    is_confirmed: bool,
}

impl EditAccount {
    /// Creates the command, and generates a confirmation token if the edit sets an address, and ids of its mails.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn new(account: Id, actor: Actor, edit: Edit) -> Result<Self, RandomError> {
        let sets_address = matches!(edit.email, Change::Set(_));
        Ok(Self {
            account,
            actor,
            confirmation: if sets_address {
                Some(MailDraft::random()?)
            } else {
                None
            },
            notice: match edit.email {
                Change::Keep => None,
                Change::Clear | Change::Set(_) => Some(Id::random()?),
            },
            edit,
            precondition: None,
            is_confirmed: false,
        })
    }

    /// Makes the change only if the condition holds.
    #[must_use]
    pub fn only_if(self, precondition: Option<Precondition>) -> Self {
        Self { precondition, ..self }
    }

    /// Makes a new address take effect without confirmation, whatever the policy is.
    #[must_use]
    pub fn confirmed(self) -> Self {
        Self {
            is_confirmed: true,
            ..self
        }
    }

    /// Returns the edited account and the mail to send, if any.
    fn apply(&self, before: &Account, context: &Context) -> (Account, Option<Mail>) {
        let mut after = before.clone();
        let edit = &self.edit;
        if let Some(username) = &edit.username {
            after.username.clone_from(username);
        }
        if let Some(name) = &edit.name {
            after.name.clone_from(name);
        }
        edit.first_name.apply(&mut after.first_name);
        edit.last_name.apply(&mut after.last_name);
        edit_settings(&edit.settings, &mut after.settings);
        let mail = match &edit.email {
            Change::Keep => None,
            Change::Clear => {
                after.email = None;
                after.pending = None;
                None
            }
            Change::Set(email) => self.request_email(&mut after, email, context),
        };
        (after, mail)
    }

    /// Requests a change of the address, and returns the mail that asks to confirm it. If the policy is off, or only the
    /// spelling of the current address changes, it takes effect at once and cancels a pending change. A newer request
    /// replaces an older one; one for the address that already awaits confirmation changes nothing.
    fn request_email(&self, account: &mut Account, email: &Email, context: &Context) -> Option<Mail> {
        let present = account.email.as_ref().map(Email::key);
        let pending = account.pending_email(context.now).map(Email::key);
        let policy = match self.is_confirmed {
            true => EmailPolicy::Off,
            false => context.email,
        };
        if policy == EmailPolicy::Required && pending == Some(email.key()) {
            return None;
        }
        let draft = self.confirmation.as_ref();
        match (policy, draft) {
            (EmailPolicy::Required, Some(draft)) if present != Some(email.key()) => {
                account.pending = Some(PendingEmail {
                    email: email.clone(),
                    digest: draft.secret.digest(),
                    expires_at: context.now.checked_add(LINK_LIFETIME).unwrap_or(Timestamp::MAX),
                });
                Some(Mail {
                    id: draft.id,
                    account: account.id,
                    recipient: email.clone(),
                    language: account.settings.language.clone(),
                    kind: MailKind::ConfirmEmail,
                    secret: MailedSecret(draft.secret.reveal().to_owned()),
                    created_at: context.now,
                    attempts: 0,
                })
            }
            _ => {
                account.email = Some(email.clone());
                account.pending = None;
                None
            }
        }
    }
}

fn edit_settings(edit: &Change<SettingsEdit>, settings: &mut Settings) {
    let default = Settings::default();
    match edit {
        Change::Keep => {}
        Change::Clear => *settings = default,
        Change::Set(edit) => {
            edit.currency.apply_or(&mut settings.currency, default.currency);
            edit.timezone.apply_or(&mut settings.timezone, default.timezone);
            edit.language.apply_or(&mut settings.language, default.language);
        }
    }
}

impl Command for EditAccount {
    /// The changed account.
    type Output = Account;

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.accounts.insert(self.account);
        read_set.actor(&self.actor);
        read_set
            .usernames
            .extend(self.edit.username.as_ref().map(Username::key));
        if let Change::Set(email) = &self.edit.email {
            read_set.emails.insert(email.key());
        }
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, CommandError> {
        let before = find_for_change(rows, &self.account, &self.actor, context)?;
        let precondition = self.precondition.as_ref();
        if precondition.is_some_and(|precondition| !precondition.holds(before, context.now)) {
            return Err(CommandError::PreconditionFailed);
        }
        let (after, mail) = self.apply(before, context);
        let username = self.edit.username.as_ref();
        let username = username.is_some_and(|name| rows.username_is_taken(&name.key(), self.account));
        let email = match &self.edit.email {
            Change::Set(email) => rows.email_is_taken(&email.key(), self.account),
            Change::Keep | Change::Clear => false,
        };
        if username || email {
            return Err(CommandError::Taken { username, email });
        }
        let notice = self.notice.and_then(|id| notice(id, before, &after, context));
        let after = save(rows, after, &self.actor, context);
        for mail in mail.into_iter().chain(notice) {
            rows.send(mail);
        }
        Ok(after)
    }
}
