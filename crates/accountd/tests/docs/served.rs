//! The files, request by request.

use crate::program::{Serving, World};
use account_server::contract;
use std::collections::BTreeSet;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;

const PATHS: [(&str, &str); 11] = [
    ("/openapi.yaml", "application/yaml"),
    ("/openapi.json", "application/json"),
    ("/docs", "text/html; charset=utf-8"),
    ("/docs/index.css", "text/css; charset=utf-8"),
    ("/docs/index.js", "text/javascript; charset=utf-8"),
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

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let mut fields = self.head.lines().filter_map(|line| line.split_once(": "));
        fields
            .find(|(field, _)| *field == name)
            .map_or("", |(_, value)| value)
    }

    /// The header fields but for those that are another's each time.
    fn fields(&self) -> Vec<&str> {
        let fields = self.head.lines().skip(1);
        let same = |line: &&str| !line.starts_with("date:") && !line.starts_with("x-request-id:");
        fields.filter(same).collect()
    }
}

/// The answer to a request with more header fields, each with its line end.
fn ask(serving: &Serving, line: &str, fields: &str) -> Answer {
    let mut stream = TcpStream::connect(&serving.address).unwrap();
    write!(
        stream,
        "{line} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{fields}\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer
        .windows(4)
        .position(|octets| octets == b"\r\n\r\n")
        .unwrap();
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    Answer {
        status: head[9..12].parse().unwrap(),
        head,
        body: answer.split_off(end + 4),
    }
}

#[test]
fn the_contract_is_served_octet_for_octet_and_as_json() {
    let serving = World::new().serve(&[]);
    let contract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi.yaml");
    let yaml = ask(&serving, "GET /openapi.yaml", "");
    assert!(yaml.body == fs::read(contract).unwrap(), "it is as in the root");
    // That this is the same document is for the conformance suite to say.
    let json = ask(&serving, "GET /openapi.json?v=1", "");
    assert!(json.body == contract::JSON.as_bytes());
}

#[test]
fn every_file_is_answered_to_get_and_head_and_told_from_another() {
    let serving = World::new().serve(&[]);
    let mut tags = BTreeSet::new();
    for (path, kind) in PATHS {
        let got = ask(&serving, &format!("GET {path}"), "");
        assert_eq!((got.status, got.header("content-type")), (200, kind), "{path}");
        assert_eq!(got.header("content-length"), got.body.len().to_string());
        assert_eq!(got.header("x-content-type-options"), "nosniff");
        assert_eq!(got.header("cache-control"), "no-cache");
        let policy = got.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self';"),
            "{policy}"
        );
        assert!(policy.contains("connect-src 'self';") && policy.ends_with("frame-ancestors 'none'"));
        let tag = got.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
        assert!(tags.insert(tag), "{path} has the tag of another");

        let head = ask(&serving, &format!("HEAD {path}"), "");
        assert_eq!((head.status, head.body.len()), (200, 0));
        assert_eq!(head.fields(), got.fields());
    }
}

#[test]
fn a_slash_too_many_leads_to_the_page() {
    let serving = World::new().serve(&[]);
    let answer = ask(&serving, "GET /docs/", "");
    assert_eq!((answer.status, answer.header("location")), (308, "../docs"));
}

#[test]
fn what_a_client_has_is_not_sent_again() {
    let serving = World::new().serve(&[]);
    let got = ask(&serving, "GET /docs/swagger-ui-bundle.js", "");
    let tag = got.header("etag");
    let now = |method: &str, known: &str| {
        let field = format!("If-None-Match: {known}\r\n");
        ask(&serving, &format!("{method} /docs/swagger-ui-bundle.js"), &field)
    };
    for known in [tag, "*", &format!("W/{tag}"), &format!("\"other\",{tag}")] {
        for method in ["GET", "HEAD"] {
            let answer = now(method, known);
            assert_eq!((answer.status, answer.body.len()), (304, 0), "{known}");
            assert_eq!(answer.header("etag"), tag);
            assert_eq!(answer.header("cache-control"), "no-cache");
        }
    }
    for other in ["\"other\"", tag.trim_matches('"'), ""] {
        assert_eq!(now("GET", other).status, 200, "{other}");
    }
}

#[test]
fn other_methods_are_refused() {
    let serving = World::new().serve(&[]);
    for (path, _) in PATHS {
        for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
            let answer = ask(&serving, &format!("{method} {path}"), "Content-Length: 0\r\n");
            assert_eq!(
                (answer.status, answer.header("allow")),
                (405, "GET, HEAD"),
                "{path}"
            );
        }
    }
}

#[test]
fn every_link_of_the_page_leads_to_a_file() {
    let serving = World::new().serve(&[]);
    let page = String::from_utf8(ask(&serving, "GET /docs", "").body).unwrap();
    let linked: BTreeSet<&str> = ["href=\"", "src=\""]
        .iter()
        .flat_map(|attribute| page.split(attribute).skip(1))
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    let served: BTreeSet<&str> = PATHS.iter().map(|(path, _)| &path[1..]).collect();
    let unlinked: Vec<_> = served.difference(&linked).collect();
    assert_eq!(unlinked, [&"docs"], "served, and linked by nothing");
    let dead: Vec<_> = linked.difference(&served).collect();
    assert!(dead.is_empty(), "{dead:?}");
    assert!(!page.contains("style="), "{page}");
    assert!(
        page.split("<script")
            .skip(1)
            .all(|script| script.starts_with(" src="))
    );
}

#[test]
fn whatever_stands_beside_is_the_contracts() {
    let serving = World::new().serve(&[]);
    for path in [
        "/docs/nothing",
        "/docs/swagger-ui",
        "/openapi",
        "/openapi.yaml/",
        "/Docs",
    ] {
        let answer = ask(&serving, &format!("GET {path}"), "");
        let body = String::from_utf8(answer.body).unwrap();
        assert_eq!(answer.status, 404, "{path}");
        assert!(body.starts_with(r#"{"error":"not_found""#), "{body}");
    }
}
