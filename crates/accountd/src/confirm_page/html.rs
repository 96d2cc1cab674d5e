//! The page's HTML and its headers.

use super::texts::{Words, words};
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

/// Nothing but this style, and nowhere to send anything but here.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    // Without it the page would have no style, and be none the less safe.
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// What the page shows.
pub(super) enum View<'a> {
    /// What is to be confirmed, and the button.
    Ask {
        email: &'a str,
        username: &'a str,
        token: &'a str,
    },
    /// It is done.
    Confirmed { email: &'a str },
    /// The token is good for nothing, or not any more.
    Invalid,
    /// Another account has the address.
    Taken,
    /// Not now.
    Unavailable,
    /// It is not the page's own form that was sent.
    Unreadable,
}

/// The answer that shows it.
pub(super) fn page(status: StatusCode, language: Language, view: &View) -> Response<Full<Bytes>> {
    let mut answer = Response::new(Full::from(document(language, view)));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
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
    answer
}

fn document(language: Language, view: &View) -> String {
    let words = words(language);
    let (title, content) = content(words, view);
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

/// The title of a view and what stands below it.
fn content(words: &Words, view: &View) -> (&'static str, String) {
    let said = |(title, text): (&'static str, &str)| (title, format!("<p>{text}</p>"));
    match view {
        View::Ask {
            email,
            username,
            token,
        } => (words.ask.0, form(words, email, username, token)),
        View::Confirmed { email } => {
            let (title, text) = words.confirmed;
            let email = Escaped(email);
            let (address, close) = (words.address, words.close);
            let content =
                format!("<p>{text}</p>\n<dl>\n<dt>{address}</dt><dd>{email}</dd>\n</dl>\n<p>{close}</p>");
            (title, content)
        }
        View::Invalid => said(words.invalid),
        View::Taken => said(words.taken),
        View::Unavailable => said(words.unavailable),
        View::Unreadable => said(words.unreadable),
    }
}

fn form(words: &Words, email: &str, username: &str, token: &str) -> String {
    let (email, username, token) = (Escaped(email), Escaped(username), Escaped(token));
    // The action is relative: a proxy may serve the page below a path.
    format!(
        r#"<p>{}</p>
<form method="post" action="confirm" aria-labelledby="title">
<dl>
<dt>{}</dt><dd>{email}</dd>
<dt>{}</dt><dd>{username}</dd>
</dl>
<input type="hidden" name="token" value="{token}">
<button type="submit">{}</button>
</form>
<p>{}</p>"#,
        words.ask.1, words.address, words.account, words.button, words.otherwise
    )
}
