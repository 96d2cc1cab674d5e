//! Who is asked to end finishes what was accepted.

use crate::program::World;
use std::net::TcpListener;
use std::time::{Duration, Instant};

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

#[test]
fn neither_a_request_nor_a_mail_that_hangs_keeps_it_for_long() {
    let world = World::new();
    // It accepts connections, and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let mail = format!("smtp://{}", silent.local_addr().unwrap());
    let serving = world.serve(&["--log", "info", "--mail", &mail, "--shutdown-timeout", "1"]);
    assert_eq!(serving.ask(&world.email("ada@new.example")).status, 200);
    let _held = silent.accept().unwrap();
    let mut begun = serving.connect();
    begun.send(&world.request("GET /v1/account"));
    begun.answer();
    let whole = world.patch(r#"{"name":"Never"}"#);
    begun.send(&whole[..whole.len() - 1]);
    let asked = Instant::now();
    serving.signal("TERM");
    let ended = serving.end();
    // Much less than the server may take for a mail.
    assert!(asked.elapsed() < Duration::from_secs(20));
    let logged = String::from_utf8(ended.stderr).unwrap();
    assert!(ended.status.success(), "{logged}");
    assert!(
        logged.contains("requests that took too long were broken off"),
        "{logged}"
    );
    assert!(logged.contains("a mail under way was given up"), "{logged}");
    let shown = world.good(&["account", "show", "--account", "ada"]);
    assert!(shown.contains("ada@new.example"), "{shown}");
}
