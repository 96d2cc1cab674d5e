//! `account mcp` over HTTP, and with a choice of tools.

use crate::failures::http_response;
use crate::fixture::{Fixture, User, intercept};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A server, which is killed on drop.
struct Server {
    child: Child,
    address: String,
    authorization: String,
}

impl Server {
    fn start(user: &User, flags: &[&str]) -> Self {
        let arguments = ["mcp", "--transport", "http", "--listen", "127.0.0.1:0"];
        let mut command = user.command(&[&arguments, flags].concat());
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let line = lines.next().unwrap();
        let address = line.strip_prefix("listening on http://").unwrap();
        Self {
            address: address.strip_suffix("/mcp").unwrap().to_owned(),
            // A secret that the user has chosen is not printed.
            authorization: match user
                .variables
                .iter()
                .any(|(name, _)| *name == "ACCOUNT_MCP_SECRET")
            {
                true => String::new(),
                false => lines.next().unwrap(),
            },
            child,
        }
    }

    /// Sends a signal.
    fn signal(&self, name: &str) {
        let sent = Command::new("kill")
            .args([format!("-{name}"), self.child.id().to_string()])
            .status();
        assert!(sent.unwrap().success());
    }

    /// Posts a message with these header lines, and returns the status and the body.
    fn post(&self, headers: &[&str], message: &Value) -> (u16, String) {
        let mut socket = TcpStream::connect(&self.address).unwrap();
        let (headers, message) = (headers.join("\r\n"), message.to_string());
        write!(
            socket,
            "POST /mcp HTTP/1.1\r\n{headers}\r\nContent-Type: application/json\r\nConnection: close\r\n\
             Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: 2025-11-25\r\n\
             Content-Length: {}\r\n\r\n{message}",
            message.len()
        )
        .unwrap();
        let mut response = String::new();
        socket.read_to_string(&mut response).unwrap();
        let status = response.split(' ').nth(1).unwrap().parse().unwrap();
        (status, response.split_once("\r\n\r\n").unwrap().1.to_owned())
    }

