#![doc = include_str!("../README.md")]
//!
//! ## Credentials that do not compile
//!
//! An operation that requires credentials, on a client that has none:
//!
//! ```compile_fail,E0277
//! # async fn call() -> Result<(), Box<dyn std::error::Error>> {
//! let client = account_client::Client::anonymous("https://accounts.example.com")?;
//! client.get_account().send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! An operation that does not accept `access_token` in the query, on a client that has only that:
//!
//! ```compile_fail,E0277
//! # use account_client::{AccessToken, Client};
//! # async fn call() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::new("https://accounts.example.com", AccessToken::new("TOKEN"))?;
//! client.get_account().send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Calls on clients whose credentials the operations accept compile:
//!
//! ```no_run
//! # use account_client::{AccessToken, BearerAuth, Client};
//! # async fn call() -> Result<(), Box<dyn std::error::Error>> {
//! Client::new("https://accounts.example.com", BearerAuth::new("TOKEN"))?.get_account().send().await?;
//! Client::new("https://accounts.example.com", AccessToken::new("TOKEN"))?.get_workspace_profile().send().await?;
//! Client::anonymous("https://accounts.example.com")?.ping().send().await?;
//! # Ok(())
//! # }
//! ```

#![cfg_attr(
    feature = "fakes",
    doc = r#"
The trait [`Operations`] has the same requirements. Code that is generic over it names the credentials:

```
# use account_client::{BearerAuth, Operations, requests::GetAccountRequest};
async fn read(api: &impl Operations<Credentials = BearerAuth>) {
    let _ = api.get_account(GetAccountRequest::new()).await;
}
```

With others, the call does not compile:

```compile_fail,E0277
# use account_client::{Anonymous, Operations, requests::GetAccountRequest};
async fn read(api: &impl Operations<Credentials = Anonymous>) {
    let _ = api.get_account(GetAccountRequest::new()).await;
}
```
"#
)]

#[cfg(all(target_arch = "wasm32", feature = "fakes"))]
compile_error!(
    "the feature `fakes` needs futures that are `Send`, which those of `wasm32-unknown-unknown` are not"
);

mod convenience;
#[rustfmt::skip]
mod generated;
#[cfg(feature = "mock")]
pub mod mock;
pub mod models;

pub use convenience::{EmailChange, ProfileReplacement, Replaced};
#[cfg(feature = "catalogue")]
pub use generated::catalogue;
pub use generated::client::{Client, ClientBuilder};
#[cfg(feature = "fixtures")]
pub use generated::fixtures;
#[cfg(feature = "schemars")]
pub use generated::json_schema;
#[cfg(feature = "fakes")]
pub use generated::requests::{self, Operations};
pub use generated::security::*;
pub use generated::{operations, types};
#[cfg(feature = "blocking")]
pub use openapi_client_runtime::blocking;
pub use openapi_client_runtime::{
    Anonymous, AnyError, Credentials, DateTime, DateTimeError, Error, ErrorKind, HasStatus, Maybe,
    ParseEnumError, Response, RetryPolicy, TokenError, TokenProvider, UnknownBoolean, UnknownInteger,
    UnknownJson, UnknownString, Violation, http_client_builder,
};
