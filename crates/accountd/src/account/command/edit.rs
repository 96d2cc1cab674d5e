//! Editing an account, in the words of all three API families.

use super::super::mail::{Draft, GOOD_FOR, Kind, Mail, MailedSecret};
use super::super::{Account, Email, Key, PendingEmail, RandomError, Settings, Snapshot, Username, Wanted};
use super::{Actor, Command, Context, EmailPolicy, Refusal, save, to_change};
use jiff::Timestamp;

/// What becomes of a field that can be without a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// It stays as it is.
    #[default]
    Keep,
    /// Its value goes, or becomes the default.
    Clear,
    /// It has this value.
    Set(T),
}

impl<T> Change<T> {
    /// A field that is replaced: none clears it.
    #[must_use]
    pub fn replace(value: Option<T>) -> Self {
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

/// What is to become of an account; what is not said stays.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The login name.
    pub username: Option<Username>,
    /// The address.
    pub email: Change<Email>,
    /// The account's name.
    pub name: Option<String>,
    /// The given name.
    pub first_name: Change<String>,
    /// The family name.
    pub last_name: Change<String>,
    /// Preferences; cleared, all of them have their defaults.
    pub settings: Change<SettingsEdit>,
}

/// What is to become of the preferences; a cleared one has its default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsEdit {
    /// A code of ISO 4217.
    pub currency: Change<String>,
    /// A name of the IANA time zone database.
    pub timezone: Change<String>,
    /// A tag of BCP 47.
    pub language: Change<String>,
}

/// Edits an account: each field merged into what is stored.
#[derive(Debug)]
pub struct EditAccount {
    account: Key,
    actor: Actor,
    edit: Edit,
    confirmation: Option<Draft>,
}

impl EditAccount {
    /// An edit of this account.
    ///
    /// # Errors
    ///
    /// Where the operating system's generator fails.
    pub fn new(account: Key, actor: Actor, edit: Edit) -> Result<Self, RandomError> {
        let asks = matches!(edit.email, Change::Set(_));
        Ok(Self {
            account,
            actor,
            confirmation: if asks { Some(Draft::random()?) } else { None },
            edit,
        })
    }

    /// The account's state after it, and the mail that this calls for.
    fn edited(&self, before: &Account, context: &Context) -> (Account, Option<Mail>) {
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
            Change::Set(email) => self.change_email(&mut after, email, context),
        };
        (after, mail)
    }

    /// A newer request replaces an older one, and the present address cancels it. To spell the present
    /// address in another case needs no confirmation: it is the same one.
    fn change_email(&self, account: &mut Account, email: &Email, context: &Context) -> Option<Mail> {
        let present = account.email.as_ref().map(Email::key);
        let draft = self.confirmation.as_ref();
        match (context.email, draft) {
            (EmailPolicy::Required, Some(draft)) if present != Some(email.key()) => {
                account.pending = Some(PendingEmail {
                    email: email.clone(),
                    digest: draft.secret.digest(),
                    expires_at: context.now.checked_add(GOOD_FOR).unwrap_or(Timestamp::MAX),
                });
                Some(Mail {
                    id: draft.id,
                    account: account.id,
                    recipient: email.clone(),
                    language: account.settings.language.clone(),
                    kind: Kind::ConfirmEmail,
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
    /// The account after the change.
    type Outcome = Account;

    fn wanted(&self, wanted: &mut Wanted) {
        wanted.accounts.insert(self.account);
        wanted.actor(&self.actor);
        wanted
            .usernames
            .extend(self.edit.username.as_ref().map(Username::key));
        if let Change::Set(email) = &self.edit.email {
            wanted.emails.insert(email.key());
        }
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, Refusal> {
        let before = to_change(rows, &self.account, &self.actor, context)?;
        let (after, mail) = self.edited(before, context);
        let username = self.edit.username.as_ref();
        let username = username.is_some_and(|name| rows.username_is_taken(&name.key(), self.account));
        let email = match &self.edit.email {
            Change::Set(email) => rows.email_is_taken(&email.key(), self.account),
            Change::Keep | Change::Clear => false,
        };
        if username || email {
            return Err(Refusal::Taken { username, email });
        }
        if let Some(mail) = mail {
            rows.send(mail);
        }
        Ok(save(rows, after, &self.actor, context))
    }
}