    /// Calls a method with the secret, and returns the response.
    fn call(&self, method: &str, params: &Value) -> Value {
        let message = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
        let (status, body) = self.post(
            &[&format!("Host: {}", self.address), &self.authorization],
            &message,
        );
        assert_eq!(status, 200, "{body}");
        serde_json::from_str(&body).unwrap_or_else(|_| {
            let data = body.lines().find_map(|line| line.strip_prefix("data: {"));
            serde_json::from_str(&format!("{{{}", data.unwrap())).unwrap()
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const LIST: &str = "tools/list";

/// When a test fails that waits for something.
fn deadline() -> Instant {
    Instant::now() + Duration::from_secs(60)
}

#[test]
fn tools_are_called_over_http_with_the_secret_of_the_server() {
    let fixture = Fixture::new(&[]);
    let server = Server::start(&fixture.user, &["--tools", "get_account_details,patch_account"]);
    let listed = server.call(LIST, &json!({}));
    let names: Vec<&str> = listed["result"]["tools"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tool| tool["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["get_account_details", "patch_account"]);
    let details = server.call(
        "tools/call",
        &json!({"name": "get_account_details", "arguments": {}}),
    );
    let user = &details["result"]["structuredContent"]["data"]["attributes"]["username"];
    assert_eq!(user, "ada", "{details}");
    let other = server.call("tools/call", &json!({"name": "ping", "arguments": {}}));
    assert!(
        other["error"]["message"].as_str().unwrap().contains("--tools"),
        "{other}"
    );

    let list = json!({"jsonrpc": "2.0", "id": 1, "method": LIST, "params": {}});
    let host = format!("Host: {}", server.address);
    let status = |headers: &[&str]| server.post(headers, &list).0;
    assert_eq!(status(&[&host]), 401);
    assert_eq!(status(&[&host, "Authorization: Bearer 0000000000000000"]), 401);
    assert_eq!(status(&[&host, &server.authorization]), 200);
    // Scripts in browsers, and names that lead here.
    for origin in ["https://evil.example", "http://localhost:3000", "null"] {
        let origin = format!("Origin: {origin}");
        assert_eq!(status(&[&host, &server.authorization, &origin]), 403, "{origin}");
    }
    assert_eq!(status(&["Host: evil.example", &server.authorization]), 403);
}

#[test]
fn secret_and_hosts_can_be_chosen() {
    let user = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "t")
        .with("ACCOUNT_MCP_SECRET", "a-secret-of-the-user");
    let server = Server::start(&user, &["--allowed-host", "mcp.example", "--read-only"]);
    assert!(server.address.starts_with("127.0.0.1:"), "{}", server.address);
    let list = json!({"jsonrpc": "2.0", "id": 1, "method": LIST, "params": {}});
    let secret = "Authorization: bearer a-secret-of-the-user";
    let (status, body) = server.post(&["Host: mcp.example", secret], &list);
    assert_eq!(status, 200, "{body}");
    assert!(
        body.contains("get_account") && !body.contains("patch_account"),
        "{body}"
    );
    user.run(&["mcp", "--transport", "http", "--listen", &server.address])
        .assert_failed(
            1,
            &["cannot listen on", "next: choose another address with `--listen`"],
        );
    let short = User::new().with("ACCOUNT_MCP_SECRET", "short");
    short
        .run(&["mcp", "--transport", "http", "--listen", "127.0.0.1:0"])
        .assert_failed(2, &["fewer than 16 characters"]);
    let blank = User::new().with("ACCOUNT_MCP_SECRET", "a-secret-of-the-user ");
    blank
        .run(&["mcp", "--transport", "http", "--listen", "127.0.0.1:0"])
        .assert_failed(2, &["has a blank"]);
    user.run(&["mcp", "--listen", "127.0.0.1:0"])
        .assert_failed(2, &["`--listen` needs `--transport http`"]);
    user.run(&["mcp", "--tools", "get_acount"])
        .assert_failed(2, &["get_acount", "get_account"]);
}

#[test]
fn connections_beyond_the_limit_receive_503() {
    let user = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "t");
    let server = Server::start(&user, &["--max-connections", "1"]);
    let list = json!({"jsonrpc": "2.0", "id": 1, "method": LIST, "params": {}});
    let mut held = TcpStream::connect(&server.address).unwrap();
    write!(held, "POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").unwrap();
    // The response shows that the connection is one of those that are served.
    assert!(held.read(&mut [0; 1024]).unwrap() > 0);
    let (status, body) = server.post(&["Host: a"], &list);
    assert_eq!(status, 503);
    assert!(body.contains("--max-connections"), "{body}");
    drop(held);
    let host = format!("Host: {}", server.address);
    // The server notices the end of the other connection at any time.
    let deadline = deadline();
    while server.post(&[&host, &server.authorization], &list).0 != 200 {
        assert!(Instant::now() < deadline, "the connection is not free");
    }
    user.run(&["mcp", "--max-connections", "1"])
        .assert_failed(2, &["`--max-connections` needs `--transport http`"]);
}

#[test]
fn signals_end_the_server_after_the_active_calls() {
    let fixture = Fixture::new(&[]);
    let (called, is_called) = std::sync::mpsc::channel();
    let (go_on, may_go_on) = std::sync::mpsc::channel::<()>();
    let proxy = intercept(&fixture.accountd.url, "GET ", move || {
        called.send(()).unwrap();
        let _ = may_go_on.recv();
    });
    let user = User::new()
        .with("ACCOUNT_URL", &proxy)
        .with("ACCOUNT_TOKEN", &fixture.token);
    let mut server = Server::start(&user, &[]);
    let call = std::thread::scope(|scope| {
        let call = scope.spawn(|| {
            server.call(
                "tools/call",
                &json!({"name": "get_account_details", "arguments": {}}),
            )
        });
        is_called.recv().unwrap();
        server.signal("TERM");
        // The call goes on although the server has begun to end.
        let deadline = deadline();
        while TcpStream::connect(&server.address).is_ok() {
            assert!(Instant::now() < deadline, "connections are accepted");
        }
        go_on.send(()).unwrap();
        call.join().unwrap()
    });
    assert_eq!(call["result"]["isError"], false, "{call}");
    assert!(server.child.wait().unwrap().success());
    // Without active calls, at once; and a second signal does not wait for them.
    let mut idle = Server::start(&user, &[]);
    idle.signal("INT");
    assert!(idle.child.wait().unwrap().success());
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let user = User::new().with("ACCOUNT_URL", &url).with("ACCOUNT_TOKEN", "t");
    let mut busy = Server::start(&user, &[]);
    let mut socket = TcpStream::connect(&busy.address).unwrap();
    let call = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "ping", "arguments": {}}}).to_string();
    write!(
        socket,
        "POST /mcp HTTP/1.1\r\nHost: {}\r\n{}\r\nContent-Type: application/json\r\n\
         Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: 2025-11-25\r\nContent-Length: {}\r\n\r\n{call}",
        busy.address, busy.authorization, call.len()
    )
    .unwrap();
    let _held = silent.accept().unwrap();
    let deadline = deadline();
    while busy.child.try_wait().unwrap().is_none() {
        assert!(Instant::now() < deadline, "the server waits for the call");
        busy.signal("TERM");
        std::thread::yield_now();
    }
}

#[test]
fn lists_are_pages_with_essential_members() {
    let fixture = Fixture::new(&[]);
    for number in 0..25 {
        fixture
            .run(&["tokens", "create", "--description", &format!("number {number}")])
            .ok();
    }
    let owner = fixture.json(&["details"])["data"]["id"].clone();
    let list = |flags: &[&str]| {
        let server = Server::start(&fixture.user, flags);
        server.call(
            "tools/call",
            &json!({"name": "list_user_tokens", "arguments": {"user": owner}}),
        )["result"]
            .clone()
    };
    let small = list(&[]);
    let items = small["structuredContent"]["data"].as_array().unwrap();
    assert_eq!(items.len(), 20);
    assert!(small["structuredContent"].get("links").is_none(), "{small}");
    let note = small["content"][1]["text"].as_str().unwrap();
    assert!(
        note.contains("`links` is left out") && note.contains("`page_number` 2"),
        "{note}"
    );
    let length = small["structuredContent"].to_string().len();
    assert!(length < 10_000, "{length}");
    let full = list(&["--full-results"]);
    assert!(full["structuredContent"]["links"].get("next").is_some(), "{full}");
    assert_eq!(full["content"].as_array().unwrap().len(), 1);
}

#[test]
fn long_results_are_cut_between_values_and_errors_are_complete() {
    let long = "x".repeat(30_000);
    let respond = |status: &'static str, body: String| {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let mut client = client.unwrap();
                let _ = client.read(&mut [0; 16 << 10]);
                let response = http_response(status, "application/json", "", &body);
                let _ = client.write_all(response.as_bytes());
            }
        });
        url
    };
    let call = |url: &str| {
        let user = User::new().with("ACCOUNT_URL", url).with("ACCOUNT_TOKEN", "t");
        let server = Server::start(&user, &[]);
        server.call("tools/call", &json!({"name": "get_account", "arguments": {}}))["result"].clone()
    };
    let fixture = Fixture::new(&[]);
    let mut account = fixture.json(&["show"]);
    account["name"] = json!(long);
    let result = call(&respond("200 OK", account.to_string()));
    let shown = result["structuredContent"]["name"].as_str().unwrap();
    assert!(shown.len() > 10_000 && shown.ends_with("x…"), "{}", shown.len());
    let note = result["content"][1]["text"].as_str().unwrap();
    assert!(
        note.contains("of 30000 characters of `/name`") && note.contains("--full-results"),
        "{note}"
    );
    let error = json!({"error": "invalid_request", "message": long, "details": []}).to_string();
    let result = call(&respond("400 Bad Request", error));
    assert_eq!(result["isError"], true);
    assert!(
        result["content"][0]["text"].as_str().unwrap().contains(&long),
        "{result}"
    );
}
