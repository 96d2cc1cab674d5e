//! Parameters of every style, credentials, and response headers.

use super::parameters::security::{Basic, Bearer, CookieKey, Key, Partner};
use openapi_client_runtime::ErrorKind;
use super::parameters::types::{GetStylesDeep, GetStylesFilter, GetStylesSort, GetStylesSpread};
use super::*;

#[tokio::test]
async fn parameters_are_serialized_in_their_style() {
    let server = failing_server();
    let client = parameters::client::Client::new(&server.url, Bearer::new("t")).unwrap();
    let since = "2025-01-12T09:30:00Z".parse().unwrap();
    let matrix = vec!["x;y".to_owned(), "z".to_owned()];
    let result = client
        .get_styles("a b", vec![1, 2], ".../é", matrix, since)
        .q("a+b c")
        .tags(vec!["one".into(), "two&three".into()])
        .csv(vec![1, 2])
        .spaced(vec!["a|b".into(), "c".into()])
        .piped(vec!["a b".into(), "c".into()])
        .deep(GetStylesDeep {
            from: Some(1),
            to: None,
        })
        .spread(GetStylesSpread {
            color: Some("red".into()),
            size: Some(2),
        })
        .sort(GetStylesSort::MinusName)
        .page_size(20)
        .filter(GetStylesFilter { a: Some("b".into()) })
        .x_trace("trace")
        .x_flags(vec![true, false])
        .session("s p;c")
        .r#type(true)
        .type_2(1.5)
        .send()
        .await;
    let error = result.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Api(_)), "{error}");
    // The path template, which contains no argument.
    assert!(error.path().unwrap().starts_with("/styles/{"), "{error}");
    let request = server.request();
    let (path, query) = request.line.split_once('?').unwrap();
    assert_eq!(path, "GET /styles/a%20b/1,2/....%2F%C3%A9/;matrix=x%3By;matrix=z");
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        [
            "color=red",
            "csv=1,2",
            "deep%5Bfrom%5D=1",
            "filter=%7B%22a%22%3A%22b%22%7D",
            "page%5Bsize%5D=20",
            "piped=a%20b%7Cc",
            "q=a%2Bb%20c",
            "since=2025-01-12T09%3A30%3A00Z",
            "size=2",
            "sort=-name",
            "spaced=a%7Cb%20c",
            "tags=one",
            "tags=two%26three",
            "type=true",
        ]
    );
    assert_eq!(request.header("x-trace"), Some("trace"));
    assert_eq!(request.header("x-flags"), Some("true,false"));
    assert_eq!(request.header("type"), Some("1.5"));
    assert_eq!(request.header("cookie"), Some("session=s%20p%3Bc"));
    assert_eq!(request.header("authorization"), Some("Bearer t"));
}

#[tokio::test]
async fn values_that_no_style_can_carry_are_rejected() {
    let client = parameters::client::Client::anonymous("http://localhost:1").unwrap();
    let rejected = |error: &dyn std::fmt::Display| {
        let text = error.to_string();
        assert!(text.contains("cannot"), "{text}");
    };
    let since: openapi_client_runtime::DateTime = "2025-01-12T09:30:00Z".parse().unwrap();
    let call = || client.get_styles("a", vec![1], "l", vec!["m".to_owned()], since.clone());
    for error in [
        call().spaced(vec!["a b".into()]).send().await.unwrap_err(),
        call().piped(vec!["a|b".into()]).send().await.unwrap_err(),
        client.get_styles("..", vec![1], "l", vec!["m".to_owned()], since.clone()).send().await.unwrap_err(),
        client.get_styles("a", vec![1], ".", vec!["m".to_owned()], since.clone()).send().await.unwrap_err(),
        client.get_styles("a", vec![], "l", vec!["m".to_owned()], since.clone()).send().await.unwrap_err(),
    ] {
        assert!(matches!(error.kind(), ErrorKind::InvalidRequest(_)), "{error:?}");
        rejected(&error);
    }
}

#[tokio::test]
async fn credentials_are_sent_in_their_declared_location() {
    let server = failing_server();
    let both = (Key::new("k&y"), Partner::new("p&r"));
    let client = parameters::client::Client::new(&server.url, both).unwrap();
    let _ = client.delete_rest("1", "2").send().await;
    let request = server.request();
    assert_eq!(request.line, "DELETE /files/1/2?partner=p%26r");
    assert_eq!(request.header("x-key"), Some("k&y"));

    let server = failing_server();
    let client =
        parameters::client::Client::new(&server.url, Basic::new("Aladdin", "open sesame")).unwrap();
    let _ = client.get_page(7, "json").send().await;
    let request = server.request();
    assert_eq!(request.line, "GET /files/7.json");
    assert_eq!(
        request.header("authorization"),
        Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    );

    let server = failing_server();
    let client = parameters::client::Client::new(&server.url, CookieKey::new("c k")).unwrap();
    let _ = client.get_page(7, "json").send().await;
    assert_eq!(server.request().header("cookie"), Some("sid=c%20k"));
}

#[tokio::test]
async fn optional_credentials_can_be_omitted() {
    let server = failing_server();
    let _ = parameters::client::Client::anonymous(&server.url)
        .unwrap()
        .delete_rest("1", "2")
        .send()
        .await;
    let request = server.request();
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.line, "DELETE /files/1/2");
}

#[tokio::test]
async fn headers_of_a_response_are_typed() {
    let headers = [
        ("X-Count", "3"),
        ("X-Names", "a, b"),
        ("X-When", "2025-01-12T09:30:00Z"),
        ("X-Kind", "b"),
    ];
    let server = Server::start(vec![response(200, "application/json", &headers, r#"{"k":[1]}"#)]);
    let client = parameters::client::Client::anonymous(&server.url).unwrap();
    let success = client.get_latest().send().await.unwrap();
    assert_eq!(success.x_count, 3);
    assert_eq!(success.x_names, Some(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(success.x_when.unwrap().to_string(), "2025-01-12T09:30:00Z");
    assert_eq!(success.x_kind.unwrap().to_string(), "b");
    assert_eq!(success.body["k"], serde_json::json!([1]));
}
