//! `account mcp` with MCP's Python client, which `cargo xtask test` installs, and with input that no client sends.

use crate::failures::http_response;
use crate::fixture::{CommandOutput, Fixture, PASSWORD, User, intercept, program};
use account_client::catalogue::OPERATIONS;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
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

#[test]
fn a_cancelled_change_is_completed_and_its_secret_is_stored() {
    let fixture = Fixture::new(&[]);
    let (child, parent) = std::sync::mpsc::channel::<std::process::ChildStdin>();
    let (lines, line) = std::sync::mpsc::channel::<String>();
    let (give_back, returned) = std::sync::mpsc::channel();
    // The call is cancelled when its request is on its way.
    let proxy = intercept(&fixture.accountd.url, "POST ", move || {
        let mut stdin = parent.recv().unwrap();
        let cancel =
            json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}});
        let ping = json!({"jsonrpc": "2.0", "id": 3, "method": "ping"});
        writeln!(stdin, "{cancel}\n{ping}").unwrap();
        while !line.recv().unwrap().contains(r#""id":3"#) {}
        give_back.send(stdin).unwrap();
    });
    let user = User::new()
        .with("ACCOUNT_URL", &proxy)
        .with("ACCOUNT_TOKEN", &fixture.token);
    let mut server = user.start(&["mcp"]);
    let mut stdin = server.stdin.take().unwrap();
    let stdout = BufReader::new(server.stdout.take().unwrap());
    let reader = std::thread::spawn(move || {
        let read = stdout
            .lines()
            .map(Result::unwrap)
            .inspect(|line| drop(lines.send(line.clone())));
        read.collect::<Vec<_>>()
    });
    let owner = fixture.json(&["details"])["data"]["id"].clone();
    let body = json!({"data": {"type": "authentication-tokens", "attributes": {}}});
    let params = json!({"name": "create_user_token", "arguments": {"user": owner, "body": body}});
    let call = format!(r#"{{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {params}}}"#);
    writeln!(stdin, "{}\n{INITIALIZED}\n{call}", initialize()).unwrap();
    child.send(stdin).unwrap();
    drop(returned.recv().unwrap());
    assert!(server.wait().unwrap().success());
    let responses = reader.join().unwrap();
    assert!(
        responses.iter().all(|line| !line.contains(r#""id":2"#)),
        "{responses:?}"
    );
    let folder = user.home.path().join("config/account/tokens");
    let service = proxy.rsplit('/').next().unwrap().replace([':', '.'], "_");
    let mut files = std::fs::read_dir(folder.join(service)).unwrap();
    let token = std::fs::read_to_string(files.next().unwrap().unwrap().path()).unwrap();
    let owner = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", token.trim());
    owner.run(&["whoami"]).ok();
}

/// Calls a tool, and returns its result.
fn call(user: &User, name: &str, arguments: &Value) -> Value {
    let params = json!({"name": name, "arguments": arguments});
    let call = json!({"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": params}).to_string();
    let lines = [&initialize(), INITIALIZED, &call, ""].join("\n");
    let output = user.run_with(&["mcp"], &lines).ok();
    let mut lines = output.out.lines();
    let line = lines.find(|line| line.contains(r#""id":2"#)).unwrap();
    serde_json::from_str::<Value>(line).unwrap()["result"].take()
}

#[test]
fn a_profile_keeps_what_is_not_given_and_what_awaits_confirmation() {
    let fixture = Fixture::new(&["--email-confirmation", "required"]);
    let put = |user: &User, body: Value| call(user, "put_workspace_profile", &json!({"body": body}));
    put(
        &fixture.user,
        json!({"Email": "new@example.com", "LastName": "King"}),
    );
    let result = put(&fixture.user, json!({"FirstName": "Ada"}));
    let profile = &result["structuredContent"];
    assert_eq!(profile["Data"]["LastName"], "King", "{result}");
    assert_eq!(
        profile["Warnings"][0]["Metadata"]["pending"], "new@example.com",
        "{result}"
    );
    assert_eq!(
        result["content"][1]["text"],
        "Kept: Email new@example.com, which awaits confirmation; LastName King.",
    );
    assert_eq!(fixture.json(&["show"])["pending_email"], "new@example.com");
    // Nothing is read or sent without a body.
    let result = put(&fixture.user, Value::Null);
    assert_eq!(result["isError"], true, "{result}");
    let other = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", &fixture.token);
    let proxy = intercept(&fixture.accountd.url, "PUT ", move || {
        other.run(&["profile", "set", "--last-name", "Lovelace"]).ok();
    });
    let user = User::new()
        .with("ACCOUNT_URL", &proxy)
        .with("ACCOUNT_TOKEN", &fixture.token);
    let result = put(&user, json!({"FirstName": "Augusta"}));
    assert_eq!(result["isError"], true, "{result}");
    assert_eq!(
        result["content"][0]["text"],
        "it has changed since it was read, so nothing was changed (412)\n\
         next: call the tool again, if the change is still wanted",
    );
    let profile = fixture.json(&["profile", "get"]);
    assert_eq!(profile["Data"]["FirstName"], "Ada");
    assert_eq!(profile["Data"]["LastName"], "Lovelace");
}

/// Calls a tool of a server that sends this response, and returns the text of the result.
fn call_with_response(name: &str, arguments: &Value, response: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let user = User::new()
        .with(
            "ACCOUNT_URL",
            &format!("http://{}", listener.local_addr().unwrap()),
        )
        .with("ACCOUNT_TOKEN", "t");
    call_of(&user, listener, name, arguments, response)
}

/// Calls a tool while one connection of the listener gets this response.
fn call_of(user: &User, listener: TcpListener, name: &str, arguments: &Value, response: String) -> String {
    let result = std::thread::scope(|scope| {
        scope.spawn(move || {
            let (mut socket, _) = listener.accept().unwrap();
            assert!(socket.read(&mut [0; 4096]).unwrap() > 0);
            socket.write_all(response.as_bytes()).unwrap();
        });
        call(user, name, arguments)
    });
    assert_eq!(result["isError"], true, "{result}");
    result["content"][0]["text"].as_str().unwrap().to_owned()
}

const UNKNOWN: &str = "it is not known whether the change was made";

#[test]
fn only_a_change_that_may_have_been_made_is_unknown() {
    let patch = json!({"body": {"name": "Ada"}});
    for (status, is_unknown) in [
        ("400 Bad Request", false),
        ("408 Request Timeout", true),
        ("413 Content Too Large", false),
        ("500 Internal Server Error", true),
        ("502 Bad Gateway", true),
    ] {
        let html = http_response(status, "text/html", "", "<html>");
        let text = call_with_response("patch_account", &patch, html);
        assert_eq!(text.contains(UNKNOWN), is_unknown, "{text}");
        if status.starts_with("400") {
            assert!(
                text.contains("check that the URL is that of the service"),
                "{text}"
            );
        }
    }
}

#[test]
fn a_failed_connection_changes_nothing() {
    let patch = json!({"body": {"name": "Ada"}});
    // A server without TLS.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let user = User::new()
        .with(
            "ACCOUNT_URL",
            &format!("https://{}", listener.local_addr().unwrap()),
        )
        .with("ACCOUNT_TOKEN", "t");
    let response = http_response("400 Bad Request", "text/html", "", "");
    let text = call_of(&user, listener, "patch_account", &patch, response);
    assert!(text.contains("`ping` tests the connection"), "{text}");
    // A proxy that requires credentials, for a tunnel and for a request.
    for (url, hint) in [
        ("https://accounts.example.com", "`ping` tests the connection"),
        ("http://accounts.example.com", "check that the URL"),
    ] {
        let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy_url = format!("http://{}", proxy.local_addr().unwrap());
        let user = User::new()
            .with("ACCOUNT_URL", url)
            .with("ACCOUNT_TOKEN", "t")
            .with("ALL_PROXY", &proxy_url);
        let response = http_response("407 Proxy Authentication Required", "text/html", "", "");
        let text = call_of(&user, proxy, "patch_account", &patch, response);
        assert!(text.contains(hint) && !text.contains(UNKNOWN), "{url}: {text}");
    }
}

#[test]
fn a_profile_that_cannot_be_read_is_not_replaced() {
    let response = http_response("200 OK", "application/json", "", r#"{"Warnings": []}"#);
    let put = json!({"body": {"FirstName": "Ada"}});
    let text = call_with_response("put_workspace_profile", &put, response);
    assert_eq!(
        text,
        "the response of `get_workspace_profile` lacks the values that would be replaced, so nothing was changed",
    );
}

/// Returns the response to `tools/list`.
fn list_of_tools() -> String {
    let list = r#"{"jsonrpc": "2.0", "id": 2, "method": "tools/list"}"#;
    let output = serve(&[&initialize(), INITIALIZED, list, ""]).ok();
    let mut lines = output.out.lines();
    lines.find(|line| line.contains(r#""id":2"#)).unwrap().to_owned()
}

/// The limit on the list of tools, which a client adds to the context of its model.
const MAX_LIST: usize = 25_000;

#[test]
fn the_list_of_tools_is_short_and_its_schemas_are_valid() {
    let line = list_of_tools();
    let length = line.chars().count();
    assert!(length < MAX_LIST, "{length} characters");
    let response: Value = serde_json::from_str(&line).unwrap();
    let tools = response["result"]["tools"].as_array().unwrap();
    assert_eq!(tools.len(), OPERATIONS.len());
    for (tool, operation) in tools.iter().zip(&OPERATIONS) {
        let id = operation.id;
        assert_eq!(tool["name"], id);
        let input = &tool["inputSchema"];
        let outputs = tool.get("outputSchema");
        for schema in [Some(input), outputs].into_iter().flatten() {
            jsonschema::draft202012::meta::validate(schema).unwrap_or_else(|error| panic!("{id}: {error}"));
            assert_eq!(schema["type"], "object", "{id}");
        }
        assert_eq!(input["required"], operation.input_schema()["required"], "{id}");
        let validator = jsonschema::draft202012::new(input).unwrap();
        assert!(!validator.is_valid(&json!({"undeclared": 1})), "{id}");
        let description = tool["description"].as_str().unwrap();
        assert!(description.starts_with(operation.summary), "{id}: {description}");
    }
}

/// Returns the tool of an operation.
fn tool(id: &str) -> Value {
    let response: Value = serde_json::from_str(&list_of_tools()).unwrap();
    let tools = response["result"]["tools"].as_array().unwrap();
    tools.iter().find(|tool| tool["name"] == id).unwrap().clone()
}

#[test]
fn tools_say_what_a_call_needs() {
    let patch = tool("patch_account");
    let body = &patch["inputSchema"]["properties"]["body"];
    assert_eq!(body["properties"]["name"]["maxLength"], 100);
    let settings = &body["properties"]["settings"];
    assert_eq!(settings["type"], json!(["object", "null"]));
    let currency = &settings["properties"]["currency"];
    assert_eq!(currency["pattern"], "^[A-Z]{3}$");
    let description = currency["description"].as_str().unwrap();
    assert!(description.contains("ISO 4217"), "{description}");
    let output = &patch["outputSchema"]["properties"];
    assert_eq!(
        output["settings"]["properties"]["currency"],
        json!({"type": "string"})
    );
    let profile = tool("put_workspace_profile");
    let description = profile["description"].as_str().unwrap();
    assert!(description.contains("keeps everything else"), "{description}");
    // Tools show no entity tags.
    for id in ["patch_account", "get_account", "put_workspace_profile"] {
        let input = tool(id)["inputSchema"].to_string();
        assert!(!input.contains("_match"), "{id}: {input}");
    }
}
