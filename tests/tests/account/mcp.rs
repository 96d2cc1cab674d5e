//! `account mcp`: what MCP's Python client, which `cargo xtask test` installs, makes of it, and what no client
//! would send.

use crate::terminal::{PASSWORD, Said, User, World, program};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

#[tokio::test]
async fn an_assistant_uses_every_tool() {
    let package = "mcp-2.3.0";
    let tools = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tools");
    let python = tools.join(package).join("bin/python");
    assert!(
        python.is_file(),
        "{package} is not installed in {}; `cargo xtask test conformance` does that",
        tools.display()
    );
    let world = World::new(&["--email-confirmation", "required"]);
    world.run(&["update", "--email", "ada@example.com"]).ok();
    let given = json!({
        "program": program(),
        "url": world.accountd.url,
        "token": world.token,
        "password": PASSWORD,
        "mailed": world.database.mailed(1).await[0],
        "folder": world.user.home.path(),
    });
    let output = Command::new(python)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/account/mcp_client.py"))
        .arg(given.to_string())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// What the server says to these lines.
fn said(lines: &[&str]) -> Said {
    let user = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "marked");
    user.run_with(&["mcp"], &lines.join("\n"))
}

fn initialize() -> String {
    let client = json!({"name": "test", "version": "1"});
    let params = json!({"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": client});
    json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params}).to_string()
}

const INITIALIZED: &str = r#"{"jsonrpc": "2.0", "method": "notifications/initialized"}"#;

#[test]
fn the_end_of_the_input_is_the_end() {
    assert_eq!(said(&[]).ok().out, "");
    let said = said(&[&initialize(), INITIALIZED, ""]).ok();
    assert_eq!(said.json()["result"]["serverInfo"]["name"], "account");
    assert_eq!(said.err, "");
}

#[test]
fn what_is_wrong_ends_nothing() {
    let call = json!({"name": "ping", "arguments": ["marked"]});
    let call = json!({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": call}).to_string();
    let ping = r#"{"jsonrpc": "2.0", "id": 3, "method": "ping"}"#;
    let lines = ["{", &initialize(), INITIALIZED, "marked", "[1]", &call, ping, ""];
    let said = said(&lines).ok();
    let answers = said.out.lines().map(|line| serde_json::from_str(line).unwrap());
    let answers: Vec<Value> = answers.collect();
    let answer = |id| answers.iter().find(|answer| answer["id"] == id).unwrap();
    assert_eq!(answer(2)["error"]["code"], -32602);
    assert_eq!(answer(3)["result"], json!({}));
    assert!(!format!("{said:?}").contains("marked"), "{said:?}");
}

#[test]
fn a_wrong_beginning_is_told_without_what_was_said() {
    let call = r#"{"jsonrpc": "2.0", "method": "notifications/marked", "params": {"password": "marked"}}"#;
    let said = said(&[call, ""]).failed(1, &["error:", "next: ", "account mcp --help"]);
    assert!(!format!("{said:?}").contains("marked"), "{said:?}");
    let said = User::new().run(&["mcp", "--dry-run"]);
    said.failed(2, &["--read-only"]);
}
