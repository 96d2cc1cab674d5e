//! Pages of tokens, and the limits of tokens.

use super::World;
use account_client::operations::CreateUserTokenError;
use account_client::types::{
    ChangePasswordAttributes, ChangePasswordData, ChangePasswordDocument,
    CreateAuthenticationTokenAttributes, CreateAuthenticationTokenData, CreateAuthenticationTokenDocument,
    TokenScope,
};
use account_client::{BearerAuth, Client, Maybe};
use std::collections::BTreeSet;

scenarios!(
    pages_have_every_token_once,
    no_token_outlives_the_one_that_creates_it,
    a_new_password_revokes_the_other_tokens_on_request,
);

/// Returns the description of a token that expires at a time; `None` if it never does.
fn until(expired_at: Option<&str>) -> CreateAuthenticationTokenDocument {
    CreateAuthenticationTokenDocument::new(
        CreateAuthenticationTokenData::new().with_attributes(
            CreateAuthenticationTokenAttributes::new()
                .with_expired_at(match expired_at {
                    Some(time) => Maybe::Value(time.parse().unwrap()),
                    None => Maybe::Absent,
                })
                .with_scope(TokenScope::Write),
        ),
    )
}

/// Creates a token and returns its secret.
async fn create(client: &Client<BearerAuth>, expired_at: Option<&str>) -> String {
    let created = client.create_user_token("ada", until(expired_at)).send().await;
    created.unwrap().body.data.attributes.token.unwrap()
}

async fn pages_have_every_token_once(world: &World) {
    let client = world.client("ada", "write");
    for _ in 0..6 {
        create(&client, None).await;
    }
    let list = client.list_user_tokens("ada").send().await.unwrap().body;
    assert_eq!(list.data.len(), 7);
    let pagination = list.meta.pagination;
    assert_eq!((pagination.current_page, pagination.page_size), (1, 20));
    assert_eq!((pagination.total_pages, pagination.total_count), (1, 7));
    let path = "/api/v2/users/ada/authentication-tokens";
    assert_eq!(
        list.links.self_,
        format!("{path}?page%5Bnumber%5D=1&page%5Bsize%5D=20")
    );

    let mut ids = BTreeSet::new();
    let mut number = Some(1);
    while let Some(page) = number {
        let list = client.list_user_tokens("ada").page_number(page).page_size(3);
        let list = list.send().await.unwrap().body;
        assert_eq!(list.data.len(), if page < 3 { 3 } else { 1 });
        ids.extend(list.data.into_iter().map(|token| token.id));
        let pagination = list.meta.pagination;
        assert_eq!(pagination.prev_page, (page > 1).then(|| page - 1));
        assert_eq!((pagination.total_pages, pagination.total_count), (3, 7));
        let link = |page: i32| format!("{path}?page%5Bnumber%5D={page}&page%5Bsize%5D=3");
        assert_eq!(list.links.next, pagination.next_page.map(link));
        assert_eq!((list.links.first, list.links.last), (link(1), link(3)));
        number = pagination.next_page;
    }
    assert_eq!(ids.len(), 7);
    let after = client
        .list_user_tokens("ada")
        .page_number(i32::MAX)
        .page_size(100);
    let after = after.send().await.unwrap().body;
    assert_eq!((after.data.len(), after.links.next), (0, None));
    assert_eq!(after.meta.pagination.prev_page, Some(1));
    for (number, size) in [(0, 20), (1, 0), (1, 101)] {
        let invalid = client.list_user_tokens("ada").page_number(number).page_size(size);
        let error = invalid.send().await.unwrap_err();
        assert_eq!(error.status().unwrap(), 400);
    }
}

async fn no_token_outlives_the_one_that_creates_it(world: &World) {
    let forever = world.client("ada", "write");
    let end = "2099-01-01T00:00:00Z";
    let limited = world.accountd.client(&create(&forever, Some(end)).await);
    for later in [None, Some("2099-01-01T00:00:00.000001Z")] {
        let response = limited.create_user_token("ada", until(later)).send().await;
        let error = response.unwrap_err().into_api();
        let Some(CreateUserTokenError::UnprocessableContent { body, .. }) = error else {
            panic!("unexpected error")
        };
        let source = body.errors[0].source.as_ref().unwrap();
        assert_eq!(source.pointer.as_deref(), Some("/data/attributes/expired-at"));
    }
    create(&limited, Some(end)).await;
    create(&limited, Some("2098-12-31T23:59:59Z")).await;
}

async fn a_new_password_revokes_the_other_tokens_on_request(world: &World) {
    world
        .database
        .account_with_password("grace", "correct horse battery");
    let client = world.client("grace", "write");
    let other = world.client("grace", "read");
    let of_ada = world.client("ada", "read");
    let change = |current: &str, password: &str, revoke_tokens| {
        let mut attributes = ChangePasswordAttributes::new(current, password, password);
        attributes.revoke_tokens = revoke_tokens;
        ChangePasswordDocument::new(ChangePasswordData::new(attributes))
    };
    for (current, password, revoke) in [
        ("correct horse battery", "another passphrase", None),
        ("another passphrase", "a third passphrase", Some(false)),
    ] {
        client
            .change_password(change(current, password, revoke))
            .send()
            .await
            .unwrap();
        other.get_account().send().await.unwrap();
    }
    // A change that is rejected revokes nothing.
    let wrong = client.change_password(change("wrong", "a fourth passphrase", Some(true)));
    assert_eq!(wrong.send().await.unwrap_err().status().unwrap(), 422);
    other.get_account().send().await.unwrap();
    let last = change("a third passphrase", "a fourth passphrase", Some(true));
    client.change_password(last).send().await.unwrap();
    let rejected = other.get_account().send().await.unwrap_err();
    assert_eq!(rejected.status().unwrap(), 401);
    of_ada.get_account().send().await.unwrap();
    let left = client.list_user_tokens("grace").send().await.unwrap().body;
    assert_eq!(left.meta.pagination.total_count, 1);
}
