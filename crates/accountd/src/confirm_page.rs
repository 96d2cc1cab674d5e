//! The confirmation page, which the link in a mail opens. Its button confirms the address; opening the page
//! does not, because mail scanners follow links too.

mod html;
mod texts;

use crate::account::{Account, Status, now};
use crate::language::Language;
use crate::service::{ConfirmationError, Service};
use crate::store::StoreError;
use axum::extract::ConnectInfo;
use bytes::Bytes;
use html::View;
use http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body::Body;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use std::net::{IpAddr, SocketAddr};
use url::form_urlencoded;

/// The path of the page.
pub const PATH: &str = "/email/confirm";

/// Maximum size of a form, in bytes; the form of the page has fewer than a hundred.
const MAX_FORM_SIZE: usize = 4096;

/// `Retry-After` in seconds where no better value is known.
const RETRY_AFTER_SECONDS: u64 = 30;

/// The confirmation page of a service.
#[derive(Clone)]
pub struct ConfirmPage {
    service: Service,
}

impl ConfirmPage {
    /// Creates the page of a service.
    #[must_use]
    pub fn new(service: Service) -> Self {
        Self { service }
    }

    /// Handles a request for [`PATH`]. Its `ConnectInfo<SocketAddr>` is rate-limited.
    pub async fn handle<B>(&self, request: Request<B>) -> Response<Full<Bytes>>
    where
        B: Body<Data = Bytes>,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let (head, body) = request.into_parts();
        let accepted = accepted(&head.headers);
        let peer = head.extensions.get();
        let peer = peer.map(|ConnectInfo(peer): &ConnectInfo<SocketAddr>| peer.ip());
        match head.method {
            Method::GET => {
                let token = token(head.uri.query().unwrap_or_default().as_bytes());
                self.prompt(token, accepted, peer).await
            }
            Method::HEAD => {
                let token = token(head.uri.query().unwrap_or_default().as_bytes());
                without_body(self.prompt(token, accepted, peer).await)
            }
            Method::POST => match form(&head.headers, body).await {
                Ok(form) => self.confirm(token(&form), accepted, peer).await,
                Err(status) => html::page(status, accepted.unwrap_or_default(), &View::BadRequest),
            },
            _ => {
                let status = StatusCode::METHOD_NOT_ALLOWED;
                let mut response = html::page(status, accepted.unwrap_or_default(), &View::BadRequest);
                let methods = HeaderValue::from_static("GET, HEAD, POST");
                response.headers_mut().insert(ALLOW, methods);
                response
            }
        }
    }

    /// Shows the address to confirm.
    async fn prompt(
        &self,
        token: Option<String>,
        accepted: Option<Language>,
        peer: Option<IpAddr>,
    ) -> Response<Full<Bytes>> {
        let token = token.unwrap_or_default();
        let account = match self.service.store().account_by_confirmation(&token).await {
            Ok(account) => account,
            Err(error) => return store_error(&error, accepted),
        };
        let language = language(account.as_ref(), accepted);
        let account = account.filter(|account| account.status == Status::Active);
        let prompt = account.as_ref().and_then(|account| {
            let email = account.pending_email(now())?.as_str();
            let username = account.username.as_str();
            Some(View::Prompt {
                email,
                username,
                token: &token,
            })
        });
        match prompt {
            Some(view) => html::page(StatusCode::OK, language, &view),
            None => confirmation_error(&self.service.invalid_confirmation(&token, peer), language),
        }
    }

    /// Confirms the address.
    async fn confirm(
        &self,
        token: Option<String>,
        accepted: Option<Language>,
        peer: Option<IpAddr>,
    ) -> Response<Full<Bytes>> {
        let token = token.unwrap_or_default();
        let pending = match self.service.store().account_by_confirmation(&token).await {
            Ok(account) => account,
            Err(error) => return store_error(&error, accepted),
        };
        let language = language(pending.as_ref(), accepted);
        match self.service.confirm(&token, pending.as_ref(), peer).await {
            Ok(account) => {
                let email = account.email.as_ref().map_or("", |email| email.as_str());
                html::page(StatusCode::OK, language, &View::Confirmed { email })
            }
            Err(error) => confirmation_error(&error, language),
        }
    }
}

fn confirmation_error(error: &ConfirmationError, language: Language) -> Response<Full<Bytes>> {
    match error {
        ConfirmationError::Invalid => html::page(StatusCode::BAD_REQUEST, language, &View::Invalid),
        ConfirmationError::RateLimited(seconds) => {
            unavailable_response(StatusCode::TOO_MANY_REQUESTS, language, *seconds)
        }
        ConfirmationError::Taken => html::page(StatusCode::CONFLICT, language, &View::Taken),
        ConfirmationError::Store(error) => store_error(error, Some(language)),
    }
}

fn store_error(error: &StoreError, accepted: Option<Language>) -> Response<Full<Bytes>> {
    tracing::warn!(%error, "the confirmation page failed");
    let status = match error {
        StoreError::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        StoreError::Fatal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    unavailable_response(status, accepted.unwrap_or_default(), RETRY_AFTER_SECONDS)
}

/// Returns the page for a request that cannot be handled at present.
pub(crate) fn unavailable(headers: &HeaderMap) -> Response<Full<Bytes>> {
    let language = accepted(headers).unwrap_or_default();
    unavailable_response(StatusCode::SERVICE_UNAVAILABLE, language, RETRY_AFTER_SECONDS)
}

fn unavailable_response(status: StatusCode, language: Language, seconds: u64) -> Response<Full<Bytes>> {
    let mut response = html::page(status, language, &View::Unavailable);
    response.headers_mut().insert(RETRY_AFTER, seconds.into());
    response
}

/// Returns the account's language if it is supported, else the one that the browser requests.
fn language(account: Option<&Account>, accepted: Option<Language>) -> Language {
    let of_account = account.and_then(|account| Language::from_tag(&account.settings.language));
    of_account.or(accepted).unwrap_or_default()
}

fn accepted(headers: &HeaderMap) -> Option<Language> {
    Language::negotiate(headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?)
}

/// Extracts the token from a query or a form.
fn token(fields: &[u8]) -> Option<String> {
    let mut fields = form_urlencoded::parse(fields);
    fields.find_map(|(name, value)| (name == "token").then(|| value.into_owned()))
}

/// Reads a form; returns a status if it is not acceptable.
async fn form<B>(headers: &HeaderMap, body: B) -> Result<Bytes, StatusCode>
where
    B: Body<Data = Bytes>,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default();
    if !kind
        .trim()
        .eq_ignore_ascii_case("application/x-www-form-urlencoded")
    {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    match Limited::new(body, MAX_FORM_SIZE).collect().await {
        Ok(form) => Ok(form.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

/// Removes the body and keeps its length in the headers.
fn without_body(response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    let (mut head, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact() {
        head.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(head, Full::default())
}
