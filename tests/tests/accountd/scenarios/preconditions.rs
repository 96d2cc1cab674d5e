//! Entity tags, and what depends on them.

use super::{World, renamed, update};
use account_client::operations::{
    GetAccountDetailsError, GetAccountError, GetWorkspaceProfileError, PatchAccountError,
    PutWorkspaceProfileError, UpdateAccountError,
};
use account_client::types::{AccountErrorCode, AccountPatch, WorkspaceProfile, WorkspaceProfileUpdate};
use account_client::{BearerAuth, Client, Maybe};
use futures_util::future::join_all;

scenarios!(
    each_tag_changes_with_its_representation_only,
    a_change_of_another_state_is_rejected_in_each_api_family,
    rejections_have_their_precedence,
    one_of_many_changes_of_one_state_is_made,
    the_pending_address_is_kept_by_sending_it,
);

/// The tags of the three representations.
async fn tags(client: &Client<BearerAuth>) -> [String; 3] {
    let details = client.get_account_details().send().await.unwrap().etag;
    let account = client.get_account().send().await.unwrap().etag;
    let profile = client.get_workspace_profile().send().await.unwrap().etag;
    [details, account, profile].map(Option::unwrap)
}

/// Returns which of the representations have changed since they had these tags.
async fn changed(client: &Client<BearerAuth>, [details, account, profile]: &[String; 3]) -> [bool; 3] {
    let details = client.get_account_details().if_none_match(details).send().await;
    let account = client.get_account().if_none_match(account).send().await;
    let profile = client.get_workspace_profile().if_none_match(profile).send().await;
    let details = details.map_err(|error| error.into_api().unwrap());
    let account = account.map_err(|error| error.into_api().unwrap());
    let profile = profile.map_err(|error| error.into_api().unwrap());
    let unexpected = |error: &dyn std::fmt::Debug| panic!("{error:?}");
    [
        match details {
            Ok(_) => true,
            Err(GetAccountDetailsError::NotModified { .. }) => false,
            Err(error) => unexpected(&error),
        },
        match account {
            Ok(_) => true,
            Err(GetAccountError::NotModified { .. }) => false,
            Err(error) => unexpected(&error),
        },
        match profile {
            Ok(_) => true,
            Err(GetWorkspaceProfileError::NotModified { .. }) => false,
            Err(error) => unexpected(&error),
        },
    ]
}

async fn each_tag_changes_with_its_representation_only(world: &World) {
    let client = world.client("ada", "write");
    let before = tags(&client).await;
    assert_eq!(tags(&client).await, before);
    assert_eq!(changed(&client, &before).await, [false; 3]);
    assert_eq!(
        changed(&client, &["*", "*", "*"].map(str::to_owned)).await,
        [false; 3]
    );
    let weak = before.clone().map(|tag| format!("\"x\", W/{tag}"));
    assert_eq!(changed(&client, &weak).await, [false; 3]);

    client.patch_account(renamed("Countess")).send().await.unwrap();
    assert_eq!(changed(&client, &before).await, [false, true, false]);
    let before = tags(&client).await;
    client
        .update_account(update(Some("countess"), None))
        .send()
        .await
        .unwrap();
    assert_eq!(changed(&client, &before).await, [true; 3]);
    // The permissions of another token are another representation.
    let reader = tags(&world.client("countess", "read")).await;
    let writer = tags(&client).await;
    assert_ne!(reader[0], writer[0]);
    assert_eq!(reader[1..], writer[1..]);
    world
        .database
        .run(&["account", "suspend", "--account", "countess"]);
    assert_eq!(changed(&client, &writer).await, [true, true, false]);
}

async fn a_change_of_another_state_is_rejected_in_each_api_family(world: &World) {
    let client = world.client("ada", "write");
    let old = tags(&client).await;
    client
        .update_account(update(Some("countess"), None))
        .send()
        .await
        .unwrap();
    let [details, account, profile] = &old;

    let response = client
        .update_account(update(Some("x"), None))
        .if_match(details)
        .send()
        .await;
    let Some(UpdateAccountError::PreconditionFailed { body, .. }) = response.unwrap_err().into_api() else {
        panic!("unexpected error")
    };
    assert_eq!(body.errors[0].status, "412");
    let response = client.patch_account(renamed("x")).if_match(account).send().await;
    let Some(PatchAccountError::PreconditionFailed { body, .. }) = response.unwrap_err().into_api() else {
        panic!("unexpected error")
    };
    assert_eq!(body.error, AccountErrorCode::PreconditionFailed);
    let replace = WorkspaceProfileUpdate::default();
    let response = client
        .put_workspace_profile(replace)
        .if_match(profile)
        .send()
        .await;
    let Some(PutWorkspaceProfileError::PreconditionFailed { body, .. }) = response.unwrap_err().into_api()
    else {
        panic!("unexpected error")
    };
    assert_eq!(body.status, Maybe::Value(412));
    assert_eq!(body.title, Maybe::Value("Precondition Failed".to_owned()));

    // Nothing has changed, so the present tags are accepted; the tag of another API family is not.
    let [details, account, profile] = tags(&client).await;
    let other = client.patch_account(renamed("x")).if_match(&details).send().await;
    assert_eq!(other.unwrap_err().status().unwrap(), 412);
    let weak = format!("W/{account}");
    let weak = client.patch_account(renamed("x")).if_match(weak).send().await;
    assert_eq!(weak.unwrap_err().status().unwrap(), 412);
    let list = format!("\"x\" ,{account}");
    client
        .patch_account(renamed("Ada"))
        .if_match(list)
        .send()
        .await
        .unwrap();
    client
        .patch_account(renamed("Ada L."))
        .if_match("*")
        .send()
        .await
        .unwrap();
    client
        .update_account(update(Some("ada"), None))
        .if_match(details)
        .send()
        .await
        .unwrap();
    // That has changed the profile, too.
    let replace = WorkspaceProfileUpdate::default;
    let old = client
        .put_workspace_profile(replace())
        .if_match(profile)
        .send()
        .await;
    assert_eq!(old.unwrap_err().status().unwrap(), 412);
    let [.., profile] = tags(&client).await;
    client
        .put_workspace_profile(replace())
        .if_match(profile)
        .send()
        .await
        .unwrap();
}

