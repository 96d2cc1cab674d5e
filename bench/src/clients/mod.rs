//! The clients that are compared: the generated one and reqwest alone.

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

/// A client that is compared.
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

    /// The name on the command line of a worker.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Generated => "generated",
            Self::Bare => "bare",
        }
    }

    /// The name in the report.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Generated => "generated client",
            Self::Bare => "reqwest",
        }
    }

    /// A client of the server at `base_url`.
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

/// How long both clients wait for an answer.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The same connection settings for both.
fn http_client() -> Result<reqwest::Client, Failure> {
    account_client::http_client_builder()
        .user_agent("bench")
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .map_err(Failure::because("reqwest"))
}

/// A client that knows its server.
pub(crate) enum Connected {
    Generated(Client<BearerAuth>),
    Bare(bare::Bare),
}

/// What a call gives.
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

/// The calls that are measured.
pub(crate) const CALLS: [Scenario; 2] = [Scenario::Patch, Scenario::Details];

/// The body of the source document's example.
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
