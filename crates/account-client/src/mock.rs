//! Expectations on an httpmock server, for tests of programs that use this client. Requires the feature `mock`. (The mock
//! server that needs no code is `openapi-judge mock`.)
//!
//! [`MockServerExt`] adds a method for each operation, and `any_other_call`, to httpmock's
//! [`MockServer`](httpmock::MockServer). Its closure receives the expected request (`when`), in the types that the client
//! takes, and the response (`then`), in the types that the client returns:
//!
//! ```
//! use account_client::mock::{MockServerExt, httpmock::MockServer};
//! use account_client::operations::PatchAccountError;
//! use account_client::types::{AccountError, AccountErrorCode, AccountPatch};
//! use account_client::{BearerAuth, Client};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = MockServer::start_async().await;
//! let conflict = AccountError::new(
//!     AccountErrorCode::EmailExists,
//!     "This email is already linked to another account.",
//! );
//! let mock = server.patch_account(|when, then| {
//!     when.bearer_auth("TOKEN").body_where(|patch| patch.email.is_some());
//!     then.conflict(conflict.clone());
//! });
//!
//! // The tested code would receive this client, or the URL.
//! let client = Client::new(&server.base_url(), BearerAuth::new("TOKEN"))?;
//! let patch = AccountPatch::new().with_email("anna@example.com");
//! let error = client.patch_account(patch).send().await.unwrap_err();
//!
//! assert_eq!(error.into_api(), Some(PatchAccountError::conflict(conflict)));
//! mock.assert();
//! # Ok(())
//! # }
//! ```
//!
//! **When.** By default, an expectation matches the operation's HTTP method and path, with any values and any credential.
//! Each parameter has a method, and an optional one also `without_…`. `body` compares with the body that the client sends
//! for a value, as JSON if it is JSON; `body_where` takes a predicate. Each security scheme has a method for its credential.
//!
//! **Then.** Each declared status has a method, whose arguments are the required parts of that response: `then.ok(account)`,
//! `then.too_many_requests(seconds, error)`. `then.respond(outcome)` takes the whole result that the client returns:
//! `Ok(GetAccountSuccess::new(…))` or `Err(GetAccountError::service_unavailable(…))`, optional headers included.
//! `then.delay(time)` delays the response.
//!
//! `when.into_inner()` and `then.into_inner()` return httpmock's own builders for everything else: any other matcher, a
//! response to the first call only (`Then::up_to_n_times`), an undeclared status.
//!
//! httpmock responds to a request that no expectation matches with a 404 of its own, and
//! [`Mock::assert`](httpmock::Mock::assert) shows how the most similar request differs. Where every property of a declared
//! 404 is optional, as for `/api/workspace`, the client cannot tell httpmock's 404 from the declared one.
//! `server.any_other_call()` responds with 501 instead, and its `assert_calls(0)` asserts that there was no such request. Of
//! several expectations that match, the one that was created first responds, so create this one last. Expectations match
//! the whole path: pass [`base_url`](httpmock::MockServer::base_url) to the client unchanged. A client of
//! [`Client::builder`](crate::Client::builder) may send a request more than once, and each attempt counts.
//!
//! # Panics
//!
//! An expectation that no request can match, such as a token that contains a space, panics when it is created.

pub use crate::generated::mock::*;
