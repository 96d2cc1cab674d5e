//! Changes through one API family, and their visibility in the others.

use super::{World, renamed, update};
use account_client::Maybe;
use account_client::operations::PatchAccountError;
use account_client::types::{AccountPatch, AccountSettingsPatch, WorkspaceProfileUpdate};
use futures_util::future::join_all;

scenarios!(
    a_merge_patch_keeps_absent_properties,
    changes_are_visible_in_every_api_family,
    concurrent_patches_of_different_fields_are_all_applied,
);

async fn a_merge_patch_keeps_absent_properties(world: &World) {
    let client = world.client("ada", "write");
    let settings = |currency, timezone| {
        AccountPatch::new().with_settings(
            AccountSettingsPatch::new()
                .with_currency(currency)
                .with_timezone(timezone),
        )
    };
    let value = |text: &str| Maybe::Value(text.to_owned());
    let before = client.get_account().send().await.unwrap().body;
    let patch = settings(value("EUR"), value("Europe/Berlin"));
    let changed = client.patch_account(patch).send().await.unwrap().body;
    assert!(changed.updated_at.instant() > before.updated_at.instant());
    let patch = settings(Maybe::Null, Maybe::Absent);
    let after = client.patch_account(patch).send().await.unwrap().body;
    assert_eq!(
        (after.settings.currency.as_str(), after.settings.timezone.as_str()),
        ("USD", "Europe/Berlin")
    );
    assert_eq!((&after.name, &after.email), (&before.name, &before.email));
    // An empty patch changes nothing, not even `updated_at`.
    let same = client
        .patch_account(AccountPatch::default())
        .send()
        .await
        .unwrap()
        .body;
    assert_eq!(same, after);
    let unknown = settings(value("ZZZ"), value("Mars/Base"));
    let Err(error) = client.patch_account(unknown).send().await else {
        panic!("an unknown currency was accepted");
    };
    let Some(PatchAccountError::BadRequest { body, .. }) = error.into_api() else {
        panic!("unexpected error")
    };
    let pointers: Vec<_> = body
        .details
        .unwrap()
        .into_iter()
        .map(|detail| detail.pointer)
        .collect();
    assert_eq!(pointers, ["/settings/currency", "/settings/timezone"]);
}

async fn changes_are_visible_in_every_api_family(world: &World) {
    let client = world.client("ada", "write");
    client
        .update_account(update(Some("Countess"), None))
        .send()
        .await
        .unwrap();
    let profile = client
        .get_workspace_profile()
        .send()
        .await
        .unwrap()
        .body
        .data
        .unwrap();
    assert_eq!(profile.user_name, Maybe::Value("Countess".to_owned()));
    // Replacing clears absent properties, except the login name.
    let replace = WorkspaceProfileUpdate::new().with_first_name("Ada");
    let replaced = client.put_workspace_profile(replace).send().await.unwrap().body;
    assert_eq!(replaced.warnings, Maybe::Value(Vec::new()));
    assert_eq!(client.get_account().send().await.unwrap().body.email, None);
    let user = client.get_account_details().send().await.unwrap().body.data;
    assert_eq!(
        (user.attributes.username.as_str(), user.attributes.email),
        ("Countess", None)
    );
    // Users are found by name and by id.
    let by_name = client.get_user("COUNTESS").send().await.unwrap().body.data;
    let by_id = client.get_user(user.id.clone()).send().await.unwrap().body.data;
    assert_eq!((&by_name.id, &by_id.id), (&user.id, &user.id));
    // A pending address is visible in every API family.
    let email = "countess@example.com";
    let patch = AccountPatch::new().with_email(email.to_owned());
    let account = client.patch_account(patch).send().await.unwrap().body;
    assert_eq!(
        (account.email, account.pending_email.as_deref()),
        (None, Some(email))
    );
    let user = client.get_account_details().send().await.unwrap().body.data;
    assert_eq!(user.attributes.unconfirmed_email, Maybe::Value(email.to_owned()));
}

async fn concurrent_patches_of_different_fields_are_all_applied(world: &World) {
    let client = world.client("ada", "write");
    let value = |text: &str| Maybe::Value(text.to_owned());
    let patch = |number: usize| {
        let settings = |change: fn(&mut AccountSettingsPatch, Maybe<String>), text: &str| {
            let mut settings = AccountSettingsPatch::default();
            change(&mut settings, value(text));
            AccountPatch::new().with_settings(settings)
        };
        match number % 4 {
            0 => renamed("Augusta"),
            1 => settings(|settings, text| settings.currency = text, "GBP"),
            2 => settings(|settings, text| settings.timezone = text, "Europe/London"),
            _ => settings(|settings, text| settings.language = text, "fr"),
        }
    };
    let patches = (0..64).map(|number| client.patch_account(patch(number)).send());
    for response in join_all(patches).await {
        response.unwrap();
    }
    let account = client.get_account().send().await.unwrap().body;
    let settings = account.settings;
    assert_eq!(account.name, "Augusta");
    assert_eq!(
        (
            settings.currency.as_str(),
            settings.timezone.as_str(),
            settings.language.as_str()
        ),
        ("GBP", "Europe/London", "fr")
    );
}
