//! `account mcp` with MCP's Python client, which `cargo xtask test` installs, and with input that no client sends.

use crate::fixture::{CommandOutput, Fixture, PASSWORD, User, program};
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
    let fixture = Fixture::new(&["--email-confirmation", "required"]);
    fixture.run(&["update", "--email", "ada@example.com"]).ok();
    let input = json!({
        "program": program(),
        "url": fixture.accountd.url,
        "token": fixture.token,
        "password": PASSWORD,
        "mailed": fixture.database.mailed_tokens(1).await[0],
        "folder": fixture.user.home.path(),
    });
    let output = Command::new(python)
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/account/mcp_client.py"))
        .arg(input.to_string())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Runs the server with these lines as input.
fn serve(lines: &[&str]) -> CommandOutput {
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
fn the_server_ends_with_its_input() {
    assert_eq!(serve(&[]).ok().out, "");
    let output = serve(&[&initialize(), INITIALIZED, ""]).ok();
    assert_eq!(output.json()["result"]["serverInfo"]["name"], "account");
    assert_eq!(output.err, "");
}

#[test]
fn invalid_messages_do_not_end_the_server() {
    let call = json!({"name": "ping", "arguments": ["marked"]});
    let call = json!({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": call}).to_string();
    let ping = r#"{"jsonrpc": "2.0", "id": 3, "method": "ping"}"#;
    let lines = ["{", &initialize(), INITIALIZED, "marked", "[1]", &call, ping, ""];
    let output = serve(&lines).ok();
    let responses = output.out.lines().map(|line| serde_json::from_str(line).unwrap());
    let responses: Vec<Value> = responses.collect();
    let response = |id| responses.iter().find(|response| response["id"] == id).unwrap();
    assert_eq!(response(2)["error"]["code"], -32602);
    assert_eq!(response(3)["result"], json!({}));
    assert!(!format!("{output:?}").contains("marked"), "{output:?}");
}

#[test]
fn an_invalid_first_message_is_reported_without_its_content() {
    let call = r#"{"jsonrpc": "2.0", "method": "notifications/marked", "params": {"password": "marked"}}"#;
    let output = serve(&[call, ""]).assert_failed(1, &["error:", "next: ", "account mcp --help"]);
    assert!(!format!("{output:?}").contains("marked"), "{output:?}");
    let output = User::new().run(&["mcp", "--dry-run"]);
    output.assert_failed(2, &["--read-only"]);
}
