//! `accountd demo`: something to try, gone when it ends.

use super::daemon::{Service, throttle};
use super::serve::listen;
use super::{Failed, mail, print};
use crate::account::audit::Actor;
use crate::account::command::{CreateAccount, CreateToken, NewAccount, NewToken};
use crate::account::{AccountType, Email, Scope, UserType, Username};
use crate::http::shutdown;
use crate::mail::PublicUrl;
use crate::options::Demo;
use crate::store::{Options, Store};
use std::time::Duration;

pub(super) async fn run(options: Demo) -> Result<(), Failed> {
    let stopped = shutdown::requested()?;
    let listener = listen(&options.listening, &options.logging).await?;
    let folder = tempfile::Builder::new().prefix("accountd-demo-").tempdir()?;
    let url = format!("sqlite:{}", folder.path().join("demo.db").display());
    let store = Store::open(&url, Options::default()).await?;
    let token = seed(&store).await?;
    let own = PublicUrl::of(listener.scheme(), listener.address());
    let post = mail::post(options.mailing, &folder.path().join("mail"), own)?;
    let words = words(&listener.url(), &token, &post.target.to_string());
    let service = Service {
        store,
        post,
        throttle: throttle(&options.limits, Options::default().email),
        farewell: Duration::from_secs(options.listening.shutdown_timeout),
    };
    service.run(listener, || print(&words), stopped).await
}

/// One account and one token, which is returned.
async fn seed(store: &Store) -> Result<String, Failed> {
    let fault = |fault: crate::account::Invalid| Failed::new(format!("the demo's account: {fault}"));
    let actor = Actor::without_token("demo");
    let account = NewAccount {
        email: Some(Email::new("admin@example.com").map_err(fault)?),
        account_type: AccountType::Business,
        user_type: UserType::Administrator,
        ..NewAccount::new(Username::new("admin").map_err(fault)?, "Acme Corp.")
    };
    let account = store.execute(CreateAccount::new(actor, account)?).await?;
    let token = NewToken {
        account: account.id,
        scope: Scope::Admin,
        description: "demo".to_owned(),
        expires_at: None,
    };
    let (_, secret) = store.execute(CreateToken::new(actor, token)?).await?;
    Ok(secret.reveal())
}

/// What to try. The lines with `$TOKEN` work as they are in the shell that has the first one.
fn words(base: &str, token: &str, mails: &str) -> String {
    format!(
        r#"listening on {base}

A fresh database with the account "admin", gone when this ends (Ctrl-C).
In another terminal:

  export ACCOUNT_URL={base} ACCOUNT_TOKEN={token}

  # show the account, in each dialect
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
