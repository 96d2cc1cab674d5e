//! Shows the account of a token, and changes its e-mail address. docs/client-teams.md explains it.

#![allow(clippy::print_stdout, reason = "prints the result")]

use account_client::{BearerAuth, Client, EmailChange};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (url, token) = (std::env::var("ACCOUNT_URL")?, std::env::var("ACCOUNT_TOKEN")?);
    let client = Client::builder(&url)
        .credentials(BearerAuth::new(&token))
        .build()?;

    let account = client.current_account().await?;
    println!(
        "{} has the address {}",
        account.name,
        account.email.unwrap_or_default()
    );

    match client.change_email("ada@example.com").await? {
        EmailChange::Done(_) => println!("changed"),
        EmailChange::AwaitsConfirmation(_) => println!("awaiting confirmation by the link in the mail"),
    }
    Ok(())
}
