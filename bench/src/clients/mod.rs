//! The compared clients: the generated one and reqwest alone.

mod bare;
pub(crate) mod fairness;
mod generated;
pub(crate) mod measure;
mod peer;

use crate::report::Failure;
use crate::scenario::Scenario;
use crate::service::WRITE_TOKEN;
use account_client::types::{Account, AccountPatch, AccountSettingsPatch, UserDocument};
use account_client::{BearerAuth, Client, Maybe};
use clap::ValueEnum;
use std::time::Duration;

/// A compared client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Caller {
    /// The generated client.
    Generated,
    /// reqwest, used as its documentation shows.
    Bare,
}

impl Caller {
    /// Both, in the order of the report.
    pub(crate) const ALL: [Self; 2] = [Self::Generated, Self::Bare];

    /// Returns the name on a worker's command line.
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

    /// Creates a client of the server at `base_url`.
    pub(crate) fn connect(self, base_url: &str) -> Result<Connected, Failure> {
        let http = http_client()?;
        Ok(match self {
            Self::Bare => Connected::Bare(bare::Bare::new(http, base_url)),
            Self::Generated => Connected::Generated(
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

/// Creates the HTTP client, with the same settings for both.
fn http_client() -> Result<reqwest::Client, Failure> {
    account_client::http_client_builder()
        .user_agent("bench")
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .map_err(Failure::because("reqwest"))
}

/// A client of one server.
pub(crate) enum Connected {
    Generated(Client<BearerAuth>),
    Bare(bare::Bare),
}

/// The result of a call.
#[derive(Debug, PartialEq)]
pub(crate) enum Given {
    Account(Account),
    User(UserDocument),
}

impl Connected {
    /// One call.
    pub(crate) async fn call(&self, scenario: Scenario) -> Result<Given, Failure> {
        match (self, scenario) {
            (Self::Generated(client), Scenario::Details) => generated::details(client).await.map(Given::User),
            (Self::Generated(client), _) => generated::patch(client, body()).await.map(Given::Account),
            (Self::Bare(client), Scenario::Details) => client.details().await.map(Given::User),
            (Self::Bare(client), _) => client.patch(&body()).await.map(Given::Account),
        }
    }
}

/// The measured calls.
pub(crate) const CALLS: [Scenario; 2] = [Scenario::Patch, Scenario::Details];

/// Returns the body of the source document's example.
fn body() -> AccountPatch {
    AccountPatch {
        name: Some("Acme Corp.".to_owned()),
        email: Some("new_email@example.com".to_owned()),
        settings: Maybe::Value(AccountSettingsPatch {
            currency: Maybe::Value("EUR".to_owned()),
            timezone: Maybe::Value("Europe/Berlin".to_owned()),
            language: Maybe::Value("de".to_owned()),
        }),
    }
}
