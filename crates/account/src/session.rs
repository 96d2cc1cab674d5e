//! Calls a service with a token.

use crate::dry_run::{self, Secrets};
use crate::error::CliError;
use crate::head::ResponseHead;
use crate::logins::Logins;
use crate::output::note;
use crate::redaction::{redact_text, redact_value};
use account_client::catalogue::{self, CallError, Operation, Output};
use account_client::{BearerAuth, Client, RetryPolicy, http_client_builder};
use clap::ArgMatches;
use indicatif::ProgressBar;
use serde_json::Value;
use std::env::VarError;
use std::future::Future;
use std::net::IpAddr;
use std::sync::Once;
use std::time::Duration;

/// How long a call may take before the spinner appears.
const SPINNER_DELAY: Duration = Duration::from_millis(400);

/// The maximum number of attempts for a request that is safe to repeat.
const MAX_ATTEMPTS: u32 = 4;

/// A service, with the token and the timeout for its calls.
pub(crate) struct Session {
    pub(crate) url: String,
    pub(crate) token: Option<String>,
    pub(crate) timeout: Duration,
    /// Whether requests and responses are printed to standard error.
    pub(crate) verbose: bool,
}

impl Session {
    /// Determines the service and the token by flags, environment variables and logins, in this order.
    pub(crate) fn new(matches: &ArgMatches) -> Result<Self, CliError> {
        let from_environment = match std::env::var("ACCOUNT_TOKEN") {
            Ok(token) => Some(token).filter(|token| !token.is_empty()),
            Err(VarError::NotPresent) => None,
            Err(VarError::NotUnicode(_)) => {
                return Err(
                    CliError::usage("ACCOUNT_TOKEN is not valid UTF-8").hint("set it again, or unset it")
                );
            }
        };
        // A damaged file of logins does no harm if nothing of it is needed.
        let logins = match from_environment.is_some() && given_url(matches)?.is_some() {
            true => Logins::default(),
            false => Logins::read()?,
        };
        let url = url(matches, &logins)?;
        let token = match from_environment {
            Some(token) => Some(token),
            None => logins.token(&url)?,
        };
        if token.is_some() && !matches.get_flag("dry-run") {
            warn_of_plain_http(&url);
        }
        Ok(Self {
            url,
            token,
            timeout: timeout(matches),
            verbose: matches.get_flag("verbose"),
        })
    }

    /// Calls an operation. The token is redacted from the result.
    pub(crate) async fn call(&self, operation: &'static Operation, input: Value) -> Result<Output, CliError> {
        if self.verbose {
            self.trace_request(&self.dry_run(operation, input.clone()).await?);
        }
        let result = with_spinner(self.send(&self.url, operation, input)).await?;
        let token = self.token.as_deref();
        let mut output = result.map_err(|error| {
            let error = self.redact_error(CliError::from_call(operation, &error, token));
            error.head.iter().for_each(|head| self.trace_response(head));
            error
        })?;
        self.trace_response(&ResponseHead::of_output(&output, token));
        if let Some(body) = &mut output.body {
            redact_value(self.token.as_deref(), body);
        }
        Ok(output)
    }

    /// Redacts the token from an error, since the service may have sent it back.
    pub(crate) fn redact_error(&self, error: CliError) -> CliError {
        error.map_text(|text| redact_text(self.token.as_deref(), text))
    }

    /// Prints a captured request, with `--verbose`.
    pub(crate) fn trace_request(&self, request: &Value) {
        self.trace('>', dry_run::to_text(request).lines());
    }

    /// Prints the head of a response, with `--verbose`.
    pub(crate) fn trace_response(&self, head: &ResponseHead) {
        self.trace('<', head.lines().iter().map(String::as_str));
    }

