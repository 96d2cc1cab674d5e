//! Commands: the changes that can be made to accounts and tokens.
//!
//! A command declares the rows that it reads and decides on a snapshot of them alone, so that many commands
//! can be loaded, decided, written and committed together.

mod change_password;
mod confirm_email;
mod create_account;
mod decide;
mod delete_account;
mod edit_account;
mod error;
mod notice;
mod revoke_tokens;
mod set_password;
mod set_status;
mod token;

#[cfg(test)]
mod tests;

pub use change_password::ChangePassword;
pub use confirm_email::ConfirmEmail;
pub use create_account::{CreateAccount, NewAccount};
pub use decide::{Command, Context, EmailPolicy};
pub use delete_account::DeleteAccount;
pub use edit_account::{Change, Edit, EditAccount, SettingsEdit};
pub use error::CommandError;
pub use revoke_tokens::RevokeTokens;
pub use set_password::SetPassword;
pub use set_status::SetStatus;
pub use token::{CreateToken, DeleteToken, NewToken};
