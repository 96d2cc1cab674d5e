//! The span of a call. The test is alone in its process, because subscribers are global.

#![cfg(feature = "tracing")]
#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod loopback;

use account_client::{AccessToken, Client, RetryPolicy};
use loopback::{Server, response};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing_subscriber::fmt::format::FmtSpan;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_span_of_a_call_contains_no_credential() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(FmtSpan::CLOSE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing_subscriber::util::SubscriberInitExt::set_default(subscriber);
    let busy = response(503, "application/json", &[("X-Request-Id", "first")], "{}");
    let profile = response(
        200,
        "application/json",
        &[("X-Request-Id", "second")],
        r#"{"Success":true}"#,
    );
    let server = Server::start(vec![busy, profile]);
    let client = Client::builder(&server.url).credentials(AccessToken::new("s3cret"));
    let retry = RetryPolicy::standard().delays(Duration::from_millis(1), Duration::from_millis(1));
    let client = client.retry(retry).build().unwrap();
    client.get_workspace_profile().send().await.unwrap();
    server.requests();
    client
        .with_timeout(Duration::ZERO)
        .get_workspace_profile()
        .send()
        .await
        .unwrap_err();

    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(!text.contains("s3cret"), "{text}");
    let spans: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|line: &serde_json::Value| {
            line["fields"]["message"] == "close" && line["span"]["name"] == "call"
        })
        .map(|line| line["span"].clone())
        .collect();
    let [good, failed] = &spans[..] else {
        panic!("{spans:?}")
    };
    assert_eq!(good["operation"], "get_workspace_profile");
    assert_eq!(good["method"], "GET");
    assert_eq!(good["path"], "/api/workspace/account/profile");
    assert_eq!((&good["status"], &good["attempts"]), (&200.into(), &2.into()));
    assert_eq!(good["request_id"], "second");
    assert_eq!(failed["error"], "transport");
    assert_eq!(failed["status"], serde_json::Value::Null);
}
