//! Uniqueness of usernames and addresses, and confirmation of addresses.

use super::{World, update};
use crate::process::Database;
use account_client::operations::{PatchAccountError, PutWorkspaceProfileError, UpdateAccountError};
use account_client::types::{AccountErrorCode, AccountPatch, EmailConfirmation, WorkspaceProfileUpdate};
use account_client::{BearerAuth, Client, Maybe};
use futures_util::future::join_all;

scenarios!(
    usernames_and_addresses_are_unique,
    an_address_takes_effect_when_it_is_confirmed,
);

/// Of concurrent requests for one username, those of one account succeed.
async fn usernames_and_addresses_are_unique(world: &World) {
    let clients: Vec<_> = (0..8)
        .map(|number| {
            let name = format!("user-{number}");
            world.database.account(&name, &[]);
            world.client(&name, "write")
        })
        .collect();
    let updates = (0..64).map(|number| {
        let client = &clients[number % clients.len()];
        async move { client.update_account(update(Some("Wanted"), None)).send().await }
    });
    let mut owners = Vec::new();
    for (number, response) in join_all(updates).await.into_iter().enumerate() {
        match response {
            Ok(_) => owners.push(number % clients.len()),
            Err(error) => {
                let Some(UpdateAccountError::UnprocessableContent { body, .. }) = error.into_api() else {
                    panic!("unexpected error")
                };
                let source = body.errors[0].source.as_ref().unwrap();
                assert_eq!(source.pointer.as_deref(), Some("/data/attributes/username"));
            }
        }
    }
    owners.dedup();
    let [owner] = owners[..] else {
        panic!("{owners:?} have the name")
    };
    // The address of another account is rejected, whatever its letter case.
    let patch = AccountPatch::new().with_email("ADA@example.com");
    let Err(error) = clients[owner].patch_account(patch).send().await else {
        panic!("the address was accepted");
    };
    let Some(PatchAccountError::Conflict { body, .. }) = error.into_api() else {
        panic!("unexpected error")
    };
    assert_eq!(body.error, AccountErrorCode::EmailExists);
    let replace = WorkspaceProfileUpdate::new()
        .with_user_name("ADA")
        .with_email("ada@EXAMPLE.com");
    let Err(error) = clients[owner].put_workspace_profile(replace).send().await else {
        panic!("username and address were accepted");
    };
    let Some(PutWorkspaceProfileError::BadRequest { body, .. }) = error.into_api() else {
        panic!("unexpected error")
    };
    let Maybe::Value(errors) = body.errors else {
        panic!("no errors")
    };
    let codes: Vec<_> = errors.into_iter().filter_map(|error| error.code).collect();
    assert_eq!(codes, ["UserNameTaken", "EmailTaken"]);
}

/// A newer request replaces an older one, and an address that another account has confirmed meanwhile is rejected.
async fn an_address_takes_effect_when_it_is_confirmed(world: &World) {
    let client = world.client("ada", "write");
    let request = |client: Client<BearerAuth>, email: &str| {
        let patch = AccountPatch::new().with_email(email.to_owned());
        async move { client.patch_account(patch).send().await.unwrap().body }
    };
    let anonymous = Client::anonymous(&world.accountd.url).unwrap();
    let confirm = |token: &str| {
        let confirmation = EmailConfirmation::new(token.to_owned());
        let anonymous = anonymous.clone();
        async move {
            let response = anonymous.confirm_email(confirmation).send().await;
            response.map_or_else(|error| error.status().unwrap().as_u16(), |_| 204)
        }
    };
    request(client.clone(), "first@example.com").await;
    let first = world.database.mailed_tokens(1).await.remove(0);
    request(client.clone(), "wanted@example.com").await;
    let second = world.database.mailed_tokens(2).await.remove(1);
    assert_eq!(confirm(&first).await, 400);
    // Another account requests the same address and confirms it first.
    world.database.account("grace", &[]);
    request(world.client("grace", "write"), "Wanted@example.com").await;
    let third = world.database.mailed_tokens(3).await.remove(2);
    assert_eq!(confirm(&third).await, 204);
    assert_eq!(confirm(&second).await, 409);
    assert_eq!(confirm(&third).await, 400);
    let account = client.get_account().send().await.unwrap().body;
    assert_eq!(account.email.as_deref(), Some("ada@example.com"));
    // A request for the current address cancels the pending one.
    request(client.clone(), "fourth@example.com").await;
    let fourth = world.database.mailed_tokens(4).await.remove(3);
    assert_eq!(
        request(client.clone(), "ada@example.com").await.pending_email,
        None
    );
    assert_eq!(confirm(&fourth).await, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_confirmation_an_address_takes_effect_at_once() {
    let world = World::new(Database::sqlite(), &["--email-confirmation", "off"]);
    let client = world.client("ada", "write");
    let email = "countess@example.com";
    let patch = AccountPatch::new().with_email(email);
    let account = client.patch_account(patch).send().await.unwrap().body;
    assert_eq!(
        (account.email.as_deref(), account.pending_email),
        (Some(email), None)
    );
}
