//! Handles the errors of a call. docs/client-teams.md explains it.

#![allow(clippy::print_stdout, reason = "prints the error")]

use account_client::operations::PatchAccountError;
use account_client::types::AccountPatch;
use account_client::{BearerAuth, Client, ErrorKind};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (url, token) = (std::env::var("ACCOUNT_URL")?, std::env::var("ACCOUNT_TOKEN")?);
    let client = Client::builder(&url)
        .credentials(BearerAuth::new(&token))
        .build()?;

    let patch = AccountPatch::new().with_name("").currency("euro");
    let Err(error) = client.patch_account(patch).send().await else {
        return Err("the invalid request was accepted".into());
    };
    println!("{error}");
    println!("retryable: {}", error.is_retryable());
    for violation in error.violations() {
        println!("{}: {}", violation.pointer.unwrap_or_default(), violation.message);
    }
    match error.kind() {
        ErrorKind::Api(PatchAccountError::BadRequest { body, .. }) => println!("400: {:?}", body.error),
        ErrorKind::Api(PatchAccountError::Conflict { .. }) => {
            println!("409: the address belongs to another account")
        }
        ErrorKind::Api(other) => println!("declared: {other:?}"),
        other => println!("not a declared response: {other:?}"),
    }
    Ok(())
}