    fn trace<'l>(&self, mark: char, lines: impl Iterator<Item = &'l str>) {
        for line in lines.filter(|_| self.verbose) {
            note(format!("{mark} {line}").trim_end());
        }
    }

    /// Captures the request that a call would send.
    pub(crate) async fn dry_run(
        &self,
        operation: &'static Operation,
        input: Value,
    ) -> Result<Value, CliError> {
        dry_run::capture(
            &self.url,
            Secrets::Declared(operation.body_properties()),
            async |url| {
                let sent = self.send(url, operation, input).await?;
                sent.map(drop)
                    .map_err(|error| CliError::from_call(operation, &error, self.token.as_deref()))
            },
        )
        .await
    }

    /// Calls an operation at this URL, without spinner and redaction.
    pub(crate) async fn send(
        &self,
        url: &str,
        operation: &'static Operation,
        input: Value,
    ) -> Result<Result<Output, CallError>, CliError> {
        // An operation without credentials gets no token.
        let token = self
            .token
            .as_deref()
            .filter(|_| !operation.credentials.is_empty());
        let client = Client::builder(url)
            .http_client(self.http(url)?)
            .retry(RetryPolicy::standard().max_attempts(MAX_ATTEMPTS))
            .timeout(self.timeout)
            .deadline(self.timeout);
        let invalid = |error: account_client::Error| CliError::usage(error.to_string());
        Ok(match token {
            Some(token) => {
                let client = client
                    .credentials(BearerAuth::new(token))
                    .build()
                    .map_err(invalid)?;
                catalogue::call(&client, operation.id, input).await
            }
            None => {
                let client = client.build().map_err(invalid)?;
                catalogue::call(&client, operation.id, input).await
            }
        })
    }

    /// Builds the HTTP client for this URL. Plain HTTP does not load the certificates of the platform.
    pub(crate) fn http(&self, url: &str) -> Result<reqwest::Client, CliError> {
        let mut builder = http_client_builder().user_agent(concat!("account/", env!("CARGO_PKG_VERSION")));
        if url.starts_with("http://") {
            builder = builder.tls_certs_only([]);
        }
        // Requests to this machine must not go through a proxy.
        if is_local(url) {
            builder = builder.no_proxy();
        }
        builder
            .build()
            .map_err(|error| CliError::local("cannot create an HTTP client", error))
    }
}

/// Returns the URL of the service.
pub(crate) fn url(matches: &ArgMatches, logins: &Logins) -> Result<String, CliError> {
    let url = given_url(matches)?.or_else(|| logins.url.clone());
    let url = url.ok_or_else(|| {
        CliError::usage("no service is given")
            .hint("`--url https://accounts.example.com`, or set ACCOUNT_URL, or `account login`")
    })?;
    parse_base_url(&url)
}

/// Returns the URL of the flag, else of the environment.
fn given_url(matches: &ArgMatches) -> Result<Option<String>, CliError> {
    match (matches.get_one::<String>("url"), std::env::var("ACCOUNT_URL")) {
        (Some(url), _) => Ok(Some(url.clone())),
        (None, Ok(url)) => Ok(Some(url).filter(|url| !url.is_empty())),
        (None, Err(VarError::NotPresent)) => Ok(None),
        (None, Err(VarError::NotUnicode(_))) => Err(CliError::usage("ACCOUNT_URL is not valid UTF-8")),
    }
}

/// Parses and normalizes a base URL, which is the key of stored tokens.
fn parse_base_url(text: &str) -> Result<String, CliError> {
    let invalid = |reason: &str| {
        CliError::usage(format!("invalid URL of the service: {reason}"))
            .hint("for example `--url https://accounts.example.com`, or ACCOUNT_URL")
    };
    let url = reqwest::Url::parse(text).map_err(|error| invalid(&error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(invalid("it must start with http:// or https://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid("it must not contain a user name or password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("it must not contain a query or fragment"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Warns, once in the life of the process, that requests to this URL can be read on their way.
pub(crate) fn warn_of_plain_http(url: &str) {
    static WARNING: Once = Once::new();
    if url.starts_with("http://") && !is_local(url) {
        WARNING.call_once(|| {
            note("Note: without https, the token can be read on its way to the service.");
        });
    }
}

/// Whether a URL is on this machine, by its complete host name or address.
pub(crate) fn is_local(url: &str) -> bool {
    let url = reqwest::Url::parse(url).ok();
    let host = url.as_ref().and_then(reqwest::Url::host_str).unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Returns the time limit for calls.
pub(crate) fn timeout(matches: &ArgMatches) -> Duration {
    Duration::from_secs(matches.get_one::<u64>("timeout").copied().unwrap_or(30))
}

/// Shows a spinner on a terminal while slow work is in progress.
pub(crate) async fn with_spinner<T>(work: impl Future<Output = T>) -> T {
    let mut work = std::pin::pin!(work);
    tokio::select! {
        done = &mut work => return done,
        () = tokio::time::sleep(SPINNER_DELAY) => {}
    }
    // On anything but a terminal it draws nothing.
    let spinner = ProgressBar::new_spinner().with_message("waiting for the service");
    spinner.enable_steady_tick(Duration::from_millis(100));
    let done = work.await;
    spinner.finish_and_clear();
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::exit_code;

    #[test]
    fn only_loopback_hosts_are_local() {
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
    fn base_urls_are_normalized_or_rejected() {
        for (text, base_url) in [
            ("HTTP://Example.com:80/", "http://example.com"),
            ("https://example.com/a/./b//", "https://example.com/a/b"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(parse_base_url(text).unwrap(), base_url);
        }
        for invalid in [
            "",
            "example.com",
            "ftp://a",
            "http://u:hunter2@a",
            "http://a?b",
            "http://a#b",
        ] {
            let error = parse_base_url(invalid).unwrap_err();
            assert!(
                error.exit_code == exit_code::USAGE && !error.message.contains("hunter2"),
                "{error:?}"
            );
        }
    }
}
