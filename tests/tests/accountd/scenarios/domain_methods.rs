//! The hand-written methods of the client, against the service.

use super::World;
use account_client::EmailChange;
use account_client::types::{AccountPatch, WorkspaceProfileUpdate};

scenarios!(domain_methods_change_the_account);

async fn domain_methods_change_the_account(world: &World) {
    let client = world.client("ada", "write");
    let patch = AccountPatch::new()
        .with_name("Acme")
        .currency("EUR")
        .language("de");
    client.patch_account(patch).send().await.unwrap();
    let patch = AccountPatch::default().default_currency();
    client.patch_account(patch).send().await.unwrap();
    let account = client.current_account().await.unwrap();
    let settings = &account.settings;
    assert_eq!(
        (
            account.name.as_str(),
            settings.currency.as_str(),
            settings.language.as_str()
        ),
        ("Acme", "USD", "de")
    );
    let update = WorkspaceProfileUpdate::new().with_first_name("Ada");
    let present = account.email.unwrap();
    let replacement = client.replace_profile(update.clone()).await.unwrap();
    assert!(replacement.clears().contains(&("Email", present.as_str())));
    replacement.keeping_the_rest().send().await.unwrap();
    assert_eq!(client.current_account().await.unwrap().email, Some(present));
    // Without `keeping_the_rest`, the address is cleared.
    client
        .replace_profile(update)
        .await
        .unwrap()
        .send()
        .await
        .unwrap();
    assert_eq!(client.current_account().await.unwrap().email, None);
    let changed = client.change_email("countess@example.com").await.unwrap();
    assert!(
        matches!(changed, EmailChange::AwaitsConfirmation(_)),
        "{changed:?}"
    );
}
