//! Responses of the API must not be cached.

use crate::program::Fixture;

#[test]
fn api_responses_are_not_cacheable() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    let unauthorized = "GET /v1/account HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer bad\r\n\r\n";
    for (request, status) in [
        (fixture.request("GET /v1/account"), 200),
        (fixture.request("GET /api/v2/account/details"), 200),
        (fixture.request("GET /api/workspace/account/profile"), 200),
        (fixture.request("GET /v1/account?account_id=acct_other"), 403),
        (fixture.request("GET /api/v2/users/nobody"), 404),
        (fixture.patch(r#"{"name":""}"#), 400),
        (unauthorized.to_owned(), 401),
    ] {
        let response = service.send(&request);
        assert_eq!(response.status, status, "{request}: {}", response.body);
        assert_eq!(response.header("cache-control"), Some("no-store"), "{request}");
    }
    // Public responses set their own policy.
    let docs = service.send("GET /docs HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(docs.header("cache-control"), Some("no-cache"));
}
