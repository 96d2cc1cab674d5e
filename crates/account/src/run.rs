//! Runs the command that the arguments select.

use crate::api;
use crate::commands;
use crate::confirmation;
use crate::deprecation;
use crate::dry_run;
use crate::error::{CliError, exit_code};
use crate::flags::{Flag, Target, flags_of};
use crate::head::ResponseHead;
use crate::input;
use crate::logins::Logins;
use crate::mcp;
use crate::operations::{self, ValueSource};
use crate::output::{self, note};
use crate::pages;
use crate::render::{self, Format, Jq};
use crate::replacement::{self, Kept};
use crate::secret_input::SecretReader;
use crate::session::{self, Session};
use account_client::catalogue::{Operation, Output, operation};
use clap::ArgMatches;
use serde_json::{Map, Value, json};

/// Runs a command.
pub(crate) async fn run(matches: &ArgMatches) -> Result<(), CliError> {
    let (path, inner) = command_path(matches);
    let format = &format(inner)?;
    if let [name @ ("login" | "logout" | "whoami" | "completions" | "manual")] = path.as_slice()
        && inner.get_flag("dry-run")
    {
        return Err(CliError::usage(format!("`{name}` has no request to show"))
            .hint("leave out `--dry-run`; nothing was done"));
    }
    match path.as_slice() {
        ["login"] => login(inner, format).await,
        ["logout"] => logout(inner),
        ["whoami"] => whoami(&Session::new(inner)?, format).await,
        ["api"] => api::send(&Session::new(inner)?, inner, format).await,
        ["mcp"] => mcp::serve(inner).await,
        ["completions"] => completions(inner),
        ["manual"] => manual(inner),
        path => call_operation(path, inner, format).await,
    }
}

/// Returns the output format.
fn format(matches: &ArgMatches) -> Result<Format, CliError> {
    let text = |name| matches.try_get_one::<String>(name).ok().flatten();
    match text("jq") {
        Some(expression) => Ok(Format::Jq(Box::new(Jq::parse(expression)?))),
        None => Ok(Format::parse(text("output").map_or("", String::as_str))),
    }
}

/// Returns the names of the subcommands, and the arguments of the innermost one.
fn command_path(matches: &ArgMatches) -> (Vec<&str>, &ArgMatches) {
    let mut path = Vec::new();
    let mut inner = matches;
    while let Some((name, matches)) = inner.subcommand() {
        path.push(name);
        inner = matches;
    }
    (path, inner)
}

async fn call_operation(path: &[&str], matches: &ArgMatches, format: &Format) -> Result<(), CliError> {
    let (operation, command) = operations::find(path)
        .ok_or_else(|| CliError::usage(format!("unknown command `{}`", path.join(" "))))?;
    let mut input = input::from_arguments(operation, matches)?;
    let session = Session::new(matches)?;
    if let Some(default) = command.and_then(|command| command.default_parameter.as_ref())
        && !input.contains_key(default.parameter)
    {
        input.insert(
            default.parameter.to_owned(),
            current_value(&session, default).await?,
        );
    }
    let replacement = command.and_then(|command| command.replacement.as_ref());
    if !matches.get_flag("dry-run") {
        confirm(operation, &input, replacement.is_some(), matches)?;
    }
    let kept = match replacement.filter(|_| !matches.get_flag("replace")) {
        Some(replacement) => {
            let current = session.call(replacement::reader(replacement)?, json!({})).await?;
            replacement::keep(replacement, operation, &current, &mut input)?
        }
        None => Vec::new(),
    };
    let input = Value::Object(input);
    deprecation::warn(operation);
    if matches.get_flag("dry-run") {
        let request = session.dry_run(operation, input).await?;
        return dry_run::print(&request, format);
    }
    let called = pages::call(&session, operation, input).await;
    let include = matches.get_flag("include");
    let head = match &called {
        Ok(output) => Some(&ResponseHead::of_output(output, session.token.as_deref())),
        Err(error) => error.head.as_ref(),
    };
    if let Some(head) = head.filter(|_| include) {
        output::print_head(head)?;
    }
    let output = called?;
    note_kept(operation, &kept);
    if matches.get_flag("headers") {
        note_headers(&output);
    }
    print_response(&output, include, format)
}

/// Asks before a call that removes something.
fn confirm(
    operation: &'static Operation,
    input: &Map<String, Value>,
    is_replacement: bool,
    matches: &ArgMatches,
) -> Result<(), CliError> {
    let clears = "What is not given will be cleared.";
    let consequence = match operations::removal(operation, input) {
        None if is_replacement && matches.get_flag("replace") => Some(clears.to_owned()),
        removal => removal,
    };
    consequence.map_or(Ok(()), |consequence| confirmation::ask(matches, &consequence))
}

/// Says what a replacement has kept.
fn note_kept(operation: &'static Operation, kept: &[Kept]) {
    let flags = flags_of(operation);
    for kept in kept {
        let mut flags = flags.iter();
        let flag = flags.find(|flag| matches!(&flag.target, Target::Body(path) if *path == [kept.property]));
        let name = flag.map_or_else(|| kept.property.to_owned(), Flag::display_name);
        note(&format!("Kept: {}", kept.describe(&name)));
    }
}

