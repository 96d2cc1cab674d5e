//! Requests of scripts in browsers.

use crate::program::Fixture;

const ORIGIN: &str = "https://app.example.com";

#[test]
fn scripts_of_allowed_origins_may_call_operations() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--cors-origin", &format!("http://localhost:3000,{ORIGIN}")]);
    let preflight = |path: &str, origin: &str| {
        service.send(&format!(
            "OPTIONS {path} HTTP/1.1\r\nHost: a\r\nOrigin: {origin}\r\nAccess-Control-Request-Method: PATCH\r\n\
             Access-Control-Request-Headers: authorization,content-type\r\n\r\n"
        ))
    };
    let response = preflight("/v1/account", ORIGIN);
    assert_eq!(response.status, 204, "{}", response.head);
    assert_eq!(response.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(
        response.header("access-control-allow-methods"),
        Some("GET, HEAD, PATCH")
    );
    let allowed = response
        .header("access-control-allow-headers")
        .unwrap()
        .to_lowercase();
    for name in ["authorization", "content-type", "if-match"] {
        assert!(allowed.contains(name), "{allowed}");
    }
    // Other origins, and paths without operations, are as without the flag.
    for (path, origin) in [
        ("/v1/account", "https://evil.example"),
        ("/v1/account", "null"),
        ("/v1/nothing", ORIGIN),
        ("/email/confirm", ORIGIN),
        ("/metrics", ORIGIN),
    ] {
        let response = preflight(path, origin);
        assert!([404, 405].contains(&response.status), "{path}: {}", response.head);
        assert_eq!(response.header("access-control-allow-origin"), None);
    }
    let get = |request: &str, origin: &str| {
        service.send(&request.replacen("Host: a\r\n", &format!("Host: a\r\nOrigin: {origin}\r\n"), 1))
    };
    let request = fixture.request("GET /v1/account");
    for (request, status) in [
        (&*request, 200),
        ("GET /v1/account HTTP/1.1\r\nHost: a\r\n\r\n", 401),
    ] {
        let response = get(request, ORIGIN);
        assert_eq!(
            (response.status, response.header("access-control-allow-origin")),
            (status, Some(ORIGIN))
        );
        assert!(
            response
                .header("access-control-expose-headers")
                .unwrap()
                .contains("ETag")
        );
        assert!(
            response.head.to_lowercase().contains("vary: origin"),
            "{}",
            response.head
        );
    }
    let response = get(&request, "https://evil.example");
    assert_eq!(
        (response.status, response.header("access-control-allow-origin")),
        (200, None)
    );
    assert!(
        response.head.to_lowercase().contains("vary: origin"),
        "{}",
        response.head
    );
}

#[test]
fn without_the_flag_no_script_may_call_operations() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    let response = service.send(
        "OPTIONS /v1/account HTTP/1.1\r\nHost: a\r\nOrigin: https://app.example.com\r\n\
         Access-Control-Request-Method: GET\r\n\r\n",
    );
    assert_eq!(response.status, 405);
    assert!(
        !response.head.to_lowercase().contains("access-control"),
        "{}",
        response.head
    );
    let any = Fixture::new();
    let service = any.serve(&["--cors-origin", "*"]);
    let request = any
        .request("GET /v1/account")
        .replacen("Host: a", "Host: a\r\nOrigin: null", 1);
    assert_eq!(
        service.send(&request).header("access-control-allow-origin"),
        Some("*")
    );
}

#[test]
fn origin_that_no_browser_sends_is_refused() {
    let fixture = Fixture::new();
    let mut command = fixture.command(&["serve", "--cors-origin", "https://a.example:443"]);
    let output = command.output().unwrap();
    let failure = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{failure}");
    assert!(
        failure.contains("browsers send this origin in another way; use `https://a.example`"),
        "{failure}"
    );
}
