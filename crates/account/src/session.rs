//! Which service, with which token, and how to call it.

use crate::dry_run;
use crate::failure::Failure;
use crate::logins::Logins;
use account_client::catalogue::{self, CallError, Operation, Output};
use account_client::{Client, Retry, http_client_builder};
use clap::ArgMatches;
use indicatif::ProgressBar;
use serde_json::Value;
use std::future::Future;
use std::time::Duration;

/// Until something is called slow.
const SLOW: Duration = Duration::from_millis(400);

/// How often a request is sent at most that changes nothing, or whose change was certainly not made.
const ATTEMPTS: u32 = 4;

/// A service, and what to call it with.
pub(crate) struct Session {
    pub(crate) url: String,
    pub(crate) token: Option<String>,
    pub(crate) timeout: Duration,
}

impl Session {
    /// What the flags, the variables and the last login say, in this order.
    pub(crate) fn new(matches: &ArgMatches) -> Result<Self, Failure> {
        let logins = Logins::read()?;
        let url = url(matches, &logins)?;
        let token = match std::env::var("ACCOUNT_TOKEN") {
            Ok(token) if !token.is_empty() => Some(token),
            _ => logins.token(&url)?,
        };
        Ok(Self {
            url,
            token,
            timeout: timeout(matches),
        })
    }

    /// Calls an operation.
    pub(crate) async fn call(&self, operation: &'static Operation, input: Value) -> Result<Output, Failure> {
        let answer = waiting(self.send(&self.url, operation, input)).await?;
        answer.map_err(|error| Failure::of_call(operation, &error))
    }

    /// Shows the request that a call would send, as it goes over the wire, without sending it anywhere.
    pub(crate) async fn show(&self, operation: &'static Operation, input: Value) -> Result<Value, Failure> {
        dry_run::of(&self.url, operation.members(), async |url| {
            let sent = self.send(url, operation, input).await?;
            sent.map(drop)
                .map_err(|error| Failure::of_call(operation, &error))
        })
        .await
    }

    async fn send(
        &self,
        url: &str,
        operation: &'static Operation,
        input: Value,
    ) -> Result<Result<Output, CallError>, Failure> {
        // What asks for nothing is sent nothing.
        let token = self
            .token
            .as_deref()
            .filter(|_| !operation.credentials.is_empty());
        let client = Client::builder(url)
            .http_client(self.http()?)
            .retry(Retry::standard().attempts(ATTEMPTS))
            .timeout(self.timeout)
            .deadline(self.timeout);
        let wrong = |error: account_client::Error| Failure::usage(error.to_string());
        Ok(match token {
            Some(token) => {
                let client = client.bearer_auth(token).build().map_err(wrong)?;
                catalogue::call(&client, operation.id, input).await
            }
            None => {
                let client = client.build().map_err(wrong)?;
                catalogue::call(&client, operation.id, input).await
            }
        })
    }

    /// The HTTP client. For plain HTTP none of the platform's certificates is read.
    pub(crate) fn http(&self) -> Result<reqwest::Client, Failure> {
        let builder = http_client_builder().user_agent(concat!("account/", env!("CARGO_PKG_VERSION")));
        let builder = match self.url.starts_with("http://") {
            true => builder.tls_certs_only([]),
            false => builder,
        };
        builder
            .build()
            .map_err(|error| Failure::local("no HTTP client", error))
    }
}

/// The service that is meant.
pub(crate) fn url(matches: &ArgMatches, logins: &Logins) -> Result<String, Failure> {
    let said = matches.get_one::<String>("url").or(logins.url.as_ref());
    let url = said.ok_or_else(|| {
        Failure::usage("which service? None was named")
            .hint("`--url https://accounts.example.com`, or set ACCOUNT_URL, or `account login`")
    })?;
    Ok(url.trim_end_matches('/').to_owned())
}

pub(crate) fn timeout(matches: &ArgMatches) -> Duration {
    Duration::from_secs(matches.get_one::<u64>("timeout").copied().unwrap_or(30))
}

/// Waits, on a terminal with something that moves if it takes long.
pub(crate) async fn waiting<T>(work: impl Future<Output = T>) -> T {
    let mut work = std::pin::pin!(work);
    tokio::select! {
        done = &mut work => return done,
        () = tokio::time::sleep(SLOW) => {}
    }
    // It draws on a terminal only.
    let spinner = ProgressBar::new_spinner().with_message("waiting for the service");
    spinner.enable_steady_tick(Duration::from_millis(100));
    let done = work.await;
    spinner.finish_and_clear();
    done
}
