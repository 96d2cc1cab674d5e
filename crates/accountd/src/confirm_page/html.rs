//! Renders the confirmation page, with the headers that keep its token secret and other sites from embedding it.

use super::texts::{Texts, texts};
use crate::html::Escaped;
use crate::language::Language;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::{HeaderValue, Response, StatusCode};
use http_body_util::Full;
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

const STYLE: &str = include_str!("style.css");

/// The `Content-Security-Policy`: only the embedded style sheet is applied, and forms are sent only to this server.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    // The policy is ASCII, so the fallback is never used.
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// What the page shows.
pub(super) enum View<'a> {
    /// The pending address, and the button that confirms it.
    Prompt {
        email: &'a str,
        username: &'a str,
        token: &'a str,
    },
    /// The address was confirmed.
    Confirmed { email: &'a str },
    /// The token is unknown, used, replaced or expired.
    Invalid,
    /// Another account holds the address.
    Taken,
    /// The service is temporarily unavailable.
    Unavailable,
    /// The request is not one that the link in a mail or the form of the page makes.
    BadRequest,
}

/// Renders a view as a response.
pub(super) fn page(status: StatusCode, language: Language, view: &View) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(document(language, view)));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, POLICY.clone());
    for (name, value) in [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_LANGUAGE, language.tag()),
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn document(language: Language, view: &View) -> String {
    let texts = texts(language);
    let (title, content) = content(texts, view);
    format!(
        r#"<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1 id="title">{title}</h1>
{content}
</main>
</body>
</html>
"#,
        language = language.tag(),
    )
}

/// Returns the title and the contents below it.
fn content(texts: &Texts, view: &View) -> (&'static str, String) {
    let message = |(title, text): (&'static str, &str)| (title, format!("<p>{text}</p>"));
    match view {
        View::Prompt {
            email,
            username,
            token,
        } => {
            let (title, text) = texts.prompt;
            (
                title,
                format!("<p>{text}</p>\n{}", form(texts, email, username, token)),
            )
        }
        View::Confirmed { email } => {
            let (title, text) = texts.confirmed;
            let email = Escaped(email);
            let (address, close) = (texts.address, texts.close);
            let content =
                format!("<p>{text}</p>\n<dl>\n<dt>{address}</dt><dd>{email}</dd>\n</dl>\n<p>{close}</p>");
            (title, content)
        }
        View::Invalid => message(texts.invalid),
        View::Taken => message(texts.taken),
        View::Unavailable => message(texts.unavailable),
        View::BadRequest => message(texts.bad_request),
    }
}

fn form(texts: &Texts, email: &str, username: &str, token: &str) -> String {
    let Texts {
        address,
        account,
        button,
        disclaimer,
        ..
    } = texts;
    let (email, username, token) = (Escaped(email), Escaped(username), Escaped(token));
    // The action is relative, because a proxy may serve the page below a path prefix.
    format!(
        r#"<form method="post" action="confirm" aria-labelledby="title">
<dl>
<dt>{address}</dt><dd>{email}</dd>
<dt>{account}</dt><dd>{username}</dd>
</dl>
<input type="hidden" name="token" value="{token}">
<button type="submit">{button}</button>
</form>
<p>{disclaimer}</p>"#
    )
}
