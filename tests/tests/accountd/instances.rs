//! Several instances on one database: together they behave like one.

use crate::process::Database;
use account_client::Client;
use account_client::operations::{ConfirmEmailError, GetAccountError};
use account_client::types::{AccountPatch, EmailConfirmation};
use futures_util::future::join_all;
use std::collections::BTreeSet;

fn patch(name: Option<String>, email: Option<String>) -> AccountPatch {
    let mut patch = AccountPatch::new();
    (patch.name, patch.email) = (name, email);
    patch
}

#[tokio::test(flavor = "multi_thread")]
async fn several_instances_are_one_service() {
    /// The number of changes of each account.
    const CHANGES: usize = 10;
    let database = Database::postgres();
    let instances = [database.serve(&[]), database.serve(&[])];
    let names = ["ada", "grace", "mary", "joan"];
    for name in names {
        database.account(name, &[]);
    }
    // Each account is changed through both instances concurrently, and each change requests another address.
    let writes = names.into_iter().flat_map(|name| {
        let token = database.token(name, "write");
        let clients = instances.each_ref().map(|instance| instance.client(&token));
        (0..CHANGES).map(move |number| {
            let client = clients[number % clients.len()].clone();
            let email = format!("{name}-{number}@example.com");
            async move {
                let patch = patch(Some(format!("name {number}")), Some(email.clone()));
                let account = client.patch_account(patch).send().await.unwrap().body;
                // The response contains this change, not a concurrent one.
                assert_eq!(account.name, format!("name {number}"));
                assert_eq!(account.pending_email, Some(email));
            }
        })
    });
    join_all(writes).await;
    // The mail to each pending address is delivered by one of the instances. Mails to earlier addresses may have been
    // replaced before they were delivered.
    let mut due = BTreeSet::new();
    for name in names {
        let client = instances[0].client(&database.token(name, "read"));
        due.extend(client.get_account().send().await.unwrap().body.pending_email);
    }
    assert_eq!(due.len(), names.len());
    database.recipients(&due).await;

    // An address requested at one instance can be confirmed by either, but only once: afterwards the token is used.
    let token = database.token("ada", "write");
    let [first, second] = instances.each_ref().map(|instance| instance.client(&token));
    let email = Some("countess@example.com".to_owned());
    first
        .patch_account(patch(None, email.clone()))
        .send()
        .await
        .unwrap();
    let confirmation = EmailConfirmation::new(database.token_mailed_to("countess@example.com").await);
    let confirms = instances.each_ref().map(|instance| {
        let anonymous = Client::anonymous(&instance.url).unwrap();
        let confirmation = confirmation.clone();
        async move { anonymous.confirm_email(confirmation).send().await }
    });
    let confirmed = join_all(confirms).await;
    let errors: Vec<_> = confirmed
        .iter()
        .filter_map(|result| result.as_ref().err())
        .collect();
    assert!(
        matches!(errors.as_slice(), [error] if matches!(error.api(), Some(ConfirmEmailError::BadRequest { .. }))),
        "{confirmed:?}"
    );
    for client in [&first, &second] {
        let account = client.get_account().send().await.unwrap().body;
        assert_eq!((&account.email, &account.pending_email), (&email, &None));
    }

    // A token revoked at one instance is rejected by both.
    let tokens = first.list_user_tokens("ada").send().await.unwrap().body.data;
    // Tokens are listed newest first, so this is the token that both clients use.
    let newest = tokens.into_iter().next().unwrap().id;
    first.delete_user_token(newest).send().await.unwrap();
    for client in [&first, &second] {
        let Err(error) = client.get_account().send().await else {
            panic!("the revoked token was accepted")
        };
        assert!(
            matches!(error.api(), Some(GetAccountError::Unauthorized { .. })),
            "{error}"
        );
    }
}
