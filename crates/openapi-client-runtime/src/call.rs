//! Completes the request of a call: progenitor writes it, and its hooks add what progenitor cannot express.

mod caller_headers;
mod path;

use crate::failure::CallFailure;
use crate::media_type;
use crate::operation::OperationDescriptor;
use crate::parameter::{self, ParameterStyle};
use crate::retry::RetryState;
use crate::scheme_credential::{CredentialKind, SchemeCredential};
use caller_headers::CallerHeaders;
use progenitor_client::Error as WireError;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, COOKIE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Request, Response};
use serde::Serialize;
use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;

/// One call of an operation: the parts of its request that progenitor cannot write, and how to send it.
#[derive(Clone)]
pub struct Call {
    /// The operation that is called.
    pub operation: &'static OperationDescriptor,
    timeout: Duration,
    pub(crate) response_limit: usize,
    /// Present if the request may be sent again.
    pub(crate) retry: Option<Box<RetryState>>,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Boxed, since few calls have them.
    caller_headers: Option<Box<CallerHeaders>>,
    query: String,
    cookies: String,
    content_type: Option<HeaderValue>,
    omit_body: bool,
    /// Whether the path contains a placeholder for `%`.
    has_placeholder: bool,
    /// The headers of the response, from `execute` until `receive` takes them; progenitor would clone them.
    pub(crate) response_headers: OnceLock<HeaderMap>,
}

impl Call {
    #[inline]
    pub(crate) fn new(
        operation: &'static OperationDescriptor,
        timeout: Duration,
        response_limit: usize,
    ) -> Self {
        Call {
            operation,
            timeout,
            response_limit,
            retry: None,
            headers: Vec::new(),
            caller_headers: None,
            query: String::new(),
            cookies: String::new(),
            content_type: None,
            omit_body: false,
            has_placeholder: false,
            response_headers: OnceLock::new(),
        }
    }

    /// Adds a credential.
    pub fn authorize(&mut self, credential: &SchemeCredential) {
        match &credential.0 {
            CredentialKind::Header(name, value) => self.headers.push((name.clone(), value.clone())),
            CredentialKind::Query(name, value) => self.add_query_pair(name, value),
            CredentialKind::Cookie(name, value) => self.add_cookies(&format!("{name}={value}")),
            CredentialKind::Provided(tokens) => self
                .retry
                .get_or_insert_with(|| Box::new(RetryState::new(None)))
                .set_tokens(tokens.clone()),
            // A client with such a credential cannot be built.
            CredentialKind::Unusable(_) => {}
        }
    }

    /// Sets the time limit of each attempt of this call.
    pub fn set_timeout(&mut self, timeout: Duration) {
        self.timeout = timeout;
    }

    /// Sets a header. It replaces a parameter or a credential in the same header, also that of a token provider.
    pub fn set_header<N, V>(&mut self, name: N, value: V)
    where
        N: TryInto<HeaderName>,
        V: TryInto<HeaderValue>,
    {
        self.caller_headers.get_or_insert_default().set(name, value);
    }

    /// Adds a query parameter whose value is already encoded.
    fn add_query_pair(&mut self, name: &str, value: &str) {
        self.add_query(&format!("{}={value}", parameter::encode(name)));
    }

    fn add_query(&mut self, pairs: &str) {
        if !self.query.is_empty() && !pairs.is_empty() {
            self.query.push('&');
        }
        self.query.push_str(pairs);
    }

    fn add_cookies(&mut self, pairs: &str) {
        if !self.cookies.is_empty() && !pairs.is_empty() {
            self.cookies.push_str("; ");
        }
        self.cookies.push_str(pairs);
    }

    /// Sends no body, although progenitor requires one.
    pub fn without_body(&mut self) {
        self.omit_body = true;
    }

    /// Sets the media type of the body, if the operation declares several.
    pub fn content_type(&mut self, media_type: &'static str) {
        self.content_type = Some(HeaderValue::from_static(media_type));
    }

    /// Sets the media type of the body to one in the declared range.
    ///
    /// # Errors
    ///
    /// Returns an error if it is not in the range, or if it must be JSON and is not.
    pub fn content_type_in(&mut self, media_type: &str, range: &str, json: bool) -> Result<(), CallFailure> {
        let bytes = media_type.as_bytes();
        let is_valid = media_type.contains('/')
            && !media_type.contains('*')
            && media_type::matches(bytes, range)
            && (!json || media_type::is_json(bytes));
        self.content_type = HeaderValue::from_str(media_type).ok().filter(|_| is_valid);
        match self.content_type {
            Some(_) => Ok(()),
            None => Err(CallFailure::InvalidRequest(format!(
                "the media type {media_type:?} is not {} in {range}",
                if json { "JSON" } else { "one" }
            ))),
        }
    }

    /// Sets the media type of the body to `multipart/form-data`.
    pub fn multipart(&mut self, boundary: &str) {
        self.content_type = HeaderValue::from_str(&format!("multipart/form-data; boundary={boundary}")).ok();
    }

