//! Accounts and people who change them.

use accountd::account::audit::Actor;
use accountd::account::command::{
    Change, CreateAccount, CreateToken, Edit, EditAccount, NewAccount, NewToken,
};
use accountd::account::{Account, Email, Key, PresentedToken, Refusal, Scope, Token, Username};
use accountd::store::{Failure, Store};

pub(crate) fn operator() -> Actor {
    Actor::without_token("test")
}

/// An account with an address at `example.org`.
pub(crate) async fn account(store: &Store, username: &str) -> Account {
    let mut new = NewAccount::new(Username::new(username).unwrap(), "Name");
    new.email = Some(email(&format!("{username}@example.org")));
    store
        .execute(CreateAccount::new(operator(), new).unwrap())
        .await
        .unwrap()
}

pub(crate) fn email(text: &str) -> Email {
    Email::new(text).unwrap()
}

pub(crate) async fn edit(store: &Store, account: Key, edit: Edit) -> Result<Account, Refusal> {
    let command = EditAccount::new(account, operator(), edit).unwrap();
    match store.execute(command).await {
        Ok(account) => Ok(account),
        Err(Failure::Refused(refusal)) => Err(refusal),
        Err(Failure::Store(error)) => panic!("{error}"),
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

/// A new token, as it is stored and as it is presented.
pub(crate) async fn token(store: &Store, account: Key) -> (Token, PresentedToken) {
    let (token, text) = secret_token(store, account).await;
    (token, PresentedToken::parse(&text).unwrap())
}

/// A new token, as it is stored and as its text.
pub(crate) async fn secret_token(store: &Store, account: Key) -> (Token, String) {
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

/// What all of them come to, run at the same moment.
pub(crate) async fn at_once<T: Send + 'static>(
    work: impl IntoIterator<Item = impl Future<Output = T> + Send + 'static>,
) -> Vec<T> {
    let tasks: Vec<_> = work.into_iter().map(tokio::spawn).collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.unwrap());
    }
    answers
}
