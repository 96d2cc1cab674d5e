//! Who fails to authenticate too often waits, and what is too large or too odd is not read.

use crate::program::World;

#[test]
fn failed_authentication_is_limited_and_good_tokens_pass() {
    let world = World::new();
    let serving = world.serve(&["--failures-per-minute", "12"]);
    let bad = |number: usize| {
        let token = format!("accountd_0123456789abcdef{number:043}");
        serving.ask(&format!(
            "GET /api/v2/account/details HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\r\n"
        ))
    };
    let mut statuses: Vec<u16> = (0..13).map(|number| bad(number).status).collect();
    assert_eq!(statuses.pop(), Some(429), "{statuses:?}");
    assert!(statuses.iter().all(|status| *status == 401), "{statuses:?}");
    let refused = bad(14);
    assert_eq!(refused.header("content-type"), Some("application/vnd.api+json"));
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(refused.body.contains(r#""status":"429""#), "{}", refused.body);
    assert_eq!(serving.ask(&world.request("GET /v1/account")).status, 200);
}

#[test]
fn a_head_that_is_too_large_is_refused() {
    let world = World::new();
    let serving = world.serve(&[]);
    let large = format!(
        "GET /v1/account HTTP/1.1\r\nHost: a\r\nX-Large: {}\r\n\r\n",
        "a".repeat(64 * 1024)
    );
    let answer = serving.ask(&large);
    assert_eq!(answer.status, 431, "{}", answer.head);
    assert_eq!(serving.ask(&world.request("GET /v1/account")).status, 200);
}

#[test]
fn operators_learn_that_it_lives_is_ready_and_what_it_does() {
    let world = World::new();
    let serving = world.serve(&[]);
    serving.ask(&world.request("GET /v1/account"));
    let ask = |line: &str| serving.ask(&format!("{line} HTTP/1.1\r\nHost: a\r\n\r\n"));
    assert_eq!(
        (ask("GET /healthz").status, ask("GET /readyz").status),
        (200, 200)
    );
    let metrics = ask("GET /metrics");
    let counted = r#"accountd_answers_total{operation="get_account",status="200"} 1"#;
    assert!(metrics.body.contains(counted), "{}", metrics.body);
    assert!(metrics.body.contains("accountd_outbox_mails"), "{}", metrics.body);
    assert!(metrics.body.ends_with("# EOF\n"));
    let refused = ask("POST /metrics");
    assert_eq!(
        (refused.status, refused.header("allow")),
        (405, Some("GET, HEAD"))
    );
    // Everything else is the contract's.
    assert!(ask("GET /healthz/more").body.contains("not_found"));
}
