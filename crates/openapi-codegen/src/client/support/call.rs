//! One request: what the hooks do to what progenitor wrote.

use super::attempts::Attempts;
use super::error::{Error, Fault};
use super::parameter::{self, Style};
use super::provider::Tokens;
use reqwest::header::{ACCEPT, CONTENT_TYPE, COOKIE, HeaderName, HeaderValue};
use reqwest::{Method, Request};
use serde::Serialize;
use std::fmt;
use std::time::Duration;

/// Stands for `%` in a path segment that is encoded already, while progenitor encodes it again.
const MARK: char = '\u{E000}';
const ENCODED_MARK: &str = "%EE%80%80";

/// What is the same for every call of an operation.
#[derive(Debug)]
pub(crate) struct Operation {
    /// Its id.
    pub(crate) id: &'static str,
    /// Its method, for which progenitor may have sent another.
    pub(crate) method: Method,
    /// Its path as the contract has it.
    pub(crate) path: &'static str,
    /// Where its errors say to people what went wrong: JSON pointers, of which the first with a text counts.
    pub(crate) messages: &'static [&'static str],
    /// Where they tell each thing that is wrong.
    pub(crate) details: Option<Details>,
    /// The media types of its responses; empty: none has a body.
    pub(crate) accept: HeaderValue,
    /// The media type of the request; empty: none, or several.
    pub(crate) content_type: HeaderValue,
}

/// A list in an error's body, and what its items have: JSON pointers, of which the first with a text counts.
#[derive(Debug)]
pub(crate) struct Details {
    pub(crate) list: &'static str,
    pub(crate) messages: &'static [&'static str],
    pub(crate) pointers: &'static [&'static str],
}

/// Waits for what came of a call, and says of an error which operation it is of.
pub(crate) async fn run<T, E>(
    operation: &'static Operation,
    sent: impl Future<Output = Result<T, Error<E>>>,
) -> Result<T, Error<E>> {
    #[cfg(feature = "tracing")]
    let sent = super::trace::in_span(operation, sent);
    sent.await.map_err(|error| error.of(operation))
}

/// One call: what progenitor cannot write into its request, and the hooks put there.
#[derive(Clone)]
pub struct Call {
    pub(crate) operation: &'static Operation,
    timeout: Duration,
    pub(crate) response_limit: usize,
    /// What may become of more than one request.
    pub(crate) attempts: Option<Box<Attempts>>,
    headers: Vec<(HeaderName, HeaderValue)>,
    query: String,
    cookies: String,
    content_type: Option<HeaderValue>,
    bodiless: bool,
    escaped_path: bool,
}

impl Call {
    pub(crate) fn new(operation: &'static Operation, timeout: Duration, response_limit: usize) -> Self {
        Call {
            operation,
            timeout,
            response_limit,
            attempts: None,
            headers: Vec::new(),
            query: String::new(),
            cookies: String::new(),
            content_type: None,
            bodiless: false,
            escaped_path: false,
        }
    }

    /// The token comes from a provider.
    pub(crate) fn tokens(&mut self, tokens: Tokens) {
        let attempts = self.attempts.get_or_insert_with(|| Box::new(Attempts::new(None)));
        attempts.take_tokens_from(tokens);
    }

    pub(crate) fn secret_header(&mut self, name: HeaderName, value: HeaderValue) {
        self.headers.push((name, value));
    }

    /// Adds an encoded pair to the query.
    pub(crate) fn query_pair(&mut self, name: &str, value: &str) {
        self.query_text(&format!("{}={value}", parameter::encode(name)));
    }

    fn query_text(&mut self, pairs: &str) {
        if !self.query.is_empty() && !pairs.is_empty() {
            self.query.push('&');
        }
        self.query.push_str(pairs);
    }

    /// Adds an encoded pair to the `Cookie` header.
    pub(crate) fn cookie_pair(&mut self, name: &str, value: &str) {
        self.cookie_text(&format!("{name}={value}"));
    }

    fn cookie_text(&mut self, pairs: &str) {
        if !self.cookies.is_empty() && !pairs.is_empty() {
            self.cookies.push_str("; ");
        }
        self.cookies.push_str(pairs);
    }

    /// The request has no body, although progenitor must be given one.
    pub(crate) fn without_body(&mut self) {
        self.bodiless = true;
    }

    /// The request has this of several media types.
    pub(crate) fn content_type(&mut self, media_type: &'static str) {
        self.content_type = Some(HeaderValue::from_static(media_type));
    }

    /// The request has a media type with a parameter of its own.
    pub(crate) fn multipart(&mut self, boundary: &str) {
        self.content_type = HeaderValue::from_str(&format!("multipart/form-data; boundary={boundary}")).ok();
    }

