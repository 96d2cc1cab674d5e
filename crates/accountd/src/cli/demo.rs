//! `accountd demo`: serves a temporary database.

use super::daemon::{Daemon, listen, listen_for_monitoring, throttle};
use super::error::CliError;
use super::mail;
use super::output::print;
use super::signals::Signals;
use crate::account::actor::Actor;
use crate::account::command::{CreateAccount, CreateToken, NewAccount, NewToken};
use crate::account::{AccountType, Email, Scope, UserType, Username};
use crate::http::{Cors, Hangups, Listener};
use crate::mail::PublicUrl;
use crate::options::DemoOptions;
use crate::store::{Store, StoreOptions};
use std::path::Path;
use std::time::Duration;

pub(super) async fn run(options: DemoOptions) -> Result<(), CliError> {
    let mut signals = Signals::receive()?;
    let _logs = crate::logs::init(&options.logging)?;
    // Deleted at the end.
    let folder = tempfile::Builder::new().prefix("accountd-demo-").tempdir()?;
    let Some(prepared) = signals.interrupt(prepare(options, folder.path())).await else {
        return Ok(());
    };
    let (daemon, listener, output) = prepared?;
    daemon.run(listener, || print(&output), signals).await
}

/// Returns the daemon, its listener, and the instructions.
async fn prepare(options: DemoOptions, folder: &Path) -> Result<(Daemon, Listener, String), CliError> {
    let hangups = Hangups::receive()?;
    let listener = listen(&options.listening, &options.logging).await?;
    let monitoring = listen_for_monitoring(&options.listening).await?;
    let url = format!("sqlite:{}", folder.join("demo.db").display());
    let store = Store::open(&url, StoreOptions::default()).await?;
    let token = seed(&store).await?;
    let listen_url = PublicUrl::from_listen_address(listener.scheme(), listener.address());
    let mail_config = mail::config(options.mailing, &folder.join("mail"), listen_url)?;
    let output = instructions(&listener.url(), &token, &mail_config.target.to_string());
    let daemon = Daemon {
        store,
        mail: mail_config,
        throttle: throttle(&options.limits, StoreOptions::default().email),
        hangups,
        grace_period: Duration::from_secs(options.listening.shutdown_timeout),
        drain_delay: Duration::from_secs(options.listening.drain_delay),
        audits_addresses: false,
        cors: Cors::new(options.listening.cors_origin.clone()),
        monitoring,
    };
    Ok((daemon, listener, output))
}

/// Creates one account and one token, and returns the token.
async fn seed(store: &Store) -> Result<String, CliError> {
    let invalid = |error: crate::account::InvalidValue| CliError::new(format!("demo account: {error}"));
    let actor = Actor::without_token("demo");
    let account = NewAccount {
        email: Some(Email::new("admin@example.com").map_err(invalid)?),
        account_type: AccountType::Business,
        user_type: UserType::Administrator,
        ..NewAccount::new(Username::new("admin").map_err(invalid)?, "Acme Corp.")
    };
    let account = store.execute(CreateAccount::new(actor, account)?).await?;
    let token = NewToken {
        account: account.id,
        scope: Scope::Admin,
        description: "demo".to_owned(),
        expires_at: None,
    };
    let (_, plaintext) = store.execute(CreateToken::new(actor, token)?).await?;
    Ok(plaintext.reveal())
}

/// Renders the instructions. The commands work unchanged in the shell that ran the `export` line.
fn instructions(base: &str, token: &str, mails: &str) -> String {
    format!(
        r#"listening on {base}

A temporary database with the account "admin", deleted on exit (Ctrl-C).
In another terminal:

  export ACCOUNT_URL={base} ACCOUNT_TOKEN={token}

  # show the account, in the format of each API family
  curl -H "Authorization: Bearer $ACCOUNT_TOKEN" $ACCOUNT_URL/api/v2/account/details
  curl -H "Authorization: Bearer $ACCOUNT_TOKEN" $ACCOUNT_URL/v1/account
  curl -H "Authorization: Bearer $ACCOUNT_TOKEN" \
    $ACCOUNT_URL/api/workspace/account/profile

  # change its name
  curl -X PATCH -H "Authorization: Bearer $ACCOUNT_TOKEN" \
    -H "Content-Type: application/json" -d '{{"name":"Ada Lovelace"}}' \
    $ACCOUNT_URL/v1/account

  # change its address; the mail with the link goes to {mails}
  curl -X PATCH -H "Authorization: Bearer $ACCOUNT_TOKEN" \
    -H "Content-Type: application/json" -d '{{"email":"ada@example.com"}}' \
    $ACCOUNT_URL/v1/account

With the Rust client:

  let client = Client::new(
      &std::env::var("ACCOUNT_URL")?,
      BearerAuth::new(&std::env::var("ACCOUNT_TOKEN")?),
  )?;
  println!("{{}}", client.get_account().send().await?.body.name);

On the command line:

  account show
  account patch --email ada@example.com
"#
    )
}
