//! Making accounts.

use super::super::audit::Entry;
use super::super::{
    Account, AccountType, Email, Key, PasswordHash, RandomError, Settings, Snapshot, Status, TwoFactor,
    UserType, Username, Wanted,
};
use super::{Actor, Command, Context, Refusal};

/// What an account begins with; its address counts as confirmed.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The login name.
    pub username: Username,
    /// The address.
    pub email: Option<Email>,
    /// The account's name.
    pub name: String,
    /// Whose it is.
    pub account_type: AccountType,
    /// The role.
    pub user_type: UserType,
    /// Whether a program uses it.
    pub service_account: bool,
    /// Whether it administers the whole service.
    pub site_admin: bool,
    /// Whether it is confined to version 2 of the first family's API.
    pub v2_only: bool,
    /// The state of the second factor.
    pub two_factor: TwoFactor,
    /// The password.
    pub password: Option<PasswordHash>,
}

impl NewAccount {
    /// An ordinary account.
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

/// Makes an account.
#[derive(Debug)]
pub struct CreateAccount {
    id: Key,
    actor: Actor,
    new: NewAccount,
}

impl CreateAccount {
    /// The creation of such an account.
    ///
    /// # Errors
    ///
    /// Where the operating system's generator fails.
    pub fn new(actor: Actor, new: NewAccount) -> Result<Self, RandomError> {
        Ok(Self {
            id: Key::random()?,
            actor,
            new,
        })
    }
}

impl Command for CreateAccount {
    /// The account.
    type Outcome = Account;

    fn wanted(&self, wanted: &mut Wanted) {
        wanted.usernames.insert(self.new.username.key());
        wanted.emails.extend(self.new.email.as_ref().map(Email::key));
    }

    fn decide(&self, rows: &mut Snapshot, context: &Context) -> Result<Account, Refusal> {
        let new = self.new.clone();
        let username = rows.username_is_taken(&new.username.key(), self.id);
        let email = new.email.as_ref();
        let email = email.is_some_and(|email| rows.email_is_taken(&email.key(), self.id));
        if username || email {
            return Err(Refusal::Taken { username, email });
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
        rows.audit(Entry::new(context.now, account.id, &self.actor, &["account"]));
        rows.create(account.clone());
        Ok(account)
    }
}
