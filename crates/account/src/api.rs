//! `account api`: sends any request.

use crate::deprecation;
use crate::dry_run::{self, Secrets};
use crate::error::{CliError, exit_code};
use crate::head::ResponseHead;
use crate::json_argument;
use crate::output;
use crate::redaction::{redact_bytes, redact_text, redact_value};
use crate::render::{self, Format};
use crate::session::{Session, with_spinner};
use account_client::catalogue::{OPERATIONS, Operation};
use clap::ArgMatches;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION};
use reqwest::{Method, Response};
use serde_json::{Value, json};

/// The limit on the length of a response, which is that of the generated client.
const MAX_LENGTH: usize = 64 << 20;

/// Sends a request and prints the response.
pub(crate) async fn send(session: &Session, matches: &ArgMatches, format: &Format) -> Result<(), CliError> {
    let text = |name| matches.get_one::<String>(name).map_or("", String::as_str);
    let method = text("method").to_uppercase();
    let method = Method::from_bytes(method.as_bytes()).map_err(|_| {
        CliError::usage(format!(
            "`{method}` is not a method, such as GET, PATCH, PUT, POST or DELETE"
        ))
    })?;
    let path = text("path");
    if !path.starts_with('/') {
        return Err(CliError::usage(format!("the path `{path}` must start with `/`")));
    }
    let operation = find_operation(&method, path);
    if let Some(operation) = operation {
        deprecation::warn(operation);
    }
    let properties = operation.map(Operation::body_properties);
    let allow_inline = !properties.is_some_and(|all| all.iter().any(|property| property.secret));
    let secrets = properties.map_or(Secrets::ByName, Secrets::Declared);
    let json = matches.get_one::<String>("json");
    let request = Request {
        method,
        path,
        media_type: media_type(operation),
        headers: headers(matches)?,
        body: json
            .map(|json| json_argument::parse(json, allow_inline))
            .transpose()?,
    };
    if matches.get_flag("dry-run") {
        let captured = dry_run::capture(&session.url, secrets, async |url| {
            request.send(session, url).await.map(drop)
        })
        .await?;
        return dry_run::print(&captured, format);
    }
    if session.verbose {
        let captured = dry_run::capture(&session.url, secrets, async |url| {
            request.send(session, url).await.map(drop)
        });
        session.trace_request(&captured.await?);
    }
    let response = with_spinner(request.send(session, &session.url)).await;
    let response = response.map_err(|error| session.redact_error(error))?;
    let printed = print_response(session, response, matches.get_flag("include"), format).await;
    printed.map_err(|error| session.redact_error(error))
}

struct Request<'a> {
    method: Method,
    path: &'a str,
    media_type: &'static str,
    headers: HeaderMap,
    body: Option<Value>,
}

impl Request<'_> {
    async fn send(&self, session: &Session, url: &str) -> Result<Response, CliError> {
        let http = session.http(url)?;
        let request = http
            .request(self.method.clone(), format!("{url}{}", self.path))
            .timeout(session.timeout);
        let mut headers = HeaderMap::new();
        if let Some(token) = &session.token {
            let value = HeaderValue::from_str(&format!("Bearer {token}"));
            let mut value = value.map_err(|_| CliError::usage("the token cannot be sent in a header"))?;
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        if self.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.media_type));
        }
        headers.extend(self.headers.clone());
        let request = request.headers(headers);
        let request = match &self.body {
            Some(body) => request.body(body.to_string()),
            None => request,
        };
        request.send().await.map_err(CliError::transport)
    }
}

/// Finds the operation with this method and path.
fn find_operation(method: &Method, path: &str) -> Option<&'static Operation> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let matches = |template: &str| {
        let mut segments = path.split('/');
        let mut template = template.split('/');
        template.all(|expected| {
            segments
                .next()
                .is_some_and(|segment| expected.starts_with('{') || expected == segment)
        }) && segments.next().is_none()
    };
    OPERATIONS
        .iter()
        .find(|operation| operation.method == method.as_str() && matches(operation.path))
}

/// Returns the media type of the operation's body; JSON without an operation.
fn media_type(operation: Option<&'static Operation>) -> &'static str {
    let body = operation.and_then(|operation| operation.body.as_ref());
    body.and_then(|body| body.contents.first())
        .map_or("application/json", |content| content.media_type)
}

fn headers(matches: &ArgMatches) -> Result<HeaderMap, CliError> {
    let mut headers = HeaderMap::new();
    for line in matches.get_many::<String>("header").into_iter().flatten() {
        let invalid = || {
            CliError::usage(format!("`{line}` is not a header"))
                .hint("for example `--header 'Accept: text/html'`")
        };
        let (name, value) = line.split_once(':').ok_or_else(invalid)?;
        let name = HeaderName::from_bytes(name.trim().as_bytes()).map_err(|_| invalid())?;
        headers.append(name, HeaderValue::from_str(value.trim()).map_err(|_| invalid())?);
    }
    Ok(headers)
}

/// Prints the body, unchanged if it is not JSON. A status from 300 is an error in any case.
async fn print_response(
    session: &Session,
    response: Response,
    include: bool,
    format: &Format,
) -> Result<(), CliError> {
    let (status, token) = (response.status(), session.token.as_deref());
    let location = response.headers().get(LOCATION);
    let location = location.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let head = ResponseHead::new(status, response.headers(), token);
    session.trace_response(&head);
    let body = read_body(response).await?;
    if include {
        output::print_head(&head)?;
    }
    match serde_json::from_slice::<Value>(&body) {
        Ok(mut value) => {
            redact_value(token, &mut value);
            render::print(&value, format)?;
        }
        Err(_) if body.is_empty() => {}
        Err(_) if matches!(format, Format::Table) => output::print_bytes(&redact_bytes(token, &body))?,
        Err(_) => render::print(
            &json!(redact_text(token, &String::from_utf8_lossy(&body))),
            format,
        )?,
    }
    match (status.as_u16(), location) {
        (300..400, Some(to)) => Err(CliError::new(
            exit_code::UNEXPECTED,
            format!("the service responded with {status}, a redirect to {to}"),
        )
        .hint("redirects are not followed, since they could send the token elsewhere")),
        (300.., _) => Err(CliError::from_status(status)),
        _ => Ok(()),
    }
}

/// Reads the body.
async fn read_body(mut response: Response) -> Result<Vec<u8>, CliError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(CliError::transport)? {
        if chunk.len() > MAX_LENGTH - body.len() {
            return Err(CliError::new(
                exit_code::UNEXPECTED,
                format!("the response is longer than {MAX_LENGTH} bytes"),
            ));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
