//! The page that the link of a mail opens. Its button confirms the address; to open it does not, for mail
//! scanners follow links as well.

mod html;
mod texts;

use crate::account::{Account, Status, now};
use crate::language::Language;
use crate::service::{Service, Unconfirmed};
use crate::store::StoreError;
use bytes::Bytes;
use html::View;
use http::header::{ACCEPT_LANGUAGE, ALLOW, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body::Body;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use url::form_urlencoded;

/// Where the page is.
pub const PATH: &str = "/email/confirm";

/// How long a form may be, in octets; the page's own has less than a hundred.
const LARGEST: usize = 4096;

/// Seconds after which it is worth while to try again where nobody knows better.
const SOON: u64 = 30;

/// The page of a service.
#[derive(Clone)]
pub struct ConfirmPage {
    service: Service,
}

impl ConfirmPage {
    /// The page of this service.
    #[must_use]
    pub fn new(service: Service) -> Self {
        Self { service }
    }

    /// Answers a request for [`PATH`].
    pub async fn answer<B>(&self, request: Request<B>) -> Response<Full<Bytes>>
    where
        B: Body<Data = Bytes>,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let (head, body) = request.into_parts();
        let accepted = accepted(&head.headers);
        match head.method {
            Method::GET => {
                let token = token(head.uri.query().unwrap_or_default().as_bytes());
                self.ask(token, accepted).await
            }
            Method::HEAD => {
                let token = token(head.uri.query().unwrap_or_default().as_bytes());
                without_body(self.ask(token, accepted).await)
            }
            Method::POST => match form(&head.headers, body).await {
                Ok(form) => self.confirm(token(&form), accepted).await,
                Err(status) => html::page(status, accepted.unwrap_or_default(), &View::Unreadable),
            },
            _ => {
                let status = StatusCode::METHOD_NOT_ALLOWED;
                let mut answer = html::page(status, accepted.unwrap_or_default(), &View::Unreadable);
                let methods = HeaderValue::from_static("GET, HEAD, POST");
                answer.headers_mut().insert(ALLOW, methods);
                answer
            }
        }
    }

    /// Shows what is to be confirmed.
    async fn ask(&self, token: Option<String>, accepted: Option<Language>) -> Response<Full<Bytes>> {
        let token = token.unwrap_or_default();
        let account = match self.service.store().account_by_confirmation(&token).await {
            Ok(account) => account,
            Err(error) => return failed(&error, accepted),
        };
        let language = language(account.as_ref(), accepted);
        let account = account.filter(|account| account.status == Status::Active);
        let asked = account.as_ref().and_then(|account| {
            let email = account.pending_email(now())?.as_str();
            let username = account.username.as_str();
            Some(View::Ask {
                email,
                username,
                token: &token,
            })
        });
        match asked {
            Some(view) => html::page(StatusCode::OK, language, &view),
            None => refused(&self.service.bad_confirmation(&token), language),
        }
    }

    /// Confirms.
    async fn confirm(&self, token: Option<String>, accepted: Option<Language>) -> Response<Full<Bytes>> {
        let token = token.unwrap_or_default();
        let waiting = match self.service.store().account_by_confirmation(&token).await {
            Ok(waiting) => waiting,
            Err(error) => return failed(&error, accepted),
        };
        let language = language(waiting.as_ref(), accepted);
        match self.service.confirm(&token, waiting.as_ref()).await {
            Ok(account) => {
                let email = account.email.as_ref().map_or("", |email| email.as_str());
                html::page(StatusCode::OK, language, &View::Confirmed { email })
            }
            Err(unconfirmed) => refused(&unconfirmed, language),
        }
    }
}

fn refused(unconfirmed: &Unconfirmed, language: Language) -> Response<Full<Bytes>> {
    match unconfirmed {
        Unconfirmed::Invalid => html::page(StatusCode::BAD_REQUEST, language, &View::Invalid),
        Unconfirmed::Wait(seconds) => later(StatusCode::TOO_MANY_REQUESTS, language, *seconds),
        Unconfirmed::Taken => html::page(StatusCode::CONFLICT, language, &View::Taken),
        Unconfirmed::Store(error) => failed(error, Some(language)),
    }
}

fn failed(error: &StoreError, accepted: Option<Language>) -> Response<Full<Bytes>> {
    tracing::warn!(%error, "the confirmation page cannot do its work");
    let status = match error {
        StoreError::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        StoreError::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    later(status, accepted.unwrap_or_default(), SOON)
}

/// The answer of the page to a request that cannot be looked at now.
pub(crate) fn unavailable(headers: &HeaderMap) -> Response<Full<Bytes>> {
    let language = accepted(headers).unwrap_or_default();
    later(StatusCode::SERVICE_UNAVAILABLE, language, SOON)
}

fn later(status: StatusCode, language: Language, seconds: u64) -> Response<Full<Bytes>> {
    let mut answer = html::page(status, language, &View::Unavailable);
    answer.headers_mut().insert(RETRY_AFTER, seconds.into());
    answer
}

/// The account's language if there are texts in it, or else what the browser asks for.
fn language(account: Option<&Account>, accepted: Option<Language>) -> Language {
    let of_account = account.and_then(|account| Language::of_tag(&account.settings.language));
    of_account.or(accepted).unwrap_or_default()
}

fn accepted(headers: &HeaderMap) -> Option<Language> {
    Language::accepted(headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?)
}

/// The token of a query or a form.
fn token(fields: &[u8]) -> Option<String> {
    let mut fields = form_urlencoded::parse(fields);
    fields.find_map(|(name, value)| (name == "token").then(|| value.into_owned()))
}

/// The octets of a form, or the status that tells what is wrong with it.
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
    match Limited::new(body, LARGEST).collect().await {
        Ok(form) => Ok(form.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => Err(StatusCode::BAD_REQUEST),
    }
}

/// The same head, with the length of what is left out.
fn without_body(answer: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    let (mut head, body) = answer.into_parts();
    if let Some(length) = body.size_hint().exact() {
        head.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Response::from_parts(head, Full::default())
}
