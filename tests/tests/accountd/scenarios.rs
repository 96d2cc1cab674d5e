//! What several exchanges show together, on each database.

use crate::process::{Accountd, Database};
use account_client::operations::{
    CreateUserTokenError, GetAccountError, GetWorkspaceProfileError, PatchAccountError,
    PutWorkspaceProfileError, UpdateAccountError,
};
use account_client::types::{
    AccountErrorCode, AccountPatch, AccountSettingsPatch, AccountStatus, ChangePasswordAttributes,
    ChangePasswordData, ChangePasswordDocument, CreateAuthenticationTokenAttributes,
    CreateAuthenticationTokenData, CreateAuthenticationTokenDocument, EmailConfirmation, TokenScope,
    UpdateAccountAttributes, UpdateAccountData, UpdateAccountDocument, UserResourceType,
    WorkspaceProfileUpdate,
};
use account_client::{BearerAuth, Client, EmailChange, Error, Maybe};
use futures_util::future::join_all;

/// Plays a scenario on each database, with an account `ada` and a token that may write.
macro_rules! scenarios {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(&super::World::of(super::Database::sqlite(), &[])).await;
            })*
        }
        mod postgresql {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name(&super::World::of(super::Database::postgres(), &[])).await;
            })*
        }
    };
}

scenarios!(
    a_merge_patch_leaves_what_it_does_not_name,
    the_dialects_show_each_others_changes,
    a_name_or_an_address_is_taken_once,
    patches_of_different_fields_at_once_all_stay,
    a_read_token_reads,
    a_suspended_account_reads_and_a_closed_one_does_not,
    a_service_account_has_no_profile,
    a_revoked_token_is_refused_on_every_instance,
    only_an_admin_acts_on_others,
    a_password_is_changed_by_who_knows_it,
    an_address_takes_effect_when_it_is_confirmed,
    the_words_of_the_domain_do_what_they_say,
);

struct World {
    database: Database,
    accountd: Accountd,
}

impl World {
    fn of(database: Database, flags: &[&str]) -> Self {
        database.account("ada", &[]);
        let accountd = database.serve(flags);
        Self { database, accountd }
    }

    /// A client with a new token of an account.
    fn client(&self, username: &str, scope: &str) -> Client<BearerAuth> {
        self.accountd.client(&self.database.token(username, scope))
    }
}

fn renamed(name: &str) -> AccountPatch {
    AccountPatch {
        name: Some(name.to_owned()),
        ..AccountPatch::default()
    }
}

fn update(username: Option<&str>, email: Option<&str>) -> UpdateAccountDocument {
    UpdateAccountDocument {
        data: UpdateAccountData {
            r#type: UserResourceType::Users,
            attributes: Some(UpdateAccountAttributes {
                username: username.map(str::to_owned),
                email: email.map(str::to_owned),
            }),
        },
    }
}

async fn a_merge_patch_leaves_what_it_does_not_name(world: &World) {
    let client = world.client("ada", "write");
    let settings = |currency, timezone| AccountPatch {
        settings: Maybe::Value(AccountSettingsPatch {
            currency,
            timezone,
            language: Maybe::Absent,
        }),
        ..AccountPatch::default()
    };
    let value = |text: &str| Maybe::Value(text.to_owned());
    let before = client.get_account().send().await.unwrap().body;
    let patch = settings(value("EUR"), value("Europe/Berlin"));
    let changed = client.patch_account(patch).send().await.unwrap().body;
    assert!(changed.updated_at > before.updated_at);
    let patch = settings(Maybe::Null, Maybe::Absent);
    let after = client.patch_account(patch).send().await.unwrap().body;
    assert_eq!(
        (after.settings.currency.as_str(), after.settings.timezone.as_str()),
        ("USD", "Europe/Berlin")
    );
    assert_eq!((&after.name, &after.email), (&before.name, &before.email));
    // Nothing is asked for, nothing changes, not even the time.
    let same = client
        .patch_account(AccountPatch::default())
        .send()
        .await
        .unwrap()
        .body;
    assert_eq!(same, after);
    let unknown = settings(value("ZZZ"), value("Mars/Base"));
    let Err(error) = client.patch_account(unknown).send().await else {
        panic!("there is no such currency");
    };
    let Some(PatchAccountError::BadRequest { body }) = error.into_api() else {
        panic!("another error")
    };
    let pointers: Vec<_> = body
        .details
        .unwrap()
        .into_iter()
        .map(|detail| detail.pointer)
        .collect();
    assert_eq!(pointers, ["/settings/currency", "/settings/timezone"]);
}

