//! `account api`: any request.

use crate::body;
use crate::dry_run;
use crate::failure::Failure;
use crate::hidden;
use crate::printed;
use crate::render::{self, Format};
use crate::run;
use crate::session::{Session, waiting};
use account_client::catalogue::{OPERATIONS, Operation};
use clap::ArgMatches;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION};
use reqwest::{Method, Response};
use serde_json::{Value, json};

/// The limit on the length of an answer, as the client of the contract has it.
const LONGEST: usize = 64 << 20;

/// Sends a request, and prints what is answered.
pub(crate) async fn send(session: &Session, matches: &ArgMatches, format: Format) -> Result<(), Failure> {
    let text = |name| matches.get_one::<String>(name).map_or("", String::as_str);
    let method = text("method").to_uppercase();
    let method = Method::from_bytes(method.as_bytes()).map_err(|_| {
        Failure::usage(format!(
            "`{method}` is no method; GET, PATCH, PUT, POST and DELETE are"
        ))
    })?;
    let path = text("path");
    if !path.starts_with('/') {
        return Err(Failure::usage(format!("the path `{path}` must begin with `/`")));
    }
    let operation = operation(&method, path);
    let properties = operation.map_or(&[][..], Operation::body_properties);
    let literally = !properties.iter().any(|property| property.secret);
    let given = matches.get_one::<String>("json");
    let request = Request {
        method,
        path,
        media_type: media_type(operation),
        headers: headers(matches)?,
        body: given.map(|given| body::parse(given, literally)).transpose()?,
    };
    if matches.get_flag("dry-run") {
        let shown = dry_run::of(&session.url, properties, async |url| {
            request.send(session, url).await.map(drop)
        })
        .await?;
        return run::shown(&shown, format);
    }
    let response = waiting(request.send(session, &session.url)).await;
    let response = response.map_err(|failure| session.told(failure))?;
    let printed = print(session, response, format).await;
    printed.map_err(|failure| session.told(failure))
}

struct Request<'a> {
    method: Method,
    path: &'a str,
    media_type: &'static str,
    headers: HeaderMap,
    body: Option<Value>,
}

impl Request<'_> {
    async fn send(&self, session: &Session, url: &str) -> Result<Response, Failure> {
        let http = session.http(url)?;
        let request = http
            .request(self.method.clone(), format!("{url}{}", self.path))
            .timeout(session.timeout);
        let mut headers = HeaderMap::new();
        if let Some(token) = &session.token {
            let value = HeaderValue::from_str(&format!("Bearer {token}"));
            let mut value = value.map_err(|_| Failure::usage("no request can carry the token"))?;
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
        request.send().await.map_err(Failure::transport)
    }
}

/// The operation that has this path.
fn operation(method: &Method, path: &str) -> Option<&'static Operation> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let fits = |template: &str| {
        let mut given = path.split('/');
        let mut parts = template.split('/');
        parts.all(|part| {
            given
                .next()
                .is_some_and(|given| part.starts_with('{') || part == given)
        }) && given.next().is_none()
    };
    OPERATIONS
        .iter()
        .find(|operation| operation.method == method.as_str() && fits(operation.path))
}

/// What the operation takes; JSON if there is none.
fn media_type(operation: Option<&'static Operation>) -> &'static str {
    let body = operation.and_then(|operation| operation.body.as_ref());
    body.and_then(|body| body.contents.first())
        .map_or("application/json", |content| content.media_type)
}

fn headers(matches: &ArgMatches) -> Result<HeaderMap, Failure> {
    let mut headers = HeaderMap::new();
    for line in matches.get_many::<String>("header").into_iter().flatten() {
        let wrong = || {
            Failure::usage(format!("`{line}` is no header")).hint("such as `--header 'Accept: text/html'`")
        };
        let (name, value) = line.split_once(':').ok_or_else(wrong)?;
        let name = HeaderName::from_bytes(name.trim().as_bytes()).map_err(|_| wrong())?;
        headers.append(name, HeaderValue::from_str(value.trim()).map_err(|_| wrong())?);
    }
    Ok(headers)
}

/// Prints the body; what is no JSON as it came. A status from 300 is a failure all the same.
async fn print(session: &Session, response: Response, format: Format) -> Result<(), Failure> {
    let (status, token) = (response.status(), session.token.as_deref());
    let location = response.headers().get(LOCATION);
    let location = location.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let body = whole(response).await?;
    match serde_json::from_slice::<Value>(&body) {
        Ok(mut value) => {
            hidden::in_value(token, &mut value);
            render::print(&value, format)?;
        }
        Err(_) if body.is_empty() => {}
        Err(_) if format == Format::Table => printed::octets(&hidden::in_octets(token, &body))?,
        Err(_) => render::print(
            &json!(hidden::in_text(token, &String::from_utf8_lossy(&body))),
            format,
        )?,
    }
    match (status.as_u16(), location) {
        (300..400, Some(to)) => Err(
            Failure::new(1, format!("the service answered {status}: it is at {to}"))
                .hint("no redirect is followed, since that could take the token elsewhere"),
        ),
        (300.., _) => Err(Failure::of_status(status)),
        _ => Ok(()),
    }
}

/// The whole body.
async fn whole(mut response: Response) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(Failure::transport)? {
        if chunk.len() > LONGEST - body.len() {
            return Err(Failure::new(
                1,
                format!("the answer is longer than {LONGEST} octets"),
            ));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
