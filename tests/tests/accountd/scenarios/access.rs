//! Authorization by scope, account state and administrator rights.

use super::{World, renamed, update};
use account_client::operations::{
    GetAccountError, GetWorkspaceProfileError, PatchAccountError, PutWorkspaceProfileError,
    UpdateAccountError,
};
use account_client::types::{AccountErrorCode, AccountStatus, WorkspaceProfileUpdate};
use account_client::{BearerAuth, Client, Error};

scenarios!(
    a_read_token_cannot_write,
    a_suspended_account_can_only_read_and_a_closed_one_is_rejected,
    a_service_account_has_no_profile,
    only_an_admin_can_access_other_accounts,
);

async fn a_read_token_cannot_write(world: &World) {
    let client = world.client("ada", "read");
    assert_cannot_write(&client).await;
    let user = client.get_account_details().send().await.unwrap().body.data;
    assert!(!user.attributes.permissions.unwrap().can_change_email);
}

/// Asserts that the client can read, and that each API family rejects writes with its own error.
async fn assert_cannot_write(client: &Client<BearerAuth>) {
    client.get_account().send().await.unwrap();
    let Err(error) = client.patch_account(renamed("x")).send().await else {
        panic!("the write was accepted");
    };
    let Some(PatchAccountError::Forbidden { body, .. }) = error.into_api() else {
        panic!("unexpected error")
    };
    assert_eq!(body.error, AccountErrorCode::Unauthorized);
    let response = client.update_account(update(None, None)).send().await;
    let Err(error) = response else {
        panic!("the write was accepted")
    };
    assert!(
        matches!(error.api(), Some(UpdateAccountError::NotFound { .. })),
        "{error}"
    );
    let response = client
        .put_workspace_profile(WorkspaceProfileUpdate::default())
        .send()
        .await;
    let Err(error) = response else {
        panic!("the write was accepted")
    };
    assert!(
        matches!(error.api(), Some(PutWorkspaceProfileError::Forbidden { .. })),
        "{error}"
    );
}

async fn a_suspended_account_can_only_read_and_a_closed_one_is_rejected(world: &World) {
    let client = world.client("ada", "write");
    world.database.run(&["account", "suspend", "--account", "ada"]);
    assert_cannot_write(&client).await;
    let account = client.get_account().send().await.unwrap().body;
    assert_eq!(account.status, AccountStatus::Suspended);
    world.database.run(&["account", "close", "--account", "ada"]);
    let Err(error) = client.get_account().send().await else {
        panic!("the closed account was accepted")
    };
    assert!(
        matches!(error.api(), Some(GetAccountError::Unauthorized { .. })),
        "{error}"
    );
    let Err(error) = client.get_workspace_profile().send().await else {
        panic!("the closed account was accepted")
    };
    assert!(
        matches!(error.api(), Some(GetWorkspaceProfileError::NotFound { .. })),
        "{error}"
    );
    world.database.run(&["account", "activate", "--account", "ada"]);
    client.patch_account(renamed("Back")).send().await.unwrap();
}

async fn a_service_account_has_no_profile(world: &World) {
    world.database.account("robot", &["--service-account"]);
    let client = world.client("robot", "write");
    let user = client.get_account_details().send().await.unwrap().body.data;
    assert_eq!(user.attributes.is_service_account, Some(true));
    let Err(error) = client.get_workspace_profile().send().await else {
        panic!("the service account has a profile")
    };
    assert!(
        matches!(error.api(), Some(GetWorkspaceProfileError::Forbidden { .. })),
        "{error}"
    );
}

async fn only_an_admin_can_access_other_accounts(world: &World) {
    world.database.account("admin", &[]);
    let own = world
        .client("ada", "write")
        .get_account()
        .send()
        .await
        .unwrap()
        .body;
    let patch = |client: Client<BearerAuth>, id: String| async move {
        client
            .patch_account(renamed("By another"))
            .account_id(id)
            .send()
            .await
    };
    let admin = patch(world.client("admin", "admin"), own.id.clone()).await;
    assert_eq!(admin.unwrap().body.name, "By another");
    let status =
        |response: Result<_, Error<PatchAccountError>>| response.err().unwrap().status().unwrap().as_u16();
    assert_eq!(status(patch(world.client("admin", "write"), own.id).await), 403);
    assert_eq!(
        status(patch(world.client("admin", "admin"), "acct_0123456789abcdef".to_owned()).await),
        404
    );
    assert_eq!(
        status(patch(world.client("admin", "write"), "acct_0123456789abcdef".to_owned()).await),
        403
    );
}