    /// A query parameter that progenitor cannot write.
    pub(crate) fn query<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: Style,
        explode: bool,
    ) -> Result<(), Fault> {
        let value = parameter::value(name, value)?;
        self.query_text(&parameter::query(name, &value, style, explode));
        Ok(())
    }

    /// A query parameter whose text is JSON.
    pub(crate) fn query_json<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Fault> {
        let text = json(name, value)?;
        self.query_pair(name, &parameter::encode(&text));
        Ok(())
    }

    /// A header parameter that progenitor cannot write.
    pub(crate) fn header<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        explode: bool,
    ) -> Result<(), Fault> {
        let text = parameter::header(&parameter::value(name, value)?, explode);
        self.header_text(name, &text)
    }

    /// A header parameter whose text is JSON.
    pub(crate) fn header_json<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        let text = json(name, value)?;
        self.header_text(name, &text)
    }

    fn header_text(&mut self, name: &'static str, text: &str) -> Result<(), Fault> {
        let value = HeaderValue::from_str(text).map_err(|_| {
            Fault::InvalidRequest(format!("header {name} has characters that a header cannot carry"))
        })?;
        self.headers.push((HeaderName::from_static(name), value));
        Ok(())
    }

    /// A cookie parameter.
    pub(crate) fn cookie<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        explode: bool,
    ) -> Result<(), Fault> {
        let value = parameter::value(name, value)?;
        self.cookie_text(&parameter::cookie(name, &value, explode));
        Ok(())
    }

    /// A cookie parameter whose text is JSON.
    pub(crate) fn cookie_json<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Fault> {
        let text = json(name, value)?;
        self.cookie_pair(name, &parameter::encode(&text));
        Ok(())
    }

    /// A path parameter that is one text, as progenitor is to be given it.
    pub(crate) fn path_text(&mut self, name: &str, text: String) -> Result<String, Fault> {
        if matches!(text.as_str(), "" | "." | "..") {
            // A URL cannot say them: it would name another resource.
            return Err(Fault::InvalidRequest(format!(
                "path parameter {name} cannot be {text:?}"
            )));
        }
        if text.contains(['\\', '[', ']', '^', '|', MARK]) {
            return Ok(self.escaped(&parameter::encode(&text)));
        }
        Ok(text)
    }

    /// A path parameter with structure, as progenitor is to be given it.
    pub(crate) fn path<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: Style,
        explode: bool,
    ) -> Result<String, Fault> {
        let text = parameter::path(name, &parameter::value(name, value)?, style, explode);
        let text = self.path_text(name, text)?;
        Ok(self.escaped(&text))
    }

    /// A path parameter whose text is JSON.
    pub(crate) fn path_json<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
    ) -> Result<String, Fault> {
        self.path_text(name, json(name, value)?)
    }

    fn escaped(&mut self, encoded: &str) -> String {
        self.escaped_path = true;
        encoded.replace('%', MARK.encode_utf8(&mut [0; 4]))
    }

    /// Makes progenitor's request the one that the contract describes.
    pub(crate) fn apply(&self, request: &mut Request) -> Result<(), String> {
        request.method_mut().clone_from(&self.operation.method);
        if self.bodiless {
            *request.body_mut() = None;
        }
        *request.timeout_mut() = Some(self.timeout);
        self.apply_url(request);
        self.apply_headers(request)
    }

    fn apply_url(&self, request: &mut Request) {
        let url = request.url_mut();
        if self.escaped_path {
            let path = url.path().replace(ENCODED_MARK, "%");
            url.set_path(&path);
        }
        match url.query() {
            // `+` is a space to some servers only.
            Some(query) if query.contains('+') || !self.query.is_empty() => {
                let mut query = query.replace('+', "%20");
                if !query.is_empty() && !self.query.is_empty() {
                    query.push('&');
                }
                query.push_str(&self.query);
                url.set_query(Some(&query));
            }
            None if !self.query.is_empty() => url.set_query(Some(&self.query)),
            _ => {}
        }
    }

    fn apply_headers(&self, request: &mut Request) -> Result<(), String> {
        let headers = request.headers_mut();
        headers.remove("api-version");
        if !self.operation.accept.is_empty() {
            headers.insert(ACCEPT, self.operation.accept.clone());
        }
        if self.bodiless {
            headers.remove(CONTENT_TYPE);
        } else if let Some(media_type) = &self.content_type {
            headers.insert(CONTENT_TYPE, media_type.clone());
        } else if !self.operation.content_type.is_empty()
            && headers.get(CONTENT_TYPE) != Some(&self.operation.content_type)
        {
            headers.insert(CONTENT_TYPE, self.operation.content_type.clone());
        }
        if !self.cookies.is_empty() {
            let mut cookies = HeaderValue::from_str(&self.cookies)
                .map_err(|_| "a cookie has characters that a header cannot carry".to_owned())?;
            cookies.set_sensitive(true);
            headers.insert(COOKIE, cookies);
        }
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        Ok(())
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers, query and cookies carry credentials.
        f.debug_struct("Call").finish_non_exhaustive()
    }
}

fn json<T: Serialize + ?Sized>(name: &str, value: &T) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(|error| Fault::InvalidRequest(format!("parameter {name}: {error}")))
}