    /// Adds a query parameter.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn query<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: ParameterStyle,
        explode: bool,
    ) -> Result<(), CallFailure> {
        let value = parameter::value(name, value)?;
        self.add_query(&parameter::query(name, &value, style, explode)?);
        Ok(())
    }

    /// Adds a query parameter with an empty value.
    pub fn empty_query(&mut self, name: &str) {
        self.add_query(&format!("{}=", parameter::encode(name)));
    }

    /// Adds an object whose properties are query parameters of their own. `others` are the names of other parameters.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized, or has a property with the name of another parameter.
    pub fn query_properties<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        style: ParameterStyle,
        others: &[&str],
    ) -> Result<(), CallFailure> {
        let value = parameter::value(name, value)?;
        parameter::reject_names_of_others(name, &value, others)?;
        self.add_query(&parameter::query(name, &value, style, true)?);
        Ok(())
    }

    /// Adds an object whose properties are cookies of their own. `others` are the names of other cookies.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized, or has a property with the name of another cookie.
    pub fn cookie_properties<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        others: &[&str],
    ) -> Result<(), CallFailure> {
        let value = parameter::value(name, value)?;
        parameter::reject_names_of_others(name, &value, others)?;
        self.add_cookies(&parameter::cookie(name, &value, true)?);
        Ok(())
    }

    /// Adds a query parameter whose media type is JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn query_json<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), CallFailure> {
        let text = parameter::json(name, value)?;
        self.add_query_pair(name, &parameter::encode(&text));
        Ok(())
    }

    /// Adds a header parameter.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized, or if no header can carry it.
    pub fn header<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
        explode: bool,
    ) -> Result<(), CallFailure> {
        let text = parameter::header(name, &parameter::value(name, value)?, explode)?;
        self.add_header(name, &text)
    }

    /// Adds a header parameter whose media type is JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized, or if no header can carry it.
    pub fn header_json<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), CallFailure> {
        let text = parameter::ascii_json(&parameter::json(name, value)?);
        self.add_header(name, &text)
    }

    fn add_header(&mut self, name: &'static str, text: &str) -> Result<(), CallFailure> {
        let value = HeaderValue::from_str(text).map_err(|_| {
            CallFailure::InvalidRequest(format!(
                "header {name} contains characters that no header can carry"
            ))
        })?;
        self.headers.push((HeaderName::from_static(name), value));
        Ok(())
    }

    /// Adds a cookie parameter.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn cookie<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        explode: bool,
    ) -> Result<(), CallFailure> {
        let value = parameter::value(name, value)?;
        self.add_cookies(&parameter::cookie(name, &value, explode)?);
        Ok(())
    }

    /// Adds a cookie parameter whose media type is JSON.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn cookie_json<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), CallFailure> {
        let text = parameter::json(name, value)?;
        self.add_cookies(&format!("{name}={}", parameter::encode(&text)));
        Ok(())
    }

    /// Completes progenitor's request; to be called from its hook `pre`.
    ///
    /// # Errors
    ///
    /// Returns an error if no header can carry a parameter, or if the token provider returns no token.
    pub async fn prepare<E>(&self, request: &mut Request) -> Result<(), WireError<E>> {
        self.complete(request).map_err(WireError::InvalidRequest)?;
        let of_caller = self.caller_headers.as_deref();
        let is_authorized = of_caller.is_some_and(|headers| headers.contains(&AUTHORIZATION));
        match &self.retry {
            Some(_) if is_authorized => Ok(()),
            // Boxed, here and in `execute`, so that calls which are sent once do not carry the state of the future.
            Some(retry) => Box::pin(retry.authorize(request))
                .await
                .map_err(WireError::Custom),
            None => Ok(()),
        }
    }

    /// Sends the request, with the retries that the client allows; to be called from progenitor's hook `exec`.
    ///
    /// # Errors
    ///
    /// Returns an error if no response arrives; with retries or a token provider, also if its body is incomplete.
    pub async fn execute(&self, http: &Client, request: Request) -> reqwest::Result<Response> {
        let mut response = match &self.retry {
            Some(retry) => Box::pin(retry.run(http, request, self.response_limit)).await?,
            None => http.execute(request).await?,
        };
        let _ = self.response_headers.set(std::mem::take(response.headers_mut()));
        Ok(response)
    }

    fn complete(&self, request: &mut Request) -> Result<(), String> {
        request.method_mut().clone_from(&self.operation.method);
        if self.omit_body {
            *request.body_mut() = None;
        }
        *request.timeout_mut() = Some(self.timeout);
        self.complete_url(request);
        self.complete_headers(request)
    }

    fn complete_url(&self, request: &mut Request) {
        let url = request.url_mut();
        self.restore_percent(url);
        match url.query() {
            // Only some servers decode `+` as a space.
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

    fn complete_headers(&self, request: &mut Request) -> Result<(), String> {
        let headers = request.headers_mut();
        if !self.operation.accept.is_empty() {
            headers.insert(ACCEPT, self.operation.accept.clone());
        }
        if self.omit_body {
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
                .map_err(|_| "a cookie contains characters that no header can carry".to_owned())?;
            cookies.set_sensitive(true);
            headers.insert(COOKIE, cookies);
        }
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        if let Some(of_caller) = &self.caller_headers {
            of_caller.apply(headers)?;
        }
        let is_space = |byte: Option<&u8>| matches!(byte, Some(b' ' | b'\t'));
        match headers.iter().find(|(_, value)| {
            let bytes = value.as_bytes();
            is_space(bytes.first()) || is_space(bytes.last())
        }) {
            // The server would receive it without the white space.
            Some((name, _)) => Err(format!("header {name} cannot begin or end with white space")),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers, query and cookies carry credentials.
        f.debug_struct("Call").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
