//! The two traits of a tag, imported together.

use crate::support::{Recorder, account};
use account_server::accounts::*;
use account_server::{Operation, RequestContext, types};

/// Returns the request of a caller's own account.
fn own_account() -> GetAccountRequest {
    GetAccountRequest {
        account_id: None,
        if_none_match: None,
    }
}

fn body(response: GetAccountResponse) -> types::Account {
    match response {
        GetAccountResponse::Ok { body, .. } => body,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_method_of_either_trait_can_be_called_with_both_in_scope() {
    let service = Recorder::default();
    let response = service.get_account("caller", own_account()).await;
    assert_eq!(body(response), account());
    let (parts, ()) = http::Request::new(()).into_parts();
    let context = RequestContext::new(Operation::GetAccount, &parts);
    let outcome = service.try_get_account(context, "caller", own_account()).await;
    assert_eq!(outcome.map(body), Ok(account()));
}
