//! Shutdown finishes the accepted requests.

use crate::program::Fixture;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn started_request_is_finished_before_the_connection_closes() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log-format", "json"]);
    let body = r#"{"name":"Finished"}"#;
    let patch = fixture.request("PATCH /v1/account");
    let length = body.len();
    let head = format!(
        "{}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n",
        patch.trim_end()
    );
    let mut idle = service.connect();
    let mut active = service.connect();
    // A response shows that the connection was accepted.
    active.send(&fixture.request("GET /v1/account"));
    active.read_response();
    idle.send(&fixture.request("GET /v1/account"));
    idle.read_response();
    active.send(&head);
    active.send(&body[..5]);
    service.signal("TERM");
    assert!(idle.is_closed());
    active.send(&body[5..]);
    let response = active.read_response();
    assert_eq!(response.status, 200);
    assert!(active.is_closed());
    let output = service.end();
    assert!(output.status.success());
    let account = fixture.run_ok(&["account", "show", "--account", "ada"]);
    assert!(account.contains("Finished"), "{account}");
    let logged = String::from_utf8(output.stderr).unwrap();
    let mut lines = logged.lines();
    for expected in [
        r#""message":"shutdown requested","signal":"SIGTERM""#,
        r#""message":"waiting up to 20 s for the requests in progress","connections":2"#,
        r#""message":"request completed""#,
        r#""message":"all connections have ended""#,
        r#""message":"shutdown complete""#,
    ] {
        assert!(lines.any(|line| line.contains(expected)), "{expected}: {logged}");
    }
}

#[test]
fn stalled_requests_and_deliveries_do_not_block_shutdown() {
    let fixture = Fixture::new();
    // Accepts connections without responding.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let mail = format!("smtp://{}", silent.local_addr().unwrap());
    let service = fixture.serve(&["--log-format", "json", "--mail", &mail, "--shutdown-timeout", "1"]);
    assert_eq!(service.send(&fixture.email("ada@new.example")).status, 200);
    let _held = silent.accept().unwrap();
    let mut active = service.connect();
    let request = fixture.patch(r#"{"name":"Never"}"#);
    let request = request.replacen("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n", 1);
    active.send(&request[..request.len() - 1]);
    // The service waits for the rest of the body.
    assert_eq!(active.read_response().status, 100);
    let signalled = Instant::now();
    service.signal("TERM");
    let output = service.end();
    // Well below the timeout of an SMTP delivery.
    assert!(signalled.elapsed() < Duration::from_secs(20));
    let logged = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{logged}");
    assert!(
        logged.contains("requests were aborted at the end of the grace period"),
        "{logged}"
    );
    assert!(logged.contains(r#""connections":1"#), "{logged}");
    assert!(logged.contains("a delivery was aborted"), "{logged}");
    let account = fixture.run_ok(&["account", "show", "--account", "ada"]);
    assert!(account.contains("ada@new.example"), "{account}");
}

#[test]
fn second_signal_ends_the_grace_period() {
    let fixture = Fixture::new();
    let mut service = fixture.serve(&["--shutdown-timeout", "86400"]);
    let mut active = service.connect();
    active.send(&fixture.request("GET /v1/account"));
    active.read_response();
    let request = fixture.patch(r#"{"name":"Never"}"#);
    active.send(&request[..request.len() - 1]);
    service.signal("TERM");
    service.read_log_until("waiting up to 86400 s");
    service.signal("INT");
    assert!(service.wait().success());
}

#[test]
fn signal_ends_a_start_that_waits_for_a_lock() {
    let fixture = Fixture::new();
    let mut holder = fixture.hold_locks(&["PRAGMA locking_mode = exclusive", "BEGIN EXCLUSIVE"]);
    for signal in ["TERM", "INT"] {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--lock-timeout", "86400"];
        let mut command = fixture.command(&serve);
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        let mut lines = log.lines().map(Result::unwrap);
        let waiting = lines.find(|line| line.contains("waits for a lock")).unwrap();
        assert!(
            waiting.contains("(python3)") || !cfg!(target_os = "linux"),
            "{waiting}"
        );
        let sent = Command::new("kill")
            .args([format!("-{signal}"), child.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
        assert!(child.wait().unwrap().success());
    }
    drop(holder.stdin.take());
    assert!(holder.wait().unwrap().success());
}

#[test]
fn signal_ends_a_start_that_waits_for_a_server() {
    let fixture = Fixture::new();
    // Accepts connections without responding.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("postgres://ada@{}/accounts", silent.local_addr().unwrap());
    for signal in ["TERM", "INT"] {
        let mut command = fixture.command(&["serve", "--listen", "127.0.0.1:0", "--database", &url]);
        let child = command.stderr(Stdio::piped()).spawn().unwrap();
        let _waiting = silent.accept().unwrap();
        let sent = Command::new("kill")
            .args([format!("-{signal}"), child.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
        let output = child.wait_with_output().unwrap();
        let logged = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{logged}");
        assert!(logged.contains("shutdown requested"), "{logged}");
    }
}

#[test]
fn requests_are_accepted_while_the_service_drains() {
    let fixture = Fixture::new();
    let mut service = fixture.serve(&["--drain-delay", "3600", "--metrics-listen", "127.0.0.1:0"]);
    let get = |path: &str| service.send(&format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n"));
    assert_eq!(get("/readyz").status, 200);
    service.signal("TERM");
    let mut ready = get("/readyz");
    while ready.status == 200 {
        ready = get("/readyz");
    }
    assert_eq!((ready.status, &*ready.body), (503, "shutting down\n"));
    assert_eq!(get("/healthz").status, 200);
    assert_eq!(service.send(&fixture.patch(r#"{"name":"Late"}"#)).status, 200);
    // A second signal does not wait.
    service.signal("TERM");
    assert!(service.wait().success());
    let mut service = fixture.serve(&["--drain-delay", "1"]);
    service.signal("TERM");
    assert!(service.wait().success());
}

#[test]
fn metrics_have_an_address_of_their_own() {
    let fixture = Fixture::new();
    let mut command = fixture.command(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--metrics-listen",
        "127.0.0.1:0",
    ]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(Result::unwrap);
    let mut address = |before: &str| {
        let line = lines.next().unwrap();
        let url = line.strip_prefix(before).unwrap_or_else(|| panic!("{line}"));
        url.trim_start_matches("http://")
            .trim_end_matches("/metrics")
            .to_owned()
    };
    let (service, monitoring) = (address("listening on "), address("metrics at "));
    let status = |address: &str, path: &str| {
        use std::io::{Read as _, Write as _};
        let mut socket = std::net::TcpStream::connect(address).unwrap();
        write!(
            socket,
            "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut response = String::new();
        socket.read_to_string(&mut response).unwrap();
        response.split(' ').nth(1).unwrap().to_owned()
    };
    let paths = ["/metrics", "/healthz", "/readyz", "/v1/account", "/docs"];
    assert_eq!(
        paths.map(|path| status(&service, path)),
        ["404", "200", "200", "401", "200"]
    );
    assert_eq!(
        paths.map(|path| status(&monitoring, path)),
        ["200", "200", "200", "404", "404"]
    );
    let sent = Command::new("kill").arg(child.id().to_string()).status();
    assert!(sent.unwrap().success() && child.wait().unwrap().success());
}
