//! Who is asked to end finishes what was accepted.

use crate::program::World;

#[test]
fn a_request_that_has_begun_is_answered_and_then_the_connection_closed() {
    let world = World::new();
    let serving = world.serve(&["--log", "off"]);
    let body = r#"{"name":"Finished"}"#;
    let patch = world.request("PATCH /v1/account");
    let length = body.len();
    let head = format!(
        "{}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n",
        patch.trim_end()
    );
    let mut idle = serving.connect();
    let mut begun = serving.connect();
    // An answer on the connection shows that it is accepted.
    begun.send(&world.request("GET /v1/account"));
    begun.answer();
    idle.send(&world.request("GET /v1/account"));
    idle.answer();
    begun.send(&head);
    begun.send(&body[..5]);
    serving.signal("TERM");
    assert!(idle.is_closed());
    begun.send(&body[5..]);
    let answer = begun.answer();
    assert_eq!(answer.status, 200);
    assert!(begun.is_closed());
    assert!(serving.end().status.success());
    let shown = world.good(&["account", "show", "--account", "ada"]);
    assert!(shown.contains("Finished"), "{shown}");
}