/// Authorization comes before the precondition, and that before conflicts.
async fn rejections_have_their_precedence(world: &World) {
    world.database.account("grace", &[]);
    let patch = |email: &str| AccountPatch::new().with_email(email.to_owned());
    let reader = world.client("ada", "read");
    let response = reader
        .patch_account(patch("grace@example.com"))
        .if_match("\"x\"")
        .send()
        .await;
    assert_eq!(response.unwrap_err().status().unwrap(), 403);
    let invalid = AccountPatch::new().with_name(String::new());
    assert_eq!(
        reader
            .patch_account(invalid)
            .send()
            .await
            .unwrap_err()
            .status()
            .unwrap(),
        400
    );
    let writer = world.client("ada", "write");
    let response = writer
        .patch_account(patch("grace@example.com"))
        .if_match("\"x\"")
        .send()
        .await;
    assert_eq!(response.unwrap_err().status().unwrap(), 412);
    let response = writer
        .patch_account(patch("grace@example.com"))
        .if_match("*")
        .send()
        .await;
    assert_eq!(response.unwrap_err().status().unwrap(), 409);
    let malformed = writer
        .patch_account(patch("new@example.com"))
        .if_match("x")
        .send()
        .await;
    assert_eq!(malformed.unwrap_err().status().unwrap(), 400);
}

async fn one_of_many_changes_of_one_state_is_made(world: &World) {
    let other = world.database.serve(&[]);
    let token = world.database.token("ada", "write");
    let clients = [world.accountd.client(&token), other.client(&token)];
    for round in 0..5 {
        let [_, tag, _] = tags(&clients[0]).await;
        let patches = (0..32).map(|number| {
            let patch = renamed(&format!("Ada {round}-{number}"));
            clients[number % 2].patch_account(patch).if_match(&tag).send()
        });
        let mut names = Vec::new();
        for response in join_all(patches).await {
            match response {
                Ok(response) => names.push(response.body.name),
                Err(error) => assert_eq!(error.status().unwrap(), 412),
            }
        }
        let stored = clients[1].get_account().send().await.unwrap().body.name;
        assert_eq!(names, [stored]);
    }
}

async fn the_pending_address_is_kept_by_sending_it(world: &World) {
    let client = world.client("ada", "write");
    let patch = |email: &str| AccountPatch::new().with_email(email.to_owned());
    let new = "new@example.com";
    let pending = client.patch_account(patch(new)).send().await.unwrap().body;
    assert_eq!(pending.pending_email.as_deref(), Some(new));
    let before = tags(&client).await;
    // The same address, in each API family.
    client.patch_account(patch(new)).send().await.unwrap();
    client
        .update_account(update(None, Some("New@Example.com")))
        .send()
        .await
        .unwrap();
    assert_eq!(changed(&client, &before).await, [false; 3]);
    let replace = |email: &str| WorkspaceProfileUpdate::new().with_email(email.to_owned());
    let kept = client
        .put_workspace_profile(replace(new))
        .send()
        .await
        .unwrap()
        .body;
    assert!(matches!(kept.warnings, Maybe::Value(warnings) if warnings.len() == 1));
    assert_eq!(client.get_account().send().await.unwrap().body, pending);
    // The profile shows what awaits confirmation.
    let shown = client.get_workspace_profile().send().await.unwrap().body;
    let Maybe::Value(warnings) = shown.warnings else {
        panic!("no warnings")
    };
    let metadata = warnings[0].metadata.as_ref().unwrap();
    assert_eq!(metadata["pending"].as_deref(), Some(new));
    // Only one mail was sent: its token is valid, and that of the next mail is the second one.
    client
        .patch_account(patch("other@example.com"))
        .send()
        .await
        .unwrap();
    assert_eq!(world.database.mailed_tokens(2).await.len(), 2);
    // The present address cancels the change.
    let present = client.put_workspace_profile(replace("ada@example.com"));
    let cancelled = present.send().await.unwrap().body;
    assert_eq!(cancelled.warnings, Maybe::Value(Vec::new()));
    let WorkspaceProfile { email, .. } = cancelled.data.unwrap();
    assert_eq!(email, Maybe::Value("ada@example.com".to_owned()));
    assert_eq!(
        client.get_account().send().await.unwrap().body.pending_email,
        None
    );
}
