//! `account mcp` over HTTP, and with a choice of tools.

use crate::fixture::{Fixture, User};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

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
