//! Names and addresses, which belong to one account at a time.

use super::{World, update};
use crate::process::Database;
use account_client::operations::{PatchAccountError, PutWorkspaceProfileError, UpdateAccountError};
use account_client::types::{AccountErrorCode, AccountPatch, EmailConfirmation, WorkspaceProfileUpdate};
use account_client::{BearerAuth, Client, Maybe};
use futures_util::future::join_all;

scenarios!(
    a_name_or_an_address_is_taken_once,
    an_address_takes_effect_when_it_is_confirmed,
);

/// 64 clients ask for one name and one address: one of them gets it.
async fn a_name_or_an_address_is_taken_once(world: &World) {
    let clients: Vec<_> = (0..8)
        .map(|number| {
            let name = format!("user-{number}");
            world.database.account(&name, &[]);
            world.client(&name, "write")
        })
        .collect();
    let takes = (0..64).map(|number| {
        let client = &clients[number % clients.len()];
        async move { client.update_account(update(Some("Wanted"), None)).send().await }
    });
    let mut owners = Vec::new();
    for (number, response) in join_all(takes).await.into_iter().enumerate() {
        match response {
            Ok(_) => owners.push(number % clients.len()),
            Err(error) => {
                let Some(UpdateAccountError::UnprocessableContent { body }) = error.into_api() else {
                    panic!("another error")
                };
                let source = body.errors[0].source.as_ref().unwrap();
                assert_eq!(source.pointer, "/data/attributes/username");
            }
        }
    }
    owners.dedup();
    let [owner] = owners[..] else {
        panic!("{owners:?} have the name")
    };
    // Another's address is not to be had either, in any case of letters.
    let taken = AccountPatch {
        email: Some("ADA@example.com".to_owned()),
        ..AccountPatch::default()
    };
    let Err(error) = clients[owner].patch_account(taken).send().await else {
        panic!("the address is taken");
    };
    let Some(PatchAccountError::Conflict { body }) = error.into_api() else {
        panic!("another error")
    };
    assert_eq!(body.error, AccountErrorCode::EmailExists);
    let replace = WorkspaceProfileUpdate {
        user_name: Maybe::Value("ADA".to_owned()),
        email: Maybe::Value("ada@EXAMPLE.com".to_owned()),
        ..WorkspaceProfileUpdate::default()
    };
    let Err(error) = clients[owner].put_workspace_profile(replace).send().await else {
        panic!("name and address are taken");
    };
    let Some(PutWorkspaceProfileError::BadRequest { body }) = error.into_api() else {
        panic!("another error")
    };
    let Maybe::Value(errors) = body.errors else {
        panic!("no errors")
    };
    let codes: Vec<_> = errors.into_iter().filter_map(|error| error.code).collect();
    assert_eq!(codes, ["UserNameTaken", "EmailTaken"]);
}

/// A newer request replaces an older one, and an address that was taken meanwhile is not given twice.
async fn an_address_takes_effect_when_it_is_confirmed(world: &World) {
    let client = world.client("ada", "write");
    let asks = |client: Client<BearerAuth>, email: &str| {
        let patch = AccountPatch {
            email: Some(email.to_owned()),
            ..AccountPatch::default()
        };
        async move { client.patch_account(patch).send().await.unwrap().body }
    };
    let anyone = Client::anonymous(&world.accountd.url).unwrap();
    let confirms = |token: &str| {
        let confirmation = EmailConfirmation {
            token: token.to_owned(),
        };
        let anyone = anyone.clone();
        async move {
            let response = anyone.confirm_email(confirmation).send().await;
            response.map_or_else(|error| error.status().unwrap().as_u16(), |_| 204)
        }
    };
    asks(client.clone(), "first@example.com").await;
    let first = world.database.mailed(1).await.remove(0);
    asks(client.clone(), "wanted@example.com").await;
    let second = world.database.mailed(2).await.remove(1);
    assert_eq!(confirms(&first).await, 400);
    // Another account asks for it too, and is the first to confirm.
    world.database.account("grace", &[]);
    asks(world.client("grace", "write"), "Wanted@example.com").await;
    let third = world.database.mailed(3).await.remove(2);
    assert_eq!(confirms(&third).await, 204);
    assert_eq!(confirms(&second).await, 409);
    assert_eq!(confirms(&third).await, 400);
    let account = client.get_account().send().await.unwrap().body;
    assert_eq!(account.email.as_deref(), Some("ada@example.com"));
    // The present address cancels what waits.
    asks(client.clone(), "fourth@example.com").await;
    let fourth = world.database.mailed(4).await.remove(3);
    assert_eq!(asks(client.clone(), "ada@example.com").await.pending_email, None);
    assert_eq!(confirms(&fourth).await, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_confirmation_an_address_takes_effect_at_once() {
    let world = World::of(Database::sqlite(), &["--email-confirmation", "off"]);
    let client = world.client("ada", "write");
    let email = Some("countess@example.com".to_owned());
    let patch = AccountPatch {
        email: email.clone(),
        ..AccountPatch::default()
    };
    let account = client.patch_account(patch).send().await.unwrap().body;
    assert_eq!((account.email, account.pending_email), (email, None));
}
