//! The compared clients: the generated one, and hand-written calls with reqwest and the same types. `fairness` and `measure`
//! drive both through [`ConnectedClient`].

mod bare;
mod canned_server;
pub(crate) mod fairness;
mod generated;
pub(crate) mod measure;

use crate::report::Failure;
use crate::scenario::Scenario;
use crate::service::WRITE_TOKEN;
use account_client::types::{Account, AccountPatch, AccountSettingsPatch, UserDocument};
use account_client::{BearerAuth, Client};
use clap::ValueEnum;
use std::time::Duration;

/// A compared client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ClientKind {
    /// The generated client.
    Generated,
    /// Hand-written calls with reqwest, as its documentation shows.
    Bare,
}

impl ClientKind {
    /// Both, in the order of the report.
    pub(crate) const ALL: [Self; 2] = [Self::Generated, Self::Bare];

    /// Returns the name on the command line of a worker process.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Generated => "generated",
            Self::Bare => "bare",
        }
    }

    /// Returns the name in the report.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Generated => "generated client",
            Self::Bare => "reqwest",
        }
    }

    /// Creates a client for the server at `base_url`.
    pub(crate) fn connect(self, base_url: &str) -> Result<ConnectedClient, Failure> {
        let http = http_client()?;
        Ok(match self {
            Self::Bare => ConnectedClient::Bare(bare::Bare::new(http, base_url)),
            Self::Generated => ConnectedClient::Generated(
                Client::new(base_url, BearerAuth::new(WRITE_TOKEN))
                    .map_err(Failure::because("the generated client"))?
                    .with_http_client(http)
                    .with_timeout(TIMEOUT),
            ),
        })
    }
}

/// The timeout of both clients.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Creates the HTTP client that each of them uses, with the same settings.
fn http_client() -> Result<reqwest::Client, Failure> {
    account_client::http_client_builder()
        .user_agent("bench")
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .map_err(Failure::because("reqwest"))
}

/// A client with the URL of its server.
pub(crate) enum ConnectedClient {
    Generated(Client<BearerAuth>),
    Bare(bare::Bare),
}

/// The body that a call returns.
#[derive(Debug, PartialEq)]
pub(crate) enum ReturnedBody {
    Account(Account),
    User(UserDocument),
}

impl ConnectedClient {
    /// Makes one of [`CALLS`].
    pub(crate) async fn call(&self, scenario: Scenario) -> Result<ReturnedBody, Failure> {
        match (self, scenario) {
            (Self::Generated(client), Scenario::Details) => {
                generated::details(client).await.map(ReturnedBody::User)
            }
            (Self::Generated(client), _) => generated::patch(client, patch_body())
                .await
                .map(ReturnedBody::Account),
            (Self::Bare(client), Scenario::Details) => client.details().await.map(ReturnedBody::User),
            (Self::Bare(client), _) => client.patch(&patch_body()).await.map(ReturnedBody::Account),
        }
    }
}

/// The measured calls. Not [`Scenario::Rejected`], whose cost is the server's.
pub(crate) const CALLS: [Scenario; 2] = [Scenario::Patch, Scenario::Details];

/// Returns the example of `openapi.yaml`, as [`Scenario::Patch`] sends it to the servers.
fn patch_body() -> AccountPatch {
    AccountPatch::new()
        .with_name("Acme Corp.")
        .with_email("new_email@example.com")
        .with_settings(
            AccountSettingsPatch::new()
                .with_currency("EUR")
                .with_timezone("Europe/Berlin")
                .with_language("de"),
        )
}
