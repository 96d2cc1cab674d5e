//! Requests the files one by one and checks status, headers and contents.

use crate::program::{Fixture, RunningService};
use account_server::contract;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;

/// The version of Swagger UI that `src/docs/licenses` belongs to.
const SWAGGER_UI_VERSION: &str = "5.32.6";

/// Path and media type of every file.
const FILES: [(&str, &str); 12] = [
    ("/openapi.yaml", "application/yaml"),
    ("/openapi.json", "application/json"),
    ("/docs", "text/html; charset=utf-8"),
    ("/docs/index.css", "text/css; charset=utf-8"),
    ("/docs/index.js", "text/javascript; charset=utf-8"),
    ("/docs/openapi.json", "application/json"),
    ("/docs/swagger-ui.css", "text/css; charset=utf-8"),
    ("/docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
    (
        "/docs/swagger-ui-bundle.js.LICENSE.txt",
        "text/plain; charset=utf-8",
    ),
    ("/docs/favicon-32x32.png", "image/png"),
    ("/docs/LICENSE", "text/plain; charset=utf-8"),
    ("/docs/NOTICE", "text/plain; charset=utf-8"),
];

/// Files that no link of the page names: the page itself, and the document that its script loads.
const UNLINKED: [&str; 2] = ["docs", "docs/openapi.json"];

struct Response {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Response {
    fn header(&self, name: &str) -> &str {
        let mut fields = self.head.lines().filter_map(|line| line.split_once(": "));
        fields
            .find(|(field, _)| *field == name)
            .map_or("", |(_, value)| value)
    }

    /// Returns the header lines without those that differ in every response.
    fn stable_headers(&self) -> Vec<&str> {
        let lines = self.head.lines().skip(1);
        let stable = |line: &&str| !line.starts_with("date:") && !line.starts_with("x-request-id:");
        lines.filter(stable).collect()
    }
}

/// Sends a request with this request line and these additional header lines, each with its CRLF.
fn send(service: &RunningService, request: &str, headers: &str) -> Response {
    let mut stream = TcpStream::connect(&service.address).unwrap();
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n"
    )
    .unwrap();
    let mut received = Vec::new();
    stream.read_to_end(&mut received).unwrap();
    let end = received
        .windows(4)
        .position(|bytes| bytes == b"\r\n\r\n")
        .unwrap();
    let head = String::from_utf8(received[..end].to_vec()).unwrap();
    Response {
        status: head[9..12].parse().unwrap(),
        head,
        body: received.split_off(end + 4),
    }
}

#[test]
fn contract_is_served_unchanged_and_as_json() {
    let service = Fixture::new().serve(&[]);
    let contract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi.yaml");
    let yaml = send(&service, "GET /openapi.yaml", "");
    assert!(yaml.body == fs::read(contract).unwrap());
    // The conformance suite proves that both are the same document.
    let json = send(&service, "GET /openapi.json?v=1", "");
    assert!(json.body == contract::JSON.as_bytes());
}

#[test]
fn page_shows_the_document_that_the_stub_emits() {
    let service = Fixture::new().serve(&[]);
    let script = String::from_utf8(send(&service, "GET /docs/index.js", "").body).unwrap();
    assert!(script.contains(r#"url: "docs/openapi.json""#), "{script}");
    let document = send(&service, "GET /docs/openapi.json", "");
    let document: Value = serde_json::from_slice(&document.body).unwrap();
    assert_eq!(document, serde_json::to_value(account_server::openapi()).unwrap());
}

#[test]
fn get_and_head_return_every_file_with_its_own_etag() {
    let service = Fixture::new().serve(&[]);
    let mut etags = BTreeSet::new();
    for (path, content_type) in FILES {
        let get = send(&service, &format!("GET {path}"), "");
        assert_eq!(
            (get.status, get.header("content-type")),
            (200, content_type),
            "{path}"
        );
        assert_eq!(get.header("content-length"), get.body.len().to_string());
        assert_eq!(get.header("x-content-type-options"), "nosniff");
        assert_eq!(get.header("cache-control"), "no-cache");
        let policy = get.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"),
            "{policy}"
        );
        assert!(policy.contains("connect-src 'self';") && policy.ends_with("frame-ancestors 'none'"));
        let etag = get.header("etag").to_owned();
        assert!(etag.starts_with('"') && etag.ends_with('"'), "{etag}");
        assert!(etags.insert(etag), "{path} has the ETag of another file");

        let head = send(&service, &format!("HEAD {path}"), "");
        assert_eq!((head.status, head.body.len()), (200, 0));
        assert_eq!(head.stable_headers(), get.stable_headers());
    }
}

#[test]
fn trailing_slash_redirects_to_the_page() {
    let service = Fixture::new().serve(&[]);
    let response = send(&service, "GET /docs/", "");
    assert_eq!((response.status, response.header("location")), (308, "../docs"));
}

#[test]
fn matching_if_none_match_is_not_modified() {
    let service = Fixture::new().serve(&[]);
    let get = send(&service, "GET /docs/swagger-ui-bundle.js", "");
    let etag = get.header("etag");
    let revalidate = |method: &str, etags: &str| {
        let header = format!("If-None-Match: {etags}\r\n");
        send(&service, &format!("{method} /docs/swagger-ui-bundle.js"), &header)
    };
    for etags in [etag, "*", &format!("W/{etag}"), &format!("\"other\",{etag}")] {
        for method in ["GET", "HEAD"] {
            let response = revalidate(method, etags);
            assert_eq!((response.status, response.body.len()), (304, 0), "{etags}");
            assert_eq!(response.header("etag"), etag);
            assert_eq!(response.header("cache-control"), "no-cache");
        }
    }
    for etags in ["\"other\"", etag.trim_matches('"'), ""] {
        assert_eq!(revalidate("GET", etags).status, 200, "{etags}");
    }
}

#[test]
fn other_methods_are_not_allowed() {
    let service = Fixture::new().serve(&[]);
    for (path, _) in FILES {
        for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
            let response = send(&service, &format!("{method} {path}"), "Content-Length: 0\r\n");
            assert_eq!(
                (response.status, response.header("allow")),
                (405, "GET, HEAD"),
                "{path}"
            );
        }
    }
}

#[test]
fn links_of_the_page_and_served_files_match() {
    let service = Fixture::new().serve(&[]);
    let page = String::from_utf8(send(&service, "GET /docs", "").body).unwrap();
    let linked: BTreeSet<&str> = ["href=\"", "src=\""]
        .iter()
        .flat_map(|attribute| page.split(attribute).skip(1))
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let served: BTreeSet<&str> = FILES.iter().map(|(path, _)| &path[1..]).collect();
    let unlinked: Vec<_> = served.difference(&linked).copied().collect();
    assert_eq!(unlinked, UNLINKED);
    let broken: Vec<_> = linked.difference(&served).collect();
    assert!(broken.is_empty(), "{broken:?}");
    assert!(!page.contains("style="), "{page}");
    assert!(
        page.split("<script")
            .skip(1)
            .all(|script| script.starts_with(" src="))
    );
}

/// `utoipa-swagger-ui` embeds Swagger UI without its license texts. After an update of that crate, take the three
/// files of `src/docs/licenses` from the npm package `swagger-ui-dist` of the version that the crate embeds.
#[test]
fn license_texts_belong_to_the_embedded_version() {
    let service = Fixture::new().serve(&[]);
    let bundle = String::from_utf8(send(&service, "GET /docs/swagger-ui-bundle.js", "").body).unwrap();
    assert!(bundle.contains("swagger-ui-bundle.js.LICENSE.txt"));
    assert!(bundle.contains(&format!("\"{SWAGGER_UI_VERSION}\"")));
}

#[test]
fn other_paths_are_not_found() {
    let service = Fixture::new().serve(&[]);
    for path in [
        "/docs/nothing",
        "/docs/index.html",
        "/docs/swagger-initializer.js",
        "/docs/swagger-ui",
        "/openapi",
        "/openapi.yaml/",
        "/Docs",
    ] {
        let response = send(&service, &format!("GET {path}"), "");
        let body = String::from_utf8(response.body).unwrap();
        assert_eq!(response.status, 404, "{path}");
        assert!(body.starts_with(r#"{"error":"not_found""#), "{body}");
    }
}
