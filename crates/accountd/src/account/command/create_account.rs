//! Creates accounts.

use super::decide::{Command, Context};
use super::error::CommandError;
use crate::account::actor::Actor;
use crate::account::audit::AuditEntry;
use crate::account::email::Email;
use crate::account::id::Id;
use crate::account::password::PasswordHash;
use crate::account::record::{Account, AccountType, Settings, Status, TwoFactor, UserType};
use crate::account::secret::RandomError;
use crate::account::snapshot::{ReadSet, Snapshot};
use crate::account::username::Username;

/// The initial state of an account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The login name.
    pub username: Username,
    /// The e-mail address, which counts as confirmed.
    pub email: Option<Email>,
    /// The display name.
    pub name: String,
    /// The kind of owner.
    pub account_type: AccountType,
    /// The role that the APIs report. It grants no rights; the scope of a token does.
    pub user_type: UserType,
    /// Whether a program uses the account.
    pub service_account: bool,
    /// Stored, but not used: the Terraform API derives `is-site-admin` from the role.
    pub site_admin: bool,
    /// Whether the Terraform API reports that the account is restricted to its version 2. Not enforced.
    pub v2_only: bool,
    /// The two-factor state that the APIs report.
    pub two_factor: TwoFactor,
    /// The password hash; `None` if the account cannot log in with a password.
    pub password: Option<PasswordHash>,
}

impl NewAccount {
    /// Returns an individual's account without an address or a password.
    #[must_use]
    pub fn new(username: Username, name: impl Into<String>) -> Self {
        Self {
            username,
            email: None,
            name: name.into(),
            account_type: AccountType::default(),
            user_type: UserType::default(),
            service_account: false,
            site_admin: false,
            v2_only: false,
            two_factor: TwoFactor::default(),
            password: None,
        }
    }
}

/// Creates an account. Only operators can, so there is no account or token of an actor to check again.
#[derive(Debug)]
pub struct CreateAccount {
    id: Id,
    actor: Actor,
    new: NewAccount,
}

impl CreateAccount {
    /// Creates the command and generates the account's id.
    ///
    /// # Errors
    ///
    /// Returns an error if the operating system's random number generator fails.
    pub fn new(actor: Actor, new: NewAccount) -> Result<Self, RandomError> {
        Ok(Self {
            id: Id::random()?,
            actor,
            new,
        })
    }
}

impl Command for CreateAccount {
    /// The new account.
    type Output = Account;

    fn read_set(&self, read_set: &mut ReadSet) {
        read_set.usernames.insert(self.new.username.key());
        read_set.emails.extend(self.new.email.as_ref().map(Email::key));
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, CommandError> {
        let new = self.new.clone();
        let username = rows.username_is_taken(&new.username.key(), self.id);
        let email = new.email.as_ref();
        let email = email.is_some_and(|email| rows.email_is_taken(&email.key(), self.id));
        if username || email {
            return Err(CommandError::Taken { username, email });
        }
        let account = Account {
            id: self.id,
            username: new.username,
            email: new.email,
            pending: None,
            name: new.name,
            first_name: None,
            last_name: None,
            account_type: new.account_type,
            status: Status::Active,
            settings: Settings::default(),
            user_type: new.user_type,
            service_account: new.service_account,
            two_factor: new.two_factor,
            v2_only: new.v2_only,
            site_admin: new.site_admin,
            password: new.password,
            created_at: context.now,
            updated_at: context.now,
        };
        // One entry for the account as a whole instead of its fields.
        rows.audit(AuditEntry::for_account(
            context.now,
            account.id,
            &self.actor,
            &["account"],
        ));
        rows.create(account.clone());
        Ok(account)
    }
}