/// Prints the declared headers of a response, for people and for later preconditions.
fn note_headers(output: &Output) {
    for (name, value) in &output.headers {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        note(&format!("{name}: {text}"));
    }
}

/// Prints the response of the service.
fn print_response(output: &Output, is_head_printed: bool, format: &Format) -> Result<(), CliError> {
    let Some(body) = &output.body else {
        note("Done.");
        // The headers are the result.
        return match output.headers.is_empty() || is_head_printed {
            true => Ok(()),
            false => render::print(&Value::Object(output.headers.clone()), format),
        };
    };
    // Warnings are for people, in every output format.
    for warning in body["Warnings"].as_array().into_iter().flatten() {
        note(warning["Message"].as_str().unwrap_or_default());
    }
    render::print(body, format)
}

/// Reads a value from the response of another operation.
async fn current_value(session: &Session, source: &ValueSource) -> Result<Value, CliError> {
    let missing = || {
        CliError::new(
            exit_code::UNEXPECTED,
            format!(
                "the response of `{}` lacks a value that is needed",
                source.operation
            ),
        )
    };
    let operation = operation(source.operation).ok_or_else(missing)?;
    let output = session.call(operation, json!({})).await?;
    output
        .body
        .as_ref()
        .and_then(|body| body.pointer(source.pointer))
        .cloned()
        .ok_or_else(missing)
}

async fn login(matches: &ArgMatches, format: &Format) -> Result<(), CliError> {
    let logins = Logins::read()?;
    let url = session::url(matches, &logins)?;
    session::warn_of_plain_http(&url);
    let token = SecretReader::new("token-stdin", matches.get_flag("token-stdin")).read("token")?;
    let session = Session {
        url,
        token: Some(token.trim().to_owned()),
        timeout: session::timeout(matches),
        verbose: matches.get_flag("verbose"),
    };
    let details = account_details(&session).await?;
    let token = session.token.as_deref().unwrap_or_default();
    let stored = Logins::store(&session.url, token, !matches.get_flag("no-keyring"))?;
    let location = stored.location;
    if let Some(reason) = stored.left_over {
        note(&format!(
            "The previous token is still in the keyring, since it could not be removed: {reason}"
        ));
    }
    if std::env::var_os("ACCOUNT_TOKEN").is_some_and(|token| !token.is_empty()) {
        note("ACCOUNT_TOKEN is set and takes precedence over this token.");
    }
    if matches!(format, Format::Table) {
        let name = details["username"].as_str().unwrap_or_default();
        output::print_line(&format!(
            "Logged in to {} as {name}. The token is in {location}.",
            session.url
        ))
    } else {
        render::print(
            &json!({"url": session.url, "username": details["username"], "token": location}),
            format,
        )
    }
}

fn logout(matches: &ArgMatches) -> Result<(), CliError> {
    let logins = Logins::read()?;
    let url = session::url(matches, &logins)?;
    match Logins::remove(&url)? {
        true => note(&format!("The token for {url} was removed.")),
        false => note(&format!("There was no token for {url}.")),
    }
    if std::env::var_os("ACCOUNT_TOKEN").is_some() {
        note("ACCOUNT_TOKEN is still set.");
    }
    Ok(())
}

async fn whoami(session: &Session, format: &Format) -> Result<(), CliError> {
    let details = account_details(session).await?;
    let identity = json!({"username": details["username"], "email": details["email"], "url": session.url});
    match format {
        Format::Table => {
            let text = |name: &str| identity[name].as_str().unwrap_or("no e-mail address").to_owned();
            output::print_line(&format!(
                "{} ({}) at {}",
                text("username"),
                text("email"),
                session.url
            ))
        }
        _ => render::print(&identity, format),
    }
}

/// Returns the details of the account that the token belongs to.
async fn account_details(session: &Session) -> Result<Value, CliError> {
    if session.token.is_none() {
        return Err(CliError::not_logged_in());
    }
    let source = ValueSource {
        parameter: "",
        operation: "get_account_details",
        pointer: "/data/attributes",
    };
    current_value(session, &source).await
}

fn completions(matches: &ArgMatches) -> Result<(), CliError> {
    let shell = matches.get_one::<clap_complete::Shell>("shell").copied();
    let mut script = Vec::new();
    if let Some(shell) = shell {
        clap_complete::generate(shell, &mut commands::root(), "account", &mut script);
    }
    output::print_line(String::from_utf8_lossy(&script).trim_end())
}

fn manual(matches: &ArgMatches) -> Result<(), CliError> {
    let folder = matches.get_one::<String>("folder").map_or("", String::as_str);
    std::fs::create_dir_all(folder).map_err(|error| CliError::local(folder, error))?;
    clap_mangen::generate_to(commands::root(), folder).map_err(|error| CliError::local(folder, error))
}
