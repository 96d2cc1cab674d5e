//! Accounts and actors for the tests of the store.

use accountd::account::actor::Actor;
use accountd::account::command::{
    Change, CreateAccount, CreateToken, Edit, EditAccount, NewAccount, NewToken,
};
use accountd::account::{Account, CommandError, Email, Id, PresentedToken, Scope, Token, Username};
use accountd::store::{ExecuteError, Store};

pub(crate) fn operator() -> Actor {
    Actor::without_token("test")
}

/// Creates an account with an address at `example.org`.
pub(crate) async fn account(store: &Store, username: &str) -> Account {
    create_account(store, username, Some(email(&format!("{username}@example.org")))).await
}

/// Creates an account without address, whose changes of address cause no notices.
pub(crate) async fn account_without_address(store: &Store, username: &str) -> Account {
    create_account(store, username, None).await
}

async fn create_account(store: &Store, username: &str, email: Option<Email>) -> Account {
    let mut new = NewAccount::new(Username::new(username).unwrap(), "Name");
    new.email = email;
    store
        .execute(CreateAccount::new(operator(), new).unwrap())
        .await
        .unwrap()
}

pub(crate) fn email(text: &str) -> Email {
    Email::new(text).unwrap()
}

pub(crate) async fn edit(store: &Store, account: Id, edit: Edit) -> Result<Account, CommandError> {
    let command = EditAccount::new(account, operator(), edit).unwrap();
    match store.execute(command).await {
        Ok(account) => Ok(account),
        Err(ExecuteError::Rejected(error)) => Err(error),
        Err(ExecuteError::Store(error)) => panic!("{error}"),
    }
}

pub(crate) fn to_username(text: &str) -> Edit {
    Edit {
        username: Some(Username::new(text).unwrap()),
        ..Edit::default()
    }
}

pub(crate) fn to_email(text: &str) -> Edit {
    Edit {
        email: Change::Set(email(text)),
        ..Edit::default()
    }
}

pub(crate) fn to_name(text: &str) -> Edit {
    Edit {
        name: Some(text.to_owned()),
        ..Edit::default()
    }
}

/// Creates a token and returns its stored and its presented form.
pub(crate) async fn token(store: &Store, account: Id) -> (Token, PresentedToken) {
    let (token, text) = secret_token(store, account).await;
    (token, PresentedToken::parse(&text).unwrap())
}

/// Creates a token and returns its stored form and its text.
pub(crate) async fn secret_token(store: &Store, account: Id) -> (Token, String) {
    let new = NewToken {
        account,
        scope: Scope::Write,
        description: "what it is for".to_owned(),
        expires_at: None,
    };
    let create = CreateToken::new(operator(), new).unwrap();
    let (token, secret) = store.execute(create).await.unwrap();
    (token, secret.reveal())
}

pub(crate) fn address(account: &Account) -> &str {
    account.email.as_ref().unwrap().as_str()
}

/// Runs all tasks concurrently and collects their results.
pub(crate) async fn run_concurrently<T: Send + 'static>(
    work: impl IntoIterator<Item = impl Future<Output = T> + Send + 'static>,
) -> Vec<T> {
    let tasks: Vec<_> = work.into_iter().map(tokio::spawn).collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    results
}