async fn the_dialects_show_each_others_changes(world: &World) {
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
    // Replacing clears what is not given, and keeps the login name.
    let replace = WorkspaceProfileUpdate {
        first_name: Maybe::Value("Ada".to_owned()),
        ..WorkspaceProfileUpdate::default()
    };
    let replaced = client.put_workspace_profile(replace).send().await.unwrap().body;
    assert_eq!(replaced.warnings, Maybe::Value(Vec::new()));
    assert_eq!(client.get_account().send().await.unwrap().body.email, None);
    let user = client.get_account_details().send().await.unwrap().body.data;
    assert_eq!(
        (user.attributes.username.as_str(), user.attributes.email),
        ("Countess", None)
    );
    // What an answer links to is there, by name and by id.
    let by_name = client.get_user("COUNTESS").send().await.unwrap().body.data;
    let by_id = client.get_user(user.id.clone()).send().await.unwrap().body.data;
    assert_eq!((&by_name.id, &by_id.id), (&user.id, &user.id));
    // A new address waits in all of them.
    let email = "countess@example.com";
    let patch = AccountPatch {
        email: Some(email.to_owned()),
        ..AccountPatch::default()
    };
    let account = client.patch_account(patch).send().await.unwrap().body;
    assert_eq!(
        (account.email, account.pending_email.as_deref()),
        (None, Some(email))
    );
    let user = client.get_account_details().send().await.unwrap().body.data;
    assert_eq!(user.attributes.unconfirmed_email, Maybe::Value(email.to_owned()));
}

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
    for (number, answer) in join_all(takes).await.into_iter().enumerate() {
        match answer {
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

async fn patches_of_different_fields_at_once_all_stay(world: &World) {
    let client = world.client("ada", "write");
    let value = |text: &str| Maybe::Value(text.to_owned());
    let patch = |number: usize| {
        let settings = |change: fn(&mut AccountSettingsPatch, Maybe<String>), text: &str| {
            let mut settings = AccountSettingsPatch::default();
            change(&mut settings, value(text));
            AccountPatch {
                settings: Maybe::Value(settings),
                ..AccountPatch::default()
            }
        };
        match number % 4 {
            0 => renamed("Augusta"),
            1 => settings(|settings, text| settings.currency = text, "GBP"),
            2 => settings(|settings, text| settings.timezone = text, "Europe/London"),
            _ => settings(|settings, text| settings.language = text, "fr"),
        }
    };
    let patches = (0..64).map(|number| client.patch_account(patch(number)).send());
    for answer in join_all(patches).await {
        answer.unwrap();
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

async fn a_read_token_reads(world: &World) {
    let client = world.client("ada", "read");
    refused_to_write(&client).await;
    let user = client.get_account_details().send().await.unwrap().body.data;
    assert!(!user.attributes.permissions.unwrap().can_change_email);
}

/// It reads, and each dialect has its own way to say that this is all.
async fn refused_to_write(client: &Client<BearerAuth>) {
    client.get_account().send().await.unwrap();
    let Err(error) = client.patch_account(renamed("x")).send().await else {
        panic!("it may not write");
    };
    let Some(PatchAccountError::Forbidden { body }) = error.into_api() else {
        panic!("another error")
    };
    assert_eq!(body.error, AccountErrorCode::Unauthorized);
    let answer = client.update_account(update(None, None)).send().await;
    let Err(error) = answer else {
        panic!("it may not write")
    };
    assert!(
        matches!(error.api(), Some(UpdateAccountError::NotFound { .. })),
        "{error}"
    );
    let answer = client
        .put_workspace_profile(WorkspaceProfileUpdate::default())
        .send()
        .await;
    let Err(error) = answer else {
        panic!("it may not write")
    };
    assert!(
        matches!(error.api(), Some(PutWorkspaceProfileError::Forbidden { .. })),
        "{error}"
    );
}

async fn a_suspended_account_reads_and_a_closed_one_does_not(world: &World) {
    let client = world.client("ada", "write");
    world.database.run(&["account", "suspend", "--account", "ada"]);
    refused_to_write(&client).await;
    let account = client.get_account().send().await.unwrap().body;
    assert_eq!(account.status, AccountStatus::Suspended);
    world.database.run(&["account", "close", "--account", "ada"]);
    let Err(error) = client.get_account().send().await else {
        panic!("it is closed")
    };
    assert!(
        matches!(error.api(), Some(GetAccountError::Unauthorized { .. })),
        "{error}"
    );
    let Err(error) = client.get_workspace_profile().send().await else {
        panic!("it is closed")
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
        panic!("it has none")
    };
    assert!(
        matches!(error.api(), Some(GetWorkspaceProfileError::Forbidden { .. })),
        "{error}"
    );
}

async fn a_revoked_token_is_refused_on_every_instance(world: &World) {
    let other = world.database.serve(&[]);
    let owner = world.client("ada", "write");
    let create = |scope, expired_at| CreateAuthenticationTokenDocument {
        data: CreateAuthenticationTokenData {
            r#type: None,
            attributes: Some(CreateAuthenticationTokenAttributes {
                description: Some("a test".to_owned()),
                expired_at,
                scope,
            }),
        },
    };
    let created = owner.create_user_token("ada", create(Some(TokenScope::Read), Maybe::Absent));
    let created = created.send().await.unwrap().body.data;
    let secret = created.attributes.token.unwrap();
    let elsewhere = other.client(&secret);
    elsewhere.get_account().send().await.unwrap();
    let listed = owner.list_user_tokens("ada").send().await.unwrap().body.data;
    assert_eq!(listed[0].id, created.id);
    assert!(listed.iter().all(|token| token.attributes.token.is_none()));
    owner.delete_user_token(created.id.clone()).send().await.unwrap();
    let Err(error) = elsewhere.get_account().send().await else {
        panic!("it is revoked")
    };
    assert!(
        matches!(error.api(), Some(GetAccountError::Unauthorized { .. })),
        "{error}"
    );
    assert!(owner.get_user_token(created.id).send().await.is_err());
    // Nobody gets a token that may do more, or that has ended before it began.
    let past = Maybe::Value("2020-01-01T00:00:00Z".parse().unwrap());
    let answer = owner
        .create_user_token("ada", create(Some(TokenScope::Admin), past))
        .send()
        .await;
    let Err(error) = answer else {
        panic!("it is wider and past")
    };
    let Some(CreateUserTokenError::UnprocessableContent { body }) = error.into_api() else {
        panic!("another error")
    };
    assert_eq!(body.errors.len(), 2);
    // Nor one of another account.
    world.database.account("another", &[]);
    let answer = owner
        .create_user_token("another", create(None, Maybe::Absent))
        .send()
        .await;
    assert!(
        matches!(answer, Err(error) if matches!(error.api(), Some(CreateUserTokenError::NotFound { .. })))
    );
}

async fn only_an_admin_acts_on_others(world: &World) {
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
        |answer: Result<_, Error<PatchAccountError>>| answer.err().unwrap().status().unwrap().as_u16();
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

async fn a_password_is_changed_by_who_knows_it(world: &World) {
    let (old, new) = ("correct horse battery 🔋", "a much better passphrase ünïcödé");
    world.database.account_with("grace", old);
    let client = world.client("grace", "write");
    let change = |current: &str, password: &str, confirmation: &str| {
        let document = ChangePasswordDocument {
            data: ChangePasswordData {
                r#type: None,
                attributes: ChangePasswordAttributes {
                    current_password: current.to_owned(),
                    password: password.to_owned(),
                    password_confirmation: confirmation.to_owned(),
                },
            },
        };
        let client = client.clone();
        async move {
            client
                .change_password(document)
                .send()
                .await
                .map(drop)
                .map_err(|error| error.status().unwrap())
        }
    };
    assert_eq!(change("not this one", new, new).await.unwrap_err(), 422);
    assert_eq!(change(old, new, "another").await.unwrap_err(), 422);
    change(old, new, new).await.unwrap();
    assert_eq!(change(old, new, new).await.unwrap_err(), 422);
    change(new, old, old).await.unwrap();
    // Who has no password cannot change it.
    let ada = world.client("ada", "write");
    let document = ChangePasswordDocument {
        data: ChangePasswordData {
            r#type: None,
            attributes: ChangePasswordAttributes {
                current_password: "anything at all".to_owned(),
                password: new.to_owned(),
                password_confirmation: new.to_owned(),
            },
        },
    };
    assert!(ada.change_password(document).send().await.is_err());
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
            let answer = anyone.confirm_email(confirmation).send().await;
            answer.map_or_else(|error| error.status().unwrap().as_u16(), |_| 204)
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

async fn the_words_of_the_domain_do_what_they_say(world: &World) {
    let client = world.client("ada", "write");
    let patch = AccountPatch::default()
        .name("Acme")
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
    let update = WorkspaceProfileUpdate {
        first_name: Maybe::Value("Ada".to_owned()),
        ..WorkspaceProfileUpdate::default()
    };
    let present = account.email.unwrap();
    let replacement = client.replace_profile(update.clone()).await.unwrap();
    assert!(replacement.clears().contains(&("Email", present.as_str())));
    replacement.keeping_the_rest().send().await.unwrap();
    assert_eq!(client.current_account().await.unwrap().email, Some(present));
    // The address is not kept where nobody asks for it.
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
