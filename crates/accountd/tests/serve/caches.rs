//! Nothing of an account stays in a cache.

use crate::program::World;

#[test]
fn no_answer_of_the_api_may_be_stored() {
    let world = World::new();
    let serving = world.serve(&[]);
    let bad = "GET /v1/account HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer bad\r\n\r\n";
    for (request, status) in [
        (world.request("GET /v1/account"), 200),
        (world.request("GET /api/v2/account/details"), 200),
        (world.request("GET /api/workspace/account/profile"), 200),
        (world.request("GET /v1/account?account_id=acct_other"), 403),
        (world.request("GET /api/v2/users/nobody"), 404),
        (world.patch(r#"{"name":""}"#), 400),
        (bad.to_owned(), 401),
    ] {
        let answer = serving.ask(&request);
        assert_eq!(answer.status, status, "{request}: {}", answer.body);
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{request}");
    }
    // What all may see, says so itself.
    let docs = serving.ask("GET /docs HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(docs.header("cache-control"), Some("no-cache"));
}
