//! What commands do.

use crate::commands::{self, From};
use crate::dry_run;
use crate::failure::Failure;
use crate::input;
use crate::logins::Logins;
use crate::mcp;
use crate::printed::{self, note};
use crate::raw;
use crate::render::{self, Format};
use crate::secrets::Secrets;
use crate::session::{self, Session};
use account_client::catalogue::{Operation, Output, operation};
use clap::ArgMatches;
use serde_json::{Map, Value, json};

/// Does what the arguments say.
pub(crate) async fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let (path, inner) = path(matches);
    let format = Format::of(inner.get_one::<String>("output").map_or("", String::as_str));
    if let [name @ ("login" | "logout" | "whoami" | "completions" | "manual")] = path.as_slice()
        && inner.get_flag("dry-run")
    {
        return Err(Failure::usage(format!("`{name}` has no request to show"))
            .hint("leave out `--dry-run`; nothing was done"));
    }
    match path.as_slice() {
        ["login"] => login(inner, format).await,
        ["logout"] => logout(inner),
        ["whoami"] => whoami(&Session::new(inner)?, format).await,
        ["api"] => raw::send(&Session::new(inner)?, inner, format).await,
        ["mcp"] => mcp::serve(inner).await,
        ["completions"] => completions(inner),
        ["manual"] => manual(inner),
        path => of_operation(path, inner, format).await,
    }
}

/// The names of the commands, and the arguments of the innermost.
fn path(matches: &ArgMatches) -> (Vec<&str>, &ArgMatches) {
    let mut path = Vec::new();
    let mut inner = matches;
    while let Some((name, matches)) = inner.subcommand() {
        path.push(name);
        inner = matches;
    }
    (path, inner)
}

async fn of_operation(path: &[&str], matches: &ArgMatches, format: Format) -> Result<(), Failure> {
    let (operation, named) =
        commands::find(path).ok_or_else(|| Failure::usage(format!("no command `{}`", path.join(" "))))?;
    let mut input = input::given(operation, matches)?;
    let session = Session::new(matches)?;
    if let Some(own) = named.and_then(|named| named.own.as_ref())
        && !input.contains_key(own.parameter)
    {
        input.insert(own.parameter.to_owned(), taken(&session, own).await?);
    }
    if let Some(keeps) = named.and_then(|named| named.keeps.as_ref())
        && !matches.get_flag("replace")
        && !matches.contains_id("json")
    {
        keep(&mut input, operation, taken(&session, keeps).await?);
    }
    let input = Value::Object(input);
    if matches.get_flag("dry-run") {
        let request = session.show(operation, input).await?;
        return shown(&request, format);
    }
    answer(&session.call(operation, input).await?, format)
}

/// Shows a request that was not sent.
pub(crate) fn shown(request: &Value, format: Format) -> Result<(), Failure> {
    match format {
        Format::Table => printed::line(&dry_run::human(request)),
        _ => render::print(request, format),
    }
}

/// Shows what the service answered.
fn answer(output: &Output, format: Format) -> Result<(), Failure> {
    let Some(body) = &output.body else {
        note("Done.");
        return Ok(());
    };
    // What to know about a success is for people, whatever the result is for.
    for warning in body["Warnings"].as_array().into_iter().flatten() {
        note(warning["Message"].as_str().unwrap_or_default());
    }
    render::print(body, format)
}

/// A value that another operation shows.
async fn taken(session: &Session, from: &From) -> Result<Value, Failure> {
    let missing = || Failure::new(1, format!("`{}` does not tell what is needed", from.operation));
    let operation = operation(from.operation).ok_or_else(missing)?;
    let output = session.call(operation, json!({})).await?;
    output
        .body
        .as_ref()
        .and_then(|body| body.pointer(from.pointer))
        .cloned()
        .ok_or_else(missing)
}

/// Adds properties to a body that are not given, as they are at present.
fn keep(input: &mut Map<String, Value>, operation: &'static Operation, present: Value) {
    let body = input.entry("body").or_insert_with(|| json!({}));
    let (Value::Object(body), Value::Object(present)) = (body, present) else {
        return;
    };
    for (name, value) in present {
        let known = operation
            .body_properties()
            .iter()
            .any(|property| property.name == name);
        if known && !value.is_null() {
            body.entry(name).or_insert(value);
        }
    }
}

async fn login(matches: &ArgMatches, format: Format) -> Result<(), Failure> {
    let logins = Logins::read()?;
    let url = session::url(matches, &logins)?;
    if url.starts_with("http://") && !session::is_local(&url) {
        note("Note: without https, others on the way can read the token.");
    }
    let token = Secrets::new("token-stdin", matches.get_flag("token-stdin")).next("token")?;
    let session = Session {
        url,
        token: Some(token.trim().to_owned()),
        timeout: session::timeout(matches),
    };
    let who = details(&session).await?;
    let token = session.token.as_deref().unwrap_or_default();
    let place = Logins::keep(&session.url, token, !matches.get_flag("no-keyring"))?;
    if std::env::var_os("ACCOUNT_TOKEN").is_some_and(|token| !token.is_empty()) {
        note("ACCOUNT_TOKEN is set, and goes before this token.");
    }
    if matches!(format, Format::Table) {
        let name = who["username"].as_str().unwrap_or_default();
        printed::line(&format!(
            "Logged in to {} as {name}. The token is in {place}.",
            session.url
        ))
    } else {
        render::print(
            &json!({"url": session.url, "username": who["username"], "token": place}),
            format,
        )
    }
}

fn logout(matches: &ArgMatches) -> Result<(), Failure> {
    let logins = Logins::read()?;
    let url = session::url(matches, &logins)?;
    match Logins::forget(&url)? {
        true => note(&format!("The token for {url} is forgotten.")),
        false => note(&format!("There was no token for {url}.")),
    }
    if std::env::var_os("ACCOUNT_TOKEN").is_some() {
        note("ACCOUNT_TOKEN is still set.");
    }
    Ok(())
}

async fn whoami(session: &Session, format: Format) -> Result<(), Failure> {
    let who = details(session).await?;
    let found = json!({"username": who["username"], "email": who["email"], "url": session.url});
    match format {
        Format::Table => {
            let text = |name: &str| found[name].as_str().unwrap_or("no e-mail address").to_owned();
            printed::line(&format!(
                "{} ({}) at {}",
                text("username"),
                text("email"),
                session.url
            ))
        }
        _ => render::print(&found, format),
    }
}

/// The account of the token.
async fn details(session: &Session) -> Result<Value, Failure> {
    if session.token.is_none() {
        return Err(Failure::not_logged_in());
    }
    taken(
        session,
        &From {
            parameter: "",
            operation: "get_account_details",
            pointer: "/data/attributes",
        },
    )
    .await
}

fn completions(matches: &ArgMatches) -> Result<(), Failure> {
    let shell = matches.get_one::<clap_complete::Shell>("shell").copied();
    let mut text = Vec::new();
    if let Some(shell) = shell {
        clap_complete::generate(shell, &mut commands::root(), "account", &mut text);
    }
    printed::line(String::from_utf8_lossy(&text).trim_end())
}

fn manual(matches: &ArgMatches) -> Result<(), Failure> {
    let folder = matches.get_one::<String>("folder").map_or("", String::as_str);
    std::fs::create_dir_all(folder).map_err(|error| Failure::local(folder, error))?;
    clap_mangen::generate_to(commands::root(), folder).map_err(|error| Failure::local(folder, error))
}
