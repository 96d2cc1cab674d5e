//! `account api`: any request.

use crate::body;
use crate::dry_run;
use crate::failure::Failure;
use crate::render::{self, Format};
use crate::run;
use crate::session::{Session, waiting};
use account_client::catalogue::OPERATIONS;
use clap::ArgMatches;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Response};
use serde_json::{Value, json};

/// Sends a request, and prints what is answered.
pub(crate) async fn send(session: &Session, matches: &ArgMatches, format: Format) -> Result<(), Failure> {
    let text = |name| matches.get_one::<String>(name).map_or("", String::as_str);
    let method = text("method").to_uppercase();
    let request = Request {
        method: Method::from_bytes(method.as_bytes()).map_err(|_| {
            Failure::usage(format!(
                "`{method}` is no method; GET, PATCH, PUT, POST and DELETE are"
            ))
        })?,
        path: match text("path") {
            path if path.starts_with('/') => path,
            path => return Err(Failure::usage(format!("the path `{path}` must begin with `/`"))),
        },
        headers: headers(matches)?,
        body: matches
            .get_one::<String>("json")
            .map(|given| body::parse(given, true))
            .transpose()?,
    };
    if matches.get_flag("dry-run") {
        let shown = dry_run::of(&session.url, &[], async |url| {
            request.send(session, url).await.map(drop)
        })
        .await?;
        return run::shown(&shown, format);
    }
    let response = waiting(request.send(session, &session.url)).await?;
    print(response, format).await
}

struct Request<'a> {
    method: Method,
    path: &'a str,
    headers: HeaderMap,
    body: Option<Value>,
}

impl Request<'_> {
    async fn send(&self, session: &Session, url: &str) -> Result<Response, Failure> {
        let http = session.http()?;
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
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.media_type()));
        }
        headers.extend(self.headers.clone());
        let request = request.headers(headers);
        let request = match &self.body {
            Some(body) => request.body(body.to_string()),
            None => request,
        };
        request.send().await.map_err(|error| match error.is_builder() {
            true => Failure::usage(error.without_url().to_string()),
            false => Failure::unreachable(error.without_url()),
        })
    }

    /// What the operation takes that has this path; JSON if there is none.
    fn media_type(&self) -> &'static str {
        let path = self.path.split('?').next().unwrap_or_default();
        let fits = |template: &str| {
            let mut given = path.split('/');
            let mut parts = template.split('/');
            parts.all(|part| {
                given
                    .next()
                    .is_some_and(|given| part.starts_with('{') || part == given)
            }) && given.next().is_none()
        };
        let mut found = OPERATIONS
            .iter()
            .filter(|o| o.method == self.method.as_str() && fits(o.path));
        let body = found.find_map(|operation| operation.body.as_ref());
        body.and_then(|body| body.contents.first())
            .map_or("application/json", |content| content.media_type)
    }
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

/// Prints the body; what is no JSON as it came. A status from 400 is a failure all the same.
async fn print(response: Response, format: Format) -> Result<(), Failure> {
    let status = response.status();
    let body = response
        .bytes()
        .await
        .map_err(|error| Failure::unreachable(error.without_url()))?;
    match serde_json::from_slice::<Value>(&body) {
        Ok(value) => render::print(&value, format)?,
        Err(_) if body.is_empty() => {}
        Err(_) if format == Format::Table => render::line(&String::from_utf8_lossy(&body))?,
        Err(_) => render::print(&json!(String::from_utf8_lossy(&body)), format)?,
    }
    match status.as_u16() {
        400.. => Err(Failure::of_status(status)),
        _ => Ok(()),
    }
}
