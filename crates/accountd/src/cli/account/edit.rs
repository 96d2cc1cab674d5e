//! `accountd account edit`, `password` and `delete`: changes by operators.

use crate::account::actor::Actor;
use crate::account::command::{Change, DeleteAccount, Edit, EditAccount, SetPassword};
use crate::account::{Username, parse_name};
use crate::cli::account_json::account_to_json;
use crate::cli::database::{find, open};
use crate::cli::error::CliError;
use crate::cli::fields::{invalid, parse_email};
use crate::cli::output::print_json;
use crate::cli::password::read_password;
use crate::options::{DeleteAccountOptions, EditAccountOptions, PasswordOptions};
use crate::passwords::Passwords;

/// Changes the fields that are given.
pub(in crate::cli) async fn edit(options: EditAccountOptions) -> Result<(), CliError> {
    let username = options.username.map(Username::new).transpose();
    let email = options.email.map(parse_email).transpose();
    let name = options.name.map(parse_name).transpose();
    let edit = Edit {
        username: username.map_err(invalid("--username"))?,
        email: match (email.map_err(invalid("--email"))?, options.no_email) {
            (Some(email), _) => Change::Set(email),
            (None, true) => Change::Clear,
            (None, false) => Change::Keep,
        },
        name: name.map_err(invalid("--name"))?,
        ..Edit::default()
    };
    let store = open(&options.account.database).await?;
    let account = find(&store, &options.account.username).await?;
    let command = EditAccount::new(account.id, Actor::without_token("account edit"), edit)?;
    let account = store.execute(command.confirmed()).await?;
    store.close().await;
    print_json(&account_to_json(&account))
}

/// Sets or removes the password.
pub(in crate::cli) async fn password(options: PasswordOptions) -> Result<(), CliError> {
    let password = match options.password_stdin {
        true => Some(Passwords::default().hash(read_password()?).await?),
        false => None,
    };
    let store = open(&options.account.database).await?;
    let account = find(&store, &options.account.username).await?;
    let command = SetPassword {
        account: account.id,
        actor: Actor::without_token("account password"),
        password,
        revoke_tokens: options.revoke_tokens,
    };
    let account = store.execute(command).await?;
    store.close().await;
    print_json(&account_to_json(&account))
}

/// Deletes an account with its tokens and mails.
pub(in crate::cli) async fn delete(options: DeleteAccountOptions) -> Result<(), CliError> {
    if !options.yes {
        let why = "the account, its tokens and its mails cannot be restored; repeat the command with --yes";
        return Err(CliError::new(why));
    }
    let store = open(&options.account.database).await?;
    let account = find(&store, &options.account.username).await?;
    let command = DeleteAccount {
        account: account.id,
        actor: Actor::without_token("account delete"),
    };
    store.execute(command).await?;
    store.close().await;
    Ok(())
}
