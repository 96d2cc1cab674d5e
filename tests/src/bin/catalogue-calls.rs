//! A program with today's generated client: makes the calls on standard input and prints their results. The test
//! `newer_server` runs it against a server with a newer contract.
//!
//! A line of the input is `{"operation": ID, "input": {…}}` in JSON. For each call, the output has a line with `status`,
//! `headers` and `body` of the response, and with `error` if the call failed. Headers and body of an undeclared response
//! are texts. The only argument is the URL of the server, and `ACCOUNT_TOKEN` is the token.

#![allow(clippy::print_stdout, reason = "prints the results")]

use account_client::catalogue::{self, CallError, Output};
use account_client::{BearerAuth, Client, ErrorKind};
use serde_json::{Value, json};
use std::error::Error;
use std::io::stdin;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = std::env::args()
        .nth(1)
        .ok_or("the URL of the server is missing")?;
    let token = std::env::var("ACCOUNT_TOKEN")?;
    let client = Client::builder(&url)
        .credentials(BearerAuth::new(&token))
        .build()?;
    for line in stdin().lines() {
        let mut call: Value = serde_json::from_str(&line?)?;
        let input = call["input"].take();
        let id = call["operation"].as_str().unwrap_or_default();
        let result = match catalogue::call(&client, id, input).await {
            Ok(output) => declared(&output),
            Err(error) => failed(&error),
        };
        println!("{result}");
    }
    Ok(())
}

fn declared(output: &Output) -> Value {
    json!({"status": output.status.as_u16(), "headers": output.headers, "body": output.body})
}

fn failed(error: &CallError) -> Value {
    let mut result = match error {
        CallError::Failed(error) => match error.kind() {
            ErrorKind::Api(output) => declared(output),
            _ => undeclared(error),
        },
        _ => json!({}),
    };
    result["error"] = json!(error.to_string());
    result
}

fn undeclared(error: &account_client::Error<Output>) -> Value {
    let (Some(status), Some(headers), Some(body)) = (error.status(), error.headers(), error.body()) else {
        return json!({});
    };
    let headers = headers.iter();
    let headers: Value = headers
        .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
        .collect();
    json!({"status": status.as_u16(), "headers": headers, "body": String::from_utf8_lossy(body)})
}
