//! Serves the contract, the document that the stub emits, and a page that shows it with Swagger UI.
//!
//! Nothing is read from files or from the network: neither the program nor a browser fetches anything from another host.

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
use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

/// The content security policy: only files of this server, and no inline script or style. Swagger UI embeds its
/// images in its style sheet as `data:` URLs.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const CSS: &str = "text/css; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const YAML: &str = "application/yaml";

/// Embeds a file of the folder `docs`.
macro_rules! embed {
    ($path:literal) => {
        include_bytes!(concat!("docs/", $path))
    };
}

/// The path, media type and contents of each file that this crate embeds.
const EMBEDDED: [(&str, &str, &[u8]); 8] = [
    ("/openapi.yaml", YAML, contract::YAML.as_bytes()),
    ("/openapi.json", JSON, contract::JSON.as_bytes()),
    ("/docs", HTML, embed!("index.html")),
    ("/docs/index.css", CSS, embed!("index.css")),
    ("/docs/index.js", SCRIPT, embed!("index.js")),
    ("/docs/LICENSE", TEXT, embed!("licenses/LICENSE")),
    ("/docs/NOTICE", TEXT, embed!("licenses/NOTICE")),
    (
        "/docs/swagger-ui-bundle.js.LICENSE.txt",
        TEXT,
        embed!("licenses/swagger-ui-bundle.js.LICENSE.txt"),
    ),
];

/// The path of the document that the stub emits.
const EMITTED_DOCUMENT: &str = "/docs/openapi.json";

/// The files of the crate `utoipa-swagger-ui` that the page loads. The crate's own page and initializer are not
/// used, because they lack options that `index.js` sets.
const SWAGGER_UI: [&str; 3] = [
    "/docs/favicon-32x32.png",
    "/docs/swagger-ui-bundle.js",
    "/docs/swagger-ui.css",
];

struct Asset {
    path: &'static str,
    content_type: HeaderValue,
    etag: HeaderValue,
    contents: Bytes,
}

impl Asset {
    fn new(path: &'static str, content_type: &str, contents: Bytes) -> Option<Self> {
        let etag = format!("\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(&contents)));
        Some(Self {
            path,
            content_type: HeaderValue::try_from(content_type).ok()?,
            etag: HeaderValue::try_from(etag).ok()?,
            contents,
        })
    }

    /// Serializes the document that the stub emits.
    fn emitted_document() -> Option<Self> {
        let contents = serde_json::to_vec(&account_server::openapi()).ok()?;
        Self::new(EMITTED_DOCUMENT, JSON, contents.into())
    }

    /// Reads a file of Swagger UI.
    fn swagger_ui(path: &'static str) -> Option<Self> {
        let config = Arc::new(utoipa_swagger_ui::Config::from(EMITTED_DOCUMENT));
        let file = utoipa_swagger_ui::serve(path.strip_prefix("/docs/")?, config).ok()??;
        let mut content_type = file.content_type;
        if content_type.starts_with("text/") {
            content_type.push_str("; charset=utf-8");
        }
        let contents = match file.bytes {
            Cow::Borrowed(bytes) => Bytes::from_static(bytes),
            Cow::Owned(bytes) => bytes.into(),
        };
        Self::new(path, &content_type, contents)
    }
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let embedded = EMBEDDED.into_iter().filter_map(|(path, content_type, contents)| {
        Asset::new(path, content_type, Bytes::from_static(contents))
    });
    let swagger_ui = SWAGGER_UI.into_iter().filter_map(Asset::swagger_ui);
    embedded
        .chain(swagger_ui)
        .chain(Asset::emitted_document())
        .collect()
});

/// Responds to a request for one of these files; returns `None` for any other path.
pub(crate) fn respond<B>(request: &Request<B>) -> Option<Response<Body>> {
    let path = request.uri().path();
    if path == "/docs/" {
        let mut response = Response::default();
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
        // Relative, because a proxy may serve the page below a path prefix.
        let page = HeaderValue::from_static("../docs");
        response.headers_mut().insert(LOCATION, page);
        return Some(response);
    }
    let asset = ASSETS.iter().find(|asset| asset.path == path)?;
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
        *response.body_mut() = Body::from("Allowed methods: GET, HEAD.\n");
        return Some(response);
    }
    headers.insert(ETAG, asset.etag.clone());
    // Clients may store a file but must revalidate it, so that a new version takes effect at once.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if matches_etag(request.headers(), &asset.etag) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        headers.insert(CONTENT_TYPE, asset.content_type.clone());
        // hyper omits the body of a response to HEAD.
        *response.body_mut() = Body::from(asset.contents.clone());
    }
    Some(response)
}

/// Returns whether `If-None-Match` lists the tag, by the weak comparison of RFC 9110, section 13.1.2.
fn matches_etag(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let fields = headers.get_all(IF_NONE_MATCH).into_iter();
    let mut candidates = fields.flat_map(|field| field.as_bytes().split(|byte| *byte == b','));
    candidates.any(|candidate| {
        let candidate = candidate.trim_ascii();
        candidate == b"*" || candidate.strip_prefix(b"W/").unwrap_or(candidate) == etag.as_bytes()
    })
}
