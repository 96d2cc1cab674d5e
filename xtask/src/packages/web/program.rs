//! Calls of `account-client` in WebAssembly: `cargo xtask nightly` runs this in Node, against the mock of the contract.

use account_client::operations::GetAccountError;
use account_client::types::AccountPatch;
use account_client::{BearerAuth, Client, RetryPolicy};
use std::time::Duration;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes calls, and returns the first unexpected result.
#[wasm_bindgen]
pub async fn run(url: String) -> Result<(), String> {
    let client = Client::new(&url, BearerAuth::new("TOKEN")).map_err(|error| error.to_string())?;

    let success = client.get_account().send().await.map_err(|error| error.to_string())?;
    expect("the name", !success.body.name.is_empty())?;
    expect("the entity tag", success.etag.is_some())?;

    let patch = AccountPatch::new().with_name("Ada Lovelace");
    client.patch_account(patch).send().await.map_err(|error| error.to_string())?;

    let error = client.get_account().with_header("prefer", "code=404").send().await.err();
    let error = error.ok_or("404 is a success")?;
    expect("a declared error", matches!(error.api(), Some(GetAccountError::NotFound { .. })))?;

    let stranger = Client::new(&url, BearerAuth::new("OTHER")).map_err(|error| error.to_string())?;
    let error = stranger.get_account().send().await.err().ok_or("another token is accepted")?;
    expect("401", error.status().is_some_and(|status| status.as_u16() == 401))?;

    // Delays, deadlines and random numbers, for which the standard library has no clock here. Nothing listens there.
    let retry = RetryPolicy::standard().max_attempts(3).delays(Duration::from_millis(5), Duration::from_millis(5));
    let nobody = Client::builder("http://127.0.0.1:9").credentials(BearerAuth::new("TOKEN")).retry(retry);
    let nobody = nobody.build().map_err(|error| error.to_string())?;
    let error = nobody.get_account().send().await.err().ok_or("there is a server")?;
    expect("three attempts", error.attempts() == 3)?;
    expect("an unknown outcome", error.may_have_been_processed() && error.status().is_none())?;

    // A date in `Retry-After` is compared with the clock.
    let error = client.get_account().with_header("prefer", "code=503").send().await.err().ok_or("503 is a success")?;
    expect("when to try again", error.retry_after().is_some())?;

    catalogue(&url).await
}

/// Calls an operation by its id.
async fn catalogue(url: &str) -> Result<(), String> {
    let client = Client::new(url, BearerAuth::new("TOKEN")).map_err(|error| error.to_string())?;
    let call = account_client::catalogue::call(&client, "get_account", serde_json::json!({}));
    call.await.map(drop).map_err(|error| error.to_string())
}

fn expect(what: &str, holds: bool) -> Result<(), String> {
    match holds {
        true => Ok(()),
        false => Err(format!("{what}: not as expected")),
    }
}
