//! The contract and a page that shows it: Swagger UI, from files that are compiled in. Neither the program nor a
//! browser fetches anything from elsewhere.

use account_server::contract;
use axum::body::Body;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// Everything comes from this server, and goes to it; nothing stands within the page. Swagger UI has its pictures
/// in its style sheet.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const CSS: &str = "text/css; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const PNG: &str = "image/png";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const YAML: &str = "application/yaml";

macro_rules! file {
    ($path:literal) => {
        include_bytes!(concat!("docs/", $path))
    };
}

/// Path, media type and octets of all that is served here.
const FILES: [(&str, &str, &[u8]); 11] = [
    ("/openapi.yaml", YAML, contract::YAML.as_bytes()),
    ("/openapi.json", JSON, contract::JSON.as_bytes()),
    ("/docs", HTML, file!("index.html")),
    ("/docs/index.css", CSS, file!("index.css")),
    ("/docs/index.js", SCRIPT, file!("index.js")),
    ("/docs/swagger-ui.css", CSS, file!("swagger-ui/swagger-ui.css")),
    (
        "/docs/swagger-ui-bundle.js",
        SCRIPT,
        file!("swagger-ui/swagger-ui-bundle.js"),
    ),
    (
        "/docs/swagger-ui-bundle.js.LICENSE.txt",
        TEXT,
        file!("swagger-ui/swagger-ui-bundle.js.LICENSE.txt"),
    ),
    (
        "/docs/favicon-32x32.png",
        PNG,
        file!("swagger-ui/favicon-32x32.png"),
    ),
    ("/docs/LICENSE", TEXT, file!("swagger-ui/LICENSE")),
    ("/docs/NOTICE", TEXT, file!("swagger-ui/NOTICE")),
];

struct File {
    path: &'static str,
    kind: HeaderValue,
    tag: HeaderValue,
    contents: Bytes,
}

static SERVED: LazyLock<Vec<File>> = LazyLock::new(|| {
    let file = |(path, kind, contents): (&'static str, &'static str, &'static [u8])| {
        let tag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(contents)));
        Some(File {
            path,
            kind: HeaderValue::from_static(kind),
            tag: HeaderValue::try_from(tag).ok()?,
            contents: Bytes::from_static(contents),
        })
    };
    FILES.into_iter().filter_map(file).collect()
});

/// The answer to a request for one of these files; none to any other.
pub(crate) fn answer<B>(request: &Request<B>) -> Option<Response<Body>> {
    let path = request.uri().path();
    if path == "/docs/" {
        let mut response = Response::default();
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
        // Relative: a proxy may serve it below a path.
        let page = HeaderValue::from_static("../docs");
        response.headers_mut().insert(LOCATION, page);
        return Some(response);
    }
    let file = SERVED.iter().find(|file| file.path == path)?;
    let mut response = Response::default();
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(TEXT));
        *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        *response.body_mut() = Body::from("GET and HEAD only\n");
        return Some(response);
    }
    headers.insert(ETAG, file.tag.clone());
    // It may be kept, and is asked for again each time: a new version is seen at once.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if is_known(request.headers(), &file.tag) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        headers.insert(CONTENT_TYPE, file.kind.clone());
        // The body of an answer to HEAD is left out where it is written.
        *response.body_mut() = Body::from(file.contents.clone());
    }
    Some(response)
}

/// Whether the client has what the tag names: the weak comparison of RFC 9110, 13.1.2.
fn is_known(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let fields = headers.get_all(IF_NONE_MATCH).into_iter();
    let mut tags = fields.flat_map(|field| field.as_bytes().split(|octet| *octet == b','));
    tags.any(|known| {
        let known = known.trim_ascii();
        known == b"*" || known.strip_prefix(b"W/").unwrap_or(known) == tag.as_bytes()
    })
}
