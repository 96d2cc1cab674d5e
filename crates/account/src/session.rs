//! Which service, with which token, and how to call it.

use crate::dry_run;
use crate::failure::Failure;
use crate::hidden;
use crate::logins::Logins;
use account_client::catalogue::{self, CallError, Operation, Output};
use account_client::{BearerAuth, Client, RetryPolicy, http_client_builder};
use clap::ArgMatches;
use indicatif::ProgressBar;
use serde_json::Value;
use std::env::VarError;
use std::future::Future;
use std::net::IpAddr;
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
        let given = match std::env::var("ACCOUNT_TOKEN") {
            Ok(token) => Some(token).filter(|token| !token.is_empty()),
            Err(VarError::NotPresent) => None,
            Err(VarError::NotUnicode(_)) => {
                return Err(Failure::usage("ACCOUNT_TOKEN is no text").hint("set it again, or unset it"));
            }
        };
        // What is not needed of the file of logins may be damaged.
        let logins = match given.is_some() && matches.contains_id("url") {
            true => Logins::default(),
            false => Logins::read()?,
        };
        let url = url(matches, &logins)?;
        let token = match given {
            Some(token) => Some(token),
            None => logins.token(&url)?,
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
        let mut output = answer.map_err(|error| self.told(Failure::of_call(operation, &error)))?;
        if let Some(body) = &mut output.body {
            hidden::in_value(self.token.as_deref(), body);
        }
        Ok(output)
    }

    /// A failure without the token, which a service may have sent back.
    pub(crate) fn told(&self, failure: Failure) -> Failure {
        failure.each_text(|text| hidden::in_text(self.token.as_deref(), text))
    }

    /// Shows the request that a call would send, as it goes over the wire, without sending it anywhere.
    pub(crate) async fn show(&self, operation: &'static Operation, input: Value) -> Result<Value, Failure> {
        dry_run::of(&self.url, operation.body_properties(), async |url| {
            let sent = self.send(url, operation, input).await?;
            sent.map(drop)
                .map_err(|error| Failure::of_call(operation, &error))
        })
        .await
    }

    /// Calls an operation of the service at this URL, and shows nothing meanwhile.
    pub(crate) async fn send(
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
            .http_client(self.http(url)?)
            .retry(RetryPolicy::standard().max_attempts(ATTEMPTS))
            .timeout(self.timeout)
            .deadline(self.timeout);
        let wrong = |error: account_client::Error| Failure::usage(error.to_string());
        Ok(match token {
            Some(token) => {
                let client = client
                    .credentials(BearerAuth::new(token))
                    .build()
                    .map_err(wrong)?;
                catalogue::call(&client, operation.id, input).await
            }
            None => {
                let client = client.build().map_err(wrong)?;
                catalogue::call(&client, operation.id, input).await
            }
        })
    }

    /// The HTTP client for this URL. For plain HTTP none of the platform's certificates is read.
    pub(crate) fn http(&self, url: &str) -> Result<reqwest::Client, Failure> {
        let mut builder = http_client_builder().user_agent(concat!("account/", env!("CARGO_PKG_VERSION")));
        if url.starts_with("http://") {
            builder = builder.tls_certs_only([]);
        }
        // What is meant for this machine leaves it by no proxy.
        if is_local(url) {
            builder = builder.no_proxy();
        }
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
    base(url)
}

/// A base URL, always written alike: tokens are kept by it.
fn base(text: &str) -> Result<String, Failure> {
    let wrong = |why: String| {
        Failure::usage(format!("the address of the service {why}"))
            .hint("such as `--url https://accounts.example.com`, or ACCOUNT_URL")
    };
    let url = reqwest::Url::parse(text).map_err(|error| wrong(format!("is no URL: {error}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(wrong("must begin with http:// or https://".to_owned()));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("must have no user name and no password".to_owned()));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(wrong("must have no query and no fragment".to_owned()));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Whether nobody else is on the way. A name that only begins like one of this machine is another's.
pub(crate) fn is_local(url: &str) -> bool {
    let url = reqwest::Url::parse(url).ok();
    let host = url.as_ref().and_then(reqwest::Url::host_str).unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_local() {
        for url in ["http://localhost:1", "http://127.0.0.1:8080/a", "http://[::1]"] {
            assert!(is_local(url), "{url}");
        }
        for url in [
            "http://localhost.example.com",
            "http://127.example.com",
            "http://192.0.2.1",
            "nothing",
        ] {
            assert!(!is_local(url), "{url}");
        }
    }

    #[test]
    fn a_base_url_is_written_alike() {
        for (text, base_url) in [
            ("HTTP://Example.com:80/", "http://example.com"),
            ("https://example.com/a/./b//", "https://example.com/a/b"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(base(text).unwrap(), base_url);
        }
        for wrong in [
            "",
            "example.com",
            "ftp://a",
            "http://u:hunter2@a",
            "http://a?b",
            "http://a#b",
        ] {
            let failure = base(wrong).unwrap_err();
            assert!(
                failure.code == 2 && !failure.message.contains("hunter2"),
                "{failure:?}"
            );
        }
    }
}
