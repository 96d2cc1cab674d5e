use super::*;
use reqwest::Method;

static TRACE: OperationDescriptor = OperationDescriptor {
    id: "trace",
    method: Method::TRACE,
    path: "/{name}",
    messages: &[],
    details: None,
    accept: HeaderValue::from_static("application/json"),
    content_type: HeaderValue::from_static("application/vnd.api+json"),
};

fn call() -> Call {
    Call::new(&TRACE, Duration::from_secs(1), 100)
}

/// Completes a request to this URL as progenitor writes it.
fn completed(call: &Call, url: &str) -> Request {
    let client = crate::http_client_builder().build().unwrap();
    let mut request = client.post(url).body("text").build().unwrap();
    call.complete(&mut request).unwrap();
    request
}

#[test]
fn declared_parameters_and_credentials_are_added_to_the_request() {
    let mut call = call();
    call.query("tags", &["a b", "c"], ParameterStyle::Form, true)
        .unwrap();
    call.query_json("filter", &[1]).unwrap();
    call.header("x-flags", &[true, false], false).unwrap();
    call.cookie("session", "s;", true).unwrap();
    call.cookie_json("more", &1).unwrap();
    call.authorize(&SchemeCredential::api_key_in_query("key", "k&"));
    call.authorize(&SchemeCredential::api_key_in_cookie("id", "i d"));
    call.authorize(&SchemeCredential::bearer("t"));
    let request = completed(&call, "http://localhost/a?q=1+2");
    assert_eq!(request.method(), Method::TRACE);
    assert_eq!(
        request.url().query(),
        Some("q=1%202&tags=a%20b&tags=c&filter=%5B1%5D&key=k%26")
    );
    let header = |name| request.headers().get(name).map(|value| value.to_str().unwrap());
    assert_eq!(header("accept"), Some("application/json"));
    assert_eq!(header("content-type"), Some("application/vnd.api+json"));
    assert_eq!(header("cookie"), Some("session=s%3B; more=1; id=i%20d"));
    assert_eq!(header("x-flags"), Some("true,false"));
    assert_eq!(header("authorization"), Some("Bearer t"));
    assert_eq!(request.timeout(), Some(&Duration::from_secs(1)));
    assert_eq!(format!("{call:?}"), "Call { .. }");
}

#[test]
fn a_call_has_headers_and_a_timeout_of_its_own() {
    let mut call = call();
    call.set_header("X-Flags", "other");
    call.set_header("Authorization", "Basic YTpi");
    call.authorize(&SchemeCredential::bearer("t"));
    call.header("x-flags", &true, false).unwrap();
    call.set_header("traceparent", HeaderValue::from_static("00-1"));
    call.set_timeout(Duration::from_secs(9));
    let request = completed(&call, "http://localhost/");
    assert_eq!(request.headers()["x-flags"], "other");
    assert_eq!(request.headers()["authorization"], "Basic YTpi");
    assert_eq!(request.headers()["traceparent"], "00-1");
    assert_eq!(request.timeout(), Some(&Duration::from_secs(9)));
    for (name, value, expected) in [
        ("x-y", "a\nb", "the value of header x-y is not valid in HTTP"),
        ("x y", "a", "the name of a header is not valid in HTTP"),
    ] {
        call.set_header(name, value);
        let client = crate::http_client_builder().build().unwrap();
        let mut request = client.post("http://localhost/").build().unwrap();
        assert_eq!(call.complete(&mut request).unwrap_err(), expected);
    }
}

struct NoToken;

impl crate::TokenProvider for NoToken {
    async fn token(&self) -> Result<String, crate::TokenError> {
        Err("no token".into())
    }

    async fn refresh(&self, _: &str) -> Result<String, crate::TokenError> {
        Err("no token".into())
    }
}

#[tokio::test]
async fn a_header_of_the_caller_replaces_that_of_a_token_provider() {
    let mut call = call();
    call.authorize(&SchemeCredential::bearer_from(NoToken));
    let client = crate::http_client_builder().build().unwrap();
    let mut request = client.post("http://localhost/").build().unwrap();
    assert!(call.prepare::<()>(&mut request).await.is_err());
    call.set_header("authorization", "Bearer own");
    call.prepare::<()>(&mut request).await.unwrap();
    assert_eq!(request.headers()["authorization"], "Bearer own");
}

#[test]
fn the_content_type_is_that_of_the_body() {
    let mut call = call();
    call.without_body();
    let request = completed(&call, "http://localhost/");
    assert!(request.body().is_none() && !request.headers().contains_key(CONTENT_TYPE));
    call = self::call();
    call.content_type("text/plain");
    assert_eq!(
        completed(&call, "http://localhost/").headers()[CONTENT_TYPE],
        "text/plain"
    );
    call.multipart("b");
    let request = completed(&call, "http://localhost/");
    assert_eq!(request.headers()[CONTENT_TYPE], "multipart/form-data; boundary=b");
}

#[test]
fn a_header_carries_no_line_break() {
    assert!(call().header("x-name", "a\nb", false).is_err());
}
