//! The generated client, used as its documentation shows.

use crate::report::Failure;
use account_client::types::{Account, AccountPatch, UserDocument};
use account_client::{BearerAuth, Client};

/// `PATCH /v1/account`
pub(super) async fn patch(client: &Client<BearerAuth>, body: AccountPatch) -> Result<Account, Failure> {
    let result = client.patch_account(body).send().await;
    result
        .map(|success| success.body)
        .map_err(Failure::because("the generated client"))
}

/// `GET /api/v2/account/details`
pub(super) async fn details(client: &Client<BearerAuth>) -> Result<UserDocument, Failure> {
    let result = client.get_account_details().send().await;
    result
        .map(|success| success.body)
        .map_err(Failure::because("the generated client"))
}
